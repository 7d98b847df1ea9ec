import type { ReactNode } from 'react';
import { KIND_LABELS } from '@/lib/page-words/kind-label';
import type { LedgerChoice } from '@/lib/view/ledger/ledger-address';
import type { ToolsProps } from './use-ledger-choice';

/** Which kinds of disagreement to show: chips with their counts, several at once. */
export function KindFilter({ ledger, choice, onChoose }: ToolsProps) {
  const toggle = (kind: LedgerChoice['kinds'][number]) =>
    onChoose({ kinds: choice.kinds.includes(kind) ? choice.kinds.filter((k) => k !== kind) : [...choice.kinds, kind] });
  return (
    <fieldset className="no-print flex min-w-0 gap-1.5 max-lg:-mx-[clamp(1rem,2.5vw,2rem)] max-lg:overflow-x-auto max-lg:px-[clamp(1rem,2.5vw,2rem)] max-lg:py-0.5 lg:max-w-md lg:flex-wrap">
      <legend className="sr-only">Kinds of disagreement</legend>
      <Chip on={!choice.kinds.length} onClick={() => onChoose({ kinds: [] })} title="Every fact">
        All <b className="font-semibold text-ink">{ledger.rows.length}</b>
      </Chip>
      {ledger.kindCounts.map(({ kind, count }) => (
        <Chip
          key={kind}
          on={choice.kinds.includes(kind)}
          onClick={() => toggle(kind)}
          title={KIND_LABELS[kind].meaning}
        >
          <span aria-hidden="true">{KIND_LABELS[kind].sign} </span>
          {KIND_LABELS[kind].title} <b className="font-semibold text-ink">{count}</b>
        </Chip>
      ))}
    </fieldset>
  );
}

function Chip(props: { on: boolean; onClick: () => void; title: string; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={props.on}
      onClick={props.onClick}
      title={props.title}
      className={`min-h-7 shrink-0 whitespace-nowrap rounded-full border bg-card px-2.5 text-[0.78rem] ${props.on ? 'border-ink text-ink shadow-[inset_0_0_0_1px_var(--ink)]' : 'border-line text-soft hover:border-soft'}`}
    >
      {props.children}
    </button>
  );
}
