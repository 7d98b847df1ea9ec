import { SlidersHorizontal } from 'lucide-react';
import type { LedgerChoice } from '@/lib/view/ledger/ledger-address';

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

/** The look of the button, the same before and after what it opens has been loaded. */
export const OPTIONS_BUTTON = 'button min-h-8';

/** What stands on it: how many choices differ from what everybody sees first. */
export function OptionsLabel({ choice }: { choice: LedgerChoice }) {
  const chosen = chosenCount(choice);
  return (
    <>
      <SlidersHorizontal size={14} aria-hidden="true" />
      Filters<span className="max-sm:sr-only"> and order</span>
      {chosen ? (
        <span className="grid min-w-5 place-items-center rounded-full bg-ink px-1 text-label leading-5 text-paper">
          {chosen}
          <span className="sr-only"> chosen</span>
        </span>
      ) : null}
    </>
  );
}
