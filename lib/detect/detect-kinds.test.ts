import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureIn, inventedFact, inventedText, NO_SPANS, quotationIn, wordShare } from '../invented/invented-texts';
import type { AlignedFact } from '../model/comparison';
import type { SegmentedText } from '../model/text';
import { detectKinds } from './detect-kinds';

describe('one fact over three texts', () => {
  const a = inventedText('a', 'The storm in Velmora destroyed 41 houses overnight.', { outlet: 'The Lantern' });
  const b = inventedText('b', 'The storm in Velmora destroyed 57 houses overnight.', { outlet: 'Harbour Post' });
  const c = inventedText('c', 'Bakers sang.', {
    health: { status: 'incomplete', problems: [{ kind: 'no_lead', message: 'The lead is missing' }] },
  });
  const figures = [
    figureIn(a, '41', 41, 'count', { measures: 'houses' }),
    figureIn(b, '57', 57, 'count', { measures: 'houses' }),
  ];
  const { facts } = detectKinds(
    [a, b, c],
    [inventedFact('f', [a, 'The storm'], [b, 'The storm'])],
    { ...NO_SPANS, figures },
    wordShare,
  );

  test('figures of one thing that differ are a contradiction and a number', () => {
    expect(facts[0]?.disagreements.map(({ kind }) => kind).slice(0, 2)).toEqual(['contradiction', 'number']);
    expect(facts[0]?.summary).toBe('41 in The Lantern, 57 in Harbour Post: 41 and 57 cannot both be exact.');
  });

  test('a copy without its lead is never said to leave something out', () => {
    expect(facts[0]?.cells.c).toMatchObject({ passages: [], absence: 'text_incomplete' });
    expect(facts[0]?.cells.c?.reason).toBe('this copy seems to lack its first paragraph, so nothing can be said');
    expect(facts[0]?.disagreements.some(({ kind }) => kind === 'absence')).toBe(false);
  });

  test('wording is not added where something else explains the difference', () => {
    expect(facts[0]?.disagreements.some(({ kind }) => kind === 'wording')).toBe(false);
  });
});

test('a complete text that does not tell it: absence, with the words of those that do', () => {
  const [a, b, c] = [
    'The old mill burned down.',
    'The old mill burned to the ground.',
    'Bakers sang in the square.',
  ].map((body, n) => inventedText(`t${n}`, body)) as [SegmentedText, SegmentedText, SegmentedText];
  const { facts } = detectKinds([a, b, c], [inventedFact('f', [a, 'The old'], [b, 'The old'])], NO_SPANS, wordShare);
  expect(facts[0]?.disagreements.at(-1)).toMatchObject({ kind: 'absence', between: ['t0', 't1', 't2'] });
  expect(facts[0]?.cells.t2).toEqual({ passages: [], absence: 'not_found' });
});

test('titles that clash add a fact of their own', () => {
  const texts = ['On Monday former President Mara Quill spoke.', 'On Monday President Mara Quill spoke.'].map(
    (body, n) => inventedText(`t${n}`, body),
  );
  const { facts } = detectKinds(texts, [], NO_SPANS, wordShare);
  expect(facts).toMatchObject([
    { title: 'Office of Mara Quill', origin: 'machine', disagreements: [{ kind: 'contradiction' }] },
  ]);
});

describe('laws on random texts', () => {
  const word = fc.constantFrom(
    ...'the a mill burned down not never President Mara Quill former reportedly said Paris French officials call plan 22-point 41 57 houses war “the wall” according to Velmora Times no could and leaked'.split(
      ' ',
    ),
  );
  const sentence = fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => `The ${words.join(' ')}.`);
  const story = fc.array(
    fc.array(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join(' ')),
    { minLength: 2, maxLength: 4 },
  );

  const build = (bodies: string[]) => {
    const texts = bodies.map((body, n) => inventedText(`t${n}`, body, { published: `2031-03-0${n + 1}` }));
    const facts = [0, 1].flatMap((n): AlignedFact[] => {
      const cells = texts.flatMap((text): [string, { start: number; end: number; quote: string }[]][] => {
        const found = text.sentences[n];
        return found
          ? [[text.id, [{ start: found.start, end: found.end, quote: text.body.slice(found.start, found.end) }]]]
          : [];
      });
      return cells.length > 1 ? [{ id: `f${n}`, title: `f${n}`, score: 0.8, cells: Object.fromEntries(cells) }] : [];
    });
    const spans = {
      figures: texts.flatMap((text) =>
        [...text.body.matchAll(/41|57/g)].map((m) => ({
          ...figureIn(text, m[0], Number(m[0]), 'count', { measures: 'houses' }),
          id: `${text.id}:${m.index}`,
          start: m.index,
          end: m.index + 2,
        })),
      ),
      quotations: texts.flatMap((text) =>
        [...text.body.matchAll(/“the wall”/g)].map((m) => ({
          ...quotationIn(text, m[0], 'Mara Quill'),
          id: `${text.id}:q${m.index}`,
          start: m.index,
          end: m.index + m[0].length,
        })),
      ),
      sources: [],
    };
    return { texts, facts, spans };
  };

  test('every passage says its words; every text has a cell and one telling; the order of texts changes nothing', () => {
    fc.assert(
      fc.property(story, (bodies) => {
        const { texts, facts, spans } = build(bodies);
        const found = detectKinds(texts, facts, spans, wordShare);
        const bodyOf = new Map(texts.map(({ id, body }) => [id, body]));
        const exact = (text: string, span: { start: number; end: number; quote: string }) =>
          expect(bodyOf.get(text)?.slice(span.start, span.end)).toBe(span.quote);
        for (const fact of found.facts) {
          expect(Object.keys(fact.cells)).toEqual(texts.map(({ id }) => id));
          for (const [id, cell] of Object.entries(fact.cells)) {
            for (const passage of cell.passages) exact(id, passage);
            expect(cell.passages.length > 0).toBe(cell.absence === undefined);
          }
          const told = Object.keys(fact.cells).filter((id) => fact.cells[id]?.passages.length);
          expect(fact.tellings.groups.flatMap((group) => group.texts).sort()).toEqual(told);
          expect(fact.tellings.count).toBe(fact.tellings.groups.length);
          for (const group of fact.tellings.groups) {
            expect(group.texts.length < 2 || group.evidence.length > 0).toBe(true);
            for (const { passages } of group.evidence) for (const passage of passages) exact(passage.text, passage);
          }
          for (const disagreement of fact.disagreements) {
            for (const passage of disagreement.evidence) exact(passage.text, passage);
            expect(disagreement.kind === 'unsure').toBe(disagreement.confidence < 0.5);
            expect(disagreement.between.length).toBeGreaterThan(disagreement.detail === 'title' ? 0 : 1);
          }
        }
        for (const { labels } of found.names) for (const label of labels) exact(label.text, label);
        const turned = {
          figures: [...spans.figures].reverse(),
          quotations: [...spans.quotations].reverse(),
          sources: [],
        };
        expect(detectKinds([...texts].reverse(), facts, turned, wordShare)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});

test('nothing in, nothing out', () => {
  expect(detectKinds([], [], NO_SPANS, wordShare)).toEqual({
    facts: [],
    figureGroups: [],
    quotationGroups: [],
    names: [],
  });
});
