import type { Segment, SegmentedText, Sentence } from '../model/text';
import { isSetByHand } from './given-roles';
import { countWords, type Part } from './parts';
import { findContents, findStrangeRuns, OFF_TOPIC_REASON } from './topic';

const AMONG_TEXTS = 'Other news: shares no name or subject with the start of this text or with the other texts.';

/**
 * Set paragraphs about other news apart, now that the other texts on the event are known: a paragraph whose names another
 * text brings too comes back, one that shares none with its own start or with any other text goes.
 * Shape:  segmented texts in; the same texts in the same order out, with new roles of segments and sentences.
 * Errors: none. One text alone stays as it was. The order of the texts changes nothing.
 */
export function markOffTopic(texts: SegmentedText[]): SegmentedText[] {
  if (texts.length < 2) return texts;
  const read = texts.map((text) => {
    const parts = text.segments.map((segment, index) => buildPart(text, segment, index));
    return { parts, contents: findContents(parts) };
  });
  const words = read.map(({ contents }) => new Set(contents.flatMap(({ stems }) => [...stems])));
  return texts.map((text, own) => {
    const known = new Set<string>();
    words.forEach((stems, other) => {
      if (other !== own) for (const stem of stems) known.add(stem);
    });
    const { parts, contents } = read[own] as (typeof read)[number];
    return markText(text, findStrangeRuns(parts, contents, known).flat());
  });
}

function markText(text: SegmentedText, runs: readonly number[]): SegmentedText {
  const strange = new Set(runs);
  const segments = text.segments.map((segment, index): Segment => {
    const { start, end } = segment;
    if (strange.has(index) && !isSetByHand(text.roles, segment))
      return { start, end, role: 'off_topic', reason: AMONG_TEXTS };
    return isOwnGuess(segment) ? { start, end, role: 'body' } : segment;
  });
  return { ...text, segments, sentences: followSegments(text.sentences, segments) };
}

/** What segmentText set apart from this text alone is judged anew; anything else stays. */
const isOwnGuess = ({ role, reason }: Segment) =>
  role === 'off_topic' && (reason === OFF_TOPIC_REASON || reason === AMONG_TEXTS);

function buildPart({ body, segments }: SegmentedText, segment: Segment, index: number): Part {
  const text = body.slice(segment.start, segment.end);
  const item = segments[index - 1]?.reason === 'A list marker.';
  const role = isOwnGuess(segment) ? 'body' : segment.role;
  return {
    start: segment.start,
    end: segment.end,
    paragraph: index,
    text,
    words: countWords(text),
    open: false,
    block: true,
    item,
    role,
  };
}

function followSegments(sentences: readonly Sentence[], segments: readonly Segment[]): Sentence[] {
  let at = 0;
  return sentences.map((sentence) => {
    while (at + 1 < segments.length && (segments[at] as Segment).end <= sentence.start) at++;
    const role = segments[at]?.role ?? sentence.role;
    return role === sentence.role ? sentence : { ...sentence, role };
  });
}
