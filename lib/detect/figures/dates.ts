/** Dates and times as a text prints them: the forms, and the search for them in a sentence. */

import { inSmallLetters, letterPattern } from '../words/letter-patterns';
import { HOLIDAY_SOURCE, holidayIn, isoDay, isoMonth, monthNumber, partsOf } from './calendar';
import {
  asWritten,
  type DateContext,
  exact,
  type FoundDate,
  leaning,
  number,
  type Read,
  readDay,
  readDistance,
  readMonth,
  readNear,
  readNextDay,
  readNumeric,
  readPeriod,
  readTime,
  readWeekday,
  readYear,
  type TextClock,
} from './date-readings';
import { blankOut, NUMBER_SOURCE } from './number-words';

interface Rule {
  /** A cheap test on the sentence in small letters: most sentences hold no date, and the patterns are dear. */
  needs: RegExp;
  pattern: RegExp;
  /** The pattern runs on the sentence in small letters. */
  small: boolean;
  read: Read;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const PART = '(?: (?:early |late )?(?:morning|afternoon|evening|night))?';
const ORDINAL = '(?:st|nd|rd|th)?';
const DAY_NAME = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?';
const DASH = '\\s?(?:–|-|—| to | and | or |through)\\s?';

/** Rules whose case does not matter run on small letters: without the flag for case they compile in a third of the time. */
const rule = (needs: RegExp, source: string, read: Read, letters: 'printed' | 'small' = 'printed'): Rule => ({
  needs,
  pattern: letterPattern(source, 'gu'),
  small: letters === 'small',
  read,
});
const DIGIT = /\d/;
const DISTANCE = /ago|later|earlier|previously|before/;
const STEP = /(?:following|next|previous) (?:day|morning|evening)|day (?:before|after|later|earlier)/;
const PERIOD = /last|past|coming|next|previous|recent|this|following/;
const NEAR = /yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening)/;
const DAY_END = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/;
const MONTH_NAME =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/;
const HOLIDAY = /thanksgiving|christmas|labor day|independence day|halloween|boxing day|new year|valentine/;
const TIME = /\d|noon|midday|midnight/;
/** Digits first: where none stands, the look behind need not be tried. */
const DIGIT_NEXT = '(?=\\d)';
const EDGE = '(?<![\\p{L}\\p{N}@#/_.-])';
/** How far around a date its reading looks. */
const AROUND = 160;
const RULES: Rule[] = [
  rule(DIGIT, `${DIGIT_NEXT}${EDGE}(\\d{4})-(\\d{2})-(\\d{2})(?:T[\\d:.]+Z?)?(?![\\d-])`, (m, s) =>
    readDay(Number(m[1]), Number(m[2]), Number(m[3]), null, s),
  ),
  rule(DIGIT, `${DIGIT_NEXT}${EDGE}(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})(?![\\d/.]*\\d)`, readNumeric),
  rule(
    MONTH_NAME,
    `${EDGE}${DAY_NAME}(${MONTH}) (\\d{1,2})${ORDINAL}${DASH}(${MONTH}) (\\d{1,2})${ORDINAL}(?:,? (\\d{4}))?(?!\\d)`,
    (m, s) => {
      const year = number(m[5]);
      const from = readDay(year, monthNumber(m[1] ?? ''), Number(m[2]), null, s);
      const to = readDay(year, monthNumber(m[3] ?? ''), Number(m[4]), null, s);
      return from && to ? exact(`${from.value}/${to.value}`) : null;
    },
  ),
  rule(
    MONTH_NAME,
    `${EDGE}${DAY_NAME}(${MONTH}) (\\d{1,2})${ORDINAL}(?:${DASH}(\\d{1,2})${ORDINAL}(?!:))?(?:,? (\\d{4}))?(?![\\d,]*\\d)`,
    (m, s) => readDay(number(m[4]), monthNumber(m[1] ?? ''), Number(m[2]), number(m[3]), s),
  ),
  rule(
    MONTH_NAME,
    `${EDGE}${DAY_NAME}(\\d{1,2})${ORDINAL}(?:${DASH}(\\d{1,2})${ORDINAL})? (?:of )?(${MONTH})(?:,? (\\d{4}))?(?!\\d)`,
    (m, s) => readDay(number(m[4]), monthNumber(m[3] ?? ''), Number(m[1]), number(m[2]), s),
  ),
  rule(MONTH_NAME, `${EDGE}(${MONTH}),? (?:of )?(\\d{4})(?!\\d)`, (m) =>
    exact(isoMonth(Number(m[2]), monthNumber(m[1] ?? ''))),
  ),
  rule(
    DISTANCE,
    `${EDGE}(${NUMBER_SOURCE}|an?|several|some|many|(?:a )?few) (second|minute|hour|day|week|month|year|decade|centurie)s? (ago|later|earlier|previously|before(?= that| the|,))`,
    (m, s) => (/several|some|many|few/i.test(m[1] ?? '') ? asWritten(m) : readDistance(m, s)),
    'small',
  ),
  rule(
    STEP,
    `${EDGE}(?:the )?(?:following|next|previous) (?:day|morning|evening)\\b|${EDGE}the day (?:before|after)\\b|${EDGE}a day (?:later|earlier)\\b`,
    readNextDay,
    'small',
  ),
  rule(MONTH_NAME, `${EDGE}(?:[Ii]n |[Ss]ince |[Bb]y )?(${MONTH}) (last|this|next) year\\b`, (m, s) => {
    if (s.clock.day === null) return asWritten(m);
    const step = m[2] === 'last' ? -1 : m[2] === 'next' ? 1 : 0;
    return leaning(isoMonth(partsOf(s.clock.day).year + step, monthNumber(m[1] ?? '')), s);
  }),
  rule(
    PERIOD,
    `${EDGE}(?:(?:in|over|during|for|within) )?(?:the )?(?:last|past|coming|next|previous|recent) (?:(?:few|several|couple of|${NUMBER_SOURCE}) )?(?:seconds|minutes|hours|days|weeks|months|years|decades)\\b`,
    asWritten,
    'small',
  ),
  rule(
    PERIOD,
    `${EDGE}(?:the )?(last|next|this|past|coming|previous|following)(?: (?:past|coming))? (week|weekend|month|year|spring|summer|autumn|fall|winter)\\b(?:[’']s)?`,
    readPeriod,
    'small',
  ),
  rule(
    NEAR,
    `${EDGE}(?:yesterday|today(?![’']s)|tonight|tomorrow|last night|(?:earlier |later )?this (?:morning|afternoon|evening))\\b(?: (?:morning|afternoon|evening|night))?`,
    readNear,
    'small',
  ),
  rule(DAY_END, `${EDGE}(?:on )?((?:last|next|this|coming|late|early) )?(${WEEKDAY})${PART}\\b`, readWeekday),
  rule(
    MONTH_NAME,
    `${EDGE}((?:[Bb]ack )?(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Tt]hrough|[Dd]uring|[Tt]his|[Ll]ast|[Nn]ext|[Oo]f)(?: early| late| mid)?[ -]|(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])(${MONTH})(?!\\s?\\d)(?!\\p{L})`,
    readMonth,
  ),
  rule(HOLIDAY, `${EDGE}(?:${HOLIDAY_SOURCE})(?!\\p{L})`, (m, s) => {
    const year = s.clock.day === null ? s.clock.year : partsOf(s.clock.day).year;
    const day = year === null ? null : holidayIn(m[0], year);
    return day === null ? asWritten(m) : leaning(isoDay(day), s);
  }),
  rule(
    TIME,
    `${EDGE}(\\d{1,2})(?:[:.] ?(\\d{2}))?\\s?([ap]\\.? ?m\\b\\.?)(?: (?:gmt|utc|[ecmp][sd]?t|cet|cest|bst)\\b)?|${EDGE}(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])(?: ?(?:gmt|utc|[ecmp][sd]?t|cet|cest|bst|hours|local time)\\b)?|${EDGE}(\\d{1,2}) o[’']clock|${EDGE}([01]\\d|2[0-3])([0-5]\\d)(?= (?:gmt|utc|hours\\b|local time))|\\b(?:noon|midday|midnight)\\b`,
    readTime,
    'small',
  ),
  rule(DIGIT, `${EDGE}(?:the )?((?:1[5-9]|20)\\d0s|[’'][2-9]0s)`, asWritten),
  rule(DIGIT, `${DIGIT_NEXT}${EDGE}((?:1[5-9]|20)\\d\\d)[–-]((?:1[5-9]|20)?\\d\\d)(?![\\d-])`, (m) => {
    const to = (m[2] ?? '').length === 2 ? `${(m[1] ?? '').slice(0, 2)}${m[2]}` : (m[2] ?? '');
    return Number(to) > Number(m[1]) ? { ...exact(`${m[1]}/${to}`), precision: 'range' } : null;
  }),
  rule(DIGIT, `${DIGIT_NEXT}${EDGE}(1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|[.,/:]\\d|-\\p{L}|\\p{L})`, readYear),
];

