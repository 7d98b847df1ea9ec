import Link from 'next/link';
import type { ReactNode } from 'react';

interface ListPageProps {
  title: string;
  /** One or two sentences: what one sees, with counts. */
  dek: string;
  /** The comparison that it is a view of: whoever opens the view first must learn what it is about. */
  of: { title: string; address: string };
  children: ReactNode;
}

/** What every list view has in common: its title, its opening sentence, its width. */
export function ListPage({ title, dek, of, children }: ListPageProps) {
  return (
    <main id="main" className="page pb-24">
      <p className="no-print mt-5 text-small text-soft">
        <Link href={of.address} className="no-underline hover:underline">
          {of.title}
        </Link>
      </p>
      <h1 className="mt-2 text-[clamp(1.8rem,4.5vw,2.375rem)] leading-[1.12] tracking-tight">{title}</h1>
      <p className="mt-1.5 max-w-[62ch] font-serif text-[clamp(1.05rem,2.2vw,1.1875rem)] leading-normal text-soft">
        {dek}
      </p>
      {children}
    </main>
  );
}

/** The heading of a part of a list view. */
export function ListHead({ id, children, aside }: { id: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mb-1 mt-12 flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-ink pb-1.5">
      <h2 id={id} className="font-sans text-[0.8125rem] font-semibold">
        {children}
      </h2>
      {aside ? <p className="text-small text-soft">{aside}</p> : null}
    </div>
  );
}

/** What it means when a view has nothing to show. */
export function NothingHere({ children }: { children: ReactNode }) {
  return <div className="mt-10 max-w-[60ch] space-y-3 font-serif text-lg text-soft">{children}</div>;
}
