/** Claims inside a cell: the words of the outlet's own voice with what negates, doubts and surrounds each. */
import { overlaps } from '../../model/range';
import type { Token } from '../../model/text';
import type { CellReading } from '../reading/reading';
import { contentStem, isContent, stemOf } from '../words/word-stems';

/** One content word as a claim makes it. What surrounds it is read when asked for: most words never are. */
export class ClaimWord {
  readonly token: Token;
  readonly stem: string;
  /** In a question, a condition, a forecast or a doubt: not asserted. */
  readonly open: boolean;
  private readonly clause: Clause;
  private readonly at: number;
  private known: {
    negated?: boolean;
    before?: string | null;
    after?: string | null;
    sides?: Sides;
    near?: Set<string>;
  } = {};

  constructor(clause: Clause, at: number, token: Token, stem: string) {
    this.clause = clause;
    this.at = at;
    this.token = token;
    this.stem = stem;
    this.open = clause.open;
  }

  get negated(): boolean {
    this.known.negated ??= isNegated(this.clause.tokens, this.at, this.clause.from);
    return this.known.negated;
  }

  /** "No deal": the thing is said not to exist. */
  get noSuch(): boolean {
    return hasNo(this.clause.tokens, this.at, this.clause.from);
  }

  /** Who is said to say it; null where the outlet does. */
  get speaker(): string | null {
    const { sources } = this.clause.cell;
    return sources.find(({ content }) => content && overlaps(content, this.token))?.source ?? null;
  }

  /** Content stems that stand within reach in the same clause and its neighbours. */
  get near(): Set<string> {
    if (this.known.near) return this.known.near;
    const { stems } = this.clause;
    const around = stems.slice(Math.max(0, this.at - REACH), this.at + REACH + 1);
    const place = Math.min(this.at, REACH);
    this.known.near = new Set(around.filter((other, k): other is string => other !== null && k !== place));
    return this.known.near;
  }

  /** Stem of the capitalised word nearest before it in its clause. */
  get before(): string | null {
    this.known.before ??= nearestName(this.clause.tokens, this.at, this.clause.from, -1);
    return this.known.before;
  }

  get after(): string | null {
    this.known.after ??= nearestName(this.clause.tokens, this.at, this.clause.to, 1);
    return this.known.after;
  }

  /** Stems of the words right before and right after it that may name who does it and to whom: "the harbour office", "the council". */
  get sides(): Sides {
    const { tokens, from, to } = this.clause;
    this.known.sides ??= [phraseBeside(tokens, this.at, from, -1), phraseBeside(tokens, this.at, to, 1)];
    return this.known.sides;
  }

  /** Stem of the content word right before it in its clause: mostly the subject. */
  get lead(): string | null {
    return this.clause.stems.slice(this.clause.from, this.at).findLast((known) => known !== null) ?? null;
  }

  /** "Was hit by": doer and done-to change places. "Was hit" without a doer is `unclear`. */
  get voice(): 'active' | 'passive' | 'unclear' {
    return voiceOf(this.clause.tokens, this.at);
  }
}

type Sides = readonly [ReadonlySet<string>, ReadonlySet<string>];

/** The words of a cell's own voice, and from where to where one clause of them goes. */
interface Clause {
  cell: CellReading;
  tokens: readonly Token[];
  stems: readonly (string | null)[];
  from: number;
  to: number;
  open: boolean;
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
  const tokens = cell.own;
  const stems = tokens.map(contentStem);
  const words: ClaimWord[] = [];
  for (const [from, to] of clausesOf(tokens)) {
    const clause = { cell, tokens, stems, from, to, open: isOpen(tokens, from, to) };
    for (let at = from; at <= to; at++) {
      const [token, stem] = [tokens[at] as Token, stems[at]];
      if (stem && token.kind === 'word') words.push(new ClaimWord(clause, at, token, stem));
    }
  }
  return words;
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
