import Link from 'next/link';
import type { ComponentType } from 'react';
import { LinkHere } from '@/components/ui/link-here';
import type { Note } from '@/lib/model/comparison';
import { categoryTitle } from '@/lib/page-words/category-title';
import { VOICE_NAMES } from '@/lib/page-words/note-names';
import { counted } from '@/lib/page-words/plain-words';
import type { NumberedNote } from '@/lib/view/comparison/paint-cell';

/** What a text has or leaves out is nobody's voice. */
const isAboutWords = (category: string) => category !== 'selection_and_placement';

/** Whose voice the words of a note are in; null where the note is about no words. */
export const voiceOf = ({ category, voice }: Pick<Note, 'category' | 'voice'>): string | null =>
  isAboutWords(category) ? VOICE_NAMES[voice] : null;

interface CellNotesProps {
  notes: NumberedNote[];
  /** Of a note's own page. */
  address: (note: string) => string;
  /** What stands under each note while the comparison is revised. */
  tools?: ComponentType<{ note: Note }> | null;
}

/** The notes of one cell: the surest one open, the others one step away, so that the words stay what the eye meets first. */
export function CellNotes({ notes, address, tools }: CellNotesProps) {
  if (!notes.length) return null;
  const surest = notes.reduce((best, next) => (next.note.strength > best.note.strength ? next : best));
  const others = notes.filter((numbered) => numbered !== surest);
  return (
    <div className="mt-2.5 space-y-1.5">
      <ul>
        <CellNote numbered={surest} href={address(surest.note.id)} tools={tools} />
      </ul>
      {others.length ? (
        <details className="group">
          <summary className="no-print list-none text-small text-note underline decoration-note/40 underline-offset-2 group-open:mb-1.5">
            {counted(others.length, 'more note')}: {others.map(({ number }) => number).join(', ')}
          </summary>
          <ul className="space-y-1.5">
            {others.map((numbered) => (
              <CellNote key={numbered.note.id} numbered={numbered} href={address(numbered.note.id)} tools={tools} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** "structure/vague-source" as a reader says it. */
function ruleName(rule: string | null | undefined): string {
  return rule?.split('/').at(-1)?.replaceAll('-', ' ') ?? 'none';
}

interface CellNoteProps {
  numbered: NumberedNote;
  /** The note's own page. */
  href: string;
  /** In place of the number, where notes are told apart by something else. */
  sign?: string;
  tools?: CellNotesProps['tools'];
}

/** A note beside the words it is about: what it is, whose words they are, why it matters, which rule says so. */
export function CellNote({ numbered, href, sign, tools: Tools }: CellNoteProps) {
  const { number, note } = numbered;
  const voice = voiceOf(note);
  return (
    <li className="rounded-r border-l-2 border-note bg-note-bg px-2.5 py-1.5 text-small">
      <p>
        <sup className="mr-1 font-semibold text-note">{sign ?? number}</sup>
        <b className="font-semibold">
          {categoryTitle(note.category)}
          {voice ? `, ${voice}` : ''}.
        </b>{' '}
        {note.explanation}
        {note.neutral && !note.explanation.includes(note.neutral) ? (
          <>
            {' '}
            Plainer: <span className="font-serif">{note.neutral}</span>
          </>
        ) : null}
        <span className="text-label text-soft">
          {' '}
          {note.origin === 'person' ? 'Editor’s note' : <ByMachine rule={note.rule} framed={href.startsWith('/e/')} />}
          {note.strength === 1 ? ', unsure' : ''}.
        </span>{' '}
        <LinkHere href={href} of="note" />
      </p>
      {Tools ? <Tools note={note} /> : null}
    </li>
  );
}

/** Who made the note, and the way to how. In a frame on another site our other pages do not open. */
function ByMachine({ rule, framed }: { rule: string | null | undefined; framed: boolean }) {
  const made = 'Suggested by machine';
  return (
    <>
      {framed ? (
        made
      ) : (
        <Link
          href="/notes"
          prefetch={false}
          title="How notes are made"
          className="underline decoration-line underline-offset-2 print:no-underline"
        >
          {made}
        </Link>
      )}
      , rule “{ruleName(rule)}”
    </>
  );
}
