/** Two sequences of word types with their weights, and the marks "this word has no partner" that an alignment leaves. */
export interface Sequences {
  a: Int32Array;
  b: Int32Array;
  /** Number of types; every element of a and b is below it. */
  types: number;
  /** Weight of each type in twentieths of a content word. */
  weights: Int32Array;
  /** 1 = changed. Words left at 0 are matched in order, one to one. */
  changedA: Uint8Array;
  changedB: Uint8Array;
}

/** A stretch of both sequences still to be aligned, ends exclusive. */
export interface Stretch {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** What opening a changed run costs, in twentieths: less than a content word, more than a lone stop word earns. */
const OPEN = 9;
const NEVER = -1e9 | 0;

const MATCH_AFTER_GAP = 1;
const GAP_UP = 4;
const GAP_LEFT = 8;
const GAP_GOES_ON = 16;

let scores = new Int32Array(1 << 10);
let steps = new Uint8Array(1 << 12);

function reserve(cells: number, columns: number): void {
  if (steps.length < cells) steps = new Uint8Array(cells * 2);
  if (scores.length < 4 * columns) scores = new Int32Array(8 * columns);
}

/**
 * Align a stretch so that the matched words weigh most, less a price for every changed run (affine gaps: long common runs beat confetti).
 * Shape:  sets changedA/changedB inside the stretch.
 * Errors: none. Time and memory are the product of the two lengths: callers keep it small.
 * Source: Gotoh 1982, with one gap state for both sides: an insertion beside a deletion is one change to a reader.
 */
export function alignWeighted(seq: Sequences, { a0, a1, b0, b1 }: Stretch): void {
  const rows = a1 - a0;
  const columns = b1 - b0 + 1;
  if (rows === 0 || columns === 1) {
    seq.changedA.fill(1, a0, a1);
    seq.changedB.fill(1, b0, b1);
    return;
  }
  reserve((rows + 1) * columns, columns);
  const endsMatched = fill(seq, a0, rows, b0, columns);
  trace(seq, a0, rows, b0, columns, endsMatched);
}

/** Fills `steps`; tells whether the best way ends in a match. */
function fill(seq: Sequences, a0: number, rows: number, b0: number, columns: number): boolean {
  const { a, b, weights } = seq;
  const S = scores;
  const T = steps;
  let matched = 0;
  let gapped = columns;
  let matchedNow = 2 * columns;
  let gappedNow = 3 * columns;
  S[matched] = 0;
  S[gapped] = NEVER;
  T[0] = 0;
  for (let j = 1; j < columns; j++) {
    S[matched + j] = NEVER;
    S[gapped + j] = -OPEN;
    T[j] = j === 1 ? GAP_LEFT : GAP_LEFT | GAP_GOES_ON;
  }
  for (let i = 1; i <= rows; i++) {
    const type = a[a0 + i - 1] as number;
    const weight = weights[type] as number;
    const row = i * columns;
    let left = NEVER;
    let leftGap = -OPEN;
    let diagonal = S[matched] as number;
    let diagonalGap = S[gapped] as number;
    S[matchedNow] = NEVER;
    S[gappedNow] = -OPEN;
    T[row] = i === 1 ? GAP_UP : GAP_UP | GAP_GOES_ON;
    for (let j = 1; j < columns; j++) {
      const up = S[matched + j] as number;
      const upGap = S[gapped + j] as number;
      let step = 0;
      let match = NEVER;
      if (type === b[b0 + j - 1]) {
        if (diagonal >= diagonalGap) match = diagonal + weight;
        else {
          match = diagonalGap + weight;
          step = MATCH_AFTER_GAP;
        }
      }
      let gap = upGap;
      let way = GAP_UP | GAP_GOES_ON;
      if (leftGap > gap) {
        gap = leftGap;
        way = GAP_LEFT | GAP_GOES_ON;
      }
      if (up - OPEN > gap) {
        gap = up - OPEN;
        way = GAP_UP;
      }
      if (left - OPEN > gap) {
        gap = left - OPEN;
        way = GAP_LEFT;
      }
      S[matchedNow + j] = match;
      S[gappedNow + j] = gap;
      T[row + j] = step | way;
      left = match;
      leftGap = gap;
      diagonal = up;
      diagonalGap = upGap;
    }
    let swap = matched;
    matched = matchedNow;
    matchedNow = swap;
    swap = gapped;
    gapped = gappedNow;
    gappedNow = swap;
  }
  return (S[matched + columns - 1] as number) >= (S[gapped + columns - 1] as number);
}

function trace(seq: Sequences, a0: number, rows: number, b0: number, columns: number, endsMatched: boolean): void {
  let i = rows;
  let j = columns - 1;
  let inMatch = endsMatched;
  while (i > 0 || j > 0) {
    const step = steps[i * columns + j] as number;
    if (inMatch) {
      i -= 1;
      j -= 1;
      inMatch = (step & MATCH_AFTER_GAP) === 0;
      continue;
    }
    inMatch = (step & GAP_GOES_ON) === 0;
    if (step & GAP_UP) {
      i -= 1;
      seq.changedA[a0 + i] = 1;
    } else {
      j -= 1;
      seq.changedB[b0 + j] = 1;
    }
  }
}
