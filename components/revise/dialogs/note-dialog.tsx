import { useState } from 'react';
import type { Note, Strength, Voice } from '@/lib/model/comparison';
import { NOTE_CATEGORIES } from '@/lib/model/note-category';
import type { Passage } from '@/lib/model/text';
import { STRENGTH_CHOICES, VOICE_CHOICES } from '@/lib/page-words/note-names';
import type { NoteWords } from '@/lib/revise/operation';
import { findTyped, keepTyped } from '../log/outbox';
import { useRevision } from '../log/revision';
import { ReviseDialog } from './revise-dialog';

interface NoteDialogProps {
  /** The words that the note is about, in one text or several. */
  targets: Passage[];
  /** The note to change; null for a new one. */
  note: Note | null;
  onClose: () => void;
}

const OWN = 'own';
const VOICES = Object.keys(VOICE_CHOICES) as Voice[];
/** The clearest first; keys that are numbers would come the other way round. */
const STRENGTHS: readonly Strength[] = [3, 2, 1];
const FIELD = 'w-full rounded border border-line bg-paper px-2.5 py-1.5 text-ink';

/** A note in one's own words, or a change to one that stands: a category, whose voice it is, why it matters. */
export function NoteDialog({ targets, note, onClose }: NoteDialogProps) {
  const { comparison, send } = useRevision();
  const draftField = `note.${note?.id ?? targets.map((t) => `${t.text}.${t.start}.${t.end}`).join('+')}`;
  const [words, setWords] = useState<NoteWords>(() => startingWords(note, findTyped(comparison, draftField)));
  const isOwn = !NOTE_CATEGORIES.some(({ id }) => id === words.category);
  const change = (part: Partial<NoteWords>) => {
    const next = { ...words, ...part };
    setWords(next);
    keepTyped(comparison, draftField, JSON.stringify(next));
  };
  const submit = async () => {
    onClose();
    const said = { ...words, category: words.category.trim(), explanation: words.explanation.trim() };
    const taken = await send(
      note ? { kind: 'change_note', note: { id: note.id }, words: said } : { kind: 'add_note', targets, words: said },
    );
    if (taken) keepTyped(comparison, draftField, null);
  };
  return (
    <ReviseDialog title={note ? 'Change this note' : 'Write a note'} onClose={onClose}>
      {targets.map((target) => (
        <blockquote key={target.text + target.start} className="words mt-2 line-clamp-4 border-l-2 border-note pl-3">
          {target.quote}
        </blockquote>
      ))}
      <form
        className="mt-4 grid gap-3 text-soft"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label className="grid gap-1">
          What is it?
          <select
            value={isOwn ? OWN : words.category}
            onChange={(event) => change({ category: event.target.value === OWN ? '' : event.target.value })}
            className={FIELD}
          >
            {NOTE_CATEGORIES.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            <option value={OWN}>something else …</option>
          </select>
        </label>
        {isOwn ? (
          <label className="grid gap-1">
            In your own words
            <input
              value={words.category}
              maxLength={60}
              onChange={(event) => change({ category: event.target.value })}
              className={FIELD}
            />
          </label>
        ) : null}
        <label className="grid gap-1">
          Why does it matter?
          <textarea
            value={words.explanation}
            maxLength={1000}
            rows={3}
            onChange={(event) => change({ explanation: event.target.value })}
            className={FIELD}
          />
        </label>
        <label className="grid gap-1">
          A plainer wording, if there is an honest one
          <input
            value={words.neutral ?? ''}
            maxLength={300}
            onChange={(event) => change({ neutral: event.target.value || null })}
            className={`${FIELD} font-serif`}
          />
        </label>
        <div className="grid gap-3 sm:grid-cols-2">
          <label className="grid gap-1">
            Whose words are they?
            <select
              value={words.voice}
              onChange={(event) => change({ voice: event.target.value as Voice })}
              className={FIELD}
            >
              {VOICES.map((voice) => (
                <option key={voice} value={voice}>
                  {VOICE_CHOICES[voice]}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1">
            How clear is it?
            <select
              value={words.strength}
              onChange={(event) => change({ strength: Number(event.target.value) as Strength })}
              className={FIELD}
            >
              {STRENGTHS.map((strength) => (
                <option key={strength} value={strength}>
                  {STRENGTH_CHOICES[strength]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <button
          type="submit"
          className="button button-main justify-self-start"
          disabled={!words.category.trim() || !words.explanation.trim()}
        >
          {note ? 'Change the note' : 'Add the note'}
        </button>
      </form>
    </ReviseDialog>
  );
}

function startingWords(note: Note | null, typed: string | null): NoteWords {
  const start: NoteWords = note
    ? {
        category: note.category,
        voice: note.voice,
        explanation: note.explanation,
        neutral: note.neutral ?? null,
        strength: note.strength,
      }
    : { category: 'loaded_word', voice: 'outlet', explanation: '', neutral: null, strength: 3 };
  try {
    return typed ? { ...start, ...(JSON.parse(typed) as NoteWords) } : start;
  } catch {
    // What this browser kept is not a note: begin anew.
    return start;
  }
}
