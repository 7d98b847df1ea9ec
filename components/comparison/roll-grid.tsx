import Link from 'next/link';
import type { TextLabel } from '@/lib/view/comparison/text-label';
import type { CellState, LedgerRow } from '@/lib/view/ledger/ledger-row';

/** How each state of a cell is painted: half grey, grey, blue, outlined, dashed. */
export const CELL_STATES: Record<CellState, string> = {
  told: 'border border-told bg-[linear-gradient(to_top,var(--told)_50%,transparent_50%)]',
  worded: 'bg-told',
  differs: 'bg-diff',
  absent: 'border border-line',
  incomplete: 'border border-dashed border-soft',
};

export interface RollProps {
  rows: LedgerRow[];
  texts: TextLabel[];
}

/** The picture itself; without `linked` it is one picture, not a way to jump. */
export function RollGrid({
  rows,
  texts,
  shown,
  linked = false,
}: RollProps & { shown?: ReadonlySet<string>; linked?: boolean }) {
  return (
    <div className="flex gap-[3px]">
      <div aria-hidden="true" className="grid w-4 shrink-0 gap-[3px] text-label font-semibold text-soft">
        {texts.map((text) => (
          <span key={text.id} className="flex h-[13px] items-center">
            {text.letter}
          </span>
        ))}
      </div>
      {rows.map((row) => {
        const look = `grid min-w-0 flex-1 gap-[3px] ${shown && !shown.has(row.id) ? 'opacity-25' : ''}`;
        const cells = row.cells.map((cell) => (
          <span key={cell.text.id} className={`h-[13px] rounded-[2px] ${CELL_STATES[cell.state]}`} />
        ));
        if (!linked) {
          return (
            <span key={row.id} aria-hidden="true" className={look}>
              {cells}
            </span>
          );
        }
        return (
          <Link key={row.id} href={`#${row.id}`} title={row.title} className={look}>
            <span className="sr-only">
              {row.title}: in {row.tellings.told} of {row.tellings.of}
            </span>
            {cells}
          </Link>
        );
      })}
    </div>
  );
}
