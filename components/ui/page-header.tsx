/**
 * Widgets that know no comparison.
 * Uses:   nothing of ours.
 */

import Link from 'next/link';
import type { ReactNode } from 'react';

/** The band at the top of every page: where you are, and what you can do here. On a phone the views have a line of their own. */
export function PageHeader({ children, actions }: { children?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="page">
      <div className="flex min-h-14 flex-wrap items-center gap-x-7 gap-y-1.5 border-b border-line py-2.5">
        <Link href="/" className="font-serif text-xl font-semibold tracking-tight no-underline">
          Tellings
        </Link>
        {children}
        {actions ? <div className="no-print ml-auto flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
