import type { Sequences, Stretch } from './align-weighted';

/** Bits of a row word: 30, so that a sum and its carry stay a small integer. */
const BITS = 30;
const FULL = 0x3fffffff;

/** Where each type stands in a, as (row word, bit mask) pairs. */
interface Places {
  first: Int32Array;
  last: Int32Array;
  word: Int32Array;
  mask: Int32Array;
}

function placesOf(types: Int32Array, count: number): Places {
  const first = new Int32Array(count + 1);
  for (const type of types) first[type + 1] = (first[type + 1] as number) + 1;
  for (let type = 0; type < count; type++) first[type + 1] = (first[type + 1] as number) + (first[type] as number);
  const last = first.slice(0, count);
  const word = new Int32Array(types.length);
  const mask = new Int32Array(types.length);
  for (let i = 0; i < types.length; i++) {
    const type = types[i] as number;
    const at = (i / BITS) | 0;
    const bit = 1 << (i - at * BITS);
    const end = last[type] as number;
    if (end > (first[type] as number) && word[end - 1] === at) mask[end - 1] = (mask[end - 1] as number) | bit;
    else {
      word[end] = at;
      mask[end] = bit;
      last[type] = end + 1;
    }
  }
  return { first, last, word, mask };
}

function carryOn(row: Int32Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const value = row[at] as number;
    const sum = value + 1;
    row[at] = (sum & FULL) | value;
    if (sum >>> BITS === 0) return 0;
  }
  return 1;
}

/** One row of the recurrence V' = (V + (V & M)) | (V & ~M), touching only the words where the type occurs and where a carry runs. */
function advance(row: Int32Array, places: Places, type: number, words: number): void {
  let carry = 0;
  let before = -1;
  const end = places.last[type] as number;
  for (let entry = places.first[type] as number; entry < end; entry++) {
    const at = places.word[entry] as number;
    if (carry) carry = carryOn(row, before + 1, at);
    const value = row[at] as number;
    const hit = value & (places.mask[entry] as number);
    const sum = value + hit + carry;
    carry = sum >>> BITS;
    row[at] = (sum & FULL) | (value - hit);
    before = at;
  }
  if (carry) carryOn(row, before + 1, words);
}

/** Positions of the stretch whose type also stands on the other side; the others are changed at once. */
function sharedPlaces(
  own: readonly number[],
  from: number,
  to: number,
  other: Uint8Array,
  changed: number[],
): Int32Array {
  const kept = new Int32Array(to - from);
  let count = 0;
  for (let i = from; i < to; i++) {
    changed[i] = 1;
    if (other[own[i] as number]) kept[count++] = i;
  }
  return kept.subarray(0, count);
}

function presence(own: readonly number[], from: number, to: number, types: number): Uint8Array {
  const present = new Uint8Array(types);
  for (let i = from; i < to; i++) present[own[i] as number] = 1;
  return present;
}

/** Row words touched at most; text stays far below it. Two vocabularies of a few words each are cut into pieces instead. */
const MOST_WORK = 15e6;

/**
 * Longest common subsequence of a stretch too long for the weighted alignment, bit-parallel.
 * Shape:  sets changedA/changedB inside the stretch. Every word counts the same here.
 * Errors: none. Memory grows with the length to the power 1.5: rows are kept at check points and computed again block by block.
 *         Where the same few words make up both sides, both are cut in half first: bounded time, and nothing readable is lost.
 * Source: Hyyrö 2004, "Bit-parallel LCS-length computation revisited".
 */
export function alignBits(seq: Sequences, stretch: Stretch): void {
  const { a0, a1, b0, b1 } = stretch;
  const keptA = sharedPlaces(seq.a, a0, a1, presence(seq.b, b0, b1, seq.types), seq.changedA);
  const keptB = sharedPlaces(seq.b, b0, b1, presence(seq.a, a0, a1, seq.types), seq.changedB);
  if (keptA.length === 0 || keptB.length === 0) return;
  const words = Math.ceil(keptA.length / BITS);
  const places = placesOf(
    keptA.map((at) => seq.a[at] as number),
    seq.types,
  );
  const typesB = keptB.map((at) => seq.b[at] as number);
  if (workOf(typesB, places) > MOST_WORK) {
    alignHalves(seq, stretch);
    return;
  }
  const block = typesB.length * words < 4e6 ? typesB.length : Math.max(64, Math.ceil(Math.sqrt(typesB.length)));
  const starts = checkpoints(typesB, places, words, block);
  traceBlocks(seq, keptA, keptB, typesB, places, words, block, starts);
}

function workOf(typesB: Int32Array, { first, last }: Places): number {
  return typesB.reduce((sum, type) => sum + (last[type] as number) - (first[type] as number), 0);
}

function alignHalves(seq: Sequences, { a0, a1, b0, b1 }: Stretch): void {
  const a = (a0 + a1) >> 1;
  const b = (b0 + b1) >> 1;
  alignBits(seq, { a0, a1: a, b0, b1: b });
  alignBits(seq, { a0: a, a1, b0: b, b1 });
}

function checkpoints(typesB: Int32Array, places: Places, words: number, block: number): Int32Array {
  const starts = new Int32Array(Math.ceil(typesB.length / block) * words);
  const row = new Int32Array(words).fill(FULL);
  const lastStart = Math.floor((typesB.length - 1) / block) * block;
  for (let j = 0; j <= lastStart; j++) {
    if (j % block === 0) starts.set(row, (j / block) * words);
    if (j < lastStart) advance(row, places, typesB[j] as number, words);
  }
  return starts;
}

function traceBlocks(
  seq: Sequences,
  keptA: Int32Array,
  keptB: Int32Array,
  typesB: Int32Array,
  places: Places,
  words: number,
  block: number,
  starts: Int32Array,
): void {
  const rows = new Int32Array((block + 1) * words);
  const row = new Int32Array(words);
  let i = keptA.length - 1;
  for (let start = Math.floor((typesB.length - 1) / block) * block; start >= 0 && i >= 0; start -= block) {
    const end = Math.min(typesB.length, start + block);
    row.set(starts.subarray((start / block) * words, (start / block + 1) * words));
    rows.set(row, 0);
    for (let j = start; j < end; j++) {
      advance(row, places, typesB[j] as number, words);
      rows.set(row, (j - start + 1) * words);
    }
    let j = end - 1;
    while (j >= start && i >= 0) {
      const at = (i / BITS) | 0;
      const bit = 1 << (i - at * BITS);
      // A zero bit means that word i of a raises the length in this row.
      if ((rows[(j - start + 1) * words + at] as number) & bit) i -= 1;
      else if (!((rows[(j - start) * words + at] as number) & bit)) j -= 1;
      else {
        seq.changedA[keptA[i] as number] = 0;
        seq.changedB[keptB[j] as number] = 0;
        i -= 1;
        j -= 1;
      }
    }
  }
}
