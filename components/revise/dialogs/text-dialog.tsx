import { useState } from 'react';
import { FIELD_TITLES } from '@/lib/page-words/text-names';
import type { TextChanges } from '@/lib/revise/operation';
import { useRevision } from '../log/revision';
import { ReviseDialog } from './revise-dialog';

const FIELD = 'w-full rounded border border-line bg-paper px-2.5 py-1.5 text-ink';
const FIELDS = ['outlet', 'via', 'headline', 'byline', 'published', 'url'] as const;
type Field = (typeof FIELDS)[number];

/** What is known of a text besides its words: whose it is, who relayed it, from when. */
export function TextDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { source, send } = useRevision();
  const text = source.texts.find((one) => one.id === id);
  const before: Record<Field, string> = {
    outlet: text?.outlet.name ?? '',
    via: text?.via?.name ?? '',
    headline: text?.headline ?? '',
    byline: text?.byline ?? '',
    published: text?.published?.value ?? '',
    url: text?.url ?? '',
  };
  const [values, setValues] = useState(before);
  const changed = FIELDS.filter((field) => values[field].trim() !== before[field]);
  return (
    <ReviseDialog title="What is known of this text" onClose={onClose}>
      <form
        className="mt-4 grid gap-3 text-soft"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          if (changed.length) void send({ kind: 'edit_text', text: id, changes: changesOf(changed, values) });
        }}
      >
        {FIELDS.map((field) => (
          <label key={field} className="grid gap-1">
            {FIELD_TITLES[field]}
            <input
              value={values[field]}
              maxLength={500}
              required={field === 'outlet'}
              onChange={(event) => setValues({ ...values, [field]: event.target.value })}
              className={FIELD}
            />
          </label>
        ))}
        <button type="submit" className="button button-main justify-self-start" disabled={!values.outlet.trim()}>
          Save
        </button>
      </form>
    </ReviseDialog>
  );
}

function changesOf(fields: Field[], values: Record<Field, string>): TextChanges {
  const changes: TextChanges = {};
  for (const field of fields) {
    const value = values[field].trim();
    if (field === 'outlet') changes.outlet = { name: value };
    else if (field === 'via') changes.via = value ? { name: value } : null;
    else changes[field] = value || null;
  }
  return changes;
}
