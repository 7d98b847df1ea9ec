import type { Figure } from '../../model/comparison';
import { keyed } from '../../model/keyed';

/** Units of duration, in minutes; a month and a year are as long as they are on average. */
export const MINUTES = keyed({
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080,
  month: 43829,
  year: 525949,
});
export const DAY_MS = 86_400_000;

/** Which values have a common line: all durations, else those of one unit. */
export function dimensionOf(unit: string): string {
  return MINUTES.has(unit) ? 'duration' : unit;
}

/** Where a value begins and ends, as numbers of its dimension; null when it cannot be read as one. */
export function extentOf({ value, unit }: Pick<Figure, 'value' | 'unit'>): { from: number; to: number } | null {
  const parts = String(value).split('/');
  const read = (part: string) =>
    unit === 'date' ? daysOf(part) : unit === 'time' ? clockOf(part) : numberOf(part, MINUTES.get(unit) ?? 1);
  const [first, last] = [read(parts[0] ?? ''), read(parts.at(-1) ?? '')];
  return first && last ? { from: first.from, to: last.to } : null;
}

function numberOf(part: string, factor: number): { from: number; to: number } | null {
  const n = Number(part);
  return part.trim() === '' || Number.isNaN(n) ? null : { from: n * factor, to: n * factor };
}

/** A day as itself, a month or year from its first day to its last. */
export function daysOf(iso: string): { from: number; to: number } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  if (!year) return null;
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / DAY_MS;
  const y = Number(year);
  if (!month) return { from: at(y, 0, 1), to: at(y, 11, 31) };
  const m = Number(month) - 1;
  if (!day) return { from: at(y, m, 1), to: at(y, m + 1, 0) };
  return { from: at(y, m, Number(day)), to: at(y, m, Number(day)) };
}

function clockOf(words: string): { from: number; to: number } | null {
  const [, hour, minute] = /(\d\d):(\d\d)/.exec(words) ?? [];
  if (!hour || !minute) return null;
  const at = Number(hour) * 60 + Number(minute);
  return { from: at, to: at };
}
