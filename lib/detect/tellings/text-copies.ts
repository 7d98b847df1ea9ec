/** Texts that are one copy under two names: what they share as whole sentences, over all facts. */
import { byId } from '../../model/plain-order';
import { passageOf } from '../../model/range';
import type { Passage, SegmentedText, Sentence } from '../../model/text';
import type { TextReading } from '../reading/reading';

/** Sentences shorter than this ("Nobody was hurt.") stand in many reports. */
const LONG_SENTENCE = 9;
/** So many long sentences in common, and so large a part of the shorter text, and one is printed after the other. */
const COMMON_SENTENCES = 3;
const COMMON_PART = 0.5;

/** Two texts that are mostly one copy, with the longest sentence that both print. */
export interface TextCopy {
  a: string;
  b: string;
  passages: [Passage, Passage];
}

/**
 * Find the pairs of texts that are mostly one copy.
 * Shape:  readings in any order; pairs of text ids in order. Sentences that hold a quotation prove nothing and are left out.
 */
export function findCopies(readings: readonly TextReading[]): TextCopy[] {
  const ordered = [...readings].sort((a, b) => byId(a.text.id, b.text.id));
  const long = ordered.map((reading) => longSentences(reading));
  return ordered.flatMap((a, i) =>
    ordered.slice(i + 1).flatMap((b, k): TextCopy[] => {
      const [own, other] = [long[i] ?? new Map(), long[i + 1 + k] ?? new Map()] as const;
      const shared = [...own.keys()].filter((key) => other.has(key));
      if (shared.length < COMMON_SENTENCES || shared.length < COMMON_PART * Math.min(own.size, other.size)) return [];
      const proof = shared.reduce((best, key) => (key.length > best.length ? key : best));
      const passages: [Passage, Passage] = [
        passageOf(a.text, own.get(proof) as Sentence),
        passageOf(b.text, other.get(proof) as Sentence),
      ];
      return [{ a: a.text.id, b: b.text.id, passages }];
    }),
  );
}

/** Each long sentence of the outlet's own by its words; marks do not count. */
function longSentences({ text, quotations }: TextReading): Map<string, Sentence> {
  const found = new Map<string, Sentence>();
  for (const sentence of readable(text)) {
    if (quotations.some(({ start, end }) => start < sentence.end && sentence.start < end)) continue;
    const words = sentence.tokens.filter(({ kind }) => kind !== 'mark');
    const key = words.map(({ norm }) => norm).join(' ');
    if (words.length >= LONG_SENTENCE && !found.has(key)) found.set(key, sentence);
  }
  return found;
}

const readable = ({ sentences }: SegmentedText): Sentence[] => sentences.filter(({ role }) => role === 'body');
