import type { QuotationVerdict } from '../model/comparison';

/** What each verdict is called, and what a reader of fifteen is told. */
export const QUOTATION_VERDICT_LABELS = {
  other_speaker: { sign: '≠', title: 'Another speaker', meaning: 'The same words are given to different people.' },
  reworded: { sign: '≈', title: 'Reworded', meaning: 'The words inside the quotation marks are not the same.' },
  spliced: { sign: '⌇', title: 'Joined', meaning: 'Words from different places are joined into one quotation.' },
  trimmed: { sign: '✂', title: 'Cut', meaning: 'One quotes more of it than another.' },
  unsure: { sign: '?', title: 'Not certain', meaning: 'We cannot tell whether they come from the same utterance.' },
  verbatim: { sign: '=', title: 'The same words', meaning: 'Every text that quotes it quotes it alike.' },
} as const satisfies Record<QuotationVerdict, { sign: string; title: string; meaning: string }>;

/** How an utterance comes, within the sentence that counts them: “two cut, one in other words”. */
export const QUOTATION_VERDICT_PHRASES = {
  other_speaker: 'given to another speaker',
  reworded: 'in other words',
  spliced: 'joined from pieces',
  trimmed: 'cut',
  unsure: 'not certain',
  verbatim: 'word for word the same',
} as const satisfies Record<QuotationVerdict, string>;
