import type { ComparedText } from '../../model/comparison';
import type { Passage, Range, Span } from '../../model/text';
import { countWords } from './quoted-share';

/** How many words of each text may still be shown, and which have been taken. */
export interface WordAllowance {
  /** Whether these passages could all be taken. `part` is how much of the allowance they may use up, 0–1. */
  fits: (passages: readonly Passage[], part?: number) => boolean;
  /** Take all of these passages, or none. */
  take: (passages: readonly Passage[], part?: number) => boolean;
  /** Whether a passage lies within what was taken. */
  shows: (passage: Range & { text: string }) => boolean;
  /** Every taken stretch of words. */
  words: () => string[];
}

interface Stretch extends Span {
  words: number;
}

/**
 * Open an allowance of words: a share of each text, and without end for a text that may be published whole.
 * Shape:  words that are taken twice count once, so that a passage inside a taken one is free.
 * Units:  limit is 0–1 of a text's words; a word that is quoted in part counts as a whole word.
 * Errors: none. A passage of an unknown text is never taken.
 */
export function openAllowance(texts: readonly ComparedText[], limit: number, whole: readonly string[]): WordAllowance {
  const most = new Map(
    texts.map(({ id, words }) => [id, whole.includes(id) ? Number.POSITIVE_INFINITY : limit * words]),
  );
  const taken = new Map<string, Stretch[]>(texts.map(({ id }) => [id, []]));
  const find = (passages: readonly Passage[], part: number): Map<string, Stretch[]> | null => {
    const wanted = new Map<string, Stretch[]>();
    for (const passage of passages) {
      const before = wanted.get(passage.text) ?? taken.get(passage.text);
      if (!before) return null;
      wanted.set(passage.text, withSpan(before, passage));
    }
    for (const [text, stretches] of wanted) {
      const words = count(stretches);
      // What adds no word is free, even where more than this part has been used up already.
      if (words > count(taken.get(text) ?? []) && words > Math.floor((most.get(text) ?? 0) * part)) return null;
    }
    return wanted;
  };
  return {
    fits: (passages, part = 1) => find(passages, part) !== null,
    take(passages, part = 1) {
      const wanted = find(passages, part);
      for (const [text, stretches] of wanted ?? []) taken.set(text, stretches);
      return wanted !== null;
    },
    shows: ({ text, start, end }) =>
      (taken.get(text) ?? []).some((stretch) => stretch.start <= start && end <= stretch.end),
    words: () => [...taken.values()].flat().map(({ quote }) => quote),
  };
}

const count = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { words }) => sum + words, 0);

/** The stretches with one span more: none of them touches another. */
function withSpan(stretches: readonly Stretch[], { start, end, quote }: Span): Stretch[] {
  const touches = (other: Span) => other.end >= start && other.start <= end;
  const joined = [...stretches.filter(touches), { start, end, quote }]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce((left, right) =>
      right.end <= left.end
        ? left
        : { start: left.start, end: right.end, quote: left.quote + right.quote.slice(left.end - right.start) },
    );
  return [...stretches.filter((other) => !touches(other)), { ...joined, words: countWords(joined.quote) }];
}
