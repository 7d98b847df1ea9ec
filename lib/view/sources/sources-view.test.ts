import { describe, expect, it } from 'vitest';
import { inventedComparison, passageIn } from '../../invented/invented-comparison';
import type { Source, Transparency } from '../../model/comparison';
import { buildSources } from './sources-view';

const BODIES = {
  Post: 'According to the Velmora Wire, the dam broke. Critics argue it was old. Some say so too.',
  Herald: 'The Velmora Wire reported that the dam broke. Ada Renn said it held. The Post reported it first.',
  Voice: 'The dam broke. Ada Renn said so, citing the Herald.',
};
const source = (
  text: keyof typeof BODIES,
  name: string,
  quote: string,
  transparency: Transparency,
  content: string,
): Source => ({
  text,
  source: name,
  transparency,
  attribution: passageIn(BODIES, text, quote),
  content: passageIn(BODIES, text, content),
});
const SOURCES = [
  source('Post', 'Velmora Wire', 'According to the Velmora Wire', 'named', 'the dam broke'),
  source('Post', 'critics', 'Critics argue', 'vague', 'it was old'),
  source('Post', 'some', 'Some say', 'vague', 'so too'),
  source('Herald', 'Velmora Wire', 'The Velmora Wire reported', 'named', 'the dam broke'),
  source('Herald', 'Ada Renn', 'Ada Renn said', 'named', 'it held'),
  source('Herald', 'The Post', 'The Post reported', 'named', 'it first'),
  source('Voice', 'Ada Renn', 'Ada Renn said', 'named', 'so'),
];
const view = buildSources(inventedComparison(BODIES, { sources: SOURCES }));

describe('who rests on whom', () => {
  it('says first which texts rest on one outlet, and that it is not among them', () => {
    expect(
      view.outlets.map(({ label, by, text }) => [label, by.map((b) => b.text.letter).join(), text?.letter]),
    ).toEqual([
      [expect.stringContaining('Velmora Wire'), 'A,B', undefined],
      ['The Post', 'B', 'A'],
    ]);
    expect(view.dek).toMatch(/^Two of three texts rest on .*Velmora Wire, which is not among them\./);
  });

  it('draws what one text alone cites together, and what several cite once', () => {
    const labels = view.graph?.nodes.map(({ label, aside }) => `${label}|${aside}`) ?? [];
    expect(labels).toContain('2 vague|critics, some');
    expect(labels).toContain('Ada Renn|cited by B, C');
    expect(view.graph?.edges).toHaveLength(6);
  });

  it('keeps every box inside the picture and none over another', () => {
    const { nodes = [], width = 0, height = 0 } = view.graph ?? {};
    for (const a of nodes) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
      for (const b of nodes) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(a === b || apart).toBe(true);
      }
    }
  });

  it('lists each text’s sources with the words that name them', () => {
    expect(view.texts[0]?.sources.map(({ label, kind, quotes }) => [label, kind, quotes[0]?.words])).toEqual([
      [expect.stringContaining('Velmora Wire'), 'outlet_not_in_set', 'According to the Velmora Wire'],
      ['critics', 'vague', 'Critics argue'],
      ['some', 'vague', 'Some say'],
    ]);
  });

  it('draws nothing where nobody is cited', () => {
    expect(buildSources(inventedComparison(BODIES))).toMatchObject({
      graph: null,
      outlets: [],
      dek: 'No source was found in these texts.',
    });
  });

  it('stays a picture with twenty texts', () => {
    const bodies = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`t${n}`, `Ada Renn${n} said so. Critics argue it.`]),
    );
    const sources = Object.keys(bodies).flatMap((text, n): Source[] => [
      {
        text,
        source: `Ada Renn${n}`,
        transparency: 'named',
        attribution: passageIn(bodies, text, `Ada Renn${n} said`),
        content: passageIn(bodies, text, 'so'),
      },
      {
        text,
        source: 'critics',
        transparency: 'vague',
        attribution: passageIn(bodies, text, 'Critics argue'),
        content: passageIn(bodies, text, 'it'),
      },
    ]);
    const many = buildSources(inventedComparison(bodies, { sources })).graph;
    expect(many?.nodes.length).toBeLessThanOrEqual(45);
    expect(many?.height).toBeLessThan(1500);
  });
});
