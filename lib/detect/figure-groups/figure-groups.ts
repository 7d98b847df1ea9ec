/**
 * Figures of several texts that may be of one thing, and how they relate.
 * Read:   this file, then placed-figure.ts (what a figure measures) and value-relation.ts (how two relate).
 * Change: two figures wrongly of one thing → placed-figure.ts; a verdict → verdicts.ts.
 * Uses:   figures, reading, word-lists, words, page-words.
 * Tests:  figure-groups.test.ts, a story a case.
 */

import type { FigureGroup } from '../../model/comparison';
import { joinPlaces } from '../reading/joined';
import type { FactReading, TextReading } from '../reading/reading';
import { areOfOneEvent, areSharesOfLand, isOtherDayInMonth, isReadFrom, isRestated } from './kinship';
import {
  inOneFact,
  mayBeOneHolder,
  nearness,
  type PlacedFigure,
  placeFigures,
  sameNoun,
  sameRole,
  weighStems,
} from './placed-figure';
import { isPointInTime, relateValues } from './value-relation';
import { judgeGroup } from './verdicts';

/** Sums below this meet by chance: two prices of a ticket. */
const TELLING_SUM = 10_000;
/** Counts up to a dozen stand everywhere. */
const COMMON_COUNT = 12;
/** Common words near two clock times that make them the time of one thing. */
const SAME_MOMENT = 2;
/** Share of the words around, by weight, from which two figures of one noun are of one thing. */
const ALIKE = 0.25;
/** The same for two dates of one fact that differ. */
const SAME_SENTENCE = 0.4;

/** A group with what stands around its members: a fact may hold two of them only, which relate in another way. */
export interface FigureLadder {
  group: FigureGroup;
  members: readonly PlacedFigure[];
}

/**
 * Group figures of several texts that measure the same or a similar thing, and say how they relate.
 * Shape:  text readings and fact readings in; groups of two or more figures out, in the order of texts and offsets. A group
 *         inside one text is kept only where its figures are certainly two things that a reader may take for one.
 * Units:  values of one unit, or of units that convert; dates compare as ISO 8601, the less exact holding the more exact.
 * Errors: none. `conflict` only for exact figures of the same measure, in the same fact with like words around them or
 *         for the same fate of people.
 */
export function buildLadders(readings: readonly TextReading[], facts: readonly FactReading[]): FigureLadder[] {
  const weight = weighStems(readings);
  const placed = readings.flatMap((reading) => placeFigures(reading, facts, weight));
  return addOtherMonths(joinFigures(placed), placed)
    .map((members) => ({ members, group: judgeGroup(members) }))
    .filter(
      ({ members, group }) =>
        group.verdict === 'different_things' || new Set(members.map(({ text }) => text.id)).size > 1,
    );
}

/** Figures that belong together, directly or through others, in the order of the readings. */
function joinFigures(placed: readonly PlacedFigure[]): PlacedFigure[][] {
  const { join, leaderOf, groups } = joinPlaces(placed.length);
  for (const [i, a] of placed.entries())
    for (let j = i + 1; j < placed.length; j++)
      if (leaderOf(i) !== leaderOf(j) && belongTogether(a, placed[j] as PlacedFigure)) join(i, j);
  return groups()
    .filter((places) => places.length > 1)
    .map((places) => places.map((n) => placed[n] as PlacedFigure));
}

/** To a day that several texts give, the bare month of another event in one of them: readers may take it for the day. */
function addOtherMonths(groups: readonly PlacedFigure[][], placed: readonly PlacedFigure[]): PlacedFigure[][] {
  const taken = new Set(groups.flat());
  const months = placed.filter((item) => !taken.has(item) && isMonth(item));
  return groups.map((members) => {
    if (new Set(members.map(({ text }) => text.id)).size < 2) return members;
    const others = months.filter((month) => members.some((day) => isOtherDayInMonth(day, month)));
    return others.length === 0 ? members : placed.filter((item) => members.includes(item) || others.includes(item));
  });
}

const isMonth = ({ figure }: PlacedFigure): boolean =>
  figure.unit === 'date' && /^\d{4}-\d\d$/.test(String(figure.value));

