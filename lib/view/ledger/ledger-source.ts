import type { Comparison } from '../../model/comparison';
import type { LedgerSource } from './ledger-view';

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
