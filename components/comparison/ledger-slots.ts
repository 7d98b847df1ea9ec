'use client';

import { type ComponentType, createContext } from 'react';
import type { Note } from '@/lib/model/comparison';
import type { Passage } from '@/lib/model/text';
import type { TextLabel } from '@/lib/view/comparison/text-label';
import type { LedgerRow, RowKind } from '@/lib/view/ledger/ledger-row';

/**
 * Places in the ledger where a person's tools stand while the comparison is being revised. Readers never load them:
 * components/revise fills the places, the ledger only leaves room.
 */
export interface LedgerSlots {
  /** Under a row's title. */
  Row: ComponentType<{ row: LedgerRow }>;
  /** Behind one kind of disagreement. */
  Kind: ComponentType<{ row: LedgerRow; kind: RowKind }>;
  /** Beside one passage of a cell. */
  PassageTools: ComponentType<{ row: string; passage: Passage }>;
  /** Under a note. */
  NoteTools: ComponentType<{ note: Note }>;
  /** Under a text's name over its column. */
  Head: ComponentType<{ text: TextLabel }>;
}

export const LedgerSlotsContext = createContext<LedgerSlots | null>(null);
