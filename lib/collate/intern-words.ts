import { figureKey } from './figure-key';
import { type Folding, foldTable, foldUnit, isQuotationMark, LEFT_OUT } from './fold-unit';
import { skeletonUnit, spellingKey } from './spelling-key';
import { isStopWord } from './stop-words';
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
  ids: Int32Array;
}

/** The words of several passages as numbers: equal words have equal numbers. */
export interface WordTypes {
  passages: Side[];
  /** Number of types. */
  count: number;
  weights: Int32Array;
  /** Where each type was first seen: passage, and place among its words. */
  firstPassage: Int32Array;
  firstWord: Int32Array;
}

const MARK_SEED = 0x2545f491;
const ACRONYM_SEED = 0x9e3779b9 | 0;

class Interner {
  count = 0;
  readonly table: Uint16Array;
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  readonly weights: Int32Array;
  readonly firstPassage: Int32Array;
  readonly firstWord: Int32Array;
  readonly kinds: Uint8Array;

  constructor(
    readonly passages: Side[],
    readonly folding: Folding,
    total: number,
  ) {
    let size = 64;
    while (size < 2 * total) size *= 2;
    this.slots = new Int32Array(size);
    this.hashes = new Int32Array(total);
    this.weights = new Int32Array(total);
    this.firstPassage = new Int32Array(total);
    this.firstWord = new Int32Array(total);
    this.kinds = new Uint8Array(total);
    this.table = foldTable(folding);
  }

  unit(code: number): number {
    const known = this.table[code] as number;
    return known !== 0 ? known : foldUnit(this.table, code, this.folding);
  }

  add(passage: number, word: number): number {
    const { text, scan } = this.passages[passage] as Side;
    const start = scan.starts[word] as number;
    const end = scan.ends[word] as number;
    const kind = scan.kinds[word] as number;
    const seed = this.seedOf(text, start, end, kind);
    let hash = seed;
    if (kind === MARK) hash = Math.imul(hash ^ this.markUnit(text.charCodeAt(start)), 0x01000193);
    else {
      for (let at = start; at < end; at++) {
        const unit = this.unit(text.charCodeAt(at));
        if (unit !== LEFT_OUT) hash = Math.imul(hash ^ unit, 0x01000193);
      }
    }
    hash ^= hash >>> 15;
    const wrap = this.slots.length - 1;
    for (let slot = hash & wrap; ; slot = (slot + 1) & wrap) {
      const type = (this.slots[slot] as number) - 1;
      if (type < 0) return this.open(slot, hash, passage, word, kind, seed);
      if (this.hashes[type] === hash && this.same(type, text, start, end, kind)) return type;
    }
  }

  /** "US" is not "us", nor "WHO" "who": a stop word in capitals is another word, unless the passage shouts throughout. */
  private seedOf(text: string, start: number, end: number, kind: number): number {
    if (kind === MARK) return MARK_SEED;
    if (!this.folding.ignoreCase || end - start < 2 || end - start > 6) return 0;
    const last = text.charCodeAt(end - 1);
    const first = text.charCodeAt(start);
    if (first < 0x41 || first > 0x5a || !((last >= 0x41 && last <= 0x5a) || last === 0x2e)) return 0;
    const letters = text.slice(start, end).replace(/\./g, '');
    if (letters.length < 2 || letters !== letters.toUpperCase() || !isStopWord(letters.toLowerCase())) return 0;
    return /\p{Ll}/u.test(text) ? ACRONYM_SEED : 0;
  }

  private markUnit(code: number): number {
    if (!this.folding.ignoreQuoteStyle) return code;
    return isQuotationMark(String.fromCharCode(code)) ? 0x22 : this.unit(code) === LEFT_OUT ? code : this.unit(code);
  }

  private same(type: number, text: string, start: number, end: number, kind: number): boolean {
    const passage = this.passages[this.firstPassage[type] as number] as Side;
    const word = this.firstWord[type] as number;
    if ((kind === MARK) !== (this.kinds[type] === MARK)) return false;
    let other = passage.scan.starts[word] as number;
    const otherEnd = passage.scan.ends[word] as number;
    if (kind === MARK) return this.markUnit(text.charCodeAt(start)) === this.markUnit(passage.text.charCodeAt(other));
    let at = start;
    for (;;) {
      while (at < end && this.unit(text.charCodeAt(at)) === LEFT_OUT) at += 1;
      while (other < otherEnd && this.unit(passage.text.charCodeAt(other)) === LEFT_OUT) other += 1;
      if (at >= end || other >= otherEnd) return at >= end && other >= otherEnd;
      if (this.unit(text.charCodeAt(at)) !== this.unit(passage.text.charCodeAt(other))) return false;
      at += 1;
      other += 1;
    }
  }

