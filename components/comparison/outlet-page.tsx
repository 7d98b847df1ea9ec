import { outletLink, type Surroundings } from '@/lib/view/share/outlet-link';

/** The outlet's own page, opened at these words; nothing where the text has no web address. */
export function OutletPage({ url, quote, around = {} }: { url: string | null; quote: string; around?: Surroundings }) {
  const href = outletLink(url, quote, around);
  if (!href) return null;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer external"
      className="underline decoration-line underline-offset-2"
    >
      open at the outlet
    </a>
  );
}
