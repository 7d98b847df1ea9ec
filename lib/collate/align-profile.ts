import { CONTENT, MARKS, type Relations, STOP } from './word-relations';

/** The columns so far, seen from a passage that is to enter: how full each is, of what class, and where each type stands. */
export interface Profile {
  columns: number;
  /** Number of passages in it. */
  depth: number;
  full: Float64Array;
  /** Three per column: content words, stop words, marks. */
  classes: Float64Array;
  /** Per type: column, count, column, count … */
  places: (number[] | undefined)[];
}

/** What two unrelated words of one column cost, by class. A mark never shares a column with a word. */
const UNRELATED = [
  [-0.08, -0.1, -1],
  [-0.1, -0.02, -1],
  [-1, -1, -0.05],
] as const;
/** Leaving columns out, and opening new ones: to begin, and for each column. The first pair is scaled by how full the column is. */
const SKIP_OPEN = 0.1;
const SKIP = 0.1;
const NEW_OPEN = 0.1;
const NEW = 0.06;

const NEVER = -1e9;
const FROM_SKIP = 1;
const FROM_NEW = 2;

let cells = new Float64Array(1 << 12);
let steps = new Uint8Array(1 << 12);
let rows = new Float64Array(1 << 10);
let skipPrice = new Float64Array(1 << 8);
let skipOpen = new Float64Array(1 << 8);

/**
 * What each word of a passage is worth in each column.
 * Shape:  row per word, `columns` wide, in a buffer that the next call writes over.
 */
function scoreWords(ids: readonly number[], profile: Profile, relations: Relations): Float64Array {
  const { columns, depth, places } = profile;
  if (cells.length < ids.length * columns) cells = new Float64Array(ids.length * columns * 2);
  const defaults = [CONTENT, STOP, MARKS].map((kind) => unrelatedRow(kind, profile));
  for (let i = 0; i < ids.length; i++) {
    const type = ids[i] as number;
    const kind = relations.classes[type] as number;
    const row = i * columns;
    cells.set(defaults[kind] as Float64Array, row);
    const related = relations.related[type] as number[];
    const scores = relations.scores[type] as number[];
    for (let at = 0; at < related.length; at++) {
      const other = related[at] as number;
      const found = places[other];
      if (!found) continue;
      const unrelated = (UNRELATED[kind] as readonly number[])[relations.classes[other] as number] as number;
      const more = ((scores[at] as number) - unrelated) / depth;
      for (let z = 0; z < found.length; z += 2) {
        const cell = row + (found[z] as number);
        cells[cell] = (cells[cell] as number) + (found[z + 1] as number) * more;
      }
    }
  }
  return cells;
}

function unrelatedRow(kind: number, { columns, depth, classes }: Profile): Float64Array {
  const price = UNRELATED[kind] as readonly [number, number, number];
  const row = new Float64Array(columns);
  for (let c = 0; c < columns; c++) {
    row[c] =
      ((classes[3 * c] as number) * price[0] +
        (classes[3 * c + 1] as number) * price[1] +
        (classes[3 * c + 2] as number) * price[2]) /
      depth;
  }
  return row;
}

function reserve(length: number, width: number): void {
  if (steps.length < (length + 1) * width) steps = new Uint8Array((length + 1) * width * 2);
  if (rows.length < 6 * width) rows = new Float64Array(12 * width);
  if (skipPrice.length < width) {
    skipPrice = new Float64Array(width * 2);
    skipOpen = new Float64Array(width * 2);
  }
}

/**
 * Place a passage's words in the columns so that like stands under like; affine prices for columns left out and opened.
 * Shape:  the steps from left to right out: 0 = word in the next column, 1 = column left empty, 2 = word in a new column.
 * Errors: none. Time is words × columns.
 * Source: Gotoh 1982 against a profile, gaps weighed by how full a column is.
 */
export function alignToProfile(ids: readonly number[], profile: Profile, relations: Relations): Uint8Array {
  const length = ids.length;
  const width = profile.columns + 1;
  reserve(length, width);
  const scores = scoreWords(ids, profile, relations);
  for (let c = 1; c < width; c++) {
    const share = (profile.full[c - 1] as number) / profile.depth;
    skipPrice[c] = SKIP * share;
    skipOpen[c] = SKIP_OPEN * share;
  }
  const state = fill(scores, length, width);
  return trace(length, width, state);
}

