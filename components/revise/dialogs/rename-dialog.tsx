import { useState } from 'react';
import type { Fact } from '@/lib/model/comparison';
import { findTyped, keepTyped } from '../log/outbox';
import { useRevision } from '../log/revision';
import { ReviseDialog } from './revise-dialog';

const LONGEST_TITLE = 200;

/** Another title for a row. What is typed is kept until it is sent. */
export function RenameDialog({ fact, onClose }: { fact: Fact; onClose: () => void }) {
  const { comparison, send } = useRevision();
  const field = `title.${fact.id}`;
  const [title, setTitle] = useState(() => findTyped(comparison, field) ?? fact.title);
  return (
    <ReviseDialog title="Rename this fact" onClose={onClose}>
      <form
        className="mt-4 grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const words = title.trim();
          if (!words || words === fact.title) return onClose();
          onClose();
          if (await send({ kind: 'rename_fact', fact: { id: fact.id }, title: words })) {
            keepTyped(comparison, field, null);
          }
        }}
      >
        <label className="grid gap-1 text-soft">
          A short, neutral title, in words that the texts share
          <input
            value={title}
            maxLength={LONGEST_TITLE}
            onChange={(event) => {
              setTitle(event.target.value);
              keepTyped(comparison, field, event.target.value);
            }}
            className="rounded border border-line bg-paper px-2.5 py-2 font-serif text-lg text-ink"
          />
        </label>
        <button type="submit" className="button button-main justify-self-start">
          Rename
        </button>
      </form>
    </ReviseDialog>
  );
}
