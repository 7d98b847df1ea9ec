import type { Sentence } from '../model/text';
import type { RankedNote } from './choose-notes';

const FIRST_PERSON = new Set(['i', "i'm", "i've", "i'd", "i'll", 'my', 'me', 'myself']);
const LEAST_SENTENCES = 3;
const LEAST_SHARE = 0.15;

/** A text that says "I" in its own voice again and again: an opinion piece, whatever it is called. */
export function isOpinionPiece(sentences: readonly Sentence[]): boolean {
  const own = sentences.filter(
    (sentence) => sentence.role === 'body' && !sentence.tokens.some((token) => /["“”]/u.test(token.text)),
  );
  const personal = own.filter((sentence) => sentence.tokens.some((token) => FIRST_PERSON.has(token.norm))).length;
  return personal >= LEAST_SENTENCES && personal >= LEAST_SHARE * own.length;
}

/**
 * In an opinion piece a view is expected: the first is marked and says so, the others are kept as unsure.
 * Why: marking every sentence of a column as opinion tells the reader nothing and drowns its loaded words.
 */
export function sayOpinionOnce(found: readonly RankedNote[]): RankedNote[] {
  const views = found.filter(({ note }) => note.category === 'opinion_as_fact').sort((a, b) => a.start - b.start);
  const first = views[0];
  return found.map((one) => {
    if (one.note.category !== 'opinion_as_fact') return one;
    if (one !== first) return { ...one, note: { ...one.note, strength: 1 as const } };
    const explanation = `${one.note.explanation} The text speaks as “I” throughout: it is an opinion piece, and its other views are not marked one by one.`;
    return { ...one, note: { ...one.note, explanation } };
  });
}
