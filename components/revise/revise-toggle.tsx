'use client';

import { Pencil } from 'lucide-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { ledgerAddress, parseLedgerChoice } from '@/lib/view/ledger/ledger-address';

/** Begin to revise, or go back to reading; for who may edit. */
export function ReviseToggle({ home }: { home: string }) {
  const choice = parseLedgerChoice(Object.fromEntries(useSearchParams()));
  const next = {
    ...choice,
    revise: !choice.revise,
    ...(choice.blind ? { blind: false, base: null, outlet: null } : {}),
  };
  return (
    <Link href={`${home}${ledgerAddress(next)}`} scroll={false} className="button">
      <Pencil size={15} aria-hidden="true" />
      <span className="max-sm:sr-only">{choice.revise ? 'Done revising' : 'Revise'}</span>
    </Link>
  );
}
