/**
 * One fact in full, ready to draw: differences with proof, every text’s words, the word table.
 * Read:   this file; word-table-view.ts and variant-graph-view.ts are its two other parts.
 * Uses:   collate, page-words, comparison, ledger.
 * Tests:  variant-graph-view.test.ts.
 */

import type { Disagreement } from '../../model/comparison';
import type { Passage } from '../../model/text';
import { KIND_LABELS, type KindLabel } from '../../page-words/kind-label';
import type { TextLabel } from '../comparison/text-label';
import type { LedgerRow } from '../ledger/ledger-row';
import type { LedgerSource } from '../ledger/ledger-source';
import { buildLedger, type LedgerSettings } from '../ledger/ledger-view';
import { buildWordTableView, type WordTableView } from './word-table-view';

/** A difference with the words that prove it, ready to draw. */
export interface ProvenDifference extends KindLabel {
  kind: Disagreement['kind'];
  detail: string | null;
  explanation: string;
  /** Below this the engine is not sure; the reader is told so. */
  unsure: boolean;
  /** Part of what proved it has left the row since. */
  stale: boolean;
  evidence: { text: TextLabel; quote: string }[];
}

export interface FactView {
  /** The comparison's. */
  title: string;
  row: LedgerRow;
  texts: TextLabel[];
  base: TextLabel;
  differences: ProvenDifference[];
  /** Null when fewer than two texts tell the fact. */
  words: WordTableView | null;
  previous: { id: string; title: string } | null;
  next: { id: string; title: string } | null;
  place: number;
  of: number;
}

const SURE_FROM = 0.5;

/**
 * One fact in full: every difference with its proof, every text's words, the word table.
 * Shape:  null when the comparison has no such fact.
 */
export function buildFact(source: LedgerSource, factId: string, settings: LedgerSettings): FactView | null {
  const place = source.facts.findIndex((fact) => fact.id === factId);
  const fact = source.facts[place];
  if (!fact) return null;
  const ledger = buildLedger({ ...source, facts: [fact] }, settings);
  const row = ledger.rows[0] as LedgerRow;
  const labels = new Map(ledger.texts.map((text) => [text.id, text]));
  const neighbour = (n: number) => {
    const other = source.facts[n];
    return other ? { id: other.id, title: other.title } : null;
  };
  return {
    title: source.title,
    row,
    texts: ledger.texts,
    base: ledger.base,
    differences: fact.disagreements.map((d) => proven(d, labels)),
    words: buildWordTableView(fact, ledger.texts),
    previous: neighbour(place - 1),
    next: neighbour(place + 1),
    place: place + 1,
    of: source.facts.length,
  };
}

function proven(disagreement: Disagreement, labels: Map<string, TextLabel>): ProvenDifference {
  const { kind, evidence, explanation, confidence, detail } = disagreement;
  return {
    ...KIND_LABELS[kind],
    kind,
    detail: detail ?? null,
    explanation,
    unsure: confidence < SURE_FROM,
    stale: disagreement.stale === true,
    evidence: evidence.flatMap((passage: Passage) => {
      const text = labels.get(passage.text);
      return text ? [{ text, quote: passage.quote }] : [];
    }),
  };
}
