import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessMetadata } from './guess-metadata';
import { findStatedDate } from './stated-date';

const LEAD =
  'The harbour town of Velmar closed its bridge on Monday after engineers found cracks in two pillars, Mayor Ana Lopes said.';
const valuesOf = (body: string) =>
  Object.fromEntries(Object.entries(guessMetadata(body)).map(([field, guess]) => [field, guess?.value ?? null]));
const NONE = { outlet: null, headline: null, byline: null, published: null, via: null };

test.each([
  [
    'all of it',
    `HARBOUR POST\n\nVelmar closes its bridge\n\nBy Ruth Moran and Olaf Berg\n\nPublished: Nov. 26, 2025, 9:30 a.m.\n\n${LEAD}\n\n© Copyright 2025 Harbour Post. All rights reserved.`,
    {
      outlet: 'Harbour Post',
      headline: 'Velmar closes its bridge',
      byline: 'Ruth Moran and Olaf Berg',
      published: '2025-11-26',
      via: null,
    },
  ],
  [
    'a wire story on another site',
    `Velmar closes its bridge\n\nVELMAR (AP) — ${LEAD}\n\n© 2025 Harbour Post`,
    { ...NONE, headline: 'Velmar closes its bridge', outlet: 'Associated Press', via: 'Harbour Post' },
  ],
  [
    'author and outlet at the end',
    `Velmar closes its bridge\n\n${LEAD}\n\nRuth Moran, The Harbour Post`,
    { ...NONE, headline: 'Velmar closes its bridge', outlet: 'The Harbour Post', byline: 'Ruth Moran' },
  ],
  ['nothing is said', `${LEAD}\n\n${LEAD}`, NONE],
  [
    'a first printing',
    `${LEAD}\n\nThis article originally appeared on Harbour Post.`,
    { ...NONE, outlet: 'Harbour Post' },
  ],
  ['blank', ' ', NONE],
])('%s', (_name, body, expected) => expect(valuesOf(body)).toEqual(expected));

test.each([
  ['11/26/2025', '2025-11-26'],
  ['26/11/2025', '2025-11-26'],
  ['3/4/2025', undefined],
  ['3.4.2025', '2025-04-03'],
  ['2025-02-30', undefined],
  ['Wednesday, November 26, 2025', '2025-11-26'],
  ['Updated 26 November 2025 at 10:15 GMT', '2025-11-26'],
  ['26. März 2025', '2025-03-26'],
  ['26 de noviembre de 2025', '2025-11-26'],
  ['November 26', undefined],
  ['On November 26, 2025 he resigned.', undefined],
])('date line %s', (line, value) => expect(findStatedDate(line)?.value).toBe(value));

test('law: every guess shows the words it comes from', () => {
  const line = fc.constantFrom(
    'By Ann Lee',
    'HARBOUR',
    '© 2025 Harbour',
    '11/26/2025',
    LEAD,
    'Velmar closes bridge',
    '',
    'OSLO (AP) - Yes.',
    'Reuters',
    ' At Tarn, we like it.',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(line).map((lines) => lines.join('\n')),
      ),
      (body) => {
        for (const guess of Object.values(guessMetadata(body)))
          if (guess?.from) expect(body.slice(guess.from.start, guess.from.end)).toBe(guess.from.quote);
      },
    ),
  );
});

test('hostile lines take no longer than they are long', () => {
  // Anything that looks back over the words would take hours; the time that every test has ends it.
  for (const hostile of [' ', '\u00a0', '\t', 'A', '© ', "Aa 'b ", 'By A ', '. ']) {
    const body = `${hostile.repeat(200_000)}\n${LEAD}\n${hostile.repeat(200_000)}`;
    expect(() => guessMetadata(body), hostile).not.toThrow();
  }
});
