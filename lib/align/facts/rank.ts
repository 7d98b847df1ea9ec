import type { AlignedFact } from '../../model/comparison';
import type { PreparedSentence } from '../story/sentence-reader';

/** Words of doubt and of probability: one text may be surer of a fact than another. */
const HEDGES: ReadonlySet<string> = new Set(
  `may might could would likely unlikely reportedly allegedly alleged apparently apparent appears appeared appear seems
  seemed suggests suggested suspected believed thought expected possible possibly perhaps probably potential
  potentially claims claimed purported supposedly rumoured estimated unclear unconfirmed confirmed certain`.split(
    /\s+/,
  ),
);
/** Under this share of words that differ, cells are copies of one another. */
const COPY = 0.12;
/** A row this sure is not in doubt. */
const SURE = 0.6;
/** So many words of content in common are enough for two cells. */
const ENOUGH_WORDS = 3;

interface Cell {
  terms: ReadonlySet<number>;
  numbers: ReadonlySet<number>;
  quoted: ReadonlySet<number>;
  hedged: boolean;
}

function describeCell(sentences: readonly PreparedSentence[]): Cell {
  const all = (kind: 'terms' | 'numbers' | 'quoted') => new Set(sentences.flatMap((sentence) => [...sentence[kind]]));
  const hedged = sentences.some(({ sentence }) => sentence.tokens.some(({ norm }) => HEDGES.has(norm)));
  return { terms: all('terms'), numbers: all('numbers'), quoted: all('quoted'), hedged };
}

/**
 * How much a reader learns from a fact: many texts tell it, and they differ in figures, quotations or certainty.
 * Shape:  the fact's sentences and its score (0–1); a number out, higher is more telling.
 * Why:    copies of one another say nothing new, and rows that may be no rows at all must not stand first: both sink.
 */
export function tellingness(sentences: readonly PreparedSentence[], score: number): number {
  const byText = new Map<number, PreparedSentence[]>();
  for (const sentence of sentences) byText.set(sentence.text, [...(byText.get(sentence.text) ?? []), sentence]);
  const told = [...byText.values()].map(describeCell);
  const pairs = told.flatMap((a, at) => told.slice(at + 1).map((b) => comparePair(a, b)));
  const mean = (of: keyof PairDifference) => pairs.reduce((sum, pair) => sum + pair[of], 0) / Math.max(1, pairs.length);
  const depth = Math.min(...sentences.map((sentence) => sentence.place)) / 10;
  const words = mean('words');
  // Words that differ altogether are a doubtful match, words that are the same say nothing: the middle tells most.
  const wording = 1 - Math.abs(words - 0.6) / 0.6;
  const substance = 0.9 * mean('figures') + 0.6 * mean('quotations') + 0.4 * mean('certainty');
  const doubt = 1.5 * Math.max(0, SURE - score) + 0.8 * (1 - Math.min(1, mean('common') / ENOUGH_WORDS));
  return (
    1.3 * Math.log2(told.length) + substance + wording - 0.3 * Math.min(1, depth) - doubt - (words < COPY ? 0.8 : 0)
  );
}

interface PairDifference {
  words: number;
  common: number;
  figures: number;
  quotations: number;
  certainty: number;
}

function comparePair(a: Cell, b: Cell): PairDifference {
  const all = overlap(a.terms, b.terms);
  const figures = overlap(a.numbers, b.numbers);
  const quoted = overlap(a.quoted, b.quoted);
  return {
    words: 1 - all.likeness,
    common: all.shared,
    figures: figures.both && figures.likeness < 1 ? 1 : 0,
    // Quoted words that have nothing in common are two quotations, which is no difference in either.
    quotations: quoted.both && quoted.likeness < 1 ? (quoted.shared > 0 ? 1 : 0.4) : 0,
    certainty: a.hedged === b.hedged ? 0 : 1,
  };
}

function overlap(x: ReadonlySet<number>, y: ReadonlySet<number>) {
  let shared = 0;
  for (const term of x) if (y.has(term)) shared++;
  return { shared, both: x.size > 0 && y.size > 0, likeness: shared / Math.max(1, x.size + y.size - shared) };
}

/** Most telling first; equal ones by their id, never by the order of the texts. */
export function rankFacts<T extends { fact: AlignedFact; weight: number }>(facts: readonly T[]): T[] {
  return [...facts].sort((x, y) => y.weight - x.weight || (x.fact.id < y.fact.id ? -1 : x.fact.id > y.fact.id ? 1 : 0));
}
