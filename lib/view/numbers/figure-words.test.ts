import { describe, expect, it } from 'vitest';
import { dateOnAxis, figureInWords } from './figure-words';

describe('figureInWords', () => {
  it.each([
    [300, 'count', undefined, '300'],
    [25000, 'count', 'at_least', '25,000 or more'],
    ['25000/30000', 'count', 'range', '25,000 to 30,000'],
    [1_200_000, 'count', 'at_most', '1.2 million at most'],
    [1_234_567, 'count', undefined, '1,234,567'],
    [4_200_000, 'money:GBP', 'about', 'about £4.2 million'],
    [12, 'money:CHF', undefined, '12 CHF'],
    [19, 'percent', undefined, '19%'],
    [1, 'hour', undefined, '1 hour'],
    [4, 'hour', undefined, '4 hours'],
    [115_600, 'km2', undefined, '115,600 km²'],
    [2, 'percentage_point', undefined, '2 percentage points'],
    [2, 'ordinal', undefined, '2nd'],
    [11, 'ordinal', undefined, '11th'],
    ['21:40', 'time', undefined, '21:40'],
    ['2026-04-01/2026-04-07', 'date', 'range', '1 to 7 April 2026'],
    ['2026-04', 'date', undefined, 'April 2026'],
    [0.5, 'percent', undefined, '0.5%'],
  ] as const)('%s %s %s: %s', (value, unit, precision, words) => {
    expect(figureInWords({ value, unit, ...(precision ? { precision } : {}) })).toBe(words);
  });

  it('shortens dates on an axis', () => {
    expect(dateOnAxis('2026-04-01/2026-04-07')).toBe('1 to 7 Apr 2026');
    expect(dateOnAxis('2026-04-01')).toBe('1 Apr 2026');
  });
});
