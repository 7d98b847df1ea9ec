/** Parts and vague amounts as printed: "two thirds", "one in five", "the entirety of", "dozens", "a year or two". */
import type { Precision } from '../model/comparison';
import { CURRENCY_SOURCE, currencyOf, unitOf } from './figure-units';
import { APPROXIMATOR_SOURCE, NUMBER_SOURCE, numberValue, precisionOf } from './figure-words';
import { letterPattern } from './letter-patterns';

export interface FoundQuantity {
  start: number;
  end: number;
  value: number | string;
  unit: string;
  precision: Precision;
  /** The word that a hyphen ties to the number: "point" in "28-point". */
  compound: string | null;
}

/** One form of amount. */
export interface QuantityRule {
  /** A cheap test on the sentence in small letters, so that the pattern runs only where it can match. */
  needs: RegExp;
  pattern: RegExp;
  read: (match: RegExpExecArray, sentence: string) => FoundQuantity | null;
  /** The match holds a number, close behind its start: words far from any number can be leapt over. */
  leaps?: boolean;
}
const span = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length, compound: null });
export const EDGE = "(?<![\\p{L}\\p{N}@#/_’'$€£¥-]|[\\p{N}\\p{L}][.,/])";
export const APPROX = `(?:(?:${APPROXIMATOR_SOURCE})\\s*(?:the\\s+)?)?`;
const SHARES: Record<string, number> = {
  half: 0.5,
  third: 1 / 3,
  quarter: 0.25,
  fifth: 0.2,
  sixth: 1 / 6,
  eighth: 0.125,
  tenth: 0.1,
};
const FRACTION = letterPattern(
  `${EDGE}${APPROX}(?:(?<top>an?|one|two|three|four|five|seven|nine)[ -](?<bottom>third|quarter|fifth|sixth|eighth|tenth)s?(?= of\\b| the\\b|[.,;)]|\\s*$| majority)|(?<!(?:first|second|last|opening|other|better|top|bottom) )(?<half>half)(?= of\\b| the\\b| its\\b| their\\b| his\\b| her\\b))`,
  'gu',
);
/** "The entirety of the coast" is a share like any other; "the whole of" before a pronoun is not. */
const WHOLE = /(?<![\p{L}\p{N}-])the (?:entirety|whole)(?= of (?:the|its|their|his|her|\p{L}+[’']s) \p{L})/gu;
const PROPORTION = letterPattern(
  `${EDGE}(?<lead>${APPROX})(?<part>${NUMBER_SOURCE}) (?:in|out of)(?: every)? (?<all>${NUMBER_SOURCE})(?![\\p{L}\\p{N}-])`,
  'gu',
);
const VAGUE = letterPattern(
  `${EDGE}${APPROX}(?:(?:tens|hundreds|thousands|millions|billions|dozens|scores) of (?:thousands|millions|billions)|(?:(?:many|several|a few) )?(?:dozens|hundreds|thousands|millions|billions|trillions))(?!\\p{L})`,
  'gu',
);
const SEVERAL = /(?<![\p{L}\p{N}-])(?:a |an )(\p{L}+) or (two|so)(?!\p{L})/gu;
const round = (value: number) => Math.round(value * 1e6) / 1e6;

const MONEY_AFTER = new RegExp(`^ (?:of )?(${CURRENCY_SOURCE})\\b`);

/** Tried before plain numbers, which would take a piece of them. */
export const SHARE_RULES: readonly QuantityRule[] = [
  {
    needs: / or (?:two|so)/,
    pattern: SEVERAL,
    read: (m) => ({
      ...span(m),
      value: m[2]?.toLowerCase() === 'two' ? '1/2' : 1,
      unit: unitOf(m[1] ?? '') ?? 'count',
      precision: m[2]?.toLowerCase() === 'two' ? 'range' : 'about',
    }),
  },
  {
    needs: /half|third|quarter|fifth|sixth|eighth|tenth/,
    pattern: FRACTION,
    read: (m) => {
      const { top, bottom, half } = m.groups ?? {};
      const part = SHARES[(half ?? bottom ?? '').toLowerCase()] ?? 0;
      const count = half || /^an?$/i.test(top ?? '') ? 1 : (numberValue(top ?? '') ?? 1);
      return {
        ...span(m),
        value: round(count * part),
        unit: 'share',
        precision: precisionOf(
          m[0].slice(0, m[0].search(/(?:an?|one|two|three|four|five|seven|nine|half)[ -]?(?:\w+)?$/i)),
          '',
        ),
      };
    },
  },
  {
    needs: /\b(?:entirety|whole) of /,
    pattern: WHOLE,
    read: (m) => ({ ...span(m), value: 100, unit: 'percent', precision: 'exact' }),
  },
  {
    needs: / (?:in|out of) /,
    pattern: PROPORTION,
    read: (m) => {
      const [part, all] = [numberValue(m.groups?.part ?? ''), numberValue(m.groups?.all ?? '')];
      const out = /out of/.test(m[0]);
      if (part === null || !all || part >= all || (!out && all > 1000)) return null;
      return { ...span(m), value: round(part / all), unit: 'share', precision: precisionOf(m.groups?.lead ?? '', '') };
    },
  },
  {
    needs: /tens|dozens|scores|hundreds|thousands|[mbtr]illions/,
    pattern: VAGUE,
    read: (m, sentence) => {
      const money = MONEY_AFTER.exec(sentence.slice(m.index + m[0].length, m.index + m[0].length + 40))?.[1];
      const unit = money ? `money:${currencyOf(money) ?? money}` : 'count';
      return { ...span(m), value: m[0].toLowerCase(), unit, precision: 'about' };
    },
  },
];
