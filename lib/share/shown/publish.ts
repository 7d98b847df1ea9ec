/**
 * What a link may show: quoted passages within its limit.
 * Read:   this file, then cut-quotes.ts and word-allowance.ts.
 * Change: what a link may show → word-allowance.ts; the promise of 35 % is a test.
 * Uses:   nothing of ours.
 * Tests:  publish.test.ts, quoted-share.test.ts.
 */

import type { Cell, Comparison, Fact, Note, Shown } from '../../model/comparison';
import type { Passage } from '../../model/text';
import { cutLongQuotes } from './cut-quotes';
import { openAllowance, type WordAllowance } from './word-allowance';

/** How much of each text's words a link shows, unless its owner may publish the text. docs/decisions/0010-share.md */
export const DEFAULT_LIMIT = 0.35;
/** Rows come first, but leave this part of the allowance to the figures, quotations, names, sources and notes elsewhere. */
const PART_FOR_ROWS = 0.88;

export interface PublishTerms {
  /** Ids of the texts that the owner has stated may be published whole. */
  wholeTexts?: readonly string[];
  /** 0–1 of each text's words. */
  limit?: number;
}

/**
 * What a link may show: the most telling passages, up to a share of each text's words, and no whole article.
 * Rows are taken in the order of the document, each as a whole if it fits, else the cells that do. What is left out keeps
 * its place: a row its title, kinds and tellings, a cell where its words stand. No quotation is ever shortened.
 * Shape:  the same document; bodies null but for whole texts, rejected notes and hidden rows gone, `shown` says what was left out.
 * Errors: none. Takes a document that is quote-only already.
 */
export function quoteOnly(comparison: Comparison, terms: PublishTerms = {}): Comparison {
  const { wholeTexts = [], limit = DEFAULT_LIMIT } = terms;
  const notes = comparison.notes.filter((note) => note.status !== 'rejected');
  const facts = comparison.facts.filter((fact) => !fact.hidden);
  const given = { ...comparison, notes, facts };
  const allowance = openAllowance(given.texts, limit, wholeTexts);
  for (const { id: text, body, length } of given.texts) {
    if (wholeTexts.includes(text) && body !== null) allowance.take([{ text, start: 0, end: length, quote: body }]);
  }
  takeRows(given.facts, allowance, PART_FOR_ROWS);
  takeLists(given, allowance);
  takeRows(given.facts, allowance, 1);
  const left = cutLongQuotes(leaveOut(given, allowance), allowance.words().join('\n'));
  const whole = given.texts.flatMap(({ id }) => (wholeTexts.includes(id) ? [id] : []));
  return {
    ...left,
    texts: left.texts.map((text, n) => ({
      ...text,
      body: whole.includes(text.id) ? (given.texts[n]?.body ?? null) : null,
    })),
    shown: { limit, whole, leftOut: countLeftOut(given, left) },
  };
}

const passagesOf = (fact: Fact): Passage[][] =>
  Object.entries(fact.cells)
    .map(([text, { passages }]) => passages.map((span) => ({ ...span, text })))
    .filter((passages) => passages.length > 0);

/** Whole rows; of a row that does not fit as a whole, the cells that do, if there are two to compare. */
function takeRows(facts: readonly Fact[], allowance: WordAllowance, part: number): void {
  for (const fact of facts) {
    const cells = passagesOf(fact);
    if (allowance.take(cells.flat(), part)) continue;
    const fitting = cells.filter((passages) => allowance.fits(passages, part));
    if (fitting.length > 1) allowance.take(fitting.flat(), part);
  }
}

