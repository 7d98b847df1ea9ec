import { cellOf } from '../../model/cell-of';
import type { Comparison, Note } from '../../model/comparison';
import { overlaps } from '../../model/range';
import type { Passage } from '../../model/text';
import { FIGURE_VERDICT_LABELS } from '../../page-words/figure-names';
import { QUOTATION_VERDICT_LABELS } from '../../page-words/quotation-names';

/** A group of figures or quotations, found by any of its members: groups have no id of their own, their members keep theirs. */
export interface FoundGroup {
  /** Its first member, by which the views name it. */
  id: string;
  passages: Passage[];
  verdict: string;
  explanation: string;
}

/** Null when there is no such member, or it stands in no group. */
export function findGroup(document: Comparison, kind: 'numbers' | 'quotations', member: string): FoundGroup | null {
  const items: (Passage & { id: string })[] = kind === 'numbers' ? document.figures : document.quotations;
  const groups = kind === 'numbers' ? document.figureGroups : document.quotationGroups;
  const group = groups.find(({ members }) => members.includes(member));
  if (!group) return null;
  const passages = group.members.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const labels: Record<string, { title: string }> =
    kind === 'numbers' ? FIGURE_VERDICT_LABELS : QUOTATION_VERDICT_LABELS;
  const verdict = labels[group.verdict]?.title ?? '';
  return { id: group.members[0] ?? member, passages, verdict, explanation: group.explanation ?? '' };
}

/** Where one note, number or quotation belongs: the note itself, the facts in whose words it stands, its place in its list. */
export interface DifferencePlace {
  note: Note | null;
  facts: { id: string; title: string }[];
  /** The id behind "#" in the view that lists it. */
  anchor: string | null;
}

/**
 * Find where a note, number or quotation stands.
 * Shape:  facts in the order of the ledger. Nothing for what is not there.
 */
export function findPlace(document: Comparison, kind: 'notes' | 'numbers' | 'quotations', id: string): DifferencePlace {
  const note = kind === 'notes' ? (document.notes.find((one) => one.id === id) ?? null) : null;
  const group = kind === 'notes' ? null : findGroup(document, kind, id);
  const passages = note?.targets ?? group?.passages ?? [];
  const facts = document.facts.filter(({ cells }) =>
    passages.some((passage) => cellOf(cells, passage.text)?.passages.some((cell) => overlaps(cell, passage))),
  );
  return { note, facts: facts.map(({ id, title }) => ({ id, title })), anchor: group?.id ?? facts[0]?.id ?? null };
}
