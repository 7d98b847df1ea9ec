import type { Story } from '../story/prepare';
import type { PreparedSentence } from '../story/sentence-reader';
import { synonymGroups } from '../story/synonym-groups';
import { type Candidates, PairColumns } from './pair-columns';

/** How near any two sentences of one story are by their words, synonyms included; 0–1, row by row. */
export interface Nearness {
  size: number;
  values: Float32Array;
  /** Pairs of different texts. */
  across: Candidates;
  /** Pairs within one text that may be one passage told twice. */
  within: Candidates;
}

/** Under this nearness a pair is not looked at: of the labelled pairs 97 in 100 lie above it. */
const LEAST = 0.05;
/** Two sentences of one text nearer than this may be one passage told twice. */
const TOLD_TWICE = 0.6;
/** A part that says less than this (some two words) meets too much. */
const LEAST_PART = 8;
/** A synonym is worth this share of the word itself. */
const SYNONYM = 0.6;
/** A shared figure says more than its rarity in the story does, a shared name less: names are what the story is about. */
const FIGURE_WEIGHT = 1.5;
const NAME_WEIGHT = 0.75;

/**
 * Find the pairs that share words or synonyms, through an inverted index, so that other pairs cost nothing.
 * Words count by how few sentences of this story hold them: what the whole story shares stops counting.
 * Shape:  with `known`, the nearness of the story's first sentences, only pairs with a later sentence are looked for;
 *         `across` and `within` then hold those alone, `values` hold all.
 * Source: docs/decisions/0004-alignment.md; story-weighted words alone lift average precision from .57 to .70, and the mean of both
 *         sentences' coverage with synonyms lifts it further than the cosine does.
 */
export function findCandidates(story: Story, known: Nearness | null = null): Nearness {
  const { sentences } = story;
  const size = sentences.length;
  const words = weighWords(story);
  const index = new Index(story, words);
  const values = new Float32Array(size * size);
  const across = new PairColumns();
  const within = new PairColumns();
  const from = known?.size ?? 0;
  for (let row = 0; known && row < from; row++) {
    values.set(known.values.subarray(row * from, (row + 1) * from), row * size);
    index.add(row);
  }
  for (let here = from; here < size; here++) {
    for (const other of index.reach(here)) {
      const a = sentences[other] as PreparedSentence;
      const b = sentences[here] as PreparedSentence;
      const near = nearnessOf(words.parts[other]?.[0], words.parts[here]?.[0], words);
      if (a.text === b.text) {
        if (near >= TOLD_TWICE) within.push(other, here, near, near);
      } else if (near >= LEAST) {
        across.push(other, here, index.dot(other), nearestParts(other, here, near, words));
        values[other * size + here] = near;
        values[here * size + other] = near;
      }
    }
  }
  return { size, values, across: across.finished(), within: within.finished() };
}

/**
 * As if this many sentences of other stories stood beside this one. In three short texts nearly every word is shared by
 * half the sentences; without a background the few words that one text alone has would outweigh all that they agree on.
 */
const BACKGROUND = 20;

interface Words {
  /** What each term says in this story. */
  weight: Float64Array;
  /** Each sentence as a vector of length one. */
  rows: Float64Array[];
  /** Groups of synonyms of each term. */
  groups: (readonly number[])[];
  /** The whole of each sentence, then its clauses where it has several. */
  parts: Part[][];
}

interface Part {
  terms: Int32Array;
  /** What all its terms say. */
  total: number;
  /** Groups of synonyms of all its terms. */
  groups: Set<number>;
}

function weighWords(story: Story): Words {
  const count = story.counted;
  const idf = Float64Array.from(story.spread, (spread) => Math.log((count + BACKGROUND) / Math.max(1, spread)));
  const weight = idf.slice();
  const raise = (terms: Iterable<number>, factor: number) => {
    for (const term of terms) weight[term] = (idf[term] ?? 0) * factor;
  };
  raise(new Set(story.sentences.flatMap((sentence) => [...sentence.names])), NAME_WEIGHT);
  raise(new Set(story.sentences.flatMap((sentence) => [...sentence.numbers])), FIGURE_WEIGHT);
  const groups = story.stems.map((stem) => (story.english ? synonymGroups(stem) : []));
  const partOf = (terms: Int32Array): Part => ({
    terms,
    total: terms.reduce((total, term) => total + (weight[term] ?? 0), 0),
    groups: new Set(Array.from(terms).flatMap((term) => groups[term] ?? [])),
  });
  return {
    weight,
    groups,
    rows: story.sentences.map(({ terms, times }) => {
      const row = Float64Array.from(terms, (term, k) => (1 + Math.log(times[k] ?? 1)) * (idf[term] ?? 0));
      const length = Math.sqrt(row.reduce((total, x) => total + x * x, 0)) || 1;
      return row.map((x) => x / length);
    }),
    parts: story.sentences.map(({ terms, clauses }) => {
      const said = clauses.length > 1 ? clauses.map(partOf).filter(({ total }) => total >= LEAST_PART) : [];
      return [partOf(terms), ...said];
    }),
  };
}

