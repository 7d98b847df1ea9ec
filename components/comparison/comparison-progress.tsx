'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { UNREACHABLE } from '@/lib/page-words/trouble';

const STEPS: [string, string][] = [
  ['segment', 'Reading the texts: sentences, headings, what is not part of the story'],
  ['align', 'Lining up the sentences that report the same thing'],
  ['detect', 'Comparing figures, quotations, names and sources'],
  ['annotate', 'Looking at the words'],
];
const EVERY_MS = 500;

interface ProgressProps {
  status: 'working' | 'ready' | 'failed';
  step: string | null;
  /** Why it failed, as one sentence. */
  problem: string | null;
}

/**
 * Which step a comparison is at; gives way to the ledger as soon as it is ready. The work goes on without the page, and whoever made
 * it can stop it.
 */
export function ComparisonProgress({ status, step, problem }: ProgressProps) {
  const router = useRouter();
  const [isAsking, startAsking] = useTransition();
  useEffect(() => {
    // One question at a time: the next is asked some time after the last was answered.
    if (status === 'failed' || isAsking) return;
    const timer = setTimeout(() => startAsking(() => router.refresh()), EVERY_MS);
    return () => clearTimeout(timer);
  }, [status, isAsking, router]);
  const at = STEPS.findIndex(([name]) => name === step);
  // Through a link one may look on, and not stop it.
  const own = /^\/c\/([\w-]+)/.exec(usePathname())?.[1] ?? null;
  return (
    <main id="main" className="page pb-24">
      <h1 className="mt-10 text-[2rem] leading-tight tracking-tight">
        {status === 'failed' ? 'The comparison was not made' : 'Comparing the texts'}
      </h1>
      {status === 'failed' ? (
        <>
          <p className="mt-2 max-w-[60ch] font-serif text-lg text-soft">{problem}</p>
          {own ? (
            <Link href="/new" className="button mt-5">
              Back to your texts
            </Link>
          ) : null}
        </>
      ) : (
        <>
          <ol className="mt-6 max-w-xl">
            {STEPS.map(([name, words], n) => (
              <li
                key={name}
                aria-current={n === at ? 'step' : undefined}
                className={`flex gap-3 border-t border-line py-2.5 ${n > at ? 'text-soft' : ''}`}
              >
                <span aria-hidden="true" className="w-4 font-semibold">
                  {n < at ? '✓' : n === at ? '…' : ''}
                </span>
                <span>
                  {words}
                  {n < at ? <span className="sr-only"> (done)</span> : null}
                </span>
              </li>
            ))}
          </ol>
          {own ? <CancelButton id={own} onDone={() => router.refresh()} /> : null}
        </>
      )}
      <p role="status" className="sr-only">
        {STEPS[at]?.[1]}
      </p>
    </main>
  );
}

function CancelButton({ id, onDone }: { id: string; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const cancel = async () => {
    setBusy(true);
    setWrong(null);
    try {
      const response = await fetch(`/api/comparisons/${id}/cancel`, { method: 'POST' });
      if (!response.ok) setWrong('It could not be stopped. It goes on; the page will show it when it is ready.');
      onDone();
    } catch {
      // The connection broke: the work goes on without us.
      setWrong(UNREACHABLE);
    }
    setBusy(false);
  };
  return (
    <div className="mt-6 flex flex-wrap items-center gap-3">
      <button type="button" className="button" disabled={busy} onClick={() => void cancel()}>
        {busy ? 'Stopping …' : 'Stop'}
      </button>
      <p className="max-w-[55ch] text-small text-soft">
        You can leave this page: the work goes on, and this address shows the comparison when it is made.
      </p>
      <p role="alert" className="text-gone">
        {wrong}
      </p>
    </div>
  );
}
