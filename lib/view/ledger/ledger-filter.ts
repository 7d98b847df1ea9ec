import type { DisagreementKind } from '../../model/comparison';
import { isSubstantial } from '../../page-words/kind-label';
import { holdsWords } from '../comparison/find-words';
import type { LedgerCell, LedgerRow } from './ledger-row';

/** In which order rows stand: the most telling first, what most texts tell first, or as the base tells them. */
export const ROW_ORDERS = ['telling', 'shared', 'text'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** What each order is called where it is chosen. */
export const ROW_ORDER_NAMES = {
  telling: 'most telling first',
  shared: 'told by most first',
  text: 'as the base tells them',
} as const satisfies Record<RowOrder, string>;

export interface LedgerFilter {
  kinds: DisagreementKind[];
  /** Only rows that differ in more than wording, place or presence. */
  onlyDisagreements: boolean;
  category: string | null;
  /** Only rows that this text tells. */
  outlet: string | null;
  /** Only rows that hold all these words, in any text, the title or a note. */
  find: string;
  /** Only rows in which some text's words are not the base's. */
  changesOnly: boolean;
}

/** Lets every row pass. */
export const NO_FILTER: LedgerFilter = {
  kinds: [],
  onlyDisagreements: false,
  category: null,
  outlet: null,
  find: '',
  changesOnly: false,
};

/** True when a row passes every filter; several kinds mean any of them. */
export function passes(row: LedgerRow, filter: LedgerFilter): boolean {
  const kinds = row.kinds.map((k) => k.kind);
  if (filter.kinds.length && !filter.kinds.some((kind) => kinds.includes(kind))) return false;
  if (filter.onlyDisagreements && !kinds.some(isSubstantial)) return false;
  if (filter.category && !row.categories.includes(filter.category)) return false;
  if (filter.outlet && !row.cells.some((cell) => cell.text.id === filter.outlet && !cell.absence)) return false;
  if (filter.changesOnly && !row.cells.some((cell) => cell.verdict === 'changed' || cell.verdict === 'rewritten')) {
    return false;
  }
  return !filter.find || holdsWords(wordsOf(row), filter.find);
}

function wordsOf(row: LedgerRow): string[] {
  const cells = row.cells.flatMap((cell) => [
    ...cell.passages.map((passage) => passage.pieces.map((piece) => piece.words).join('')),
    ...cell.notes.map(({ note }) => note.explanation),
  ]);
  return [row.title, row.summary ?? '', ...cells];
}

/** The rows in another order; equal ones stay as they stood. */
export function inRowOrder(rows: readonly LedgerRow[], order: RowOrder, baseId: string): LedgerRow[] {
  if (order === 'telling') return [...rows];
  if (order === 'shared') return [...rows].sort((a, b) => b.tellings.told - a.tellings.told);
  return [...rows].sort((a, b) => startIn(a, baseId) - startIn(b, baseId));
}

/** What was searched for comes first: rows that have it in their title, then those that have it word for word, then the others. */
export function inSearchOrder(rows: readonly LedgerRow[], find: string): LedgerRow[] {
  const phrase = find.replace(/["“”]/g, '').trim();
  if (!phrase) return [...rows];
  const quoted = `"${phrase}"`;
  const rank = (row: LedgerRow) => (holdsWords([row.title], quoted) ? 0 : holdsWords(wordsOf(row), quoted) ? 1 : 2);
  const ranks = new Map(rows.map((row) => [row.id, rank(row)]));
  return [...rows].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}

/** Where a text begins to tell a fact; what it does not tell comes last. */
function startIn(row: LedgerRow, textId: string): number {
  const cell = row.cells.find((c: LedgerCell) => c.text.id === textId);
  return cell?.passages[0]?.start ?? Number.MAX_SAFE_INTEGER;
}
