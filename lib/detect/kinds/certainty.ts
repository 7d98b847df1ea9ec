import { passageOf } from '../../model/range';
import type { Passage, Token } from '../../model/text';
import { listed } from '../../page-words/plain-words';
import type { CellReading } from '../reading/reading';
import { firstEvidence } from '../reading/reading';
import { contentStems } from '../words/word-stems';
import { saySides } from './brief-words';
import type { KindDetector } from './finding';
import { SURE, weigh } from './finding';

/** Words that keep a distance from a claim, by how clearly they do. Modal verbs also speak of ability and of the future. */
const STRONG = new Set(
  'reportedly allegedly supposedly apparently purportedly ostensibly seemingly presumably alleged purported rumored rumoured unconfirmed unverified'.split(
    ' ',
  ),
);
const MEDIUM = new Set(
  'appears appear appeared seems seem seemed claims claim claimed alleges allege believed thought likely probably possibly perhaps maybe potentially suspected'.split(
    ' ',
  ),
);
const WEAK = new Set(['may', 'might', 'could']);
/** Words on either side of the hedge among which the shared claim must stand. */
const REACH = 14;

interface Hedge {
  cell: CellReading;
  token: Token;
  weight: number;
  near: Set<string>;
}

/**
 * The same claim hedged in one text and stated plainly in another.
 * Shape:  at most one disagreement; hedges inside quotation marks are the speaker's and do not count.
 * Errors: none. A hedge counts only where words of the other texts' claim stand near it.
 */
export const detectCertaintyKind: KindDetector = ({ cells }) => {
  const hedges = cells.map((cell) => findHedges(cell));
  const plain = cells.filter((_, n) => hedges[n]?.length === 0);
  if (plain.length === 0 || plain.length === cells.length) return [];
  const telling = hedges.flatMap((found) => bestHedge(found, plain) ?? []);
  if (telling.length === 0) return [];
  const confidence = Math.max(...telling.map(({ score }) => score));
  // A lone "may" far from the shared words proves nothing: silence is better than "unsure" on every row.
  if (confidence < SURE) return [];
  const firmest = plain.filter((cell) => telling.some(({ hedge }) => sharedWords(hedge.near, cell.content) >= 2));
  const evidence: Passage[] = [
    ...telling.map(({ hedge }) => passageOf(hedge.cell.text, hedge.token)),
    ...firmest.flatMap(firstEvidence),
  ];
  const says = telling.map(({ hedge }) => `${hedge.cell.outlet} keeps a distance (“${hedge.token.text}”)`);
  return weigh({
    kind: 'certainty',
    between: [...telling.map(({ hedge }) => hedge.cell.text.id), ...firmest.map((cell) => cell.text.id)],
    evidence,
    explanation: `${listed(says)}; ${listed(firmest.map((cell) => cell.outlet))} ${firmest.length > 1 ? 'say' : 'says'} it without such a word.`,
    brief: saySides(
      telling.map(({ hedge }) => `${hedge.cell.outlet} says “${hedge.token.text}”`),
      `${listed(firmest.map((cell) => cell.outlet))} ${firmest.length > 1 ? 'leave' : 'leaves'} the doubt out.`,
      ', ',
      '; ',
    ),
    confidence,
  });
};

function findHedges(cell: CellReading): Hedge[] {
  const tokens = cell.own;
  return tokens.flatMap((token, at) => {
    const weight = weightOf(token, tokens[at + 1]);
    if (weight === 0) return [];
    return [{ cell, token, weight, near: contentStems(tokens.slice(Math.max(0, at - REACH), at + REACH)) }];
  });
}

const CLAUSE = /^(?:that|to|it|its|he|she|they|his|her|their|the|there|responsibility)$/;

function weightOf(token: Token, next: Token | undefined): number {
  if (STRONG.has(token.norm)) return 0.85;
  // "The claims were settled", "an insurance claim": a noun, unless a clause follows.
  if (/^claims?$/.test(token.norm) && !(next && (CLAUSE.test(next.norm) || /^\p{Lu}/u.test(next.text)))) return 0;
  if (MEDIUM.has(token.norm)) return 0.7;
  // "May" the month, "could not" the ability.
  if (!WEAK.has(token.norm) || token.text.startsWith('M') || next?.norm === 'not' || next?.kind === 'number') return 0;
  return 0.55;
}

function bestHedge(found: readonly Hedge[], plain: readonly CellReading[]): { hedge: Hedge; score: number } | null {
  let best: { hedge: Hedge; score: number } | null = null;
  for (const hedge of found) {
    const shared = Math.max(...plain.map((cell) => sharedWords(hedge.near, cell.content)));
    if (shared < 2) continue;
    const score = hedge.weight * Math.min(1, 0.6 + 0.1 * shared);
    if (!best || score > best.score) best = { hedge, score };
  }
  return best;
}

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}
