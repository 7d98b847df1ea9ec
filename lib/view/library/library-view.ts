/**
 * What ships and what this browser has made, ready to draw.
 * Read:   this file alone.
 * Uses:   page-words, comparison, ledger.
 */

import type { TextLabel } from '../comparison/text-label';
import { buildDek, type DekPart } from '../ledger/ledger-dek';
import type { LedgerRow } from '../ledger/ledger-row';
import type { LedgerSource } from '../ledger/ledger-source';
import { buildLedger } from '../ledger/ledger-view';

/** A shipped comparison as the library shows it: what it is about, the roll in small, one fact to taste. */
export interface ShippedCard {
  address: string;
  title: string;
  dek: DekPart[];
  texts: TextLabel[];
  rows: LedgerRow[];
  specimen: LedgerRow | null;
}

/** Mean length of a specimen's cells, in characters: what a phone shows without scrolling. */
const READ_AT_A_GLANCE = 160;

/**
 * Build the card of a comparison.
 * Shape:  the specimen is the most telling fact among those that most texts tell in few words.
 */
export function buildShippedCard(address: string, source: LedgerSource): ShippedCard {
  const ledger = buildLedger(source, { base: null, unsure: false });
  const length = (row: LedgerRow) =>
    row.cells.reduce((n, cell) => n + cell.passages.reduce((m, p) => m + p.end - p.start, 0), 0);
  const short = ledger.rows.filter((row) => length(row) <= READ_AT_A_GLANCE * row.tellings.told);
  const most = Math.max(0, ...short.map((row) => row.tellings.told));
  const specimen = short.find((row) => row.tellings.told === most) ?? null;
  return {
    address,
    title: source.title,
    dek: buildDek(ledger, source),
    texts: ledger.texts,
    rows: ledger.rows,
    specimen,
  };
}
