'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

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

/** Which step a comparison is at; gives way to the ledger as soon as it is ready. The work goes on without the page. */
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
  return (
    <main id="main" className="page pb-24">
      <h1 className="mt-10 text-[2rem] leading-tight tracking-tight">
        {status === 'failed' ? 'The comparison could not be made' : 'Comparing the texts'}
      </h1>
      {status === 'failed' ? (
        <p className="mt-2 max-w-[60ch] font-serif text-lg text-soft">{problem}</p>
      ) : (
        <ol className="mt-6 max-w-xl">
          {STEPS.map(([name, words], n) => (
            <li key={name} className={`flex gap-3 border-t border-line py-2.5 ${n > at ? 'text-soft' : ''}`}>
              <span aria-hidden="true" className="w-4 font-semibold">
                {n < at ? '✓' : n === at ? '…' : ''}
              </span>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      )}
      <p role="status" className="sr-only">
        {STEPS[at]?.[1]}
      </p>
    </main>
  );
}
