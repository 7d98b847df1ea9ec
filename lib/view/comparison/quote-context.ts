import type { ComparedText, Comparison } from '../../model/comparison';
import { overlaps } from '../../model/range';
import type { Passage, Span } from '../../model/text';

/** An outlet's words with a little of what stands around them, each part verbatim. */
export interface QuotedWords {
  before: string;
  words: string;
  after: string;
  /** The fact whose cell holds the words; null when they stand in none. */
  fact: { id: string; title: string } | null;
}

interface Holder extends Span {
  fact: { id: string; title: string } | null;
}

/** How far a context reaches on each side, in characters: about a line. */
const REACH = 80;

/**
 * Find what stands around the words of a passage.
 * Shape:  a comparison in; a function from a passage to its words with context. Of the cells that hold the passage the shortest
 *         is taken, so that the words lead to the narrowest fact; without a cell, what else the document quotes there; the
 *         text itself only where the document has it.
 * Units:  `reach` in UTF-16 code units on each side; a context is cut at a space and the cut is shown by "…".
 * Errors: none. Words around which the document has nothing stand alone.
 */
export function buildQuoteContext(document: Comparison): (passage: Passage, reach?: number) => QuotedWords {
  const cells = cellsByText(document);
  const others = othersByText(document);
  const texts = new Map(document.texts.map((text) => [text.id, text]));
  return (passage, reach = REACH) => {
    const cell = shortestAround(cells.get(passage.text), passage);
    const holder =
      cell ?? paragraphOf(texts.get(passage.text), passage) ?? shortestAround(others.get(passage.text), passage);
    const near = cell ?? (cells.get(passage.text) ?? []).find((span) => overlaps(span, passage));
    return { ...cutAround(holder, passage, reach), fact: near?.fact ?? null };
  };
}

function cellsByText({ facts }: Comparison): Map<string, Holder[]> {
  const byText = new Map<string, Holder[]>();
  for (const { id, title, cells } of facts)
    for (const [text, cell] of Object.entries(cells))
      for (const span of cell.passages) keep(byText, text, { ...span, fact: { id, title } });
  return byText;
}

function othersByText({ sources, quotations, notes }: Comparison): Map<string, Holder[]> {
  const byText = new Map<string, Holder[]>();
  const passages = [
    ...sources.flatMap(({ text, attribution, content }) =>
      [attribution, ...(content ? [content] : [])].map((p) => ({ ...p, text })),
    ),
    ...quotations,
    ...notes.flatMap((note) => note.targets),
  ];
  for (const { text, start, end, quote } of passages) keep(byText, text, { start, end, quote, fact: null });
  return byText;
}

function keep(byText: Map<string, Holder[]>, text: string, holder: Holder): void {
  const list = byText.get(text);
  if (list) list.push(holder);
  else byText.set(text, [holder]);
}

function shortestAround(holders: Holder[] | undefined, passage: Span): Holder | null {
  const around = (holders ?? []).filter(({ start, end }) => start <= passage.start && end >= passage.end);
  return around.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)[0] ?? null;
}

function paragraphOf(text: ComparedText | undefined, passage: Span): Span | null {
  if (!text?.body) return null;
  const range = text.paragraphs.find(({ start, end }) => start <= passage.start && end >= passage.end);
  return range ? { ...range, quote: text.body.slice(range.start, range.end) } : null;
}

function cutAround(holder: Span | null, passage: Span, reach: number): Omit<QuotedWords, 'fact'> {
  if (!holder) return { before: '', words: passage.quote, after: '' };
  const from = passage.start - holder.start;
  const before = holder.quote.slice(0, from);
  const after = holder.quote.slice(from + passage.quote.length);
  return { before: lastWords(before, reach), words: passage.quote, after: firstWords(after, reach) };
}

function firstWords(words: string, reach: number): string {
  if (words.length <= reach) return words;
  const space = words.lastIndexOf(' ', reach);
  return `${words.slice(0, space > 0 ? space : reach)} …`;
}

function lastWords(words: string, reach: number): string {
  if (words.length <= reach) return words;
  const space = words.indexOf(' ', words.length - reach);
  return `… ${words.slice(space < 0 ? words.length - reach : space + 1)}`;
}
