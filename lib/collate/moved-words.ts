import { CONTENT_WEIGHT, MARK_WEIGHT } from './intern-words';

/** A word that stands in column `from` while other passages have it in column `to`. */
export interface Move {
  from: number;
  to: number;
}

/** A chain must hold this much to be called moved: two content words, or one and several stop words. */
const LEAST = 2 * CONTENT_WEIGHT;
/** Words between two of a chain, and columns, that may be left out. */
const WORD_REACH = 3;
const COLUMN_REACH = 6;

interface Point {
  word: number;
  to: number;
  weight: number;
}

/**
 * Find runs of words that a passage says at another place than the others do.
 * Shape:  passages with the column of each word; for each passage its moved words, from left to right.
 * Errors: none. A word that shares its own column with another passage is not moved.
 */
export function findMoves(
  placed: readonly { ids: readonly number[]; columns: Int32Array }[],
  columns: number,
  weights: readonly number[],
): Move[][] {
  const places = placesOf(placed);
  return placed.map((passage) => movesOf(passage, places, columns, weights));
}

/** For each type the columns where it stands, with the number of passages. */
function placesOf(
  placed: readonly { ids: readonly number[]; columns: Int32Array }[],
): Map<number, Map<number, number>> {
  const places = new Map<number, Map<number, number>>();
  for (const { ids, columns } of placed) {
    ids.forEach((type, word) => {
      const column = columns[word] as number;
      const known = places.get(type);
      if (known) known.set(column, (known.get(column) ?? 0) + 1);
      else places.set(type, new Map([[column, 1]]));
    });
  }
  return places;
}

function movesOf(
  { ids, columns: own }: { ids: readonly number[]; columns: Int32Array },
  places: Map<number, Map<number, number>>,
  columns: number,
  weights: readonly number[],
): Move[] {
  const taken = new Int32Array(columns).fill(-1);
  own.forEach((column, word) => {
    taken[column] = ids[word] as number;
  });
  const points: Point[] = [];
  ids.forEach((type, word) => {
    const stands = places.get(type) as Map<number, number>;
    const weight = weights[type] as number;
    if (weight <= MARK_WEIGHT || (stands.get(own[word] as number) as number) > 1) return;
    for (const to of stands.keys()) if (taken[to] !== type) points.push({ word, to, weight });
  });
  points.sort((x, y) => x.word - y.word || x.to - y.to);
  return chosenChains(points).map((point) => ({ from: own[point.word] as number, to: point.to }));
}

/** The heaviest chains of points that rise in word and column, none sharing a word or a column with another. */
function chosenChains(points: Point[]): Point[] {
  const usedWords = new Set<number>();
  const usedColumns = new Set<number>();
  const chosen: Point[] = [];
  for (;;) {
    const free = points.filter((point) => !usedWords.has(point.word) && !usedColumns.has(point.to));
    const chain = heaviestChain(free);
    if (!chain) return chosen.sort((x, y) => x.word - y.word);
    for (const point of chain) {
      usedWords.add(point.word);
      usedColumns.add(point.to);
      chosen.push(point);
    }
  }
}

function heaviestChain(points: Point[]): Point[] | null {
  const best: number[] = [];
  const before: number[] = [];
  let end = -1;
  points.forEach((point, at) => {
    let most = 0;
    let from = -1;
    for (let earlier = at - 1; earlier >= 0; earlier--) {
      const other = points[earlier] as Point;
      if (point.word - other.word > WORD_REACH) break;
      const step = point.to - other.to;
      if (point.word === other.word || step < 1 || step > COLUMN_REACH || (best[earlier] as number) <= most) continue;
      most = best[earlier] as number;
      from = earlier;
    }
    best.push(most + point.weight);
    before.push(from);
    if (end < 0 || (best[at] as number) > (best[end] as number)) end = at;
  });
  if (end < 0 || (best[end] as number) < LEAST) return null;
  const chain: Point[] = [];
  for (let at = end; at >= 0; at = before[at] as number) chain.push(points[at] as Point);
  return chain.reverse();
}
