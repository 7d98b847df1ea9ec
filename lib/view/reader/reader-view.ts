/**
 * One text as printed with what stands beside it, ready to draw.
 * Read:   this file alone; the words as printed come from comparison.
 * Uses:   page-words, comparison, ledger.
 */

import { cellOf } from '../../model/cell-of';
import type { Cell, Comparison, Note } from '../../model/comparison';
import type { Range, Span } from '../../model/text';
import { isSubstantial } from '../../page-words/kind-label';
import type { NumberedNote } from '../comparison/paint-cell';
import { type HiddenParagraphs, type PrintedParagraph, printText } from '../comparison/printed-text';
import type { TextLabel } from '../comparison/text-label';
import type { CellState, LedgerCell, LedgerRow } from '../ledger/ledger-row';
import type { LedgerSource } from '../ledger/ledger-source';
import { buildLedger, type LedgerSettings } from '../ledger/ledger-view';

/** What is marked in the text: a fact's passage or the words that a note is about. */
export interface ReaderMark extends Range {
  kind: 'fact' | 'note';
  /** The fact's number or the note's letter, as printed in the text and beside it. */
  sign: string;
  /** Id of the fact or note. */
  id: string;
}

/** How deep a fact stands in one text. */
export interface FactDepth {
  text: TextLabel;
  state: CellState;
  /** 0 at the first word of the text, 1 at its last; null where it does not tell the fact. */
  at: number | null;
}

/** A fact that the text tells, as it stands beside its words. */
interface ReaderFact {
  /** Place in the order in which the text tells its facts, from 1. */
  number: number;
  row: LedgerRow;
  here: LedgerCell;
  others: LedgerCell[];
  depths: FactDepth[];
  /** They differ in more than wording, place or presence. */
  differs: boolean;
}

interface ReaderNote extends NumberedNote {
  sign: string;
}

/** One paragraph with what stands beside it. */
export interface ReaderLine {
  block: PrintedParagraph<ReaderMark> | HiddenParagraphs;
  facts: ReaderFact[];
  notes: ReaderNote[];
}

/** A mark on the strip that shows the whole text at a glance. */
export interface StripMark {
  kind: 'fact' | 'differs' | 'note';
  /** Id of the fact, or of the note. */
  id: string;
  title: string;
  /** 0–1 of the text. */
  from: number;
  to: number;
}

export interface Reader {
  title: string;
  text: TextLabel;
  texts: TextLabel[];
  /** Given beside the text and not found in it. */
  headline: string | null;
  byline: string | null;
  /** False where only the quoted words are shown. */
  isWhole: boolean;
  lines: ReaderLine[];
  facts: ReaderFact[];
  notes: ReaderNote[];
  strip: StripMark[];
  /** Facts that others tell and this text does not. */
  missing: { row: LedgerRow; depths: FactDepth[] }[];
}

export type ReaderSource = LedgerSource & Pick<Comparison, 'quotations' | 'sources'>;

/**
 * One text as printed, with the facts and notes beside the words that they are about.
 * Shape:  every fact of the text beside the paragraph of its first passage, shown against this text; every note beside the
 *         paragraph of its first words. Null when the comparison has no such text (by id or by letter).
 * Errors: none. In a quote-only document the lines hold the quoted words and say how many are not shown.
 */
export function buildReader(source: ReaderSource, name: string | null, settings: LedgerSettings): Reader | null {
  const place = name === null ? 0 : findPlace(source, name);
  const given = source.texts[place];
  if (!given) return null;
  const ledger = buildLedger(source, { ...settings, base: given.id });
  const text = ledger.texts[place] as TextLabel;
  const facts = readFacts(source, ledger.rows, place);
  const notes = readNotes(source.notes, given.id, settings.unsure);
  const marks = [...factMarks(source, facts, given.id), ...noteMarks(notes, given.id)];
  const blocks = printText(given, quotedSpans(source, given.id, marks), marks);
  const isIn = (words: string | null) => words && blocks.some((block) => wordsOf(block).includes(words));
  return {
    title: source.title,
    text,
    texts: ledger.texts,
    headline: blocks.some((b) => b.kind === 'paragraph' && b.role === 'headline') ? null : given.headline,
    byline: isIn(given.byline) ? null : given.byline,
    isWhole: given.body !== null,
    lines: layOut(blocks, facts, notes, startsOf(source, given.id, marks)),
    facts,
    notes,
    strip: buildStrip(marks, facts, given.length),
    missing: ledger.rows
      .filter((row) => row.cells[place]?.absence)
      .map((row) => ({ row, depths: depthsOf(source, row) })),
  };
}

function findPlace(source: ReaderSource, name: string): number {
  const place = source.texts.findIndex((text) => text.id === name);
  return place >= 0 ? place : labelPlace(name);
}

/** "b" is the second text: an address that a person can type. */
function labelPlace(name: string): number {
  return /^[a-z]$/i.test(name) ? name.toLowerCase().charCodeAt(0) - 97 : -1;
}

const wordsOf = (block: ReaderLine['block']) =>
  block.kind === 'paragraph' ? block.parts.map((part) => (part.kind === 'words' ? part.words : ' ')).join('') : '';

