import 'server-only';

const BASE_MS = 60_000;
const PER_WORD_MS = 20;

/**
 * How long comparing so many words may take before it is ended.
 * Measured in processor time on a busy two-core machine: 2 × 45 words .1 s · 8 × 1,000 words 2.3 s · 20 × 1,500 words 9 s ·
 * 20 × 8,100 words, the largest that is legal, 263 s. The limit is 600, 96, 75 and 13 times that: it is there for what hangs,
 * and must not end what is only waiting for a processor that many use (the largest took 827 s beside ten other programs).
 * Units:  words as `countWords` counts them.
 * Errors: none.
 */
export function compareLimitMs(words: number): number {
  return BASE_MS + words * PER_WORD_MS;
}
