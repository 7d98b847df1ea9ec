/** Figures that are not of one quantity but might be taken for it: told apart side by side, they explain each other. */
import type { Figure } from '../../model/comparison';
import { baseOf } from '../figures/units';
import { inOneFact, nearness, type PlacedFigure } from './placed-figure';
import { isPointInTime, relateValues } from './value-relation';

/** Two lengths further apart than this are not of one event. */
const OTHER_LENGTH = 3;
/** What two figures must share around them before one of them speaks of the other's event. */
const SAME_CONTEXT = 0.25;
/** Letters between a measure and the same measure in another unit. */
const RESTATED = /^(?: of(?: the| its| their)?(?: [\p{L}’'-]+){1,3})?(?:,| \(| or|, or)? ?(?:or )?$/u;

/** Beginnings and lengths of events of one class: "in 2014", "since February 2022", "nearly four years of fighting". */
export function areOfOneEvent(a: PlacedFigure, b: PlacedFigure): boolean {
  const [x, y] = [a.scene, b.scene];
  if (x.event === null || x.event !== y.event) return false;
  const oneText = a.text.id === b.text.id;
  if (x.phase !== y.phase) return oneText || nearness(a, b) > 0;
  if (x.phase === 'start') return oneText || nearness(a, b) >= SAME_CONTEXT;
  return (!oneText && isOtherLength(a, b)) || (relateLengths(a, b) !== 'apart' && nearness(a, b) >= SAME_CONTEXT);
}

/** True for lengths that no rounding can make one: five minutes and four hours. */
export function isOtherLength(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.scene.phase !== 'length' || b.scene.phase !== 'length') return false;
  const [x, y] = [baseOf(a.figure), baseOf(b.figure)];
  return x !== null && y !== null && Math.max(x.low, y.low) >= OTHER_LENGTH * Math.min(x.high, y.high);
}

const relateLengths = (a: PlacedFigure, b: PlacedFigure) => relateValues(a.figure, b.figure);

/** Shares of land: of the whole country here, of one province there. */
export const areSharesOfLand = (a: PlacedFigure, b: PlacedFigure): boolean =>
  a.scene.land !== null && b.scene.land !== null;

/** True where the two shares are of lands that have no word in common. */
export function isOtherLand({ scene: { land: x } }: PlacedFigure, { scene: { land: y } }: PlacedFigure): boolean {
  if (!x || !y) return false;
  const [ownX, ownY] = [x.slice(0, -1), y.slice(0, -1)];
  return ownX.length > 0 && ownY.length > 0 && !ownX.some((word) => ownY.includes(word));
}

/** One measure told twice, "19% of the land, around 115,600 square kilometres", "10 miles (16 km)". */
export function isRestated(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.text.id !== b.text.id || a.figure.unit === b.figure.unit || a.figure.end > b.figure.start) return false;
  const pair = [kindOfMeasure(a.figure), kindOfMeasure(b.figure)];
  const fits = pair[0] !== null && (pair[0] === pair[1] || (pair.includes('part') && pair.includes('area')));
  return fits && RESTATED.test(a.text.body.slice(a.figure.end, b.figure.start));
}

function kindOfMeasure({ unit, value }: Figure): string | null {
  if (unit.startsWith('money')) return 'money';
  if (unit === 'percent' || unit === 'share') return 'part';
  return baseOf({ unit, value })?.dimension ?? null;
}

/**
 * A month and a day in it, in one text, that date two things: "the 14 October call", "a paper handed over in October".
 * Only a day that several texts give is worth it: readers know it, and may take the month for it.
 */
export function isOtherDayInMonth(day: PlacedFigure, month: PlacedFigure): boolean {
  if (day.text.id !== month.text.id || day.figure.unit !== 'date' || month.figure.unit !== 'date') return false;
  const [x, y] = [String(day.figure.value), String(month.figure.value)];
  return y.length === 7 && x.length === 10 && x.startsWith(`${y}-`) && nearness(day, month) < SAME_CONTEXT;
}

/**
 * A weekday in a text without a date of its own, and the printed date of another text that shows which day it is.
 * The receipt of a reading: that the two tell of one event is not said.
 */
export function isReadFrom(weekday: PlacedFigure, { text, figure, scene }: PlacedFigure): boolean {
  if (!scene.dateline) return false;
  const { unit, value, quote, precision } = weekday.figure;
  if (unit !== 'date' || precision !== 'about' || text.id === weekday.text.id) return false;
  return value === figure.value && /day\b/i.test(quote) && !/\d/.test(quote);
}

/** A count of some of them against a count of all: "28 points" and "a few remaining points". */
export const isPartOfOther = (a: PlacedFigure, b: PlacedFigure): boolean =>
  a.scene.part !== b.scene.part && a.figure.unit === 'count' && b.figure.unit === 'count';

/** True for figures that can be told apart for certain, whatever else is said of them. */
export function isOtherThing(a: PlacedFigure, b: PlacedFigure): boolean {
  if (isPointInTime(a.figure) !== isPointInTime(b.figure)) return true;
  if (isOtherLength(a, b) || isOtherLand(a, b)) return true;
  if (isOtherDayInMonth(a, b) || isOtherDayInMonth(b, a)) return !inOneFact(a, b);
  // A text that dates two beginnings means two.
  const starts = a.scene.phase === 'start' && b.scene.phase === 'start' && a.text.id === b.text.id;
  return starts && relateValues(a.figure, b.figure) === 'apart';
}