/** Mean (harmonic) share of what each part says that the other says too. */
function nearnessOf(a: Part | undefined, b: Part | undefined, words: Words): number {
  return a && b ? harmonic(cover(a, b, words), cover(b, a, words)) : 0;
}

/** How near the nearest parts are, where they are nearer than the whole sentences. */
function nearestParts(atA: number, atB: number, whole: number, words: Words): number {
  const partsA = words.parts[atA] ?? [];
  const partsB = words.parts[atB] ?? [];
  // No two parts share more than the sentences do; twice that over all that two parts say is the most that they can reach.
  const shared = whole * ((partsA[0]?.total ?? 0) + (partsB[0]?.total ?? 0));
  let nearest = whole;
  for (const a of partsA)
    for (const b of partsB) {
      const least = Math.min(a.total, b.total);
      if ((a === partsA[0] && b === partsB[0]) || least < LEAST_PART) continue;
      if (Math.min(shared, 2 * least) / (a.total + b.total) > nearest)
        nearest = Math.max(nearest, nearnessOf(a, b, words));
    }
  return nearest;
}

/** How much of what `a` says `b` says too. */
function cover(a: Part, b: Part, { weight, groups }: Words): number {
  let covered = 0;
  let j = 0;
  for (const term of a.terms) {
    while (j < b.terms.length && (b.terms[j] as number) < term) j++;
    if (b.terms[j] === term) covered += weight[term] as number;
    else if (b.groups.size > 0 && (groups[term] as readonly number[]).some((group) => b.groups.has(group)))
      covered += SYNONYM * (weight[term] as number);
  }
  return a.total > 0 ? covered / a.total : 0;
}

function harmonic(x: number, y: number): number {
  return x + y > 0 ? (2 * x * y) / (x + y) : 0;
}

/** Which earlier sentences hold each term, filled while it is read, so that each pair is met once. */
class Index {
  private readonly postings: { at: number[]; weight: number[] }[];
  private readonly dots: Float64Array;
  private readonly bounds: Float64Array;

  constructor(
    private readonly story: Story,
    private readonly words: Words,
  ) {
    this.postings = Array.from(story.spread, () => ({ at: [], weight: [] }));
    this.dots = new Float64Array(story.sentences.length);
    this.bounds = new Float64Array(story.sentences.length);
  }

  /** The cosine of the sentence last reached with `other`. */
  dot(other: number): number {
    return this.dots[other] ?? 0;
  }

  add(here: number): void {
    const row = this.words.rows[here];
    this.story.sentences[here]?.terms.forEach((term, k) => {
      this.postings[term]?.at.push(here);
      this.postings[term]?.weight.push(row?.[k] ?? 0);
    });
  }

  /** Earlier sentences that share enough words with this one to be worth the exact count, ascending. */
  reach(here: number): number[] {
    const { dots, bounds, words } = this;
    const sentence = this.story.sentences[here];
    const row = words.rows[here];
    dots.fill(0);
    bounds.fill(0);
    if (!sentence || !row) return [];
    sentence.terms.forEach((term, k) => {
      const posting = this.postings[term];
      if (!posting) return;
      const weight = words.weight[term] as number;
      for (let i = 0; i < posting.at.length; i++) {
        const other = posting.at[i] as number;
        dots[other] = (dots[other] as number) + (row[k] as number) * (posting.weight[i] as number);
        bounds[other] = (bounds[other] as number) + weight;
      }
    });
    this.add(here);
    const reached: number[] = [];
    const total = words.parts[here]?.[0]?.total ?? 0;
    for (let other = 0; other < here; other++) {
      const bound = bounds[other] as number;
      // Synonyms can add to the words that are shared, hence the slack; without any shared word a pair is not met.
      if (bound > 0 && bound >= 0.4 * LEAST * Math.max(total, words.parts[other]?.[0]?.total ?? 0)) reached.push(other);
    }
    return reached;
  }
}
