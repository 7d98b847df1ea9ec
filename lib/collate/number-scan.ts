/** Figures as a reader sees them: $35 million, 3.5 %, 14 October 2025, 28-point and 300/310 are one word each. */

const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const GAP = '[ \\u00a0\\u2009\\u202f]';
const EDGE = '(?![\\p{L}\\p{N}\\p{M}])';
const MAGNITUDE = '(?:hundred|thousand|million|billion|trillion|mn|bn|tn|m|k)';
const MEASURE =
  '(?:percentage points?|per cent|percent|dollars?|euros?|pounds?|roubles?|rubles?|yen|yuan|francs?|cents?|kilomet(?:re|er)s?|' +
  'met(?:re|er)s?|miles?|feet|km|kg|kilos?|kilograms?|tonnes?|tons?|hectares?|acres?|lit(?:re|er)s?|barrels?|degrees?|' +
  'seconds?|minutes?|hours?|days?|weeks?|months?|years?|mph|GW|MW|kW|GB|MB|[ap]\\.m\\.|[ap]m|AM|PM)';
const YEAR = `(?:,?${GAP}\\d{4}${EDGE})?`;

const DIGITS = "\\d+(?:[\\u00a0\\u2009\\u202f]\\d{3}(?!\\d)|[.,:/'’–-]\\d+)*";
const ATTACHED = '(?:[\\p{L}\\p{M}]+|[-‑](?=[\\p{L}])[\\p{L}\\p{N}\\p{M}]+)*';
const SIGN = `(?:${GAP}?(?:[%‰]|°(?:${GAP}?[CF]${EDGE})?)|[$€£¥])`;
const UNIT = `(?:${SIGN}|(?:${GAP}${MAGNITUDE}${EDGE})?(?:[ -]?[$€£¥]|${GAP}${MEASURE}${EDGE})?)`;

const FIGURE = new RegExp(
  `[-−+]?\\p{Sc}?(?:\\d{1,2}(?:st|nd|rd|th)?${GAP}(?:of )?${MONTHS}\\b\\.?${YEAR}|${DIGITS}${ATTACHED}${UNIT})`,
  'uy',
);
const AFTER_MONTH = new RegExp(`\\.?${GAP}(?:\\d{1,2}(?:st|nd|rd|th)?${EDGE}${YEAR}|\\d{4}${EDGE})`, 'uy');
const MONTH = new RegExp(`^${MONTHS}$`);

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * Where the figure that starts at `at` ends: digits with their sign, currency, magnitude and unit, or a date.
 * Units:  UTF-16 offsets; gives `at` back where no figure starts.
 * Errors: none.
 */
export function figureEnd(text: string, at: number): number {
  return endOf(FIGURE, text, at);
}

/**
 * Where the date ends whose month name is the word `start`–`end`: "October 14, 2025", "Oct. 14", "October 2025".
 * Units:  UTF-16 offsets; gives `end` back where the word is no month or no day follows.
 * Errors: none.
 */
export function dateEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  // Capitals from A (April) to S (September) followed by a space or full stop: the rest of the words need no closer look.
  if (first < 0x41 || first > 0x53 || end - start < 3 || end - start > 9) return end;
  const next = text.charCodeAt(end);
  if (next !== 0x20 && next !== 0x2e && next !== 0xa0 && next !== 0x202f && next !== 0x2009) return end;
  return MONTH.test(text.slice(start, end)) ? endOf(AFTER_MONTH, text, end) : end;
}
