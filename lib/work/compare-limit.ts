import 'server-only';

const BASE_MS = 60_000;
const PER_WORD_MS = 20;

/**
 * How long comparing so many words may take before it is ended.
 * Measured in processor time, invented words, each size once on a busy two-core machine: 2 × 45 words .1 s · 8 × 1,000 words
 * 2.3 s · 20 × 1,500 words 9 s · 20 × 8,100 words, which are 1 MB and so the most that is legal, 263 s. The limit is some 700,
 * 95, 75 and 13 times that: it is there for what hangs, and must not end what is only waiting for a processor that many use
 * (the last took 827 s by the clock). Texts full of figures, quotations and charged words may take longer: how long the largest
 * of them take is not known.
 * Units:  words as `countWords` counts them.
 * Errors: none.
 */
export function compareLimitMs(words: number): number {
  return BASE_MS + words * PER_WORD_MS;
}
