import type { CellState, LedgerRow } from '@/lib/view/ledger-view';
import type { TextLabel } from '@/lib/view/text-label';

const STATES: Record<CellState, string> = {
  told: 'bg-told',
  differs: 'bg-diff',
  absent: 'border border-line',
  incomplete: 'border border-dashed border-soft',
};

const KEY: [CellState, string][] = [
  ['told', 'says it'],
  ['differs', 'says it differently'],
  ['absent', 'not found in the text you gave'],
  ['incomplete', 'this copy is incomplete'],
];

interface RollProps {
  rows: LedgerRow[];
  texts: TextLabel[];
}

/** The whole comparison at a glance: facts across, texts down. A column jumps to its fact. */
export function FactRoll({ rows, shown, texts }: RollProps & { shown: ReadonlySet<string> }) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-8 gap-y-3">
      <nav aria-label="Facts across, texts down" className="min-w-0 max-w-2xl flex-[1_1_20rem]">
        <RollGrid rows={rows} texts={texts} shown={shown} linked />
      </nav>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[0.75rem] text-soft xl:flex-col">
        {KEY.map(([state, words]) => (
          <li key={state} className="flex items-center gap-2">
            <span aria-hidden="true" className={`size-[13px] rounded-[2px] ${STATES[state]}`} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
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
          <span key={cell.text.id} className={`h-[13px] rounded-[2px] ${STATES[cell.state]}`} />
        ));
        if (!linked) {
          return (
            <span key={row.id} aria-hidden="true" className={look}>
              {cells}
            </span>
          );
        }
        return (
          <a key={row.id} href={`#${row.id}`} title={row.title} className={look}>
            <span className="sr-only">
              {row.title}: in {row.tellings.told} of {row.tellings.of}
            </span>
            {cells}
          </a>
        );
      })}
    </div>
  );
}
