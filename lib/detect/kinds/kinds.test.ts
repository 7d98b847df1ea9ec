import { describe, expect, test } from 'vitest';
import { inventedFact, inventedText, NO_SPANS, quotationIn, sourceIn, wordShare } from '../../invented/invented-texts';
import { DISAGREEMENT_KINDS, type Disagreement } from '../../model/comparison';
import type { SegmentedText } from '../../model/text';
import { findNames } from '../names/names';
import type { DetectedSpans } from '../reading/reading';
import { readFact, readTexts } from '../reading/reading';
import { detectCertaintyKind } from './certainty';
import { KIND_ORDER } from './fact-summary';
import { indexLabels, type KindDetector, type KindsContext } from './finding';
import { detectNameKind } from './name';
import { detectOrderKind } from './order';
import { detectSourceKind } from './source';
import { detectWordingKind } from './wording';

type Spans = (a: SegmentedText, b: SegmentedText) => Partial<DetectedSpans>;

function check(detect: KindDetector, first: string, second: string, spans: Spans = () => ({})): Disagreement[] {
  const [a, b] = [
    inventedText('a', first, { outlet: 'The Lantern' }),
    inventedText('b', second, { outlet: 'Harbour Post' }),
  ];
  const readings = readTexts([a, b], { ...NO_SPANS, ...spans(a, b) });
  const context: KindsContext = {
    ladders: [],
    quotations: new Map(),
    utterances: [],
    names: findNames([a, b]),
    labels: indexLabels(findNames([a, b])),
    similarity: wordShare,
  };
  return detect(readFact(inventedFact('f', [a, first.slice(0, 15)], [b, second.slice(0, 15)]), readings), context);
}

describe('certainty', () => {
  test.each([
    ['reportedly', 'The old mill reportedly burned down in a single night.'],
    ['allegedly', 'The old mill allegedly burned down in a single night.'],
    ['appears', 'The old mill appears to have burned down in a single night.'],
  ])('%s here, plain there', (hedge, hedged) => {
    const [found] = check(detectCertaintyKind, hedged, 'The old mill burned down in a single night.');
    expect(found).toMatchObject({ kind: 'certainty', between: ['a', 'b'] });
    expect(found?.evidence[0]?.quote).toBe(hedge);
    expect(found?.explanation).toContain('The Lantern');
  });

  test.each([
    [
      'a noun',
      'The mill settled the fire claims in a single night.',
      'The mill settled the fire case in a single night.',
    ],
    ['a month', 'The old mill burned down on 3 May in a single night.', 'The old mill burned down in a single night.'],
    ['the same hedge in both', 'The mill reportedly burned down.', 'The mill reportedly burned down at night.'],
  ])('%s is no hedge against the other', (_, a, b) => expect(check(detectCertaintyKind, a, b)).toEqual([]));

  test('a hedge in quotation marks is the speaker’s', () => {
    const spans: Spans = (a) => ({
      quotations: [quotationIn(a, '“The mill reportedly burned down at night,”', 'Quill')],
    });
    expect(
      check(
        detectCertaintyKind,
        '“The mill reportedly burned down at night,” said Quill.',
        'The mill burned down at night.',
        spans,
      ),
    ).toEqual([]);
  });
});

describe('source', () => {
  const claim = 'the old mill burned down at night';
  test.each([
    [
      'named against nobody',
      `Mara Quill said ${claim}.`,
      'named',
      'The old mill burned down at night.',
      null,
      'attributed or stated',
    ],
    [
      'named against nameless',
      `Mara Quill said ${claim}.`,
      'named',
      `Some said ${claim}.`,
      'vague',
      'named or nameless',
    ],
    ['two names', `Mara Quill said ${claim}.`, 'named', `Tobin Harrow said ${claim}.`, 'named', 'different sources'],
  ] as const)('%s', (_, a, first, b, second, detail) => {
    const spans: Spans = (x, y) => ({
      sources: [
        sourceIn(x, a.split(' said')[0] ?? '', `${a.split(' said')[0]} said`, claim, first),
        ...(second ? [sourceIn(y, b.split(' said')[0] ?? '', `${b.split(' said')[0]} said`, claim, second)] : []),
      ],
    });
    expect(check(detectSourceKind, a, b, spans)).toMatchObject([{ kind: 'source', detail }]);
  });

  test('the same person with and without first name is one source', () => {
    const spans: Spans = (x, y) => ({
      sources: [sourceIn(x, 'Mara Quill', 'Mara Quill said', claim), sourceIn(y, 'Quill', 'Quill said', claim)],
    });
    expect(check(detectSourceKind, `Mara Quill said ${claim}.`, `Quill said ${claim}.`, spans)).toEqual([]);
  });

  test('"he said" points back to somebody named before: no nameless source', () => {
    const spans: Spans = (x, y) => ({
      sources: [sourceIn(x, 'Mara Quill', 'Mara Quill said', claim), sourceIn(y, 'he', 'He said', claim, 'unnamed')],
    });
    expect(check(detectSourceKind, `Mara Quill said ${claim}.`, `He said ${claim}.`, spans)).toEqual([]);
  });
});

