import { alignBits } from './align-bits';
import { alignWeighted, type Sequences, type Stretch } from './align-weighted';

/** Above this many cells, anchors come first. 400,000 gives the same result on related texts, four times slower. */
const CELLS = 40_000;
/** Anchors that split one word off at a time would make the work quadratic. */
const DEEPEST = 32;
/** Weight from which a single word may be an anchor: stop words and marks may not. */
const CONTENT = 20;

/**
 * Align two sequences of any length: common ends first, then runs of three, two and one words that stand once on each side
 * as anchors, the weighted alignment between them, and the bit-parallel one where no anchor is left.
 * Shape:  sets changedA/changedB.
 * Errors: none. Time is near linear for related texts and bounded by the bit-parallel alignment for any others.
 * Source: patience difference (Cohen 2009); measured in docs/figures.md.
 */
export function alignAnchored(seq: Sequences): void {
  alignStretch(seq, { a0: 0, a1: seq.a.length, b0: 0, b1: seq.b.length }, 3, 0);
}

function alignStretch(seq: Sequences, given: Stretch, longest: number, depth: number): void {
  const stretch = trimmed(seq, given);
  const rows = stretch.a1 - stretch.a0;
  const columns = stretch.b1 - stretch.b0;
  if (rows * columns <= CELLS) {
    alignWeighted(seq, stretch);
    return;
  }
  for (let size = longest; size >= 1 && depth < DEEPEST; size--) {
    const anchors = anchorsOf(seq, stretch, size);
    if (anchors.length > 0) {
      alignBetween(seq, stretch, anchors, size, depth);
      return;
    }
  }
  alignBits(seq, stretch);
}

function trimmed({ a, b }: Sequences, { a0, a1, b0, b1 }: Stretch): Stretch {
  let head = 0;
  const most = Math.min(a1 - a0, b1 - b0);
  while (head < most && a[a0 + head] === b[b0 + head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a1 - 1 - tail] === b[b1 - 1 - tail]) tail += 1;
  return { a0: a0 + head, a1: a1 - tail, b0: b0 + head, b1: b1 - tail };
}

function alignBetween(
  seq: Sequences,
  { a0, a1, b0, b1 }: Stretch,
  anchors: number[],
  size: number,
  depth: number,
): void {
  let fromA = a0;
  let fromB = b0;
  for (let at = 0; at < anchors.length; at += 2) {
    const toA = anchors[at] as number;
    const toB = anchors[at + 1] as number;
    // Anchors of several words may overlap their neighbour.
    if (toA < fromA || toB < fromB) continue;
    alignStretch(seq, { a0: fromA, a1: toA, b0: fromB, b1: toB }, size, depth + 1);
    fromA = toA + size;
    fromB = toB + size;
  }
  alignStretch(seq, { a0: fromA, a1, b0: fromB, b1 }, size, depth + 1);
}

/** Scratch memory: in each slot of a hash table the place of a run plus one, negative where it stands twice. */
let placesInA = new Int32Array(1 << 10);
let placesInB = new Int32Array(1 << 10);

/** Pairs of positions (a, b, a, b …) of runs that stand once on each side, the longest chain that is in order on both. */
function anchorsOf(seq: Sequences, { a0, a1, b0, b1 }: Stretch, size: number): number[] {
  let slots = 256;
  while (slots < 2 * (a1 - a0)) slots *= 2;
  if (placesInA.length < slots) {
    placesInA = new Int32Array(slots);
    placesInB = new Int32Array(slots);
  } else {
    placesInA.fill(0, 0, slots);
    placesInB.fill(0, 0, slots);
  }
  for (let i = a0; i + size <= a1; i++) {
    if (size === 1 && (seq.weights[seq.a[i] as number] as number) < CONTENT) continue;
    const slot = slotOf(seq.a, i, size, seq.a, slots - 1);
    placesInA[slot] = placesInA[slot] === 0 ? i + 1 : -Math.abs(placesInA[slot] as number);
  }
  for (let j = b0; j + size <= b1; j++) {
    const slot = slotOf(seq.b, j, size, seq.a, slots - 1);
    if ((placesInA[slot] as number) > 0) placesInB[slot] = placesInB[slot] === 0 ? j + 1 : -1;
  }
  const pairs: number[] = [];
  for (let i = a0; i + size <= a1; i++) {
    const slot = slotOf(seq.a, i, size, seq.a, slots - 1);
    if (placesInA[slot] === i + 1 && (placesInB[slot] as number) > 0) pairs.push(i, (placesInB[slot] as number) - 1);
  }
  return longestRise(pairs);
}

/** The slot of the run that starts at `at`: its own, or the free one where it would go. */
function slotOf(words: readonly number[], at: number, size: number, a: readonly number[], wrap: number): number {
  let hash = words[at] as number;
  for (let next = 1; next < size; next++) hash = Math.imul(hash, 0x2c1b3c6d) + (words[at + next] as number);
  hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
  for (let slot = (hash ^ (hash >>> 13)) & wrap; ; slot = (slot + 1) & wrap) {
    const place = Math.abs(placesInA[slot] as number) - 1;
    if (place < 0) return slot;
    let same = 0;
    while (same < size && a[place + same] === words[at + same]) same += 1;
    if (same === size) return slot;
  }
}

function longestRise(pairs: number[]): number[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length);
  for (let at = 0; at < pairs.length; at += 2) {
    const value = pairs[at + 1] as number;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[(tails[middle] as number) + 1] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = at;
  }
  const chain: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) {
    chain.push(pairs[at + 1] as number, pairs[at] as number);
  }
  return chain.reverse();
}
