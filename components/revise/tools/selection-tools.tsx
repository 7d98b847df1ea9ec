'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { type Passage, SEGMENT_ROLES, type SegmentRole } from '@/lib/model/text';
import { ROLE_TITLES } from '@/lib/page-words/text-names';
import type { LedgerSource } from '@/lib/view/ledger/ledger-source';
import type { Revised } from '@/lib/view/revise/text-lines';
import { ConflictDialog } from '../dialogs/conflict-dialog';
import { FactPicker } from '../dialogs/fact-picker';
import { NoteDialog } from '../dialogs/note-dialog';
import { findTyped, keepTyped } from '../log/outbox';
import { Revision, useRevision } from '../log/revision';
import { ReviseBar } from './revise-bar';
import { selectedPassages } from './selected-passages';

interface SelectionToolsProps extends Revised {
  source: LedgerSource;
}

/** What can be done with the words that are selected in the reader, at the foot of the page. */
export function SelectionTools(props: SelectionToolsProps) {
  return (
    <Revision {...props}>
      <ReviseBar>
        <Selected />
      </ReviseBar>
      <ConflictDialog />
    </Revision>
  );
}

/** The first end of a note that is about words in two places, kept while the reader goes to the other. */
const PINNED = 'pinned';

function Selected() {
  const { comparison, facts, send } = useRevision();
  const passages = useSelectedPassages();
  const [taken, setTaken] = useState<Passage[] | null>(null);
  const [question, setQuestion] = useState<'fact' | 'note' | null>(null);
  const [pinned, setPinned] = useState<Passage[]>([]);
  useEffect(() => setPinned(parsePinned(findTyped(comparison, PINNED))), [comparison]);
  const pin = (targets: Passage[]) => {
    setPinned(targets);
    keepTyped(comparison, PINNED, targets.length ? JSON.stringify(targets) : null);
  };
  const open = (what: 'fact' | 'note', chosen: Passage[]) => {
    // A dialog takes the selection away: what was selected is kept.
    setTaken(chosen);
    setQuestion(what);
  };
  const close = () => setQuestion(null);
  const quote = passages.map((passage) => passage.quote).join(' … ');
  return (
    <>
      {passages.length ? (
        <Tools label={`Selected: “${quote.length > 90 ? `${quote.slice(0, 90)} …` : quote}”`}>
          <Action onClick={() => open('fact', passages)}>Add to a fact …</Action>
          <Action onClick={() => open('note', passages)}>Write a note …</Action>
          {pinned.length ? (
            <Action onClick={() => open('note', [...pinned, ...passages])}>Note on both places …</Action>
          ) : (
            <Action onClick={() => pin(passages)}>Keep as one end of a note</Action>
          )}
          <RoleSelect onChoose={(role) => passages.map((range) => send({ kind: 'set_role', range, role }))} />
        </Tools>
      ) : (
        <p className="text-small text-soft">
          {pinned.length
            ? `One end of a note: “${pinned[0]?.quote.slice(0, 60)}”. Select the other, in this text or another. `
            : 'Select words to add them to a fact, write a note, or say what they are.'}
          {pinned.length ? (
            <button type="button" className="underline" onClick={() => pin([])}>
              Drop it
            </button>
          ) : null}
        </p>
      )}
      {taken && question === 'fact' ? (
        <FactPicker
          title="Add to which fact?"
          facts={[...facts.values()]}
          quote={taken.map((passage) => passage.quote).join(' … ')}
          onClose={close}
          onPick={async (fact) => {
            close();
            if (fact === 'new') return void send({ kind: 'new_fact', passages: taken });
            for (const passage of taken) await send({ kind: 'add_passage', passage, fact: { id: fact.id } });
          }}
        />
      ) : null}
      {taken && question === 'note' ? (
        <NoteDialog
          targets={taken}
          note={null}
          onClose={() => {
            close();
            pin([]);
          }}
        />
      ) : null}
    </>
  );
}

function Tools({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="basis-full truncate font-serif text-[0.95rem]">{label}</p>
      {children}
    </div>
  );
}

function Action({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    // The pointer must not take the selection away before the click is heard.
    <button type="button" className="button" onPointerDown={(event) => event.preventDefault()} onClick={onClick}>
      {children}
    </button>
  );
}

function RoleSelect({ onChoose }: { onChoose: (role: SegmentRole) => void }) {
  return (
    <label className="flex items-center gap-1.5 text-small text-soft">
      This is
      <select
        value=""
        onChange={(event) => onChoose(event.target.value as SegmentRole)}
        className="min-h-9 rounded border border-line bg-card px-1.5 text-ink"
      >
        <option value="" disabled>
          …
        </option>
        {SEGMENT_ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_TITLES[role]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Follows the selection; keeps the last one while the focus is in our own band. */
function useSelectedPassages(): Passage[] {
  const [passages, setPassages] = useState<Passage[]>([]);
  useEffect(() => {
    const onChange = () => {
      const isOurs = document.activeElement?.closest('[aria-label="Revising"], [role="dialog"]');
      if (!isOurs) setPassages(selectedPassages(document.getSelection()));
    };
    // Words can be selected before this part of the script is there.
    onChange();
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);
  return passages;
}

function parsePinned(kept: string | null): Passage[] {
  try {
    const value: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(value) ? value.filter((one) => typeof one?.quote === 'string') : [];
  } catch {
    // Not ours: no end is kept.
    return [];
  }
}
