'use client';

import { X } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import { OutletLetter } from '@/components/ui/outlet-letter';
import type { TextPiece } from '@/lib/model/brought-text';
import type { Segment, SegmentRole } from '@/lib/model/text';
import { counted, numberWord } from '@/lib/page-words/plain-words';
import { letterOf } from '@/lib/view/comparison/text-label';
import { isLeftOut, SIGN_NAMES } from '../../lib/page-words/text-names';
import { type DraftText, type Obstacle, withBody, withField, withGuesses } from './draft';
import { FIELD, GuessedFields, sourceOf } from './guessed-fields';
import { plainWords } from './rich-paste';
import { TextPreview } from './text-preview';
import { type Preview, usePreview } from './use-preview';

interface TextCardProps {
  text: DraftText;
  place: number;
  /** What stands in the way in this text. */
  obstacle: Obstacle | null;
  /** The person changed something. */
  onChange: (change: (text: DraftText) => DraftText) => void;
  /** We filled what was left open. */
  onGuess: (change: (text: DraftText) => DraftText) => void;
  /** Null while only two are left. */
  onRemove: (() => void) | null;
  onFiles: (files: File[]) => void;
  onSplit: (pieces: TextPiece[]) => void;
}

/** One text to compare: whose it is, its words, what more is known of it, and what will be compared of it. */
export function TextCard({ text, place, obstacle, onChange, onGuess, onRemove, onFiles, onSplit }: TextCardProps) {
  const [shown, setShown] = useState<'words' | 'compared'>('words');
  const [asOne, setAsOne] = useState<string | null>(null);
  const preview = usePreview(text, ({ guesses, body }) =>
    onGuess((now) => (now.body === body ? withGuesses(now, guesses) : now)),
  );
  const letter = letterOf(place);
  const id = (name: string) => `${name}-${text.key}`;
  const words = preview?.words ?? (text.body.trim() ? text.body.trim().split(/\s+/).length : 0);
  const wrong = (field: string) => (obstacle?.field === field ? obstacle.sentence : null);
  const setRole = ({ start, end }: Segment, role: SegmentRole) =>
    onChange((now) => {
      const others = now.roles.filter(
        (given) => !(given.from === 'person' && given.start === start && given.end === end),
      );
      return { ...now, roles: [...others, { start, end, role, from: 'person' }] };
    });
  const showProblem = (start: number) => {
    setShown('compared');
    // The words are drawn by then.
    setTimeout(
      () => document.querySelector(`#${id('text')} [data-problem="${start}"]`)?.scrollIntoView({ block: 'center' }),
      50,
    );
  };
  // Two articles in one repeat each other: what looks wrong is told once it is clear which is which.
  const isOffered = Boolean(preview?.pieces) && asOne !== text.body;
  const isPreviewed = shown === 'compared' && text.body.trim() !== '';
  return (
    <section id={id('text')} aria-label={`Text ${letter}`} className="flex flex-col gap-2 border-t-2 border-ink pt-3">
      <div className="flex items-center gap-2">
        <OutletLetter letter={letter} tint={(place % 10) + 1} />
        <label className="sr-only" htmlFor={id('outlet')}>
          Outlet of text {letter}
        </label>
        <input
          id={id('outlet')}
          dir="auto"
          className={`${FIELD} font-semibold`}
          placeholder="Outlet, e.g. Harbour Post"
          value={text.outlet}
          maxLength={120}
          aria-invalid={wrong('outlet') !== null}
          aria-describedby={id('outlet-from')}
          onChange={(event) => onChange((now) => withField(now, 'outlet', event.target.value))}
        />
        {onRemove ? (
          <button
            type="button"
            className="button !min-h-9 !px-2"
            onClick={onRemove}
            aria-label={`Remove text ${letter}`}
          >
            <X size={16} aria-hidden="true" />
          </button>
        ) : null}
      </div>
      <p
        id={id('outlet-from')}
        className={`pl-8 text-small empty:hidden ${wrong('outlet') ? 'text-gone' : 'text-soft'}`}
      >
        {wrong('outlet') ?? sourceOf(text, 'outlet')}
      </p>
      {isPreviewed && preview ? (
        <TextPreview letter={letter} preview={preview} onRole={setRole} />
      ) : (
        <>
          <label className="sr-only" htmlFor={id('body')}>
            Words of text {letter}
          </label>
          <textarea
            id={id('body')}
            dir="auto"
            className={`${FIELD} min-h-64 flex-1 font-serif text-[1rem] leading-normal`}
            placeholder="Paste the whole article here, as it stands on the page."
            value={text.body}
            aria-invalid={wrong('body') !== null}
            aria-describedby={`${id('body-wrong')} ${id('health')}`}
            onPaste={(event) => pasteRich(event, onFiles)}
            onChange={(event) => onChange((now) => withBody(now, event.target.value))}
          />
        </>
      )}
      <p id={id('body-wrong')} className="text-small text-gone empty:hidden">
        {wrong('body')}
      </p>
      {preview?.pieces && isOffered ? (
        <p className="flex flex-wrap items-center gap-2 rounded bg-diff-bg px-2.5 py-2 text-small">
          {`This looks like ${numberWord(preview.pieces.length)} texts, told apart ${SIGN_NAMES[preview.pieces[1]?.sign ?? 'line']}.`}
          <button type="button" className="button" onClick={() => onSplit(preview.pieces ?? [])}>
            Split it
          </button>
          <button type="button" className="button" onClick={() => setAsOne(text.body)}>
            It is one text
          </button>
        </p>
      ) : null}
      <HealthNotes id={id('health')} text={text} preview={isOffered ? null : preview} onShow={showProblem} />
      <div className="flex items-center justify-between gap-3 text-small text-soft">
        {text.body.trim() ? (
          <button
            type="button"
            aria-pressed={isPreviewed}
            className="button"
            onClick={() => setShown(isPreviewed ? 'words' : 'compared')}
          >
            {isPreviewed ? 'Edit the words' : 'See what is compared'}
          </button>
        ) : (
          <span />
        )}
        <span className="shrink-0">
          {counted(words, 'word')}
          {preview ? leftOut(preview.segments, preview.body) : null}
        </span>
      </div>
      <details
        className="text-small text-soft"
        open={obstacle?.field === 'url' || obstacle?.field === 'published' || undefined}
      >
        <summary className="inline-block underline decoration-line underline-offset-2">
          {text.headline ? 'Headline, author, date, link' : 'Headline, author, date, link (optional)'}
        </summary>
        <GuessedFields
          text={text}
          letter={letter}
          error={obstacle?.field ? { field: obstacle.field, sentence: obstacle.sentence } : null}
          onField={(field, value) => onChange((now) => withField(now, field, value))}
        />
      </details>
    </section>
  );
}