function belongTogether(a: PlacedFigure, b: PlacedFigure): boolean {
  if (areOfOneEvent(a, b) || areSharesOfLand(a, b)) return true;
  if (a.figure.unit !== b.figure.unit) return isRestated(a, b) || isRestated(b, a) || areOneMeasure(a, b);
  if (isReadFrom(a, b) || isReadFrom(b, a)) return true;
  if (a.holder !== null && b.holder !== null && !mayBeOneHolder(a.holder, b.holder)) return false;
  if (isPointInTime(a.figure)) return areOneMoment(a, b);
  if (a.text.id === b.text.id) return belongInOneText(a, b);
  if (isAge(a) || isAge(b)) return isAge(a) && isAge(b) && areOneAge(a, b);
  // Other ranks and other scores are other things: the sixth round is not a seventh miscounted.
  if (/^(?:ordinal|score)$/.test(a.figure.unit) && a.figure.value !== b.figure.value) return false;
  if (a.thing !== null && a.thing === b.thing && !isSmall(a) && !isSmall(b)) return true;
  if (haveOneRole(a, b)) return true;
  const noun = sameNoun(a, b);
  if (inOneFact(a, b)) {
    if (noun && !(isGeneric(a) && a.role !== b.role)) return true;
    const relation = relateValues(a.figure, b.figure);
    // Small numbers meet by chance: "two men" here, "two members of the crew" there.
    if (relation === 'equal') return isCommon(a) ? nearness(a, b) >= ALIKE : mayBeOneThing(a, b);
    // "Several" leaves room for any number: without its noun it is nothing's rounding.
    if (!isNumber(a) || !isNumber(b)) return false;
    return nearness(a, b) >= 0.3 && (a.figure.unit !== 'count' || relation === 'rounded');
  }
  return noun && !isSmall(a) && !isSmall(b) && nearness(a, b) >= ALIKE;
}

/** Miles here and kilometres there: one value, among like words. */
function areOneMeasure(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.dimension === null || a.dimension !== b.dimension || a.text.id === b.text.id || isAge(a) || isAge(b))
    return false;
  if (relateValues(a.figure, b.figure) === 'apart') return false;
  return nearness(a, b) >= ALIKE && (inOneFact(a, b) || sameNoun(a, b));
}

/** "1,200 GMT" and "1,200 children" are one number by chance: something around them must be shared. */
const mayBeOneThing = (a: PlacedFigure, b: PlacedFigure): boolean =>
  a.figure.unit !== 'count' || a.measured.length === 0 || b.measured.length === 0 || nearness(a, b) > 0;

const isAge = ({ figure }: PlacedFigure): boolean => figure.measures === 'age';

/** Two ages are of one person where the same name stands by both; without names, where they are the same. */
const areOneAge = (a: PlacedFigure, b: PlacedFigure): boolean =>
  (a.holder !== null && b.holder !== null) || a.figure.value === b.figure.value;

/** Within one text a second number is worth a group only where it might be taken for the first. */
function belongInOneText(a: PlacedFigure, b: PlacedFigure): boolean {
  if (isSmall(a) || isSmall(b)) return false;
  if (sameRole(a, b) && a.figure.value === b.figure.value) return true;
  if (a.figure.value === b.figure.value) return false;
  // A monthly rate and a total of one toll: told apart, they explain each other.
  if (sameRole(a, b) && a.rate !== b.rate) return true;
  if (isAge(a) || isAge(b) || a.figure.unit === 'ordinal') return false;
  return (a.thing !== null && a.thing === b.thing) || (sameNoun(a, b) && !isGeneric(a));
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
  if (together && relation === 'equal') return true;
  // The day on which somebody spoke is no other value of the day that he spoke of.
  const alike = together && nearness(a, b) >= SAME_SENTENCE && a.scene.ofSpeech === b.scene.ofSpeech;
  if (alike && (relation === 'rounded' || isDay(a) === isDay(b))) return true;
  if (a.figure.unit === 'time') return relation !== 'apart' && shared >= SAME_MOMENT;
  return relation === 'equal' && isDay(a) && isDay(b) && shared >= 1;
}

/** A day, or a span of days: a year alone dates too much. */
const isDay = ({ figure }: PlacedFigure): boolean => /\d-\d\d-\d\d|-\d\d-\d\d$/.test(String(figure.value));

function sharedNear(a: PlacedFigure, b: PlacedFigure): number {
  let shared = 0;
  for (const word of a.near.keys()) if (b.near.has(word)) shared++;
  return shared;
}

/** A text counts many people: the noun alone makes no two counts of them one. */
const isGeneric = ({ measured }: PlacedFigure): boolean =>
  /^(?:peopl|person|other|man|men|woman|women)$/.test(measured.at(-1) ?? '');

const isNumber = ({ figure }: PlacedFigure): boolean => /\d/.test(String(figure.value));

/** "Today" and "next week" say nothing across texts unless the text's own date resolves them. */
const isResolved = ({ figure: { value } }: PlacedFigure): boolean => typeof value === 'number' || /\d/.test(value);

const isSmall = ({ figure }: PlacedFigure): boolean => typeof figure.value === 'number' && Math.abs(figure.value) < 4;

const isCommon = ({ figure: { value, unit } }: PlacedFigure): boolean =>
  (unit === 'count' || unit === 'ordinal') && typeof value === 'number' && Math.abs(value) <= COMMON_COUNT;
