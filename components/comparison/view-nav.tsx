'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { VIEWS, type ViewName } from '@/lib/page-words/views';
import { parseLedgerChoice, viewAddress } from '@/lib/view/ledger/ledger-address';
import { ViewLink } from './view-link';

interface ViewNavProps {
  /** The comparison's address: "/c/…". */
  home: string;
  current: ViewName | null;
}

/** The views of a comparison; each opens with the base and the hidden names that the reader has chosen by now. */
export function ViewNav({ home, current }: ViewNavProps) {
  const choice = parseLedgerChoice(Object.fromEntries(useSearchParams()));
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the names of the views are swiped: the open one must be in sight.
    const open = current && list.current?.querySelector<HTMLElement>('[aria-current]');
    if (open) list.current?.scrollTo({ left: open.offsetLeft - 64 });
  }, [current]);
  return (
    <nav
      ref={list}
      aria-label="Views"
      // On a phone the last name in sight fades: there is more to the right.
      className="no-print relative flex gap-4 overflow-x-auto whitespace-nowrap py-1 text-[0.84rem] text-soft max-lg:order-last max-lg:basis-full max-lg:pe-10 max-lg:[mask-image:linear-gradient(to_right,black_calc(100%-2.75rem),transparent)]"
    >
      {VIEWS.map(({ name, title }) => (
        <ViewLink key={name} href={viewAddress(home, name, choice)} current={name === current}>
          {title}
        </ViewLink>
      ))}
    </nav>
  );
}

/** Hide the outlets' names, or show them again: the same view under another address. */
export function HideOutlets({ home, current }: ViewNavProps) {
  const choice = parseLedgerChoice(Object.fromEntries(useSearchParams()));
  const { blind } = choice;
  // The base is an id, and ids are made from names: hidden ones are others.
  const address = viewAddress(home, current ?? 'ledger', { ...choice, base: null, outlet: null, blind: !blind });
  return (
    <a
      href={address}
      className="button"
      title={blind ? 'Show who published what' : 'Read without knowing who published what'}
    >
      {blind ? <Eye size={15} aria-hidden="true" /> : <EyeOff size={15} aria-hidden="true" />}
      <span className="max-sm:sr-only">{blind ? 'Show outlets' : 'Hide outlets'}</span>
    </a>
  );
}
