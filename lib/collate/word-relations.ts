import { CONTENT_WEIGHT, SIGN_WEIGHT, STOP_WEIGHT, type WordTypes } from './intern-words';

/** Classes of words in the table: what may stand in one column with what. */
export const CONTENT = 0;
export const STOP = 1;
export const MARKS = 2;

/** What two words of one column are worth when they are the same type, by class. */
const SAME = [1, 0.35, 0.1];
const SAME_STEM = 0.6;
const ALIKE = 0.5;

/** Which types go together in a column, and how well: a sparse list per type, the type itself first. */
export interface Relations {
  classes: Uint8Array;
  related: number[][];
  scores: number[][];
}

const SUFFIX = /(?:ational|ization|isation|ations?|ings?|edly|ed|ies|ers?|ors?|ments?|ness|ly|es|s|al|ian|ia)$/;

function stemOf(word: string): string {
  return word.length < 5 ? word : word.replace(SUFFIX, '').slice(0, 8) || word;
}

/** Share of letter pairs that two words have in common (Dice). */
function pairShare(a: string, b: string): number {
  const pairs = new Map<number, number>();
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.charCodeAt(at) * 65536 + a.charCodeAt(at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.charCodeAt(at) * 65536 + b.charCodeAt(at + 1);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    shared += 1;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}

function likeness(a: string, b: string): number {
  const share = pairShare(a, b);
  if (share >= 0.6) return Math.max(ALIKE, Math.min(SAME_STEM, share));
  return a.startsWith(b) || b.startsWith(a) ? ALIKE : 0;
}

function classOf(weight: number): number {
  if (weight === CONTENT_WEIGHT) return CONTENT;
  return weight === STOP_WEIGHT || weight === SIGN_WEIGHT ? STOP : MARKS;
}

/**
 * Find the words that may share a column without being equal: same stem, same beginning, many letter pairs in common.
 * Shape:  types in, with their compared form; sparse lists out.
 * Errors: none. Synonyms were tried and gained nothing.
 */
export function relateWords(types: WordTypes, norms: readonly string[]): Relations {
  const classes = new Uint8Array(types.count);
  const related: number[][] = [];
  const scores: number[][] = [];
  const byStem = new Map<string, number[]>();
  const byStart = new Map<string, number[]>();
  const relate = (a: number, b: number, score: number) => {
    const known = (related[a] as number[]).indexOf(b);
    if (known < 0) {
      (related[a] as number[]).push(b);
      (scores[a] as number[]).push(score);
      (related[b] as number[]).push(a);
      (scores[b] as number[]).push(score);
    } else if (score > ((scores[a] as number[])[known] as number)) {
      (scores[a] as number[])[known] = score;
      (scores[b] as number[])[(related[b] as number[]).indexOf(a)] = score;
    }
  };
  for (let type = 0; type < types.count; type++) {
    const kind = classOf(types.weights[type] as number);
    classes[type] = kind;
    related.push([type]);
    scores.push([SAME[kind] as number]);
    if (kind !== CONTENT) continue;
    const norm = norms[type] as string;
    for (const other of groupOf(byStem, stemOf(norm), type)) relate(type, other, norms[other] === norm ? 1 : SAME_STEM);
    for (const other of groupOf(byStart, norm.slice(0, 3), type)) {
      const score = likeness(norm, norms[other] as string);
      if (score > 0 && norms[other] !== norm) relate(type, other, score);
    }
  }
  return { classes, related, scores };
}

/** The earlier members of the group; the type joins it. */
function groupOf(groups: Map<string, number[]>, key: string, type: number): number[] {
  const group = groups.get(key);
  if (!group) {
    groups.set(key, [type]);
    return [];
  }
  const earlier = group.slice();
  group.push(type);
  return earlier;
}
