/**
 * What stands for a comparison elsewhere: cards, citations, links to an outlet.
 * Read:   this file for cards; one-difference.ts for the page of a single difference.
 * Uses:   page-words, comparison, ledger, numbers, quotations.
 * Tests:  beside each file.
 */

import { cellOf } from '../../model/cell-of';
import type { Comparison, Fact } from '../../model/comparison';
import type { Passage } from '../../model/text';
import { categoryTitle } from '../../page-words/category-title';
import { isSubstantial, KIND_LABELS } from '../../page-words/kind-label';
import { counted } from '../../page-words/plain-words';
import { labelTexts, type TextLabel } from '../comparison/text-label';
import { buildDek } from '../ledger/ledger-dek';
import type { LedgerCell, LedgerRow } from '../ledger/ledger-row';
import { buildLedger } from '../ledger/ledger-view';
import { findGroup } from './one-difference';

/** A stretch of words on a card; strong ones are the difference. */
export interface CardPiece {
  words: string;
  strong: boolean;
}

/** One outlet's words on a card. Empty pieces where they may not be shown. */
export interface CardQuote {
  text: TextLabel;
  pieces: CardPiece[];
}

/** What the picture of one difference shows. */
export interface CardView {
  /** What it is part of: the comparison's title, or what kind of thing the link leads to. */
  kicker: string;
  title: string;
  /** What the whole comparison comes to, in two sentences; empty on the card of one difference. */
  lead: string;
  quotes: CardQuote[];
  /** One line: kinds, how many texts, how many tellings. */
  foot: string;
  /** For the page's description: both wordings, in words. */
  description: string;
}

/** What a card can stand for. */
export type CardSubject = { kind: 'comparison' | 'facts' | 'notes' | 'numbers' | 'quotations'; id: string };

/**
 * Build the card of a comparison, or of one fact, note, number or quotation of it.
 * Shape:  quotes of the texts that differ, the picture draws the first two; null when the comparison has no such thing.
 *         Shows what the document holds: through a link, no more than the link.
 */
export function buildCard(document: Comparison, { kind, id }: CardSubject): CardView | null {
  if (kind === 'comparison') return comparisonCard(document);
  if (kind === 'facts') return factCard(document, id);
  if (kind === 'notes') return noteCard(document, id);
  return groupCard(document, kind, id);
}

function comparisonCard(document: Comparison): CardView {
  const ledger = buildLedger(document, { base: null, unsure: false });
  const dek = buildDek(ledger, document)
    .map(({ words }) => words)
    .join('');
  const quotes = ledger.texts.map((text) => ({ text, pieces: [] }));
  const foot = `${counted(document.texts.length, 'text')} · ${counted(document.facts.length, 'fact')}`;
  return { kicker: 'The same facts, every telling', title: document.title, lead: dek, quotes, foot, description: dek };
}

function factCard(document: Comparison, id: string): CardView | null {
  const fact = document.facts.find((one) => one.id === id);
  if (!fact) return null;
  const ledger = buildLedger({ ...document, facts: [fact] }, { base: null, unsure: false });
  const row = ledger.rows[0] as LedgerRow;
  const [base, other] = pair(row, fact);
  const quotes = [base, other].flatMap((cell) => (cell ? [quoteOf(cell, fact)] : []));
  const kinds = row.kinds.map(({ title }) => title);
  const { told, of, count } = row.tellings;
  const foot = [...kinds, `in ${told} of ${of} texts`, `${count} ${count === 1 ? 'telling' : 'tellings'}`].join(' · ');
  return { kicker: document.title, title: fact.title, lead: '', quotes, foot, description: describe(quotes, foot) };
}

/** The two texts that show the difference: the first that the weightiest disagreement is between, else base and the next. */
function pair(row: LedgerRow, fact: Fact): (LedgerCell | undefined)[] {
  const told = row.cells.filter((cell) => cell.passages.length);
  const weighty = fact.disagreements.find((d) => isSubstantial(d.kind)) ?? fact.disagreements[0];
  const proving = weighty?.evidence.map(({ text }) => text) ?? [];
  const order = [...new Set([...proving, ...(weighty?.between ?? []), ...told.map((cell) => cell.text.id)])];
  return order.flatMap((id) => told.find((cell) => cell.text.id === id) ?? []).slice(0, 2);
}

