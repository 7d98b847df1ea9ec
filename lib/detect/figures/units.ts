/** Currencies and units of measure as printed, as regular-expression sources and read back to their codes. */
import type { Figure } from '../../model/comparison';
import { keyed } from '../../model/keyed';

const SYMBOLS = keyed({
  $: 'USD',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₴': 'UAH',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₦': 'NGN',
});
const CURRENCY_WORDS: [RegExp, string][] = [
  [/^(?:us|u\.s\.|american)? ?dollars?$|^usd$|^bucks?$/i, 'USD'],
  [/^(?:australian dollars?|aud)$/i, 'AUD'],
  [/^(?:canadian dollars?|cad)$/i, 'CAD'],
  [/^(?:euros?|eur)$/i, 'EUR'],
  [/^(?:pounds?(?: sterling)?|gbp)$/i, 'GBP'],
  [/^(?:yen|jpy)$/i, 'JPY'],
  [/^(?:yuan|renminbi|rmb|cny)$/i, 'CNY'],
  [/^(?:rupees?|inr)$/i, 'INR'],
  [/^(?:roubles?|rubles?|rub)$/i, 'RUB'],
  [/^(?:hryvnias?|hryvnya|uah)$/i, 'UAH'],
  [/^(?:swiss )?francs?$|^chf$/i, 'CHF'],
  [/^(?:zloty|zlotys|pln)$/i, 'PLN'],
  [/^(?:kronor|kroner|sek|nok|dkk)$/i, 'SEK'],
  [/^(?:shekels?|ils)$/i, 'ILS'],
  [/^(?:won|krw)$/i, 'KRW'],
  [/^(?:lira|try)$/i, 'TRY'],
  [/^(?:reais|brl)$/i, 'BRL'],
  [/^(?:naira|ngn)$/i, 'NGN'],
  [/^(?:rand|zar)$/i, 'ZAR'],
  [/^(?:pesos?|mxn)$/i, 'MXN'],
];
export const SYMBOL_SOURCE = String.raw`(?:(?:US|AU?|CA?|NZ|HK|S|R)\$|[$€£¥₹₽₴₩₪₺₦]|(?:USD|EUR|GBP|CHF|AUD|CAD|JPY|CNY|INR|RUB|UAH)\s)`;
export const CURRENCY_SOURCE =
  '(?:(?:US|U\\.S\\.|American|Australian|Canadian|Swiss) )?(?:dollars?|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rupees?|roubles?|rubles?|hryvnias?|francs?|zlotys?|kronor|kroner|shekels?|won|lira|reais|naira|rand|pesos?|bucks?|USD|EUR|GBP|CHF|UAH|RUB|CNY|JPY|INR|AUD|CAD)';

/** The ISO 4217 code of a currency as printed, or null. */
export function currencyOf(printed: string): string | null {
  const symbol = SYMBOLS.get(printed.trim().toUpperCase());
  if (symbol) return symbol;
  if (/^[A-Z]{3}$/.test(printed.trim())) return printed.trim();
  return CURRENCY_WORDS.find(([words]) => words.test(printed.trim()))?.[1] ?? null;
}

