import { describe, expect, it } from 'vitest';
import { scanWords } from './tokenize-words';

/** Words are written apart by bars; the passage is the same with the bars taken out. */
function check(barred: string): void {
  const text = barred.replaceAll('|', '');
  const { count, starts, ends } = scanWords(text);
  const found = Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
  expect(found).toEqual(
    barred
      .split('|')
      .map((word) => word.trim())
      .filter(Boolean),
  );
}

describe('scanWords', () => {
  it.each([
    'It |cost |$35,000,000|, |or |3.5 % |of |1,200 million euros|.',
    'from |300/310 |to |9/11',
    "Rep. |O’Neill’s |U.S. |tour |didn't |end|.",
    'J. |D. |Vale |and |AT&T',
    '5-year-old |twenty-eight |28-point |plan',
    'on |14 October 2025| and |Oct. 14|, |10:30 a.m.',
    '“|Yes|”|, |he |said|... |no| — |ever|!',
    'Done|.|Then |see |https://velm.example/a?b=1 |now',
    'ok |👍🏽| |🇺🇦| |👩‍👩‍👧|!',
    'at |−5 °C |or |US$3bn',
    '',
  ])('%s', check);

  it('cuts scripts without spaces into words', () => {
    const { count } = scanWords('東京に行きました');
    expect(count).toBeGreaterThan(2);
  });
});
