import type { SegmentedText } from '../model/text';

export function markOffTopic(texts: SegmentedText[]): SegmentedText[] {
  return texts;
}
