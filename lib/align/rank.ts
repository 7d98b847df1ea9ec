import type { AlignedFact } from '../model/comparison';
import type { PreparedSentence } from './prepare';

/**
 * How much a reader learns from a fact: many texts tell it, and they differ in figures, quotations or words.
 * Shape:  the fact's sentences; a number out, higher is more telling. Copies of one another come last.
 */
export function tellingness(sentences: readonly PreparedSentence[]): number {
  const byText = new Map<number, PreparedSentence[]>();
  for (const sentence of sentences) byText.set(sentence.text, [...(byText.get(sentence.text) ?? []), sentence]);
  const cells = [...byText.values()];
  let difference = 0;
  let figures = 0;
  let quotations = 0;
  let pairs = 0;
  cells.forEach((a, at) => {
    for (const b of cells.slice(at + 1)) {
      pairs++;
      difference += 1 - likeness(a, b, 'terms');
      figures += disagree(a, b, 'numbers');
      quotations += disagree(a, b, 'quoted');
    }
  });
  const depth = Math.min(...sentences.map((sentence) => sentence.place)) / 10;
  const mean = (sum: number) => sum / Math.max(1, pairs);
  // Words that differ altogether are a doubtful match, words that are the same say nothing: the middle tells most.
  const wording = 1 - Math.abs(mean(difference) - 0.6) / 0.6;
  return Math.log2(cells.length) + 0.8 * mean(figures) + 0.6 * mean(quotations) + wording - 0.3 * Math.min(1, depth);
}

type TermSet = 'terms' | 'numbers' | 'quoted';

function union(cell: readonly PreparedSentence[], kind: TermSet): Set<number> {
  return new Set(cell.flatMap((sentence) => [...sentence[kind]]));
}

function likeness(a: readonly PreparedSentence[], b: readonly PreparedSentence[], kind: TermSet): number {
  const x = union(a, kind);
  const y = union(b, kind);
  const shared = [...x].filter((term) => y.has(term)).length;
  return shared / Math.max(1, x.size + y.size - shared);
}

/** 1 where both cells have figures (or quoted words) and they are not the same. */
function disagree(a: readonly PreparedSentence[], b: readonly PreparedSentence[], kind: TermSet): number {
  return union(a, kind).size > 0 && union(b, kind).size > 0 && likeness(a, b, kind) < 1 ? 1 : 0;
}

/** Most telling first; equal ones by their title and id, never by the order of the texts. */
export function rankFacts(facts: readonly { fact: AlignedFact; weight: number }[]): AlignedFact[] {
  return [...facts]
    .sort((x, y) => y.weight - x.weight || (x.fact.id < y.fact.id ? -1 : x.fact.id > y.fact.id ? 1 : 0))
    .map(({ fact }) => fact);
}
