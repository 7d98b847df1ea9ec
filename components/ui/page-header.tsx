import Link from 'next/link';
import type { ReactNode } from 'react';

/** The band at the top of every page: where you are, and what you can do here. */
export function PageHeader({ children, actions }: { children?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="page">
      <div className="flex min-h-14 flex-wrap items-center gap-x-7 gap-y-1 border-b border-line py-2.5">
        <Link href="/" className="font-serif text-xl font-semibold tracking-tight no-underline">
          Tellings
        </Link>
        {children ? (
          <nav aria-label="Views" className="flex gap-4 text-[0.84rem] text-soft">
            {children}
          </nav>
        ) : null}
        {actions ? <div className="no-print ml-auto flex items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
