import type { Range } from '../../model/text';

/** A point in a shown stretch of words: where the stretch starts in the body, and how many characters into it. */
export interface SelectionPoint {
  start: number;
  offset: number;
}

/** A stretch of words as it stands on the page. */
export interface ShownWords {
  start: number;
  words: string;
}

/** What a reader selected: the body's span, and its words as the page shows them. */
export interface SelectedWords extends Range {
  /** To be shown back to the reader. Between paragraphs a blank stands for whatever parts them: slice the body for a quote. */
  words: string;
}

/** Between two paragraphs stand blanks only, and few of them; anything longer is words that are not shown. */
const MOST_BLANKS = 4;

/**
 * What a reader selected, as a span of the text's body.
 * Shape:  the stretches shown on the page in their order, and the two ends of the selection in whichever order they were
 *         made. The span has no blanks at its ends. Null where nothing is selected, where an end lies in no stretch, or where
 *         words that are not shown stand between the ends: nobody can mark what they have not read.
 * Units:  UTF-16 offsets into the body.
 * Errors: none.
 */
export function selectionRange(
  shown: readonly ShownWords[],
  anchor: SelectionPoint,
  focus: SelectionPoint,
): SelectedWords | null {
  const [a, b] = [bodyOffset(shown, anchor), bodyOffset(shown, focus)];
  if (a === null || b === null) return null;
  const [from, to] = a < b ? [a, b] : [b, a];
  const parts = shown
    .map((part) => clipped(part, from, to))
    .filter(({ words }) => words.trim())
    .sort((p, q) => p.start - q.start);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  for (const [n, part] of parts.slice(1).entries()) {
    const before = parts[n] as ShownWords;
    if (part.start - (before.start + before.words.length) > MOST_BLANKS) return null;
  }
  return {
    start: first.start + first.words.length - first.words.trimStart().length,
    end: last.start + last.words.trimEnd().length,
    words: parts.reduce((said, part, n) => said + parting(parts[n - 1], part) + part.words, '').trim(),
  };
}

function clipped({ start, words }: ShownWords, from: number, to: number): ShownWords {
  const skipped = Math.max(0, from - start);
  return { start: start + skipped, words: words.slice(skipped, Math.max(skipped, to - start)) };
}

const parting = (before: ShownWords | undefined, part: ShownWords) =>
  before && before.start + before.words.length < part.start ? ' ' : '';

function bodyOffset(shown: readonly ShownWords[], { start, offset }: SelectionPoint): number | null {
  const part = shown.find((candidate) => candidate.start === start);
  return part && offset >= 0 && offset <= part.words.length ? start + offset : null;
}
