import { describe, expect, it } from 'vitest';
import { inventedComparison, inventedFact, passageIn } from '../../invented/invented-comparison';
import type { Note } from '../../model/comparison';
import { findPlace } from './one-difference';

const BODIES = {
  quay: 'Some 300 people left the quay. The rotten fender broke.',
  vale: 'Some 310 people left the quay.',
};
const figure = (id: string, text: string, quote: string) => ({
  id,
  ...passageIn(BODIES, text, quote),
  value: Number(quote),
  unit: 'count',
});
const note: Note = {
  id: 'rotten',
  targets: [passageIn(BODIES, 'quay', 'rotten')],
  category: 'loaded_word',
  voice: 'outlet',
  origin: 'person',
  status: 'accepted',
  explanation: '“Rotten” blames.',
  neutral: 'weak',
  strength: 2,
};
const document = inventedComparison(BODIES, {
  facts: [
    inventedFact('people', BODIES, { quay: 'Some 300 people left the quay.', vale: 'Some 310 people left the quay.' }),
    inventedFact('fender', BODIES, { quay: 'The rotten fender broke.' }),
  ],
  figures: [figure('quay-300', 'quay', '300'), figure('vale-310', 'vale', '310')],
  figureGroups: [{ members: ['quay-300', 'vale-310'], verdict: 'conflict' }],
  notes: [note],
});

describe('findPlace', () => {
  it('takes a note to the fact whose words it is about', () => {
    expect(findPlace(document, 'notes', 'rotten')).toEqual({
      note,
      facts: [{ id: 'fender', title: 'What of fender?' }],
      anchor: 'fender',
    });
  });

  it.each(['quay-300', 'vale-310'])('takes the figure %s to its fact, and to its place among the numbers', (id) => {
    expect(findPlace(document, 'numbers', id)).toEqual({
      note: null,
      facts: [{ id: 'people', title: 'What of people?' }],
      anchor: 'quay-300',
    });
  });

  it('finds nothing of what is not there', () => {
    expect(findPlace(document, 'quotations', 'gone')).toEqual({ note: null, facts: [], anchor: null });
  });
});
