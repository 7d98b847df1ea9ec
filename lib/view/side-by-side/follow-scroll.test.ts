import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followScroll, type Level, risingLevels } from './follow-scroll';

const levels = fc.array(fc.tuple(fc.nat(5000), fc.nat(5000)), { maxLength: 20 }).map((given) => risingLevels(given));

describe('two columns in step', () => {
  const given: Level[] = [
    [0, 0],
    [100, 300],
    [200, 350],
  ];
  it.each([
    [0, 0],
    [50, 150],
    [100, 300],
    [150, 325],
    [260, 410],
    [-10, -10],
  ])('with one at %i the other is at %i', (y, other) => {
    expect(followScroll(given, y)).toBe(other);
  });

  it('leave out what would make a column scroll back', () => {
    expect(
      risingLevels([
        [100, 50],
        [0, 0],
        [50, 80],
        [100, 90],
      ]),
    ).toEqual([
      [0, 0],
      [50, 80],
      [100, 90],
    ]);
  });

  it('are level at every shared passage and never go back', () => {
    fc.assert(
      fc.property(levels, fc.nat(6000), fc.nat(500), (given, y, more) => {
        for (const [from, to] of given) expect(followScroll(given, from)).toBeCloseTo(to);
        expect(followScroll(given, y + more)).toBeGreaterThanOrEqual(followScroll(given, y) - 1e-6);
      }),
    );
  });
});
