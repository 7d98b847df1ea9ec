import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedText } from '../../invented/invented-texts';
import { findFigures } from './figures';

const figuresOf = (body: string, published = '2025-03-05') => findFigures([inventedText('t', body, { published })]);
/** "[At least 12] people" with the value, unit and precision of each figure in brackets. */
function check(marked: string, ...expected: [number | string, string, string?][]) {
  const quotes = [...marked.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1]);
  const found = figuresOf(marked.replace(/[[\]]/g, ''));
  expect(found.map(({ quote }) => quote)).toEqual(quotes);
  for (const [n, [value, unit, precision]] of expected.entries()) {
    expect(found[n]).toMatchObject({ value, unit, ...(precision ? { precision } : {}) });
  }
}

describe('amounts', () => {
  test('money, with symbols, scales and words', () => {
    check('It paid [€3bn] and [US$1.2m].', [3e9, 'money:EUR'], [1.2e6, 'money:USD']);
    check('A fine of [nearly $1 million] stands.', [1e6, 'money:USD', 'about']);
    check('They raised [300 million euros] and [20 pounds].', [3e8, 'money:EUR'], [20, 'money:GBP']);
    check('He lost [$35,000,000] there.', [35_000_000, 'money:USD']);
  });

  test('percentages, shares and proportions', () => {
    check('Rents rose [3.5 %], or [2.1 per cent].', [3.5, 'percent'], [2.1, 'percent']);
    check('[About one in five] left and [a third] of the rest stayed.', [0.2, 'share', 'about'], [0.333333, 'share']);
    check('It fell [0.3 percentage points].', [0.3, 'percentage_point']);
  });

  test('ranges borrow the scale of their second number', () => {
    check('It holds [25,000 to 30,000] birds.', ['25000/30000', 'count', 'range']);
    check('It holds [25,000–30,000] birds.', ['25000/30000', 'count', 'range']);
    check('A [$2-3 million] house.', ['2000000/3000000', 'money:USD', 'range']);
    check('[Between 300 and 310] miners came.', ['300/310', 'count', 'range']);
  });

  test('how exact a number is meant to be', () => {
    check('[At least 12] ships and [up to 40] boats.', [12, 'count', 'at_least'], [40, 'count', 'at_most']);
    check('[Well over four hours] and [nearly 4 years].', [4, 'hour', 'at_least'], [4, 'year', 'about']);
    check('[Fewer than 20] came; [100 or more] did not.', [20, 'count', 'at_most'], [100, 'count', 'at_least']);
  });

  test('number words', () => {
    check('[Two hundred and fifty thousand] fled.', [250_000, 'count']);
    check('[Two dozen] geese and [half a million] ducks.', [24, 'count'], [500_000, 'count']);
    check('A [breakthrough] or two'.replace('A [breakthrough] or two', '[a gift or two] came.'), [
      '1/2',
      'count',
      'range',
    ]);
    check('[Millions] marched.', ['millions', 'count', 'about']);
  });

  test('the whole of a land is a share; a few of what is counted elsewhere is a count', () => {
    check('It claims [the entirety] of its northern coast.', [100, 'percent', 'exact']);
    check('On the whole the coast was calm.');
    check('Of [22] points [only a few] points were left.', [22, 'count'], ['a few', 'count', 'about']);
    check('A few gulls came.');
  });

  test('four digits before GMT are a time; a number with a stop inside a sentence is an ordinal', () => {
    check('A shot fell at [1200] GMT.', ['12:00', 'time']);
    check('It rang at [7 p. m.] and again at [6: 30 pm] sharp.', ['19:00', 'time'], ['18:30', 'time']);
    const german = 'Die Urkunden aus dem 17. Jahrhundert wurden in der Nacht vom Wasser beschädigt.';
    const text = inventedText('t', german);
    const [sentence] = text.sentences;
    if (!sentence) throw new Error('no sentence');
    const whole = {
      ...text,
      sentences: [{ ...sentence, end: german.length, tokens: text.sentences.flatMap((s) => s.tokens) }],
    };
    expect(findFigures([whole])).toMatchObject([{ quote: '17', unit: 'ordinal' }]);
  });

  test('units', () => {
    check('[Around 115,600 square kilometres] burned.', [115_600, 'km2', 'about']);
    check('A [~5-minute] call and a [10-year] bond.', [5, 'minute', 'about'], [10, 'year']);
    check('He was [34-year-old].', [34, 'year']);
    check('She lost by a [52-48] vote.', ['52-48', 'score']);
  });

  test('names with digits, pronouns and links are no figures', () => {
    check('The G8, an F-16, COVID-19, Flight 370, Boeing 737 and Article 5 are names.');
    check('No one saw one of them; on the one hand they saw one another.');
    check('See https://example.org/2024/05/17 or call 555-123-4567 or @user99.');
  });

  test('what a figure measures', () => {
    const measured = (body: string) => figuresOf(body).map(({ measures }) => measures);
    expect(measured('The 28-point peace plan leaked.')).toEqual(['points of the peace plan']);
    expect(measured('He spoke of losses of 30,000 soldiers a month.')).toEqual(['soldiers a month']);
    expect(measured('At least 12 people were killed and 40 wounded.')).toEqual(['people killed', 'wounded']);
    expect(measured('The death toll rose to 31.')).toEqual(['death toll']);
    expect(measured('They hold 19% of Marsh territory.')).toEqual(['Marsh territory']);
  });
});

