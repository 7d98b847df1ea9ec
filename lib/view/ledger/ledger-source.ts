import type { Comparison } from '../../model/comparison';

/** What the ledger needs of a comparison: a page sends no more than this to the browser. */
export type LedgerSource = Pick<Comparison, 'title' | 'texts' | 'facts' | 'notes' | 'shown'>;

/** What a page sends to the browser: the quoted words only, whoever reads it. Whole texts stay on the server. */
export function toLedgerSource(document: Comparison): LedgerSource {
  return {
    title: document.title,
    ...(document.shown ? { shown: document.shown } : {}),
    texts: document.texts.map((text) => ({ ...text, body: null })),
    facts: document.facts,
    notes: document.notes.filter((note) => note.status !== 'rejected'),
  };
}
