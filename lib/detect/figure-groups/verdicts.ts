/** How the figures of one group relate, and the sentence that says so. */

import type { FigureGroup, FigureVerdict } from '../../model/comparison';
import { byId } from '../../model/plain-order';
import { listed, shorten } from '../../page-words/plain-words';
import { stemOf } from '../words/word-stems';
import { isOtherLand, isOtherLength, isOtherThing, isPartOfOther, isReadFrom, isRestated } from './kinship';
import { inOneFact, nearness, type PlacedFigure, sameNoun, sameRole } from './placed-figure';
import { ROLE_NAMES } from './roles';
import { boundsOf, isPointInTime, relateValues } from './value-relation';

/** Words that give a quantity another meaning: two figures that differ in one of these do not measure the same. */
const QUALIFIERS = new Set(
  (
    'killed dead died deaths injured wounded hurt missing arrested detained displaced total civilians soldiers children women men ' +
    'first second third original initial new revised previous earlier last next yesterday january february march april june july ' +
    'august september october november december up fell dropped rise rose goal target budget cost profit loss revenue sales maximum minimum'
  )
    .split(' ')
    .map(stemOf),
);
/** People left a place once: unlike a toll, the count of a finished move does not grow from day to day. */
const CLOSED_ROLES = new Set(['evacuated', 'attended']);
/** Two counts further apart than this are hardly of the same people. */
const SAME_ORDER = 0.5;
/** Two documents whose numbers stand among so few common words are not one that is misnumbered. */
const OTHER_DOCUMENT = 0.3;
const ALIKE = 0.6;

const RANK: FigureVerdict[] = ['same', 'rounded', 'unsure', 'different_things', 'updated', 'conflict'];

/** The strongest verdict of any two members speaks for the group, shown on the pair that shows it best. */
export function judgeGroup(group: readonly PlacedFigure[]): FigureGroup {
  const severalTexts = new Set(group.map(({ text }) => text.id)).size > 1;
  let best = {
    verdict: 'same' as FigureVerdict,
    pair: [group[0], group[1]] as [PlacedFigure, PlacedFigure],
    weight: -1,
  };
  for (let i = 0; i < group.length; i++)
    for (let j = i + 1; j < group.length; j++) {
      const [a, b] = [group[i] as PlacedFigure, group[j] as PlacedFigure];
      const verdict = judgePair(a, b, group);
      // Two figures of one text may speak for the group only where they differ for certain.
      if (a.text.id === b.text.id && verdict === 'unsure' && severalTexts) continue;
      const weight =
        RANK.indexOf(verdict) * 4 + (a.text.id === b.text.id ? 0 : 2) + (hasNumber(a) && hasNumber(b) ? 1 : 0);
      if (weight > best.weight) best = { verdict, pair: [a, b], weight };
    }
  const { verdict, pair } = best;
  const measures = nameOfMeasure(group);
  return {
    members: group.map(({ figure }) => figure.id),
    ...(measures === undefined ? {} : { measures }),
    verdict,
    explanation: explainVerdict(verdict, pair, group),
  };
}

const hasNumber = ({ figure }: PlacedFigure): boolean => /\d/.test(String(figure.value));

/** The name that says best what the group measures: the one whose words the others' share, else the longer. */
function nameOfMeasure(group: readonly PlacedFigure[]): string | undefined {
  const role = group[0]?.role ?? null;
  const ofRole = role === null ? undefined : ROLE_NAMES[role];
  if (ofRole && group.every((item) => item.role === role)) return ofRole;
  if (group.every(({ scene }) => scene.event !== null)) return 'when it began, how long it lasted';
  const named = group.filter(({ figure }) => figure.measures !== undefined && !isVerblike(figure.measures));
  const support = ({ measured }: PlacedFigure) =>
    group.filter((other) => measured.some((word) => other.measured.includes(word) || other.near.has(word))).length;
  const best = [...named].sort(
    (a, b) =>
      support(b) - support(a) ||
      (b.figure.measures as string).length - (a.figure.measures as string).length ||
      byId(a.figure.measures as string, b.figure.measures as string),
  )[0];
  // What stands before a date is often a verb's object: it names the group only where another member has it too.
  return best && (!isPointInTime(best.figure) || support(best) > 1) ? best.figure.measures : undefined;
}

/** "Sued", "totally", "cracked like": what stood beside the figure was no noun. */
const isVerblike = (measures: string): boolean =>
  /^(?:\p{Ll}+(?:ed|ly|ing)|put|set|like|late|early|effective)(?: like)?$/u.test(measures) &&
  !/^(?:killed|injured|wounded|dead|missing|meeting|building|funding|hearing|reading|seed|speed)$/.test(measures);

function judgePair(a: PlacedFigure, b: PlacedFigure, group: readonly PlacedFigure[]): FigureVerdict {
  if (isRestated(a, b) || isRestated(b, a)) return 'same';
  if (isOtherThing(a, b)) return 'different_things';
  const relation = relateValues(a.figure, b.figure);
  // One number for one noun is the same number, whether it says "a day" or "on a weekday".
  if (relation === 'equal' && (a.rate === b.rate || a.measured.some((word) => b.measured.includes(word))))
    return 'same';
  if (a.rate !== b.rate || isPartOfOther(a, b)) return 'different_things';
  if (relation === 'rounded') return 'rounded';
  if (isOtherDocument(a, b) || differingQualifiers(a, b)) return 'different_things';
  if (a.text.id === b.text.id || !(inOneFact(a, b) || sameRole(a, b))) return 'unsure';
  if (isUpdate(a, b)) return 'updated';
  return isConflict(a, b, group) ? 'conflict' : 'unsure';
}

