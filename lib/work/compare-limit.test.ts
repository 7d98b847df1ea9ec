import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLimitMs } from './compare-limit';

describe('compareLimitMs', () => {
  it.each([
    [0, 60],
    [90, 61.8],
    [8000, 220],
    [160_000, 3260],
  ])('of %i words is %f seconds', (count, seconds) => {
    expect(compareLimitMs(count)).toBe(seconds * 1000);
  });

  it('grows with every word', () => {
    fc.assert(
      fc.property(fc.nat(600_000), fc.integer({ min: 1, max: 1000 }), (count, more) => {
        expect(compareLimitMs(count + more)).toBeGreaterThan(compareLimitMs(count));
      }),
    );
  });
});
