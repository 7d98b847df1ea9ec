import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedText, Comparison, Fact, Note } from '../../model/comparison';
import type { Passage } from '../../model/text';
import { DEFAULT_LIMIT, quoteOnly } from './publish';
import { countWords, quotedPassages, quotedShare } from './quoted-share';

/** Ten sentences of ten words each: a sentence is a tenth of the text. */
const sentences = (name: string) =>
  Array.from({ length: 10 }, (_, n) => `${name}${n} the old bridge was shut at noon again today.`);
const BODIES = { a: sentences('Alder').join(' '), b: sentences('Birch').join(' ') };

function textOf(id: keyof typeof BODIES): ComparedText {
  const body = BODIES[id];
  return {
    ...{ id, outlet: { name: `${id} Wire` }, headline: null, byline: null, published: null, url: null, body },
    ...{ length: body.length, sha256: '0'.repeat(64), segments: [], health: { status: 'complete', problems: [] } },
    ...{ words: countWords(body), paragraphs: [] },
  };
}

function sentence(text: keyof typeof BODIES, n: number): Passage {
  const quote = sentences(text === 'a' ? 'Alder' : 'Birch')[n] ?? '';
  const start = BODIES[text].indexOf(quote);
  return { text, start, end: start + quote.length, quote };
}

const fact = (id: string, cells: Fact['cells']): Fact => ({
  ...{ id, title: `Fact ${id}`, origin: 'machine', cells },
  disagreements: [{ kind: 'wording', between: ['a', 'b'], evidence: [], explanation: 'They differ.', confidence: 1 }],
  tellings: { count: 2, groups: [] },
});
const both = (n: number): Fact =>
  fact(`f${n}`, { a: { passages: [sentence('a', n)] }, b: { passages: [sentence('b', n)] } });
const note = (id: string, target: Passage, status: Note['status'] = 'suggested'): Note => ({
  ...{ id, status, targets: [target], category: 'loaded_word', voice: 'outlet', explanation: 'Loaded.' },
  ...{ strength: 2, origin: 'machine' },
});

function comparisonOf(facts: Fact[], more: Partial<Comparison> = {}): Comparison {
  return {
    ...{ format: 'tellings.comparison/1', title: 'Bridge', language: 'en', texts: [textOf('a'), textOf('b')], facts },
    ...{ figures: [], figureGroups: [], quotations: [], quotationGroups: [], names: [], sources: [], notes: [] },
    ...more,
  };
}
const all = comparisonOf(Array.from({ length: 8 }, (_, n) => both(n)));

describe('quoteOnly', () => {
  it('shows the first rows whole and of the others where the words stand', () => {
    const shown = quoteOnly(all);
    expect(shown.facts.slice(0, 3)).toEqual(all.facts.slice(0, 3));
    const { start, end } = sentence('a', 4);
    expect(shown.facts[4]).toMatchObject({ title: 'Fact f4', tellings: { count: 2 } });
    expect(shown.facts[4]?.cells.a).toEqual({ passages: [], withheld: [{ start, end }] });
    expect(shown.shown).toMatchObject({ limit: DEFAULT_LIMIT, whole: [], leftOut: { rows: 5, cells: 0 } });
    expect(shown.texts.map(({ body }) => body)).toEqual([null, null]);
    expect(all.texts[0]?.body).toBe(BODIES.a);
  });

  it('shows no sentence that is in no fact, and none of those that are left out', () => {
    const words = JSON.stringify(quoteOnly(all));
    for (const n of [0, 1, 2]) expect(words).toContain(sentence('a', n).quote);
    for (const n of [3, 5, 7, 8, 9]) expect(words).not.toContain(sentence('a', n).quote);
  });

  it('shows the cells of a row that fit, if there are two to compare', () => {
    const long = { passages: [0, 1, 2, 3].map((n) => sentence('b', n)) };
    const texts = [textOf('a'), textOf('b'), { ...textOf('a'), id: 'c' }];
    const three = fact('f', {
      a: { passages: [sentence('a', 0)] },
      b: long,
      c: { passages: [{ ...sentence('a', 1) }] },
    });
    const cells = quoteOnly(comparisonOf([three], { texts })).facts[0]?.cells;
    expect([cells?.a, cells?.b, cells?.c].map((cell) => cell?.passages.length)).toEqual([1, 0, 1]);
    const two = fact('f', { a: { passages: [sentence('a', 0)] }, b: long });
    const shown = quoteOnly(comparisonOf([two]));
    expect(Object.values(shown.facts[0]?.cells ?? {}).map((cell) => cell.passages.length)).toEqual([0, 0]);
  });

  it('shows a text whole when its owner may publish it', () => {
    const shown = quoteOnly(all, { wholeTexts: ['b', 'unknown'] });
    expect(shown.texts.map(({ body }) => body)).toEqual([null, BODIES.b]);
    expect(shown.facts[7]?.cells.b?.passages).toHaveLength(1);
    expect(shown.shown?.whole).toEqual(['b']);
  });

  it('keeps rejected notes to their owner, and notes whose words it may not show', () => {
    const notes = [
      note('n1', sentence('a', 0)),
      note('n2', sentence('a', 0), 'rejected'),
      note('n3', sentence('a', 9)),
    ];
    expect(quoteOnly({ ...all, notes }, { limit: 0.15 }).notes.map(({ id }) => id)).toEqual(['n1']);
    expect(quoteOnly({ ...all, notes }, { limit: 0.15 }).shown?.leftOut.notes).toBe(1);
  });

  it('cuts a long quotation inside one of our sentences where its words are left out, visibly', () => {
    const explanation = `a has “${sentence('a', 9).quote}”, b “at noon”.`;
    const facts = [{ ...both(9), disagreements: [{ ...both(9).disagreements[0], explanation }] }] as Fact[];
    const kept = quoteOnly(comparisonOf(facts)).facts[0]?.disagreements[0]?.explanation;
    expect(kept).toBe(explanation);
    const cut = quoteOnly(comparisonOf(facts), { limit: 0.01 }).facts[0]?.disagreements[0]?.explanation;
    expect(cut).toBe('a has “Alder9 the old bridge …”, b “at noon”.');
  });

  it('never quotes more than the limit, and never changes a quotation', () => {
    const span = fc.record({ text: fc.constantFrom<('a' | 'b')[]>('a', 'b'), from: fc.nat(500), length: fc.nat(160) });
    const passage = span.map(({ text, from, length }): Passage => {
      const end = Math.min(BODIES[text].length, from + length);
      return { text, start: from, end, quote: BODIES[text].slice(from, end) };
    });
    const cell = (text: string, list: Passage[]) => ({ passages: list.filter((p) => p.text === text) });
    fc.assert(
      fc.property(
        fc.array(fc.array(passage, { maxLength: 4 }), { maxLength: 8 }),
        fc.array(passage),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, targets, limit) => {
          const facts = rows.map((list, n) => fact(`f${n}`, { a: cell('a', list), b: cell('b', list) }));
          const shown = quoteOnly(comparisonOf(facts, { notes: targets.map((target, n) => note(`n${n}`, target)) }), {
            limit,
          });
          for (const share of Object.values(quotedShare(shown))) expect(share).toBeLessThanOrEqual(limit);
          for (const { text, start, end, quote } of quotedPassages(shown)) {
            expect(BODIES[text as 'a' | 'b'].slice(start, end)).toBe(quote);
          }
        },
      ),
    );
  });
});
