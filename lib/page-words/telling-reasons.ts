import type { TellingEvidenceKind } from '../model/comparison';

/** What shows that texts rest on one account. */
export const EVIDENCE_REASONS = {
  shared_run: 'the same run of words',
  same_quote_cut: 'the same cut of a quotation',
  same_source: 'the same source',
  wire_credit: 'a news agency’s credit',
  person: 'set by a person',
} as const satisfies Record<TellingEvidenceKind, string>;
