import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { type LedgerChoice, ledgerAddress, parseLedgerChoice } from '@/lib/view/ledger/ledger-address';
import type { Ledger } from '@/lib/view/ledger/ledger-view';

/** What each tool of the ledger gets. */
export interface ToolsProps {
  ledger: Ledger;
  choice: LedgerChoice;
  onChoose: (change: Partial<LedgerChoice>) => void;
}

export interface LedgerChooser {
  /** What the reader asked for last, whether or not the page's address has followed. */
  choice: LedgerChoice;
  choose: (change: Partial<LedgerChoice>) => void;
}

const NOTHING_ASKED: Partial<LedgerChoice> = {};

/**
 * The reader's choice in the ledger. The address is the only place where it lasts: Back, a reload and a link sent on show
 * the same. Next hands a new address on inside a transition, which waits under load: a box tied to the address alone would
 * snap back until then, and a click or a letter seem lost. So what was asked for lies over the address until it has arrived.
 * Not `useOptimistic`: it falls back when its transition ends, and Next may queue the address behind a navigation.
 * Shape: `home` is the comparison's own address, "/c/…" or "/s/…".
 */
export function useLedgerChoice(home: string): LedgerChooser {
  const query = useSearchParams();
  const [asked, setAsked] = useState(NOTHING_ASKED);
  const choice = useMemo(() => ({ ...choiceIn(query), ...asked }), [query, asked]);
  useEffect(() => {
    if (asked !== NOTHING_ASKED && hasArrived(query)) setAsked(NOTHING_ASKED);
  }, [query, asked]);
  useEffect(() => {
    const forget = () => setAsked(NOTHING_ASKED);
    window.addEventListener('popstate', forget);
    return () => window.removeEventListener('popstate', forget);
  }, []);
  const choose = (change: Partial<LedgerChoice>) => {
    setAsked((before) => ({ ...before, ...change }));
    // The browser's own address is true at once, so two choices in one transition both stand in it.
    const next = { ...choiceIn(new URLSearchParams(window.location.search)), ...change };
    window.history.replaceState(null, '', `${home}${ledgerAddress(next)}${window.location.hash}`);
  };
  return { choice, choose };
}

const choiceIn = (query: URLSearchParams): LedgerChoice => parseLedgerChoice(Object.fromEntries(query));

/** Whether Next has handed on what the browser's address says. A choice taken back on the way passes an older one by. */
const hasArrived = (query: URLSearchParams): boolean =>
  ledgerAddress(choiceIn(query)) === ledgerAddress(choiceIn(new URLSearchParams(window.location.search)));
