import type { DiffOptions } from '../../collate/word-diff';

/** Differences that change no meaning. Each counts as none unless the reader lets it count. */
export const SLIGHT_DIFFERENCES = ['case', 'punctuation', 'quotes', 'spelling'] as const;
export type SlightDifference = (typeof SLIGHT_DIFFERENCES)[number];

/** How each is written beside its switch. */
export const SLIGHT_LABELS = {
  case: { title: 'Capitals', example: 'the Mayor / the mayor' },
  punctuation: { title: 'Punctuation', example: 'on Friday, officials / on Friday officials' },
  quotes: { title: 'Style of quotation marks', example: '“yes” / "yes"' },
  spelling: { title: 'Spelling variants', example: 'centre / center, 5 percent / 5 %' },
} as const satisfies Record<SlightDifference, { title: string; example: string }>;

/** The options of the word difference under which just these slight differences count. */
export function diffOptions(counts: readonly SlightDifference[]): DiffOptions {
  return {
    ignoreCase: !counts.includes('case'),
    ignorePunctuation: !counts.includes('punctuation'),
    ignoreQuoteStyle: !counts.includes('quotes'),
    ignoreSpelling: !counts.includes('spelling'),
  };
}
