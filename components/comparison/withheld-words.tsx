import type { LedgerCell } from '@/lib/view/ledger/ledger-row';

/** A text tells the fact, but its words are more than the link may show: where they stand, and why they are not here. */
export function WithheldWords({ cell }: { cell: LedgerCell }) {
  return (
    <div className="rounded border border-dashed border-line px-2.5 py-2 text-small text-soft">
      <p className="font-semibold text-ink">Tells this{cell.depth ? ` in ${cell.depth}` : ''}</p>
      <p className="mt-0.5">{cell.withheld}</p>
    </div>
  );
}
