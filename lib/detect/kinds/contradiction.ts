import { overlaps, passageOf } from '../../model/range';
import type { Sentence } from '../../model/text';
import { shorten } from '../../page-words/plain-words';
import type { CellReading } from '../reading/reading';
import { areOpposites, hasOpposite } from '../word-lists/opposites';
import { compareSpeakers } from '../words/speaker-likeness';
import { shareOf, stemOf } from '../words/word-stems';
import { quoteBriefly, saySides } from './brief-words';
import { type ClaimWord, readClaims } from './claims';
import type { Finding, KindDetector } from './finding';
import { weigh } from './finding';

/** Share of the words around a claim that must be the same, so that both speak of one thing. */
const SAME_SURROUNDINGS = 0.5;
const SHARED_NEAR = 3;
/** Verbs whose two sides may change places without a change of meaning. */
const MUTUAL = new Set(
  'meets meeting met talked talking spoke agreed discussed negotiated negotiating joined married fought faced played clashed disagreed'
    .split(' ')
    .map(stemOf),
);

interface Clash {
  a: ClaimWord;
  b: ClaimWord;
  how: 'polarity' | 'status' | 'agent';
  confidence: number;
}

/**
 * Claims of two cells that cannot both be true: one denies what the other asserts, gives an opposite state, or turns
 * round who did it to whom. (Figures: kinds-number. Titles: names-titles.)
 * Shape:  at most one disagreement per pair of cells, and no pair where each side only reports another speaker.
 * Errors: none. Questions, conditions, forecasts and quoted words never contradict; other times make it unsure.
 */
export const detectContradictionKind: KindDetector = ({ cells }) => {
  const claims = cells.map(readClaims);
  const indexes = claims.map(indexClaims);
  const found: Finding[] = [];
  for (let i = 0; i < cells.length; i++)
    for (let j = i + 1; j < cells.length; j++) {
      const [a, b] = [cells[i] as CellReading, cells[j] as CellReading];
      if (shareOf(a.content, b.content) < 0.2) continue;
      const clash = strongest(claims[i] ?? [], indexes[j] as ClaimIndex, claims[j] ?? []);
      if (clash) found.push(...weigh(describe(clash, a, b)));
    }
  return found.sort((x, y) => y.confidence - x.confidence).slice(0, 3);
};

function strongest(a: readonly ClaimWord[], b: ClaimIndex, words: readonly ClaimWord[]): Clash | null {
  let best: Clash | null = null;
  for (const x of a) {
    if (x.open) continue;
    const same = b.byStem.get(x.stem) ?? [];
    // Only a word that has an opposite can clash with another word.
    const others = hasOpposite(x.stem) ? b.withOpposite : [];
    for (const y of others.length > 0 ? [...same, ...others] : same) {
      const clash = clashOf(x, y, a, words);
      if (clash && clash.confidence > (best?.confidence ?? 0)) best = clash;
    }
  }
  return best;
}

/** A cell's claims by what they can clash with: all pairs of words took most of the time. */
interface ClaimIndex {
  byStem: Map<string, ClaimWord[]>;
  withOpposite: ClaimWord[];
}

function indexClaims(words: readonly ClaimWord[]): ClaimIndex {
  const byStem = new Map<string, ClaimWord[]>();
  const withOpposite: ClaimWord[] = [];
  for (const word of words) {
    if (word.open) continue;
    const known = byStem.get(word.stem);
    if (known) known.push(word);
    else byStem.set(word.stem, [word]);
    if (hasOpposite(word.stem)) withOpposite.push(word);
  }
  return { byStem, withOpposite };
}

function clashOf(x: ClaimWord, y: ClaimWord, a: readonly ClaimWord[], b: readonly ClaimWord[]): Clash | null {
  if (x.stem === y.stem) {
    const polarity = polarityClash(x, y, a, b);
    if (polarity) return { a: x, b: y, how: 'polarity', confidence: polarity * voiceFactor(x, y) };
    if (isTurnedRound(x, y)) return { a: x, b: y, how: 'agent', confidence: 0.7 * voiceFactor(x, y) };
    return null;
  }
  if (!hasOpposite(x.stem) || !areOpposites(x.stem, y.stem) || x.negated !== y.negated || x.noSuch || y.noSuch)
    return null;
  if (a.some((word) => word.stem === y.stem) || b.some((word) => word.stem === x.stem) || !sameSurroundings(x, y))
    return null;
  if (x.before && y.before && x.before !== y.before) return null;
  const subject = (x.before !== null && x.before === y.before) || (x.lead !== null && x.lead === y.lead);
  return { a: x, b: y, how: 'status', confidence: (subject ? 0.7 : 0.45) * voiceFactor(x, y) };
}

