import { categoryTitle } from '@/lib/view/category-title';
import { isSubstantial, KIND_LABELS } from '@/lib/view/kind-label';
import type { LedgerChoice } from '@/lib/view/ledger-address';
import type { Ledger } from '@/lib/view/ledger-view';

interface ToolsProps {
  ledger: Ledger;
  choice: LedgerChoice;
  onChoose: (change: Partial<LedgerChoice>) => void;
}

/** Which kinds of disagreement to show: chips with their counts, several at once. */
export function KindFilter({ ledger, choice, onChoose }: ToolsProps) {
  const toggle = (kind: LedgerChoice['kinds'][number]) =>
    onChoose({ kinds: choice.kinds.includes(kind) ? choice.kinds.filter((k) => k !== kind) : [...choice.kinds, kind] });
  return (
    <fieldset className="no-print flex max-w-md flex-wrap gap-1.5">
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

function Chip(props: { on: boolean; onClick: () => void; title: string; children: React.ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={props.on}
      onClick={props.onClick}
      title={props.title}
      className={`min-h-7 rounded-full border bg-card px-2.5 text-[0.78rem] ${props.on ? 'border-ink text-ink shadow-[inset_0_0_0_1px_var(--ink)]' : 'border-line text-soft hover:border-soft'}`}
    >
      {props.children}
    </button>
  );
}

/** The base, and what else is shown or hidden. */
export function LedgerTools({ ledger, choice, onChoose }: ToolsProps) {
  const substantial = ledger.rows.filter((row) => row.kinds.some((k) => isSubstantial(k.kind))).length;
  return (
    <div className="no-print flex items-center gap-x-5 gap-y-1.5 overflow-x-auto whitespace-nowrap py-2.5 text-[0.8125rem] text-soft lg:flex-wrap">
      <Select label="Compared with" value={ledger.base.id} onChange={(base) => onChoose({ base })}>
        {ledger.texts.map((text) => (
          <option key={text.id} value={text.id}>
            {text.letter} {text.outlet}
          </option>
        ))}
      </Select>
      <Select label="Told by" value={choice.outlet ?? ''} onChange={(outlet) => onChoose({ outlet: outlet || null })}>
        <option value="">anyone</option>
        {ledger.texts.map((text) => (
          <option key={text.id} value={text.id}>
            {text.letter} {text.outlet}
          </option>
        ))}
      </Select>
      {ledger.categoryCounts.length ? (
        <Select label="Notes" value={choice.category ?? ''} onChange={(note) => onChoose({ category: note || null })}>
          <option value="">all kinds</option>
          {ledger.categoryCounts.map(({ category, count }) => (
            <option key={category} value={category}>
              {categoryTitle(category)} ({count})
            </option>
          ))}
        </Select>
      ) : null}
      <Check on={choice.onlyDisagreements} onChange={(onlyDisagreements) => onChoose({ onlyDisagreements })}>
        Only what differs in more than wording ({substantial})
      </Check>
      {ledger.unsureNotes ? (
        <Check on={choice.unsure} onChange={(unsure) => onChoose({ unsure })}>
          Unsure notes too ({ledger.unsureNotes})
        </Check>
      ) : null}
    </div>
  );
}

function Select(props: { label: string; value: string; onChange: (value: string) => void; children: React.ReactNode }) {
  return (
    <label className="flex items-center gap-1.5">
      {props.label}
      <select
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        className="min-h-8 max-w-48 rounded border border-line bg-card px-1.5 font-semibold text-ink"
      >
        {props.children}
      </select>
    </label>
  );
}

function Check(props: { on: boolean; onChange: (on: boolean) => void; children: React.ReactNode }) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => props.onChange(event.target.checked)}
        className="size-4 accent-(--ink)"
      />
      {props.children}
    </label>
  );
}
