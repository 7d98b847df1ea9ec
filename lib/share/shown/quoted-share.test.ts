import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyComparison, inventedText } from '../../invented/invented-comparison';
import type { Comparison, Note } from '../../model/comparison';
import type { Span } from '../../model/text';
import { countWords, quotedPassages, quotedShare } from './quoted-share';

const BODY = 'The ferry was late again on Monday, and nobody at the pier could say why it had been held.';

function span(start: number, end: number, body = BODY): Span {
  return { start, end, quote: body.slice(start, end) };
}

function spanOf(words: string): Span {
  const start = BODY.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  return span(start, start + words.length);
}

function note(target: Span): Note {
  return {
    id: 'n1',
    targets: [{ ...target, text: 'a' }],
    category: 'loaded_word',
    voice: 'outlet',
    explanation: 'Says more than it shows.',
    strength: 2,
    origin: 'person',
    status: 'accepted',
  };
}

function comparisonOf(cell: Span[], notes: Note[] = [], body = BODY): Comparison {
  const text = { ...inventedText('a', body), segments: [], words: countWords(body), paragraphs: [] };
  return {
    ...emptyComparison(),
    texts: [text],
    facts: [
      {
        id: 'f',
        title: 'Late?',
        origin: 'person',
        cells: { a: { passages: cell } },
        disagreements: [],
        tellings: { count: 0, groups: [] },
      },
    ],
    notes,
  };
}

const share = (cell: Span[], notes: Note[] = []) => quotedShare(comparisonOf(cell, notes)).a as number;

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['The ferry was late', 4],
    ['a 28-point plan — by U.S. officials', 6],
    ['-\n-\n', 0],
    ['“Why?” he asked', 3],
    ['1,200 of 3.5 %', 3],
    ['ferry 🚢 held', 2],
  ])('%j has %i', (words, count) => expect(countWords(words)).toBe(count));
});

describe('quotedShare', () => {
  const words = countWords(BODY);

  it('is 0 where nothing is quoted and 1 where everything is', () => {
    expect(share([])).toBe(0);
    expect(share([span(0, BODY.length)])).toBe(1);
  });

  it('counts a word once, however often it is quoted', () => {
    const ferry = spanOf('The ferry was late');
    expect(share([ferry], [note(spanOf('late'))])).toBe(4 / words);
    expect(share([ferry, ferry])).toBe(4 / words);
  });

  it('joins passages that overlap or touch', () => {
    expect(share([spanOf('The ferry was'), spanOf('was late again')])).toBe(5 / words);
    expect(share([span(0, 6), span(6, 9)])).toBe(2 / words);
  });

  it('counts a word quoted in part as a whole word', () => expect(share([spanOf('nobod')])).toBe(1 / words));

  it('has an entry for every text, also one without words', () => {
    expect(quotedShare(comparisonOf([], [], ''))).toEqual({ a: 0 });
  });

  it('sees passages wherever a document keeps them', () => {
    const document = comparisonOf([spanOf('The ferry')]);
    const passage = (quote: string) => ({ ...spanOf(quote), text: 'a' });
    const full: Comparison = {
      ...document,
      facts: document.facts.map((fact) => ({
        ...fact,
        disagreements: [
          { kind: 'wording', between: ['a'], evidence: [passage('late')], explanation: '', confidence: 1 },
        ],
        tellings: {
          count: 1,
          groups: [{ texts: ['a'], evidence: [{ kind: 'person', passages: [passage('again')] }] }],
        },
      })),
      figures: [{ ...passage('Monday'), id: 'x', value: '2026-04-06', unit: 'date' }],
      quotations: [{ ...passage('nobody'), id: 'q', speaker: null, attribution: passage('at the pier') }],
      names: [{ referent: 'the pier', kind: 'place', labels: [passage('pier')] }],
      sources: [
        { text: 'a', source: 'nobody', transparency: 'vague', attribution: passage('could'), content: passage('held') },
      ],
      notes: [note(spanOf('why'))],
    };
    expect(quotedPassages(full).map((p) => p.quote)).toEqual([
      ...['The ferry', 'late', 'again', 'Monday', 'nobody', 'at the pier', 'pier', 'could', 'held', 'why'],
    ]);
    expect(quotedShare(full).a).toBe(12 / words);
  });

  it('law: more passages never lower the share, their order changes nothing, and it stays within 0–1', () => {
    const places = fc.array(fc.tuple(fc.nat(BODY.length), fc.nat(BODY.length)), { maxLength: 12 });
    fc.assert(
      fc.property(places, (pairs) => {
        const spans = pairs.map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
        const all = share(spans);
        expect(all).toBe(share([...spans].reverse()));
        expect(all).toBeGreaterThanOrEqual(0);
        expect(all).toBeLessThanOrEqual(1);
        const covered = new Set(spans.flatMap((s) => Array.from({ length: s.end - s.start }, (_, i) => s.start + i)));
        const kept = [...BODY].map((c, i) => (covered.has(i) ? c : ' ')).join('');
        expect(all).toBe(Math.min(1, countWords(kept) / words));
      }),
    );
  });
});
