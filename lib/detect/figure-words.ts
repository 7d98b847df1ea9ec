/** The words of quantity: number words, scales and words of approximation, as regular-expression sources. */
import type { Precision } from '../model/comparison';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
};
const SMALL: Record<string, number> = Object.fromEntries([
  ...UNITS.map((word, value) => [word, value]),
  ...TENS.map((word, n) => [word, 20 + 10 * n]),
]);

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The value of an ordinal in words or digits ("third", "7th"), or null. */
export function ordinalValue(words: string): number | null {
  const digits = /^(\d+)(?:st|nd|rd|th)$/i.exec(words);
  if (digits) return Number(digits[1]);
  const place = ORDINALS.indexOf(words.toLowerCase());
  return place < 0 ? null : place + 1;
}
export const ORDINAL_SOURCE = ORDINALS.join('|');

const SMALL_SOURCE = `(?:(?:${TENS.join('|')})[ -](?:${UNITS.slice(1, 10).join('|')})|${[...UNITS.slice(1), ...TENS].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`;
const WORD_SCALE = 'dozen|hundred|thousand|million|billion|trillion';
export const DIGITS_SOURCE = String.raw`\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
// Nine scales are more than any number has; without an end each word of "one dozen one dozen …" would be read to the last.
const WORDS_SOURCE = `(?:half a (?:${WORD_SCALE})|an? (?:${WORD_SCALE})(?: and a half)?|${SMALL_SOURCE}(?:[ -]and[ -]a[ -]half)?(?:[ -](?:${WORD_SCALE})(?:(?: and |[ -])${SMALL_SOURCE})?){0,9})(?!\\p{L})`;
/** Digits with or without a scale ("1.2 million", "3bn"), or a number in words ("two hundred and fifty", "a dozen"). */
export const NUMBER_SOURCE = `(?:(?:${DIGITS_SOURCE})(?:[ \u00a0-]?(?:${WORD_SCALE})|\\s?(?:bn|tn|mn|m|k)(?![\\p{L}\\p{N}²³]))?(?: and a half)?|${WORDS_SOURCE})`;

/** The value of a number as NUMBER_SOURCE matches it, or null. */
export function numberValue(words: string): number | null {
  const parts = words.toLowerCase().match(/\d[\d,.\u00a0\u202f]*|\p{L}+/gu) ?? [];
  let total = 0;
  let group = 0;
  let seen = false;
  let last = 1;
  for (const [place, part] of parts.entries()) {
    const scale = SCALES[part];
    if (scale !== undefined) {
      last = scale;
      if (scale < 1000) group = (group || 1) * scale;
      else {
        total += (group || 1) * scale;
        group = 0;
      }
      seen = true;
    } else if (part === 'half') {
      // "half a million" halves what follows; "two and a half million" adds to what stands before.
      const before = place > 0;
      group += 0.5;
      if (!before) seen = true;
    } else if (SMALL[part] !== undefined) {
      group += SMALL[part];
      seen = true;
    } else if (/^\d/.test(part)) {
      group += Number(part.replace(/[,\u00a0\u202f]/g, ''));
      seen = true;
    }
  }
  // "1.2 million and a half" is not said; "one million and a half" adds half of the scale.
  if (/\b(?:thousand|million|billion|trillion) and a half$/i.test(words)) group = 0.5 * last;
  return seen ? Math.round((total + group) * 1e6) / 1e6 : null;
}

/** Scale words alone, for ranges such as "2 to 3 million" where the first number leans on the second. */
export function scaleOf(words: string): number {
  const scale = /(?<=[\d\s-])(hundred|thousand|million|billion|trillion|bn|tn|mn|m|k)$/i
    .exec(words)?.[1]
    ?.toLowerCase();
  return scale ? (SCALES[scale] ?? 1) : 1;
}

const APPROXIMATORS: [Precision, string[]][] = [
  [
    'at_least',
    [
      'slightly more than',
      'a little more than',
      'a little over',
      'well over',
      'well above',
      'just over',
      'just above',
      'slightly over',
      'more than',
      'upwards of',
      'upward of',
      'in excess of',
      'greater than',
      'higher than',
      'longer than',
      'no fewer than',
      'no less than',
      'not less than',
      'a minimum of',
      'at least',
      'exceeding',
      'surpassing',
      'topping',
      'above',
      'over',
    ],
  ],
  [
    'at_most',
    [
      'a maximum of',
      'not more than',
      'no more than',
      'as many as',
      'as much as',
      'fewer than',
      'less than',
      'lower than',
      'shorter than',
      'at most',
      'up to',
      'below',
      'under',
    ],
  ],
  [
    'about',
    [
      'just under',
      'slightly less than',
      'slightly under',
      'an estimated',
      'an average of',
      'estimated at',
      'in the region of',
      'approximately',
      'approaching',
      'estimated',
      'close to',
      'just shy of',
      'roughly',
      'around',
      'almost',
      'nearly',
      'about',
      'circa',
      'some',
      'c\\.',
      '~',
      '≈',
    ],
  ],
];
export const APPROXIMATOR_SOURCE = APPROXIMATORS.flatMap(([, words]) => words)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** How exact a figure is meant to be, from the words before it and after it. */
export function precisionOf(before: string, after: string): Precision {
  const lower = before.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const [precision, words] of APPROXIMATORS) {
    if (words.some((word) => lower.endsWith(word.replace('\\', '')))) return precision;
  }
  if (/^\s?(?:or more|and counting|and above|\+)/i.test(after) || after.startsWith('+')) return 'at_least';
  if (/^\s?(?:or (?:fewer|less)|and below)/i.test(after)) return 'at_most';
  if (/^[\s-](?:or so|or thereabouts|-?odd\b)/i.test(after)) return 'about';
  return 'exact';
}

/**
 * Blank ranges of a text out, so that a later pattern does not read them again.
 * Shape:  ranges in any order, not overlapping; a text of the same length out.
 * Errors: none.
 */
export function blankOut(text: string, ranges: { start: number; end: number }[]): string {
  const parts: string[] = [];
  let last = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(last, start), '\u0001'.repeat(end - start));
    last = end;
  }
  return parts.join('') + text.slice(last);
}
