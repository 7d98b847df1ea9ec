/** Two heights, one in each column, that show the same passage. */
export type Level = readonly [number, number];

/**
 * How far down the other column is when one is at `y`: level at every shared passage, and evenly between them.
 * Shape:  levels in rising order of both columns (what was moved must be left out), ends included; 0 without levels.
 * Units:  pixels from the top of each column. Beyond the last level the two go on together.
 */
export function followScroll(levels: readonly Level[], y: number): number {
  const first = levels[0];
  if (!first) return 0;
  const next = levels.findIndex(([from]) => from > y);
  if (next === 0) return first[1] + (y - first[0]);
  const [from, to] = levels[next < 0 ? levels.length - 1 : next - 1] as Level;
  if (next < 0) return to + (y - from);
  const [nextFrom, nextTo] = levels[next] as Level;
  return to + ((y - from) / (nextFrom - from)) * (nextTo - to);
}

/**
 * Levels that rise on both sides, from measured ones that need not: a level that would make a column scroll back is left out.
 */
export function risingLevels(levels: readonly Level[]): Level[] {
  const rising: Level[] = [];
  for (const level of [...levels].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = rising.at(-1);
    if (!last || (level[0] > last[0] && level[1] >= last[1])) rising.push(level);
  }
  return rising;
}
