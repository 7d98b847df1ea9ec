import Link from 'next/link';
import { PageHeader } from '@/components/ui/page-header';

/** One answer for every address that opens nothing: it does not say whether there once was something. */
export default function NotFound() {
  return (
    <>
      <PageHeader />
      <main id="main" className="page pb-24">
        <h1 className="mt-10 text-[2rem] leading-tight tracking-tight">There is nothing at this address</h1>
        <p className="mt-2 max-w-[60ch] font-serif text-lg text-soft">
          The link may be incomplete, or it no longer opens anything. Ask whoever sent it for a new one, or start from
          the <Link href="/">library</Link>.
        </p>
      </main>
    </>
  );
}
