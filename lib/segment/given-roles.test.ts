import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GivenRole, SEGMENT_ROLES } from '../model/text';
import { markOffTopic } from './mark-off-topic';
import { segmentText } from './segment-text';

const LEAD = 'The harbour town of Velmar closed its bridge on Monday after engineers found cracks in two pillars.';
const MORE = 'Mayor Ana Lopes said that it would stay closed for at least three weeks.';
const BODY = `Velmar closes its bridge\n\n${LEAD}\n\nSubscribe to our newsletter and get it in your inbox.\n\n${MORE}`;
const segment = (roles: GivenRole[], body = BODY) =>
  segmentText({ id: 't', outlet: { name: 'The Harbour Post' }, body, sha256: '', roles });
const at = (words: string, role: GivenRole['role'], from: GivenRole['from'] = 'person', body = BODY): GivenRole => ({
  start: body.indexOf(words),
  end: body.indexOf(words) + words.length,
  role,
  from,
});
const roleOf = (words: string, roles: GivenRole[]) => {
  const { segments, body } = segment(roles);
  return segments.find(({ start, end }) => body.slice(start, end).includes(words));
};

describe('roles that are known', () => {
  it('a person overrules the rules, in both directions', () => {
    expect(roleOf('Subscribe', [at('Subscribe to our newsletter and get it in your inbox.', 'body')])?.role).toBe(
      'body',
    );
    expect(roleOf('Mayor', [at(MORE, 'off_topic')])).toMatchObject({ role: 'off_topic', reason: 'Set by hand.' });
    expect(segment([at(MORE, 'off_topic')]).sentences.find(({ start }) => start === BODY.indexOf(MORE))?.role).toBe(
      'off_topic',
    );
  });
  it('the markup tells a caption, and does not make an invitation a part of the article', () => {
    expect(roleOf('Mayor', [at(MORE, 'caption', 'page')])?.role).toBe('caption');
    expect(
      roleOf('Subscribe', [at('Subscribe to our newsletter and get it in your inbox.', 'subheading', 'page')])?.role,
    ).toBe('boilerplate');
  });
  it('a person overrules the markup, whichever comes first', () => {
    const both = [at(MORE, 'body'), at(MORE, 'caption', 'page')];
    expect(roleOf('Mayor', both)?.role).toBe('body');
    expect(roleOf('Mayor', [...both].reverse())?.role).toBe('body');
  });
  it('a part is cut where only some of its words are meant', () => {
    const words = 'The harbour town of Velmar closed its bridge on Monday';
    const { segments, body } = segment([at(words, 'caption')]);
    const shown = segments.map(({ start, end, role }) => [role, body.slice(start, end)]);
    expect(shown).toContainEqual(['caption', words]);
    expect(shown).toContainEqual(['body', 'after engineers found cracks in two pillars.']);
  });
  it('what a person calls body is not taken out again beside other texts', () => {
    const strange =
      'Goalkeeper Milo Tarr of Hask United saved two penalties against Brellin Rovers in the Norland Cup on Saturday evening at Graywick.';
    const body = `${LEAD}\n\n${MORE} The bridge of Velmar is old.\n\n${strange}`;
    const other = segmentText({ id: 'u', outlet: { name: 'Osk' }, body: `${LEAD} Velmar.\n\n${MORE}`, sha256: '' });
    const roles = (given: GivenRole[]) =>
      markOffTopic([segment(given, body), other])[0]?.segments.find(({ start }) => start === body.indexOf(strange))
        ?.role;
    expect(roles([])).toBe('off_topic');
    expect(roles([at(strange, 'body', 'person', body)])).toBe('body');
  });
  it('segments still tile the text, whatever ranges come', () => {
    const range = fc.tuple(
      fc.nat(BODY.length),
      fc.nat(BODY.length),
      fc.constantFrom(...SEGMENT_ROLES),
      fc.constantFrom('page' as const, 'person' as const),
    );
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
        const { segments, sentences } = segment(
          ranges.map(([a, b, role, from]) => ({ start: Math.min(a, b), end: Math.max(a, b), role, from })),
        );
        const tiled = segments.map(({ start, end }) => BODY.slice(start, end)).join('');
        expect(tiled.replace(/\s/g, '')).toBe(BODY.replace(/\s/g, ''));
        const read = sentences.map(({ start, end }) => BODY.slice(start, end)).join('');
        expect(read.replace(/\s/g, '')).toBe(BODY.replace(/\s/g, ''));
      }),
    );
  });
});
