import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedComparison, inventedFact, passageIn } from '../../invented/invented-comparison';
import type { Comparison, Figure, FigureVerdict } from '../../model/comparison';
import { letterOf } from '../comparison/text-label';
import { extentOf } from './figure-extent';
import { buildAxes } from './number-axis';
import { buildNumbers } from './numbers-view';

const BODIES = {
  post: 'Some 300 people left their homes on Friday. The dam cost £4.2 million. It is 90 metres high.',
  herald: 'Officials said that 310 people had left. The dam cost about £4 million.',
  voice: 'At least 300 residents were moved.',
};

const figure = (id: string, text: keyof typeof BODIES, quote: string, more: Partial<Figure>): Figure => ({
  id,
  ...passageIn(BODIES, text, quote),
  value: 0,
  unit: 'count',
  ...more,
});

const FIGURES = [
  figure('p1', 'post', '300', { value: 300, precision: 'about', measures: 'people' }),
  figure('h1', 'herald', '310', { value: 310, asOf: '2026-04-07', reading: 'read month first' }),
  figure('v1', 'voice', 'At least 300', { value: 300, precision: 'at_least' }),
  figure('p2', 'post', '£4.2 million', { value: 4_200_000, unit: 'money:GBP' }),
  figure('h2', 'herald', 'about £4 million', { value: 4_000_000, unit: 'money:GBP', precision: 'about' }),
  figure('p3', 'post', '90 metres', { value: 90, unit: 'm' }),
  figure('p4', 'post', 'Friday', { value: '2026-04-03', unit: 'date' }),
];

const group = (verdict: FigureVerdict, ...members: string[]) => ({ verdict, members });

function build(more: Partial<Comparison> = {}) {
  return buildNumbers(
    inventedComparison(BODIES, {
      facts: [inventedFact('leaving', BODIES, { herald: 'Officials said that 310 people had left.' })],
      figures: FIGURES,
      figureGroups: [group('rounded', 'p2', 'h2'), group('conflict', 'p1', 'h1', 'v1')],
      ...more,
    }),
  );
}

describe('the fact of a ladder', () => {
  const told = (id: string, ...texts: (keyof typeof BODIES)[]) =>
    inventedFact(id, BODIES, Object.fromEntries(texts.map((text) => [text, BODIES[text]])));
  it.each([
    ['has most of the texts', [told('one', 'post'), told('three', 'post', 'herald', 'voice')], 'three'],
    ['is the first of several', [told('one', 'post'), told('other', 'herald')], 'one'],
    ['is none where no value stands in one', [], undefined],
  ])('%s', (_name, facts, id) => {
    expect(build({ facts }).ladders[0]?.fact?.id).toBe(id);
  });
});

describe('the numbers, side by side', () => {
  it('puts conflicts first and says what there is to see', () => {
    const view = build();
    expect(view.ladders.map(({ verdict }) => verdict)).toEqual(['conflict', 'rounded']);
    expect(view.ladders[0]?.values).toEqual(['about 300', '300 or more', '310']);
    expect(view.dek).toBe('Two figures were found that can be compared: one conflicts and one is rounded.');
    expect(view.shapes).toEqual(['exact', 'about', 'at_least']);
  });

  it('shows each text’s own words around its value, and leads to their fact', () => {
    const herald = build().ladders[0]?.entries.find(({ text }) => text.id === 'herald');
    expect(herald?.quotes).toEqual([
      {
        before: 'Officials said that ',
        words: '310',
        after: ' people had left.',
        fact: { id: 'leaving', title: 'What of leaving?' },
      },
    ]);
    expect(herald?.remarks).toEqual(['as of 7 April 2026', 'read month first']);
  });

  it('lists what one text alone has, apart from dates', () => {
    expect(build().alone.map(({ text, figures, dates }) => [text.id, figures[0]?.value, dates[0]?.value])).toEqual([
      ['post', '90 m', '3 April 2026'],
    ]);
  });

  it('leaves figures of another story out, and says how many', () => {
    const document = inventedComparison(BODIES, { figures: FIGURES.slice(5, 6) });
    const [post] = document.texts;
    post?.segments.splice(0, 1, { start: 0, end: 200, role: 'off_topic' });
    expect(buildNumbers(document)).toMatchObject({ alone: [], leftOut: 1 });
  });

  it('keeps agreement apart from difference', () => {
    const view = build({ figureGroups: [group('same', 'p1', 'v1')] });
    expect(view.ladders).toEqual([]);
    expect(view.agreeing).toHaveLength(1);
  });

  it('says so when nothing can be compared', () => {
    expect(build({ figures: [], figureGroups: [] }).dek).toBe('No figure or date of one text was found in another.');
  });
});

