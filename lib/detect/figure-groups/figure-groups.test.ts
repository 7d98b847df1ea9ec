import { describe, expect, test } from 'vitest';
import { figureIn, inventedFact, inventedText, NO_SPANS } from '../../invented/invented-texts';
import type { Figure, FigureVerdict } from '../../model/comparison';
import { findFigures } from '../figures/figures';
import { readFact, readTexts } from '../reading/reading';
import { buildLadders } from './figure-groups';
import { relateValues } from './value-relation';

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
  return buildLadders(
    readings,
    facts.map((fact) => readFact(fact, readings)),
  )[0]?.group.verdict;
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
    const [ladder] = buildLadders(readings, [readFact(inventedFact('f', [one, 'storm'], [two, 'storm']), readings)]);
    expect(ladder?.group.explanation).toContain('The Lantern has “41”, Harbour Post “57”');
  });
});

/** The groups of texts without any aligned fact, figures found as the engine finds them: verdict and quotes. */
function groupsOf(...bodies: string[]): string[] {
  const texts = bodies.map((body, n) => inventedText(`t${n}`, body, { published: '2031-06-12' }));
  const readings = readTexts(texts, { ...NO_SPANS, figures: findFigures(texts) });
  return buildLadders(readings, []).map(
    ({ group, members }) => `${group.verdict}: ${members.map(({ figure }) => figure.quote).join(' | ')}`,
  );
}

describe('figures that no fact lines up', () => {
  const filler = 'Bakers, tailors and the harbour master of Velmora went on with what they had to do that week.';
  test.each<[string, string[], string[]]>([
    [
      'the beginning and the length of one war',
      [
        'The war in Orsel began in March 2029. Fighting along the Tarn first erupted in 2024. After two years of war the mills stand still.',
      ],
      ['different_things: March 2029 | 2024 | two years'],
    ],
    [
      'the length of a call and of a meeting',
      ['Lind made a 5-minute phone call to Mirev.', 'Their discussions in Tarn lasted more than three hours.'],
      ['different_things: 5-minute | more than three hours'],
    ],
    [
      'shares of two lands, one of them told twice',
      [
        'The rebels hold about 19% of Orsel’s territory, around 4,200 square kilometres.',
        'The plan gives them the entirety of its northern Tarn region.',
      ],
      ['different_things: about 19% | around 4,200 square kilometres | the entirety'],
    ],
    [
      'a month of another event beside a day that two texts give',
      [
        'The 14 May call became known on the islands. A letter had come to the council back in May.',
        'In a call on 14 May 2031 Lind spoke of grain.',
      ],
      ['different_things: 14 May | back in May | 14 May 2031'],
    ],
    [
      'all of them and those that are left',
      [
        'The 22-point plan of Orsel was torn up.',
        'On the plan of Orsel there are only a few remaining points to settle.',
      ],
      ['different_things: 22-point | only a few'],
    ],
    [
      'a weekday that the printed date of another text fixes',
      ['Mayor Quill spoke on Tuesday of a flood.', '— Ada Bell (@adabell) June 10, 2031'],
      [],
    ],
    ['the age of two people of one surname', ['Ada Bell, 31, was freed.', 'Tom Bell, 29, stayed in jail.'], []],
    [
      'one person’s two ages',
      ['Ada Bell, 31, was freed on the pier.', 'The 32-year-old Bell was freed on the pier.'],
      ['unsure: 31 | 32-year-old'],
    ],
    [
      'miles here, kilometres there',
      ['The slick of oil was 10 miles long.', 'The slick of oil was 16 kilometres long.'],
      ['rounded: 10 miles | 16 kilometres'],
    ],
    [
      'a time and a count that look alike',
      ['A third blast was heard at 1200 GMT.', 'The camp holds more than 1,200 children.'],
      [],
    ],
    ['other rounds of one fight', ['Harrow fell in the sixth round.', 'Harrow lost in the seventh round.'], []],
  ])('%s', (_what, bodies, expected) => {
    expect(groupsOf(...bodies.map((body) => `${body}\n${filler}`))).toEqual(expected);
  });

  test('a weekday in a text without a date', () => {
    const texts = [
      inventedText('a', 'Mayor Quill spoke on Tuesday of a flood.'),
      inventedText('b', 'The river rose.\n— Ada Bell (@adabell) June 10, 2031'),
    ];
    const [ladder] = buildLadders(readTexts(texts, { ...NO_SPANS, figures: findFigures(texts) }), []);
    expect(ladder?.group).toMatchObject({ verdict: 'same' });
    expect(ladder?.group.explanation).toBe(
      'a bears no date: its “on Tuesday” is read as the day that b prints, “June 10, 2031”.',
    );
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
    [figure(10, 'mile'), figure(16, 'km'), 'rounded'],
    [figure(10, 'mile'), figure(10, 'km'), 'apart'],
    [figure('3/5', 'day'), figure(4, 'day'), 'rounded'],
    [figure('several'), figure(7), 'rounded'],
  ])('%j and %j', (a, b, relation) => {
    expect(relateValues(a, b)).toBe(relation);
    expect(relateValues(b, a)).toBe(relation);
  });
});
