import type { AlignedFact, Fact } from '../../model/comparison';

/** What tells facts apart: their ids, and where their passages stand. */
type Placed = Pick<AlignedFact, 'id' | 'cells'>;

/** What became of facts, by their ids. */
export interface FactChanges {
  /** Several facts became one, which has the id of the one it shares most passages with. */
  merged: { into: string; from: string[] }[];
  /** A fact gave up passages to facts with new ids. */
  split: { from: string; into: string[] }[];
}

/**
 * Give new facts the ids of old ones, where passages stay: whoever pointed at a fact still finds it.
 * Shape:  most shared passages first, each old id once; facts without such a partner keep the id that they have. Order,
 *         titles and cells stay.
 * Errors: none.
 */
export function keepIds<F extends Placed>(
  before: readonly Placed[],
  after: readonly F[],
): { facts: F[]; changes: FactChanges } {
  const links = sharedPassages(before, after);
  const idOf = new Map<number, string>();
  const taken = new Set<string>();
  for (const { old, now } of links) {
    const id = (before[old] as Placed).id;
    if (idOf.has(now) || taken.has(id)) continue;
    idOf.set(now, id);
    taken.add(id);
  }
  after.forEach(({ id }, now) => {
    if (idOf.has(now)) return;
    // The id comes of the passages, so another fact can have kept it only by having had those passages before.
    let free = id;
    for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
    idOf.set(now, free);
    taken.add(free);
  });
  const facts = after.map((fact, now) => ({ ...fact, id: idOf.get(now) ?? fact.id }));
  return { facts, changes: changesOf(before, facts, links) };
}

/** A row as an earlier comparison had it. */
export type KnownFact = Pick<Fact, 'id' | 'cells'>;

/**
 * The rows of a comparison that was made anew, with the ids that the same rows had before.
 * Shape:  the rows in their order; nothing but ids changes. Rows that are new have their own.
 * Errors: none.
 */
export function keepFactIds(before: readonly KnownFact[], after: readonly Fact[]): Fact[] {
  if (before.length === 0) return [...after];
  const { facts } = keepIds(before.map(toPlaced), after.map(toPlaced));
  return after.map((fact, n) => ({ ...fact, id: facts[n]?.id ?? fact.id }));
}

function toPlaced({ id, cells }: KnownFact): Placed {
  return { id, cells: Object.fromEntries(Object.entries(cells).map(([text, { passages }]) => [text, passages])) };
}

interface Link {
  old: number;
  now: number;
  shared: number;
  /** Shared passages as a share of all that either has. */
  likeness: number;
}

function sharedPassages(before: readonly Placed[], after: readonly Placed[]): Link[] {
  const holders = new Map<string, number[]>();
  before.forEach((fact, old) => {
    for (const key of passagesOf(fact)) holders.set(key, [...(holders.get(key) ?? []), old]);
  });
  const sizes = before.map((fact) => passagesOf(fact).length);
  const links = after.flatMap((fact, now) => {
    const keys = passagesOf(fact);
    const counts = new Map<number, number>();
    for (const key of keys) for (const old of holders.get(key) ?? []) counts.set(old, (counts.get(old) ?? 0) + 1);
    return [...counts].map(([old, shared]): Link => {
      return { old, now, shared, likeness: shared / (keys.length + (sizes[old] ?? 0) - shared) };
    });
  });
  const name = ({ old, now }: Link) => `${before[old]?.id} ${after[now]?.id}`;
  // Two facts can have the same passages (one of them of a figure): each keeps its own.
  const isSame = ({ old, now }: Link) => Number(before[old]?.id === after[now]?.id);
  // Facts that overlap share a sentence; one that two facts lend each other must not carry an id from either.
  return links
    .filter(({ old, shared }) => shared > 1 || (sizes[old] ?? 0) < 2)
    .sort(
      (x, y) => y.shared - x.shared || y.likeness - x.likeness || isSame(y) - isSame(x) || (name(x) < name(y) ? -1 : 1),
    );
}

function passagesOf(fact: Placed): string[] {
  // With its words: another text may stand under the id of one that was removed.
  return Object.entries(fact.cells).flatMap(([text, spans]) =>
    spans.map((span) => `${text} ${span.start} ${span.quote}`),
  );
}

function changesOf(before: readonly Placed[], after: readonly Placed[], links: readonly Link[]): FactChanges {
  const still = new Set(after.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const merged = new Map<string, string[]>();
  const split = new Map<string, string[]>();
  const told = new Set<string>();
  for (const { old, now } of links) {
    const from = before[old]?.id ?? '';
    const into = after[now]?.id ?? '';
    const isGone = !still.has(from);
    const isNew = !known.has(into);
    if (isGone && !told.has(from)) merged.set(into, [...(merged.get(into) ?? []), from]);
    else if (!isGone && isNew && !told.has(into)) split.set(from, [...(split.get(from) ?? []), into]);
    told.add(isGone ? from : into);
  }
  return {
    merged: [...merged].map(([into, from]) => ({ into, from })),
    split: [...split].map(([from, into]) => ({ from, into })),
  };
}