describe('buildAxes', () => {
  const values = (figures: Partial<Figure>[]) =>
    figures.map((own, n) => ({
      text: { id: `t${n}`, letter: letterOf(n), tint: 1 } as Parameters<typeof buildAxes>[0][number]['text'],
      figure: { id: `f${n}`, text: `t${n}`, start: 0, end: 1, quote: 'x', value: 0, unit: 'count', ...own } as Figure,
    }));

  it('puts minutes and hours on one axis, metres on another', () => {
    const axes = buildAxes(
      values([
        { value: 5, unit: 'minute' },
        { value: 4, unit: 'hour' },
        { value: 9, unit: 'm' },
      ]),
      [],
    );
    expect(axes.map(({ title, marks }) => [title, marks.length])).toEqual([
      ['duration', 2],
      ['m', 1],
    ]);
    expect(axes[0]?.ticks.map(({ words }) => words)).toEqual(['0 hours', '1 hour', '2 hours', '3 hours', '4 hours']);
  });

  it('stacks the same value and draws a range as long as it is', () => {
    const [axis] = buildAxes(
      values([
        { value: '2026-04-01', unit: 'date' },
        { value: '2026-04-01', unit: 'date' },
        { value: '2026-04-06/2026-04-12', unit: 'date', precision: 'range' },
      ]),
      [],
    );
    expect(axis?.marks.map(({ level }) => level)).toEqual([0, 1, 0]);
    const span = axis?.marks[2]?.span;
    expect((span?.to ?? 0) - (span?.from ?? 0)).toBeGreaterThan(40);
    expect(axis?.labels.map(({ words }) => words)).toEqual(['1 Apr 2026', '6 to 12 Apr 2026']);
  });

  it('shows the days of publication only where there is room for them', () => {
    const published = [{ text: values([{}])[0]?.text as never, iso: '2026-04-08' }];
    const days = (first: string, last: string) =>
      buildAxes(
        values([
          { value: first, unit: 'date' },
          { value: last, unit: 'date' },
        ]),
        published,
      )[0]?.published.length;
    expect(days('2026-04-01', '2026-04-06')).toBe(1);
    expect(days('2014', '2026-04-06')).toBe(0);
  });

  it.each([
    ['a month', { value: '2026-04', unit: 'date' }, 29],
    ['a year', { value: '2026', unit: 'date' }, 364],
    ['an hour of the day', { value: '21:40', unit: 'time' }, 0],
    ['a range', { value: '25000/30000', unit: 'count' }, 5000],
  ])('%s is as long as it is', (_, own, length) => {
    const extent = extentOf(own);
    expect((extent?.to ?? Number.NaN) - (extent?.from ?? Number.NaN)).toBe(length);
  });

  it('gives what is no number no place', () => {
    expect(extentOf({ value: 'many', unit: 'count' })).toBeNull();
    expect(extentOf({ value: '', unit: 'count' })).toBeNull();
  });

  it('never lets one mark cover another, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 1, maxLength: 20 }), (numbers) => {
        const marks = buildAxes(values(numbers.map((value) => ({ value }))), []).flatMap((axis) => axis.marks);
        expect(marks).toHaveLength(numbers.length);
        for (const a of marks)
          for (const b of marks) if (a !== b && a.level === b.level) expect(Math.abs(a.x - b.x)).toBeGreaterThan(7);
        for (const { x } of marks) expect(x >= 0 && x <= 100).toBe(true);
      }),
    );
  });
});
