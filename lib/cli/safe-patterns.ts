import type { FoundPattern } from './find-patterns';
import type { PatternBound } from './pattern-bounds';

/** What recheck says, and which of its two checkers: the automaton proves, the fuzzer only found no attack. */
export interface Verdict {
  verdict: 'safe' | 'polynomial' | 'exponential' | 'undecided';
  by: string;
}

/** An entry of lib/safe-patterns.json. */
export interface ListedPattern extends FoundPattern, Verdict {
  most?: number;
  reason?: string;
}

/** An entry from its three makers: source, recheck, person. A safe pattern needs no bound and gets none. */
export function buildListed(found: FoundPattern, verdict: Verdict, bound: PatternBound | undefined): ListedPattern {
  if (verdict.verdict === 'safe' || !bound) return { ...found, ...verdict };
  return { ...found, ...verdict, most: bound.most, reason: bound.reason };
}

/** What is wrong with an entry, in words; empty when nothing is. */
export function findPatternFaults({ pattern, where, verdict, most, reason }: ListedPattern): string[] {
  const fault = (words: string) => [`${where[0]} /${pattern.slice(0, 80)}/ ${words}`];
  if (verdict === 'safe') return [];
  if (verdict === 'exponential') return fault('is exponential');
  return most && reason?.trim() ? [] : fault(`is ${verdict} and has no bound in lib/cli/pattern-bounds.ts`);
}
