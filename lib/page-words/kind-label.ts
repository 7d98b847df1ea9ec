import type { DisagreementKind } from '../model/comparison';

export interface KindLabel {
  /** One printed character that tells the kind apart without colour. */
  sign: string;
  title: string;
  /** What a reader of fifteen is told when asking what the kind means. */
  meaning: string;
}

/** How each kind of disagreement is written in the interface, in the order in which it is listed. */
export const KIND_LABELS = {
  contradiction: { sign: '≠', title: 'Contradiction', meaning: 'Both cannot be true.' },
  number: { sign: '#', title: 'Number', meaning: 'The figures or dates are not the same.' },
  quotation: {
    sign: '“',
    title: 'Quotation',
    meaning: 'Somebody’s words are cut, joined, changed or given to another speaker.',
  },
  name: { sign: '◇', title: 'Name', meaning: 'The same person or thing is called by names that say different things.' },
  source: { sign: '↗', title: 'Source', meaning: 'One states it as fact, another says who said so, or names nobody.' },
  certainty: { sign: '~', title: 'Certainty', meaning: 'One is surer than another.' },
  order: { sign: '↕', title: 'Order', meaning: 'High up in one text, far down in another.' },
  wording: { sign: '≈', title: 'Wording', meaning: 'The same claim in other words.' },
  absence: { sign: '∅', title: 'Absence', meaning: 'Not found in one of the texts that were given.' },
  unsure: { sign: '?', title: 'Unsure', meaning: 'They differ, and we cannot tell how.' },
} as const satisfies Record<DisagreementKind, KindLabel>;

/** Kinds that say nothing more than that words, place or presence differ. */
const SLIGHT: ReadonlySet<DisagreementKind> = new Set(['wording', 'order', 'absence', 'unsure']);

/** True for a kind of disagreement that is about more than wording, place or presence. */
export function isSubstantial(kind: DisagreementKind): boolean {
  return !SLIGHT.has(kind);
}