describe('dates and times', () => {
  test('full dates in each habit', () => {
    check('On [October 14, 2025] and [3 March 2024].', ['2025-10-14', 'date'], ['2024-03-03', 'date']);
    check('From [1-7 December 2024] on.', ['2024-12-01/2024-12-07', 'date']);
    check('It began [2025-11-26].', ['2025-11-26', 'date']);
    check(
      'It fell [in 2014] and [February 2022].'.replace('[in 2014]', 'in [2014]'),
      ['2014', 'date'],
      ['2022-02', 'date'],
    );
  });

  test('numeric dates say how they were read', () => {
    expect(figuresOf('Filed 11/26/2025.')[0]).toMatchObject({
      value: '2025-11-26',
      reading: 'read month first: 26 cannot be a month',
    });
    expect(figuresOf('Filed 26/11/2025.')[0]).toMatchObject({
      value: '2025-11-26',
      reading: 'read day first: 26 cannot be a month',
    });
    expect(figuresOf('Filed 3/4/2025, on 5 April as every colour told.')[0]).toMatchObject({ value: '2025-04-03' });
    expect(figuresOf('Filed 3/4/2025, on April 5 in the U.S.')[0]).toMatchObject({ value: '2025-03-04' });
  });

  test('a year left out is the nearest', () => {
    check('The call of [October 14] leaked.', ['2024-10-14', 'date']);
    check('The vote of [April 2] nears.', ['2025-04-02', 'date']);
    check('It began [in August].', ['2024-08', 'date']);
  });

  test('relative dates count from the day of the text', () => {
    // 5 March 2025 is a Wednesday.
    check('She spoke [Tuesday].', ['2025-03-04', 'date']);
    check('The plan goes before the council [on Friday].', ['2025-03-07', 'date']);
    check(
      'Fewer than [last week] and than [the previous week].',
      ['2025-02-24/2025-03-02', 'date'],
      ['2025-02-17/2025-02-23', 'date'],
    );
    check('They will meet [on Friday].', ['2025-03-07', 'date']);
    check('He leaves [next week].', ['2025-03-10/2025-03-16', 'date', 'range']);
    check('It rained [yesterday] and [last month].', ['2025-03-04', 'date'], ['2025-02', 'date']);
    check('They met on [March 1]; [two days later] they parted.', ['2025-03-01', 'date'], ['2025-03-03', 'date']);
  });

  test('without any date the words stand as written', () => {
    const [figure] = findFigures([inventedText('t', 'She spoke Tuesday.')]);
    expect(figure).toMatchObject({ value: 'tuesday', unit: 'date', precision: 'about' });
  });

  test('a date lent by another text is only about', () => {
    const figures = findFigures([
      inventedText('a', 'She spoke Tuesday.'),
      inventedText('b', 'Rain fell.', { published: '2025-03-05' }),
    ]);
    expect(figures[0]).toMatchObject({ value: '2025-03-04', precision: 'about' });
  });

  test('times', () => {
    check('It opened at [2:30 p.m.] and shut at [14:00].', ['14:30', 'time'], ['14:00', 'time']);
    check('They left at [noon].', ['12:00', 'time']);
  });

  test('a date that does not exist is no date', () => {
    expect(figuresOf('On 31 April 2025 nothing was.').some(({ value }) => String(value).includes('04-31'))).toBe(false);
  });
});

describe('laws', () => {
  const word = fc.constantFrom(
    ...'the 12 at least million $3 Tuesday – to 3/4/2025 two hundred 5% and March 14, nearly – 2014 “ ” half of a one in five 10-year : 9:30 p.m. ²'.split(
      ' ',
    ),
  );
  const body = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

  test('figures lie in their text, in order, and never overlap', () => {
    fc.assert(
      fc.property(fc.oneof(body, fc.string({ unit: 'grapheme', maxLength: 60 })), (words) => {
        let last = 0;
        for (const { start, end, quote } of figuresOf(words)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(words.slice(start, end)).toBe(quote);
          expect(quote.trim()).toBe(quote);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the order of the texts changes nothing', () => {
    fc.assert(
      fc.property(body, body, (a, b) => {
        const [one, two] = [inventedText('a', a), inventedText('b', b, { published: '2025-03-05' })];
        const ids = (texts: (typeof one)[]) =>
          findFigures(texts)
            .map(({ id, value }) => `${id} ${value}`)
            .sort();
        expect(ids([one, two])).toEqual(ids([two, one]));
      }),
      { numRuns: 100 },
    );
  });
});