function readFacts(source: ReaderSource, rows: LedgerRow[], place: number): ReaderFact[] {
  const id = source.texts[place]?.id ?? '';
  const told = rows.flatMap((row, n) => {
    const first = firstOf(cellOf(source.facts[n]?.cells ?? {}, id));
    return first ? [{ row, first }] : [];
  });
  told.sort((a, b) => a.first.start - b.first.start || a.first.end - b.first.end || (a.row.id < b.row.id ? -1 : 1));
  return told.map(({ row }, n) => ({
    number: n + 1,
    row,
    here: row.cells[place] as LedgerCell,
    others: row.cells.filter((cell, at) => at !== place && !cell.absence),
    depths: depthsOf(source, row),
    differs: row.kinds.some(({ kind }) => isSubstantial(kind)),
  }));
}

/** Where a text first tells a fact, in words that are shown or in words that a link's limit leaves out. */
function firstOf(cell: Cell | undefined): Range | undefined {
  return [...(cell?.passages ?? []), ...(cell?.withheld ?? [])].sort((a, b) => a.start - b.start || a.end - b.end)[0];
}

/** How deep each text tells the fact of a row. */
function depthsOf(source: ReaderSource, row: LedgerRow): FactDepth[] {
  const cells = source.facts.find((fact) => fact.id === row.id)?.cells ?? {};
  return row.cells.map(({ text, state }, place) => {
    const start = firstOf(cellOf(cells, text.id))?.start;
    const length = source.texts[place]?.length || 1;
    return { text, state, at: start === undefined ? null : Math.min(1, start / length) };
  });
}

function readNotes(notes: Note[], textId: string, unsure: boolean): ReaderNote[] {
  const firstIn = (note: Note) => note.targets.find((target) => target.text === textId)?.start ?? 0;
  return notes
    .filter((note) => note.status !== 'rejected' && (unsure || note.strength > 1))
    .filter((note) => note.targets.some((target) => target.text === textId))
    .sort((a, b) => firstIn(a) - firstIn(b) || (a.id < b.id ? -1 : 1))
    .map((note, n) => ({ number: n + 1, note, sign: noteSign(n) }));
}

/** a … z, aa, ab …: small letters, since figures are the facts' and capitals the outlets'. */
function noteSign(n: number): string {
  return n < 26 ? String.fromCharCode(97 + n) : noteSign(Math.floor(n / 26) - 1) + noteSign(n % 26);
}

function factMarks(source: ReaderSource, facts: ReaderFact[], textId: string): (ReaderMark & Span)[] {
  const passages = new Map(source.facts.map((fact) => [fact.id, cellOf(fact.cells, textId)?.passages ?? []]));
  return facts.flatMap(({ number, row }) =>
    (passages.get(row.id) ?? []).map((span) => ({ ...span, kind: 'fact' as const, sign: String(number), id: row.id })),
  );
}

function noteMarks(notes: ReaderNote[], textId: string): (ReaderMark & Span)[] {
  return notes.flatMap(({ note, sign }) =>
    note.targets
      .filter((target) => target.text === textId)
      .map(({ start, end, quote }) => ({ start, end, quote, kind: 'note' as const, sign, id: note.id })),
  );
}

/** Every stretch of the text that the document quotes for more than a single name or figure: islands of a word help nobody. */
function quotedSpans(source: ReaderSource, textId: string, marks: Span[]): Span[] {
  const evidence = source.facts.flatMap((fact) => fact.disagreements.flatMap((d) => d.evidence));
  const quotations = source.quotations.flatMap((q) => (q.attribution ? [q, q.attribution] : [q]));
  const sources = source.sources.flatMap((s) => (s.content ? [s.attribution, s.content] : [s.attribution]));
  return [...marks, ...[...evidence, ...quotations, ...sources].filter((passage) => passage.text === textId)];
}

/** Where each fact and note first stands in the text, by its kind and id. */
function startsOf(source: ReaderSource, textId: string, marks: ReaderMark[]): Map<string, number> {
  const facts = source.facts.flatMap((fact): [string, number][] => {
    const first = firstOf(cellOf(fact.cells, textId));
    return first ? [[`fact${fact.id}`, first.start]] : [];
  });
  const notes = [...marks].sort((a, b) => b.start - a.start).filter(({ kind }) => kind === 'note');
  return new Map([...facts, ...notes.map(({ id, start }): [string, number] => [`note${id}`, start])]);
}

function layOut(
  blocks: ReaderLine['block'][],
  facts: ReaderFact[],
  notes: ReaderNote[],
  starts: Map<string, number>,
): ReaderLine[] {
  const lineOf = (key: string) =>
    Math.max(
      0,
      blocks.findLastIndex((block) => block.start <= (starts.get(key) ?? 0)),
    );
  return blocks.map((block, n) => ({
    block,
    facts: facts.filter((fact) => lineOf(`fact${fact.row.id}`) === n),
    notes: notes.filter(({ note }) => lineOf(`note${note.id}`) === n),
  }));
}

function buildStrip(marks: ReaderMark[], facts: ReaderFact[], length: number): StripMark[] {
  const byId = new Map(facts.map((fact) => [fact.row.id, fact]));
  const at = (offset: number) => Math.min(1, offset / Math.max(1, length));
  return marks.map(({ kind, id, sign, start, end }) => {
    const fact = byId.get(id);
    return {
      kind: kind === 'note' ? 'note' : fact?.differs ? 'differs' : 'fact',
      id,
      title: kind === 'note' ? `Note ${sign}` : `${sign}. ${fact?.row.title ?? ''}`,
      from: at(start),
      to: at(end),
    };
  });
}
