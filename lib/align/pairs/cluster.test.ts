import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterSentences, type ScoredPair } from './cluster';

const settings = { sure: 0.6, join: 0.35, least: 0.15, sameText: 0.1, pair: 0.1, pairTaken: 0.3 };

/** "0-2 .9" is a pair of sentences and its score. */
const pairs = (...told: string[]): ScoredPair[] =>
  told.map((line) => {
    const [first = 0, second = 0, score = 0] = line.split(/[- ]/).map(Number);
    return { first, second, score };
  });
const groupsOf = (textOf: number[], told: string[]) => clusterSentences(textOf, pairs(...told), [], settings);

describe('groups of sentences', () => {
  test('a long sentence stands in both facts that it tells', () => {
    // 0 tells what 1 and 2 tell; 1 and 2 have nothing in common.
    expect(groupsOf([0, 1, 2], ['0-1 .9', '0-2 .8'])).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test('a doubtful pair joins where both are sure of a third', () => {
    expect(groupsOf([0, 1, 2], ['0-1 .9', '0-2 .8', '1-2 .2'])).toEqual([[0, 1, 2]]);
  });

  test('a sentence that fits every member only somewhat stays out', () => {
    expect(groupsOf([0, 1, 2], ['0-1 .9', '0-2 .25', '1-2 .25'])).toEqual([[0, 1]]);
  });

  test('a group that a later one holds whole goes', () => {
    expect(groupsOf([0, 1, 1], ['0-1 .9', '0-2 .65'])).toEqual([[0, 1, 2]]);
  });

  test('neighbours do not chain into one heap', () => {
    const chain = groupsOf([0, 1, 2, 3], ['0-1 .7', '1-2 .7', '2-3 .7']);
    expect(chain.every((group) => group.length === 2)).toBe(true);
    expect(chain).toHaveLength(3);
  });

  test('a pair without company stands alone from a lower score on, if each is the other’s best', () => {
    expect(groupsOf([0, 1, 1], ['0-1 .2', '0-2 .15'])).toEqual([[0, 1]]);
    expect(groupsOf([0, 1], ['0-1 .05'])).toEqual([]);
  });

  test('what one text tells twice stands in one group', () => {
    const within = pairs('1-2 .9');
    const across = pairs('0-1 .9', '0-2 .5');
    expect(clusterSentences([0, 1, 1], across, within, settings)).toEqual([[0, 1, 2]]);
  });
});

test('laws: every sure pair has a group; groups are of two texts at least, none holds another; order is nothing', () => {
  const scored = fc.uniqueArray(fc.record({ at: fc.nat(63), score: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    selector: ({ at }) => at,
  });
  fc.assert(
    fc.property(scored, (list) => {
      const textOf = Array.from({ length: 16 }, (_, at) => at % 4);
      // Each number names one pair of sentences of two texts.
      const across = list
        .map(({ at, score }) => ({ first: at % 8, second: 8 + (at >> 3), score }))
        .filter(({ first, second }) => textOf[first] !== textOf[second]);
      const groups = clusterSentences(textOf, across, [], settings);
      for (const { first, second, score } of across)
        if (score >= settings.sure)
          expect(groups.some((group) => group.includes(first) && group.includes(second))).toBe(true);
      groups.forEach((group, k) => {
        expect(new Set(group.map((at) => textOf[at])).size).toBeGreaterThan(1);
        expect(groups.some((other, j) => j !== k && group.every((at) => other.includes(at)))).toBe(false);
      });
      expect(clusterSentences(textOf, [...across].reverse(), [], settings)).toEqual(groups);
    }),
    { numRuns: 200 },
  );
});
