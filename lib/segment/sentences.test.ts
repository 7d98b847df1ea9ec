import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentences } from './sentences';

/** Sentences are written with "|" where one ends and the next begins. */
function check(marked: string) {
  const text = marked.replaceAll('|', ' ');
  const found = findSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(marked.split('|'));
}

describe('sentences of newspaper text', () => {
  test.each([
    'The vote passed.|Nobody spoke.',
    'Rep. Ana Lopes (R-Neb.) said no.|She left.',
    'He flew to Washington, D.C., on Monday.|It rained.',
    'Talks in the U.S.|The mayor stayed home.',
    'The U.S. Senate met at 4 p.m. Friday.|It adjourned at 6 p.m.|Then it voted.',
    'Mr. J. R. Moran met Gen. Otto Falk Jr. at St. Anne’s.|They ate.',
    'It cost $3.5 million, or 2.75 percent.|That is all.',
    'Lunar Inc. sued Acme Corp. on Tuesday.|Acme Ltd. won.|The judge laughed.',
    '“We won.|They lost.”|Nobody cheered.',
    '“Will he go?” Moran asked.|Nobody knew.',
    '“Stop!” the former minister shouted.|Then silence.',
    'She said (the hall was full. Nobody left.) that it was over.|Good.',
    '(She declined to comment.)|He did not.',
    'Wait… what?|Yes.',
    'And the winner is … Ann Lee.|She smiled.',
    'No. 10 declined to comment.|He said no.|It ended.',
    'The plan has 28 points.|28 is a lot.',
    'Am 3. Oktober sprach Frau Dr. Keller.|Danach gab es z. B. Kuchen für ca. 20 Gäste.|Alle gingen.',
    '¿Quién lo dijo?|Nadie lo sabe.|El Sr. Ruiz calló.',
    'Read it here.|https://example.org/a.b?c=1',
    'Visit example.org or mail a.b@example.org today.|Thanks.',
    'Версия 2.0 вышла.|Все рады.',
    'Quake hits at magnitude 5. 9 people saw it',
  ])('%s', check);

  test('a closing mark and brackets belong to the sentence', () => check('He said “no.”)|She left.'));
  test('blanks lost in copying', () => {
    const text = 'The talks ended late.Moran went home.';
    expect(findSentences(text, { start: 0, end: text.length })).toEqual([
      { start: 0, end: 21 },
      { start: 21, end: 37 },
    ]);
  });
  test.each([
    ['他来了。她走了！真的吗？', 3],
    ['وصل الوزير اليوم. هل غادر؟ لا أحد يعرف.', 3],
    ['今日は晴れです。明日は雨でしょう。', 2],
    ['वह आया। वह गया।', 2],
  ])('other scripts: %s', (text, count) => {
    expect(findSentences(text, { start: 0, end: text.length })).toHaveLength(count);
  });

  test('law: in order, apart, every visible character in exactly one', () => {
    const word = fc.constantFrom(
      'The',
      'U.S.',
      'a',
      'end.',
      '“No!”',
      'p.m.',
      '他。',
      '...',
      '—',
      'Mr.',
      '3.5',
      '\u{1f600}',
      'x?',
      ')',
      '"',
      '\n',
      '\u00a0',
      '\u200b',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (body) => {
        const sentences = findSentences(body, { start: 0, end: body.length });
        let at = 0;
        for (const { start, end } of sentences) {
          expect(body.slice(at, start)).toMatch(/^[\s\u0085\u200b\u2060\ufeff]*$/);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(body.slice(at)).toMatch(/^[\s\u0085\u200b\u2060\ufeff]*$/);
      }),
    );
  });
});
