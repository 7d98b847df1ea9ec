import { useDraggable } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import { useState } from 'react';
import type { Passage } from '@/lib/model/text';
import { FactPicker } from '../dialogs/fact-picker';
import { NoteDialog } from '../dialogs/note-dialog';
import { useRevision } from '../log/revision';
import { ToolMenu } from './tool-menu';

/** What can be done with one passage: drag it, or choose where it goes. */
export function PassageTools({ row, passage }: { row: string; passage: Passage }) {
  const { facts, send } = useRevision();
  const [question, setQuestion] = useState<'move' | 'note' | null>(null);
  const close = () => setQuestion(null);
  const moveTo = (to: string | null) =>
    to === null
      ? send({ kind: 'split_fact', fact: { id: row }, passages: [passage] })
      : send({ kind: 'move_passage', passage, from: { id: row }, to: { id: to } });
  const isAlone = Object.values(facts.get(row)?.cells ?? {}).reduce((n, cell) => n + cell.passages.length, 0) === 1;
  return (
    <span className="no-print float-right -mt-1 ml-1 flex items-center">
      <Handle row={row} passage={passage} />
      <ToolMenu
        label={`Change the passage “${passage.quote.slice(0, 40)}”`}
        items={[
          { words: 'Move to another fact …', onChoose: () => setQuestion('move') },
          isAlone ? null : { words: 'Make it a fact of its own', onChoose: () => moveTo(null) },
          {
            words: 'Take it out of this row',
            onChoose: () => send({ kind: 'take_out', passage, fact: { id: row } }),
          },
          { words: 'Write a note …', onChoose: () => setQuestion('note') },
        ]}
      />
      {question === 'move' ? (
        <FactPicker
          title="Move to which fact?"
          facts={[...facts.values()].filter((fact) => fact.id !== row)}
          quote={passage.quote}
          onClose={close}
          onPick={(fact) => {
            close();
            void moveTo(fact === 'new' ? null : fact.id);
          }}
        />
      ) : null}
      {question === 'note' ? <NoteDialog targets={[passage]} note={null} onClose={close} /> : null}
    </span>
  );
}

function Handle({ row, passage }: { row: string; passage: Passage }) {
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({
    id: `passage ${row} ${passage.text} ${passage.start}`,
    data: { row, passage },
  });
  return (
    <button
      type="button"
      ref={setNodeRef}
      {...attributes}
      {...listeners}
      aria-label={`Drag the passage “${passage.quote.slice(0, 40)}”`}
      className={`grid size-7 touch-none cursor-grab place-items-center rounded text-soft hover:bg-faint hover:text-ink ${isDragging ? 'opacity-40' : ''}`}
    >
      <GripVertical size={15} aria-hidden="true" />
    </button>
  );
}
