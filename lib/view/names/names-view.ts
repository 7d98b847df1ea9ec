/**
 * Who calls whom what, ready to draw.
 * Read:   this file alone.
 * Uses:   page-words, comparison.
 * Tests:  names-view.test.ts.
 */

import type { Comparison, Disagreement, NamedReferent, NameKind } from '../../model/comparison';
import type { Passage } from '../../model/text';
import { NAME_SECTIONS } from '../../page-words/name-sections';
import { capitalised, counted, numberWord } from '../../page-words/plain-words';
import { besideEvent } from '../comparison/beside-event';
import { buildQuoteContext, type QuotedWords } from '../comparison/quote-context';
import { labelTexts, type TextLabel } from '../comparison/text-label';

/** One thing that a text calls somebody or something, verbatim, with how often it does. */
export interface NameLabel {
  /** The words in parts: the name itself recedes, what a text adds to it stands out. One part where there is no name as such. */
  parts: { words: string; role: 'name' | 'added' | 'plain' }[];
  words: string;
  count: number;
  /** The first thing that this text calls it. */
  isFirst: boolean;
  quote: QuotedWords;
}

export interface NameCell {
  text: TextLabel;
  labels: NameLabel[];
  mentions: number;
}

export interface NameRow {
  id: string;
  referent: string;
  /** One per text, in the order of the texts; no labels where the text does not name it. */
  cells: NameCell[];
  /** What cannot both be true, or says different things, in plain words. */
  differences: { kind: Disagreement['kind']; explanation: string; fact: { id: string; title: string } }[];
}

export interface NamesView {
  dek: string;
  texts: TextLabel[];
  sections: { kind: NameKind; title: string; rows: NameRow[] }[];
  /** Named by one text only. */
  alone: { referent: string; kind: NameKind; text: TextLabel; words: string[] }[];
}

const SECTIONS = Object.keys(NAME_SECTIONS) as NameKind[];

/** Kinds whose own name is known, so that what is added to it can be told apart. */
const HAS_NAME: ReadonlySet<NameKind> = new Set(['person', 'organisation']);
const ABOUT_NAMES: ReadonlySet<Disagreement['kind']> = new Set(['contradiction', 'name']);

/**
 * Who and what is called what: rows are people, places, events …, columns are texts.
 * Shape:  a section per kind; in it those first whose names differ in what they say, then those that most texts name. The labels of a
 *         cell: the first mention first, then by how often.
 * Errors: none. A label of an unknown text, or in a part that is about something else, is left out.
 */
export function buildNames(document: Comparison): NamesView {
  const texts = labelTexts(document.texts);
  const contextOf = buildQuoteContext(document);
  const isBeside = besideEvent(document);
  const rows = document.names
    .map((name) => ({ ...name, labels: name.labels.filter((label) => !isBeside(label)) }))
    .filter(({ labels }) => labels.length > 0)
    .map((name) => ({ name, row: toRow(name, texts, document, contextOf) }));
  const told = (row: NameRow) => row.cells.filter((cell) => cell.mentions > 0);
  const shared = rows.filter(({ row }) => told(row).length > 1 || row.differences.length > 0);
  const sections = SECTIONS.flatMap((kind) => {
    const own = shared.filter(({ name }) => name.kind === kind).map(({ row }) => row);
    return own.length ? [{ kind, title: NAME_SECTIONS[kind], rows: own.sort(byTelling) }] : [];
  });
  return {
    dek: dekOf(shared.map(({ row }) => row)),
    texts,
    sections,
    alone: rows
      .filter(({ row }) => told(row).length === 1 && row.differences.length === 0)
      .map(({ name, row }) => {
        const cell = told(row)[0] as NameCell;
        const words = cell.labels.map((label) => label.words);
        return { referent: name.referent, kind: name.kind, text: cell.text, words };
      })
      .sort((a, b) => (a.referent < b.referent ? -1 : 1)),
  };
}

function toRow(
  name: NamedReferent,
  texts: TextLabel[],
  document: Comparison,
  contextOf: ReturnType<typeof buildQuoteContext>,
): NameRow {
  const known = new Set(HAS_NAME.has(name.kind) ? wordsOf(name.referent) : []);
  return {
    id: `name-${slug(name.referent)}`,
    referent: name.referent,
    cells: texts.map((text) => {
      const own = name.labels.filter((label) => label.text === text.id).sort((a, b) => a.start - b.start);
      return { text, labels: toLabels(own, known, contextOf), mentions: own.length };
    }),
    differences: differencesOf(name, document),
  };
}

