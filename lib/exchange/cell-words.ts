import type { Cell } from '../model/comparison';
import { ABSENCE_SENTENCES_IN_FILES } from '../page-words/absence-names';

/** Passages of one cell in one line: what lies between them is left out, and seen to be. */
export function joinPassages(cell: Cell | undefined): string {
  return (cell?.passages ?? []).map(({ quote }) => quote).join(' … ');
}

/** Why a cell has no words; empty for one that has. */
export function emptyBecause(cell: Cell | undefined): string {
  if (cell?.passages.length) return '';
  if (cell?.withheld?.length) return 'told, in words that the link’s limit leaves out';
  return cell?.reason ?? ABSENCE_SENTENCES_IN_FILES[cell?.absence ?? 'not_found'];
}
