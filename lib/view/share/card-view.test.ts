import { describe, expect, it } from 'vitest';
import { inventedComparison, passageIn } from '../../invented/invented-comparison';
import type { Quotation } from '../../model/comparison';
import { buildCard } from './card-view';

const BODIES = {
  quay: 'She promised “a new lock”. Further down it is “a lock that is new”.',
  vale: 'It was to be “a new lock”.',
};
const quotation = (id: string, text: keyof typeof BODIES, quote: string): Quotation => ({
  id,
  ...passageIn(BODIES, text, quote),
  speaker: 'Ada Renn',
});
const QUOTATIONS = [
  quotation('q1', 'quay', '“a new lock”'),
  quotation('q2', 'quay', '“a lock that is new”'),
  quotation('v1', 'vale', '“a new lock”'),
];

describe('the card of one utterance', () => {
  it.each([
    ['both places of one text', ['q1', 'q2'], ['quay', 'quay']],
    ['another text before the second place of the first', ['q1', 'q2', 'v1'], ['quay', 'vale', 'quay']],
  ])('shows %s', (_name, members, texts) => {
    const quotationGroups = [{ members, verdict: 'reworded' as const }];
    const document = inventedComparison(BODIES, { quotations: QUOTATIONS, quotationGroups });
    const card = buildCard(document, { kind: 'quotations', id: 'q1' });
    expect(card?.quotes.map(({ text }) => text.id)).toEqual(texts);
    expect(card?.foot).toBe('Quotation · Reworded');
  });
});
