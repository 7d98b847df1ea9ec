import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutLongQuotes } from './cut-quotes';

const LONG = 'the bridge was shut again at noon on that day';

it('cuts a long quotation in any marks, and leaves short ones and those that are shown anyway', () => {
  for (const [open, close] of ['“”', '„“', '«»', '""', '‘’', "''"].map((pair) => [...pair])) {
    const words = `One says ${open}${LONG}${close}, two ${open}at noon${close}.`;
    expect(cutLongQuotes(words, '')).toBe(`One says ${open}the bridge was shut …${close}, two ${open}at noon${close}.`);
    expect(cutLongQuotes(words, LONG)).toBe(words);
  }
  expect(cutLongQuotes({ quote: `“${LONG}”`, why: [`the mayor’s ‘${LONG}’`] }, '')).toEqual({
    quote: `“${LONG}”`,
    why: ['the mayor’s ‘the bridge was shut …’'],
  });
});

it('leaves no quotation of eight words, wherever its marks stand', () => {
  const part = fc.constantFrom(
    '“',
    '”',
    '„',
    '«',
    '»',
    '"',
    '‘',
    '’',
    "'",
    ' one two three four five six seven eight ',
    'a',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      // The plain way to say it, which takes too long on hostile words.
      const all = /([“«„"]|(?<![\p{L}\p{N}])[‘'])([^“”«»„"]+?)([”»“"]|[’'](?![\p{L}\p{N}]))/gu;
      const words = parts.join('');
      const plain = words.replace(all, (whole, open: string, inner: string, close: string) =>
        inner
          .trim()
          .split(/\s+/)
          .filter((word) => /\p{L}/u.test(word)).length < 8
          ? whole
          : `${open}${inner.trim().split(/\s+/).slice(0, 4).join(' ')} …${close}`,
      );
      expect(cutLongQuotes(words, '')).toBe(plain);
    }),
    { numRuns: 1000 },
  );
});

it('reads marks that never close once, however long: twice over would outlast any test', () => {
  for (const hostile of ['‘a ', "'a ", '“', '„a ']) {
    const words = hostile.repeat(200_000);
    expect(cutLongQuotes(words, '') === words, hostile).toBe(true);
  }
});
