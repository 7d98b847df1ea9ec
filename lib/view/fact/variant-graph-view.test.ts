import { describe, expect, it } from 'vitest';
import { inventedComparison, inventedFact } from '../../invented/invented-comparison';
import { directionOf } from '../comparison/text-direction';
import { labelTexts } from '../comparison/text-label';
import { buildVariantGraph } from './variant-graph-view';
import { buildWordTableView, type WordTableView } from './word-table-view';

function tableOf(bodies: Record<string, string>): WordTableView {
  const fact = inventedFact('x', bodies, bodies);
  return buildWordTableView(fact, labelTexts(inventedComparison(bodies).texts)) as WordTableView;
}
const BODIES = {
  a: 'Some 300 people left their homes on Friday.',
  b: 'Some 310 people left their homes on Friday.',
  c: 'Some 310 people fled on Friday.',
};

describe('the variant graph', () => {
  const graph = buildVariantGraph(tableOf(BODIES));

  it('has shared words once, and says who has them', () => {
    const nodes = graph?.nodes.map(({ lines, texts }) => `${lines.join(' ')}: ${texts.map((t) => t.letter).join('')}`);
    expect(nodes).toEqual(
      expect.arrayContaining([
        'Some: ABC',
        '300: A',
        '310: BC',
        'people: ABC',
        'left their homes: AB',
        'fled: C',
        'on Friday.: ABC',
      ]),
    );
    expect(nodes).toHaveLength(7);
  });

  it('is a way for each text: its letter’s edges join its nodes from the first to the last', () => {
    expect(
      graph?.edges
        .filter(({ letters }) => letters.includes('C'))
        .map(({ letters }) => letters)
        .sort(),
    ).toEqual(['A B C', 'A B C', 'B C', 'B C', 'C', 'C']);
  });

  it('reads from left to right, and from right to left where the words do', () => {
    const first = (view: ReturnType<typeof buildVariantGraph>) => view?.nodes[0]?.x ?? Number.NaN;
    expect(first(graph)).toBeLessThan((graph?.width ?? 0) / 4);
    const arabic = buildVariantGraph(tableOf({ a: 'غادر 300 شخص منازلهم', b: 'غادر 310 شخص منازلهم' }));
    expect(arabic?.direction).toBe('rtl');
    expect(first(arabic)).toBeGreaterThan((arabic?.width ?? 0) / 2);
    expect(arabic?.ends[0]?.x).toBeGreaterThan(arabic?.ends[1]?.x ?? 0);
  });

  it('leaves it to the table where it would be too wide', () => {
    const words = (own: string) => Array.from({ length: 70 }, (_, n) => `shared${n} ${own}${n}`).join(' ');
    expect(buildVariantGraph(tableOf({ a: words('x'), b: words('y') }))).toBeNull();
  });
});

describe('texts that share next to nothing', () => {
  it('have no picture', () => {
    expect(
      buildVariantGraph(
        tableOf({ a: 'The mayor spoke at length of many things', b: 'Rain fell on the old town all day' }),
      ),
    ).toBeNull();
  });
});

describe('directionOf', () => {
  it.each([
    ['300 شخص', 'rtl'],
    ['שלום', 'rtl'],
    ['Some 300', 'ltr'],
    ['300', 'ltr'],
  ])('%s: %s', (words, direction) => {
    expect(directionOf(words)).toBe(direction);
  });
});
