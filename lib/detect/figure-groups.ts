import type { Figure, FigureGroup, FigureVerdict } from '../model/comparison';
import type { SegmentedText, Sentence } from '../model/text';
import { isPointInTime, relateValues } from './figure-relation';
import type { FactReading, TextReading } from './kinds-reading';
import { byId, cellsOf, listOf, overlaps, shorten } from './kinds-reading';
import { contentStems, isContent, isFunctionWord, shareOf, stemOf } from './kinds-words';
import { THING_CLASSES } from './names-lexicon';

/** A figure with what stands around it, and the facts that it stands in. */
interface PlacedFigure {
  figure: Figure;
  outlet: string;
  text: SegmentedText;
  /** Stems of the words that say what is measured; the last is the noun. */
  measured: string[];
  /** Stems of the content words nearest to the figure in its sentence. */
  near: Set<string>;
  rate: boolean;
  /** What kind of document or event the figure counts the parts of ("28-point plan"), if any. */
  thing: string | null;
  /** Whose age or score it is, where the figure stands between commas after a name. */
  holder: string | null;
  /** A piece of a larger figure that was not read whole ("6: 00"): never proof of a conflict. */
  broken: boolean;
  facts: Set<string>;
}

const RATE =
  /\b(?:per|monthly|weekly|daily|yearly|annually?|hourly|(?:a|each|every) (?:day|week|month|year|hour|head))\b/i;
const NEAR_WORDS = 8;
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

/**
 * Group figures of several texts that measure the same or a similar thing, and say how they relate.
 * Shape:  text readings and fact readings in; groups of two or more figures out, in the order of texts and offsets.
 * Units:  compares values of one unit only; dates compare as ISO 8601, the less exact holding the more exact.
 * Errors: none. `conflict` only for exact figures of the same measure in the same fact with like words around them.
 */
export function groupFigures(readings: readonly TextReading[], facts: readonly FactReading[]): FigureGroup[] {
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
    groups.set(top, [...(groups.get(top) ?? []), item]);
  });
  return [...groups.values()].filter((group) => group.length > 1).map(judgeGroup);
}

function placeFigures(reading: TextReading, facts: readonly FactReading[]): PlacedFigure[] {
  const rows = cellsOf(facts, reading.text.id);
  return reading.figures.map((figure) => {
    const sentence = reading.text.sentences.find((candidate) => overlaps(candidate, figure));
    const before = sentence ? reading.text.body.slice(Math.max(sentence.start, figure.start - 25), figure.start) : '';
    const after = sentence ? reading.text.body.slice(figure.end, Math.min(sentence.end, figure.end + 25)) : '';
    return {
      figure,
      outlet: reading.outlet,
      text: reading.text,
      measured: measuredStems(figure),
      near: sentence ? nearStems(sentence, figure) : new Set<string>(),
      thing: sentence ? thingAfter(sentence, figure) : null,
      rate: RATE.test(before) || RATE.test(figure.quote) || RATE.test(after) || RATE.test(figure.measures ?? ''),
      holder: sentence ? holderOf(sentence, figure) : null,
      broken: /\d\s*[:.,]\s*$/.test(before) || /^\s*[:]\s*\d/.test(after),
      facts: new Set(rows.filter((row) => row.passages.some((span) => overlaps(span, figure))).map((row) => row.id)),
    };
  });
}

function holderOf({ tokens }: Sentence, figure: Figure): string | null {
  const at = tokens.findIndex((token) => token.start >= figure.start);
  const name = tokens[at - 2];
  if (tokens[at - 1]?.text !== ',' || !name || !/^\p{Lu}/u.test(name.text)) return null;
  return name.norm;
}

/** The class of the document or event that the words right after a figure name: "28 draft proposals", "20-point framework". */
function thingAfter(sentence: Sentence, figure: Figure): string | null {
  const after = sentence.tokens.filter((token) => token.start >= figure.end).slice(0, 4);
  const stop = after.findIndex((token) => token.kind === 'mark' || (isFunctionWord(token.norm) && token.norm !== 'us'));
  const words = stop < 0 ? after : after.slice(0, stop);
  const found = words.map((token) => THING_CLASSES.get(token.norm)).filter((known) => known?.kind === 'document');
  return found[found.length - 1]?.name ?? null;
}

