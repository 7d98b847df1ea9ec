import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTokens } from './tokens';

const tokensOf = (text: string) => findTokens(text, { start: 0, end: text.length });

/** Tokens are written with "|" between them. */
function check(text: string, marked: string) {
  expect(
    tokensOf(text)
      .map((token) => token.text)
      .join('|'),
  ).toBe(marked);
}

describe('tokens', () => {
  test.each([
    ['He paid $35,000,000 for 1,200 cows.', 'He|paid|$35,000,000|for|1,200|cows|.'],
    ['About 3.5 % or 19 percent, then 7%', 'About|3.5 %|or|19 percent|,|then|7%'],
    ['A 28-point plan, 25,000–30,000 a month', 'A|28-point|plan|,|25,000|–|30,000|a|month'],
    ['On October 14, 2025, at 4 p.m. in Oslo', 'On|October 14, 2025|,|at|4 p.m.|in|Oslo'],
    ['On 11/26/2025 and 2025-11-26', 'On|11/26/2025|and|2025-11-26'],
    ['Moscow-tilted, don’t, Trump’s; the U.S. said', 'Moscow-tilted|,|don’t|,|Trump’s|;|the|U.S.|said'],
    ['Rep. Ana (R-Neb.) left', 'Rep.|Ana|(|R-Neb|.|)|left'],
    ['See https://t.co/AbC1. @ann_lee #peace', 'See|https://t.co/AbC1|.|@ann_lee|#peace'],
    ['“No…” she said -- twice', '“|No|…|”|she|said|--|twice'],
    ['nearly $1 million and €5bn', 'nearly|$1 million|and|€5bn'],
    ['Putin–Trump 👍🏽 ok', 'Putin|–|Trump|👍🏽|ok'],
    ['May 5 people go', 'May 5|people|go'],
  ])('%s', check);

  test.each([
    ['Trump’s', 'trump'],
    ['it’s', "it's"],
    ['U.S.', 'u.s.'],
    ['US', 'u.s.'],
    ['us', 'us'],
    ['1,200', '1200'],
    ['19 percent', '19%'],
    ['19 %', '19%'],
    ['“', '"'],
    ['Rep.', 'rep'],
    ['D.C.', 'dc'],
  ])('norm of %s is %s', (text, norm) => expect(tokensOf(`${text} `)[0]?.norm).toBe(norm));

  test('other scripts: words come from the runtime’s own lists', () => {
    expect(tokensOf('他来了。').map(({ kind }) => kind)).toContain('mark');
    expect(tokensOf('สวัสดีชาวโลก').length).toBeGreaterThan(1);
  });

  test('law: tokens join to the text without blanks, at exact places', () => {
    const piece = fc.constantFrom(
      '$',
      '1,200',
      'US',
      '’s',
      'a-b',
      '…',
      '👩‍🚀',
      'é',
      '\u0301',
      '3.',
      'May 3',
      'http://',
      '@',
      '他',
      'ab',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.array(piece).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, (body) => {
        const tokens = tokensOf(body);
        for (const { start, end, text: words } of tokens) expect(body.slice(start, end)).toBe(words);
        expect(
          tokens
            .map(({ text: words }) => words)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(body.replace(/\s/g, ''));
      }),
    );
  });
});
