import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionRange } from './selection-range';

const BODY = 'The quay was closed. \n\nBoats lay ashore at Orrin.';
const shownOf = (...cuts: [number, number][]) => cuts.map(([start, end]) => ({ start, words: BODY.slice(start, end) }));
const PARAGRAPHS = shownOf([0, 4], [4, 20], [23, 49]);

describe('a selection', () => {
  it.each([
    ['within a stretch', { start: 4, offset: 0 }, { start: 4, offset: 4 }, 'quay'],
    ['made backwards', { start: 4, offset: 4 }, { start: 0, offset: 0 }, 'The quay'],
    ['without the blanks at its ends', { start: 0, offset: 3 }, { start: 4, offset: 5 }, 'quay'],
    ['from a stretch’s very end', { start: 0, offset: 4 }, { start: 4, offset: 8 }, 'quay was'],
  ])('%s is those words', (_what, anchor, focus, words) => {
    const range = selectionRange(PARAGRAPHS, anchor, focus);
    expect(range?.words).toBe(words);
    expect(BODY.slice(range?.start, range?.end)).toBe(words);
  });

  it('may go over a paragraph’s end', () => {
    const range = selectionRange(PARAGRAPHS, { start: 4, offset: 9 }, { start: 23, offset: 5 });
    expect(BODY.slice(range?.start, range?.end)).toBe('closed. \n\nBoats');
    expect(range?.words).toBe('closed. Boats');
  });

  it.each([
    ['nothing', { start: 4, offset: 2 }, { start: 4, offset: 2 }],
    ['a blank', { start: 0, offset: 3 }, { start: 0, offset: 4 }],
    ['words of no stretch', { start: 5, offset: 0 }, { start: 4, offset: 8 }],
    ['a point behind its stretch', { start: 4, offset: 40 }, { start: 4, offset: 8 }],
  ])('of %s is none', (_what, anchor, focus) => {
    expect(selectionRange(PARAGRAPHS, anchor, focus)).toBeNull();
  });

  it('never takes in words that are not shown', () => {
    const quoted = shownOf([0, 8], [29, 32]);
    expect(selectionRange(quoted, { start: 0, offset: 4 }, { start: 29, offset: 3 })).toBeNull();
    expect(selectionRange(quoted, { start: 0, offset: 4 }, { start: 0, offset: 8 })?.words).toBe('quay');
  });

  it('is the body’s own words between any two points', () => {
    const stretch = fc.constantFrom(...PARAGRAPHS);
    const point = stretch.chain(({ start, words }) =>
      fc.record({ start: fc.constant(start), offset: fc.nat(words.length) }),
    );
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [from, to] = [a.start + a.offset, b.start + b.offset].sort((p, q) => p - q);
        const range = selectionRange(PARAGRAPHS, a, b);
        expect(range ? BODY.slice(range.start, range.end) : '').toBe(BODY.slice(from, to).trim());
      }),
    );
  });
});
