import { Link2 } from 'lucide-react';
import Link from 'next/link';

interface LinkHereProps {
  /** The thing's own page. */
  href: string;
  /** What it is, in a word: "note". */
  of: string;
}

/** A quiet sign that leads to the page of one note, number or quotation: the address there can be sent on. */
export function LinkHere({ href, of }: LinkHereProps) {
  return (
    <Link
      href={href}
      // There are hundreds in a ledger, and few are followed.
      prefetch={false}
      title={`Link to this ${of}`}
      aria-label={`Link to this ${of}`}
      className="no-print -my-1 inline-grid size-6 place-items-center rounded align-middle text-soft hover:text-ink"
    >
      <Link2 size={13} aria-hidden="true" />
    </Link>
  );
}
