import type { Range, Segment } from './text';

/** Where a passage stands in its text as printed. `paragraph` counts from 1; 0 in the headline or dek. */
export interface Depth {
  place: 'headline' | 'dek' | 'paragraph';
  paragraph: number;
  /** Number of paragraphs that the article has, headings and furniture not counted. */
  of: number;
}

const PRINTED = new Set(['body', 'quoted_post', 'dateline', 'off_topic']);

/**
 * At what depth a passage stands: headline, dek, or paragraph n of m.
 * Shape:  the text's segments and paragraphs, and the passage; the paragraph that holds its start.
 * Units:  paragraphs count from 1. Headings, captions, bylines and boilerplate do not count; off-topic paragraphs do,
 *         since a reader passes them too.
 * Errors: none. A passage outside every counted paragraph gets the number of the last one before it.
 */
export function findDepth(
  text: { segments: readonly Segment[]; paragraphs: readonly Range[] },
  span: { start: number; end: number },
): Depth {
  const roles = (range: Range) =>
    text.segments.filter((segment) => segment.start < range.end && segment.end > range.start).map((s) => s.role);
  const own = text.segments.find((segment) => segment.start <= span.start && span.start < segment.end)?.role;
  const printed = text.paragraphs.filter((paragraph) => roles(paragraph).some((role) => PRINTED.has(role)));
  if (own === 'headline' || own === 'dek') return { place: own, paragraph: 0, of: printed.length };
  const before = printed.filter((paragraph) => paragraph.start <= span.start).length;
  return { place: 'paragraph', paragraph: Math.max(before, printed.length ? 1 : 0), of: printed.length };
}
