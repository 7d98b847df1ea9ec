/** Two sequences of word types with their weights, and the marks "this word has no partner" that an alignment leaves. */
export interface Sequences {
  a: readonly number[];
  b: readonly number[];
  /** Number of types; every element of a and b is below it. */
  types: number;
  /** Weight of each type in twentieths of a content word. */
  weights: readonly number[];
  /** 1 = changed. Words left at 0 are matched in order, one to one. */
  changedA: number[];
  changedB: number[];
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

/** Scratch memory, kept between calls: `marks[type] === round` says that the type stands on both sides of the stretch. */
let scores = new Int32Array(1 << 10);
let steps = new Uint8Array(1 << 12);
let marks = new Int32Array(1 << 10);
let round = 0;
const keptA: number[] = [];
const keptB: number[] = [];

function reserve(cells: number, columns: number): void {
  if (steps.length < cells) steps = new Uint8Array(cells * 2);
  if (scores.length < 4 * columns) scores = new Int32Array(8 * columns);
}

/**
 * Align a stretch so that the matched words weigh most, less a price for every changed run (affine gaps: long common runs beat confetti).
 * Shape:  sets changedA/changedB inside the stretch.
 * Errors: none. Time and memory are the product of the numbers of words that stand on both sides: callers keep it small.
 * Source: Gotoh 1982, with one gap state for both sides: an insertion beside a deletion is one change to a reader.
 *         Words of one side only are left out of the table; what they part has to pay for the gap, so that the result is the same.
 */
export function alignWeighted(seq: Sequences, stretch: Stretch): void {
  keepShared(seq, stretch);
  if (keptA.length === 0 || keptB.length === 0) {
    for (const at of keptA) seq.changedA[at] = 1;
    for (const at of keptB) seq.changedB[at] = 1;
    return;
  }
  reserve((keptA.length + 1) * (keptB.length + 1), keptB.length + 1);
  trace(seq, fill(seq, stretch));
}

/** Lists the places whose word stands on both sides; all others are changed. */
function keepShared({ a, b, types, changedA, changedB }: Sequences, { a0, a1, b0, b1 }: Stretch): void {
  if (marks.length < types) marks = new Int32Array(2 * types);
  if (round > 0x3ffffffe) {
    marks.fill(0);
    round = 0;
  }
  round += 2;
  keptA.length = 0;
  keptB.length = 0;
  for (let i = a0; i < a1; i++) marks[a[i] as number] = round - 1;
  for (let j = b0; j < b1; j++) {
    const type = b[j] as number;
    if ((marks[type] as number) >= round - 1) {
      marks[type] = round;
      keptB.push(j);
    } else changedB[j] = 1;
  }
  for (let i = a0; i < a1; i++) {
    if (marks[a[i] as number] === round) keptA.push(i);
    else changedA[i] = 1;
  }
}

/** Fills `steps`; tells whether the best way ends in a match. */
function fill({ a, b, weights }: Sequences, { a0, a1, b0, b1 }: Stretch): boolean {
  const S = scores;
  const T = steps;
  const rows = keptA.length;
  const columns = keptB.length + 1;
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
    const at = keptA[i - 1] as number;
    const type = a[at] as number;
    const weight = weights[type] as number;
    const partedA = at !== (i === 1 ? a0 : (keptA[i - 2] as number) + 1);
    const row = i * columns;
    let left = NEVER;
    let leftGap = -OPEN;
    let diagonal = S[matched] as number;
    let diagonalGap = S[gapped] as number;
    let before = b0 - 1;
    S[matchedNow] = NEVER;
    S[gappedNow] = -OPEN;
    T[row] = i === 1 ? GAP_UP : GAP_UP | GAP_GOES_ON;
    for (let j = 1; j < columns; j++) {
      const up = S[matched + j] as number;
      const upGap = S[gapped + j] as number;
      const place = keptB[j - 1] as number;
      let step = 0;
      let match = NEVER;
      if (type === b[place]) {
        const joined = partedA || place !== before + 1 ? diagonal - OPEN : diagonal;
        if (joined >= diagonalGap) match = joined + weight;
        else {
          match = diagonalGap + weight;
          step = MATCH_AFTER_GAP;
        }
      }
      before = place;
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
  const parted = keptA[rows - 1] !== a1 - 1 || keptB[columns - 2] !== b1 - 1;
  return (S[matched + columns - 1] as number) - (parted ? OPEN : 0) >= (S[gapped + columns - 1] as number);
}

function trace({ changedA, changedB }: Sequences, endsMatched: boolean): void {
  let i = keptA.length;
  let j = keptB.length;
  const columns = j + 1;
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
      changedA[keptA[i] as number] = 1;
    } else {
      j -= 1;
      changedB[keptB[j] as number] = 1;
    }
  }
}
