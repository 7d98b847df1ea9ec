'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { UNREACHABLE } from '@/lib/page-words/trouble';

interface Outcome {
  sentence: string;
  problems: string[];
}

/** Add the notes of a file from an annotation tool; what could not be attached is named. */
export function ImportNotes({ comparison }: { comparison: string }) {
  const router = useRouter();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const headers = { 'content-type': 'application/json' };
    const path = `/api/comparisons/${comparison}/annotations`;
    try {
      const response = await fetch(path, { method: 'POST', headers, body: await file.text() });
      const answer = (await response.json()) as { added?: number; problems?: string[]; error?: { sentence: string } };
      const { added = 0, problems = [], error } = answer;
      setOutcome({ sentence: error?.sentence ?? `${added} ${added === 1 ? 'note' : 'notes'} added.`, problems });
      if (added) router.refresh();
    } catch {
      // The connection broke before an answer came.
      setOutcome({ sentence: UNREACHABLE, problems: [] });
    }
  };
  return (
    <div className="border-t border-line px-2.5 py-2 text-small">
      <label htmlFor={id} className="text-soft">
        Add notes from a file of web annotations
      </label>
      <input
        id={id}
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        onChange={(event) => read(event.target.files?.[0])}
        className="mt-1 block w-full file:mr-3 file:rounded file:border file:border-solid file:border-line file:bg-card file:px-3 file:py-1 file:font-medium file:text-ink"
      />
      <div role="status">
        {outcome ? <p className="mt-1.5 font-semibold">{outcome.sentence}</p> : null}
        <ul className="max-h-40 list-disc overflow-y-auto pl-5 text-gone">
          {outcome?.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
