/** Currencies and units of measure as printed, as regular-expression sources and read back to their codes. */

const SYMBOLS: Record<string, string> = {
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
};
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
  const symbol = SYMBOLS[printed.trim().toUpperCase()];
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
