/**
 * Two texts passage by passage, ready to draw.
 * Read:   this file; follow-scroll.ts keeps two columns in step.
 * Uses:   page-words, comparison, ledger.
 * Tests:  side-view.test.ts, follow-scroll.test.ts.
 */

import { cellOf } from '../../model/cell-of';
import type { Fact } from '../../model/comparison';
import type { Range, Span } from '../../model/text';
import { isSubstantial } from '../../page-words/kind-label';
import type { PaintedPassage } from '../comparison/paint-cell';
import { joinSpans, type PrintedBlock, printText } from '../comparison/printed-text';
import type { TextLabel } from '../comparison/text-label';
import type { LedgerCell, LedgerRow } from '../ledger/ledger-row';
import type { LedgerSource } from '../ledger/ledger-source';
import { buildLedger, type LedgerSettings } from '../ledger/ledger-view';

/** A pair's passage in one of the two texts, or words in it that the other text has not. */
export interface SideMark extends Range {
  kind: 'pair' | 'changed';
  /** The pair's number, as printed in both texts. */
  pair: number;
  /** Which of the pair's passages in this text, from 0. */
  part: number;
}

/** A fact that both texts tell. */
export interface SidePair {
  /** Place in the order of the left text, from 1. */
  number: number;
  row: LedgerRow;
  left: SideCell;
  right: SideCell;
  /** It stands elsewhere in the order of the right text than its neighbours do. */
  moved: boolean;
  /** They differ in more than wording, place or presence. */
  differs: boolean;
  /** The two have the very same words here. */
  sameWords: boolean;
}

export interface SideCell {
  cell: LedgerCell;
  /** Painted against the other of the two. */
  passages: PaintedPassage[];
  spans: Span[];
  /** Words that follow up to the text's next shared passage: what only this text has here. */
  after: Span[];
  afterWords: number;
}

export interface SideColumn {
  text: TextLabel;
  isWhole: boolean;
  blocks: PrintedBlock<SideMark>[];
  length: number;
  /** What stands before the first shared passage. */
  before: Span[];
  beforeWords: number;
}

/** Ids of the texts to show, as the address names them. */
export interface AskedSides {
  left: string | null;
  right: string | null;
  base: string | null;
}

export interface Side {
  title: string;
  texts: TextLabel[];
  left: SideColumn;
  right: SideColumn;
  pairs: SidePair[];
}

/**
 * Two texts, passage by passage: the facts that both tell, in the order of the left one, and which of them the right one moved.
 * Shape:  both texts as printed with every pair's passages marked, and in them the words that the other text has not.
 *         Swapping the texts swaps the sides; the pairs are the same. Null when there are not two texts to show.
 * Errors: none. Unknown names fall back to the base (or the first text) and the text that shares most facts with it.
 */
export function buildSide(source: LedgerSource, asked: AskedSides, counts: LedgerSettings['counts'] = []): Side | null {
  const chosen = chooseSides(source, asked);
  if (!chosen) return null;
  const [l, r] = chosen;
  const leftLedger = buildLedger(source, { base: source.texts[l]?.id ?? null, unsure: false, counts });
  const rightLedger = buildLedger(source, { base: source.texts[r]?.id ?? null, unsure: false, counts });
  const [leftId, rightId] = [source.texts[l]?.id ?? '', source.texts[r]?.id ?? ''];
  const shared = source.facts
    .map((fact, n) => ({ fact, n }))
    .filter(({ fact }) => tells(fact, leftId) && tells(fact, rightId))
    .sort(
      (a, b) => inOrder(a.fact, b.fact, leftId) || inOrder(a.fact, b.fact, rightId) || (a.fact.id < b.fact.id ? -1 : 1),
    );
  const kept = keptInOrder(shared.map(({ fact }) => startIn(fact, rightId)));
  const pairs = shared.map(({ fact, n }, at): SidePair => {
    const row = leftLedger.rows[n] as LedgerRow;
    // Each is painted against the other: the left one stands in the ledger whose base is the right one.
    const left = rightLedger.rows[n]?.cells[l] as LedgerCell;
    const right = row.cells[r] as LedgerCell;
    return {
      number: at + 1,
      row,
      left: {
        cell: left,
        passages: left.passages,
        spans: cellOf(fact.cells, leftId)?.passages ?? [],
        after: [],
        afterWords: 0,
      },
      right: {
        cell: right,
        passages: right.passages,
        spans: cellOf(fact.cells, rightId)?.passages ?? [],
        after: [],
        afterWords: 0,
      },
      moved: !kept.has(at),
      differs: row.kinds.some(({ kind }) => isSubstantial(kind)),
      sameWords: right.verdict === 'same',
    };
  });
  return {
    title: source.title,
    texts: leftLedger.texts,
    left: buildColumn(source, l, leftLedger.texts, pairs, 'left'),
    right: buildColumn(source, r, leftLedger.texts, pairs, 'right'),
    pairs,
  };
}

const tells = (fact: Fact, textId: string) => (cellOf(fact.cells, textId)?.passages.length ?? 0) > 0;
const startIn = (fact: Fact, textId: string) => cellOf(fact.cells, textId)?.passages[0]?.start ?? 0;
const inOrder = (a: Fact, b: Fact, textId: string) => startIn(a, textId) - startIn(b, textId);

