'use client';

import { Search, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Suspense, useState } from 'react';
import { LONGEST_SEARCH } from '@/lib/view/ledger/ledger-address';
import { Check, Select, TextOptions } from './ledger-controls';
import { OPTIONS_BUTTON, OptionsLabel } from './options-label';
import type { ToolsProps } from './use-ledger-choice';

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
      <OptionsButton {...props} />
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

const load = () => import('./ledger-options').then((part) => part.LedgerOptions);
const LedgerOptions = dynamic(load, { ssr: false });

/** Most readers never open it, so that its script comes only when somebody is about to. */
function OptionsButton(props: ToolsProps) {
  const [isWanted, setIsWanted] = useState(false);
  if (isWanted) {
    return (
      <Suspense fallback={<span className={OPTIONS_BUTTON}>{<OptionsLabel choice={props.choice} />}</span>}>
        <LedgerOptions {...props} />
      </Suspense>
    );
  }
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      className={OPTIONS_BUTTON}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setIsWanted(true)}
    >
      <OptionsLabel choice={props.choice} />
    </button>
  );
}
