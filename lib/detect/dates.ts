/** Dates and times as a text prints them, normalised to ISO 8601 against what is known of the text's own date. */
import type { Precision } from '../model/comparison';
import {
  dayNumber,
  dayOfIso,
  HOLIDAY_SOURCE,
  holidayIn,
  isoDay,
  isoMonth,
  monthNumber,
  partsOf,
  shiftDay,
  WEEKDAYS,
  weekdayNear,
  weekOf,
} from './figure-calendar';
import { NUMBER_SOURCE, numberValue, precisionOf } from './figure-words';

/** What a text tells about the day it is written on. */
export interface TextClock {
  /** Days since 1970-01-01, or null. */
  day: number | null;
  /** The year, where only that is known. */
  year: number | null;
  /** False where the day is guessed from the other texts of the comparison. */
  sure: boolean;
  /** How 3/4/2025 is read where the numbers leave it open. */
  order: 'month_first' | 'day_first';
}

export interface FoundDate {
  start: number;
  end: number;
  value: string;
  unit: 'date' | 'time';
  precision: Precision;
  /** How a numeric date was read, in plain words. */
  reading?: string;
}

/** What the reading so far has fixed: the last full day named, so that "two days later" can lean on it. */
export interface DateContext {
  day: number | null;
}

interface Scene {
  clock: TextClock;
  context: DateContext;
  /** The sentence up to the date, lower case. */
  before: string;
  after: string;
}
type Read = (match: RegExpExecArray, scene: Scene) => Omit<FoundDate, 'start' | 'end'> | null;
interface Rule {
  /** A cheap test on the sentence in small letters: most sentences hold no date, and the patterns are dear. */
  needs: RegExp;
  pattern: RegExp;
  read: Read;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const PART = '(?: (?:early |late )?(?:morning|afternoon|evening|night))?';
const ORDINAL = '(?:st|nd|rd|th)?';
const DAY_NAME = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?';
const DASH = '\\s?(?:–|-|—| to | and | or |through)\\s?';
const FUTURE =
  /\b(?:will|would|shall|set to|expected|due|plans?|planned|planning|scheduled|to (?:meet|visit|travel|hold|vote|begin|start|take|speak|address)|is to|are to|later|coming|upcoming|by)\b[^.;]*$/;

const exact = (value: string): Omit<FoundDate, 'start' | 'end'> => ({ value, unit: 'date', precision: 'exact' });
const asWritten = (match: RegExpExecArray): Omit<FoundDate, 'start' | 'end'> => ({
  value: match[0].toLowerCase().replace(/\s+/g, ' '),
  unit: 'date',
  precision: 'about',
});
/** A value that rests on the clock: about, where the clock itself is a guess. */
const leaning = (value: string, scene: Scene, precision: Precision = 'exact'): Omit<FoundDate, 'start' | 'end'> => ({
  value,
  unit: 'date',
  precision: scene.clock.sure ? precision : 'about',
});

/** The year in which a day and month without a year lie nearest to the day of the text. */
function yearFor(month: number, day: number, scene: Scene): number | null {
  const { clock, context } = scene;
  const near = clock.day ?? context.day;
  if (near === null) return clock.year;
  const year = partsOf(near).year;
  const distance = (y: number) => Math.abs((dayNumber(y, month, day) ?? Number.POSITIVE_INFINITY) - near);
  return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best));
}

