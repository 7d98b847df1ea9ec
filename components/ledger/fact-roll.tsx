'use client';

import { useRouter } from 'next/navigation';
import { CELL_STATE_NAMES, type CellState, type LedgerRow } from '@/lib/view/ledger/ledger-row';
import { CELL_STATES, RollGrid, type RollProps } from '../comparison/roll-grid';

const STATES = Object.keys(CELL_STATE_NAMES) as CellState[];

/** As many columns as still are 24 px wide, the least that a finger or a shaking hand can hit (WCAG 2.2, 2.5.8). */
const MOST_LINKS = 24;

/** The whole comparison at a glance: facts across, texts down. A column jumps to its fact; where columns are too narrow to hit, a list does. */
export function FactRoll({ rows, shown, texts }: RollProps & { shown: ReadonlySet<string> }) {
  const canLink = rows.length <= MOST_LINKS;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-8 gap-y-3">
      <nav aria-label="Facts across, texts down" className="min-w-0 max-w-2xl flex-[1_1_20rem]">
        {canLink ? (
          // Both are in the page and the width chooses: what is drawn by a script after the first paint makes the page jump.
          <div className="max-lg:hidden">
            <RollGrid rows={rows} texts={texts} shown={shown} linked />
          </div>
        ) : null}
        <div className={canLink ? 'lg:hidden' : ''}>
          <RollGrid rows={rows} texts={texts} shown={shown} />
          <JumpList rows={rows.filter((row) => shown.has(row.id))} />
        </div>
      </nav>
      <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-[0.75rem] text-soft max-sm:text-label xl:flex-col">
        {STATES.map((state) => (
          <li key={state} className="flex items-center gap-2">
            <span aria-hidden="true" className={`size-[13px] rounded-[2px] ${CELL_STATES[state]}`} />
            {CELL_STATE_NAMES[state]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function JumpList({ rows }: { rows: LedgerRow[] }) {
  const router = useRouter();
  return (
    <label className="no-print mt-3 flex items-center gap-2 text-[0.8125rem] text-soft">
      Go to
      <select
        className="min-h-9 min-w-0 flex-1 rounded border border-line bg-card px-1.5 text-ink"
        value=""
        onChange={(event) => {
          router.push(`#${event.target.value}`);
        }}
      >
        <option value="">a fact …</option>
        {rows.map((row) => (
          <option key={row.id} value={row.id}>
            {row.title}
          </option>
        ))}
      </select>
    </label>
  );
}