/** A cell's words, what proves the difference made strong; without proof, what is not in the base. */
function quoteOf(cell: LedgerCell, fact: Fact): CardQuote {
  const { text } = cell;
  const proof = fact.disagreements
    .filter((d) => isSubstantial(d.kind))
    .flatMap((d) => d.evidence)
    .filter((passage) => passage.text === text.id);
  const pieces = cell.passages.flatMap((passage, n): CardPiece[] => [
    ...(n ? [{ words: ' … ', strong: false }] : []),
    ...(proof.length
      ? marked(cellOf(fact.cells, text.id)?.passages[n] ?? { start: 0, end: 0, quote: '' }, proof)
      : passage.pieces.map(({ words, changed }) => ({ words, strong: changed && cell.verdict === 'changed' }))),
  ]);
  return { text, pieces };
}

/** A passage with some stretches of it made strong. */
function marked(
  passage: { start: number; end: number; quote: string },
  strong: readonly { start: number; end: number }[],
): CardPiece[] {
  const pieces: CardPiece[] = [];
  let at = passage.start;
  const push = (end: number, isStrong: boolean) => {
    if (end > at)
      pieces.push({ words: passage.quote.slice(at - passage.start, end - passage.start), strong: isStrong });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...strong].sort((a, b) => a.start - b.start)) {
    if (end <= at || start >= passage.end) continue;
    push(Math.max(start, at), false);
    push(Math.min(end, passage.end), true);
  }
  push(passage.end, false);
  return pieces;
}

function noteCard(document: Comparison, id: string): CardView | null {
  const note = document.notes.find((one) => one.id === id);
  if (!note) return null;
  const quotes = quotesOf(document, note.targets);
  const foot = [
    categoryTitle(note.category),
    note.origin === 'machine' ? 'suggested by machine' : 'editor’s note',
  ].join(' · ');
  return {
    kicker: document.title,
    title: note.explanation,
    lead: '',
    quotes,
    foot,
    description: describe(quotes, foot),
  };
}

function groupCard(document: Comparison, kind: 'numbers' | 'quotations', id: string): CardView | null {
  const found = findGroup(document, kind, id);
  if (!found) return null;
  const quotes = quotesOf(document, found.passages);
  const foot = [KIND_LABELS[kind === 'numbers' ? 'number' : 'quotation'].title, found.verdict].join(' · ');
  const title = found.explanation || found.verdict;
  return { kicker: document.title, title, lead: '', quotes, foot, description: describe(quotes, foot) };
}

/** Each text's passages, within the words that are quoted around them: the first of every text, then what one text has further down. */
function quotesOf(document: Comparison, passages: readonly Passage[]): CardQuote[] {
  const labels = labelTexts(document.texts);
  const quotes = labels.flatMap((text) => {
    const own = passages.filter((passage) => passage.text === text.id);
    const cells = document.facts.flatMap((fact) => cellOf(fact.cells, text.id)?.passages ?? []);
    const around = (one: Passage) => cells.find((cell) => cell.start <= one.start && one.end <= cell.end) ?? one;
    return [...new Set(own.map(around))].map((words, n) => ({ text, pieces: marked(words, own), n }));
  });
  return quotes.sort((a, b) => a.n - b.n).map(({ text, pieces }) => ({ text, pieces }));
}

/** "Quay Post: “…” Vale Wire: “…” ≠ Contradiction · in 2 of 3 texts": at most some three hundred characters, cut at a word. */
function describe(quotes: readonly CardQuote[], foot: string): string {
  const said = quotes
    .slice(0, 2)
    .map(({ text, pieces }) => `${text.outlet}: “${cutAtWord(pieces.map(({ words }) => words).join(''))}”`);
  return [...said, foot].join(' ');
}

const DESCRIBED = 140;
const cutAtWord = (words: string): string =>
  words.length <= DESCRIBED ? words.trim() : `${words.slice(0, DESCRIBED).replace(/\s+\S*$/, '')} …`;

const KINDS = ['facts', 'notes', 'numbers', 'quotations'] as const;

/** What an address names behind ".../card": nothing for the comparison, else a kind and an id; null for anything else. */
export function findCardSubject(what: readonly string[]): CardSubject | null {
  const [word, id, ...more] = what;
  if (!word) return { kind: 'comparison', id: '' };
  const kind = KINDS.find((one) => one === word);
  return kind && id && !more.length ? { kind, id } : null;
}
