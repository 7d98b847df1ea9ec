import type { Quotation, Source, Voice } from '../model/comparison';
import type { Range, SegmentedText, Sentence } from '../model/text';

/** Whose words stand at a place of one text. */
export type VoiceAt = (range: Range, sentence: Sentence) => Voice;

/**
 * Build the answer to "whose words?" for one text.
 * Shape:  quoted inside quotation marks or a quoted post; attributed inside the content clause of a source; else the outlet.
 *         Words half inside count as inside: the speaker's word is never charged to the outlet.
 */
export function buildVoiceAt(text: SegmentedText, quotations: readonly Quotation[], sources: readonly Source[]): VoiceAt {
  const quoted: Range[] = [
    ...quotations.filter((one) => one.text === text.id),
    ...marksOf(text),
  ];
  const contents = sources.flatMap((one) => (one.text === text.id && one.content ? [one.content] : []));
  const attributions = sources.filter((one) => one.text === text.id).map((one) => one.attribution);
  return (range, sentence) => {
    if (sentence.role === 'quoted_post' || quoted.some((one) => meets(one, range))) return 'quoted';
    if (attributions.some((one) => covers(one, range))) return 'outlet';
    return contents.some((one) => meets(one, range)) ? 'attributed' : 'outlet';
  };
}

/** Stretches between quotation marks, paragraph by paragraph; a paragraph left open (a long quotation) is open to its end. */
function marksOf(text: SegmentedText): Range[] {
  const found: Range[] = [];
  for (const { start, end } of text.paragraphs) {
    const body = text.body.slice(start, end);
    for (const match of body.matchAll(/“[^”]*(?:”|$)|(?<![\p{L}\p{N}])"[^"]+"|(?<![\p{L}\p{N}])‘[^’]{2,}’(?![\p{L}\p{N}])|«[^»]*(?:»|$)/gu)) {
      found.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return found;
}

function meets(one: Range, other: Range): boolean {
  return one.start < other.end && one.end > other.start;
}

function covers(one: Range, other: Range): boolean {
  return one.start <= other.start && one.end >= other.end;
}
