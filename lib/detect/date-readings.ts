/** What a printed date means: each form of date led to ISO 8601, with what is known of the text's own day. */
import type { Precision } from '../model/comparison';
import {
  dayNumber,
  dayOfIso,
  isoDay,
  isoMonth,
  monthNumber,
  partsOf,
  shiftDay,
  WEEKDAYS,
  weekdayNear,
  weekOf,
} from './figure-calendar';
import { numberValue, precisionOf } from './figure-words';

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

export interface Scene {
  clock: TextClock;
  context: DateContext;
  /** The sentence up to the date, lower case. */
  before: string;
  after: string;
}
export type Read = (match: RegExpExecArray, scene: Scene) => Omit<FoundDate, 'start' | 'end'> | null;
const FUTURE =
  /\b(?:will|would|shall|set to|expected|due|plans?|planned|planning|scheduled|to (?:meet|visit|travel|hold|vote|begin|start|take|speak|address)|is to|are to|later|coming|upcoming|by|goes before|takes effect|comes into force|opens|votes|starts|begins)\b[^.;]*$/;

export const exact = (value: string): Omit<FoundDate, 'start' | 'end'> => ({ value, unit: 'date', precision: 'exact' });
export const asWritten = (match: RegExpExecArray): Omit<FoundDate, 'start' | 'end'> => ({
  value: match[0].toLowerCase().replace(/\s+/g, ' '),
  unit: 'date',
  precision: 'about',
});
/** A value that rests on the clock: about, where the clock itself is a guess. */
export const leaning = (
  value: string,
  scene: Scene,
  precision: Precision = 'exact',
): Omit<FoundDate, 'start' | 'end'> => ({
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

export function readDay(year: number | null, month: number, day: number, last: number | null, scene: Scene) {
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

export const number = (text: string | undefined) => (text === undefined ? null : Number(text));
const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** 11/26/2025: a part above 12 settles the order, else the habit of the text does; either way it is said. */
export function readNumeric(match: RegExpExecArray, scene: Scene) {
  const [a, b, year] = [Number(match[1]), Number(match[2]), fullYear(match[3] ?? '')];
  const dots = match[0].includes('.');
  const monthFirst = b > 12 || (a <= 12 && !dots && scene.clock.order === 'month_first');
  const found = monthFirst ? readDay(year, a, b, null, scene) : readDay(year, b, a, null, scene);
  if (!found) return null;
  const why = Math.max(a, b) > 12 ? `${Math.max(a, b)} cannot be a month` : 'as this text writes its dates';
  return { ...found, precision: 'exact' as const, reading: `read ${monthFirst ? 'month' : 'day'} first: ${why}` };
}

export function readMonth(match: RegExpExecArray, scene: Scene) {
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

export function readWeekday(match: RegExpExecArray, scene: Scene) {
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

export function readNear(match: RegExpExecArray, scene: Scene) {
  const day = scene.clock.day;
  const words = match[0].toLowerCase();
  // "the Today programme" is a name.
  if (/^\p{Lu}/u.test(match[0]) && /\p{L}\s$/u.test(scene.before)) return null;
  if (day === null) return asWritten(match);
  const step = /yesterday|last night/.test(words) ? -1 : /tomorrow/.test(words) ? 1 : 0;
  scene.context.day = day + step;
  return leaning(isoDay(day + step), scene);
}

const isLast = (unit: string, before: string) =>
  [...before.matchAll(/\blast (\w+)/g)].some(([, named]) => named === unit);

export function readPeriod(match: RegExpExecArray, scene: Scene) {
  const { day, year } = scene.clock;
  const lead = (match[1] ?? '').toLowerCase();
  const unit = (match[2] ?? '').toLowerCase();
  // "Fewer than last week, and than the previous week": one further back.
  const further = /previous/.test(lead) && isLast(unit, scene.before) ? 1 : 0;
  const step = /last|previous|past/.test(lead) ? -1 - further : /next|coming|following/.test(lead) ? 1 : 0;
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
export function readDistance(match: RegExpExecArray, scene: Scene) {
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

export function readNextDay(match: RegExpExecArray, scene: Scene) {
  const from = scene.context.day;
  const words = match[0].toLowerCase();
  if (from === null) return asWritten(match);
  scene.context.day = from + (/previous|before|earlier/.test(words) ? -1 : 1);
  return exact(isoDay(scene.context.day));
}

const VAGUE_TIME =
  /\b(?:shortly|just|soon|moments|minutes) (?:before|after|past)\s$|\b(?:around|about|approximately|nearly|almost|before|after|beyond|past|by)\s$/;

export function readTime(match: RegExpExecArray, scene: Scene): Omit<FoundDate, 'start' | 'end'> | null {
  const words = match[0].toLowerCase();
  const precision = VAGUE_TIME.test(scene.before) ? 'about' : 'exact';
  if (/noon|midday/.test(words)) return { value: '12:00', unit: 'time', precision };
  if (/midnight/.test(words)) return { value: '00:00', unit: 'time', precision };
  const half = /p\.? ?m/.test(words) ? 12 : 0;
  const hour = Number(match[1] ?? match[4] ?? match[6] ?? match[7]);
  const minute = Number(match[2] ?? match[5] ?? match[8] ?? 0);
  if (hour > 23 || minute > 59) return null;
  const hours = match[3] ? (hour % 12) + half : hour;
  return {
    value: `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    unit: 'time',
    precision,
  };
}

export function readYear(match: RegExpExecArray, scene: Scene) {
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