  private open(slot: number, hash: number, passage: number, word: number, kind: number, seed: number): number {
    const type = this.count++;
    this.slots[slot] = type + 1;
    this.hashes[type] = hash;
    this.firstPassage[type] = passage;
    this.firstWord[type] = word;
    this.kinds[type] = kind;
    this.weights[type] = this.weigh(type, kind, seed);
    return type;
  }

  private weigh(type: number, kind: number, seed: number): number {
    if (kind === MARK) return MARK_WEIGHT;
    if (kind === SIGN) return SIGN_WEIGHT;
    if (kind === FIGURE || seed === ACRONYM_SEED) return CONTENT_WEIGHT;
    const word = this.printed(type);
    return word.length <= 12 && isStopWord(word.toLowerCase().replace('’', "'")) ? STOP_WEIGHT : CONTENT_WEIGHT;
  }

  printed(type: number): string {
    const passage = this.passages[this.firstPassage[type] as number] as Side;
    const word = this.firstWord[type] as number;
    return passage.text.slice(passage.scan.starts[word], passage.scan.ends[word]);
  }

  /** Hash of the consonants: equal for the spellings of a word, and for little else. */
  skeleton(type: number): number {
    const passage = this.passages[this.firstPassage[type] as number] as Side;
    const word = this.firstWord[type] as number;
    const end = passage.scan.ends[word] as number;
    let hash = 0;
    let last = 0;
    for (let at = passage.scan.starts[word] as number; at < end; at++) {
      const unit = skeletonUnit(this.unit(passage.text.charCodeAt(at)));
      if (unit !== 0 && unit !== last) hash = Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 13);
      if (unit !== 0) last = unit;
    }
    return hash;
  }
}

/** Types that are spellings or notations of one word get one number. Gives the new number of each type, or null where all stay. */
function joinSpellings(words: Interner): Int32Array | null {
  const bySkeleton = new Map<number, number[]>();
  const byKey = new Map<string, number>();
  let joined: Int32Array | null = null;
  const join = (type: number, into: number) => {
    joined ??= Int32Array.from({ length: words.count }, (_, own) => own);
    joined[type] = into;
  };
  for (let type = 0; type < words.count; type++) {
    if ((words.weights[type] as number) < CONTENT_WEIGHT) continue;
    if (words.kinds[type] === FIGURE) {
      const key = figureKey(words.printed(type).toLowerCase());
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, type);
      else join(type, known);
      continue;
    }
    const skeleton = words.skeleton(type);
    const group = bySkeleton.get(skeleton);
    if (!group) {
      bySkeleton.set(skeleton, [type]);
      continue;
    }
    const key = keyOf(words, type);
    const partner = group.find((other) => keyOf(words, other) === key);
    if (partner === undefined) group.push(type);
    else join(type, partner);
  }
  return joined;
}

function keyOf(words: Interner, type: number): string {
  const printed = words.printed(type);
  const plain = printed.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[’‘]/g, "'");
  return spellingKey(plain.toLowerCase(), /^\p{Lu}/u.test(plain));
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

/**
 * Give every word of some passages a number, equal where the words are equal under the switches.
 * Shape:  passages in, one list of numbers per passage out, with the weight of each number (content, sign, stop word, mark).
 *         Punctuation is in the scans and lists only when asked for.
 * Errors: none.
 */
export function internWords(texts: readonly string[], folding: Folding, withMarks: boolean): WordTypes {
  const passages = texts.map((text) => {
    const scan = scanWords(text);
    if (!withMarks) dropMarks(scan);
    return { text, scan, ids: new Int32Array(scan.count) };
  });
  const total = passages.reduce((sum, passage) => sum + passage.scan.count, 0);
  const words = new Interner(passages, folding, total);
  for (let at = 0; at < passages.length; at++) {
    const ids = (passages[at] as Side).ids;
    for (let word = 0; word < ids.length; word++) ids[word] = words.add(at, word);
  }
  const joined = folding.ignoreSpelling ? joinSpellings(words) : null;
  if (joined) {
    for (const { ids } of passages) for (let word = 0; word < ids.length; word++) ids[word] = joined[ids[word] as number] as number;
  }
  const { count, weights, firstPassage, firstWord } = words;
  return { passages, count, weights, firstPassage, firstWord };
}
