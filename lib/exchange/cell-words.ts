import type { Cell } from '../model/comparison';

/** Passages of one cell in one line: what lies between them is left out, and seen to be. */
export function joinPassages(cell: Cell | undefined): string {
  return (cell?.passages ?? []).map(({ quote }) => quote).join(' … ');
}

const ABSENCES = {
  not_found: 'not found in the text that was given',
  text_incomplete: 'this copy is incomplete, so nothing can be said',
  off_topic: 'not found in the part that is about this event',
} as const;

/** Why a cell has no words; empty for one that has. */
export function emptyBecause(cell: Cell | undefined): string {
  if (cell?.passages.length) return '';
  if (cell?.withheld?.length) return 'told, in words that the link’s limit leaves out';
  return cell?.reason ?? ABSENCES[cell?.absence ?? 'not_found'];
}
