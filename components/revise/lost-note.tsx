import { useEffect, useState } from 'react';
import { counted } from '@/lib/page-words/plain-words';
import type { LostOperation } from '@/lib/revise/operation';
import { findTyped, keepTyped } from './log/outbox';

interface LostNoteProps {
  comparison: string;
  lost: LostOperation[];
}

const READ = 'lost.read';

/** What was changed and no longer applies since the texts were compared anew: each with its words and why, until it is put away. */
export function LostNote({ comparison, lost }: LostNoteProps) {
  // What this browser has put away is known after the first paint only; until then nothing stands there to jump.
  const [read, setRead] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => setRead(new Set((findTyped(comparison, READ) ?? '').split(' '))), [comparison]);
  const shown = read ? lost.filter(({ id }) => !read.has(id)) : [];
  if (!shown.length) return null;
  const putAway = () => {
    const ids = lost.map(({ id }) => id);
    keepTyped(comparison, READ, ids.join(' '));
    setRead(new Set(ids));
  };
  return (
    <section aria-label="Changes that no longer apply" className="no-print page mt-4">
      <div className="border-l-4 border-(--gone) bg-card py-3 pr-4 pl-4">
        <h2 className="font-sans text-[0.9375rem] font-semibold">
          {counted(shown.length, 'of your changes', 'of your changes')} no longer{' '}
          {shown.length === 1 ? 'applies' : 'apply'}
        </h2>
        <ul className="mt-2 grid max-w-[68ch] gap-2.5">
          {shown.map(({ id, sentence, words, why }) => (
            <li key={id}>
              <p>{sentence}</p>
              {words && !sentence.includes(words) ? (
                <p dir="auto" className="words line-clamp-3 !text-[0.95rem]">
                  {words}
                </p>
              ) : null}
              <p className="text-small text-gone">{why}</p>
            </li>
          ))}
        </ul>
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-small text-soft">
          <button type="button" className="button" onClick={putAway}>
            Put away
          </button>
          They stay in the history, and apply again if their words come back.
        </p>
      </div>
    </section>
  );
}
