/** Amounts as printed: counts, money, shares, durations, areas, ranges and ordinals, normalised to a number and a unit. */

import { inSmallLetters, letterPattern } from '../words/letter-patterns';
import {
  blankOut,
  NUMBER_SOURCE,
  numberValue,
  ORDINAL_SOURCE,
  ordinalValue,
  precisionOf,
  scaleOf,
} from './number-words';
import { APPROX, EDGE, type FoundQuantity, type QuantityRule, SHARE_RULES } from './shares';
import { CURRENCY_SOURCE, currencyOf, SYMBOL_SOURCE, UNIT_SOURCE, unitOf } from './units';

// Patterns run on the sentence in small letters: without the flag for case they compile in a third of the time.
const [SYMBOL, CURRENCY, UNIT] = [SYMBOL_SOURCE, CURRENCY_SOURCE, UNIT_SOURCE].map((source) => source.toLowerCase());
const QUANTITY = letterPattern(
  `${EDGE}(?<lead>${APPROX}(?:between |from )?)(?<money>${SYMBOL})?(?<low>${NUMBER_SOURCE})` +
    `(?:(?<lowunit>\\s?(?:%|per ?cent))?(?<join>\\s?[–—-]\\s?|\\s+(?:to|or|and)\\s+(?:even |as many as |perhaps )?)(?<money2>${SYMBOL})?(?<high>${NUMBER_SOURCE})(?![\\p{N}/])(?!-\\p{L}))?` +
    `(?:(?<sep>[\\s-]?)(?<unit>${UNIT})|\\s(?<currency>${CURRENCY})\\b|-(?<compound>\\p{L}{2,}))?`,
  'gu',
);
/** Chapters, flights, routes: the number is part of a name. */
const NAMED =
  /(?:\b(?:article|section|chapter|rule|resolution|title|channel|flight|route|highway|interstate|room|area|gate|no|number|version|part|phase|formula|type|level|group of|catch|page|figure|table|line|unit|platform|pier|block|lot|apollo|boeing|airbus|windows|bus|line|covid)\.?|№)\s*$/iu;
const METRES = /^\s(?:high|tall|long|wide|deep|away|above|below|race|sprint|pool|tower|wall|hurdles|freestyle|dash)\b/;
const ADDRESS = /^\s(?:\p{Lu}\p{L}+\s){1,2}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Square|St|Ave|Rd)\b/u;
/** How far around a number its reading looks. */
const NEAR = 160;
const ORDINAL = letterPattern(
  `${EDGE}(?:(?<digits>\\d{1,3}(?:st|nd|rd|th))|(?<=\\b(?:the|a|an|his|her|its|their|this)\\s)(?<word>${ORDINAL_SOURCE}))(?![\\p{L}\\p{N}-])`,
  'gu',
);
const NOT_ORDINAL = /^\s?(?:time|place|half|of|to|and|quarter|world|lady|hand|thing|glance|thought|party|person)\b/i;

/** "one" is a pronoun and an article as often as a number: it counts before a unit, a person or a victim word only. */
const ONE_COUNTS =
  /^\s(?:(?:other|more|further|young|elderly|police|Russian|\p{Lu}\p{Ll}+) )?(?:person|man|woman|boy|girl|child|soldier|officer|suspect|victim|student|teacher|passenger|resident|civilian|worker|death|casualty|fatality|killed|dead|injured|wounded|vote|seat|arrest|point)\b/u;
const PERSON_PAIR = /^(?:one|two|three)$/i;

function rangeOf(low: string, high: string, join: string, lead: string): [number, number] | null {
  const [a, b] = [numberValue(low), numberValue(high)];
  if (a === null || b === null) return null;
  // "2 to 3 million": the first number borrows the scale of the second.
  const first = scaleOf(low) === 1 && scaleOf(high) > 1 && a < (b / scaleOf(high)) * 10 ? a * scaleOf(high) : a;
  const joined = /and/.test(join) ? /between/i.test(lead) : true;
  return joined && first < b ? [first, b] : null;
}

function unitAndCurrency(groups: Record<string, string | undefined>): string | null {
  const money = groups.money ?? groups.money2 ?? groups.currency;
  if (money) return `money:${currencyOf(money) ?? money.trim()}`;
  const unit = groups.unit ? unitOf(groups.unit) : null;
  if (unit) return unit;
  return groups.compound ? unitOf(groups.compound) : null;
}

