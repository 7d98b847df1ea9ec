'use client';

import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  TouchSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';
import { type LedgerSlots, LedgerSlotsContext } from '@/components/comparison/ledger-slots';
import type { Passage } from '@/lib/model/text';
import type { LostOperation } from '@/lib/revise/operation';
import type { LedgerSource } from '@/lib/view/ledger/ledger-source';
import type { Revised } from '@/lib/view/revise/text-lines';
import { ConflictDialog } from './dialogs/conflict-dialog';
import { Revision, useRevision } from './log/revision';
import { LostNote } from './lost-note';
import { HeadTools } from './tools/head-tools';
import { KindTools } from './tools/kind-tools';
import { NoteTools } from './tools/note-tools';
import { PassageTools } from './tools/passage-tools';
import { ReviseBar } from './tools/revise-bar';
import { RowTools } from './tools/row-tools';

const SLOTS: LedgerSlots = { Row: RowTools, Kind: KindTools, PassageTools, NoteTools, Head: HeadTools };

interface WorkbenchProps extends Revised {
  source: LedgerSource;
  /** What was changed and no longer applies. */
  lost: LostOperation[];
  children: ReactNode;
}

/** The ledger with a person's tools in it. Loaded only by who revises. */
export function Workbench({ lost, children, ...revised }: WorkbenchProps) {
  return (
    <Revision {...revised}>
      <LostNote comparison={revised.comparison} lost={lost} />
      <LedgerSlotsContext value={SLOTS}>
        <Dragging>{children}</Dragging>
        <ConflictDialog />
      </LedgerSlotsContext>
    </Revision>
  );
}

interface Dragged {
  row: string;
  passage: Passage;
}

/** Passages are dragged to another row, or to a row of their own; by mouse, by touch after a moment, and by keyboard. */
function Dragging({ children }: { children: ReactNode }) {
  const { facts, send } = useRevision();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor),
  );
  const titleOf = (id: string) => facts.get(id)?.title ?? '';
  const drop = ({ over, active }: DragEndEvent) => {
    setDragged(null);
    const { row, passage } = active.data.current as Dragged;
    const target = over?.data.current as { factId: string | null } | undefined;
    if (!target || target.factId === row) return;
    void send(
      target.factId === null
        ? { kind: 'split_fact', fact: { id: row }, passages: [passage] }
        : { kind: 'move_passage', passage, from: { id: row }, to: { id: target.factId } },
    );
  };
  const over = (id: string | null | undefined) => (id ? `over “${titleOf(id)}”` : 'over a new fact');
  return (
    <DndContext
      id="revise"
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{
        screenReaderInstructions: {
          draggable:
            'Press space to lift the passage, arrow keys to move it, space to put it down, escape to leave it.',
        },
        announcements: {
          onDragStart: () => 'The passage is lifted.',
          onDragOver: ({ over: target }) => (target ? `It is ${over(target.data.current?.factId)}.` : undefined),
          onDragEnd: ({ over: target }) => (target ? 'The passage is put down.' : 'The passage stays where it was.'),
          onDragCancel: () => 'The passage stays where it was.',
        },
      }}
      onDragStart={({ active }: DragStartEvent) => setDragged(active.data.current as Dragged)}
      onDragEnd={drop}
      onDragCancel={() => setDragged(null)}
    >
      {children}
      <ReviseBar>{dragged ? <NewFactTarget /> : null}</ReviseBar>
      <DragOverlay dropAnimation={null}>
        {dragged ? (
          <blockquote className="words w-72 rounded border border-ink bg-card p-3 shadow-lg">
            {dragged.passage.quote}
          </blockquote>
        ) : null}
      </DragOverlay>
    </DndContext>
  );
}

function NewFactTarget() {
  const { setNodeRef, isOver } = useDroppable({ id: 'new fact', data: { factId: null } });
  return (
    <p
      ref={setNodeRef}
      className={`rounded border-2 border-dashed px-4 py-3 text-center font-semibold ${isOver ? 'border-diff bg-diff-bg' : 'border-soft'}`}
    >
      Drop here: a fact of its own
    </p>
  );
}