function fill(scores: Float64Array, length: number, width: number): number {
  // Local names: the loop below reads them some half a million times for fifty passages.
  const R = rows;
  const T = steps;
  const prices = skipPrice;
  const opens = skipOpen;
  let match = 0;
  let skip = width;
  let fresh = 2 * width;
  let match1 = 3 * width;
  let skip1 = 4 * width;
  let fresh1 = 5 * width;
  R[match] = 0;
  R[skip] = NEVER;
  R[fresh] = NEVER;
  for (let c = 1; c < width; c++) {
    R[match + c] = NEVER;
    R[fresh + c] = NEVER;
    const open = (R[match + c - 1] as number) - (opens[c] as number);
    const on = R[skip + c - 1] as number;
    R[skip + c] = Math.max(open, on) - (prices[c] as number);
    T[c] = open >= on ? 0 : FROM_SKIP << 2;
  }
  for (let i = 1; i <= length; i++) {
    const row = i * width;
    const score = (i - 1) * (width - 1) - 1;
    const open0 = (R[match] as number) - NEW_OPEN;
    const on0 = R[fresh] as number;
    let leftMatch = NEVER;
    let leftSkip = NEVER;
    let leftFresh = (open0 >= on0 ? open0 : on0) - NEW;
    T[row] = open0 >= on0 ? 0 : FROM_NEW << 4;
    R[match1] = leftMatch;
    R[skip1] = leftSkip;
    R[fresh1] = leftFresh;
    let diagonalMatch = R[match] as number;
    let diagonalSkip = R[skip] as number;
    let diagonalFresh = R[fresh] as number;
    for (let c = 1; c < width; c++) {
      let step = 0;
      let best = diagonalMatch;
      if (diagonalSkip > best) {
        best = diagonalSkip;
        step = FROM_SKIP;
      }
      if (diagonalFresh > best) {
        best = diagonalFresh;
        step = FROM_NEW;
      }
      const matched = best + (scores[score + c] as number);
      const price = opens[c] as number;
      let skipped = leftMatch - price;
      const fromFresh = leftFresh - price;
      if (leftSkip >= skipped && leftSkip >= fromFresh) {
        skipped = leftSkip;
        step |= FROM_SKIP << 2;
      } else if (fromFresh > skipped) {
        skipped = fromFresh;
        step |= FROM_NEW << 2;
      }
      skipped -= prices[c] as number;
      const upMatch = R[match + c] as number;
      const upSkip = R[skip + c] as number;
      const upFresh = R[fresh + c] as number;
      let opened = upMatch - NEW_OPEN;
      const fromSkip = upSkip - NEW_OPEN;
      if (upFresh >= opened && upFresh >= fromSkip) {
        opened = upFresh;
        step |= FROM_NEW << 4;
      } else if (fromSkip > opened) {
        opened = fromSkip;
        step |= FROM_SKIP << 4;
      }
      opened -= NEW;
      R[match1 + c] = matched;
      R[skip1 + c] = skipped;
      R[fresh1 + c] = opened;
      T[row + c] = step;
      leftMatch = matched;
      leftSkip = skipped;
      leftFresh = opened;
      diagonalMatch = upMatch;
      diagonalSkip = upSkip;
      diagonalFresh = upFresh;
    }
    [match, match1] = [match1, match];
    [skip, skip1] = [skip1, skip];
    [fresh, fresh1] = [fresh1, fresh];
  }
  const ends = [R[match + width - 1], R[skip + width - 1], R[fresh + width - 1]] as [number, number, number];
  if (ends[0] >= ends[1] && ends[0] >= ends[2] && length > 0 && width > 1) return 0;
  return ends[1] >= ends[2] ? FROM_SKIP : FROM_NEW;
}

function trace(length: number, width: number, end: number): Uint8Array {
  const way = new Uint8Array(length + width - 1);
  let at = way.length;
  let i = length;
  let c = width - 1;
  let state = end;
  while (i > 0 || c > 0) {
    if (i === 0) state = FROM_SKIP;
    else if (c === 0) state = FROM_NEW;
    const step = steps[i * width + c] as number;
    way[--at] = state;
    if (state === 0) {
      i -= 1;
      c -= 1;
      state = step & 3;
    } else if (state === FROM_SKIP) {
      c -= 1;
      state = (step >> 2) & 3;
    } else {
      i -= 1;
      state = (step >> 4) & 3;
    }
  }
  return way.subarray(at);
}
