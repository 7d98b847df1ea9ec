import 'server-only';
import type { ComparisonSummary, Store } from '../store/store';

/** In which order the library lists what this browser has made. */
export const LIBRARY_ORDERS = ['changed', 'made', 'title'] as const;
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number];

/**
 * Those of a browser's comparisons that have all of these words in their title, their outlets or their texts.
 * Shape:  in the order asked for. Capitals and accents do not count.
 */
export async function searchMine(
  store: Pick<Store, 'getComparison'>,
  mine: readonly ComparisonSummary[],
  { words, order }: { words: string; order: LibraryOrder },
): Promise<ComparisonSummary[]> {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const found: ComparisonSummary[] = [];
  for (const summary of mine) if (await holds(store, summary, wanted)) found.push(summary);
  return found.sort(COMPARE[order]);
}

/** The texts are read only where title and outlets do not hold the words already. */
async function holds(
  store: Pick<Store, 'getComparison'>,
  summary: ComparisonSummary,
  wanted: string[],
): Promise<boolean> {
  const head = folded([summary.title, ...summary.outlets].join('\n'));
  const missing = wanted.filter((word) => !head.includes(word));
  if (!missing.length) return true;
  const stored = await store.getComparison(summary.id);
  const bodies = stored?.inputs.map(({ body }) => body) ?? [];
  const quotes = stored?.document?.facts.flatMap((fact) =>
    Object.values(fact.cells).flatMap((cell) => cell.passages.map(({ quote }) => quote)),
  );
  const all = folded([...bodies, ...(quotes ?? [])].join('\n'));
  return missing.every((word) => all.includes(word));
}

const folded = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const COMPARE: Record<LibraryOrder, (a: ComparisonSummary, b: ComparisonSummary) => number> = {
  changed: (a, b) => b.updatedAtMs - a.updatedAtMs,
  made: (a, b) => b.createdAtMs - a.createdAtMs,
  title: (a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base', numeric: true }),
};
