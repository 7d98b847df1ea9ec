import { describe, expect, test } from 'vitest';
import { figureIn, inventedFact, inventedText, NO_SPANS, quotationIn, sourceIn } from '../../invented/invented-texts';
import type { Tellings } from '../../model/comparison';
import type { SegmentedText } from '../../model/text';
import { findNames } from '../names/names';
import { groupUtterances } from '../quotation-groups/quotation-groups';
import type { DetectedSpans } from '../reading/reading';
import { readFact, readTexts } from '../reading/reading';
import { groupTellings, readTraces } from './tellings';

/** Tellings of a fact whose cells are the first sentences that hold the words. */
function tellingsOf(texts: SegmentedText[], words: string[], spans: Partial<DetectedSpans> = {}): Tellings {
  const all = { ...NO_SPANS, ...spans };
  const readings = readTexts(texts, all);
  const fact = readFact(
    inventedFact('f', ...texts.map((text, n): [SegmentedText, string] => [text, words[n] ?? ''])),
    readings,
  );
  const cuts = groupUtterances(readings, [fact]).map(({ group }) => group);
  return groupTellings(fact, readTraces(readings, findNames(texts), all.quotations, cuts));
}

const groups = (tellings: Tellings) => tellings.groups.map((group) => group.texts.join('+'));
const kinds = (tellings: Tellings) => tellings.groups[0]?.evidence.map(({ kind }) => kind);

test('a long run of the same words', () => {
  const a = inventedText('a', 'The ferry ran aground on a sandbank near the old lighthouse at dawn.');
  const b = inventedText('b', 'Police said the ferry ran aground on a sandbank near the old lighthouse.');
  const c = inventedText('c', 'A boat got stuck by the beacon this morning.');
  const found = tellingsOf([a, b, c], ['The ferry', 'Police', 'A boat']);
  expect(groups(found)).toEqual(['a+b', 'c']);
  expect(found.count).toBe(2);
  expect(found.groups[0]?.evidence[0]?.passages[0]?.quote).toBe(
    'The ferry ran aground on a sandbank near the old lighthouse',
  );
});

test('words that both only quote are no shared run', () => {
  const quote = '“the ferry ran aground on a sandbank near the old lighthouse”';
  const [a, b] = [inventedText('a', `Quill saw it: ${quote}.`), inventedText('b', `It was plain that ${quote}.`)];
  const cut = { quotations: [quotationIn(a, quote, 'Mara Quill'), quotationIn(b, quote, 'Mara Quill')] };
  expect(kinds(tellingsOf([a, b], ['Quill', 'It was'], cut))).toEqual(['same_quote_cut']);
});

test('a row of names is nobody’s wording; a whole sentence of a speech is no cut', () => {
  const run = 'his Tarn, Orsel and Velmora heavyweight titles';
  const [a, b] = [
    inventedText('a', `Harrow kept ${run}.`),
    inventedText('b', `The champion defended ${run} at night.`),
  ];
  expect(groups(tellingsOf([a, b], ['Harrow', 'The champion']))).toEqual(['a', 'b']);
  const speech = '“We will rebuild the wall before the winter comes.”';
  const [c, d] = [
    inventedText('a', `Loud cheers: ${speech}`),
    inventedText('b', `At night there was one line: ${speech}`),
  ];
  const heard = { quotations: [quotationIn(c, speech, 'Mara Quill'), quotationIn(d, speech, 'Mara Quill')] };
  expect(groups(tellingsOf([c, d], ['Loud', 'At night'], heard))).toEqual(['a', 'b']);
});

test('the same particular figure, rounded alike', () => {
  const [a, b] = [inventedText('a', 'Nearly 12,700 fled.'), inventedText('b', 'The flood drove out nearly 12,700.')];
  const figures = [a, b].map((text) => figureIn(text, '12,700', 12700, 'count', { precision: 'about' }));
  expect(groups(tellingsOf([a, b], ['Nearly', 'The flood'], { figures }))).toEqual(['a+b']);
  const round = [inventedText('a', 'Nearly 100 fled.'), inventedText('b', 'The flood drove out nearly 100.')];
  const hundred = round.map((text) => figureIn(text, '100', 100, 'count', { precision: 'about' }));
  expect(groups(tellingsOf(round, ['Nearly', 'The flood'], { figures: hundred }))).toEqual(['a', 'b']);
});

test('the same named source for the same words', () => {
  const [a, b] = [
    inventedText('a', 'Mara Quill said the wall would fall.'),
    inventedText('b', 'That the wall would fall was plain to Quill, she said.'),
  ];
  const sources = [
    sourceIn(a, 'Mara Quill', 'Mara Quill said', 'the wall would fall'),
    sourceIn(b, 'Mara Quill', 'she said', 'the wall would fall'),
  ];
  expect(kinds(tellingsOf([a, b], ['Mara', 'That'], { sources }))).toEqual(['same_source']);
});

describe('one news organisation', () => {
  const relay = inventedText(
    'relay',
    'According to a report by the Velmora Times, Pavo Lind rang Danylo Mirev in May. In the call, Lind advised Mirev to be kind. Bakers were content.',
  );
  const digest = inventedText(
    'digest',
    'Lind told Mirev to smile, according to the Velmora Times transcript of their call. Lind was sure in his call with Mirev. Bakers struck.',
  );
  const third = inventedText('third', 'Somebody leaked a call between Lind and a stranger. Bakers sang.');

  test('texts that name it in the sentence are one telling, with the naming words as proof', () => {
    const found = tellingsOf([relay, digest, third], ['According', 'Lind told', 'Somebody']);
    expect(groups(found)).toEqual(['digest+relay', 'third']);
    expect(found.groups[0]?.evidence[0]?.passages.map(({ quote }) => quote)).toEqual([
      'according to the Velmora Times transcript',
      'According to a report by the Velmora Times',
    ]);
  });

  test('later sentences about the same call and people lean on it too; others do not', () => {
    expect(groups(tellingsOf([relay, digest], ['In the call', 'Lind was sure']))).toEqual(['digest+relay']);
    expect(groups(tellingsOf([relay, digest], ['Bakers were', 'Bakers struck']))).toEqual(['digest', 'relay']);
  });

  test('the organisation’s own text is in the group', () => {
    const own = inventedText('own', 'Pavo Lind rang Danylo Mirev in May.', { outlet: 'Velmora Times' });
    expect(groups(tellingsOf([own, relay], ['Pavo', 'According']))).toEqual(['own+relay']);
  });
});

test('a wire credit of one agency', () => {
  const a = inventedText('a', 'VELMORA (AP) — The ferry sank.');
  const b = inventedText('b', 'A boat went down.\n\nThe Associated Press');
  expect(kinds(tellingsOf([a, b], ['The ferry', 'A boat']))).toEqual(['wire_credit']);
});
