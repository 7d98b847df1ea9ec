/** Claims inside a cell: the words of the outlet's own voice with what negates, doubts and surrounds each. */
import type { Token } from '../model/text';
import { ownTokens } from './kinds-context';
import type { CellReading } from './kinds-reading';
import { overlaps } from './kinds-reading';
import { isContent, stemOf } from './kinds-words';

/** One content word as a claim makes it. */
export interface ClaimWord {
  token: Token;
  stem: string;
  negated: boolean;
  /** "No deal": the thing is said not to exist. */
  noSuch: boolean;
  /** In a question, a condition, a forecast or a doubt: not asserted. */
  open: boolean;
  /** Who is said to say it; null where the outlet does. */
  readonly speaker: string | null;
  /** Content stems that stand within reach in the same clause and its neighbours. */
  readonly near: Set<string>;
  /** Stems of the capitalised words nearest before and after it in its clause. */
  readonly before: string | null;
  readonly after: string | null;
  /** Stems of the words right before and right after it that may name who does it and to whom: "the harbour office", "the council". */
  readonly sides: readonly [ReadonlySet<string>, ReadonlySet<string>];
  /** Stem of the content word right before it in its clause: mostly the subject. */
  readonly lead: string | null;
  /** "Was hit by": doer and done-to change places. "Was hit" without a doer is `unclear`. */
  readonly voice: 'active' | 'passive' | 'unclear';
}

const NEGATION = /^(?:not|never|neither|nor|cannot|without|\w+n't|n't)$/;
const OPEN = new Set(
  'if whether unless would could might may should will shall can whoever suppose hoped hope hopes wants want wanted expected expects asked urged demanded threatened plans planned likely possibly perhaps maybe almost nearly'.split(
    ' ',
  ),
);
/** "Not only", "no longer", "not yet": no denial of what follows. */
const SOFT = new Set([
  'only',
  'just',
  'longer',
  'yet',
  'until',
  'least',
  'merely',
  'simply',
  'doubt',
  'matter',
  'fewer',
  'less',
  'more',
]);
const CLAUSE_END = /^[.!?;:—–]$/;
const REACH = 9;
const NEGATION_REACH = 3;

/**
 * The content words of a cell's own voice with what the clause does to them.
 * Shape:  words in the order of the text; words inside quotation marks are left out.
 */
export function readClaims(cell: CellReading): ClaimWord[] {
  const tokens = ownTokens(cell);
  const stems = tokens.map((token) => (isContent(token) ? stemOf(token.norm) : null));
  return clausesOf(tokens).flatMap(([from, to]) => {
    const open = isOpen(tokens, from, to);
    return tokens.slice(from, to + 1).flatMap((token, n): ClaimWord[] => {
      const at = from + n;
      const stem = stems[at];
      if (!stem || token.kind !== 'word') return [];
      // Kept once asked: a word is held against many others.
      let knownBefore: { value: string | null } | null = null;
      let knownAfter: { value: string | null } | null = null;
      let knownVoice: { value: ClaimWord['voice'] } | null = null;
      let knownSides: { value: ClaimWord['sides'] } | null = null;
      return [
        {
          token,
          stem,
          negated: isNegated(tokens, at, from),
          noSuch: hasNo(tokens, at, from),
          open,
          // What follows is asked for few words only: building it for all took most of the time.
          get speaker() {
            return cell.sources.find(({ content }) => content && overlaps(content, token))?.source ?? null;
          },
          get near() {
            const around = stems.slice(Math.max(0, at - REACH), at + REACH + 1);
            return new Set(around.filter((other, k): other is string => other !== null && k !== Math.min(at, REACH)));
          },
          get sides() {
            knownSides ??= { value: [phraseBeside(tokens, at, from, -1), phraseBeside(tokens, at, to, 1)] as const };
            return knownSides.value;
          },
          get before() {
            knownBefore ??= { value: nearestName(tokens, at, from, -1) };
            return knownBefore.value;
          },
          get after() {
            knownAfter ??= { value: nearestName(tokens, at, to, 1) };
            return knownAfter.value;
          },
          get lead() {
            return stems.slice(from, at).findLast((known) => known !== null) ?? null;
          },
          get voice() {
            knownVoice ??= { value: voiceOf(tokens, at) };
            return knownVoice.value;
          },
        },
      ];
    });
  });
}

/** First and last token of each clause; the mark that ends it belongs to it, so that a question shows. */
function clausesOf(tokens: readonly Token[]): [number, number][] {
  const clauses: [number, number][] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    if (!CLAUSE_END.test(token.text) && at < tokens.length - 1) return;
    clauses.push([from, at]);
    from = at + 1;
  });
  return clauses;
}

function isNegated(tokens: readonly Token[], at: number, from: number): boolean {
  let content = 0;
  for (let n = at - 1; n >= from && content < NEGATION_REACH; n--) {
    const token = tokens[n] as Token;
    if (token.kind === 'mark') return false;
    if (NEGATION.test(token.norm)) return !SOFT.has(tokens[n + 1]?.norm ?? '');
    if (isContent(token)) content++;
  }
  return false;
}

function hasNo(tokens: readonly Token[], at: number, from: number): boolean {
  for (let n = at - 1; n >= Math.max(from, at - 2); n--) {
    const token = tokens[n] as Token;
    if (token.norm === 'no') return !SOFT.has(tokens[n + 1]?.norm ?? '');
    if (!isContent(token)) return false;
  }
  return false;
}

function isOpen(tokens: readonly Token[], from: number, to: number): boolean {
  for (let n = from; n <= to; n++) {
    const token = tokens[n] as Token;
    if (OPEN.has(token.norm) || token.text === '?') return true;
  }
  return false;
}

const BE = /^(?:is|are|was|were|be|been|being|got|gets)$/;

function voiceOf(tokens: readonly Token[], at: number): ClaimWord['voice'] {
  const be = tokens.slice(Math.max(0, at - 3), at).some((token) => BE.test(token.norm));
  const by = tokens.slice(at + 1, at + 4).some((token) => token.norm === 'by');
  return by ? 'passive' : be ? 'unclear' : 'active';
}

/** The nearest capitalised word on one side within the clause; a sentence's first word counts only where it is a name inside too. */
function nearestName(tokens: readonly Token[], at: number, limit: number, step: -1 | 1): string | null {
  for (let n = at + step, gone = 0; step < 0 ? n >= limit : n <= limit; n += step, gone++) {
    const token = tokens[n] as Token;
    if (gone > 7 || token.text === ',') return null;
    if (token.kind === 'word' && isContent(token) && /^\p{Lu}\p{L}/u.test(token.text)) return stemOf(token.norm);
  }
  return null;
}

const BETWEEN = /^(?:the|a|an|its|his|her|their|has|have|had|was|were|is|are|been|also|first|then|by)$/;

/** The unbroken run of words of content next to a verb, articles and auxiliaries skipped: the phrase of its subject or object. */
function phraseBeside(tokens: readonly Token[], at: number, limit: number, step: -1 | 1): Set<string> {
  const found = new Set<string>();
  for (let n = at + step; step < 0 ? n >= limit : n <= limit; n += step) {
    const token = tokens[n] as Token;
    if (found.size === 0 && BETWEEN.test(token.norm)) continue;
    if (token.kind !== 'word' || !isContent(token)) break;
    found.add(stemOf(token.norm));
  }
  return found;
}
