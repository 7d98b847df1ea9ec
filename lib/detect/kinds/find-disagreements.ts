/**
 * How the cells of a row disagree: one file a kind, with proof and doubt.
 * Read:   this file, then finding.ts, then the file of a kind.
 * Change: a new kind → its own file, its place in DETECTORS here; when nothing is said → weigh() in finding.ts.
 * Uses:   figure-groups, quotation-groups, reading, word-lists, words, page-words.
 * Tests:  kinds.test.ts, contradiction.test.ts, a row a case.
 */

import type { FactReading } from '../reading/reading';
import { detectCertaintyKind } from './certainty';
import { detectContradictionKind } from './contradiction';
import type { Finding, KindDetector, KindsContext } from './finding';
import { detectNameKind } from './name';
import { detectNumberKind } from './number';
import { detectOrderKind } from './order';
import { detectQuotationKind } from './quotation';
import { detectSourceKind } from './source';
import { areAkin, detectWordingKind } from './wording';

/** Every detector, in the order in which they are asked. A new kind is added here. */
const DETECTORS: readonly KindDetector[] = [
  detectContradictionKind,
  detectNumberKind,
  detectQuotationKind,
  detectSourceKind,
  detectCertaintyKind,
  detectNameKind,
  detectOrderKind,
];

/** Detectors that read claims and hedges by English words. */
const OF_ENGLISH: ReadonlySet<KindDetector> = new Set([detectContradictionKind, detectCertaintyKind, detectSourceKind]);

/**
 * The disagreements of one row, by every detector that can be asked of it.
 * Shape:  in the detectors' order; empty for a row that one text alone tells.
 */
export function findDisagreements(row: FactReading, context: KindsContext): Finding[] {
  if (row.cells.length < 2) return [];
  if (!areAkin(row)) {
    // Figures and quotations prove a common fact by themselves; the other kinds would build on sand.
    const proven = [...detectNumberKind(row, context), ...detectQuotationKind(row, context)];
    return proven.length > 0 ? proven : detectWordingKind(row, context);
  }
  const english = { ...row, cells: row.cells.filter((cell) => cell.english) };
  const found = DETECTORS.flatMap((detect) => detect(OF_ENGLISH.has(detect) ? english : row, context));
  // Wording is asked last: only where nothing else explains why the cells differ.
  return found.some(({ kind }) => kind !== 'order') ? found : [...found, ...detectWordingKind(row, context)];
}
