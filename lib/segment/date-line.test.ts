import { describe, expect, test } from 'vitest';
import { isDateLine } from './date-line';
import { segmentText } from './segment-text';

describe('a line that is only a date', () => {
  test.each([
    'Nov. 26, 2025, 9:30 a.m.',
    'Updated 3:15 PM EST, Wed November 26, 2025',
    'Last modified on Wed 26 Nov 2025 15.04 GMT',
    'First published: June 13, 2026 4:59PM EDT',
    'PublishedMay 6, 2026',
    'Posted May 6, 2026 | Updated May 7, 2026',
    '26 November 2025 · 5 min read',
    'May 6, 2026 – 4 hours ago',
    'WEDNESDAY, APRIL 24TH, 2013 AT 10:40 AM',
    'April 4, 2026 - 0947 GMT (1747 HKT)',
    'Jan 5, 2026 – 4: 35 PM',
    'May 12',
    'On May 12',
    'May 2026',
    '11/26/2025',
    '2025-11-26',
    '2025-11-26T15:04:05Z',
    '2025-11-26T15:04:05.000+01:00',
    '2026-06-11T16:20:00-0400',
    'Date: Mon, 2 Nov 2026 18:00:00 +0000',
    'Stand: 26.11.2025 15:04 Uhr',
    'Veröffentlicht am 26. November 2025, 15:30 Uhr',
    'Mittwoch, 3. März 2026',
    '26 de noviembre de 2025',
    'Publicado: miércoles, 3 de mayo de 2026, a las 15:04 h',
    '12 hours ago',
    'Updated an hour ago',
    'Updated 3 p.m. ET',
  ])('%s', (line) => expect(isDateLine(line)).toBe(true));
});

describe('a line that says more, or holds no date', () => {
  test.each([
    'May 12 harbour march',
    'On May 12 the guild marched',
    'May 5 people go',
    'May 12, she said',
    'March 4, 2026: Northern councillors reconsidered.',
    'June 9 – Coral Arena, Westhaven',
    'Monday',
    '9:30 a.m.',
    '2026',
    'Updated',
    '5 min read',
    'Second Monday of the month',
    '12 hours',
    '',
    `May 1${', May 1'.repeat(7)}`,
  ])('%s', (line) => expect(isDateLine(line)).toBe(false));
});

/** Each of them once kept the reading of a text busy for minutes or for ever. */
const HOSTILE = [
  'On May 12 environmental campaigners demonstrated outside the regional administration headquarters.',
  'March 4, 2026: Northern councillors reconsidered controversial infrastructure proposals.',
  'On 4 March 2026 council engineers reported structural deterioration underneath the western carriageway.',
  `2/1/25${'1'.repeat(40)} #`,
  `2/1/25${'1'.repeat(10_000)} #`,
];

describe('ordinary words after a date', () => {
  test.each(HOSTILE.map((line) => [line.slice(0, 110), line] as const))('%s is body and read at once', (_, line) => {
    const lead = 'The harbour town of Velmar closed its bridge on Monday after engineers found cracks in two pillars.';
    const body = `${lead}\n\nThe mayor asked for patience.\n\n${line}`;
    const { segments } = segmentText({ id: 't', outlet: { name: 'The Harbour Post' }, body, sha256: '' });
    expect(segments.map(({ role, start, end }) => [role, body.slice(start, end)])).toContainEqual(['body', line]);
  });
});
