'use client';

import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { CopyField } from './copy-field';

interface ShareDialogProps {
  id: string;
  /** The text of which a link shows the most, and how much: 0–1 of its words. */
  most: { outlet: string; share: number } | null;
}

/** Make a link for others. It shows the quoted passages and changes nothing. */
export function ShareDialog({ id, most }: ShareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [links, setLinks] = useState<{ read?: string; own?: string }>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (which: 'read' | 'own') => {
    setBusy(true);
    const home = `/api/comparisons/${id}`;
    const outcome = which === 'read' ? await ask(`${home}/shares`, 'url') : await ask(`${home}/key`, 'editUrl');
    setBusy(false);
    setTrouble(outcome.ok ? null : outcome.sentence);
    if (outcome.ok) setLinks({ ...links, [which]: outcome.link });
  };
  return (
    <>
      <button type="button" className="button button-main" onClick={() => dialog.current?.showModal()}>
        Share
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line bg-card p-6 text-ink backdrop:bg-black/40"
      >
        <h2 id={titleId} className="pr-10 text-[1.4rem] leading-tight">
          Share this comparison
        </h2>
        <p className="mt-1 text-soft">
          Whoever has the link reads the facts, the passages in the cells and the notes. They cannot change anything.
          {most ? ` It shows up to ${Math.round(most.share * 100)} % of a text’s words (${most.outlet}).` : ''}
        </p>
        <div className="mt-5 space-y-5">
          {links.read ? (
            <CopyField label="Link to read" value={links.read} />
          ) : (
            <button type="button" className="button button-main" onClick={() => make('read')} disabled={busy}>
              {busy ? 'Making the link …' : 'Make a link to read'}
            </button>
          )}
          <p role="alert" className="text-gone empty:hidden">
            {trouble}
          </p>
          <div className="border-t border-line pt-4">
            {links.own ? (
              <CopyField label="Your own link" value={links.own} />
            ) : (
              <button type="button" className="button" onClick={() => make('own')} disabled={busy}>
                Show my own link
              </button>
            )}
            <p className="mt-1.5 text-small text-soft">
              For going on in another browser. Keep it to yourself: it is the key to this comparison.
            </p>
          </div>
        </div>
        <form method="dialog">
          <button type="submit" className="button absolute right-4 top-4 min-h-9 px-2" aria-label="Close">
            <X size={16} aria-hidden="true" />
          </button>
        </form>
      </dialog>
    </>
  );
}

/** One request of the dialog: the address that the app answers with, or the sentence to show. */
type Outcome = { ok: true; link: string } | { ok: false; sentence: string };

async function ask(path: string, field: 'url' | 'editUrl'): Promise<Outcome> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: '{}' });
    const answer = (await response.json()) as { url?: string; editUrl?: string; error?: { sentence: string } };
    const address = answer[field];
    if (response.ok && address) return { ok: true, link: new URL(address, window.location.origin).href };
    return { ok: false, sentence: answer.error?.sentence ?? 'The link could not be made. Try again.' };
  } catch {
    // The connection broke before an answer came.
    return { ok: false, sentence: 'The app cannot be reached. Try again in a moment.' };
  }
}
