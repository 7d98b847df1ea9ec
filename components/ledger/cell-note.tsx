import type { Voice } from '@/lib/model/comparison';
import { categoryTitle } from '@/lib/view/category-title';
import type { NumberedNote } from '@/lib/view/paint-cell';

const VOICES: Record<Voice, string> = {
  outlet: 'in the outlet’s own voice',
  attributed: 'attributed to a source',
  quoted: 'in quoted words',
};

/** A note beside the words it is about: what it is, whose words they are, why it matters, which rule says so. */
export function CellNote({ numbered }: { numbered: NumberedNote }) {
  const { number, note } = numbered;
  return (
    <li className="rounded-r border-l-2 border-note bg-note-bg px-2.5 py-1.5 text-small">
      <p>
        <sup className="mr-1 font-semibold text-note">{number}</sup>
        <b className="font-semibold">
          {categoryTitle(note.category)}, {VOICES[note.voice]}.
        </b>{' '}
        {note.explanation}
        {note.neutral ? (
          <>
            {' '}
            Plainer: <span className="font-serif">{note.neutral}</span>
          </>
        ) : null}
        <span className="text-label text-soft">
          {' '}
          {note.origin === 'person' ? 'Editor’s note' : `Suggested by rule ${note.rule}`}
          {note.strength === 1 ? ', unsure' : ''}.
        </span>
      </p>
    </li>
  );
}
