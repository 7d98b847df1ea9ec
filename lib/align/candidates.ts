import type { Story } from './prepare';

/** Sentence vectors of one story: a weight for each term of each sentence, all of length one. */
export interface Vectors {
  /** Inverse sentence frequency of each term within the story. */
  idf: Float64Array;
  weights: Float64Array[];
}

/** Pairs of sentences worth a look, as columns: `first[k] < second[k]`. */
export interface Candidates {
  first: Int32Array;
  second: Int32Array;
  cosine: Float64Array;
}

/**
 * Weigh terms by how few sentences of this story hold them: words that the whole story shares stop counting.
 * Source: docs/decisions (alignment): the same cosine rises from .57 to .70 average precision by this alone.
 */
export function weighTerms(story: Story): Vectors {
  const total = story.sentences.length;
  const idf = Float64Array.from(story.spread, (spread) => Math.log((total + 1) / Math.max(1, spread)));
  const weights = story.sentences.map((sentence) => {
    const row = Float64Array.from(sentence.terms, (term, k) => (1 + Math.log(sentence.times[k] ?? 1)) * (idf[term] ?? 0));
    const length = Math.sqrt(row.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return row.map((weight) => weight / length);
  });
  return { idf, weights };
}

/**
 * Find the pairs whose cosine is at least `least`, through an inverted index, so that pairs without a shared word
 * cost nothing.
 * Shape:  pairs of different texts in `across`; pairs within one text in `within`, for passages told twice.
 */
export function findCandidates(story: Story, vectors: Vectors, least: number): { across: Candidates; within: Candidates } {
  const { sentences, spread } = story;
  const postings = Array.from(spread, (count) => ({ size: 0, at: new Int32Array(count), weight: new Float64Array(count) }));
  const sums = new Float64Array(sentences.length);
  const touched = new Int32Array(sentences.length);
  const across = new PairColumns();
  const within = new PairColumns();
  sentences.forEach((sentence, here) => {
    let reached = 0;
    const row = vectors.weights[here];
    sentence.terms.forEach((term, k) => {
      const posting = postings[term];
      const weight = row?.[k] ?? 0;
      if (!posting) return;
      for (let i = 0; i < posting.size; i++) {
        const other = posting.at[i] as number;
        if (sums[other] === 0) touched[reached++] = other;
        sums[other] = (sums[other] as number) + weight * (posting.weight[i] as number);
      }
      posting.at[posting.size] = here;
      posting.weight[posting.size++] = weight;
    });
    for (const other of touched.subarray(0, reached).sort()) {
      const cosine = sums[other] as number;
      sums[other] = 0;
      if (sentences[other]?.text === sentence.text) {
        if (cosine >= TOLD_TWICE) within.push(other, here, cosine);
      } else if (cosine >= least) across.push(other, here, cosine);
    }
  });
  return { across: across.columns(), within: within.columns() };
}

/** Two sentences of one text nearer than this may be one passage told twice. */
const TOLD_TWICE = 0.4;

class PairColumns {
  private readonly first: number[] = [];
  private readonly second: number[] = [];
  private readonly cosine: number[] = [];

  push(first: number, second: number, cosine: number): void {
    this.first.push(first);
    this.second.push(second);
    this.cosine.push(cosine);
  }

  columns(): Candidates {
    return {
      first: Int32Array.from(this.first),
      second: Int32Array.from(this.second),
      cosine: Float64Array.from(this.cosine),
    };
  }
}
