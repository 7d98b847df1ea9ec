import { describe, expect, it } from 'vitest';
import { buildTextInput } from './build-text-input';

const BODY =
  'Ferry runs aground off Pell Sound\n\nBy Nora Vane\n9 April 2026\n\nA ferry ran aground on Thursday, the port said.\n';

describe('buildTextInput', () => {
  it('reads headline, byline and date off a text that states them', () => {
    const text = buildTextInput({ id: 'a', outletName: 'Sound Post', body: BODY });
    expect(text).toMatchObject({
      headline: 'Ferry runs aground off Pell Sound',
      byline: 'Nora Vane',
      published: { value: '2026-04-09', from: 'stated' },
    });
  });

  it('believes a person before the text', () => {
    const published = { value: '2026-04-10', from: 'person' } as const;
    const text = buildTextInput({ id: 'a', outletName: 'Sound Post', body: BODY, headline: 'Aground', published });
    expect(text).toMatchObject({ headline: 'Aground', published });
  });

  it('says nothing where nothing is stated, and never touches the body', () => {
    const body = '  The ferry is free again. \n';
    const text = buildTextInput({ id: 'a', outletName: ' Sound Post ', body });
    expect(text).toMatchObject({ outlet: { name: 'Sound Post' }, headline: null, byline: null, published: null, body });
    expect(text.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
