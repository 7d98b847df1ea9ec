import type { Quotation, QuotationGroup, QuotationVerdict } from '../model/comparison';
import type { FactReading, TextReading } from './kinds-reading';
import { byId, cellsOf, overlaps, shorten } from './kinds-reading';
import { isFunctionWord, stemOf } from './kinds-words';
import { compareNames, readSpeaker, type Speaker, wordsOf } from './speaker-likeness';

/** A quotation cut into compared words, in the pieces that an ellipsis leaves. */
interface PlacedQuotation {
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

/**
 * Group the quotations of several texts that give one utterance, and say how the versions differ.
 * Shape:  text and fact readings in; groups of two or more quotations out, in the order of texts and offsets.
 * Errors: none. Two cuts by one speaker that share only a word or two are `unsure`, and only inside one fact.
 */
export function groupQuotations(readings: readonly TextReading[], facts: readonly FactReading[]): QuotationGroup[] {
  const placed = readings.flatMap((reading) => placeQuotations(reading, facts));
  const pairs: Pair[] = [];
  for (let a = 0; a < placed.length; a++)
    for (let b = a + 1; b < placed.length; b++) {
      const verdict = judgePair(placed[a] as PlacedQuotation, placed[b] as PlacedQuotation);
      if (verdict) pairs.push({ a, b, verdict });
    }
  const root = placed.map((_, n) => n);
  const find = (n: number): number => {
    let top = n;
    while (root[top] !== top) top = root[top] as number;
    root[n] = top;
    return top;
  };
  const taken = new Set<number>();
  for (const certain of [true, false])
    for (const { a, b, verdict } of pairs) {
      if ((verdict !== 'unsure') !== certain) continue;
      // An uncertain likeness never joins a group that stands without it.
      if (!certain && (taken.has(a) || taken.has(b))) continue;
      const [x, y] = [find(a), find(b)];
      root[Math.max(x, y)] = Math.min(x, y);
      taken.add(a).add(b);
    }
  const groups = new Map<number, { members: number[]; pairs: Pair[] }>();
  for (const n of [...taken].sort((a, b) => a - b)) {
    const known = groups.get(find(n));
    if (known) known.members.push(n);
    else groups.set(find(n), { members: [n], pairs: [] });
  }
  for (const pair of pairs) {
    const group = groups.get(find(pair.a));
    if (group && find(pair.a) === find(pair.b)) group.pairs.push(pair);
  }
  return [...groups.values()]
    .filter(({ members }) => members.length > 1)
    .map((group) => describeGroup(group.members, placed, group.pairs));
}

/** Two quotations by their places, and how they relate. */
interface Pair {
  a: number;
  b: number;
  verdict: QuotationVerdict;
}

function placeQuotations(reading: TextReading, facts: readonly FactReading[]): PlacedQuotation[] {
  const rows = cellsOf(facts, reading.text.id);
  return joinSplit(reading).map((parts) => {
    const [quotation] = parts as [Quotation];
    const pieces = parts
      .map(({ quote }) => quote)
      .join(' ')
      .split(/…|\.\.\.|\[[^\]]*\]/)
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

function judgePair(a: PlacedQuotation, b: PlacedQuotation): QuotationVerdict | null {
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

function indexOfRun(words: readonly string[], run: readonly string[]): number {
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

const RANK: QuotationVerdict[] = ['verbatim', 'unsure', 'trimmed', 'spliced', 'reworded', 'other_speaker'];

function describeGroup(members: number[], placed: readonly PlacedQuotation[], inside: readonly Pair[]): QuotationGroup {
  const worst = inside.reduce((found, pair) =>
    RANK.indexOf(pair.verdict) > RANK.indexOf(found.verdict) ? pair : found,
  );
  const [a, b] = [placed[worst.a] as PlacedQuotation, placed[worst.b] as PlacedQuotation];
  return {
    members: members.flatMap((n) => (placed[n] as PlacedQuotation).ids),
    verdict: worst.verdict,
    explanation: explain(worst.verdict, a, b),
  };
}

function explain(verdict: QuotationVerdict, a: PlacedQuotation, b: PlacedQuotation): string {
  const bare = (q: PlacedQuotation) => `“${shorten(q.quotation.quote.replace(/^[“"‘'«]+|[”"’'»]+$/g, ''))}”`;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  switch (verdict) {
    case 'verbatim':
      return `${a.outlet} and ${b.outlet} quote the same words.`;
    case 'trimmed': {
      const cut = cutWords(long.words, short.words);
      return `${short.outlet} quotes less than ${long.outlet}: ${bare(short)} out of ${bare(long)}${cut ? `; cut: “${cut}”` : ''}.`;
    }
    case 'spliced':
      return `${short.outlet} joins pieces of what ${long.outlet} quotes in full: ${bare(short)}, in full ${bare(long)}.`;
    case 'reworded':
      return `${a.outlet === b.outlet ? `${a.outlet} gives two versions of the same words` : `${a.outlet} and ${b.outlet} give the same words in two versions`}: ${bare(a)} and ${bare(b)}.`;
    case 'other_speaker':
      return `${a.outlet} gives the words to ${a.quotation.speaker}, ${b.outlet} to ${b.quotation.speaker}: ${bare(short)}.`;
    default:
      return `${a.outlet} quotes ${bare(a)}, ${b.outlet} ${bare(b)}, both from ${[a.quotation.speaker ?? '', b.quotation.speaker ?? ''].sort((x, y) => y.length - x.length || byId(x, y))[0]}: two pieces of one answer, or two answers.`;
  }
}

function cutWords(long: readonly string[], short: readonly string[]): string {
  const at = indexOfRun(long, short);
  if (at < 0) return '';
  const [head, tail] = [long.slice(0, at), long.slice(at + short.length)];
  return [head, tail]
    .filter((part) => part.length > 0)
    .map((part) => shorten(part.join(' '), 60))
    .join('” and “');
}
