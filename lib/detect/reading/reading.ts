/**
 * Each text and each row, read once for all that compare them.
 * Read:   this file alone: a text’s spans, a row’s cells, the evidence of a cell.
 * Change: what detectors need of every cell → CellReading.
 * Uses:   words.
 * Tests:  those of the rooms that use it.
 */

import { cellOf } from '../../model/cell-of';
import type { AlignedFact, Figure, Quotation, Source } from '../../model/comparison';
import { byId } from '../../model/plain-order';
import { overlaps } from '../../model/range';
import type { Passage, Range, SegmentedText, Sentence, Span, Token } from '../../model/text';
import { isEnglish } from '../words/english';
import { contentStems } from '../words/word-stems';

/** Everything found in all texts. */
export interface DetectedSpans {
  figures: Figure[];
  quotations: Quotation[];
  sources: Source[];
}

/** One text with everything found in it, in the order of the text. */
export interface TextReading {
  text: SegmentedText;
  /** Outlet name as the reader sees it; made distinct where two texts share one. */
  outlet: string;
  /** False for a text in another language: what leans on English words is not asked of it. */
  english: boolean;
  figures: Figure[];
  quotations: Quotation[];
  sources: Source[];
}

/** One text's cell of one fact. */
export interface CellReading extends TextReading {
  passages: Span[];
  sentences: Sentence[];
  tokens: Token[];
  /** The tokens outside quotation marks: the outlet's own voice. */
  own: Token[];
  /** Stems of the content words. */
  content: Set<string>;
}

export interface FactReading {
  fact: AlignedFact;
  /** Sorted by text id, so that the order of the texts changes nothing. */
  cells: CellReading[];
  /** In how many cells each content stem stands. */
  spread: ReadonlyMap<string, number>;
}

/** True where another cell than this one has the content stem. */
export const isToldElsewhere = ({ spread }: FactReading, cell: CellReading, stem: string): boolean =>
  (spread.get(stem) ?? 0) > (cell.content.has(stem) ? 1 : 0);

/**
 * Each text with its own figures, quotations and sources.
 * Shape:  texts and spans in any order; one reading per text, sorted by id.
 * Errors: none. Spans of a text that is not among the texts are left out.
 */
export function readTexts(texts: readonly SegmentedText[], spans: DetectedSpans): TextReading[] {
  const names = new Map<string, number>();
  for (const text of texts) names.set(text.outlet.name, (names.get(text.outlet.name) ?? 0) + 1);
  return [...texts]
    .sort((a, b) => byId(a.id, b.id))
    .map((text) => ({
      text,
      outlet: names.get(text.outlet.name) === 1 ? text.outlet.name : `${text.outlet.name} (${text.id})`,
      english: isEnglish(text),
      figures: spans.figures.filter((figure) => figure.text === text.id).sort((a, b) => a.start - b.start),
      quotations: spans.quotations.filter((quotation) => quotation.text === text.id).sort((a, b) => a.start - b.start),
      sources: spans.sources
        .filter((source) => source.text === text.id)
        .sort((a, b) => a.attribution.start - b.attribution.start),
    }));
}

/**
 * The cells of one fact with the sentences, words and spans behind them.
 * Shape:  a fact and the texts' readings; cells in the order of the readings, empty ones left out.
 */
export function readFact(fact: AlignedFact, readings: readonly TextReading[]): FactReading {
  const cells = readings.flatMap((reading): CellReading[] => {
    const passages = [...(cellOf(fact.cells, reading.text.id) ?? [])].sort((a, b) => a.start - b.start);
    if (passages.length === 0) return [];
    const inside = (range: Range) => passages.some((passage) => overlaps(passage, range));
    const sentences = sentencesOf(reading.text, passages);
    const tokens = sentences.flatMap((sentence) => sentence.tokens.filter(inside));
    const quotations = reading.quotations.filter(inside);
    return [
      {
        text: reading.text,
        outlet: reading.outlet,
        english: reading.english,
        passages,
        sentences,
        tokens,
        own: tokens.filter((token) => !quotations.some((quotation) => overlaps(quotation, token))),
        content: contentStems(tokens),
        figures: reading.figures.filter(inside),
        quotations,
        sources: reading.sources.filter(
          (source) => inside(source.attribution) || (source.content !== undefined && inside(source.content)),
        ),
      },
    ];
  });
  const spread = new Map<string, number>();
  for (const { content } of cells) for (const stem of content) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  return { fact, cells, spread };
}

/** The sentences that passages in order touch; sentences lie in order too, so that most need not be asked. */
function sentencesOf({ sentences }: SegmentedText, passages: readonly Span[]): Sentence[] {
  const [from, to] = [passages[0]?.start ?? 0, Math.max(...passages.map(({ end }) => end))];
  const found: Sentence[] = [];
  for (const sentence of sentences) {
    if (sentence.start >= to) break;
    if (sentence.end > from && passages.some((passage) => overlaps(passage, sentence))) found.push(sentence);
  }
  return found;
}

/** The cells of one text over all facts. */
export function cellsOf(facts: readonly FactReading[], text: string): { id: string; passages: readonly Span[] }[] {
  return facts.flatMap((row) => {
    const cell = row.cells.find((candidate) => candidate.text.id === text);
    return cell ? [{ id: row.fact.id, passages: cell.passages }] : [];
  });
}

/** The cell's passages as evidence. */
export const cellEvidence = (cell: CellReading): Passage[] =>
  cell.passages.map((passage) => ({ text: cell.text.id, ...passage }));

/** The first passage of a cell as evidence. */
export const firstEvidence = (cell: CellReading): Passage[] => cellEvidence(cell).slice(0, 1);