const MEASURES: [string, string][] = [
  ['percentage_point', 'percentage[ -]points?'],
  ['percent', String.raw`%|per ?cent\b|percent\b|pct\b`],
  ['km2', String.raw`(?:square|sq\.?)[ -]?(?:kilomet(?:re|er)s?|km)|km²|km2`],
  ['sqmi', String.raw`(?:square|sq\.?)[ -]?(?:miles?|mi)\b`],
  ['m2', String.raw`(?:square|sq\.?)[ -]?(?:met(?:re|er)s?|m)\b|m²`],
  ['sqft', String.raw`(?:square|sq\.?)[ -]?(?:foot|feet|ft)\b`],
  ['km/h', 'km/h|kph|kilomet(?:re|er)s? (?:an|per) hour'],
  ['mph', 'mph|miles? (?:an|per) hour'],
  ['km', String.raw`kilomet(?:re|er)s?\b|kms?\b`],
  ['mile', String.raw`miles?\b`],
  ['m', String.raw`met(?:re|er)s?\b`],
  ['cm', String.raw`centimet(?:re|er)s?\b|cm\b`],
  ['mm', String.raw`millimet(?:re|er)s?\b|mm\b`],
  ['ft', String.raw`foot\b|feet\b|ft\b`],
  ['inch', String.raw`inch(?:es)?\b`],
  ['yard', String.raw`yards?\b`],
  ['ha', String.raw`hectares?\b|ha\b`],
  ['acre', String.raw`acres?\b`],
  ['kg', String.raw`kilograms?\b|kilos?\b|kg\b`],
  ['t', String.raw`tonnes?\b|metric tons?\b`],
  ['ton', String.raw`tons?\b`],
  ['barrel', String.raw`barrels?\b`],
  ['litre', String.raw`lit(?:re|er)s?\b`],
  ['MW', String.raw`megawatts?\b|MW\b`],
  ['GW', String.raw`gigawatts?\b|GW\b`],
  ['celsius', String.raw`°\s?C\b|degrees? (?:Celsius|centigrade)`],
  ['fahrenheit', String.raw`°\s?F\b|degrees? Fahrenheit`],
  ['degree', String.raw`degrees?\b|°`],
  ['second', String.raw`seconds?\b|secs?\b`],
  ['minute', String.raw`minutes?\b|mins?\b`],
  ['hour', String.raw`hours?\b|hrs?\b`],
  ['day', String.raw`days?\b`],
  ['week', String.raw`weeks?\b`],
  ['month', String.raw`months?\b`],
  ['year', String.raw`years?\b|yrs?\b`],
  ['decade', String.raw`decades?\b`],
  ['century', String.raw`centur(?:y|ies)\b`],
  ['times', String.raw`times\b`],
];
export const UNIT_SOURCE = MEASURES.map(([, source]) => source).join('|');
const UNIT_RULES = MEASURES.map(([unit, source]): [string, RegExp] => [unit, new RegExp(`^(?:${source})`, 'iu')]);

/** The unit that the words after a number name ("sq km" → km2), or null. */
export function unitOf(printed: string): string | null {
  return UNIT_RULES.find(([, rule]) => rule.test(printed))?.[0] ?? null;
}

/** What one unit is in the base of its dimension: metres, square metres, kilograms, seconds, metres a second. */
const BASES = keyed<readonly [dimension: string, factor: number]>({
  km: ['length', 1000],
  mile: ['length', 1609.344],
  m: ['length', 1],
  cm: ['length', 0.01],
  mm: ['length', 0.001],
  ft: ['length', 0.3048],
  inch: ['length', 0.0254],
  yard: ['length', 0.9144],
  km2: ['area', 1e6],
  sqmi: ['area', 2_589_988],
  m2: ['area', 1],
  sqft: ['area', 0.092903],
  ha: ['area', 1e4],
  acre: ['area', 4046.86],
  kg: ['mass', 1],
  t: ['mass', 1000],
  'km/h': ['speed', 1 / 3.6],
  mph: ['speed', 0.44704],
  MW: ['power', 1e6],
  GW: ['power', 1e9],
  second: ['time', 1],
  minute: ['time', 60],
  hour: ['time', 3600],
  day: ['time', 86_400],
  week: ['time', 604_800],
  month: ['time', 2_629_800],
  year: ['time', 31_557_600],
  decade: ['time', 315_576_000],
});

/**
 * A measure in the base unit of its dimension, so that miles compare with kilometres and weeks with days.
 * Shape:  a figure's value, unit and precision; null where the unit has no dimension or the value no number.
 */
export function baseOf({
  value,
  unit,
}: Pick<Figure, 'value' | 'unit'>): { dimension: string; low: number; high: number } | null {
  const base = BASES.get(unit);
  const [low = Number.NaN, high = low] = String(value).split('/').map(Number);
  if (!base || Number.isNaN(low) || Number.isNaN(high)) return null;
  return { dimension: base[0], low: low * base[1], high: high * base[1] };
}
