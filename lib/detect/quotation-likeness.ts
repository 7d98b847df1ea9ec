/** Quotations cut into compared words, and how two of them relate. */
import type { Quotation, QuotationVerdict } from '../model/comparison';
import type { FactReading, TextReading } from './kinds-reading';
import { cellsOf, overlaps } from './kinds-reading';
import { isFunctionWord, stemOf } from './kinds-words';
import { compareNames, readSpeaker, type Speaker, wordsOf } from './speaker-likeness';

/** A quotation cut into compared words, in the pieces that an ellipsis leaves. */
export interface PlacedQuotation {
  /** The first of its parts. */
  quotation: Quotation;
  /** Ids of all parts: an attribution in the middle splits one utterance into two quotations. */
  ids: string[];
  outlet: string;
  words: string[];
  /** The words in one string, to see at once that two are the same. */
  said: string;
  pieces: string[][];
  content: Set<string>;
  /** Words of the speaker's name without titles. */
  speaker: Speaker | null;
  facts: Set<string>;
}

/** Share of the shorter quotation's words that must stand in the longer one in order, to be one utterance reworded. */
const REWORDED = 0.6;

/** One text's quotations, the parts of a split one together. */
export function placeQuotations(reading: TextReading, facts: readonly FactReading[]): PlacedQuotation[] {
  const rows = cellsOf(facts, reading.text.id);
  return joinSplit(reading).map((parts) => {
    const [quotation] = parts as [Quotation];
    const pieces = parts
      .map(({ quote }) => quote)
      .join(' ')
      .split(/…|\.\.\.|\[[^[\]]*\]/)
      .map(wordsOf)
      .filter((piece) => piece.length > 0);
    const words = pieces.flat();
    return {
      quotation,
      ids: parts.map(({ id }) => id),
      outlet: reading.outlet,
      words,
      said: words.join(' '),
      pieces,
      content: new Set(words.filter((word) => !isFunctionWord(word)).map(stemOf)),
      speaker: readSpeaker(quotation.speaker),
      facts: new Set(
        rows.filter((row) => row.passages.some((passage) => overlaps(passage, quotation))).map((row) => row.id),
      ),
    };
  });
}

/** Longest attribution that may stand between two parts of one utterance. */
const SPLIT_LENGTH = 90;

/** “…,” she said, “…”: parts that an attribution splits, where the first does not end a sentence. */
function joinSplit({ text, quotations }: TextReading): Quotation[][] {
  const joined: Quotation[][] = [];
  for (const quotation of quotations) {
    const last = joined[joined.length - 1]?.at(-1);
    const between = last ? text.body.slice(last.end, quotation.start) : '';
    const open = last !== undefined && /[,—–-]["”’']?\s*$/.test(last.quote) && !/[.!?\n]/.test(between);
    const same = last !== undefined && (last.speaker === quotation.speaker || !last.speaker || !quotation.speaker);
    if (open && same && quotation.start >= last.end && between.length <= SPLIT_LENGTH)
      joined[joined.length - 1]?.push(quotation);
    else joined.push([quotation]);
  }
  return joined;
}

/** How two quotations relate; null where they are two utterances. */
export function judgeQuotations(a: PlacedQuotation, b: PlacedQuotation): QuotationVerdict | null {
  let shared = 0;
  for (const word of a.content) if (b.content.has(word)) shared++;
  if (shared === 0) return null;
  const sameText = a.quotation.text === b.quotation.text;
  const sameFact = [...a.facts].some((id) => b.facts.has(id));
  const speakers = compareNames(a.speaker, b.speaker);
  const verdict = judgeWords(a, b, sameFact && speakers !== 'other');
  // Within one text a repetition is no disagreement; only a version with other words is.
  if (sameText) return verdict === 'reworded' && speakers !== 'other' ? verdict : null;
  if (verdict && speakers === 'other') {
    const long = Math.min(a.words.length, b.words.length) >= 4 && shared >= 2;
    return long || sameFact ? 'other_speaker' : null;
  }
  if (verdict) return verdict;
  return sameFact && speakers === 'same' ? 'unsure' : null;
}

function judgeWords(a: PlacedQuotation, b: PlacedQuotation, close: boolean): QuotationVerdict | null {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length === 0) return null;
  // One or two words alone ("fake", "a mess") are one utterance only where the fact and the speaker agree too.
  const enough = short.content.size >= 2 && short.words.length >= 3;
  if (!enough && !close) return null;
  if (short.said === long.said) return short.pieces.length === long.pieces.length ? 'verbatim' : 'spliced';
  const at = short.pieces.map((piece) => indexOfRun(long.words, piece));
  if (at.every((place) => place >= 0)) return short.pieces.length > 1 ? 'spliced' : 'trimmed';
  const overlap = commonInOrder(short.words, long.words) / short.words.length;
  let shared = 0;
  for (const word of short.content) if (long.content.has(word)) shared++;
  if (overlap >= REWORDED && shared >= 2 && shared / short.content.size >= 0.5) {
    return short.pieces.length > 1 && overlap > 0.95 ? 'spliced' : 'reworded';
  }
  return null;
}

/** Where a run of words begins in others; -1 where it does not stand there. */
export function indexOfRun(words: readonly string[], run: readonly string[]): number {
  for (let at = 0; at + run.length <= words.length; at++) if (run.every((word, n) => words[at + n] === word)) return at;
  return -1;
}

/** Length of the longest common subsequence. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let n = 1; n <= b.length; n++)
      next.push(word === b[n - 1] ? (row[n - 1] as number) + 1 : Math.max(row[n] as number, next[n - 1] as number));
    row = next;
  }
  return row[b.length] as number;
}
