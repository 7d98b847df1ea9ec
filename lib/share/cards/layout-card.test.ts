import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../model/comparison';
import { buildCard } from '../../view/share/card-view';
import { type CardFont, drawable, loadCardFonts, measureWords } from './card-fonts';
import { type Box, setLines } from './card-lines';
import { layoutCard } from './layout-card';

let fonts: CardFont[] = [];
beforeAll(async () => {
  fonts = await loadCardFonts();
});
const measure = (words: string, sizePx: number) => measureWords(fonts, 'serif', 400, words, sizePx);
const BOX: Box = { widthPx: 500, heightPx: 200, sizesPx: [34, 24], leading: 1.36 };
const textOf = (lines: { words: string }[][]) => lines.map((line) => line.map(({ words }) => words).join(''));

describe('lines', () => {
  it('never run over, and join to the words that were given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ words: fc.lorem({ mode: 'sentences' }), strong: fc.boolean() }), {
          minLength: 1,
          maxLength: 6,
        }),
        (pieces) => {
          const set = setLines(pieces, BOX, measure);
          const lines = textOf(set.lines);
          for (const line of lines) expect(measure(line, set.sizePx)).toBeLessThanOrEqual(BOX.widthPx);
          expect(lines.length * set.sizePx * BOX.leading).toBeLessThanOrEqual(BOX.heightPx);
          const words = pieces
            .map((piece) => piece.words)
            .join('')
            .split(/\s+/)
            .filter(Boolean)
            .join(' ');
          if (!set.isCut) expect(lines.join(' ')).toBe(words);
          // Whole words only, and every cut is seen.
          else
            for (const part of lines.join(' ').split('…'))
              expect(` ${words} `).toContain(` ${part.trim()} `.replace('  ', ' '));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep the difference in sight where words have to be left out', () => {
    const far = [
      { words: 'one two three four '.repeat(60), strong: false },
      { words: 'twenty-eight', strong: true },
    ];
    const set = setLines(far, BOX, measure);
    expect(set.isCut).toBe(true);
    expect(set.lines.flat().find(({ strong }) => strong)?.words).toBe('twenty-eight');
    expect(textOf(set.lines)[0]).toMatch(/^…/);
  });
});

describe('the fonts', () => {
  it('give narrow letters and light weights less room', () => {
    expect(measureWords(fonts, 'sans', 400, 'iiii', 100)).toBeLessThan(
      measureWords(fonts, 'sans', 400, 'mmmm', 100) / 2,
    );
    expect(measureWords(fonts, 'serif', 600, 'Words', 100)).toBeGreaterThan(
      measureWords(fonts, 'serif', 400, 'Words', 100),
    );
  });

  it('draw Latin, Greek, Cyrillic and Vietnamese, a dot for a stray sign, and say so for other scripts', () => {
    for (const words of ['naïve Łódź', 'Ελλάδα', 'Київ', 'Việt']) expect(drawable(fonts, words)).toBe(words);
    expect(drawable(fonts, 'a 🚢 late ferry from Harl')).toBe('a · late ferry from Harl');
    expect(drawable(fonts, 'تأخرت العبارة')).toBeNull();
  });
});

it('every card of the shipped story fits, with both wordings in one size', () => {
  const document = JSON.parse(readFileSync('data/stories/witkoff-call.json', 'utf8')) as Comparison;
  for (const { id } of document.facts) {
    const view = buildCard(document, { kind: 'facts', id });
    const layout = view && layoutCard(view, fonts);
    expect(layout?.quotes.length).toBeLessThanOrEqual(2);
    expect(new Set(layout?.quotes.map(({ words }) => words?.sizePx)).size).toBe(1);
  }
});
