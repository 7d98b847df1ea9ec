'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { UNREACHABLE } from '@/lib/page-words/trouble';
import { type MadeComparison, openMade } from '../ui/open-made';

/** Open a comparison file; what is wrong with one is said, and where. */
export function OpenFile() {
  const router = useRouter();
  const id = useId();
  const [trouble, setTrouble] = useState<{ sentence: string; details: string[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setTrouble(null);
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/api/import', { method: 'POST', headers, body: await file.text() });
      const answer = (await response.json()) as Partial<MadeComparison> & {
        error?: { sentence: string; detail?: string };
      };
      const { id: made, editUrl } = answer;
      if (made && editUrl) return await openMade({ id: made, editUrl }, router.push);
      const { sentence = 'The file could not be opened.', detail = '' } = answer.error ?? {};
      setTrouble({ sentence, details: detail.split('\n').filter(Boolean) });
    } catch {
      // The connection broke before an answer came.
      setTrouble({ sentence: UNREACHABLE, details: [] });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="mt-4">
      <label htmlFor={id} className="text-small text-soft">
        Open a comparison file (saved as “Tellings file”)
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        disabled={busy}
        aria-describedby={trouble ? `${id}-trouble` : undefined}
        onChange={(event) => open(event.target.files?.[0])}
        className="mt-1 block w-full text-small file:mr-3 file:rounded file:border file:border-solid file:border-line file:bg-card file:px-3 file:py-1.5 file:font-medium file:text-ink"
      />
      {trouble ? (
        <div id={`${id}-trouble`} role="alert" className="mt-2">
          <p className="text-gone">{trouble.sentence}</p>
          {trouble.details.length ? (
            <ul className="mt-1 max-h-48 list-disc overflow-y-auto pl-5 font-mono text-[0.75rem]">
              {trouble.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
