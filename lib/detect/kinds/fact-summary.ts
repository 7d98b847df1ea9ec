/** One plain sentence on what a row shows: who tells it, and what differs most. */
import type { Disagreement, DisagreementKind } from '../../model/comparison';
import type { FactReading } from '../reading/reading';
import { saySides } from './brief-words';
import type { Finding } from './finding';

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
export function sortDisagreements(list: readonly Finding[]): Finding[] {
  const place = ({ kind }: Disagreement) => KIND_ORDER.indexOf(kind);
  return [...list].sort(
    (a, b) => place(a) - place(b) || b.confidence - a.confidence || (a.explanation < b.explanation ? -1 : 1),
  );
}

/**
 * The sentence under the row's title: what differs most, said by the outlets' names and a few of their words.
 * Shape:  undefined where nothing more than wording differs: the cells show that themselves.
 * Units:  at most SUMMARY_LENGTH letters.
 */
export function summarise({ cells }: FactReading, findings: readonly Finding[]): string | undefined {
  const told = findings.find(({ brief }) => brief !== undefined)?.brief;
  if (told !== undefined) return told;
  if (cells.length < 2 || findings.some(({ kind }) => kind !== 'absence')) return undefined;
  return saySides(
    cells.map(({ outlet }) => outlet),
    'tell this in the same words.',
    ' and ',
    ' ',
  );
}
