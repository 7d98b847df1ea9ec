import { useState } from 'react';
import { OutletLetter } from '@/components/ui/outlet-letter';
import { cellOf } from '@/lib/model/cell-of';
import type { Fact } from '@/lib/model/comparison';
import { labelTexts } from '@/lib/view/comparison/text-label';
import { useRevision } from '../log/revision';
import { ReviseDialog } from './revise-dialog';

/** Which passages of a row leave it and make a row of their own. */
export function SplitDialog({ fact, onClose }: { fact: Fact; onClose: () => void }) {
  const { source, send } = useRevision();
  const [chosen, setChosen] = useState<string[]>([]);
  const passages = labelTexts(source.texts).flatMap((label) =>
    (cellOf(fact.cells, label.id)?.passages ?? []).map((span) => ({ key: `${label.id} ${span.start}`, label, span })),
  );
  const some = chosen.length > 0 && chosen.length < passages.length;
  return (
    <ReviseDialog title={`Split “${fact.title}”`} onClose={onClose}>
      <p className="mt-2 text-soft">
        Tick the passages that are about something else. They become a fact of their own.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          const leaving = passages.filter(({ key }) => chosen.includes(key));
          void send({
            kind: 'split_fact',
            fact: { id: fact.id },
            passages: leaving.map(({ label, span }) => ({ text: label.id, ...span })),
          });
        }}
      >
        <ul className="my-4">
          {passages.map(({ key, label, span }) => (
            <li key={key} className="border-b border-faint">
              <label className="flex items-start gap-2.5 py-2">
                <input
                  type="checkbox"
                  checked={chosen.includes(key)}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
                  }
                  className="mt-1 size-4 shrink-0 accent-(--ink)"
                />
                <OutletLetter letter={label.letter} tint={label.tint} />
                <span className="sr-only">{label.outlet}: </span>
                <span className="words">{span.quote}</span>
              </label>
            </li>
          ))}
        </ul>
        <button type="submit" className="button button-main" disabled={!some}>
          Split off {chosen.length ? chosen.length : ''}
        </button>
        {chosen.length === passages.length ? (
          <p className="mt-2 text-small text-soft">At least one passage stays.</p>
        ) : null}
      </form>
    </ReviseDialog>
  );
}
