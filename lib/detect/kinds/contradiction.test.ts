import { expect, test } from 'vitest';
import { inventedFact, inventedText, NO_SPANS, quotationIn, sourceIn, wordShare } from '../../invented/invented-texts';
import type { Disagreement } from '../../model/comparison';
import type { SegmentedText } from '../../model/text';
import type { DetectedSpans } from '../reading/reading';
import { readFact, readTexts } from '../reading/reading';
import { detectContradictionKind } from './contradiction';
import type { KindsContext } from './finding';

const CONTEXT: KindsContext = {
  ladders: [],
  quotations: new Map(),
  utterances: [],
  names: [],
  labels: new Map(),
  similarity: wordShare,
};

type Spans = (a: SegmentedText, b: SegmentedText) => Partial<DetectedSpans>;

function check(first: string, second: string, spans: Spans = () => ({})): Disagreement[] {
  const [a, b] = [inventedText('a', first), inventedText('b', second)];
  const readings = readTexts([a, b], { ...NO_SPANS, ...spans(a, b) });
  return detectContradictionKind(
    readFact(inventedFact('f', [a, first.slice(0, 12)], [b, second.slice(0, 12)]), readings),
    CONTEXT,
  );
}

test.each([
  ['polarity', 'The mayor signed the harbour contract on Monday.', 'The mayor has not signed the harbour contract.'],
  [
    'status',
    'The court convicted miller Tobin Harrow of fraud on Monday.',
    'The court acquitted miller Tobin Harrow of fraud on Monday.',
  ],
  ['agent', 'On the pier Harrow attacked Quill with an oar.', 'On the pier Quill attacked Harrow with an oar.'],
  [
    'agent',
    'In spring the mill owners warned the river board that the weir was weak.',
    'In spring the river board warned the mill owners about the weir.',
  ],
])('%s: both cannot be true', (detail, a, b) => {
  expect(check(a, b)).toMatchObject([{ kind: 'contradiction', detail, between: ['a', 'b'] }]);
});

test.each([
  [
    'the same in the passive',
    'On the pier Harrow attacked Quill with an oar.',
    'On the pier Quill was attacked by Harrow with an oar.',
  ],
  [
    'the same without names in the passive',
    'In spring the mill owners warned the river board that the weir was weak.',
    'In spring the river board was warned by the mill owners that the weir was weak.',
  ],
  [
    'another person',
    'In the round Harrow landed many clean punches on the head.',
    'In the round Quill did not land many clean punches on the head.',
  ],
  ['a question', 'The mayor signed the harbour contract.', 'Why has the mayor not signed the harbour contract?'],
  [
    'a condition',
    'The mayor signed the harbour contract.',
    'The port closes if the mayor has not signed the harbour contract.',
  ],
  [
    'not only',
    'The mayor signed the harbour contract.',
    'The mayor not only signed the harbour contract but framed it.',
  ],
  ['a forecast', 'The council rejected the harbour contract.', 'The council could accept the harbour contract.'],
  ['who meets whom', 'On Monday Harrow met Quill at the pier.', 'On Monday Quill met Harrow at the pier.'],
  [
    'other things around it',
    'The mayor signed the guest book.',
    'The builders had not signed the lease for the old mill.',
  ],
  [
    'both in one text',
    'The team won the first leg but lost the second leg in Velmora.',
    'The team lost the second leg in Velmora.',
  ],
])('%s is no contradiction', (_, a, b) => expect(check(a, b)).toEqual([]));

test('words in quotation marks never contradict', () => {
  const spans: Spans = (_, b) => ({
    quotations: [quotationIn(b, '“The mayor has not signed the harbour contract,”', 'Quill')],
  });
  expect(
    check(
      'The mayor signed the harbour contract.',
      '“The mayor has not signed the harbour contract,” said Quill.',
      spans,
    ),
  ).toEqual([]);
});

test('two speakers who deny each other are no error of either text', () => {
  const spans: Spans = (a, b) => ({
    sources: [
      sourceIn(a, 'Mara Quill', 'Quill said', 'the mayor signed the harbour contract'),
      sourceIn(b, 'Tobin Harrow', 'Harrow said', 'the mayor has not signed the harbour contract'),
    ],
  });
  expect(
    check(
      'Quill said the mayor signed the harbour contract.',
      'Harrow said the mayor has not signed the harbour contract.',
      spans,
    ),
  ).toEqual([]);
});

test('"no breakthrough" against "a breakthrough" is unsure, not a contradiction', () => {
  const found = check(
    'Despite the winter summit, no breakthrough has come.',
    'In the last few days the talks brought a breakthrough.',
  );
  expect(found.every(({ kind }) => kind === 'unsure')).toBe(true);
});
