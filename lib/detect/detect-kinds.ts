import { cellOf } from '../model/cell-of';
import type { AlignedFact, Cell, Fact, FigureGroup, NamedReferent, QuotationGroup } from '../model/comparison';
import type { SegmentedText } from '../model/text';
import { listed } from '../page-words/plain-words';
import { buildLadders } from './figure-groups/figure-groups';
import { explainAbsence, offTopicTexts, sharedParts } from './kinds/absence';
import { sortDisagreements, summarise } from './kinds/fact-summary';
import { buildFigureFacts } from './kinds/figure-rows';
import { findDisagreements } from './kinds/find-disagreements';
import { type Finding, indexLabels, type KindsContext, type Similarity, weigh } from './kinds/finding';
import { buildTitleFacts } from './kinds/title-rows';
import { findNames } from './names/names';
import { groupUtterances } from './quotation-groups/quotation-groups';
import type { DetectedSpans } from './reading/reading';
import { type FactReading, firstEvidence, readFact, readTexts, type TextReading } from './reading/reading';
import { groupTellings, readTraces } from './tellings/tellings';

export type { Similarity } from './kinds/finding';

export interface DetectedKinds {
  facts: Fact[];
  figureGroups: FigureGroup[];
  quotationGroups: QuotationGroup[];
  names: NamedReferent[];
}

/**
 * For each aligned fact: how the texts disagree, by kind and with proof; which of them rest on one account; and why a
 * cell is empty. Also groups figures, quotations and names over all texts, and adds facts for figures and titles that clash and
 * that no aligned fact shows.
 * Shape:  texts, facts and spans in any order; facts in the order given, then clashes of figures and titles; a cell for every text.
 * Units:  confidence 0–1; below 0.5 the kind is `unsure`.
 * Errors: none. Facts that name unknown texts lose those cells.
 */
export function detectKinds(
  texts: SegmentedText[],
  facts: AlignedFact[],
  spans: DetectedSpans,
  similarity: Similarity,
): DetectedKinds {
  const readings = readTexts(texts, spans);
  const rows = facts.map((fact) => readFact(fact, readings));
  const names = findNames(texts);
  const ladders = buildLadders(readings, rows);
  const figureGroups = ladders.map(({ group }) => group);
  const utterances = groupUtterances(readings, rows);
  const quotationGroups = utterances.map(({ group }) => group);
  const context: KindsContext = {
    ladders,
    quotations: new Map(spans.quotations.map((quotation) => [quotation.id, quotation])),
    utterances,
    names,
    labels: indexLabels(names),
    similarity,
  };
  const clashes = buildFigureFacts(readings, ladders, rows).map((fact) => readFact(fact, readings));
  const traces = readTraces(readings, names, spans.quotations, quotationGroups);
  const offTopic = offTopicTexts(sharedParts(readings, rows));
  const build = (row: FactReading, known: Finding[] | null): Fact => {
    const cells = fillCells(row, readings, offTopic);
    const found = sortDisagreements([
      ...(known ?? findDisagreements(row, context)),
      ...absenceOf(row, cells, readings),
    ]);
    const { id, title } = row.fact;
    const summary = summarise(row, found);
    return {
      id,
      title,
      origin: 'machine',
      ...(summary === undefined ? {} : { summary }),
      cells,
      disagreements: found.map(({ brief: _, ...disagreement }) => disagreement),
      tellings: groupTellings(row, traces),
    };
  };
  const titles = buildTitleFacts(readings, names).map((fact) => {
    const spansOf = Object.fromEntries(Object.entries(fact.cells).map(([id, cell]) => [id, cell.passages]));
    return build(readFact({ id: fact.id, title: fact.title, cells: spansOf, score: 1 }, readings), fact.disagreements);
  });
  return {
    facts: [...[...rows, ...clashes].map((row) => build(row, null)), ...titles],
    figureGroups,
    quotationGroups,
    names,
  };
}

function fillCells(
  row: FactReading,
  readings: readonly TextReading[],
  offTopic: ReadonlySet<string>,
): Record<string, Cell> {
  return Object.fromEntries(
    readings.map(({ text }): [string, Cell] => {
      const told = row.cells.find((cell) => cell.text.id === text.id);
      return [text.id, told ? { passages: told.passages } : { passages: [], ...explainAbsence(text, offTopic) }];
    }),
  );
}

/** Texts that look whole and on the topic, and in which the fact was not found. */
function absenceOf(row: FactReading, cells: Record<string, Cell>, readings: readonly TextReading[]): Finding[] {
  const silent = readings.filter(({ text }) => cellOf(cells, text.id)?.absence === 'not_found');
  if (silent.length === 0 || row.cells.length === 0) return [];
  const doubtful = silent.some(({ text }) => text.health.status === 'doubtful');
  return weigh({
    kind: 'absence',
    between: [...row.cells.map(({ text }) => text.id), ...silent.map(({ text }) => text.id)],
    evidence: row.cells.flatMap(firstEvidence),
    explanation: `${listed(row.cells.map(({ outlet }) => outlet))} ${row.cells.length === 1 ? 'tells' : 'tell'} this; it was not found in the text you gave from ${listed(silent.map(({ outlet }) => outlet))}.`,
    // Paraphrase hides facts from the alignment: the fewer texts tell it, the less an empty cell proves.
    confidence: (doubtful ? 0.5 : 0.55) + 0.05 * Math.min(4, row.cells.length),
  });
}
