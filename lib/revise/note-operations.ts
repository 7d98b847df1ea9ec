/** Notes: a person's own, and what a person says of the machine's. Each answers with why it cannot be done, or null. */
import type { Note } from '../model/comparison';
import type { Draft } from './draft';
import { NO_WORDS } from './fact-operations';
import { findNote, findWords } from './find-again';
import { type NoteOperation, newNoteId } from './operation';

type Of<K extends NoteOperation['kind']> = Extract<NoteOperation, { kind: K }>;

const NO_NOTE = 'The note is no longer there.';

export function addNote(draft: Draft, { targets, words }: Of<'add_note'>, entry: string): string | null {
  const found = targets.map((target) => findWords(draft, target));
  if (found.length === 0 || found.some((target) => target === null)) return NO_WORDS;
  const id = newNoteId(entry);
  const note: Note = { id, targets: found.flatMap((t) => t ?? []), ...words, origin: 'person', status: 'accepted' };
  draft.notes.set(id, note);
  return null;
}

export function changeNote(draft: Draft, { note: ref, words }: Of<'change_note'>): string | null {
  const note = findNote(draft, ref);
  if (!note) return NO_NOTE;
  draft.notes.set(note.id, { ...note, ...words, origin: 'person', status: 'accepted' });
  return null;
}

/** A note that a person accepts or rejects stays the machine's; its status says that a person has looked at it. */
export function judgeNote(draft: Draft, { note: ref, status }: Of<'judge_note'>): string | null {
  const note = findNote(draft, ref);
  if (!note) return NO_NOTE;
  draft.notes.set(note.id, { ...note, status });
  return null;
}

export function removeNote(draft: Draft, { note: ref }: Of<'remove_note'>): string | null {
  const note = findNote(draft, ref);
  // A note that the machine does not make any more is gone, as the person wanted.
  if (note) draft.notes.delete(note.id);
  return null;
}
