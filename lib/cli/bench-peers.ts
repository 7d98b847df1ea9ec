/** What the bench measures against: `diff` 9 for words, and plain TF-IDF for sentences that report the same thing. */
import { diffWords } from 'diff';

export { diffWords as diffWordsOfPeer };

/** Cosine from which two sentences are called the same fact. */
const SAME_FACT = 0.3;

type Vector = Map<string, number>;

function termsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function vectorsOf(sentences: readonly string[]): Vector[] {
  const lists = sentences.map(termsOf);
  const holding = new Map<string, number>();
  for (const list of lists) for (const term of new Set(list)) holding.set(term, (holding.get(term) ?? 0) + 1);
  return lists.map((list) => {
    const vector: Vector = new Map();
    for (const term of list) {
      const rare = Math.log(sentences.length / (holding.get(term) as number));
      vector.set(term, (vector.get(term) ?? 0) + rare);
    }
    const length = Math.hypot(...vector.values()) || 1;
    for (const [term, value] of vector) vector.set(term, value / length);
    return vector;
  });
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, value] of a) sum += value * (b.get(term) ?? 0);
  return sum;
}

function rootOf(parents: number[], of: number): number {
  let at = of;
  while (parents[at] !== at) at = parents[at] as number;
  return at;
}

/**
 * The plain baseline for alignment: TF-IDF vectors, cosine of every pair of sentences of different texts, pairs above a threshold joined.
 * Shape:  sentences of each text in; groups of sentences out, each with two texts or more.
 */
export function alignByTfIdf(texts: readonly (readonly string[])[]): number[][] {
  const owner = texts.flatMap((sentences, at) => sentences.map(() => at));
  const vectors = vectorsOf(texts.flat());
  const parents = vectors.map((_, at) => at);
  for (let a = 0; a < vectors.length; a++) {
    for (let b = a + 1; b < vectors.length; b++) {
      if (owner[a] === owner[b] || cosine(vectors[a] as Vector, vectors[b] as Vector) < SAME_FACT) continue;
      parents[rootOf(parents, b)] = rootOf(parents, a);
    }
  }
  const groups = new Map<number, number[]>();
  vectors.forEach((_, at) => {
    const root = rootOf(parents, at);
    groups.set(root, [...(groups.get(root) ?? []), at]);
  });
  return [...groups.values()].filter((group) => new Set(group.map((at) => owner[at])).size > 1);
}

/** The plain baseline for the table of many wordings: every one of them compared with the first. */
export function collateByStar(passages: readonly string[]): number {
  return passages.slice(1).reduce((sum, passage) => sum + diffWords(passages[0] as string, passage).length, 0);
}
