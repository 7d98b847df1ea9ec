import { byId } from '../../model/plain-order';

/**
 * Circles in a graph: A cites B, B cites A.
 * Shape:  node → nodes it points at; each circle as its nodes in order, from its smallest on. Of the circles through one
 *         edge only a shortest is given, so that a tangle does not list them all.
 * Errors: none. A node that points at itself is no circle.
 */
export function findLoops(cites: ReadonlyMap<string, readonly string[]>): string[][] {
  const loops = new Map<string, string[]>();
  for (const from of [...cites.keys()].sort(byId))
    for (const to of [...(cites.get(from) ?? [])].sort(byId)) {
      const path = from === to ? null : shortestPath(cites, to, from);
      if (!path) continue;
      const least = path.indexOf([...path].sort(byId)[0] as string);
      const loop = [...path.slice(least), ...path.slice(0, least)];
      loops.set(loop.join('\u0000'), loop);
    }
  return [...loops.values()].sort((a, b) => a.length - b.length || byId(a.join('\u0000'), b.join('\u0000')));
}

/** The nodes from `from` to `to`, both included, breadth first; null where no path leads there. */
function shortestPath(cites: ReadonlyMap<string, readonly string[]>, from: string, to: string): string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let n = 0; n < queue.length; n++) {
    const at = queue[n] as string;
    if (at === to) {
      const path: string[] = [];
      for (let step: string | null = at; step !== null; step = before.get(step) ?? null) path.unshift(step);
      return path;
    }
    for (const next of [...(cites.get(at) ?? [])].sort(byId)) {
      if (before.has(next)) continue;
      before.set(next, at);
      queue.push(next);
    }
  }
  return null;
}