/** Stems of the measured words; the noun itself comes last ("points of the plan" measures points). */
function measuredStems(figure: Figure): string[] {
  const words =
    (figure.measures ?? '')
      .toLowerCase()
      .replace(/ of .*$/, '')
      .match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.map((word) => stemOf(word.replace(/[’']s$/, ''))).filter((word) => word.length > 2);
}

function nearStems(sentence: Sentence, figure: Figure): Set<string> {
  const words = sentence.tokens.filter(
    (token) => token.kind === 'word' && isContent(token) && !overlaps(token, figure),
  );
  const distance = (start: number, end: number) => (end <= figure.start ? figure.start - end : start - figure.end);
  const nearest = [...words].sort((a, b) => distance(a.start, a.end) - distance(b.start, b.end) || a.start - b.start);
  return contentStems(nearest.slice(0, NEAR_WORDS));
}

function belongTogether(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.figure.unit !== b.figure.unit) return false;
  const sameFact = [...a.facts].some((id) => b.facts.has(id));
  const sameText = a.text.id === b.text.id;
  if (a.holder !== null && b.holder !== null && a.holder !== b.holder) return false;
  if (isPointInTime(a.figure) || isPointInTime(b.figure)) {
    if (sameText || !sameFact || !isResolved(a.figure) || !isResolved(b.figure)) return false;
    return relateValues(a.figure, b.figure) === 'equal' || shareOf(a.near, b.near) >= 0.4;
  }
  if (a.thing !== null && a.thing === b.thing && !isSmall(a) && !isSmall(b))
    return !sameText || a.figure.value !== b.figure.value;
  const noun = sameNoun(a, b);
  if (sameText) return noun && a.figure.value !== b.figure.value && !isSmall(a) && !isSmall(b);
  const relation = relateValues(a.figure, b.figure);
  if (sameFact)
    return (
      noun ||
      relation === 'equal' ||
      (shareOf(a.near, b.near) >= 0.3 && (a.figure.unit !== 'count' || relation === 'rounded'))
    );
  if (isSmall(a) || isSmall(b)) return false;
  return noun && shareOf(a.near, b.near) >= 0.25;
}

/** "Today" and "next week" say nothing across texts unless the text's own date resolves them. */
const isResolved = ({ value }: Figure): boolean => typeof value === 'number' || /\d/.test(value);

const isSmall = ({ figure }: PlacedFigure): boolean => typeof figure.value === 'number' && Math.abs(figure.value) < 4;

function sameNoun(a: PlacedFigure, b: PlacedFigure): boolean {
  const [x, y] = [a.measured[a.measured.length - 1], b.measured[b.measured.length - 1]];
  if (x === undefined || y === undefined)
    return a.figure.unit !== 'count' && a.figure.unit === b.figure.unit && shareOf(a.near, b.near) >= 0.3;
  return a.measured.includes(y) || b.measured.includes(x);
}

const RANK: FigureVerdict[] = ['same', 'rounded', 'unsure', 'different_things', 'updated', 'conflict'];

function judgeGroup(group: PlacedFigure[]): FigureGroup {
  let verdict: FigureVerdict = 'same';
  const severalTexts = new Set(group.map(({ text }) => text.id)).size > 1;
  let pair: [PlacedFigure, PlacedFigure] = [group[0] as PlacedFigure, group[1] as PlacedFigure];
  for (let i = 0; i < group.length; i++)
    for (let j = i + 1; j < group.length; j++) {
      const [a, b] = [group[i] as PlacedFigure, group[j] as PlacedFigure];
      const found = judgePair(a, b);
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

function judgePair(a: PlacedFigure, b: PlacedFigure): FigureVerdict {
  const relation = relateValues(a.figure, b.figure);
  if (a.rate !== b.rate) return 'different_things';
  if (relation === 'equal') return 'same';
  if (relation === 'rounded') return 'rounded';
  if (differingQualifiers(a, b)) return 'different_things';
  const sameFact = [...a.facts].some((id) => b.facts.has(id));
  if (a.text.id === b.text.id || !sameFact) return 'unsure';
  if (isUpdate(a, b)) return 'updated';
  const vague = [a.figure, b.figure].some(({ precision }) => precision !== undefined && precision !== 'exact');
  const alike = shareOf(a.near, b.near);
  return !vague && !a.broken && !b.broken && sameNoun(a, b) && alike >= 0.6 ? 'conflict' : 'unsure';
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
  const [x, y] = [a.text.published?.value, b.text.published?.value];
  if (!x || !y || x === y || x.length !== y.length || !sameNoun(a, b)) return false;
  return (
    typeof a.figure.value === 'number' &&
    typeof b.figure.value === 'number' &&
    a.figure.value < b.figure.value === x < y
  );
}

function explainVerdict(verdict: FigureVerdict, [a, b]: [PlacedFigure, PlacedFigure], group: PlacedFigure[]): string {
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
