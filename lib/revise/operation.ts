/**
 * What a person changes, as operations over the machine’s result; conflicts, history, undo.
 * Read:   this file, then apply-operations.ts, find-conflict.ts, list-history.ts.
 * Change: a new kind of change → its type here, apply-change.ts, operation-slots.ts, describe-operation.ts.
 * Uses:   page-words.
 * Tests:  laws.test.ts on random documents and changes.
 */

import type { DisagreementKind, Note, Strength, TextField, Voice } from '../model/comparison';
import { stableId } from '../model/stable-id';
import type { Outlet, Passage, SegmentRole } from '../model/text';

/** A row. A client gives the id; the rest is what the row was when the operation was made, and is filled in by us. */
export interface FactRef {
  id: string;
  title?: string;
  /** One passage of each of its first texts. */
  passages?: Passage[];
}

/** A note. A client gives the id; the rest is filled in by us. */
export interface NoteRef {
  id: string;
  category?: string;
  target?: Passage;
}

/** A disagreement of a row. `evidence` tells two of the same kind between the same texts apart; filled in by us if left out. */
export interface DisagreementRef {
  kind: DisagreementKind;
  between: string[];
  evidence?: Passage[];
}

/** A stretch of one text. The words at its ends are filled in by us: the stretch can be a whole article. */
export interface RangeRef {
  text: string;
  start: number;
  end: number;
  head?: string;
  tail?: string;
}

export interface NoteWords {
  category: string;
  voice: Voice;
  explanation: string;
  neutral: string | null;
  strength: Strength;
}

export interface TextChanges {
  outlet?: Outlet;
  via?: Outlet | null;
  /** ISO 8601, as exact as known. */
  published?: string | null;
  headline?: string | null;
  byline?: string | null;
  url?: string | null;
}

export type FactOperation =
  | { kind: 'merge_facts'; from: FactRef; into: FactRef }
  /** The passages leave their row and make one of their own; its id is `newFactId` of the entry. */
  | { kind: 'split_fact'; fact: FactRef; passages: Passage[]; title?: string }
  /** A row of words that need not stand in any row; its id is `newFactId` of the entry. */
  | { kind: 'new_fact'; passages: Passage[]; title?: string }
  | { kind: 'rename_fact'; fact: FactRef; title: string }
  /** Null for the end. */
  | { kind: 'move_fact'; fact: FactRef; before: FactRef | null }
  | { kind: 'hide_fact'; fact: FactRef; hidden: boolean };

export type PassageOperation =
  | { kind: 'move_passage'; passage: Passage; from: FactRef; to: FactRef }
  | { kind: 'add_passage'; passage: Passage; fact: FactRef }
  | { kind: 'take_out'; passage: Passage; fact: FactRef };

export type JudgeOperation =
  | {
      kind: 'judge_disagreement';
      fact: FactRef;
      disagreement: DisagreementRef;
      verdict: 'right' | 'wrong';
      /** With `right`: it is a disagreement, but of this kind. */
      becomes?: DisagreementKind;
    }
  /** Ids of texts that rest on the same account; whoever tells the fact and is in no group stands alone. */
  | { kind: 'set_tellings'; fact: FactRef; groups: string[][] };

export type TextOperation =
  | { kind: 'set_role'; range: RangeRef; role: SegmentRole }
  | { kind: 'edit_text'; text: string; changes: TextChanges }
  | { kind: 'rename_comparison'; title: string };

export type NoteOperation =
  /** Its id is `newNoteId` of the entry. */
  | { kind: 'add_note'; targets: Passage[]; words: NoteWords }
  | { kind: 'change_note'; note: NoteRef; words: Partial<NoteWords> }
  | { kind: 'judge_note'; note: NoteRef; status: Note['status'] }
  | { kind: 'remove_note'; note: NoteRef };

/** A change that can be undone. */
export type Change = FactOperation | PassageOperation | JudgeOperation | TextOperation | NoteOperation;
export type Operation = Change | { kind: 'undo'; entry: string } | { kind: 'redo'; entry: string };

/** An operation as the log keeps it. */
export interface LogEntry {
  /** From 1, without gaps. */
  place: number;
  id: string;
  /** Up to which place its maker had seen the log. */
  madeOn: number;
  by: string;
  madeAtMs: number;
  operation: Operation;
}

/** An operation as a line of the history. */
export interface HistoryLine {
  place: number;
  id: string;
  kind: Operation['kind'];
  sentence: string;
  by: string;
  atMs: number;
  undone: boolean;
  /** Why it no longer applies; null when it does, or is undone. */
  lost: string | null;
}

/** What an operation that no longer applies leaves for its maker to read. */
export interface LostOperation {
  place: number;
  id: string;
  /** What it did, as the history says it. */
  sentence: string;
  /** Its words: passages, a title, a note. */
  words: string;
  why: string;
}

/** The id of the row that an entry makes: known before the answer comes. */
export const newFactId = (entryId: string): string => stableId('f', 'person', entryId);
/** The id of the note that an entry makes. */
export const newNoteId = (entryId: string): string => stableId('n', 'person', entryId);

export const isUndo = (operation: Operation): operation is Extract<Operation, { entry: string }> =>
  operation.kind === 'undo' || operation.kind === 'redo';

export const fieldsOf = (changes: TextChanges): TextField[] => Object.keys(changes) as TextField[];

/** A change as a client hands it in. */
export interface GivenOperation {
  /** Made by the client: the same id is taken once. */
  id: string;
  /** Up to which place the client has seen the log, its own changes included. */
  madeOn: number;
  operation: Operation;
}
