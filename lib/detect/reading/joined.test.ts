import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPlaces } from './joined';

function groupsOf(count: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const joined = joinPlaces(count);
  for (const [a, b] of pairs) joined.join(a, b);
  return joined.groups();
}

describe('joining what belongs together', () => {
  it.each<[string, number, [number, number][], number[][]]>([
    ['nothing', 0, [], []],
    ['places that stand alone', 3, [], [[0], [1], [2]]],
    [
      'two groups through others',
      6,
      [
        [4, 5],
        [2, 0],
        [5, 1],
      ],
      [[0, 2], [1, 4, 5], [3]],
    ],
    [
      'two groups that become one',
      4,
      [
        [2, 3],
        [0, 1],
        [3, 1],
      ],
      [[0, 1, 2, 3]],
    ],
    ['a place with itself', 2, [[1, 1]], [[0], [1]]],
  ])('gives %s', (_what, count, pairs, groups) => {
    expect(groupsOf(count, pairs)).toEqual(groups);
  });

  it('makes the smallest place lead, whichever pair comes first', () => {
    const joined = joinPlaces(4);
    joined.join(2, 3);
    joined.join(1, 3);
    expect([0, 1, 2, 3].map(joined.leaderOf)).toEqual([0, 1, 1, 1]);
  });

  it('does not depend on the order of the pairs or of the two in a pair', () => {
    const place = fc.nat(11);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place)), (pairs) => {
        const turned = pairs.map(([a, b]) => [b, a] as const).reverse();
        expect(groupsOf(12, turned)).toEqual(groupsOf(12, pairs));
      }),
    );
  });
});
