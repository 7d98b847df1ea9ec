import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSlots, countWords, laneOf } from './lane';

const words = (count: number) => ({ body: 'boat '.repeat(count) });
const texts = (count: number, each: number) => Array.from({ length: count }, () => words(each));

describe('countWords', () => {
  it.each([
    ['', 0],
    ['The ferry left.', 3],
    ['The mayor’s twenty-one boats', 4],
    ['नमस्ते दुनिया', 2],
    ['渡船晚点了十分钟', 4],
    ['1,200', 2],
    ['. '.repeat(80), 20],
    ['x'.repeat(80), 10],
    ['🦊', 1],
  ])('of %j are %i', (body, count) => {
    expect(countWords([{ body }])).toBe(count);
  });

  it('never goes down when something is added', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (body, more) => {
        const count = countWords([{ body }]);
        expect(countWords([{ body: `${body} ${more}` }])).toBeGreaterThanOrEqual(count);
        expect(countWords([{ body }, { body: more }])).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});

describe('laneOf', () => {
  it.each([
    [2, 10, 'small'],
    [8, 1000, 'small'],
    [8, 1001, 'large'],
    [2, 4001, 'large'],
    [9, 1, 'large'],
    [20, 1500, 'large'],
  ])('of %i texts of %i words is %s', (count, each, lane) => {
    expect(laneOf(texts(count, each))).toBe(lane);
  });
});

describe('buildSlots', () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [5, 4],
    [64, 4],
  ])('keeps one slot for small comparisons beside the others on %i cores', (cores, others) => {
    const slots = buildSlots(cores);
    expect(slots).toEqual([['small'], ...Array.from({ length: others }, () => ['large', 'small'])]);
  });
});
