import type { Comparison } from '../model/comparison';

/**
 * What a view link may show: every quoted passage, no whole article.
 * Shape:  the same document with every body null and no rejected note; length, words, paragraphs and sha256 still stand.
 */
export function quoteOnly(comparison: Comparison): Comparison {
  return {
    ...comparison,
    texts: comparison.texts.map((text) => ({ ...text, body: null })),
    notes: comparison.notes.filter((note) => note.status !== 'rejected'),
  };
}