/** Places of the two texts to show. */
export function chooseSides(source: LedgerSource, asked: AskedSides): [number, number] | null {
  const { texts, facts } = source;
  if (texts.length < 2) return null;
  const placeOf = (id: string | null) => texts.findIndex((text) => text.id === id);
  const askedRight = placeOf(asked.right);
  const base = placeOf(asked.base);
  const left = [placeOf(asked.left), base, 0, 1].find((place) => place >= 0 && place !== askedRight) as number;
  if (askedRight >= 0 && askedRight !== left) return [left, askedRight];
  const shares = (place: number) =>
    facts.filter((fact) => tells(fact, texts[left]?.id ?? '') && tells(fact, texts[place]?.id ?? '')).length;
  const others = texts.map((_, place) => place).filter((place) => place !== left);
  const right = others.reduce((best, place) => (shares(place) > shares(best) ? place : best));
  return [left, right];
}

/**
 * Which of some places can stay where they are when all are put in order: the longest run of rising starts. All others moved.
 * Shape:  starts in the order of the left text; the indices that stay. Equal starts stay beside each other.
 * Source: longest non-decreasing subsequence, quadratic; a comparison has hundreds of facts at most.
 */
export function keptInOrder(starts: readonly number[]): Set<number> {
  const best: { length: number; from: number }[] = [];
  for (const [n, start] of starts.entries()) {
    let entry = { length: 1, from: -1 };
    for (let m = 0; m < n; m++) {
      const length = (best[m]?.length ?? 0) + 1;
      if ((starts[m] as number) <= start && length > entry.length) entry = { length, from: m };
    }
    best.push(entry);
  }
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const kept = new Set<number>();
  for (let n = best.findIndex(({ length }) => length === longest); n >= 0; n = best[n]?.from ?? -1) kept.add(n);
  return kept;
}

function buildColumn(
  source: LedgerSource,
  place: number,
  labels: TextLabel[],
  pairs: SidePair[],
  side: 'left' | 'right',
): SideColumn {
  const text = source.texts[place] as LedgerSource['texts'][number];
  const quoted = source.facts.flatMap((fact) => cellOf(fact.cells, text.id)?.passages ?? []);
  const marks = pairs.flatMap((pair) => pairMarks(pair, side));
  const rest = restOf(text.body, joinSpans(quoted), pairs, side);
  for (const pair of pairs) {
    const own = pair[side];
    own.after = rest.get(pair.number) ?? [];
    own.afterWords = countWords(own.after);
  }
  const before = rest.get(0) ?? [];
  return {
    text: labels[place] as TextLabel,
    isWhole: text.body !== null,
    blocks: printText(text, quoted, sharedInAll(marks)),
    length: text.length,
    before,
    beforeWords: countWords(before),
  };
}

const countWords = (spans: Span[]) =>
  spans.reduce((n, span) => n + (span.quote.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);

/** A pair's passages and, in them, the words that the other text has not. */
function pairMarks(pair: SidePair, side: 'left' | 'right'): SideMark[] {
  const { spans, passages } = pair[side];
  return [
    ...spans.map(({ start, end }, part): SideMark => ({ kind: 'pair', pair: pair.number, part, start, end })),
    ...passages.flatMap((passage, part) => {
      let at = passage.start;
      return passage.pieces.flatMap((piece): SideMark[] => {
        const start = at;
        at += piece.words.length;
        return piece.changed ? [{ kind: 'changed', pair: pair.number, part, start, end: at }] : [];
      });
    }),
  ];
}

/**
 * Words that two facts share count as changed only where both say so: what one of them finds in the other text is in the
 * other text. Such words keep the marks of the facts that they belong to.
 */
function sharedInAll(marks: SideMark[]): SideMark[] {
  const pairs = marks.filter((mark) => mark.kind === 'pair');
  const changed = marks.filter((mark) => mark.kind === 'changed');
  return marks.flatMap((mark) => {
    if (mark.kind === 'pair') return [mark];
    const over = pairs.filter((pair) => pair.pair !== mark.pair && pair.start < mark.end && pair.end > mark.start);
    return over.length ? cutToShared(mark, over, changed) : [mark];
  });
}

function cutToShared(mark: SideMark, over: SideMark[], changed: SideMark[]): SideMark[] {
  const cuts = new Set([mark.start, mark.end]);
  for (const { start, end } of [...over, ...changed]) {
    for (const at of [start, end]) if (at > mark.start && at < mark.end) cuts.add(at);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((start, n): SideMark[] => {
    const end = edges[n + 1] as number;
    const inside = (range: Range) => range.start <= start && range.end >= end;
    const agreed = over
      .filter(inside)
      .every((pair) => changed.some((other) => other.pair === pair.pair && inside(other)));
    return agreed ? [{ ...mark, start, end }] : [];
  });
}

/** What of a text no pair holds, by the pair that it follows; under 0 what stands before the first. */
function restOf(body: string | null, quoted: Span[], pairs: SidePair[], side: 'left' | 'right'): Map<number, Span[]> {
  const words = body === null ? quoted : [{ start: 0, end: body.length, quote: body }];
  const taken = pairs
    .flatMap((pair) => pair[side].spans.map((span) => ({ ...span, pair: pair.number })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const rest = new Map<number, Span[]>();
  for (const stretch of words) {
    let at = stretch.start;
    let after = taken.findLast((span) => span.start < at)?.pair ?? 0;
    const keep = (end: number) => {
      const quote = stretch.quote.slice(at - stretch.start, end - stretch.start);
      if (end > at && /[\p{L}\p{N}]/u.test(quote)) {
        const list = rest.get(after) ?? [];
        list.push({ start: at, end, quote });
        rest.set(after, list);
      }
    };
    for (const span of taken) {
      if (span.end <= stretch.start || span.start >= stretch.end) continue;
      keep(span.start);
      at = Math.max(at, span.end);
      after = span.pair;
    }
    keep(stretch.end);
  }
  return rest;
}
