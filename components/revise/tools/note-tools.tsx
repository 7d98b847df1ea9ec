import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { Note } from '@/lib/model/comparison';
import { NoteDialog } from '../dialogs/note-dialog';
import { useRevision } from '../log/revision';

const BUTTON =
  'inline-flex min-h-7 items-center gap-1 rounded border border-line bg-card px-1.5 text-small hover:border-soft';

/** Accept a suggestion, reject it, or change it; one's own note can be removed. */
export function NoteTools({ note }: { note: Note }) {
  const { send } = useRevision();
  const [isOpen, setIsOpen] = useState(false);
  const judge = (status: Note['status']) => send({ kind: 'judge_note', note: { id: note.id }, status });
  return (
    <p className="no-print mt-1.5 flex flex-wrap gap-1.5">
      {note.status === 'suggested' ? (
        <>
          <button type="button" className={BUTTON} onClick={() => judge('accepted')}>
            <Check size={13} aria-hidden="true" /> Accept
          </button>
          <button type="button" className={BUTTON} onClick={() => judge('rejected')}>
            <X size={13} aria-hidden="true" /> Reject
          </button>
        </>
      ) : (
        <button type="button" className={BUTTON} onClick={() => judge('rejected')}>
          <X size={13} aria-hidden="true" /> {note.origin === 'person' ? 'Remove' : 'Reject after all'}
        </button>
      )}
      <button type="button" className={BUTTON} onClick={() => setIsOpen(true)}>
        Change …
      </button>
      {isOpen ? <NoteDialog targets={note.targets} note={note} onClose={() => setIsOpen(false)} /> : null}
    </p>
  );
}
