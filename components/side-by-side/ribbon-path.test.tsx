import { describe, expect, it } from 'vitest';
import { isInSight, ribbonPath } from './ribbon-path';

describe('a ribbon', () => {
  it('joins the tops and the ends of its passages', () => {
    expect(ribbonPath(80, [10, 30], [50.04, 90])).toBe('M0 10C40 10 40 50 80 50V90C40 90 40 30 0 30Z');
  });

  it.each([
    ['both ends in sight', [0, 20], [40, 60], true],
    ['one above, one in sight', [-50, -20], [40, 60], true],
    ['one in sight at the very edge', [-50, 0], [200, 220], true],
    ['one above and one below', [-50, -20], [120, 150], false],
    ['both below', [110, 120], [120, 150], false],
  ] as const)('with %s is drawn: %s %s %s', (_what, left, right, drawn) => {
    expect(isInSight(left, right, 100)).toBe(drawn);
  });
});
