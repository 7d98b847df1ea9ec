import { useDroppable } from '@dnd-kit/core';
import { useState } from 'react';
import type { Fact } from '@/lib/model/comparison';
import type { LedgerRow } from '@/lib/view/ledger/ledger-row';
import { RenameDialog } from '../dialogs/rename-dialog';
import { SplitDialog } from '../dialogs/split-dialog';
import { TellingsDialog } from '../dialogs/tellings-dialog';
import { useRevision } from '../log/revision';
import { ToolMenu } from './tool-menu';

type Question = 'rename' | 'split' | 'tellings';

/** What can be done with a whole row; the row is also where a dragged passage can be put down. */
export function RowTools({ row }: { row: LedgerRow }) {
  const { facts, source, send, ticked, tick } = useRevision();
  const [question, setQuestion] = useState<Question | null>(null);
  const fact = facts.get(row.id);
  if (!fact) return null;
  const close = () => setQuestion(null);
  return (
    <div className="no-print mt-2.5 flex flex-wrap items-center gap-2">
      <label className="flex min-h-7 items-center gap-1.5 text-small text-soft">
        <input
          type="checkbox"
          checked={ticked.includes(row.id)}
          onChange={(event) => tick(row.id, event.target.checked)}
          className="size-4 accent-(--ink)"
        />
        Merge<span className="sr-only"> “{row.title}” with others</span>
      </label>
      <ToolMenu
        label={`Change “${row.title}”`}
        items={[
          { words: 'Rename …', onChoose: () => setQuestion('rename') },
          passageCount(fact) > 1 ? { words: 'Split …', onChoose: () => setQuestion('split') } : null,
          row.tellings.told > 1 ? { words: 'Who rests on whom …', onChoose: () => setQuestion('tellings') } : null,
          ...orderItems(fact, source.facts, (before) =>
            send({ kind: 'move_fact', fact: { id: fact.id }, before: before && { id: before.id } }),
          ),
          {
            words: fact.hidden ? 'Show to readers again' : 'Hide from readers',
            onChoose: () => send({ kind: 'hide_fact', fact: { id: fact.id }, hidden: !fact.hidden }),
          },
        ]}
      >
        Change
      </ToolMenu>
      {fact.hidden ? <span className="text-small text-gone">hidden from readers</span> : null}
      <DropTarget row={row} />
      {question === 'rename' ? <RenameDialog fact={fact} onClose={close} /> : null}
      {question === 'split' ? <SplitDialog fact={fact} onClose={close} /> : null}
      {question === 'tellings' ? <TellingsDialog fact={fact} onClose={close} /> : null}
    </div>
  );
}

const passageCount = (fact: Fact) => Object.values(fact.cells).reduce((n, cell) => n + cell.passages.length, 0);

/** To the top, up, down: each where it would move anything. */
function orderItems(fact: Fact, facts: Fact[], move: (before: Fact | null) => void) {
  const at = facts.findIndex(({ id }) => id === fact.id);
  const [first] = facts;
  const above = facts[at - 1];
  const below = facts[at + 1];
  return [
    above && first ? { words: 'Move to the top', onChoose: () => move(first) } : null,
    above ? { words: 'Move up', onChoose: () => move(above) } : null,
    below ? { words: 'Move down', onChoose: () => move(facts[at + 2] ?? null) } : null,
  ];
}

/** The whole row, while a passage is being dragged. */
function DropTarget({ row }: { row: LedgerRow }) {
  const { setNodeRef, isOver, active } = useDroppable({ id: `fact ${row.id}`, data: { factId: row.id } });
  return (
    <div
      ref={setNodeRef}
      aria-hidden="true"
      className={`pointer-events-none absolute inset-0 z-4 rounded ${isOver && active ? 'outline-3 outline-diff -outline-offset-2' : ''}`}
    />
  );
}
