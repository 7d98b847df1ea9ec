'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

const STEPS: [string, string][] = [
  ['segment', 'Reading the texts: sentences, headings, what is not part of the story'],
  ['align', 'Lining up the sentences that report the same thing'],
  ['detect', 'Comparing figures, quotations, names and sources'],
  ['annotate', 'Looking at the words'],
];
const EVERY_MS = 400;

interface Progress {
  status: 'working' | 'ready' | 'failed';
  step: string | null;
}

/** Which step a comparison is at; opens it as soon as it is ready. Survives a reload: the work goes on without the page. */
export function ComparisonProgress({ id, initial }: { id: string; initial: Progress }) {
  const [progress, setProgress] = useState(initial);
  const router = useRouter();
  useEffect(() => {
    if (progress.status !== 'working') {
      router.refresh();
      return;
    }
    const timer = setTimeout(async () => {
      const next = await findProgress(id);
      setProgress((now) => next ?? { ...now });
    }, EVERY_MS);
    return () => clearTimeout(timer);
  }, [id, progress, router]);
  const at = STEPS.findIndex(([step]) => step === progress.step);
  return (
    <main id="main" className="page pb-24">
      <h1 className="mt-10 text-[2rem] leading-tight tracking-tight">
        {progress.status === 'failed' ? 'The comparison could not be made' : 'Comparing the texts'}
      </h1>
      {progress.status === 'failed' ? (
        <p className="mt-2 max-w-[60ch] font-serif text-lg text-soft">
          The texts are kept. Reload the page to try again; if it fails again, take out the longest text.
        </p>
      ) : (
        <ol className="mt-6 max-w-xl" aria-live="polite">
          {STEPS.map(([step, words], n) => (
            <li key={step} className={`flex gap-3 border-t border-line py-2.5 ${n > at ? 'text-soft' : ''}`}>
              <span aria-hidden="true" className="w-4 font-semibold">
                {n < at ? '✓' : n === at ? '…' : ''}
              </span>
              <span>
                {words}
                {n === at ? <span className="sr-only"> (now)</span> : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </main>
  );
}

async function findProgress(id: string): Promise<Progress | null> {
  try {
    const response = await fetch(`/api/comparisons/${id}/progress`, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as Progress) : null;
  } catch {
    // The connection broke for a moment: ask again.
    return null;
  }
}
