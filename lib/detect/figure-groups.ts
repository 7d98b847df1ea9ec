import type { FigureGroup } from '../model/comparison';
import { inOneFact, type PlacedFigure, placeFigures, sameNoun, sameRole } from './figure-placing';
import { isPointInTime, relateValues } from './figure-relation';
import { judgeGroup } from './figure-verdicts';
import type { FactReading, TextReading } from './kinds-reading';
import { shareOf } from './kinds-words';

/** Sums below this meet by chance: two prices of a ticket. */
const TELLING_SUM = 10_000;
/** Counts up to a dozen stand everywhere. */
const COMMON_COUNT = 12;
/** Common words near two clock times that make them the time of one thing. */
const SAME_MOMENT = 2;

/** A group with what stands around its members: a fact may hold two of them only, which relate in another way. */
export interface FigureLadder {
  group: FigureGroup;
  members: readonly PlacedFigure[];
}

/**
 * Group figures of several texts that measure the same or a similar thing, and say how they relate.
 * Shape:  text readings and fact readings in; groups of two or more figures out, in the order of texts and offsets.
 * Units:  compares values of one unit only; dates compare as ISO 8601, the less exact holding the more exact.
 * Errors: none. `conflict` only for exact figures of the same measure, in the same fact with like words around them or
 *         for the same fate of people.
 */
export function buildLadders(readings: readonly TextReading[], facts: readonly FactReading[]): FigureLadder[] {
  const placed = readings.flatMap((reading) => placeFigures(reading, facts));
  const root = placed.map((_, n) => n);
  const find = (n: number): number => {
    let top = n;
    while (root[top] !== top) top = root[top] as number;
    return top;
  };
  for (let i = 0; i < placed.length; i++)
    for (let j = i + 1; j < placed.length; j++) {
      if (!belongTogether(placed[i] as PlacedFigure, placed[j] as PlacedFigure)) continue;
      const [a, b] = [find(i), find(j)];
      root[Math.max(a, b)] = Math.min(a, b);
    }
  const groups = new Map<number, PlacedFigure[]>();
  placed.forEach((item, n) => {
    const top = find(n);
    const known = groups.get(top);
    if (known) known.push(item);
    else groups.set(top, [item]);
  });
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map((members) => ({ members, group: judgeGroup(members) }));
}

/** The groups alone, as a document keeps them. */
export function groupFigures(readings: readonly TextReading[], facts: readonly FactReading[]): FigureGroup[] {
  return buildLadders(readings, facts).map(({ group }) => group);
}

function belongTogether(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.figure.unit !== b.figure.unit) return false;
  if (a.holder !== null && b.holder !== null && a.holder !== b.holder) return false;
  if (isPointInTime(a.figure) || isPointInTime(b.figure)) return areOneMoment(a, b);
  if (a.text.id === b.text.id) return belongInOneText(a, b);
  if (a.thing !== null && a.thing === b.thing && !isSmall(a) && !isSmall(b)) return true;
  if (haveOneRole(a, b)) return true;
  const noun = sameNoun(a, b);
  if (inOneFact(a, b)) {
    if (noun) return true;
    const relation = relateValues(a.figure, b.figure);
    // Small numbers meet by chance: "two men" here, "two members of the crew" there.
    if (relation === 'equal') return !isCommon(a) || shareOf(a.near, b.near) >= 0.25;
    return shareOf(a.near, b.near) >= 0.3 && (a.figure.unit !== 'count' || relation === 'rounded');
  }
  return noun && !isSmall(a) && !isSmall(b) && shareOf(a.near, b.near) >= 0.25;
}

/** Within one text a second number is worth a group only where it might be taken for the first. */
function belongInOneText(a: PlacedFigure, b: PlacedFigure): boolean {
  if (isSmall(a) || isSmall(b)) return false;
  if (sameRole(a, b) && a.figure.value === b.figure.value) return true;
  if (a.figure.value === b.figure.value) return false;
  // A monthly rate and a total of one toll: told apart, they explain each other.
  if (sameRole(a, b) && a.rate !== b.rate) return true;
  return (a.thing !== null && a.thing === b.thing) || sameNoun(a, b);
}

/** The same people or the same sum in two texts, even where no fact lines their sentences up. */
function haveOneRole(a: PlacedFigure, b: PlacedFigure): boolean {
  if (!sameRole(a, b) || isSmall(a) || isSmall(b)) return false;
  if (a.figure.unit === 'count') return a.rate === b.rate;
  if (typeof a.figure.value !== 'number' || a.figure.value < TELLING_SUM) return false;
  return relateValues(a.figure, b.figure) !== 'apart';
}

/** Dates and times: those of one fact that fit or stand among like words, and days that both date the same thing. */
function areOneMoment(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.text.id === b.text.id || !isResolved(a) || !isResolved(b)) return false;
  const [together, shared] = [inOneFact(a, b), sharedNear(a, b)];
  if (!together && shared === 0) return false;
  const relation = relateValues(a.figure, b.figure);
  if (together && (relation === 'equal' || shareOf(a.near, b.near) >= 0.4)) return true;
  if (a.figure.unit === 'time') return relation !== 'apart' && shared >= SAME_MOMENT;
  return relation === 'equal' && isDay(a) && isDay(b) && shared >= 1;
}

/** A day, or a span of days: a year alone dates too much. */
const isDay = ({ figure }: PlacedFigure): boolean => /\d-\d\d-\d\d|-\d\d-\d\d$/.test(String(figure.value));

function sharedNear(a: PlacedFigure, b: PlacedFigure): number {
  let shared = 0;
  for (const word of a.near) if (b.near.has(word)) shared++;
  return shared;
}

/** "Today" and "next week" say nothing across texts unless the text's own date resolves them. */
const isResolved = ({ figure: { value } }: PlacedFigure): boolean => typeof value === 'number' || /\d/.test(value);

const isSmall = ({ figure }: PlacedFigure): boolean => typeof figure.value === 'number' && Math.abs(figure.value) < 4;

const isCommon = ({ figure: { value, unit } }: PlacedFigure): boolean =>
  (unit === 'count' || unit === 'ordinal') && typeof value === 'number' && Math.abs(value) <= COMMON_COUNT;
