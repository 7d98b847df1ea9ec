import { useState } from 'react';
import { OutletLetter } from '@/components/ui/outlet-letter';
import { cellOf } from '@/lib/model/cell-of';
import type { Fact } from '@/lib/model/comparison';
import { labelTexts } from '@/lib/view/comparison/text-label';
import { useRevision } from '../log/revision';
import { ReviseDialog } from './revise-dialog';

/** Which texts rest on the same account, set by hand: texts with the same number are one telling. */
export function TellingsDialog({ fact, onClose }: { fact: Fact; onClose: () => void }) {
  const { source, send } = useRevision();
  const telling = labelTexts(source.texts).filter((label) => cellOf(fact.cells, label.id)?.passages.length);
  const [groups, setGroups] = useState<ReadonlyMap<string, number>>(() => {
    const found = (id: string) => fact.tellings.groups.findIndex((group) => group.texts.includes(id));
    const numbers = [...new Set(telling.map((label) => found(label.id)))];
    return new Map(telling.map((label) => [label.id, numbers.indexOf(found(label.id)) + 1]));
  });
  return (
    <ReviseDialog title="Who rests on whom?" onClose={onClose}>
      <p className="mt-2 text-soft">
        Texts with the same number rest on the same account. Give the same number only where you know it: a link, a
        credit, the same words.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          const numbers = [...new Set(groups.values())];
          void send({
            kind: 'set_tellings',
            fact: { id: fact.id },
            groups: numbers.map((number) => telling.filter(({ id }) => groups.get(id) === number).map(({ id }) => id)),
          });
        }}
      >
        <ul className="my-4">
          {telling.map((label) => (
            <li key={label.id} className="border-b border-faint py-2">
              <label className="flex items-center gap-2.5">
                <OutletLetter letter={label.letter} tint={label.tint} />
                <span className="flex-1 font-semibold">{label.outlet}</span>
                <span className="text-small text-soft">telling</span>
                <select
                  value={groups.get(label.id)}
                  onChange={(event) => setGroups(new Map(groups).set(label.id, Number(event.target.value)))}
                  className="min-h-8 rounded border border-line bg-card px-1.5"
                >
                  {telling.map((_, n) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a telling is its number.
                    <option key={n} value={n + 1}>
                      {n + 1}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
        <button type="submit" className="button button-main">
          Set the tellings
        </button>
      </form>
    </ReviseDialog>
  );
}