describe('name', () => {
  test('two descriptions of one person', () => {
    const [found] = check(
      detectNameKind,
      'They rang palace official Pavo Lind at dawn.',
      'They rang veteran diplomat Pavo Lind at dawn.',
    );
    expect(found).toMatchObject({ kind: 'name', between: ['a', 'b'] });
    expect(found?.explanation).toContain('“palace official Pavo Lind” in The Lantern');
  });

  test('a bare name beside a titled one is no disagreement', () => {
    expect(
      check(detectNameKind, 'They rang palace official Pavo Lind at dawn.', 'They rang Pavo Lind at dawn.'),
    ).toEqual([]);
  });

  test('two spellings', () => {
    const [found] = check(detectNameKind, 'They rang Danylo Mirevskyy at dawn.', 'They rang Danylo Mirevskiy at dawn.');
    expect(found).toMatchObject({ kind: 'name', detail: 'spelling' });
  });

  test('capital and country are one by custom', () => {
    expect(
      check(detectNameKind, 'In Paris they signed the deal.', 'France signed the deal.').filter(({ explanation }) =>
        explanation.includes('Paris'),
      ),
    ).toEqual([]);
  });
});

describe('order', () => {
  const filler = Array.from({ length: 7 }, (_, n) => `Nothing of note happened on day ${n}.`);
  const top = ['The old mill burned down.', ...filler].join('\n\n');
  const low = [...filler, 'The old mill burned down.'].join('\n\n');
  const order = (problems: { kind: string; message: string }[]) => {
    const a = inventedText('a', top, { outlet: 'The Lantern' });
    const b = inventedText('b', low, { health: { status: problems.length ? 'incomplete' : 'complete', problems } });
    return detectOrderKind(
      readFact(inventedFact('f', [a, 'The old mill'], [b, 'The old mill']), readTexts([a, b], NO_SPANS)),
      {} as KindsContext,
    );
  };

  test('first paragraph here, last there', () => {
    expect(order([])).toMatchObject([{ kind: 'order', between: ['a', 'b'] }]);
    expect(order([])[0]?.explanation).toContain('paragraph 8 of 8');
  });

  test('a copy without its lead says nothing about order', () => {
    expect(order([{ kind: 'no_lead', message: 'The lead is missing.' }])).toEqual([]);
  });
});

describe('wording', () => {
  test('quotes what each says in its own way', () => {
    const [found] = check(
      detectWordingKind,
      'The old mill burned down in one single night.',
      'The old mill went up in flames in one night.',
    );
    expect(found).toMatchObject({ kind: 'wording' });
    expect(found?.explanation).toContain('Harbour Post: “went up in flames”');
  });

  test('the same words are none', () => {
    expect(check(detectWordingKind, 'The old mill burned down.', 'The old mill burned down.')).toEqual([]);
  });

  test('passages with hardly a word in common are unsure', () => {
    expect(
      check(detectWordingKind, 'The old mill burned down at night.', 'Bakers praised a generous harvest festival.'),
    ).toMatchObject([{ kind: 'unsure' }]);
  });
});

test('every kind has its place among what a reader should hear of first', () => {
  expect([...KIND_ORDER].sort()).toEqual([...DISAGREEMENT_KINDS].sort());
});
