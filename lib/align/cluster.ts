import type { ClusterSettings } from './align-model';

/** One scored pair of sentences. */
export interface ScoredPair {
  first: number;
  second: number;
  score: number;
}

/**
 * Group sentences by average link, then let a sentence join further groups that it fits as well.
 * Shape:  `textOf` gives each sentence's text; `across` are pairs of two texts, `within` pairs of one text that tell the
 *         same twice. Groups out: ascending sentence numbers, at least two texts each.
 * Why:    connected components chain neighbour to neighbour into one heap; one-to-one matching loses the many-to-many
 *         half (design/alignment.md).
 */
export function clusterSentences(
  textOf: ArrayLike<number>,
  across: readonly ScoredPair[],
  within: readonly ScoredPair[],
  settings: ClusterSettings,
): number[][] {
  const links: Map<number, number>[] = Array.from(textOf, () => new Map());
  for (const { first, second, score } of across) {
    links[first]?.set(second, score);
    links[second]?.set(first, score);
  }
  const same: Map<number, number>[] = Array.from(textOf, () => new Map());
  for (const { first, second, score } of within) {
    same[first]?.set(second, score);
    same[second]?.set(first, score);
  }
  const groups = linkGroups(textOf, links, same, settings);
  const facts = withOverlap(textOf, groups, links, settings);
  return [...facts, ...mutualPairs(textOf, across, facts, settings)];
}

/**
 * Pairs that no group holds though each is the other's best in its text. Many facts are told by two texts only, and
 * there a pair has no company that could lift it over `join`.
 */
function mutualPairs(
  textOf: ArrayLike<number>,
  across: readonly ScoredPair[],
  facts: readonly number[][],
  { pair, pairTaken }: ClusterSettings,
): number[][] {
  const best: Map<number, number>[] = Array.from(textOf, () => new Map());
  const raise = (at: number, other: number, score: number) => {
    const text = textOf[other] as number;
    best[at]?.set(text, Math.max(best[at]?.get(text) ?? 0, score));
  };
  for (const { first, second, score } of across) {
    raise(first, second, score);
    raise(second, first, score);
  }
  const taken = new Set(facts.flat());
  const together = new Set(facts.flatMap((fact) => fact.flatMap((x) => fact.map((y) => `${x} ${y}`))));
  return across
    .filter(
      ({ first, second, score }) =>
        score >= (taken.has(first) || taken.has(second) ? pairTaken : pair) &&
        !together.has(`${first} ${second}`) &&
        score >= (best[first]?.get(textOf[second] as number) ?? 0) &&
        score >= (best[second]?.get(textOf[first] as number) ?? 0),
    )
    .map(({ first, second }) => [first, second].sort((x, y) => x - y));
}

interface Group {
  members: number[];
  /** Sum of the scores to each other group. */
  sums: Map<number, number>;
  version: number;
}

interface Merger {
  score: number;
  a: number;
  b: number;
  versions: number;
}

function linkGroups(
  textOf: ArrayLike<number>,
  links: readonly Map<number, number>[],
  same: readonly Map<number, number>[],
  { join, sameText }: ClusterSettings,
): number[][] {
  const groups: (Group | null)[] = links.map((row, at) => {
    const sums = new Map(row);
    // Sentences told twice in one text are near each other by their own words.
    for (const [other, score] of same[at] ?? []) sums.set(other, score);
    return { members: [at], sums, version: 0 };
  });
  const meanBetween = (a: Group, b: Group, sum: number): number => {
    let inside = 0;
    for (const x of a.members) for (const y of b.members) if (textOf[x] === textOf[y] && !same[x]?.has(y)) inside++;
    return (sum + inside * sameText * join) / (a.members.length * b.members.length);
  };
  const queue = new MergerQueue();
  links.forEach((row, a) => {
    for (const [b, score] of row) if (a < b && score >= join) queue.push({ score, a, b, versions: 0 });
  });
  for (let next = queue.pop(); next; next = queue.pop()) {
    const a = groups[next.a];
    const b = groups[next.b];
    if (!a || !b || a.version + b.version !== next.versions) continue;
    groups[next.b] = null;
    a.members.push(...b.members);
    a.version = a.version + b.version + 1;
    a.sums.delete(next.b);
    for (const [other, sum] of b.sums) {
      const third = groups[other];
      if (other === next.a || !third) continue;
      const total = (a.sums.get(other) ?? 0) + sum;
      a.sums.set(other, total);
      third.sums.delete(next.b);
      third.sums.set(next.a, total);
    }
    for (const [other, sum] of a.sums) {
      const third = groups[other];
      if (!third) continue;
      const score = meanBetween(a, third, sum);
      if (score >= join)
        queue.push({
          score,
          a: Math.min(next.a, other),
          b: Math.max(next.a, other),
          versions: a.version + third.version,
        });
    }
  }
  return groups.flatMap((group) => (group ? [group.members.sort((x, y) => x - y)] : []));
}

/** A sentence need not fit the worst fifth of a fact: the same fact told in quite other words. */
const FIT_TO = 0.8;

function withOverlap(
  textOf: ArrayLike<number>,
  groups: readonly number[][],
  links: readonly Map<number, number>[],
  { overlap }: ClusterSettings,
): number[][] {
  const wide = groups.map((members) => {
    if (members.length < 2) return members;
    const near = new Set(members.flatMap((member) => [...(links[member]?.keys() ?? [])]));
    for (const member of members) near.delete(member);
    const joining = [...near].filter((sentence) => {
      const scores = members
        .filter((member) => textOf[member] !== textOf[sentence])
        .map((member) => links[member]?.get(sentence) ?? 0)
        .sort((x, y) => y - x);
      const counted = scores.slice(0, Math.ceil(FIT_TO * scores.length));
      return counted.length > 0 && counted.reduce((sum, x) => sum + x, 0) / counted.length >= overlap;
    });
    return [...members, ...joining].sort((x, y) => x - y);
  });
  // What a row gained from others must not make it their double: then it goes back to its own sentences.
  const own = wide.map((members, at) =>
    wide.some((other, k) => k !== at && mostlyIn(members, other, k < at)) ? groups[at] : members,
  );
  return own.flatMap((members) =>
    members && new Set(members.map((member) => textOf[member])).size > 1 ? [members] : [],
  );
}

/** True where `other` is larger (or as large, and first) and holds three in five of `members`. */
function mostlyIn(members: readonly number[], other: readonly number[], first: boolean): boolean {
  if (other.length < members.length || (other.length === members.length && !first)) return false;
  const held = new Set(other);
  return members.filter((member) => held.has(member)).length >= 0.6 * members.length;
}

/** Highest score first; equal scores by place, so that the result never depends on the order of pushing. */
class MergerQueue {
  private readonly heap: Merger[] = [];

  push(merger: Merger): void {
    const { heap } = this;
    let at = heap.push(merger) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(merger, heap[parent] as Merger)) break;
      heap[at] = heap[parent] as Merger;
      at = parent;
    }
    heap[at] = merger;
  }

  pop(): Merger | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Merger, heap[child] as Merger)) child++;
      if (!before(heap[child] as Merger, last)) break;
      heap[at] = heap[child] as Merger;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

function before(x: Merger, y: Merger): boolean {
  return x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;
}
