/** Stretches of a text: when two meet, and how one becomes a passage. */
import type { Passage, Range } from './text';

/** True where two ranges share at least one character. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** A stretch of a text as a passage that can be checked. */
export function passageOf(text: { id: string; body: string }, range: Range): Passage {
  return { text: text.id, start: range.start, end: range.end, quote: text.body.slice(range.start, range.end) };
}
