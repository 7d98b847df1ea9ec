/** Figures with what stands around them: the facts, the noun measured, the role. */
import type { Figure } from '../model/comparison';
import type { SegmentedText, Sentence, Token } from '../model/text';
import { fateOfCount, roleOfMoney } from './figure-roles';
import { type FigureScene, sceneOf } from './figure-scene';
import { baseOf } from './figure-units';
import type { FactReading, TextReading } from './kinds-reading';
import { cellsOf, overlaps } from './kinds-reading';
import { contentStems, isContent, isFunctionWord, stemOf } from './kinds-words';
import { THING_CLASSES } from './names-lexicon';

/** A figure with what stands around it, and the facts that it stands in. */
export interface PlacedFigure {
  figure: Figure;
  outlet: string;
  /** False where "about" and "at least" are words of another language, so that no figure is known to be exact. */
  english: boolean;
  text: SegmentedText;
  /** Stems of the words that say what is measured; the last is the noun. */
  measured: string[];
  /** Stems of the content words nearest to the figure in its sentence, each with its weight in the story. */
  near: ReadonlyMap<string, number>;
  /** What its unit measures, where units of it convert: length, area, time. */
  dimension: string | null;
  /** What event, whole or part the figure belongs to. */
  scene: FigureScene;
  rate: boolean;
  /** What kind of document or event the figure counts the parts of ("28-point plan"), if any. */
  thing: string | null;
  /** The number is part of a name ("28-point plan"): another number, another document or another version. */
  compound: boolean;
  /** What befell the people counted, or what the money is for. */
  role: string | null;
  /** Whose age or score it is, where the figure stands between commas after a name. */
  holder: string | null;
  /** A piece of a larger figure that was not read whole ("6: 00"): never proof of a conflict. */
  broken: boolean;
  facts: Set<string>;
}

const RATE =
  /\b(?:per|monthly|weekly|daily|yearly|annually?|hourly|(?:a|an|each|every|on an) (?:\w+ )?(?:day|week|weekday|month|year|hour|head))\b/i;
const NEAR_WORDS = 8;
/** Letters around a figure in which "a month" and the like belong to it. */
const RATE_REACH = 25;

/** How much a stem tells in this story: words that stand in every sentence tell little. */
export type StemWeight = (stem: string) => number;

const NO_SCENE: FigureScene = { event: null, phase: null, land: null, part: false, ofSpeech: false, dateline: false };

/** Weigh each stem by the sentences that it stands in. */
export function weighStems(readings: readonly TextReading[]): StemWeight {
  const spread = new Map<string, number>();
  let sentences = 0;
  for (const { text } of readings)
    for (const { tokens } of text.sentences) {
      sentences++;
      for (const stem of contentStems(tokens)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
    }
  return (stem) => Math.log(1 + sentences / (spread.get(stem) ?? 1));
}

/** One text's figures with what stands around them. */
export function placeFigures(reading: TextReading, facts: readonly FactReading[], weight: StemWeight): PlacedFigure[] {
  const standIn = factsOfFigures(reading, facts);
  return reading.figures.map((figure) => {
    const sentence = reading.text.sentences.find((candidate) => overlaps(candidate, figure));
    const { body } = reading.text;
    const before = sentence ? body.slice(Math.max(sentence.start, figure.start - RATE_REACH), figure.start) : '';
    const after = sentence ? body.slice(figure.end, Math.min(sentence.end, figure.end + RATE_REACH)) : '';
    return {
      figure,
      outlet: reading.outlet,
      english: reading.english,
      text: reading.text,
      measured: measuredStems(figure),
      dimension: baseOf(figure)?.dimension ?? null,
      near: new Map(sentence ? nearStems(sentence, figure).map((stem) => [stem, weight(stem)]) : []),
      scene: sentence ? sceneOf(figure, sentence, body) : NO_SCENE,
      thing: sentence ? thingAfter(sentence, figure) : null,
      compound: /\d-\p{L}/u.test(figure.quote),
      role: sentence ? roleOf(body.slice(sentence.start, sentence.end), figure, sentence.start) : null,
      rate: RATE.test(before) || RATE.test(figure.quote) || RATE.test(after) || RATE.test(figure.measures ?? ''),
      holder: sentence ? holderOf(sentence, figure) : null,
      broken: /\d\s*[:.,]\s*$/.test(before) || /^\s*[:]\s*\d/.test(after),
      facts: standIn.get(figure) ?? new Set<string>(),
    };
  });
}

/** The facts that each figure stands in: figures lie in order, so that a passage asks few of them. */
function factsOfFigures({ text, figures }: TextReading, facts: readonly FactReading[]): Map<Figure, Set<string>> {
  const found = new Map(figures.map((figure) => [figure, new Set<string>()]));
  for (const { id, passages } of cellsOf(facts, text.id))
    for (const passage of passages)
      for (let n = firstAfter(figures, passage.start); n < figures.length; n++) {
        const figure = figures[n] as Figure;
        if (figure.start >= passage.end) break;
        found.get(figure)?.add(id);
      }
  return found;
}

/** The place of the first figure that ends behind `at`; figures do not overlap. */
function firstAfter(figures: readonly Figure[], at: number): number {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle] as Figure).end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function roleOf(sentence: string, figure: Figure, from: number): string | null {
  const [start, end] = [figure.start - from, figure.end - from];
  if (figure.unit.startsWith('money')) return roleOfMoney(sentence, start, end);
  return figure.unit === 'count' ? fateOfCount(sentence, start, end, figure.measures ?? '') : null;
}

