import { describe, expect, test } from 'vitest';
import { inventedFact, inventedText, NO_SPANS, quotationIn } from '../../invented/invented-texts';
import type { QuotationGroup } from '../../model/comparison';
import { readFact, readTexts } from '../reading/reading';
import { compareSpeakers } from '../words/speaker-likeness';
import { groupUtterances } from './quotation-groups';

type Said = [quote: string, speaker: string | null];

function groupsOf(a: Said[], b: Said[], sameFact = true): QuotationGroup[] {
  const texts = [a, b].map((said, n) => inventedText(`t${n}`, said.map(([quote]) => `${quote} was heard.`).join(' ')));
  const [first, second] = texts as [(typeof texts)[0], (typeof texts)[0]];
  const quotations = [a, b].flatMap((said, n) =>
    said.map(([quote, speaker]) => quotationIn(n ? second : first, quote, speaker)),
  );
  const readings = readTexts(texts, { ...NO_SPANS, quotations });
  const facts = sameFact ? [inventedFact('f', [first, a[0]?.[0] ?? ''], [second, b[0]?.[0] ?? ''])] : [];
  return groupUtterances(
    readings,
    facts.map((fact) => readFact(fact, readings)),
  ).map(({ group }) => group);
}

const WHOLE = '“We will rebuild the old harbour wall before winter comes,”';

describe('verdicts', () => {
  test.each([
    ['verbatim', WHOLE, '"We will rebuild the old harbour wall before winter comes"', 'Mara Quill'],
    ['trimmed', WHOLE, '“rebuild the old harbour wall”', 'Quill'],
    ['spliced', WHOLE, '“We will rebuild … before winter comes,”', 'Mara Quill'],
    ['reworded', WHOLE, '“We shall rebuild the old harbour wall before the snow comes,”', 'Mara Quill'],
    ['other_speaker', WHOLE, WHOLE, 'Tobin Harrow'],
  ])('%s', (verdict, a, b, speaker) => {
    const groups = groupsOf([[a, 'Mara Quill']], [[b, speaker]]);
    expect(groups.map((group) => group.verdict)).toEqual([verdict]);
  });

  test('two cuts of one speaker in one fact that share a word are unsure', () => {
    const [group] = groupsOf(
      [['“a standard way of bargaining”', 'Mara Quill']],
      [['“it is a standard affair”', 'Quill']],
    );
    expect(group?.verdict).toBe('unsure');
  });

  test('two people who praise the same thing in other words are no group', () => {
    expect(groupsOf([['“a fine beginning”', 'Mara Quill']], [['“no beginning at all”', 'Tobin Harrow']])).toEqual([]);
  });

  test('one short word in marks elsewhere is no utterance', () => {
    expect(groupsOf([['“fake”', 'Mara Quill']], [['“fake”', 'Tobin Harrow']], false)).toEqual([]);
  });
});

test('an attribution in the middle does not cut a quotation short', () => {
  const whole = inventedText('a', '“We will rebuild the wall, and we will plant the orchard again.”');
  const split = inventedText('b', '“We will rebuild the wall,” Quill said, “and we will plant the orchard again.”');
  const quotations = [
    quotationIn(whole, whole.body, 'Mara Quill'),
    quotationIn(split, '“We will rebuild the wall,”', 'Quill'),
    quotationIn(split, '“and we will plant the orchard again.”', 'Quill'),
  ];
  const readings = readTexts([whole, split], { ...NO_SPANS, quotations });
  expect(groupUtterances(readings, []).map(({ group }) => group)).toMatchObject([
    { verdict: 'verbatim', members: quotations.map(({ id }) => id) },
  ]);
});

test.each([
  ['Mara Quill', 'Minister Quill', 'same'],
  ['Mara Quill', 'Tobin Harrow', 'other'],
  ['Mara Quill', 'the minister', 'unknown'],
  [null, 'Mara Quill', 'unknown'],
] as const)('speakers %s and %s are %s', (a, b, result) => expect(compareSpeakers(a, b)).toBe(result));