/** Each passage of the lists by itself, what proves a difference first; a source's words only after who the source is. */
function takeLists(given: Comparison, allowance: WordAllowance): void {
  const { facts, notes, figures, figureGroups, quotations, quotationGroups, names, sources } = given;
  const grouped = new Set([...figureGroups, ...quotationGroups].flatMap((group) => group.members));
  const first = <T extends { id: string }>(members: T[]) => [...members].sort((a, b) => rank(a) - rank(b));
  const rank = ({ id }: { id: string }) => (grouped.has(id) ? 0 : 1);
  const each = (list: readonly (readonly Passage[])[]) => {
    for (const passages of list) allowance.take(passages);
  };
  each(facts.flatMap((fact) => fact.disagreements.flatMap(({ evidence }) => evidence.map((passage) => [passage]))));
  each([...notes].sort((a, b) => b.strength - a.strength).map(({ targets }) => targets));
  each(first(figures).map((figure) => [figure]));
  each(first(quotations).map((quotation) => [quotation]));
  each(quotations.flatMap(({ attribution }) => (attribution ? [[attribution]] : [])));
  each(names.flatMap(({ labels }) => labels.map((label) => [label])));
  each(sources.map(({ attribution }) => [attribution]));
  each(
    facts.flatMap((fact) => fact.tellings.groups.flatMap((group) => group.evidence.map(({ passages }) => passages))),
  );
  each(sources.flatMap(({ content }) => (content ? [[content]] : [])));
}

/** The document with what was taken, and nothing else. */
function leaveOut(given: Comparison, allowance: WordAllowance): Comparison {
  const shows = (passage: Passage) => allowance.shows(passage);
  const figures = given.figures.filter(shows);
  const quotations = given.quotations.filter(shows).map(({ attribution, ...quotation }) => ({
    ...quotation,
    ...(attribution && shows(attribution) ? { attribution } : {}),
  }));
  const listed = new Set([...figures, ...quotations].map(({ id }) => id));
  const inList = <T extends { members: string[] }>(groups: T[]): T[] =>
    groups
      .map((group) => ({ ...group, members: group.members.filter((id) => listed.has(id)) }))
      .filter((group, n) => group.members.length >= Math.min(2, groups[n]?.members.length ?? 0));
  return {
    ...given,
    // Whole bodies are put back where they may stand; nothing here needs to walk through them.
    texts: given.texts.map((text) => ({ ...text, body: null })),
    facts: given.facts.map((fact) => leaveOutOfFact(fact, shows)),
    figures,
    figureGroups: inList(given.figureGroups),
    quotations,
    quotationGroups: inList(given.quotationGroups),
    names: given.names
      .map((name) => ({ ...name, labels: name.labels.filter(shows) }))
      .filter(({ labels }) => labels.length > 0),
    sources: given.sources
      .filter(({ attribution }) => shows(attribution))
      .map(({ content, ...source }) => ({ ...source, ...(content && shows(content) ? { content } : {}) })),
    notes: given.notes.filter((note: Note) => note.targets.every(shows)),
  };
}

function leaveOutOfFact(fact: Fact, shows: (passage: Passage) => boolean): Fact {
  const cellOf = (text: string, cell: Cell): Cell =>
    cell.passages.every((span) => shows({ ...span, text }))
      ? cell
      : { ...cell, passages: [], withheld: cell.passages.map(({ start, end }) => ({ start, end })) };
  return {
    ...fact,
    cells: Object.fromEntries(Object.entries(fact.cells).map(([text, cell]) => [text, cellOf(text, cell)])),
    disagreements: fact.disagreements.map((d) => ({ ...d, evidence: d.evidence.filter(shows) })),
    tellings: {
      ...fact.tellings,
      groups: fact.tellings.groups.map((group) => ({
        ...group,
        evidence: group.evidence.map((e) => ({ ...e, passages: e.passages.filter(shows) })),
      })),
    },
  };
}

function countLeftOut(given: Comparison, left: Comparison): Shown['leftOut'] {
  const cells = left.facts.map((fact) => Object.values(fact.cells));
  const withheld = cells.map((row) => row.filter((cell) => cell.withheld).length);
  const isEmpty = (row: Cell[]) => row.every((cell) => !cell.passages.length);
  const rows = cells.filter((row, n) => (withheld[n] ?? 0) > 0 && isEmpty(row));
  const labels = (document: Comparison) => document.names.reduce((sum, name) => sum + name.labels.length, 0);
  return {
    rows: rows.length,
    cells:
      withheld.reduce((sum, n) => sum + n, 0) -
      rows.reduce((sum, row) => sum + row.filter((c) => c.withheld).length, 0),
    figures: given.figures.length - left.figures.length,
    quotations: given.quotations.length - left.quotations.length,
    labels: labels(given) - labels(left),
    sources: given.sources.length - left.sources.length,
    notes: given.notes.length - left.notes.length,
  };
}
