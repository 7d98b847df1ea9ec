'use client';

import Link from 'next/link';

/** What a reader sees of a bug: that it is ours, and two ways on. Nothing of the error itself is shown. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main" className="page py-16">
      <h1 className="text-[2rem] leading-tight tracking-tight">Something went wrong on our side</h1>
      <p className="mt-2 max-w-[60ch] font-serif text-lg text-soft">Nothing that was saved is lost.</p>
      <p className="mt-5 flex gap-3">
        <button type="button" className="button button-main" onClick={reset}>
          Try again
        </button>
        <Link href="/" className="button">
          To the library
        </Link>
      </p>
    </main>
  );
}
