import type { Figure } from '../../model/comparison';
import { keyed } from '../../model/keyed';
import { dateInWords, dateRange } from '../../page-words/plain-words';

/** Codes of the format that are not printed as they stand. */
const PRINTED = keyed({
  km2: 'km²',
  m2: 'm²',
  sqmi: 'sq miles',
  sqft: 'sq ft',
  celsius: '°C',
  fahrenheit: '°F',
  percentage_point: 'percentage points',
  degree: '°',
});
/** Units that are abbreviations, and so have no plural. */
const ABBREVIATED = new Set(['km', 'm', 'cm', 'mm', 'ft', 'ha', 'kg', 't', 'MW', 'GW', 'km/h', 'mph']);
const SYMBOLS = keyed({
  USD: '$',
  GBP: '£',
  EUR: '€',
  JPY: '¥',
  INR: '₹',
  ILS: '₪',
  UAH: '₴',
  RUB: '₽',
});
const SCALES: [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/**
 * A figure's value as our own words print it: "about £4 million", "300+", "1 to 7 December 2025", "9.40 p.m." as 21:40.
 * The outlet's own words stand beside it wherever it is shown.
 */
export function figureInWords({ value, unit, precision }: Pick<Figure, 'value' | 'unit' | 'precision'>): string {
  const words = valueInWords(value, unit);
  if (precision === 'about') return `about ${words}`;
  if (precision === 'at_least') return `${words} or more`;
  if (precision === 'at_most') return `${words} at most`;
  return words;
}

function valueInWords(value: number | string, unit: string): string {
  if (unit === 'date') return dateRange(String(value).split('/'));
  const parts = String(value).split('/');
  if (parts.some((part) => Number.isNaN(Number(part)))) return parts.join(' to ');
  return withUnit(parts.map(Number), unit);
}

function withUnit(numbers: number[], unit: string): string {
  const [kind, code] = unit.split(':');
  if (kind === 'money' && code) {
    const symbol = SYMBOLS.get(code);
    const printed = numbers.map((n) => (symbol ? symbol + inDigits(n) : inDigits(n))).join(' to ');
    return symbol ? printed : `${printed} ${code}`;
  }
  const printed = numbers.map(inDigits).join(' to ');
  if (unit === 'count' || unit === 'ordinal') return unit === 'ordinal' ? numbers.map(ordinal).join(' to ') : printed;
  if (unit === 'percent') return `${printed}%`;
  const name = PRINTED.get(unit) ?? unit.replaceAll('_', ' ');
  if (name.startsWith('°')) return `${printed} ${name}`;
  const one = numbers.length === 1 && numbers[0] === 1;
  return `${printed} ${one || PRINTED.has(unit) || ABBREVIATED.has(unit) ? name : `${name}s`}`;
}

const ORDINAL_ENDINGS = keyed({ one: 'st', two: 'nd', few: 'rd' });

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
function ordinal(n: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(n);
  return `${n}${ORDINAL_ENDINGS.get(rule) ?? 'th'}`;
}

/** 25,000; 1.2 million. Rounded only as a scale word allows: 1,234,567 keeps its digits. */
export function inDigits(n: number): string {
  for (const [size, name] of SCALES) {
    const scaled = n / size;
    if (Math.abs(scaled) >= 1 && Number.isInteger(Math.round(scaled * 1e6) / 1e4)) return `${grouped(scaled)} ${name}`;
  }
  return grouped(n);
}

function grouped(n: number): string {
  const [whole = '', part] = String(Math.round(n * 1e6) / 1e6).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part ? `${digits}.${part}` : digits;
}

/** The day on an axis: as short as it can be read. */
export function dateOnAxis(iso: string): string {
  const [first = '', last] = iso.split('/');
  if (!last || first === last) return dateInWords(first, 'short');
  return dateRange([first, last]).replace(/\b(\p{Lu}\p{Ll}{2})\p{Ll}+/gu, '$1');
}
