import type { Comparison } from '../../model/comparison';
import type { Passage, SegmentRole } from '../../model/text';

const BESIDE: ReadonlySet<SegmentRole> = new Set(['off_topic', 'boilerplate']);

/**
 * Tell whether a passage stands in a part that is not about the event: another story, the site's own words.
 * Shape:  a comparison and further roles that count as beside the event; a function from a passage to yes or no.
 * Errors: none. Where a text's parts are not known, a passage counts as about the event.
 */
export function besideEvent(
  { texts }: Pick<Comparison, 'texts'>,
  ...further: SegmentRole[]
): (passage: Pick<Passage, 'text' | 'start'>) => boolean {
  const segments = new Map(texts.map((text) => [text.id, text.segments]));
  return ({ text, start }) => {
    const role = segments.get(text)?.find((segment) => segment.start <= start && start < segment.end)?.role;
    return role !== undefined && (BESIDE.has(role) || further.includes(role));
  };
}
