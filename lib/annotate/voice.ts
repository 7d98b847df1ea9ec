import type { Quotation, Source, Voice } from '../model/comparison';
import type { Range, SegmentedText, Sentence, Span } from '../model/text';

/** Whose words stand at a place of one text. `names`: the words name or rate a thing and claim nothing. */
export type VoiceAt = (range: Range, sentence: Sentence, names: boolean) => Voice;

/** Sources that nobody is: what "amid fears that" or "anyone could have told us" leans on stays the outlet's. */
const NOBODY =
  /^(?:the |growing |recent |some )?(?:updates|developments|events|surveys?|polls?|studies|fears?|concerns?|worries|hopes?|doubts?|speculation|rumou?rs?|anyone|everyone|nobody|everybody)\b/iu;
const ADVERB = /^(?:reportedly|supposedly|allegedly|purportedly|apparently|ostensibly)$/iu;
/** "issued a stark warning": the outlet grades the speech before its content begins. */
const SPEECH_NOUN =
  /^(?:an?|the|his|her|their|its|another)\s+(?:[\p{L}-]+\s+){0,3}(?:warnings?|statements?|claims?|speech|attack|rebuke|tirade|rant|threats?|accusations?|criticism|appeal|plea|remarks?|comments?|response|reply|ultimatum)\b/iu;

/**
 * Build the answer to "whose words?" for one text.
 * Shape:  quoted inside quotation marks or a quoted post; attributed inside the content clause of a source; else the outlet.
 *         Words half inside count as inside: the speaker's word is never charged to the outlet. Where an attributed clause quotes
 *         only fragments, a name or a rating that was left outside the marks is the outlet's.
 */
export function buildVoiceAt(
  text: SegmentedText,
  quotations: readonly Quotation[],
  sources: readonly Source[],
): VoiceAt {
  const quoted: Range[] = [...quotations.filter((one) => one.text === text.id), ...marksOf(text)];
  const own = sources.filter((one) => one.text === text.id);
  const attributions = own.map((one) => one.attribution);
  const contents = own.flatMap((one) => (one.content && !NOBODY.test(one.source) ? [contentOf(one, one.content)] : []));
  return (range, sentence, names) => {
    if (sentence.role === 'quoted_post' || quoted.some((one) => meets(one, range))) return 'quoted';
    if (attributions.some((one) => covers(one, range))) return 'outlet';
    const around = contents.filter((one) => meets(one, range));
    if (around.length === 0) return 'outlet';
    return names && around.every(({ start, end }) => /[“"]/u.test(text.body.slice(start, end)))
      ? 'outlet'
      : 'attributed';
  };
}

/** An adverb carries its own clause and no more: what follows the next comma or dash is the outlet's again. */
function contentOf(source: Source, content: Span): Range {
  if (!ADVERB.test(source.source)) return withoutSpeechNoun(content);
  const ends = content.quote.search(/[,;—–]/u);
  return { start: content.start, end: ends < 0 ? content.end : content.start + ends };
}

function withoutSpeechNoun({ start, end, quote }: Span): Range {
  return { start: start + (SPEECH_NOUN.exec(quote)?.[0].length ?? 0), end };
}

/** Whether a source is a feeling, a place or a paper rather than somebody who speaks. */
export function isNobody(source: Source): boolean {
  return NOBODY.test(source.source) || /^(?:amid|rais(?:e|es|ed|ing)|spark)/iu.test(source.attribution.quote);
}

/** Stretches between quotation marks, paragraph by paragraph; a paragraph left open (a long quotation) is open to its end. */
function marksOf(text: SegmentedText): Range[] {
  const found: Range[] = [];
  for (const { start, end } of text.paragraphs) {
    const body = text.body.slice(start, end);
    for (const match of body.matchAll(
      /“[^”]*(?:”|$)|(?<![\p{L}\p{N}])"[^"]+"|(?<![\p{L}\p{N}])‘[^‘’]{2,}’(?![\p{L}\p{N}])|«[^»]*(?:»|$)/gu,
    )) {
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
