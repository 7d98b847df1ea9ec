import type { ClusterSettings } from './align-model';

/** One scored pair of sentences. */
export interface ScoredPair {
  first: number;
  second: number;
  score: number;
}

/**
 * Group sentences so that every sure pair stands in a group: the surest pair that no group holds starts one, and the
 * sentences that fit all its members join.
 * Shape:  `textOf` gives each sentence's text; `across` are pairs of two texts, `within` pairs of one text that tell the
 *         same twice. Groups out: ascending sentence numbers, at least two texts each.
 * Why:    a long sentence tells several facts, so that facts overlap like the cliques of a graph. On stories left out of
 *         the training such groups have pair F1 .78 and row F1 .70; average link, where each sentence has one home and
 *         may join others later, .73 and .66. Connected components chain neighbour to neighbour into one heap;
 *         one-to-one matching loses the many-to-many half (docs/decisions/0004-alignment.md).
 */
export function clusterSentences(
  textOf: ArrayLike<number>,
  across: readonly ScoredPair[],
  within: readonly ScoredPair[],
  settings: ClusterSettings,
): number[][] {
  const links: Links = {
    textOf,
    fitting: neighbours(textOf, across, settings.least),
    twice: neighbours(textOf, within, 0),
  };
  const held = new HeldPairs();
  const groups: number[][] = [];
  for (const { first, second, score } of surestFirst(across)) {
    if (score < settings.sure) break;
    if (held.has(first, second)) continue;
    const group = grow([first, second], links, settings).sort((x, y) => x - y);
    held.add(group);
    groups.push(group);
  }
  const facts = withoutParts(groups);
  return [...facts, ...mutualPairs(textOf, across, facts, held, settings)];
}

interface Links {
  textOf: ArrayLike<number>;
  /** Scores of the pairs that may stand in one group. */
  fitting: readonly Map<number, number>[];
  /** Scores of pairs within one text. */
  twice: readonly Map<number, number>[];
}

function neighbours(textOf: ArrayLike<number>, pairs: readonly ScoredPair[], least: number): Map<number, number>[] {
  const near: Map<number, number>[] = Array.from(textOf, () => new Map());
  for (const { first, second, score } of pairs) {
    if (score < least) continue;
    near[first]?.set(second, score);
    near[second]?.set(first, score);
  }
  return near;
}

/** Equal scores by place, so that the result never depends on the order of the pairs. */
function surestFirst(pairs: readonly ScoredPair[]): ScoredPair[] {
  return [...pairs].sort((x, y) => y.score - x.score || x.first - y.first || x.second - y.second);
}

/** What a sentence outside has to the members so far: the sum of its scores. */
type Outside = Map<number, number>;

/** Let the sentence that fits best join, while one fits every member somewhat and their mean well. */
function grow(group: number[], links: Links, settings: ClusterSettings): number[] {
  const reach = group.flatMap((member) => [...(links.fitting[member]?.keys() ?? [])]);
  let outside: Outside = new Map(reach.filter((at) => !group.includes(at)).map((at) => [at, 0]));
  for (const member of group) outside = scoredWith(member, outside, links, settings);
  for (;;) {
    let best = -1;
    let most = settings.join * group.length;
    for (const [at, sum] of outside) {
      if (sum < most || (sum === most && best >= 0 && at > best)) continue;
      best = at;
      most = sum;
    }
    if (best < 0) return group;
    group.push(best);
    outside.delete(best);
    outside = scoredWith(best, outside, links, settings);
  }
}

/** The sentences that fit this member too, with its score added. */
function scoredWith(member: number, outside: Outside, links: Links, { join, sameText }: ClusterSettings): Outside {
  const next: Outside = new Map();
  for (const [at, sum] of outside) {
    const isSameText = links.textOf[at] === links.textOf[member];
    // Two sentences of one text say little about each other, but for those that tell the same twice.
    const score = isSameText ? (links.twice[member]?.get(at) ?? sameText * join) : links.fitting[member]?.get(at);
    if (score !== undefined) next.set(at, sum + score);
  }
  return next;
}

/** Groups that another group holds whole add nothing. */
function withoutParts(groups: readonly number[][]): number[][] {
  const sets = groups.map((group) => new Set(group));
  return groups.filter(
    (group, k) =>
      !sets.some(
        (other, j) =>
          (other.size > group.length || (other.size === group.length && j < k)) &&
          group.every((member) => other.has(member)),
      ),
  );
}

/**
 * Pairs that no group holds though each is the other's best in its text. Many facts are told by two texts only, and
 * there a pair has no company that could lift it to be sure.
 */
function mutualPairs(
  textOf: ArrayLike<number>,
  across: readonly ScoredPair[],
  facts: readonly number[][],
  held: HeldPairs,
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
  return surestFirst(across)
    .filter(
      ({ first, second, score }) =>
        score >= (taken.has(first) || taken.has(second) ? pairTaken : pair) &&
        !held.has(first, second) &&
        score >= (best[first]?.get(textOf[second] as number) ?? 0) &&
        score >= (best[second]?.get(textOf[first] as number) ?? 0),
    )
    .map(({ first, second }) => [Math.min(first, second), Math.max(first, second)]);
}

/** Pairs of sentences that stand in a group together. */
class HeldPairs {
  private readonly others = new Map<number, Set<number>>();

  has(first: number, second: number): boolean {
    return this.others.get(first)?.has(second) ?? false;
  }

  add(group: readonly number[]): void {
    for (const member of group) {
      const known = this.others.get(member) ?? new Set();
      for (const other of group) known.add(other);
      this.others.set(member, known);
    }
  }
}
