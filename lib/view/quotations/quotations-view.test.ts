import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedComparison, passageIn } from '../../invented/invented-comparison';
import type { Quotation } from '../../model/comparison';
import { buildQuotations, cutAgainst } from './quotations-view';

const WHOLE = '“We closed the lock because we feared a second flood, and I would do it again,”';
const BODIES = {
  post: `${WHOLE} the keeper, Ada Renn, said.`,
  herald: 'She said: “We closed the lock ... I would do it again.”',
  voice: 'They “kept dry” all week. A “man of peace”, Mr Oule called him.',
};
const quotation = (id: string, text: keyof typeof BODIES, quote: string, speaker: string | null): Quotation => ({
  id,
  ...passageIn(BODIES, text, quote),
  speaker,
});

const document = inventedComparison(BODIES, {
  quotations: [
    quotation('h', 'herald', '“We closed the lock ... I would do it again.”', 'Ada Renn'),
    { ...quotation('p', 'post', WHOLE, 'Ada Renn'), attribution: passageIn(BODIES, 'post', 'Ada Renn, said') },
    quotation('v', 'voice', '“man of peace”', 'Mr Oule'),
    quotation('w', 'voice', '“kept dry”', null),
  ],
  quotationGroups: [{ members: ['h', 'p'], verdict: 'spliced' }],
});

describe('whose words, and how much of them', () => {
  it('sets each cut against the longest wording and counts what is gone', () => {
    const [utterance] = buildQuotations(document).utterances;
    expect(utterance?.cuts.map(({ text, isReference }) => [text.id, isReference])).toEqual([
      ['post', true],
      ['herald', false],
    ]);
    expect(utterance?.cuts[1]?.pieces.filter(({ kind }) => kind === 'cut')).toEqual([
      { kind: 'cut', words: expect.stringContaining('second flood'), count: 7 },
    ]);
    expect(utterance?.cuts[0]?.attribution).toBe('Ada Renn, said');
  });

  it('says whose words are “man of peace”, and puts nobody’s last', () => {
    const { speakers, dek } = buildQuotations(document);
    expect(speakers.map(({ speaker, quotations }) => [speaker, quotations[0]?.quote.words])).toEqual([
      ['Mr Oule', '“man of peace”'],
      [null, '“kept dry”'],
    ]);
    expect(dek).toBe(
      'One utterance is quoted more than once: one joined from pieces. 2 quotations stand in one text only.',
    );
  });

  it('says so when nobody is quoted', () => {
    expect(buildQuotations(inventedComparison(BODIES)).dek).toBe('No words in quotation marks were found.');
  });
});

describe('cutAgainst', () => {
  it('marks what was changed and what stood instead', () => {
    expect(cutAgainst('“a basis for future accords”', '“a basis for future treaties”')).toContainEqual({
      kind: 'changed',
      words: expect.stringContaining('treaties'),
      instead: expect.stringContaining('accords'),
    });
  });

  it('shows words whole that have nothing in common', () => {
    expect(cutAgainst('“a standard thing, that is what one does”', '“never heard of it”')).toBeNull();
  });

  it('never changes an outlet’s words', () => {
    const words = fc.array(fc.constantFrom('we', 'closed', 'the', 'lock', '…', 'again,', 'never', '“dry”'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pieces = cutAgainst(a.join(' '), b.join(' '));
        const own = pieces?.flatMap((piece) => (piece.kind === 'cut' ? [] : piece.words)).join('');
        if (pieces) expect(own).toBe(b.join(' '));
      }),
    );
  });
});