function readDay(year: number | null, month: number, day: number, last: number | null, scene: Scene) {
  const known = year ?? yearFor(month, day, scene);
  if (known === null) {
    const written = (d: number) => `--${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    return dayNumber(2024, month, day) === null
      ? null
      : exact(last ? `${written(day)}/${written(last)}` : written(day));
  }
  const first = dayNumber(known, month, day);
  if (first === null) return null;
  const end = last === null ? null : dayNumber(known, month, last);
  scene.context.day = end ?? first;
  return exact(end === null ? isoDay(first) : `${isoDay(first)}/${isoDay(end)}`);
}

const number = (text: string | undefined) => (text === undefined ? null : Number(text));
const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** 11/26/2025: a part above 12 settles the order, else the habit of the text does; either way it is said. */
function readNumeric(match: RegExpExecArray, scene: Scene) {
  const [a, b, year] = [Number(match[1]), Number(match[2]), fullYear(match[3] ?? '')];
  const dots = match[0].includes('.');
  const monthFirst = b > 12 || (a <= 12 && !dots && scene.clock.order === 'month_first');
  const found = monthFirst ? readDay(year, a, b, null, scene) : readDay(year, b, a, null, scene);
  if (!found) return null;
  const why = Math.max(a, b) > 12 ? `${Math.max(a, b)} cannot be a month` : 'as this text writes its dates';
  return { ...found, precision: 'exact' as const, reading: `read ${monthFirst ? 'month' : 'day'} first: ${why}` };
}

function readMonth(match: RegExpExecArray, scene: Scene) {
  const month = monthNumber(match[2] ?? '');
  const lead = (match[1] ?? '').toLowerCase();
  const { day, year } = scene.clock;
  if (day === null)
    return year === null ? asWritten(match) : { ...exact(isoMonth(year, month)), precision: 'about' as const };
  const now = partsOf(day);
  const future = /\b(?:next|by|until|coming)\b/.test(lead) || (/\bin\b/.test(lead) && FUTURE.test(scene.before));
  const past = month <= now.month - (/last/.test(lead) ? 1 : 0) ? now.year : now.year - 1;
  const ahead = month >= now.month ? now.year : now.year + 1;
  return leaning(isoMonth(future ? ahead : past, month), scene);
}

function readWeekday(match: RegExpExecArray, scene: Scene) {
  const day = scene.clock.day;
  if (day === null) return asWritten(match);
  const weekday = WEEKDAYS.indexOf((match[2] ?? '').toLowerCase());
  const lead = (match[1] ?? '').toLowerCase();
  if (/last/.test(lead)) return leaning(isoDay(weekdayNear(day, weekday, 'before')), scene);
  if (/next|coming/.test(lead)) return leaning(isoDay(weekdayNear(day, weekday, 'after')), scene);
  // "will meet on Friday" looks ahead; "said Tuesday" looks back, as agencies write it.
  const clause = scene.before.split(/[,;:]/).at(-1) ?? '';
  const ahead = FUTURE.test(clause) && !/\b(?:said|told|announced|wrote|posted|reported)\s+(?:on\s+)?$/.test(clause);
  return leaning(isoDay(weekdayNear(day, weekday, ahead ? 'future' : 'past')), scene);
}

function readNear(match: RegExpExecArray, scene: Scene) {
  const day = scene.clock.day;
  const words = match[0].toLowerCase();
  if (day === null) return asWritten(match);
  const step = /yesterday|last night/.test(words) ? -1 : /tomorrow/.test(words) ? 1 : 0;
  scene.context.day = day + step;
  return leaning(isoDay(day + step), scene);
}

function readPeriod(match: RegExpExecArray, scene: Scene) {
  const { day, year } = scene.clock;
  const lead = (match[1] ?? '').toLowerCase();
  const unit = (match[2] ?? '').toLowerCase();
  const step = /last|previous|past/.test(lead) ? -1 : /next|coming|following/.test(lead) ? 1 : 0;
  if (day === null) {
    return unit === 'year' && year !== null
      ? { ...exact(String(year + step)), precision: 'about' as const }
      : asWritten(match);
  }
  if (unit === 'week') return leaning(weekOf(day, step), scene, 'range');
  if (unit === 'month' || unit === 'year') return leaning(shiftDay(day, step, unit), scene);
  if (unit === 'weekend') {
    const saturday =
      weekdayNear(day, 6, step < 0 ? 'before' : 'future') + (step > 0 && partsOf(day).weekday >= 6 ? 7 : 0);
    return leaning(`${isoDay(saturday)}/${isoDay(saturday + 1)}`, scene, 'range');
  }
  return asWritten(match);
}

/** "two days later" leans on the last day named; "three years ago" on the day of the text. */
function readDistance(match: RegExpExecArray, scene: Scene) {
  const count = numberValue(match[1] ?? '') ?? 1;
  const unit = (match[2] ?? '').toLowerCase().replace(/s$/, '').replace('centurie', 'century');
  const where = (match[3] ?? '').toLowerCase();
  const from = where === 'ago' ? scene.clock.day : scene.context.day;
  const precision = precisionOf(scene.before, '');
  if (from === null || /^(?:hour|minute|second)/.test(unit)) return asWritten(match);
  const back = /ago|earlier|before|previously/.test(where);
  const value = shiftDay(from, back ? -count : count, unit);
  if (where !== 'ago') scene.context.day = dayOfIso(value) ?? scene.context.day;
  const lean = where === 'ago' && !scene.clock.sure;
  return { value, unit: 'date' as const, precision: lean ? ('about' as const) : precision };
}

function readNextDay(match: RegExpExecArray, scene: Scene) {
  const from = scene.context.day;
  const words = match[0].toLowerCase();
  if (from === null) return asWritten(match);
  scene.context.day = from + (/previous|before|earlier/.test(words) ? -1 : 1);
  return exact(isoDay(scene.context.day));
}

function readTime(match: RegExpExecArray): Omit<FoundDate, 'start' | 'end'> | null {
  const words = match[0].toLowerCase();
  if (/noon|midday/.test(words)) return { value: '12:00', unit: 'time', precision: 'exact' };
  if (/midnight/.test(words)) return { value: '00:00', unit: 'time', precision: 'exact' };
  const half = /p\.?m/.test(words) ? 12 : 0;
  const hour = Number(match[1] ?? match[4] ?? match[6]);
  const minute = Number(match[2] ?? match[5] ?? 0);
  if (hour > 23 || minute > 59) return null;
  const hours = match[3] ? (hour % 12) + half : hour;
  return {
    value: `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    unit: 'time',
    precision: 'exact',
  };
}

