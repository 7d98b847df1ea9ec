/** Comparing two figures' values, whatever they measure: equal, one a rounding of the other, or apart. */
import type { Figure } from '../../model/comparison';
import { keyed } from '../../model/keyed';
import { baseOf } from '../figures/units';

export type ValueRelation = 'equal' | 'rounded' | 'apart';

/** Largest gap that rounding or "nearly" may hide, as a part of the larger value. */
const ROUNDING = 0.08;
/** "More than 100" may stand for values up to a quarter above. */
const OPEN_END = 0.25;

/** What "shortly before" and "around" may hide on the clock. */
const VAGUE_MINUTES = 30;

/** What vague words leave room for. */
const VAGUE_BOUNDS = keyed<[number, number]>({
  'a few': [2, 9],
  'a handful': [2, 9],
  'a couple': [2, 3],
  several: [3, 20],
});

/** Lowest and highest value that the figure's own words allow; null for dates and times. */
export function boundsOf(figure: Figure): [number, number] | null {
  const { value } = figure;
  if (typeof value === 'number') return [value, value];
  const vague = VAGUE_BOUNDS.get(value);
  if (vague) return vague;
  const [low, high] = value.split('/').map(Number);
  if (low === undefined || Number.isNaN(low)) return null;
  return high === undefined || Number.isNaN(high) ? [low, low] : [low, high];
}

/** True where the figure is a date, a time or a span of dates; a length of time is none. */
export const isPointInTime = ({ unit }: Figure): boolean => unit === 'date' || unit === 'time';

/** How two figures relate whose units are one or convert into each other; others are apart. */
export function relateValues(a: Figure, b: Figure): ValueRelation {
  if (a.unit !== b.unit) return relateMeasures(a, b);
  if (a.value === b.value) return 'equal';
  if (a.unit === 'time' && b.unit === 'time') return relateTimes(a, b);
  if (isPointInTime(a) || isPointInTime(b)) return relateDates(String(a.value), String(b.value));
  const x = boundsOf(a);
  const y = boundsOf(b);
  if (!x || !y) return 'apart';
  if (x[0] === y[0] && x[1] === y[1]) return 'equal';
  if (within(x, y) || within(y, x)) return 'rounded';
  return isRounding(a, x, b, y) || isRounding(b, y, a, x) ? 'rounded' : 'apart';
}

/** Ten miles and 16 km: each text rounds in its own unit, so that they never meet exactly. */
function relateMeasures(a: Figure, b: Figure): ValueRelation {
  const [x, y] = [baseOf(a), baseOf(b)];
  if (!x || !y || x.dimension !== y.dimension) return 'apart';
  const gap = (p: number, q: number) => Math.abs(p - q) / (Math.max(Math.abs(p), Math.abs(q)) || 1);
  return gap(x.low, y.low) <= ROUNDING && gap(x.high, y.high) <= ROUNDING ? 'rounded' : 'apart';
}

const within = (a: [number, number], b: [number, number]): boolean => b[0] < b[1] && a[0] >= b[0] && a[1] <= b[1];

/** True where `a` is the vaguer figure and its words leave room for `b`. */
function isRounding(a: Figure, x: [number, number], b: Figure, y: [number, number]): boolean {
  const largest = Math.max(Math.abs(x[1]), Math.abs(y[1]));
  const gap = Math.abs(x[0] - y[0]) / (largest || 1);
  if (a.precision === 'at_least') return y[0] >= x[0] && gap <= OPEN_END;
  if (a.precision === 'at_most') return y[1] <= x[1] && gap <= OPEN_END;
  if (a.precision === 'about' && gap <= ROUNDING) return true;
  return (
    gap <= ROUNDING &&
    digitsOf(x[0]) < digitsOf(y[0]) &&
    roundTo(y[0], digitsOf(x[0])) === x[0] &&
    b.precision !== 'about'
  );
}

/** Number of digits that carry information: 1,200 has two, 1,187 four. */
function digitsOf(value: number): number {
  const digits = String(Math.abs(value)).replace('.', '').replace(/^0+/, '');
  return Math.max(1, (Number.isInteger(value) ? digits.replace(/0+$/, '') : digits).length);
}

const roundTo = (value: number, digits: number): number => Number(value.toPrecision(Math.min(Math.max(digits, 1), 15)));

/** "Shortly before ten" and 9.40 are one time; 9.40 and 9.45 are two. */
function relateTimes(a: Figure, b: Figure): ValueRelation {
  const [x, y] = [a, b].map(({ value }) => {
    const [hours = 0, minutes = 0] = String(value).split(':').map(Number);
    return 60 * hours + minutes;
  }) as [number, number];
  const vague = [a, b].some(({ precision }) => precision !== undefined && precision !== 'exact');
  const gap = Math.abs(x - y);
  return vague && Math.min(gap, 24 * 60 - gap) <= VAGUE_MINUTES ? 'rounded' : 'apart';
}

/** Dates: equal where the less exact one holds the other ("2025-10" and "2025-10-14", "10-14" without a year). */
function relateDates(a: string, b: string): ValueRelation {
  const plain = (value: string) => value.replace(/^-+|^X+-/i, '');
  const [x, y] = [plain(a), plain(b)].sort((m, n) => m.length - n.length) as [string, string];
  if (x === y || y.endsWith(`-${x}`)) return 'equal';
  // A month for one of its days is the same date, less exact; a bare year ("this year's budget") dates something else.
  if (x.length >= 7 && y.startsWith(`${x}-`)) return 'rounded';
  const [lowA, highA = lowA] = a.split('/') as [string, string?];
  const [lowB, highB = lowB] = b.split('/') as [string, string?];
  if (lowA.length !== lowB.length) return 'apart';
  const inside = (lowA >= lowB && highA <= highB) || (lowB >= lowA && highB <= highA);
  return inside ? 'rounded' : 'apart';
}
