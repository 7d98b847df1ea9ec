import { type Folding, foldTable, foldUnit, isQuotationMark, LEFT_OUT } from './fold-unit';
import { joinSpellings } from './join-spellings';
import { isStopWord, isStopWordAt } from './stop-words';
import { FIGURE, MARK, SIGN, scanWords, type WordScan } from './tokenize-words';

/** What a matched word of each class is worth, in twentieths of a content word. */
export const CONTENT_WEIGHT = 20;
export const SIGN_WEIGHT = 10;
export const STOP_WEIGHT = 5;
export const MARK_WEIGHT = 2;

/** One passage cut into words, with the number of each word. */
export interface Side {
  text: string;
  scan: WordScan;
  ids: number[];
}

/** The words of several passages as numbers: equal words have equal numbers. Per number: its weight, kind, and a place where it stands. */
export interface WordTypes {
  sides: Side[];
  count: number;
  weights: number[];
  kinds: number[];
  texts: string[];
  starts: number[];
  ends: number[];
}

/** The types while they are being found: an open hash table over folded characters, so that no word has to be cut out of its text. */
interface Interning extends WordTypes {
  folding: Folding;
  table: Uint16Array;
  slots: Int32Array;
  wrap: number;
  hashes: number[];
}

const PRIME = 0x01000193;
const MARK_SEED = 0x2545f491;
const ACRONYM_SEED = 0x1e3779b9;

/**
 * Give every word of some passages a number, equal where the words are equal under the switches.
 * Shape:  passages in, one list of numbers per passage out. Punctuation is in scans and lists only when asked for.
 * Errors: none.
 */
export function internWords(texts: readonly string[], folding: Folding, withMarks: boolean): WordTypes {
  const sides = texts.map((text) => {
    const scan = scanWords(text);
    if (!withMarks) dropMarks(scan);
    return { text, scan, ids: [] };
  });
  const { slots, wrap } = slotsFor(sides);
  const types: Interning = {
    sides,
    count: 0,
    weights: [],
    kinds: [],
    texts: [],
    starts: [],
    ends: [],
    folding,
    table: foldTable(folding),
    slots,
    wrap,
    hashes: [],
  };
  for (const side of sides) internSide(types, side);
  if (folding.ignoreSpelling) joinSpellings(types, types.table, folding);
  return types;
}

function dropMarks(scan: WordScan): void {
  let kept = 0;
  for (let word = 0; word < scan.count; word++) {
    if (scan.kinds[word] === MARK) continue;
    scan.starts[kept] = scan.starts[word] as number;
    scan.ends[kept] = scan.ends[word] as number;
    scan.kinds[kept] = scan.kinds[word] as number;
    kept += 1;
  }
  scan.count = kept;
}

/** Kept between calls: to make a typed array costs as much as to compare ten words. */
let keptSlots = new Int32Array(256);

function slotsFor(sides: Side[]): { slots: Int32Array; wrap: number } {
  let words = 0;
  for (const side of sides) words += side.scan.count;
  let size = 64;
  while (size < 2 * words) size *= 2;
  if (keptSlots.length < size) keptSlots = new Int32Array(size);
  return { slots: keptSlots.fill(0, 0, size), wrap: size - 1 };
}

function internSide(types: Interning, { text, scan, ids }: Side): void {
  const { slots, wrap, hashes, folding, table } = types;
  for (let word = 0; word < scan.count; word++) {
    const start = scan.starts[word] as number;
    const end = scan.ends[word] as number;
    const kind = scan.kinds[word] as number;
    const seed = kind === MARK ? MARK_SEED : acronymSeed(text, start, end, folding);
    const hash = kind === MARK ? hashMark(types, text, start) : hashWord(table, folding, text, start, end, seed);
    let slot = hash & wrap;
    let type = (slots[slot] as number) - 1;
    while (type >= 0 && !(hashes[type] === hash && isSame(types, type, text, start, end, kind))) {
      slot = (slot + 1) & wrap;
      type = (slots[slot] as number) - 1;
    }
    if (type < 0) {
      type = addType(types, text, start, end, kind, hash, seed);
      slots[slot] = type + 1;
    }
    ids.push(type);
  }
}

function hashWord(
  table: Uint16Array,
  folding: Folding,
  text: string,
  start: number,
  end: number,
  seed: number,
): number {
  let hash = seed;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const unit = (table[code] as number) || foldUnit(table, code, folding);
    if (unit !== LEFT_OUT) hash = Math.imul(hash ^ unit, PRIME);
  }
  return (hash ^ (hash >>> 15)) | 0;
}

function hashMark({ folding }: Interning, text: string, start: number): number {
  return Math.imul(MARK_SEED ^ markUnit(text.charCodeAt(start), folding), PRIME);
}

function markUnit(code: number, folding: Folding): number {
  return folding.ignoreQuoteStyle && isQuotationMark(String.fromCharCode(code)) ? 0x22 : code;
}

/** "US" is not "us", nor "WHO" "who": a stop word in capitals is another word, unless the passage shouts throughout. */
function acronymSeed(text: string, start: number, end: number, folding: Folding): number {
  const length = end - start;
  const second = text.charCodeAt(start + 1);
  if (length < 2 || length > 6 || !(second === 0x2e || (second >= 0x41 && second <= 0x5a)) || !folding.ignoreCase)
    return 0;
  const letters = text.slice(start, end).replace(/\./g, '');
  if (letters.length < 2 || letters !== letters.toUpperCase() || !isStopWord(letters.toLowerCase())) return 0;
  return /\p{Ll}/u.test(text) ? ACRONYM_SEED : 0;
}

function isSame(types: Interning, type: number, text: string, start: number, end: number, kind: number): boolean {
  const { table, folding } = types;
  if ((kind === MARK) !== (types.kinds[type] === MARK)) return false;
  const otherText = types.texts[type] as string;
  const otherEnd = types.ends[type] as number;
  let other = types.starts[type] as number;
  if (kind === MARK) {
    if (markUnit(text.charCodeAt(start), folding) !== markUnit(otherText.charCodeAt(other), folding)) return false;
    return folding.ignorePunctuation || otherEnd - other === end - start;
  }
  let at = start;
  if (otherEnd - other === end - start) {
    while (at < end && text.charCodeAt(at) === otherText.charCodeAt(other)) {
      at += 1;
      other += 1;
    }
  }
  for (;;) {
    const unit = at < end ? foldUnit(table, text.charCodeAt(at), folding) : 0;
    if (unit === LEFT_OUT) {
      at += 1;
      continue;
    }
    const otherUnit = other < otherEnd ? foldUnit(table, otherText.charCodeAt(other), folding) : 0;
    if (otherUnit === LEFT_OUT) {
      other += 1;
      continue;
    }
    if (unit !== otherUnit) return false;
    if (unit === 0) return true;
    at += 1;
    other += 1;
  }
}

function addType(
  types: Interning,
  text: string,
  start: number,
  end: number,
  kind: number,
  hash: number,
  seed: number,
): number {
  types.hashes.push(hash);
  types.kinds.push(kind);
  types.texts.push(text);
  types.starts.push(start);
  types.ends.push(end);
  types.weights.push(seed === ACRONYM_SEED ? CONTENT_WEIGHT : weightOf(text, start, end, kind));
  return types.count++;
}

function weightOf(text: string, start: number, end: number, kind: number): number {
  if (kind === MARK) return MARK_WEIGHT;
  if (kind === SIGN) return SIGN_WEIGHT;
  return kind !== FIGURE && isStopWordAt(text, start, end) ? STOP_WEIGHT : CONTENT_WEIGHT;
}