function readYear(match: RegExpExecArray, scene: Scene) {
  const year = Number(match[1]);
  // "2000 people" is a count; "in 2014 rebels" and "the 2020 election" are years.
  const led =
    /\b(?:in|since|by|until|till|from|of|during|early|late|mid|before|after|the|for|to|and|through|than|january|february|march|april|may|june|july|august|september|october|november|december)[\s-]*$/.test(
      scene.before,
    );
  const plural = /^\s+\p{Ll}+s\b/u.test(scene.after);
  if (plural && (!led || /\b(?:and|to|of|from|for|than|by)\s*$/.test(scene.before))) return null;
  if (/\b(?:over|than|nearly|about|around|some|roughly|almost|least|up to)\s*$/.test(scene.before)) return null;
  if (
    /^\s?(?:%|per ?cent|people|troops|soldiers|civilians|men|women|children|km\b|m\b|miles|feet|tons|tonnes|million|billion)/.test(
      scene.after,
    )
  )
    return null;
  return exact(String(year));
}

const rule = (needs: RegExp, source: string, read: Read, flags = 'gu'): Rule => ({
  needs,
  pattern: new RegExp(source, flags),
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
const EDGE = '(?<![\\p{L}\\p{N}@#/_.-])';
const RULES: Rule[] = [
  rule(DIGIT, `${EDGE}(\\d{4})-(\\d{2})-(\\d{2})(?:T[\\d:.]+Z?)?(?![\\d-])`, (m, s) =>
    readDay(Number(m[1]), Number(m[2]), Number(m[3]), null, s),
  ),
  rule(DIGIT, `${EDGE}(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})(?![\\d/.]*\\d)`, readNumeric),
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
    'giu',
  ),
  rule(
    STEP,
    `${EDGE}(?:the )?(?:following|next|previous) (?:day|morning|evening)\\b|${EDGE}the day (?:before|after)\\b|${EDGE}a day (?:later|earlier)\\b`,
    readNextDay,
    'giu',
  ),
  rule(
    PERIOD,
    `${EDGE}(?:(?:in|over|during|for|within) )?(?:the )?(?:last|past|coming|next|previous|recent) (?:(?:few|several|couple of|${NUMBER_SOURCE}) )?(?:seconds|minutes|hours|days|weeks|months|years|decades)\\b`,
    asWritten,
    'giu',
  ),
  rule(
    PERIOD,
    `${EDGE}(?:the )?(last|next|this|past|coming|previous|following)(?: (?:past|coming))? (week|weekend|month|year|spring|summer|autumn|fall|winter)\\b(?:[’']s)?`,
    readPeriod,
    'giu',
  ),
  rule(
    NEAR,
    `${EDGE}(?:yesterday|today(?![’']s)|tonight|tomorrow|last night|(?:earlier |later )?this (?:morning|afternoon|evening))\\b(?: (?:morning|afternoon|evening|night))?`,
    readNear,
    'giu',
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
    `${EDGE}(\\d{1,2})(?:[:.](\\d{2}))?\\s?([ap]\\.?m\\b\\.?)(?: (?:GMT|UTC|[ECMP][SD]?T|CET|CEST|BST)\\b)?|${EDGE}(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])(?: ?(?:GMT|UTC|[ECMP][SD]?T|CET|CEST|BST|hours|local time)\\b)?|${EDGE}(\\d{1,2}) o[’']clock|\\b(?:noon|midday|midnight)\\b`,
    readTime,
    'giu',
  ),
  rule(DIGIT, `${EDGE}(?:the )?((?:1[5-9]|20)\\d0s|[’'][2-9]0s)`, asWritten),
  rule(DIGIT, `${EDGE}((?:1[5-9]|20)\\d\\d)[–-]((?:1[5-9]|20)?\\d\\d)(?![\\d-])`, (m) => {
    const to = (m[2] ?? '').length === 2 ? `${(m[1] ?? '').slice(0, 2)}${m[2]}` : (m[2] ?? '');
    return Number(to) > Number(m[1]) ? { ...exact(`${m[1]}/${to}`), precision: 'range' } : null;
  }),
  rule(DIGIT, `${EDGE}(1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|[.,/:]\\d|-\\p{L}|\\p{L})`, readYear),
];

/**
 * Find the dates and times of one sentence.
 * Shape:  dates in the order of the sentence, never overlapping; `context` moves on to the last full day named.
 * Units:  start/end are offsets into `sentence`; value is ISO 8601 (a day, a month, a year, from/to) or, where nothing
 *         fixes it, the words as written. `--10-14` is a day without a year.
 * Errors: none. A date that does not exist (31 April) is left out.
 */
export function findDates(sentence: string, clock: TextClock, context: DateContext): FoundDate[] {
  let rest = sentence;
  const matches: { match: RegExpExecArray; read: Read }[] = [];
  const small = sentence.toLowerCase();
  for (const { needs, pattern, read } of RULES) {
    if (!needs.test(small)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      matches.push({ match, read });
      rest = rest.slice(0, match.index) + '\u0001'.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  const found: FoundDate[] = [];
  for (const { match, read } of matches.sort((a, b) => a.match.index - b.match.index)) {
    const end = match.index + match[0].length;
    const scene = { clock, context, before: sentence.slice(0, match.index).toLowerCase(), after: sentence.slice(end) };
    const value = read(match, scene);
    if (value) found.push({ start: match.index, end, ...value });
  }
  return found;
}
