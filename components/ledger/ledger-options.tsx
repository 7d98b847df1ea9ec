'use client';

import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { categoryTitle } from '@/lib/page-words/category-title';
import { isSubstantial } from '@/lib/page-words/kind-label';
import { SLIGHT_DIFFERENCES, SLIGHT_LABELS, type SlightDifference } from '@/lib/view/comparison/slight-difference';
import { ROW_ORDER_NAMES, ROW_ORDERS, type RowOrder } from '@/lib/view/ledger/ledger-filter';
import { Check, Select, TextOptions } from './ledger-controls';
import { OPTIONS_BUTTON, OptionsLabel } from './options-label';
import type { ToolsProps } from './use-ledger-choice';

/** What else is shown, hidden, or counted as a difference. Loaded when it is first opened, and open from then on. */
export function LedgerOptions({ ledger, choice, onChoose }: ToolsProps) {
  const substantial = ledger.rows.filter((row) => row.kinds.some((k) => isSubstantial(k.kind))).length;
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger className={OPTIONS_BUTTON}>
        <OptionsLabel choice={choice} />
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
                {ROW_ORDERS.map((order) => (
                  <option key={order} value={order}>
                    {ROW_ORDER_NAMES[order]}
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