/** "Anna Lind, 32", "the 32-year-old Klitschko": the name right before or right behind, in lower case. */
function holderOf({ tokens }: Sentence, figure: Figure): string | null {
  const at = tokens.findIndex((token) => token.start >= figure.start);
  if (tokens[at - 1]?.text === ',' && isCapital(tokens[at - 2])) {
    let from = at - 2;
    while (isCapital(tokens[from - 1])) from--;
    return nameOf(tokens.slice(from, at - 1));
  }
  if (figure.measures !== 'age') return null;
  const next = tokens.filter((token) => token.start >= figure.end).slice(0, 4);
  const stop = next.findIndex((token) => !isCapital(token));
  return nameOf(next.slice(0, stop < 0 ? next.length : stop)) || null;
}

const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
const nameOf = (tokens: readonly Token[]): string => tokens.map(({ norm }) => norm).join(' ');

/** True for two names of which one may be the end of the other; brother and sister share the end only. */
export function mayBeOneHolder(a: string, b: string): boolean {
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
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
      .replace(/ of .*$| (?:a|an|per|each|every) \w+$/s, '')
      .match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.map((word) => stemOf(word.replace(/[’']s$/, ''))).filter((word) => word.length > 2);
}

function nearStems(sentence: Sentence, figure: Figure): string[] {
  const words = sentence.tokens.filter(
    (token) => token.kind === 'word' && isContent(token) && !overlaps(token, figure),
  );
  const distance = (start: number, end: number) => (end <= figure.start ? figure.start - end : start - figure.end);
  const nearest = [...words].sort((a, b) => distance(a.start, a.end) - distance(b.start, b.end) || a.start - b.start);
  return nearest.slice(0, NEAR_WORDS).map(({ norm }) => stemOf(norm));
}

/** Share of the words around two figures that they have in common, by weight, 0–1. */
export function nearness(a: PlacedFigure, b: PlacedFigure): number {
  let [shared, x, y] = [0, 0, 0];
  for (const [stem, weight] of a.near) {
    x += weight;
    if (b.near.has(stem)) shared += weight;
  }
  for (const weight of b.near.values()) y += weight;
  return shared / (Math.min(x, y) || 1);
}

/** True where the nouns measured are the same; without nouns, where one unit stands among like words. */
export function sameNoun(a: PlacedFigure, b: PlacedFigure): boolean {
  const [x, y] = [a.measured[a.measured.length - 1], b.measured[b.measured.length - 1]];
  if (x === undefined || y === undefined)
    return a.figure.unit !== 'count' && a.figure.unit === b.figure.unit && nearness(a, b) >= 0.3;
  return a.measured.includes(y) || b.measured.includes(x);
}

/** True where both count the people whom the same befell, or name money for the same end. */
export const sameRole = (a: PlacedFigure, b: PlacedFigure): boolean => a.role !== null && a.role === b.role;

/** True where one fact holds both. */
export function inOneFact(a: PlacedFigure, b: PlacedFigure): boolean {
  for (const id of a.facts) if (b.facts.has(id)) return true;
  return false;
}
