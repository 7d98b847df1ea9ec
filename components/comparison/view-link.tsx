import Link from 'next/link';
import type { ReactNode } from 'react';

/** A view's name in the band at the top; the one that is open is underlined and said to be current. */
export function ViewLink({
  href,
  current = false,
  children,
}: {
  href: string;
  current?: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      className={`no-underline ${current ? 'border-b-2 border-ink pb-0.5 font-semibold text-ink' : 'hover:text-ink'}`}
    >
      {children}
    </Link>
  );
}
