import { describe, expect, it } from 'vitest';
import { counted, dateInWords, dateRange, listed, numberWord } from './plain-words';

describe('plain words', () => {
  it.each([
    ['2025-11-26', '26 November 2025'],
    ['2025-11', 'November 2025'],
    ['2025', '2025'],
    ['2025-11-26T08:30:00Z', '26 November 2025'],
    ['last week', 'last week'],
  ])('prints the date %s as %s', (iso, printed) => {
    expect(dateInWords(iso)).toBe(printed);
  });

  it.each([
    [['2025-12-02', '2025-11-26'], '26 November to 2 December 2025'],
    [['2025-12-30', '2026-01-02'], '30 December 2025 to 2 January 2026'],
    [['2025-11-26', '2025-11-26'], '26 November 2025'],
    [['2025-11', '2025-12-02', '2025-11-26'], '26 November to 2 December 2025'],
    [['2026-04-08', '2026-04-09'], '8 to 9 April 2026'],
    [[], ''],
  ])('prints the range of %j as "%s"', (isos, printed) => {
    expect(dateRange(isos)).toBe(printed);
  });

  it('counts and lists', () => {
    expect([counted(1, 'fact'), counted(0, 'fact'), counted(3, 'fact')]).toEqual(['1 fact', '0 facts', '3 facts']);
    expect([listed([]), listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])]).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C',
    ]);
    expect([numberWord(0), numberWord(5), numberWord(20)]).toEqual(['no', 'five', '20']);
  });
});