/**
 * Find the dates and times of one sentence.
 * Shape:  dates in the order of the sentence, never overlapping; `context` moves on to the last full day named.
 * Units:  start/end are offsets into `sentence`; value is ISO 8601 (a day, a month, a year, from/to) or, where nothing
 *         fixes it, the words as written. `--10-14` is a day without a year.
 * Errors: none. A date that does not exist (31 April) is left out.
 */
export function findDates(sentence: string, clock: TextClock, context: DateContext): FoundDate[] {
  const small = inSmallLetters(sentence);
  let [rest, smallRest] = [sentence, small];
  const matches: { match: RegExpExecArray; read: Read }[] = [];
  for (const { needs, pattern, small: inSmall, read } of RULES) {
    if (!needs.test(small)) continue;
    const ours = [...(inSmall ? smallRest : rest).matchAll(pattern)];
    if (ours.length === 0) continue;
    const places = ours.map((match) => ({ start: match.index, end: match.index + match[0].length }));
    // The whole match as printed: a date that nothing fixes is kept in its own words.
    ours.forEach((match, n) => {
      match[0] = sentence.slice(places[n]?.start, places[n]?.end);
      matches.push({ match, read });
    });
    [rest, smallRest] = [blankOut(rest, places), blankOut(smallRest, places)];
  }
  const found: FoundDate[] = [];
  for (const { match, read } of matches.sort((a, b) => a.match.index - b.match.index)) {
    const end = match.index + match[0].length;
    const before = small.slice(Math.max(0, match.index - AROUND), match.index);
    const value = read(match, { clock, context, before, after: sentence.slice(end, end + AROUND) });
    if (value) found.push({ start: match.index, end, ...value });
  }
  return found;
}
