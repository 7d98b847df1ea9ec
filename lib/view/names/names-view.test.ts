import { describe, expect, it } from 'vitest';
import { inventedComparison, inventedFact, passageIn } from '../../invented/invented-comparison';
import { buildNames } from './names-view';

const BODIES = {
  post: 'Former mayor Ada Renn spoke. Renn’s plan failed. Renn left.',
  herald: 'Mayor Ada Renn spoke of the scheme.',
  voice: 'Nobody spoke.',
};
const at = (text: keyof typeof BODIES, quote: string) => passageIn(BODIES, text, quote);
const second = (text: keyof typeof BODIES, quote: string) => {
  const start = BODIES[text].lastIndexOf(quote);
  return { text, start, end: start + quote.length, quote };
};
const fact = inventedFact('speech', BODIES, { post: 'Former mayor Ada Renn spoke.', herald: 'Mayor Ada Renn spoke' });

const document = inventedComparison(BODIES, {
  names: [
    {
      referent: 'scheme',
      kind: 'document',
      labels: [at('post', 'plan'), at('herald', 'the scheme')],
    },
    {
      referent: 'Ada Renn',
      kind: 'person',
      labels: [
        at('post', 'Former mayor Ada Renn'),
        at('post', 'Renn’s'),
        second('post', 'Renn'),
        at('herald', 'Mayor Ada Renn'),
      ],
    },
    { referent: 'Nobody', kind: 'other', labels: [at('voice', 'Nobody')] },
  ],
  facts: [
    {
      ...fact,
      disagreements: [
        {
          kind: 'contradiction',
          between: ['post', 'herald'],
          evidence: [at('post', 'Former mayor'), at('herald', 'Mayor')],
          explanation: 'She cannot be mayor and former mayor.',
          confidence: 0.8,
        },
      ],
    },
  ],
});

describe('who and what is called what', () => {
  const view = buildNames(document);

  it('has a section per kind and a cell per text', () => {
    expect(view.sections.map(({ title, rows }) => [title, rows.map(({ referent }) => referent)])).toEqual([
      ['People', ['Ada Renn']],
      ['Documents and plans', ['scheme']],
    ]);
    expect(view.sections[0]?.rows[0]?.cells.map(({ mentions }) => mentions)).toEqual([3, 1, 0]);
  });

  it('counts, puts the first mention first, and parts the name from what is added to it', () => {
    const labels = view.sections[0]?.rows[0]?.cells[0]?.labels ?? [];
    expect(labels.map(({ words, count, isFirst }) => [words, count, isFirst])).toEqual([
      ['Former mayor Ada Renn', 1, true],
      ['Renn', 2, false],
    ]);
    expect(labels[0]?.parts).toEqual([
      { words: 'Former mayor ', role: 'added' },
      { words: 'Ada Renn', role: 'name' },
    ]);
  });

  it('says what cannot both be right, and leads to the fact', () => {
    expect(view.sections[0]?.rows[0]?.differences).toEqual([
      {
        kind: 'contradiction',
        explanation: 'She cannot be mayor and former mayor.',
        fact: { id: 'speech', title: 'What of speech?' },
      },
    ]);
    expect(view.dek).toBe(
      '2 people, places and things are named in two texts or more. One goes by names that say different things, one by names that cannot all be right.',
    );
  });

  it('lists apart what one text alone names', () => {
    expect(view.alone).toMatchObject([{ referent: 'Nobody', words: ['Nobody'] }]);
  });

  it('says so when there is nothing', () => {
    expect(buildNames(inventedComparison(BODIES)).dek).toContain('No person, place or thing');
  });
});