function isConflict(a: PlacedFigure, b: PlacedFigure, group: readonly PlacedFigure[]): boolean {
  if (!isExact(a) || !isExact(b) || a.broken || b.broken) return false;
  if (a.scene.ofSpeech || b.scene.ofSpeech || isToldTogether(a, b, group)) return false;
  if (inOneFact(a, b) && sameNoun(a, b) && nearness(a, b) >= ALIKE) return true;
  const [x, y] = [boundsOf(a.figure)?.[0] ?? 0, boundsOf(b.figure)?.[0] ?? 0];
  return a.figure.unit === 'count' && sameRole(a, b) && Math.min(x, y) >= SAME_ORDER * Math.max(x, y);
}

/**
 * True where one text gives two numbers for it: it counts two sets of people or two days, and which of them the other
 * text means is open.
 */
function isToldTogether(a: PlacedFigure, b: PlacedFigure, group: readonly PlacedFigure[]): boolean {
  return [a, b].some(({ text }) => {
    const own = group.filter((item) => item.text.id === text.id && item.figure.unit === a.figure.unit && isExact(item));
    return new Set(own.map(({ figure }) => figure.value)).size > 1;
  });
}

/** True for a figure that leaves no room by words like "about" or "more than". */
export const isExact = ({ figure: { precision }, english }: PlacedFigure): boolean =>
  english && (precision === undefined || precision === 'exact');

/** "A 20-point framework", "the 28-point plan": the number names the document. */
function isOtherDocument(a: PlacedFigure, b: PlacedFigure): boolean {
  if (!a.compound || !b.compound) return false;
  return a.thing !== null && b.thing !== null && nearness(a, b) < OTHER_DOCUMENT;
}

/** True where a word that changes what is counted stands next to one figure only. */
function differingQualifiers(a: PlacedFigure, b: PlacedFigure): boolean {
  const own = ({ near, measured }: PlacedFigure) =>
    [...new Set([...near.keys(), ...measured])].filter((word) => QUALIFIERS.has(word));
  const [x, y] = [own(a), own(b)];
  return x.some((word) => !y.includes(word)) && y.some((word) => !x.includes(word));
}

/** The later text may simply know more: a stated other date, or a later day of publication and a larger count. */
function isUpdate(a: PlacedFigure, b: PlacedFigure): boolean {
  if (isPointInTime(a.figure)) return false;
  if (a.figure.asOf && b.figure.asOf) return a.figure.asOf !== b.figure.asOf;
  if (sameRole(a, b) && CLOSED_ROLES.has(a.role ?? '')) return false;
  const [x, y] = [a.text.published?.value, b.text.published?.value];
  if (!x || !y || x === y || x.length !== y.length || !(sameNoun(a, b) || sameRole(a, b))) return false;
  return (
    typeof a.figure.value === 'number' &&
    typeof b.figure.value === 'number' &&
    a.figure.value < b.figure.value === x < y
  );
}

function explainVerdict(
  verdict: FigureVerdict,
  [a, b]: [PlacedFigure, PlacedFigure],
  group: readonly PlacedFigure[],
): string {
  const said = `${a.outlet} has “${shorten(a.figure.quote)}”, ${b.outlet === a.outlet ? 'and elsewhere' : b.outlet} “${shorten(b.figure.quote)}”`;
  switch (verdict) {
    case 'same':
      return saySame(group);
    case 'rounded':
      return `${said}: the two fit, one is just less exact.`;
    case 'updated':
      return `${said}: the later text may simply know more.`;
    case 'different_things':
      return `${said}. They do not measure the same thing, so both can be true${whyOther(a, b)}.`;
    case 'conflict':
      return `${said}, for the same thing. Both cannot be exact.`;
    default:
      return `${said}. It is not certain that they measure the same thing.`;
  }
}

function saySame(group: readonly PlacedFigure[]): string {
  const read = group.find((item) => group.some((other) => isReadFrom(item, other)));
  const from = read && group.find((other) => isReadFrom(read, other));
  if (read && from)
    return `${read.outlet} bears no date: its “${shorten(read.figure.quote)}” is read as the day that ${from.outlet} prints, “${shorten(from.figure.quote)}”.`;
  return `${listed([...new Set(group.map(({ outlet }) => outlet))])} give the same ${isPointInTime((group[0] as PlacedFigure).figure) ? 'date or time' : 'figure'}.`;
}

function whyOther(a: PlacedFigure, b: PlacedFigure): string {
  if (a.rate !== b.rate) return ': one is a rate over time, the other is not';
  if (isPointInTime(a.figure) !== isPointInTime(b.figure)) return ': one is a date, the other a length of time';
  if (isOtherLength(a, b)) return ': lengths so different belong to two events';
  if (isOtherLand(a, b)) return ': each is a part of another land';
  if (isPartOfOther(a, b)) return ': one counts some of them, the other all';
  if (isPointInTime(a.figure)) return ': they date two events';
  return '';
}
