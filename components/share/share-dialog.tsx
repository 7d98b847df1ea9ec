'use client';

import { X } from 'lucide-react';
import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { CopyField } from './copy-field';

interface ShareDialogProps {
  id: string;
  /** Path of the owner's secret link, or null for whoever may not change the comparison. */
  editPath: string | null;
}

/** Make a link for others. It shows the quoted passages and changes nothing. */
export function ShareDialog({ id, editPath }: ShareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [link, setLink] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const outcome = await createShare(id);
    setBusy(false);
    setLink(outcome.ok ? new URL(outcome.path, window.location.origin).href : null);
    setTrouble(outcome.ok ? null : outcome.sentence);
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
          Whoever has the link reads the facts, the quoted words and the notes. They cannot change anything, and they do
          not see the whole texts.
        </p>
        <div className="mt-5 space-y-5">
          {link ? (
            <CopyField label="Link to read" value={link} />
          ) : (
            <button type="button" className="button button-main" onClick={make} disabled={busy}>
              {busy ? 'Making the link …' : 'Make a link to read'}
            </button>
          )}
          <p role="alert" className="text-gone empty:hidden">
            {trouble}
          </p>
          {editPath ? <EditLink path={editPath} /> : null}
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

/** The page's own address does not change while it is open. */
const never = () => () => {};

function EditLink({ path }: { path: string }) {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  );
  return (
    <div className="border-t border-line pt-4">
      <CopyField label="Your own link, to go on elsewhere" value={origin + path} />
      <p className="mt-1.5 text-small text-soft">Keep it to yourself: it is the key to this comparison.</p>
    </div>
  );
}

type Outcome = { ok: true; path: string } | { ok: false; sentence: string };

async function createShare(id: string): Promise<Outcome> {
  try {
    const response = await fetch(`/api/comparisons/${id}/shares`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const answer = (await response.json()) as { url?: string; error?: { sentence: string } };
    if (response.ok && answer.url) return { ok: true, path: answer.url };
    return { ok: false, sentence: answer.error?.sentence ?? 'The link could not be made. Try again.' };
  } catch {
    // The connection broke before an answer came.
    return { ok: false, sentence: 'The app cannot be reached. Try again in a moment.' };
  }
}