function toLabels(
  own: Passage[],
  known: ReadonlySet<string>,
  contextOf: ReturnType<typeof buildQuoteContext>,
): NameLabel[] {
  const labels = new Map<string, NameLabel>();
  own.forEach((passage, n) => {
    const key = wordsOf(passage.quote).join(' ');
    const label = labels.get(key);
    if (label) {
      label.count += 1;
      // "Witkoff" rather than "Witkoff’s".
      if (passage.quote.length < label.words.length)
        Object.assign(label, { words: passage.quote, parts: partsOf(passage.quote, known) });
    } else
      labels.set(key, {
        parts: partsOf(passage.quote, known),
        words: passage.quote,
        count: 1,
        isFirst: n === 0,
        quote: contextOf(passage, 90),
      });
  });
  return [...labels.values()].sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.count - a.count);
}

const WORD = /[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu;
const fold = (word: string) =>
  word
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
const wordsOf = (words: string) => [...words.matchAll(WORD)].map(([word]) => fold(word));

/** The label cut where the name itself begins and ends. */
function partsOf(words: string, known: ReadonlySet<string>): NameLabel['parts'] {
  if (!known.size) return [{ words, role: 'plain' }];
  const parts: NameLabel['parts'] = [];
  const add = (piece: string, role: 'name' | 'added') => {
    const last = parts.at(-1);
    if (last?.role === role) last.words += piece;
    else if (piece) parts.push({ words: piece, role });
  };
  const lastRole = () => (parts.at(-1)?.role === 'name' ? 'name' : 'added');
  let at = 0;
  for (const match of words.matchAll(WORD)) {
    add(words.slice(at, match.index), lastRole());
    add(match[0], known.has(fold(match[0])) ? 'name' : 'added');
    at = match.index + match[0].length;
  }
  add(words.slice(at), lastRole());
  return parts;
}

/** What the facts say of these names: the disagreements whose proof holds one of the labels. */
function differencesOf({ labels }: NamedReferent, { facts }: Comparison): NameRow['differences'] {
  const touches = (passage: Passage) =>
    labels.some((label) => label.text === passage.text && label.start < passage.end && passage.start < label.end);
  const found = facts.flatMap(({ id, title, disagreements }) =>
    disagreements
      .filter((d) => ABOUT_NAMES.has(d.kind) && d.evidence.filter(touches).length >= Math.min(2, d.evidence.length))
      .filter((d) => d.evidence.length > 0)
      .map(({ kind, explanation }) => ({ kind, explanation, fact: { id, title } })),
  );
  const once = found.filter((d, n) => found.findIndex((other) => other.explanation === d.explanation) === n);
  return once.sort((a, b) => Number(b.kind === 'contradiction') - Number(a.kind === 'contradiction'));
}

/** How much a row shows: what differs first, then what most texts name, then in most ways. */
function byTelling(a: NameRow, b: NameRow): number {
  const told = (row: NameRow) => row.cells.filter((cell) => cell.mentions > 0).length;
  const ways = (row: NameRow) => new Set(row.cells.flatMap((cell) => cell.labels.map((label) => label.words))).size;
  const clash = (row: NameRow) => row.differences.filter((d) => d.kind === 'contradiction').length;
  return (
    clash(b) - clash(a) ||
    Number(b.differences.length > 0) - Number(a.differences.length > 0) ||
    told(b) - told(a) ||
    ways(b) - ways(a) ||
    (a.referent < b.referent ? -1 : 1)
  );
}

const slug = (words: string) =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function dekOf(rows: NameRow[]): string {
  if (!rows.length) return 'No person, place or thing was found that two texts name.';
  const clashes = rows.filter((row) => row.differences.some((d) => d.kind === 'contradiction')).length;
  const differ = rows.filter((row) => row.differences.length > 0).length;
  const said = differ
    ? ` ${capitalised(numberWord(differ))} ${differ === 1 ? 'goes' : 'go'} by names that say different things${clashes ? `, ${numberWord(clashes)} by names that cannot all be right` : ''}.`
    : ' No two of their names were found to say different things.';
  const named = counted(rows.length, 'person, place or thing is', 'people, places and things are');
  return `${capitalised(named)} named in two texts or more.${said}`;
}
