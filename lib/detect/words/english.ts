import type { SegmentedText } from '../../model/text';

const COMMON = new Set(
  'the of and to in a that is was for on with as by at from it said were has have be an his he they are not which who this'.split(
    ' ',
  ),
);
/** English news has one such word in three; German and Spanish, by words that look alike, one in twenty. */
const SHARE = 0.15;
/** Below this many words nothing can be told, and the rules for English stay. */
const ENOUGH = 25;

/**
 * True where a text reads as English: most rules of this folder are word lists of English and would invent claims elsewhere.
 * Errors: none. A very short text counts as English unless it is in another script.
 */
export function isEnglish({ sentences }: SegmentedText): boolean {
  let [words, common, latin] = [0, 0, 0];
  for (const { tokens } of sentences)
    for (const { kind, norm } of tokens) {
      if (kind !== 'word') continue;
      words++;
      if (COMMON.has(norm)) common++;
      if (/^\p{Script=Latin}/u.test(norm)) latin++;
    }
  if (words === 0) return true;
  return words < ENOUGH ? latin * 2 >= words : common >= SHARE * words;
}
