'use client';

import * as Dialog from '@radix-ui/react-dialog';
import { X } from 'lucide-react';
import { useState } from 'react';
import { CopyField } from './copy-field';

interface ShareDialogProps {
  id: string;
  /** Path of the owner's secret link, or null for whoever may not change the comparison. */
  editPath: string | null;
}

/** Make a link for others. It shows the quoted passages and changes nothing. */
export function ShareDialog({ id, editPath }: ShareDialogProps) {
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
    <Dialog.Root>
      <Dialog.Trigger className="button button-main">Share</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Content className="fixed left-1/2 top-1/2 z-50 max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-auto rounded-lg border border-line bg-card p-6">
          <Dialog.Title className="text-[1.4rem] leading-tight">Share this comparison</Dialog.Title>
          <Dialog.Description className="mt-1 text-soft">
            Whoever has the link reads the facts, the quoted words and the notes. They cannot change anything, and they
            do not see the whole texts.
          </Dialog.Description>
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
          <Dialog.Close className="button absolute right-4 top-4 !min-h-9 !px-2" aria-label="Close">
            <X size={16} aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function EditLink({ path }: { path: string }) {
  return (
    <div className="border-t border-line pt-4">
      <CopyField label="Your own link, to go on elsewhere" value={new URL(path, window.location.origin).href} />
      <p className="mt-1.5 text-small text-soft">
        Keep it to yourself: whoever has it can change the comparison and sees the whole texts.
      </p>
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
