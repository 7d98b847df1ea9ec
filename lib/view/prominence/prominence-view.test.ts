import { describe, expect, it } from 'vitest';
import { inventedComparison, inventedFact } from '../../invented/invented-comparison';
import { buildProminence, HEADLINE_Y } from './prominence-view';

const filler = (name: string, n: number) => Array.from({ length: n }, (_, i) => `${name} went on, ${i}.`).join('\n');
const BODIES = {
  post: `The dam broke\n${filler('The post', 8)}\nA goat was saved.`,
  herald: `Goat saved\n${filler('The herald', 8)}\nThe dam had broken.`,
  voice: 'Rain fell.\nThe dam broke late.',
};
const document = inventedComparison(BODIES, {
  facts: [
    inventedFact('dam', BODIES, { post: 'The dam broke', herald: 'The dam had broken.', voice: 'The dam broke late.' }),
    inventedFact('goat', BODIES, { post: 'A goat was saved.', herald: 'Goat saved' }),
    inventedFact('rain', BODIES, { voice: 'Rain fell.' }),
  ],
});

describe('how high each fact stands', () => {
  const view = buildProminence(document);

  it('gives each place in words, the highest first', () => {
    const dam = view.lines.find(({ id }) => id === 'dam');
    expect(dam?.sentence).toBe('Headline in A, paragraph 2 of 2 in C, paragraph 9 of 9 in B.');
    expect(dam?.places[0]?.y).toBe(HEADLINE_Y);
    expect(dam?.places[1]?.y).toBeGreaterThan(0.9);
  });

  it('draws no line for a fact of one text, and counts it', () => {
    expect(view.lines.map(({ id }) => id).sort()).toEqual(['dam', 'goat']);
    expect(view.alone).toBe(1);
    expect(view.dek).toBe(
      '2 facts stand in two texts or more. Two stand near the top of one and far down in another; two are one text’s headline and another’s second half.',
    );
  });

  it('joins neighbours, and passes a text that does not tell it by a broken line', () => {
    const bodies = { ...BODIES, herald: 'Nothing here.' };
    const facts = [inventedFact('dam', bodies, { post: 'The dam broke', voice: 'The dam broke late.' })];
    const [line] = buildProminence(inventedComparison(bodies, { facts })).lines;
    expect(line?.segments).toMatchObject([{ from: 0, to: 2, skips: true }]);
  });

  it('keeps the names of the lines apart', () => {
    const facts = Array.from({ length: 9 }, (_, n) =>
      inventedFact(`f${n}`, BODIES, { post: 'The dam broke', herald: 'The dam had broken.' }),
    );
    const { labels, lines } = buildProminence(inventedComparison(BODIES, { facts }));
    expect(labels).toHaveLength(5);
    const ys = labels.map(({ y }) => y);
    ys.slice(1).forEach((y, n) => {
      expect(y - (ys[n] ?? 0)).toBeGreaterThan(0.07);
    });
    expect(Math.max(...ys)).toBeLessThan(1);
    // Lines that meet in one paragraph are drawn apart.
    const ends = lines.filter(({ rank }) => rank).map(({ places }) => places[1]?.y);
    expect(new Set(ends).size).toBe(5);
  });

  it('says so when there is nothing', () => {
    expect(buildProminence(inventedComparison(BODIES)).dek).toContain('No fact stands in two texts');
  });
});
