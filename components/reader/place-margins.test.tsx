import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarginGroup, marginTops } from './place-margins';

const group = fc.record({ wanted: fc.nat(3000), height: fc.integer({ min: 1, max: 500 }) });
const groupsInOrder = fc
  .array(group, { minLength: 1, maxLength: 15 })
  .map((groups) => [...groups].sort((a, b) => a.wanted - b.wanted));

const overlap = (groups: MarginGroup[], tops: number[]) =>
  tops.some((top, n) => n > 0 && top < (tops[n - 1] as number) + (groups[n - 1] as MarginGroup).height);

describe('the margin', () => {
  it('stands beside its words, or under what stands before it', () => {
    const groups = [
      { wanted: 0, height: 100 },
      { wanted: 40, height: 50 },
      { wanted: 400, height: 50 },
    ];
    expect(marginTops(groups, null)).toEqual([0, 100, 400]);
  });

  it('brings the group that is read to its words where the others can make room', () => {
    const groups = [
      { wanted: 200, height: 100 },
      { wanted: 220, height: 100 },
    ];
    expect(marginTops(groups, null)).toEqual([200, 300]);
    expect(marginTops(groups, { group: 1, wanted: 220 })).toEqual([120, 220]);
    expect(marginTops(groups, { group: 1, wanted: -50 })).toEqual([0, 100]);
  });

  it('never overlaps and never stands above the text', () => {
    fc.assert(
      fc.property(groupsInOrder, fc.nat(14), fc.integer({ min: -500, max: 3000 }), (groups, at, wanted) => {
        const tops = marginTops(groups, { group: at % groups.length, wanted });
        expect(tops).toHaveLength(groups.length);
        expect(overlap(groups, tops)).toBe(false);
        expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
