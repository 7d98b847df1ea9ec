/**
 * How two passages differ word by word, and many in one table.
 * Read:   this file, then align-anchored.ts; word-table.ts for many passages at once.
 * Change: a difference shown as one word and not two → intern-words.ts; what counts as slight → fold-unit.ts,
 *         spelling-key.ts.
 * Uses:   nothing of ours.
 * Tests:  word-diff.test.ts, word-table.test.ts: text in, marks out.
 */

import { alignAnchored } from './align-anchored';
import type { Sequences } from './align-weighted';
import { internWords, MARK_WEIGHT, type Side, STOP_WEIGHT } from './intern-words';

/** Each switch, true when left out, makes one kind of difference count as none: it becomes part of an equal run. */
export interface DiffOptions {
  /** The / the. A stop word in capitals (US, WHO) stays another word than us, who. */
  ignoreCase?: boolean;
  /** Marks added, dropped or exchanged, quotation marks included; U.S. / US. */
  ignorePunctuation?: boolean;
  /** “ ” / " " / ‘ ’, and the two apostrophes and hyphens. */
  ignoreQuoteStyle?: boolean;
  /** British and American spellings, transliterated endings, accents, notations of one figure. */
  ignoreSpelling?: boolean;
}

export interface DiffRun {
  kind: 'equal' | 'insert' | 'delete' | 'replace';
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

export interface WordDiff {
  runs: DiffRun[];
  verdict: 'same' | 'changed' | 'rewritten';
  /** 0–1: how much of both passages' words is shared, content words weighing four times a stop word. */
  similarity: number;
}

/** Below this the shared words are chance, and the two passages are shown whole. */
const REWRITTEN_BELOW = 0.1;

/** A run in words instead of offsets. */
interface WordRun {
  equal: boolean;
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/**
 * The difference of two passages, word by word, as a person would mark it.
 * Shape:  two strings in; runs out that tile both completely and in order, so that each side is the concatenation of its slices.
 *         An equal run may differ in print where a switch says so, and in white space, and may then be empty on one side.
 * Units:  UTF-16 offsets, end exclusive. A change starts with a word's first and ends with a word's last character on each side;
 *         white space around it is in the equal runs beside it. Only a rewritten passage is one change with all its white space.
 * Errors: none. Any 50,000-word pair takes less than half a second.
 * Source: Gotoh 1982 between anchors; weights and the cost of a gap were measured on pairs of paraphrases, docs/figures.md.
 */
export function diffWords(a: string, b: string, options: DiffOptions = {}): WordDiff {
  const folding = {
    ignoreCase: options.ignoreCase ?? true,
    ignorePunctuation: options.ignorePunctuation ?? true,
    ignoreQuoteStyle: options.ignoreQuoteStyle ?? true,
    ignoreSpelling: options.ignoreSpelling ?? true,
  };
  // Marks that make no difference are treated as white space is: they neither hold runs together nor part them.
  const types = internWords([a, b], folding, !folding.ignorePunctuation);
  const [sideA, sideB] = types.sides as [Side, Side];
  const seq = {
    a: sideA.ids,
    b: sideB.ids,
    types: types.count,
    weights: types.weights,
    changedA: zeros(sideA.ids.length),
    changedB: zeros(sideB.ids.length),
  };
  alignAnchored(seq);
  const runs = withoutIslands(runsOf(seq), seq);
  const similarity = similarityOf(runs, seq);
  const changes = runs.filter((run) => !run.equal);
  if (changes.length === 0) return { runs: a || b ? [whole('equal', a, b)] : [], verdict: 'same', similarity: 1 };
  if (similarity < REWRITTEN_BELOW && sideA.ids.length > 0 && sideB.ids.length > 0) {
    return { runs: [whole('replace', a, b)], verdict: 'rewritten', similarity };
  }
  return { runs: inOffsets(changes, sideA, sideB), verdict: 'changed', similarity };
}

function whole(kind: DiffRun['kind'], a: string, b: string): DiffRun {
  return { kind, aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length };
}

function kindOf(aLength: number, bLength: number): DiffRun['kind'] {
  return aLength === 0 ? 'insert' : bLength === 0 ? 'delete' : 'replace';
}

function zeros(length: number): number[] {
  const list: number[] = [];
  for (let at = 0; at < length; at++) list.push(0);
  return list;
}

function runsOf({ changedA, changedB }: Sequences): WordRun[] {
  const runs: WordRun[] = [];
  let a1 = 0;
  let b1 = 0;
  while (a1 < changedA.length || b1 < changedB.length) {
    const a0 = a1;
    const b0 = b1;
    while (a1 < changedA.length && changedA[a1]) a1 += 1;
    while (b1 < changedB.length && changedB[b1]) b1 += 1;
    if (a1 > a0 || b1 > b0) {
      runs.push({ equal: false, a0, a1, b0, b1 });
      continue;
    }
    while (a1 < changedA.length && b1 < changedB.length && !changedA[a1] && !changedB[b1]) {
      a1 += 1;
      b1 += 1;
    }
    runs.push({ equal: true, a0, a1, b0, b1 });
  }
  return runs;
}

function add(runs: WordRun[], run: WordRun): void {
  if (run.a0 === run.a1 && run.b0 === run.b1) return;
  const last = runs.at(-1);
  if (last?.equal === run.equal) {
    last.a1 = run.a1;
    last.b1 = run.b1;
  } else runs.push(run);
}

/** Stop words and marks alone do not hold two changes apart: a reader would mark one change. */
function withoutIslands(runs: WordRun[], seq: Sequences): WordRun[] {
  const kept: WordRun[] = [];
  runs.forEach((run, at) => {
    const between = run.equal && at > 0 && at < runs.length - 1;
    add(kept, between && !hasContent(run, seq) ? { ...run, equal: false } : run);
  });
  return kept;
}

function hasContent(run: WordRun, { a, b, weights }: Sequences): boolean {
  for (let at = run.a0; at < run.a1; at++) if ((weights[a[at] as number] as number) > STOP_WEIGHT) return true;
  for (let at = run.b0; at < run.b1; at++) if ((weights[b[at] as number] as number) > STOP_WEIGHT) return true;
  return false;
}

function weightOf(ids: readonly number[], from: number, to: number, weights: readonly number[]): number {
  let sum = 0;
  for (let at = from; at < to; at++) {
    const weight = weights[ids[at] as number] as number;
    if (weight > MARK_WEIGHT) sum += weight;
  }
  return sum;
}

function similarityOf(runs: WordRun[], { a, b, weights }: Sequences): number {
  const all = weightOf(a, 0, a.length, weights) + weightOf(b, 0, b.length, weights);
  if (all === 0) return runs.some((run) => run.equal) ? 1 : 0;
  let shared = 0;
  for (const run of runs) {
    if (run.equal) shared += weightOf(a, run.a0, run.a1, weights) + weightOf(b, run.b0, run.b1, weights);
  }
  return shared / all;
}

/** Changes from word to word; everything between them, white space included, is equal. */
function inOffsets(changes: WordRun[], a: Side, b: Side): DiffRun[] {
  const runs: DiffRun[] = [];
  let aEnd = 0;
  let bEnd = 0;
  const equalUpTo = (aStart: number, bStart: number) => {
    if (aStart > aEnd || bStart > bEnd)
      runs.push({ kind: 'equal', aStart: aEnd, aEnd: aStart, bStart: bEnd, bEnd: bStart });
  };
  for (const { a0, a1, b0, b1 } of changes) {
    const aStart = startOf(a0, a);
    const bStart = startOf(b0, b);
    equalUpTo(aStart, bStart);
    aEnd = a1 > a0 ? (a.scan.ends[a1 - 1] as number) : aStart;
    bEnd = b1 > b0 ? (b.scan.ends[b1 - 1] as number) : bStart;
    runs.push({ kind: kindOf(a1 - a0, b1 - b0), aStart, aEnd, bStart, bEnd });
  }
  equalUpTo(a.text.length, b.text.length);
  return runs;
}

/** Where a word starts; behind the last word, where that one ends. */
function startOf(word: number, { scan: { starts, ends, count } }: Side): number {
  if (word < count) return starts[word] as number;
  return count > 0 ? (ends[count - 1] as number) : 0;
}
