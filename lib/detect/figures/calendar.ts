/** Calendar arithmetic in whole days, without a clock: 2025-11-26 is a number of days since 1970-01-01. */
import { keyed } from '../../model/keyed';

const DAY_MS = 86_400_000;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Days since 1970-01-01, or null where the date does not exist (31 April). */
export function dayNumber(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time / DAY_MS : null;
}

export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function partsOf(day: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** Days of an ISO date such as 2025-11-26; null for 2025-11 or 2025. */
export function dayOfIso(iso: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return parts ? dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

export function monthNumber(printed: string): number {
  const lower = printed.toLowerCase().replace('.', '');
  return MONTHS.findIndex((month) => month === lower || (lower.length >= 3 && month.startsWith(lower.slice(0, 3)))) + 1;
}

export function isoMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Move by a number of calendar units; a month keeps the day of the month where the month has it. */
export function shiftDay(day: number, count: number, unit: string): string {
  if (unit === 'day') return isoDay(day + count);
  const at = partsOf(day);
  if (unit === 'week') return isoDay(day + 7 * count);
  if (unit === 'month') {
    const months = at.year * 12 + at.month - 1 + count;
    return isoMonth(Math.floor(months / 12), (months % 12) + 1);
  }
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1;
  return String(at.year + count * years);
}

/** The week, Monday to Sunday, `count` weeks away from the week of `day`, as an ISO interval. */
export function weekOf(day: number, count: number): string {
  const monday = day - ((partsOf(day).weekday + 6) % 7) + 7 * count;
  return `${isoDay(monday)}/${isoDay(monday + 6)}`;
}

/** The nearest such weekday: before or on `day` (past), or after it (future). */
export function weekdayNear(day: number, weekday: number, direction: 'past' | 'future' | 'before' | 'after'): number {
  const behind = (partsOf(day).weekday - weekday + 7) % 7;
  if (direction === 'past') return day - behind;
  if (direction === 'before') return day - (behind || 7);
  const ahead = (7 - behind) % 7;
  return direction === 'after' ? day + (ahead || 7) : day + ahead;
}

const FIXED_HOLIDAYS = keyed<[number, number]>({
  'new year’s day': [1, 1],
  'valentine’s day': [2, 14],
  'independence day': [7, 4],
  halloween: [10, 31],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  'new year’s eve': [12, 31],
});

/** The day of a holiday in a year, or null. Thanksgiving and Labor Day are the U.S. ones. */
export function holidayIn(printed: string, year: number): number | null {
  const name = printed.toLowerCase().replace("'", '’');
  const nth = (month: number, weekday: number, n: number) => {
    const first = dayNumber(year, month, 1) ?? 0;
    return weekdayNear(first, weekday, 'future') + 7 * (n - 1);
  };
  if (name.startsWith('thanksgiving')) return nth(11, 4, 4);
  if (name === 'labor day') return nth(9, 1, 1);
  const fixed = FIXED_HOLIDAYS.get(name);
  return fixed ? dayNumber(year, fixed[0], fixed[1]) : null;
}
export const HOLIDAY_SOURCE =
  "Thanksgiving(?: Day)?|Labor Day|Independence Day|Halloween|Christmas(?: (?:Eve|Day))?|Boxing Day|New Year[’']s (?:Eve|Day)|Valentine[’']s Day";
