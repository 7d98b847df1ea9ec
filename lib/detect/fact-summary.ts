/** One plain sentence on what a row shows: who tells it, and what differs most. */
import type { Disagreement, DisagreementKind } from '../model/comparison';
import type { FactReading } from './kinds-reading';
import { listOf } from './kinds-reading';

/** What a reader should hear of first. */
export const KIND_ORDER: readonly DisagreementKind[] = [
  'contradiction',
  'number',
  'quotation',
  'source',
  'certainty',
  'name',
  'order',
  'wording',
  'unsure',
  'absence',
];

/** Most telling first; within a kind the most certain. */
export function sortDisagreements(list: readonly Disagreement[]): Disagreement[] {
  const place = ({ kind }: Disagreement) => KIND_ORDER.indexOf(kind);
  return [...list].sort(
    (a, b) => place(a) - place(b) || b.confidence - a.confidence || (a.explanation < b.explanation ? -1 : 1),
  );
}

/** The sentence under the row's title. */
export function summarise({ cells }: FactReading, disagreements: readonly Disagreement[], all: number): string {
  const [first] = disagreements.filter(({ kind }) => kind !== 'absence');
  if (first) return first.explanation;
  if (cells.length === 1) return `Only ${cells[0]?.outlet} of ${all} texts tells this.`;
  if (cells.length < all)
    return `${listOf(cells.map(({ outlet }) => outlet))} tell this in the same way; the other texts do not.`;
  return 'All texts tell this in the same way.';
}
