/** Figures that differ in notation only: 1,200 = 1200, 3.5 % = 3.5 percent, $35 million = $35,000,000, Oct. 14 = 14 October. */
import { keyed } from '../model/keyed';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SCALES = keyed({
  hundred: 2,
  thousand: 3,
  k: 3,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  b: 9,
  trillion: 12,
  tn: 12,
});
const UNITS = keyed({
  'per cent': '%',
  percent: '%',
  kilometre: 'km',
  kilometer: 'km',
  dollar: '$',
  euro: '€',
  pound: '£',
});

function dateKey(figure: string): string | null {
  const month = /(?:^|\P{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*/u.exec(figure)?.[1];
  if (!month) return null;
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(figure)?.[0];
  const year = /\d{4}/.exec(figure)?.[0];
  return `${year ?? ''}-${MONTHS.indexOf(month) + 1}-${day ?? ''}`;
}

/** Digits times a power of ten, exactly: 1.25 × 10^6 → 1250000. */
function scaled(digits: string, power: number): string {
  const [whole = '', part = ''] = digits.split('.');
  const moved = part.padEnd(power, '0');
  const fraction = moved.slice(power).replace(/0+$/, '');
  return (whole + moved.slice(0, power)).replace(/^0+(?=\d)/, '') + (fraction ? `.${fraction}` : '');
}

/**
 * One form for the notations of a figure.
 * Shape:  figure as printed, lower case, in; two figures with the same key say the same.
 * Errors: none. A figure in no known notation is its own key.
 */
export function figureKey(figure: string): string {
  const date = dateKey(figure);
  if (date) return date;
  const parts =
    /^([-−+]?)(?:us|a|c)?([$€£¥]?)(\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+|\d+)(\.\d+)?[ \u00a0\u2009\u202f-]?(hundred|thousand|million|billion|trillion|mn|bn|tn|[mbk])?[ \u00a0\u2009\u202f-]?(\D*)$/u.exec(
      figure,
    );
  if (!parts) return figure;
  const [, sign = '', currency = '', whole = '', part = '', scale = '', unit = ''] = parts;
  // "35m" is thirty-five million after a currency sign and may be metres without.
  if (!currency && /^[mbk]$/.test(scale)) return figure;
  const value = scaled(whole.replace(/\D/g, '') + part, SCALES.get(scale) ?? 0);
  const measure = (UNITS.get(unit) ?? UNITS.get(unit.replace(/s$/, '')) ?? unit).trim();
  return `${sign}${value} ${currency || measure}`;
}
