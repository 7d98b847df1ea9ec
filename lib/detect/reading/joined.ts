/**
 * Places of a list that belong together, directly or through others. The smallest place of a group leads it, so that the order
 * in which places are joined changes nothing.
 */
export interface JoinedPlaces {
  join(a: number, b: number): void;
  /** The smallest place of those that this one is joined with; itself where it stands alone. */
  leaderOf(place: number): number;
  /** Every place in exactly one group; groups in the order of their leaders, places in order within each. */
  groups(): number[][];
}

/** So many places, none joined with another yet. */
export function joinPlaces(count: number): JoinedPlaces {
  const leaders = Array.from({ length: count }, (_, place) => place);
  const leaderOf = (place: number): number => {
    let top = place;
    while (leaders[top] !== top) top = leaders[top] as number;
    leaders[place] = top;
    return top;
  };
  return {
    leaderOf,
    join(a, b) {
      const [x, y] = [leaderOf(a), leaderOf(b)];
      leaders[Math.max(x, y)] = Math.min(x, y);
    },
    groups() {
      const found = new Map<number, number[]>();
      for (const place of leaders.keys()) {
        const leader = leaderOf(place);
        const known = found.get(leader);
        if (known) known.push(place);
        else found.set(leader, [place]);
      }
      return [...found.values()];
    },
  };
}
