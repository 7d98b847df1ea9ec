'use client';

import { Popover } from '@base-ui/react/popover';
import { Search, SlidersHorizontal, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { categoryTitle } from '@/lib/view/category-title';
import { isSubstantial } from '@/lib/view/kind-label';
import type { LedgerChoice } from '@/lib/view/ledger-address';
import { LONGEST_SEARCH } from '@/lib/view/ledger-address';
import type { RowOrder } from '@/lib/view/ledger-filter';
import type { Ledger } from '@/lib/view/ledger-view';
import { SLIGHT_DIFFERENCES, SLIGHT_LABELS, type SlightDifference } from '@/lib/view/slight-difference';

export interface ToolsProps {
  ledger: Ledger;
  choice: LedgerChoice;
  onChoose: (change: Partial<LedgerChoice>) => void;
}

const ORDERS: [RowOrder, string][] = [
  ['telling', 'most telling first'],
  ['shared', 'told by most first'],
  ['text', 'as the base tells them'],
];

/** The search, the base, and behind one button what else is shown, hidden, or counted as a difference. */
export function LedgerTools(props: ToolsProps) {
  const { ledger, choice, onChoose } = props;
  return (
    <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2 py-2.5 max-sm:gap-x-2 text-[0.8125rem] text-soft">
      <SearchField value={choice.find} onChange={(find) => onChoose({ find })} />
      <span className="max-sm:hidden">
        <Select label="Compared with" value={ledger.base.id} onChange={(base) => onChoose({ base })}>
          <TextOptions ledger={ledger} />
        </Select>
      </span>
      <span className="max-lg:hidden">
        <Check on={choice.changesOnly} onChange={(changesOnly) => onChoose({ changesOnly })}>
          Changes only
        </Check>
      </span>
      <Options {...props} />
    </div>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <span className="relative flex min-w-0 items-center max-sm:flex-1">
      <Search size={15} aria-hidden="true" className="pointer-events-none absolute left-2.5 text-soft" />
      <input
        type="search"
        aria-label="Find words in the facts"
        placeholder="Find words …"
        value={value}
        maxLength={LONGEST_SEARCH}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-8 w-52 rounded border border-line bg-card pl-8 pr-7 text-ink placeholder:text-soft max-sm:min-h-9 max-sm:w-full [&::-webkit-search-cancel-button]:hidden"
      />
      {value ? (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => onChange('')}
          className="absolute right-0 grid size-8 place-items-center text-soft hover:text-ink"
        >
          <X size={14} aria-hidden="true" />
        </button>
      ) : null}
    </span>
  );
}

/** How many choices differ from what everybody sees first. */
function chosenCount({
  onlyDisagreements,
  changesOnly,
  outlet,
  category,
  unsure,
  counts,
  order,
}: LedgerChoice): number {
  const chosen = [onlyDisagreements, changesOnly, outlet, category, unsure, order !== 'telling'];
  return chosen.filter(Boolean).length + counts.length;
}

function Options({ ledger, choice, onChoose }: ToolsProps) {
  const chosen = chosenCount(choice);
  const substantial = ledger.rows.filter((row) => row.kinds.some((k) => isSubstantial(k.kind))).length;
  return (
    <Popover.Root>
      <Popover.Trigger className="button min-h-8">
        <SlidersHorizontal size={14} aria-hidden="true" />
        Filters<span className="max-sm:sr-only"> and order</span>
        {chosen ? (
          <span className="grid min-w-5 place-items-center rounded-full bg-ink px-1 text-label leading-5 text-paper">
            {chosen}
            <span className="sr-only"> chosen</span>
          </span>
        ) : null}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" collisionPadding={12} className="z-30">
          <Popover.Popup className="max-h-(--available-height) w-[min(24rem,calc(100vw-1.5rem))] overflow-y-auto rounded-lg border border-line bg-card p-4 text-[0.8125rem] text-soft shadow-lg">
            <Popover.Title className="sr-only">Filters and order</Popover.Title>
            <div className="grid gap-2">
              <span className="sm:hidden">
                <Select label="Compared with" value={ledger.base.id} onChange={(base) => onChoose({ base })} wide>
                  <TextOptions ledger={ledger} />
                </Select>
              </span>
              <Select
                label="Order"
                value={choice.order}
                onChange={(order) => onChoose({ order: order as RowOrder })}
                wide
              >
                {ORDERS.map(([order, words]) => (
                  <option key={order} value={order}>
                    {words}
                  </option>
                ))}
              </Select>
              <Select
                label="Told by"
                value={choice.outlet ?? ''}
                onChange={(outlet) => onChoose({ outlet: outlet || null })}
                wide
              >
                <option value="">anyone</option>
                <TextOptions ledger={ledger} />
              </Select>
              {ledger.categoryCounts.length ? (
                <Select
                  label="With notes of"
                  value={choice.category ?? ''}
                  onChange={(category) => onChoose({ category: category || null })}
                  wide
                >
                  <option value="">all kinds</option>
                  {ledger.categoryCounts.map(({ category, count }) => (
                    <option key={category} value={category}>
                      {categoryTitle(category)} ({count})
                    </option>
                  ))}
                </Select>
              ) : null}
            </div>
            <Group title="Show">
              <Check on={choice.onlyDisagreements} onChange={(onlyDisagreements) => onChoose({ onlyDisagreements })}>
                Only what differs in more than wording ({substantial})
              </Check>
              <Check on={choice.changesOnly} onChange={(changesOnly) => onChoose({ changesOnly })}>
                Changes only: shared words shrink to “…”
              </Check>
              {ledger.unsureNotes || choice.unsure ? (
                <Check on={choice.unsure} onChange={(unsure) => onChoose({ unsure })}>
                  Unsure notes too ({ledger.unsureNotes})
                </Check>
              ) : null}
            </Group>
            <Group title="Count as a difference, too">
              {SLIGHT_DIFFERENCES.map((kind) => (
                <Check
                  key={kind}
                  on={choice.counts.includes(kind)}
                  onChange={(on) => onChoose({ counts: toggled(choice.counts, kind, on) })}
                >
                  <span>
                    {SLIGHT_LABELS[kind].title}
                    <span className="ml-2 font-serif">{SLIGHT_LABELS[kind].example}</span>
                  </span>
                </Check>
              ))}
            </Group>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function TextOptions({ ledger }: { ledger: Ledger }) {
  return ledger.texts.map((text) => (
    <option key={text.id} value={text.id}>
      {text.letter} {text.outlet}
    </option>
  ));
}

/** In the list's own order, so that one choice has one address. */
function toggled(counts: readonly SlightDifference[], kind: SlightDifference, on: boolean): SlightDifference[] {
  return SLIGHT_DIFFERENCES.filter((other) => (other === kind ? on : counts.includes(other)));
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="mt-3 border-t border-line pt-2.5">
      <legend className="float-left mb-1 w-full text-small font-semibold text-ink">{title}</legend>
      <div className="clear-both grid">{children}</div>
    </fieldset>
  );
}

function Select(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <label className={props.wide ? 'grid grid-cols-[6.5rem_1fr] items-center gap-1.5' : 'flex items-center gap-1.5'}>
      {props.label}
      <select
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        className={`min-h-8 rounded border border-line bg-card px-1.5 font-semibold text-ink ${props.wide ? 'min-w-0' : 'max-w-48'}`}
      >
        {props.children}
      </select>
    </label>
  );
}

function Check(props: { on: boolean; onChange: (on: boolean) => void; children: ReactNode }) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => props.onChange(event.target.checked)}
        className="size-4 shrink-0 accent-(--ink)"
      />
      {props.children}
    </label>
  );
}
