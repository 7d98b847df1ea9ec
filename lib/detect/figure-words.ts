/** The words of quantity: number words, scales, words of approximation, currencies and units, as regular-expression sources. */
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
const WORDS_SOURCE = `(?:half a (?:${WORD_SCALE})|an? (?:${WORD_SCALE})(?: and a half)?|${SMALL_SOURCE}(?:[ -]and[ -]a[ -]half)?(?:[ -](?:${WORD_SCALE})(?:(?: and |[ -])${SMALL_SOURCE})?)*)(?!\\p{L})`;
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

const SYMBOLS: Record<string, string> = {
  $: 'USD',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₴': 'UAH',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₦': 'NGN',
};
const CURRENCY_WORDS: [RegExp, string][] = [
  [/^(?:us|u\.s\.|american)? ?dollars?$|^usd$|^bucks?$/i, 'USD'],
  [/^(?:australian dollars?|aud)$/i, 'AUD'],
  [/^(?:canadian dollars?|cad)$/i, 'CAD'],
  [/^(?:euros?|eur)$/i, 'EUR'],
  [/^(?:pounds?(?: sterling)?|gbp)$/i, 'GBP'],
  [/^(?:yen|jpy)$/i, 'JPY'],
  [/^(?:yuan|renminbi|rmb|cny)$/i, 'CNY'],
  [/^(?:rupees?|inr)$/i, 'INR'],
  [/^(?:roubles?|rubles?|rub)$/i, 'RUB'],
  [/^(?:hryvnias?|hryvnya|uah)$/i, 'UAH'],
  [/^(?:swiss )?francs?$|^chf$/i, 'CHF'],
  [/^(?:zloty|zlotys|pln)$/i, 'PLN'],
  [/^(?:kronor|kroner|sek|nok|dkk)$/i, 'SEK'],
  [/^(?:shekels?|ils)$/i, 'ILS'],
  [/^(?:won|krw)$/i, 'KRW'],
  [/^(?:lira|try)$/i, 'TRY'],
  [/^(?:reais|brl)$/i, 'BRL'],
  [/^(?:naira|ngn)$/i, 'NGN'],
  [/^(?:rand|zar)$/i, 'ZAR'],
  [/^(?:pesos?|mxn)$/i, 'MXN'],
];
export const SYMBOL_SOURCE = String.raw`(?:(?:US|AU?|CA?|NZ|HK|S|R)\$|[$€£¥₹₽₴₩₪₺₦]|(?:USD|EUR|GBP|CHF|AUD|CAD|JPY|CNY|INR|RUB|UAH)\s)`;
export const CURRENCY_SOURCE =
  '(?:(?:US|U\\.S\\.|American|Australian|Canadian|Swiss) )?(?:dollars?|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rupees?|roubles?|rubles?|hryvnias?|francs?|zlotys?|kronor|kroner|shekels?|won|lira|reais|naira|rand|pesos?|bucks?|USD|EUR|GBP|CHF|UAH|RUB|CNY|JPY|INR|AUD|CAD)';

/** The ISO 4217 code of a currency as printed, or null. */
export function currencyOf(printed: string): string | null {
  const symbol = SYMBOLS[printed.trim().toUpperCase()];
  if (symbol) return symbol;
  if (/^[A-Z]{3}$/.test(printed.trim())) return printed.trim();
  return CURRENCY_WORDS.find(([words]) => words.test(printed.trim()))?.[1] ?? null;
}

const MEASURES: [string, string][] = [
  ['percentage_point', 'percentage[ -]points?'],
  ['percent', String.raw`%|per ?cent\b|percent\b|pct\b`],
  ['km2', String.raw`(?:square|sq\.?)[ -]?(?:kilomet(?:re|er)s?|km)|km²|km2`],
  ['sqmi', String.raw`(?:square|sq\.?)[ -]?(?:miles?|mi)\b`],
  ['m2', String.raw`(?:square|sq\.?)[ -]?(?:met(?:re|er)s?|m)\b|m²`],
  ['sqft', String.raw`(?:square|sq\.?)[ -]?(?:foot|feet|ft)\b`],
  ['km/h', 'km/h|kph|kilomet(?:re|er)s? (?:an|per) hour'],
  ['mph', 'mph|miles? (?:an|per) hour'],
  ['km', String.raw`kilomet(?:re|er)s?\b|kms?\b`],
  ['mile', String.raw`miles?\b`],
  ['m', String.raw`met(?:re|er)s?\b`],
  ['cm', String.raw`centimet(?:re|er)s?\b|cm\b`],
  ['mm', String.raw`millimet(?:re|er)s?\b|mm\b`],
  ['ft', String.raw`foot\b|feet\b|ft\b`],
  ['inch', String.raw`inch(?:es)?\b`],
  ['yard', String.raw`yards?\b`],
  ['ha', String.raw`hectares?\b|ha\b`],
  ['acre', String.raw`acres?\b`],
  ['kg', String.raw`kilograms?\b|kilos?\b|kg\b`],
  ['t', String.raw`tonnes?\b|metric tons?\b`],
  ['ton', String.raw`tons?\b`],
  ['barrel', String.raw`barrels?\b`],
  ['litre', String.raw`lit(?:re|er)s?\b`],
  ['MW', String.raw`megawatts?\b|MW\b`],
  ['GW', String.raw`gigawatts?\b|GW\b`],
  ['celsius', String.raw`°\s?C\b|degrees? (?:Celsius|centigrade)`],
  ['fahrenheit', String.raw`°\s?F\b|degrees? Fahrenheit`],
  ['degree', String.raw`degrees?\b|°`],
  ['second', String.raw`seconds?\b|secs?\b`],
  ['minute', String.raw`minutes?\b|mins?\b`],
  ['hour', String.raw`hours?\b|hrs?\b`],
  ['day', String.raw`days?\b`],
  ['week', String.raw`weeks?\b`],
  ['month', String.raw`months?\b`],
  ['year', String.raw`years?\b|yrs?\b`],
  ['decade', String.raw`decades?\b`],
  ['century', String.raw`centur(?:y|ies)\b`],
  ['times', String.raw`times\b`],
];
export const UNIT_SOURCE = MEASURES.map(([, source]) => source).join('|');
const UNIT_RULES = MEASURES.map(([unit, source]): [string, RegExp] => [unit, new RegExp(`^(?:${source})`, 'iu')]);
export const TIME_UNITS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century']);

/** The unit that the words after a number name ("sq km" → km2), or null. */
export function unitOf(printed: string): string | null {
  return UNIT_RULES.find(([, rule]) => rule.test(printed))?.[0] ?? null;
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
