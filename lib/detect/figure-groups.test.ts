import { describe, expect, test } from 'vitest';
import type { Figure, FigureVerdict } from '../model/comparison';
import { groupFigures } from './figure-groups';
import { relateValues } from './figure-relation';
import { figureIn, inventedFact, inventedText, NO_SPANS } from './invented-texts';
import { readFact, readTexts } from './kinds-reading';

interface Side {
  words: string;
  figure: [quote: string, value: number | string, unit: string, more?: Partial<Figure>];
  published?: string;
}

function verdictOf(a: Side, b: Side, sameFact = true): FigureVerdict | undefined {
  const texts = [a, b].map(({ words, published }, n) => inventedText(`t${n}`, words, published ? { published } : {}));
  const [first, second] = texts as [(typeof texts)[0], (typeof texts)[0]];
  const figures = [figureIn(first, ...a.figure), figureIn(second, ...b.figure)];
  const readings = readTexts(texts, { ...NO_SPANS, figures });
  const facts = sameFact ? [inventedFact('f', [first, a.words], [second, b.words])] : [];
  return groupFigures(
    readings,
    facts.map((fact) => readFact(fact, readings)),
  )[0]?.verdict;
}

const people = { measures: 'people' };

describe('verdicts', () => {
  const cases: [string, Side, Side, FigureVerdict | undefined][] = [
    [
      'the same figure in digits and words',
      { words: 'Twelve people left the ferry.', figure: ['Twelve', 12, 'count', people] },
      { words: 'The ferry was left by 12 people.', figure: ['12', 12, 'count', people] },
      'same',
    ],
    [
      'a rounding',
      {
        words: 'Some 1,200 people left the ferry.',
        figure: ['1,200', 1200, 'count', { ...people, precision: 'about' }],
      },
      { words: 'In all 1,187 people left the ferry.', figure: ['1,187', 1187, 'count', people] },
      'rounded',
    ],
    [
      'a true conflict: same thing, exact, same words around it',
      {
        words: 'The storm in Velmora destroyed 41 houses overnight.',
        figure: ['41', 41, 'count', { measures: 'houses' }],
      },
      {
        words: 'The storm in Velmora destroyed 57 houses overnight.',
        figure: ['57', 57, 'count', { measures: 'houses' }],
      },
      'conflict',
    ],
    [
      'a later text that knows more',
      {
        words: 'The storm in Velmora destroyed 41 houses.',
        figure: ['41', 41, 'count', { measures: 'houses' }],
        published: '2031-03-01',
      },
      {
        words: 'The storm in Velmora destroyed 57 houses.',
        figure: ['57', 57, 'count', { measures: 'houses' }],
        published: '2031-03-04',
      },
      'updated',
    ],
    [
      'a monthly rate and a total are two things',
      { words: 'The mine loses 300 workers a month.', figure: ['300', 300, 'count', { measures: 'workers' }] },
      { words: 'The mine has lost 9,000 workers.', figure: ['9,000', 9000, 'count', { measures: 'workers' }] },
      'different_things',
    ],
    [
      'killed and injured are two things',
      { words: 'The blast killed 4 miners.', figure: ['4', 4, 'count', { measures: 'miners' }] },
      { words: 'The blast injured 19 miners.', figure: ['19', 19, 'count', { measures: 'miners' }] },
      'different_things',
    ],
    [
      'other units are never grouped',
      { words: 'Prices rose 4 percent.', figure: ['4 percent', 4, 'percent'] },
      { words: 'Prices rose 4 crowns.', figure: ['4', 4, 'money:CZK'] },
      undefined,
    ],
  ];
  test.each(cases)('%s', (_, a, b, verdict) => expect(verdictOf(a, b)).toBe(verdict));

  test('two plans with other numbers of points never conflict', () => {
    const a: Side = {
      words: 'Orsel floated a 14-point framework on the phone.',
      figure: ['14-point', 14, 'count', { measures: 'points of the framework' }],
    };
    const b: Side = {
      words: 'The 22-point peace plan was drafted in March.',
      figure: ['22-point', 22, 'count', { measures: 'points of the plan' }],
    };
    for (const sameFact of [true, false]) expect(['unsure', 'different_things']).toContain(verdictOf(a, b, sameFact));
  });

  test('the explanation names both outlets and quotes both figures', () => {
    const one = inventedText('one', 'The storm in Velmora destroyed 41 houses overnight.', { outlet: 'The Lantern' });
    const two = inventedText('two', 'The storm in Velmora destroyed 57 houses overnight.', { outlet: 'Harbour Post' });
    const figures = [
      figureIn(one, '41', 41, 'count', { measures: 'houses' }),
      figureIn(two, '57', 57, 'count', { measures: 'houses' }),
    ];
    const readings = readTexts([one, two], { ...NO_SPANS, figures });
    const [group] = groupFigures(readings, [readFact(inventedFact('f', [one, 'storm'], [two, 'storm']), readings)]);
    expect(group?.explanation).toContain('The Lantern has “41”, Harbour Post “57”');
  });
});

describe('relateValues', () => {
  const figure = (value: number | string, unit = 'count', precision: Figure['precision'] = 'exact'): Figure => ({
    id: 'x',
    text: 't',
    start: 0,
    end: 1,
    quote: 'x',
    value,
    unit,
    precision: precision ?? 'exact',
  });
  test.each([
    [figure('2031-03-14', 'date'), figure('--03-14', 'date'), 'equal'],
    [figure('2031-03', 'date'), figure('2031-03-14', 'date'), 'rounded'],
    [figure('2031-03-14', 'date'), figure('2031-03-15', 'date'), 'apart'],
    [figure('2031-03-10/2031-03-16', 'date'), figure('2031-03-14', 'date'), 'rounded'],
    [figure(100, 'count', 'at_least'), figure(112), 'rounded'],
    [figure(100, 'count', 'at_least'), figure(190), 'apart'],
    [figure('20/30'), figure(24), 'rounded'],
    [figure(1.2e6), figure(1_187_000), 'rounded'],
    [figure(41), figure(43), 'apart'],
  ])('%j and %j', (a, b, relation) => {
    expect(relateValues(a, b)).toBe(relation);
    expect(relateValues(b, a)).toBe(relation);
  });
});