function readQuantity(match: RegExpExecArray, sentence: string): FoundQuantity | null {
  const groups = match.groups ?? {};
  const low = groups.low ?? '';
  const value = numberValue(low);
  if (value === null) return null;
  const range = groups.high ? rangeOf(low, groups.high, groups.join ?? '', groups.lead ?? '') : null;
  // "from" and "between" belong to a range only.
  const skipped = range ? 0 : /(?:between |from )$/i.exec(groups.lead ?? '') ? (groups.lead ?? '').length : 0;
  const start = match.index + skipped;
  // "two and five" is no range: read the first number alone and let the scan go on behind it.
  const matchEnd = match.index + match[0].length;
  const end =
    groups.high && !range
      ? match.index + match[0].indexOf(low, skipped) + low.length + (groups.lowunit ?? '').length
      : matchEnd;
  const printed = sentence.slice(start, end);
  const before = sentence.slice(Math.max(0, start - NEAR), start);
  const after = sentence.slice(end, end + NEAR);
  const whole = groups.high && !range ? { money: groups.money, unit: groups.lowunit?.trim() } : groups;
  const unit =
    unitAndCurrency(whole as Record<string, string | undefined>) ?? (range && groups.lowunit ? 'percent' : null);
  const bare = !unit && !groups.compound && !groups.lead;
  const simple = { start, end, precision: 'exact' as const };
  if (bare && /\p{Lu}\p{L}+,\s$/u.test(before) && /^,/.test(after) && value < 120)
    return { ...simple, value, unit: 'year', compound: 'age' };
  if (unit === 'year' && /^-old\b/.test(after)) return { ...simple, end: end + 4, value, unit, compound: 'age' };
  if (bare && ADDRESS.test(after)) return null;
  // Inside a sentence a number with a stop is an ordinal: "17. Jahrhundert".
  if (bare && /^\d{1,2}$/.test(low) && /^\.\s\p{L}/u.test(after))
    return { ...simple, value, unit: 'ordinal', compound: null };
  // "100m in 9.8 seconds" is a distance, "100m people" a number.
  if (
    bare &&
    /\dm$/.test(low) &&
    (METRES.test(after) || /\b(?:ran|run|swam|sprint|race|jumped|height)\b[^,]*$/.test(before))
  )
    return { ...simple, value: value / 1e6, unit: 'm', compound: null };
  if (/^[\p{L}\p{N}_@]/u.test(after) || /^[/]\d/.test(after)) return null;
  if (bare && NAMED.test(before)) return null;
  if (bare && /^\d/.test(low) && isPartOfName(before, after)) return null;
  if (
    /^one$/i.test(low) &&
    !unit &&
    !range &&
    !/at least|more than/i.test(groups.lead ?? '') &&
    !ONE_COUNTS.test(after)
  )
    return null;
  if (PERSON_PAIR.test(low) && /^-?(?:another|sided|way|on-one)\b/.test(groups.compound ?? '')) return null;
  const suffix = /^\s?(?:or more|or fewer|or less|or so|and counting|\+|plus)(?![\p{L}])/iu.exec(after)?.[0] ?? '';
  const precision = range ? 'range' : precisionOf(groups.lead ?? '', suffix || after);
  const score = groups.high && !range && /^\s?[–-]\s?$/.test(groups.join ?? '') && Number(groups.high) <= value;
  if (score) {
    const full = sentence.slice(start, matchEnd);
    return { start, end: matchEnd, value: full.trim(), unit: 'score', precision: 'exact', compound: null };
  }
  return {
    start,
    end: start + printed.length + suffix.length,
    value: range ? `${range[0]}/${range[1]}` : value,
    unit: unit ?? 'count',
    precision,
    compound: range || unit || groups.compound === 'strong' ? null : (groups.compound ?? null),
  };
}

/** "Windows 11", "Su 35": digits right after a capitalised word that no plural follows. */
function isPartOfName(before: string, after: string): boolean {
  const word = /(\p{Ll}?\p{Lu}[\p{L}\p{N}’'.-]*)\s$/u.exec(before);
  if (!word || before.trim() === word[1]) return false;
  return (
    !/^\s(?:\p{L}+\s)?(?:\p{Ll}+s|people|men|women|children|killed|dead|injured|wounded)\b/u.test(after) ||
    /^\s(?:is|was|has|as|its|this)\b/.test(after)
  );
}

/** What every amount holds; used to leap over the words between amounts, since the patterns themselves are dear. */
const CORE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand|[mbtr]+illion)/g;
/** Longest lead of an amount before its number: "slightly more than the", "half a". */
const LEAD = 48;

const span = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length, compound: null });
const HAS_NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|[mbtr]+illion|dozen)\b/;
const RULES: QuantityRule[] = [
  ...SHARE_RULES,
  { needs: HAS_NUMBER, pattern: QUANTITY, read: readQuantity, leaps: true },
  {
    needs:
      /\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|twentieth/,
    pattern: ORDINAL,
    read: (m, sentence) => {
      const after = sentence.slice(m.index + m[0].length, m.index + m[0].length + 40);
      if (NOT_ORDINAL.test(after) || !/^\s\p{L}/u.test(after)) return null;
      return { ...span(m), value: ordinalValue(m[0]) ?? 0, unit: 'ordinal', precision: 'exact' };
    },
  },
];

/**
 * Find the amounts of one sentence; dates must have been blanked out of it before.
 * Shape:  quantities in the order of the sentence, never overlapping. A range has the value "low/high".
 * Units:  start/end are offsets into `sentence`. Durations keep the unit they are told in (hour, day, year).
 * Errors: none. Numbers in names (G8, COVID-19, Flight 12) are left out.
 */
export function findQuantities(sentence: string): FoundQuantity[] {
  const small = inSmallLetters(sentence);
  let [rest, smallRest] = [sentence, small];
  const found: FoundQuantity[] = [];
  for (const { needs, pattern, read, leaps } of RULES) {
    if (!needs.test(small)) continue;
    const next = (from: number) => {
      pattern.lastIndex = leaps ? leapFrom(small, from) : from;
      return pattern.exec(smallRest);
    };
    for (let match = next(0); match; match = next(pattern.lastIndex)) {
      const quantity = read(match, rest);
      if (quantity) {
        found.push(trimmed(quantity, rest));
        pattern.lastIndex = Math.max(quantity.end, match.index + 1);
      }
    }
    if (found.length) [rest, smallRest] = [blankOut(sentence, found), blankOut(small, found)];
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where the next amount may begin: a lead's length before the next number, at the start of a word. */
function leapFrom(small: string, from: number): number {
  CORE.lastIndex = from;
  const at = CORE.exec(small)?.index;
  return at === undefined ? small.length : Math.max(from, at - LEAD);
}

function trimmed(quantity: FoundQuantity, sentence: string): FoundQuantity {
  const lead = /^\s*/.exec(sentence.slice(quantity.start, quantity.end))?.[0].length ?? 0;
  return { ...quantity, start: quantity.start + lead };
}
