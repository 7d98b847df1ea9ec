/** Pairs of sentences worth a look, as columns: `first[k] < second[k]`. */
export interface Candidates {
  first: Int32Array;
  second: Int32Array;
  /** Cosine of the two sentences, 0–1. */
  cosine: Float32Array;
  /** How near the nearest parts of the two are, 0–1: a clause and a clause, or a clause and the whole. */
  part: Float32Array;
}

const START = 1024;

/**
 * Candidates while they are found.
 * Why:  a hundred thousand pairs as objects are what fifty texts would cost in memory; typed columns take 16 bytes each.
 */
export class PairColumns {
  private size = 0;
  private columns: Candidates = emptyColumns(START);

  push(first: number, second: number, cosine: number, part: number): void {
    if (this.size === this.columns.first.length) this.columns = copied(this.columns, this.size, 2 * this.size);
    const at = this.size++;
    this.columns.first[at] = first;
    this.columns.second[at] = second;
    this.columns.cosine[at] = cosine;
    this.columns.part[at] = part;
  }

  /** The columns at their length. */
  finished(): Candidates {
    return copied(this.columns, this.size, this.size);
  }
}

function emptyColumns(size: number): Candidates {
  return {
    first: new Int32Array(size),
    second: new Int32Array(size),
    cosine: new Float32Array(size),
    part: new Float32Array(size),
  };
}

function copied(from: Candidates, count: number, size: number): Candidates {
  const to = emptyColumns(size);
  to.first.set(from.first.subarray(0, count));
  to.second.set(from.second.subarray(0, count));
  to.cosine.set(from.cosine.subarray(0, count));
  to.part.set(from.part.subarray(0, count));
  return to;
}
