/** How the figures of one group relate, and the sentence that says so. */
import type { FigureGroup, FigureVerdict } from '../model/comparison';
import { inOneFact, type PlacedFigure, sameNoun, sameRole } from './figure-placing';
import { boundsOf, isPointInTime, relateValues } from './figure-relation';
import { byId, listOf, shorten } from './kinds-reading';
import { shareOf, stemOf } from './kinds-words';

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

/** The strongest verdict of any two members speaks for the group. */
export function judgeGroup(group: readonly PlacedFigure[]): FigureGroup {
  let verdict: FigureVerdict = 'same';
  const severalTexts = new Set(group.map(({ text }) => text.id)).size > 1;
  let pair: [PlacedFigure, PlacedFigure] = [group[0] as PlacedFigure, group[1] as PlacedFigure];
  for (let i = 0; i < group.length; i++)
    for (let j = i + 1; j < group.length; j++) {
      const [a, b] = [group[i] as PlacedFigure, group[j] as PlacedFigure];
      const found = judgePair(a, b, group);
      // Two figures of one text may speak for the group only where they differ for certain.
      if (a.text.id === b.text.id && found === 'unsure' && severalTexts) continue;
      if (RANK.indexOf(found) <= RANK.indexOf(verdict)) continue;
      verdict = found;
      pair = [a, b];
    }
  const measures = group.map(({ figure }) => figure.measures).filter((name) => name !== undefined);
  const shortest = [...new Set(measures)].sort((a, b) => a.length - b.length || byId(a, b))[0];
  return {
    members: group.map(({ figure }) => figure.id),
    ...(shortest === undefined ? {} : { measures: shortest }),
    verdict,
    explanation: explainVerdict(verdict, pair, group),
  };
}

function judgePair(a: PlacedFigure, b: PlacedFigure, group: readonly PlacedFigure[]): FigureVerdict {
  const relation = relateValues(a.figure, b.figure);
  // One number for one noun is the same number, whether it says "a day" or "on a weekday".
  if (relation === 'equal' && (a.rate === b.rate || a.measured.some((word) => b.measured.includes(word))))
    return 'same';
  if (a.rate !== b.rate) return 'different_things';
  if (relation === 'rounded') return 'rounded';
  if (isOtherDocument(a, b)) return 'different_things';
  if (differingQualifiers(a, b)) return 'different_things';
  if (a.text.id === b.text.id || !(inOneFact(a, b) || sameRole(a, b))) return 'unsure';
  if (isUpdate(a, b)) return 'updated';
  return isConflict(a, b, group) ? 'conflict' : 'unsure';
}

function isConflict(a: PlacedFigure, b: PlacedFigure, group: readonly PlacedFigure[]): boolean {
  const vague = [a.figure, b.figure].some(({ precision }) => precision !== undefined && precision !== 'exact');
  if (vague || a.broken || b.broken) return false;
  const alike = shareOf(a.near, b.near);
  if (inOneFact(a, b) && sameNoun(a, b) && alike >= ALIKE) return true;
  // A text that gives two numbers for one fate counts two sets of people: which of them the other means is open.
  const single = ({ text }: PlacedFigure) =>
    new Set(group.filter((item) => item.text.id === text.id && isExact(item)).map(({ figure }) => figure.value))
      .size === 1;
  const [x, y] = [boundsOf(a.figure)?.[0] ?? 0, boundsOf(b.figure)?.[0] ?? 0];
  return (
    a.figure.unit === 'count' &&
    sameRole(a, b) &&
    Math.min(x, y) >= SAME_ORDER * Math.max(x, y) &&
    single(a) &&
    single(b)
  );
}

/** True for a figure that leaves no room by words like "about" or "more than". */
export const isExact = ({ figure: { precision } }: PlacedFigure): boolean =>
  precision === undefined || precision === 'exact';

/** "A 20-point framework", "the 28-point plan": the number names the document. */
function isOtherDocument(a: PlacedFigure, b: PlacedFigure): boolean {
  if (!a.compound || !b.compound) return false;
  return a.thing !== null && b.thing !== null && shareOf(a.near, b.near) < OTHER_DOCUMENT;
}

/** True where a word that changes what is counted stands next to one figure only. */
function differingQualifiers(a: PlacedFigure, b: PlacedFigure): boolean {
  const own = ({ near, measured }: PlacedFigure) =>
    [...new Set([...near, ...measured])].filter((word) => QUALIFIERS.has(word));
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
      return `${listOf([...new Set(group.map(({ outlet }) => outlet))])} give the same figure.`;
    case 'rounded':
      return `${said}: the two fit, one is just less exact.`;
    case 'updated':
      return `${said}: the later text may simply know more.`;
    case 'different_things':
      return `${said}. They do not measure the same thing, so both can be true${a.rate !== b.rate ? ': one is a rate over time, the other is not' : ''}.`;
    case 'conflict':
      return `${said}, for the same thing. Both cannot be exact.`;
    default:
      return `${said}. It is not certain that they measure the same thing.`;
  }
}
