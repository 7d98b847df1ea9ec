import { buildDek, buildLedger, type DekPart, type LedgerRow, type LedgerSource } from './ledger-view';
import type { TextLabel } from './text-label';

/** A shipped comparison as the library shows it: what it is about, the roll in small, one fact to taste. */
export interface ShippedCard {
  address: string;
  title: string;
  dek: DekPart[];
  texts: TextLabel[];
  rows: LedgerRow[];
  specimen: LedgerRow | null;
}

/**
 * Build the card of a comparison.
 * Shape:  the specimen is the first fact with the most texts that has short words: it must be read at a glance.
 */
export function buildShippedCard(address: string, source: LedgerSource): ShippedCard {
  const ledger = buildLedger(source, { base: null, unsure: false });
  const length = (row: LedgerRow) =>
    row.cells.reduce((n, cell) => n + cell.passages.reduce((m, p) => m + p.end - p.start, 0), 0);
  const wide = ledger.rows.filter((row) => row.tellings.told >= Math.min(4, ledger.texts.length));
  const specimen = [...wide].sort((a, b) => length(a) / a.tellings.told - length(b) / b.tellings.told)[0] ?? null;
  return {
    address,
    title: source.title,
    dek: buildDek(ledger, source),
    texts: ledger.texts,
    rows: ledger.rows,
    specimen,
  };
}
