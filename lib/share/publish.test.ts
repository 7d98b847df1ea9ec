import { expect, it } from 'vitest';
import type { ComparedText, Comparison, Note } from '../model/comparison';
import { quoteOnly } from './publish';

const text: ComparedText = {
  id: 'a',
  outlet: { name: 'Vale Wire' },
  headline: 'Bridge shut',
  byline: null,
  published: null,
  url: null,
  body: 'The bridge is shut. Nobody was hurt.',
  length: 36,
  sha256: '0'.repeat(64),
  segments: [],
  health: { status: 'complete', problems: [] },
  words: 7,
  paragraphs: [],
};
const span = { start: 0, end: 19, quote: 'The bridge is shut.' };
const comparison: Comparison = {
  format: 'tellings.comparison/1',
  title: 'Bridge',
  language: 'en',
  texts: [text],
  facts: [
    {
      id: 'f',
      title: 'Shut',
      origin: 'machine',
      cells: { a: { passages: [span] } },
      disagreements: [],
      tellings: { count: 1, groups: [] },
    },
  ],
  figures: [],
  figureGroups: [],
  quotations: [],
  quotationGroups: [],
  names: [],
  sources: [],
  notes: [],
};

it('shows every quoted passage and no unquoted word', () => {
  const shown = quoteOnly(comparison);
  expect(JSON.stringify(shown)).not.toContain('Nobody was hurt');
  expect(shown.facts).toEqual(comparison.facts);
  expect(shown.texts[0]).toEqual({ ...text, body: null });
  expect(comparison.texts[0]?.body).toBe(text.body);
});

it('keeps notes that were rejected to their owner', () => {
  const note = (id: string, status: Note['status']): Note => ({
    id,
    status,
    targets: [{ text: 'a', ...span }],
    category: 'loaded_word',
    voice: 'outlet',
    explanation: '',
    strength: 2,
    origin: 'machine',
  });
  const shown = quoteOnly({ ...comparison, notes: [note('n1', 'suggested'), note('n2', 'rejected')] });
  expect(shown.notes.map(({ id }) => id)).toEqual(['n1']);
});