/** A word asserted here and denied there, with the same words around it, and nowhere both in one cell. */
function polarityClash(x: ClaimWord, y: ClaimWord, a: readonly ClaimWord[], b: readonly ClaimWord[]): number {
  const [denied, held] = [x.negated || x.noSuch, y.negated || y.noSuch];
  if (denied === held) return 0;
  const bothWays = (words: readonly ClaimWord[]) =>
    new Set(words.filter((word) => word.stem === x.stem).map((word) => word.negated || word.noSuch)).size > 1;
  if (bothWays(a) || bothWays(b)) return 0;
  // A name or a noun far from the verb is "negated" only by standing after it: lower-case words carry the claim.
  if (/^\p{Lu}/u.test(x.token.text) || /^\p{Lu}/u.test(y.token.text)) return 0;
  // "Harlow landed …", "Pryce did not land …": two people, no clash.
  if (x.before && y.before && x.before !== y.before) return 0;
  if (sameSurroundings(x, y)) return 0.7;
  // "No breakthrough" here, "a breakthrough" there: worth a look, but other words around it may mean another thing.
  return x.noSuch !== y.noSuch && !x.negated && !y.negated && x.token.norm === y.token.norm ? 0.45 : 0;
}

function sameSurroundings(x: ClaimWord, y: ClaimWord): boolean {
  let shared = 0;
  for (const word of x.near) if (y.near.has(word)) shared++;
  return shared >= SHARED_NEAR && shareOf(x.near, y.near) >= SAME_SURROUNDINGS;
}

function isTurnedRound(x: ClaimWord, y: ClaimWord): boolean {
  const { norm } = x.token;
  if (norm !== y.token.norm || !(norm.endsWith('ed') || norm.endsWith('s') || norm.endsWith('ing'))) return false;
  if (MUTUAL.has(x.stem) || x.negated || y.negated || x.voice === 'unclear' || y.voice === 'unclear') return false;
  if (/^\p{Lu}/u.test(x.token.text) || /^\p{Lu}/u.test(y.token.text)) return false;
  return (areNamesTurned(x, y) || arePhrasesTurned(x, y)) && shareOf(x.near, y.near) >= SAME_SURROUNDINGS;
}

function areNamesTurned(x: ClaimWord, y: ClaimWord): boolean {
  if (!x.before || !x.after || x.before === x.after) return false;
  return x.voice === y.voice
    ? x.before === y.after && x.after === y.before
    : x.before === y.before && x.after === y.after;
}

/** "The port warned the council", "the council warned the port": only a past form with a phrase on both sides is surely a verb. */
function arePhrasesTurned(x: ClaimWord, y: ClaimWord): boolean {
  if (!x.token.norm.endsWith('ed')) return false;
  const [doer, doneTo] = x.sides;
  const [first, second] = x.voice === y.voice ? y.sides : [y.sides[1], y.sides[0]];
  return meet(doer, second) && meet(doneTo, first) && !meet(doer, first) && !meet(doneTo, second);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** Both outlets in their own voice weigh most; two different speakers who disagree are no error of either text. */
function voiceFactor(x: ClaimWord, y: ClaimWord): number {
  if (x.speaker === null && y.speaker === null) return 1;
  if (x.speaker === null || y.speaker === null) return 0.75;
  return compareSpeakers(x.speaker, y.speaker) === 'same' ? 0.9 : 0;
}

const REASON = {
  polarity: 'one says it, the other says it is not so',
  status: 'both cannot be so at one time',
  agent: 'who did it to whom is turned round',
} as const;

function describe({ a: x, b: y, how, confidence }: Clash, a: CellReading, b: CellReading): Finding {
  const [p, q] = [sentenceOf(a, x), sentenceOf(b, y)];
  const [m, n] = [a.text.published?.value, b.text.published?.value];
  // A state may change from one day to the next; who did a thing that is done does not.
  const later = how !== 'agent' && m !== undefined && n !== undefined && m !== n;
  return {
    kind: 'contradiction',
    between: [a.text.id, b.text.id],
    evidence: [passageOf(a.text, p), passageOf(b.text, q)],
    explanation: `${a.outlet}: “${around(a, p, x)}”. ${b.outlet}: “${around(b, q, y)}”. By these words ${REASON[how]}${later ? '; the texts are of different days, so things may have changed in between' : ''}.`,
    brief: saySides(
      [`${a.outlet}: ${quoteBriefly(around(a, p, x, 3))}`, `${b.outlet}: ${quoteBriefly(around(b, q, y, 3))}`],
      `${REASON[how]}.`,
      '; ',
      ' – ',
    ),
    confidence: later ? confidence * 0.8 : confidence,
    detail: how,
  };
}

const sentenceOf = (cell: CellReading, word: ClaimWord): Sentence =>
  cell.sentences.find((sentence) => overlaps(sentence, word.token)) ?? (cell.sentences[0] as Sentence);

/** Some words on each side of the claim, as printed. */
function around(cell: CellReading, sentence: Sentence, word: ClaimWord, reach = 6): string {
  const at = sentence.tokens.findIndex((token) => token.start === word.token.start);
  const [from, to] = [
    sentence.tokens[Math.max(0, at - reach)],
    sentence.tokens[Math.min(sentence.tokens.length - 1, at + reach)],
  ];
  return from && to
    ? shorten(cell.text.body.slice(from.start, to.end), 110)
    : shorten(sentence.tokens.map((t) => t.text).join(' '));
}
