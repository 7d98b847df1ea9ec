import type { QuotationGroup, QuotationVerdict } from '../model/comparison';
import type { FactReading, TextReading } from './kinds-reading';
import { byId, shorten } from './kinds-reading';
import { indexOfRun, judgeQuotations, type PlacedQuotation, placeQuotations } from './quotation-likeness';

/** Two versions of one utterance, by the ids of their quotations, and how they relate. */
export interface QuotationPair {
  members: string[];
  verdict: QuotationVerdict;
  explanation: string;
}

/** A group with the pairs in it: a fact may hold two of its members only, which relate in another way than the whole. */
export interface UtteranceGroup {
  group: QuotationGroup;
  pairs: QuotationPair[];
}

/**
 * Group the quotations of several texts that give one utterance, and say how the versions differ.
 * Shape:  text and fact readings in; groups of two or more quotations out, in the order of texts and offsets, with their pairs.
 * Errors: none. Two cuts by one speaker that share only a word or two are `unsure`, and only inside one fact.
 */
export function groupUtterances(readings: readonly TextReading[], facts: readonly FactReading[]): UtteranceGroup[] {
  const placed = readings.flatMap((reading) => placeQuotations(reading, facts));
  const pairs: Pair[] = [];
  for (let a = 0; a < placed.length; a++)
    for (let b = a + 1; b < placed.length; b++) {
      const verdict = judgeQuotations(placed[a] as PlacedQuotation, placed[b] as PlacedQuotation);
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

const RANK: QuotationVerdict[] = ['verbatim', 'unsure', 'trimmed', 'spliced', 'reworded', 'other_speaker'];

function describeGroup(members: number[], placed: readonly PlacedQuotation[], inside: readonly Pair[]): UtteranceGroup {
  const worst = inside.reduce((found, pair) =>
    RANK.indexOf(pair.verdict) > RANK.indexOf(found.verdict) ? pair : found,
  );
  const [a, b] = [placed[worst.a] as PlacedQuotation, placed[worst.b] as PlacedQuotation];
  return {
    group: {
      members: members.flatMap((n) => (placed[n] as PlacedQuotation).ids),
      verdict: worst.verdict,
      explanation: explain(worst.verdict, a, b),
    },
    pairs: inside.map((pair): QuotationPair => {
      const [x, y] = [placed[pair.a] as PlacedQuotation, placed[pair.b] as PlacedQuotation];
      return { members: [...x.ids, ...y.ids], verdict: pair.verdict, explanation: explain(pair.verdict, x, y) };
    }),
  };
}

function explain(verdict: QuotationVerdict, a: PlacedQuotation, b: PlacedQuotation): string {
  const bare = (q: PlacedQuotation) =>
    `“${shorten(q.quotation.quote.replace(/^[“"‘'«]+|(?<![”"’'»])[”"’'»]+$/g, ''))}”`;
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
