import { type Level, risingLevels } from '@/lib/view/side-by-side/follow-scroll';
import type { Extent } from './ribbon-path';

export type SideName = 'left' | 'right';

interface Ribbon {
  pair: number;
  /** Which passages it joins: "3:0-1" is the third pair's first passage at the left and its second at the right. */
  key: string;
  left: Extent;
  right: Extent;
}

/** Where everything stands in the two columns, in pixels from the top of each column's words. */
export interface Measured {
  /** By "pair-part". */
  left: Map<string, Extent>;
  right: Map<string, Extent>;
  leftHeight: number;
  rightHeight: number;
  /** Of what is in sight. */
  height: number;
  ribbons: Ribbon[];
  byKey: Map<string, Ribbon>;
  levels: Record<SideName, Level[]>;
}

/** Measure both columns once. `kept` are the pairs that stand in the same order in both: the two are held level at them. */
export function measureColumns(left: HTMLElement, right: HTMLElement, kept: ReadonlySet<number>): Measured {
  const [l, r] = [findExtents(left), findExtents(right)];
  const ribbons = joinParts(l, r);
  const levels = [...kept].flatMap((pair): Level[] => {
    const [from, to] = [l.get(`${pair}-0`), r.get(`${pair}-0`)];
    return from && to ? [[from[0], to[0]]] : [];
  });
  const ends: Level[] = [
    [0, 0],
    [left.scrollHeight, right.scrollHeight],
  ];
  return {
    left: l,
    right: r,
    leftHeight: Math.max(1, left.scrollHeight),
    rightHeight: Math.max(1, right.scrollHeight),
    height: left.clientHeight,
    ribbons,
    byKey: new Map(ribbons.map((ribbon) => [ribbon.key, ribbon])),
    levels: {
      left: risingLevels([...levels, ...ends]),
      right: risingLevels([...levels, ...ends].map(([from, to]): Level => [to, from])),
    },
  };
}

function findExtents(column: HTMLElement): Map<string, Extent> {
  const top = column.getBoundingClientRect().top - column.scrollTop;
  const extents = new Map<string, Extent>();
  for (const words of column.querySelectorAll<HTMLElement>('[data-parts]')) {
    const box = words.getBoundingClientRect();
    for (const part of words.dataset.parts?.split(' ') ?? []) {
      const known = extents.get(part);
      const [from, to] = [box.top - top, box.bottom - top];
      extents.set(part, known ? [Math.min(known[0], from), Math.max(known[1], to)] : [from, to]);
    }
  }
  return extents;
}

/** One ribbon a pair; where one text tells the fact in more passages than the other, several end in the same. */
function joinParts(left: Map<string, Extent>, right: Map<string, Extent>): Ribbon[] {
  const parts = (side: Map<string, Extent>, pair: string) =>
    [...side].filter(([part]) => part.startsWith(`${pair}-`)).map(([, extent]) => extent);
  const pairs = new Set([...left.keys()].map((part) => part.split('-')[0] as string));
  return [...pairs].flatMap((pair) => {
    const [from, to] = [parts(left, pair), parts(right, pair)];
    const count = from.length && to.length ? Math.max(from.length, to.length) : 0;
    return Array.from({ length: count }, (_, n): Ribbon => {
      const [a, b] = [Math.min(n, from.length - 1), Math.min(n, to.length - 1)];
      return { pair: Number(pair), key: `${pair}:${a}-${b}`, left: from[a] as Extent, right: to[b] as Extent };
    });
  });
}
