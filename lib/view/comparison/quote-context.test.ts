import { describe, expect, it } from 'vitest';
import { inventedComparison, inventedFact, passageIn } from '../../invented/invented-comparison';
import { buildQuoteContext } from './quote-context';

const BODIES = {
  post: 'It rained. Some 300 people left their homes on Friday, the mayor of Harl said in the evening.',
};
const CELL = 'Some 300 people left their homes on Friday, the mayor of Harl said in the evening.';
const facts = [
  inventedFact('wide', BODIES, { post: CELL }),
  inventedFact('narrow', BODIES, { post: 'Some 300 people left' }),
];
const figure = passageIn(BODIES, 'post', '300');

describe('buildQuoteContext', () => {
  it('takes the narrowest cell', () => {
    expect(buildQuoteContext(inventedComparison(BODIES, { facts }))(figure)).toEqual({
      before: 'Some ',
      words: '300',
      after: ' people left',
      fact: { id: 'narrow', title: 'What of narrow?' },
    });
  });

  it('cuts a long context at a space and shows the cut', () => {
    const contextOf = buildQuoteContext(inventedComparison(BODIES, { facts: facts.slice(0, 1) }));
    expect(contextOf(figure, 20).after).toBe(' people left their …');
    expect(contextOf(passageIn(BODIES, 'post', 'evening'), 14).before).toBe('… said in the ');
  });

  it('takes the text’s own words only where the document has them', () => {
    const document = inventedComparison(BODIES);
    expect(buildQuoteContext(document)(figure)).toEqual({ before: '', words: '300', after: '', fact: null });
    const own = { ...document, texts: document.texts.map((text) => ({ ...text, body: BODIES.post })) };
    expect(buildQuoteContext(own)(figure).before).toBe('It rained. Some ');
  });
});
