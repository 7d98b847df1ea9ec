import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../model/comparison';
import type { Span } from '../../model/text';
import { type PaintedPassage, paintCell } from './paint-cell';

const span = (quote: string, start = 0): Span => ({ start, end: start + quote.length, quote });

const note = (start: number, end: number, quote: string): Note => ({
  id: `n${start}`,
  targets: [{ text: 'b', start, end, quote }],
  category: 'loaded_word',
  voice: 'outlet',
  explanation: '',
  strength: 2,
  origin: 'machine',
  status: 'suggested',
});

/** Prints a painted passage as one string: [changed words], {gap}, a note's number behind its words. */
function show(passages: PaintedPassage[]): string {
  return passages
    .map(
      ({ pieces, gap }) =>
        pieces
          .map(
            (piece) =>
              (piece.gap ? `{${piece.gap.words}}` : '') +
              (piece.changed ? `[${piece.words}]` : piece.words) +
              piece.noteEnds.map((n) => `^${n}`).join(''),
          )
          .join('') + (gap ? `{${gap.words}}` : ''),
    )
    .join(' | ');
}

describe('paintCell', () => {
  it('marks what differs from the base, whole words, without the spaces around them', () => {
    const base = [span('The harbour bridge was closed on Friday morning')];
    const cell = paintCell('b', [span('The harbour bridge was shut on Friday morning', 7)], base, []);
    expect(show(cell.passages)).toBe('The harbour bridge was [shut] on Friday morning');
    expect(cell.verdict).toBe('changed');
  });

  it('puts a caret where the base has words that are missing here', () => {
    const base = [span('The harbour bridge was closed early on Friday morning')];
    const cell = paintCell('b', [span('The harbour bridge was closed on Friday morning')], base, []);
    expect(show(cell.passages)).toBe('The harbour bridge was closed {early}on Friday morning');
  });

  it('marks nothing without a base and nothing in a passage told in wholly other words', () => {
    const words = 'Divers found the cable';
    expect(show(paintCell('b', [span(words)], null, []).passages)).toBe(words);
    const rewritten = paintCell('b', [span(words)], [span('Nobody expected such a quiet ending')], []);
    expect(rewritten.verdict).toBe('rewritten');
    expect(show(rewritten.passages)).toBe(words);
  });

  it('numbers a note behind its words, also where the words are changed ones', () => {
    const base = [span('The council closed the bridge on Friday')];
    const quote = 'The reckless council closed the bridge on Friday';
    const cell = paintCell('b', [span(quote, 10)], base, [{ number: 3, note: note(14, 22, 'reckless') }]);
    expect(show(cell.passages)).toBe('The [reckless]^3 council closed the bridge on Friday');
  });

  it('leaves a note on another passage or another text alone', () => {
    const painted = paintCell('b', [span('The bridge', 50)], null, [{ number: 1, note: note(0, 3, 'The') }]);
    expect(show(painted.passages)).toBe('The bridge');
    const other = paintCell('a', [span('The bridge', 0)], null, [{ number: 1, note: note(0, 3, 'The') }]);
    expect(show(other.passages)).toBe('The bridge');
  });

  it('never changes a word: pieces join to the passages, whatever the words, the base and the notes', () => {
    const words = fc
      .array(fc.constantFrom('the', 'bridge', '1,200', '“closed”', 'U.S.', '—', 'é', '🚢', '\n', 'mayor’s'), {
        maxLength: 14,
      })
      .map((w) => w.join(' '));
    const cells = fc.array(words, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(cells, fc.option(cells), fc.nat(60), fc.nat(20), (own, base, from, length) => {
        let at = 0;
        const passages = own.map((quote) => {
          const placed = span(quote, at);
          at = placed.end + 2;
          return placed;
        });
        const notes = [{ number: 1, note: note(from, from + length + 1, '') }];
        const painted = paintCell('b', passages, base?.map((quote) => span(quote)) ?? null, notes);
        expect(painted.passages.map((p) => p.pieces.map((piece) => piece.words).join(''))).toEqual(own);
      }),
    );
  });
});