interface HealthNotesProps {
  id: string;
  text: DraftText;
  preview: Preview | null;
  /** Bring the words at this place into view. */
  onShow: (start: number) => void;
}

/** What looks wrong with a text, with the words that show it; nothing while it looks whole. */
function HealthNotes({ id, text, preview, onShow }: HealthNotesProps) {
  return (
    <ul id={id} className="grid gap-1.5 text-small empty:hidden">
      {text.readings.map((message) => (
        <li key={message} className="border-l-2 border-line pl-2 text-soft">
          {message}
        </li>
      ))}
      {preview?.health.problems.map(({ kind, message, start }) => (
        <li key={`${kind}-${start}`} className="border-l-2 border-(--gone) pl-2 text-gone">
          {message}{' '}
          {start === undefined ? null : (
            <button type="button" className="underline underline-offset-2" onClick={() => onShow(start)}>
              Show the words
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** ", 42 not compared": words that are page furniture, captions or other news. */
function leftOut(segments: readonly Segment[], body: string): string {
  const out = segments
    .filter(({ role }) => isLeftOut(role))
    .reduce((sum, { start, end }) => sum + (body.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return out > 0 ? `, ${out} left out` : '';
}

/** What was copied from a page keeps its paragraphs; what was copied as a file is read as one. Anything else pastes as always. */
function pasteRich(event: ClipboardEvent<HTMLTextAreaElement>, onFiles: (files: File[]) => void) {
  const files = [...event.clipboardData.files].filter(({ type }) => !type.startsWith('image/'));
  if (files.length > 0) {
    event.preventDefault();
    onFiles(files);
    return;
  }
  const words = plainWords(event.clipboardData.getData('text/html'));
  if (!words) return;
  event.preventDefault();
  // The only way that leaves the browser's own undo intact; where it is gone, the words are put in without it.
  const box = event.currentTarget;
  if (document.execCommand('insertText', false, words)) return;
  box.setRangeText(words, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
