import type { Note, Source, Voice } from '../model/comparison';
import { stableId } from '../model/stable-id';
import type { Passage, Range, SegmentedText, Sentence } from '../model/text';
import type { Contrast } from './contrast';
import { isNobody } from './voice';

/** A longer attribution is cut to its first words: the mark is on who speaks, not on what they did. */
const LONGEST = 48;
/** Papers and figures can be looked up, however loosely they are cited. */
const PAPER =
  /\b(?:data|figures|statistics|records|documents?|transcripts?|filings?|estimates?|maps?)$|^(?:the|this|that|his|her|its|their|an?)\b.*\b(?:report|letter|survey|study|poll|article|book|statement|memo)$/iu;
/** A pronoun stands for somebody who was named before. */
const PRONOUN = /^(?:they|it|he|she|this|that|these|those|we|you|i|others|many others|people|a few people)$/iu;
const DISTANCE = /^(?:reportedly|supposedly|allegedly|purportedly|apparently|ostensibly|seemingly)\b/iu;

/** Sources of all texts by text, so that a note can say who names whom. */
export type SourcesByText = ReadonlyMap<string, readonly Source[]>;

/**
 * Notes on sources that cannot be checked, from the sources that were found in the text.
 * Shape:  one note a vague source; sources that are only unnamed ("officials said") are unsure, because agencies write so as a rule.
 */
export function findVagueSources(
  text: SegmentedText,
  sentence: Sentence,
  sources: SourcesByText,
  contrast: Contrast,
): Note[] {
  return (sources.get(text.id) ?? [])
    .filter(
      (source) =>
        source.transparency !== 'named' &&
        !PAPER.test(source.source) &&
        !PRONOUN.test(source.source) &&
        !/(?<!\p{L})\p{Ll}*\p{Lu}\p{L}+ \p{Ll}*\p{Lu}\p{L}+ and others?\b/u.test(source.attribution.quote) &&
        !/^(?:they|it|he|she|we|you|i)\b/iu.test(source.attribution.quote) &&
        covers(sentence, source.attribution),
    )
    .map((source) => buildNote(text, source, namedElsewhere(sentence, sources, contrast)));
}

function buildNote(text: SegmentedText, source: Source, named: { outlet: string; source: string } | null): Note {
  const target = shortened(text, source.attribution);
  const isDistance = DISTANCE.test(source.source);
  const category = isDistance ? 'doubt_or_distance' : 'unnamed_source';
  const what = isDistance
    ? 'passes the statement on and names nobody for it'
    : 'leaves the reader nobody to check it with';
  const second = named ? ` ${named.outlet} names ${named.source} for the same.` : '';
  const voice: Voice = isNobody(source) ? 'outlet' : 'attributed';
  return {
    id: stableId('n', text.id, category, 'source', target.start, target.end),
    targets: [target],
    category,
    voice,
    explanation: `‘${target.quote}’ ${what}.${second}`,
    neutral: named ? named.source : null,
    strength: source.transparency === 'vague' ? 2 : 1,
    origin: 'machine',
    status: 'suggested',
    rule: isDistance ? 'structure/distance' : 'structure/vague-source',
  };
}

/** The attribution up to the first comma or the last whole word that fits. */
function shortened(text: SegmentedText, { start, end }: Range): Passage {
  const whole = text.body.slice(start, end);
  const comma = whole.search(/[,;—–(]/u);
  let length = comma > 3 ? comma : whole.length;
  if (length > LONGEST) length = Math.max(whole.lastIndexOf(' ', LONGEST), whole.search(/\s|$/u));
  const quote = whole.slice(0, length).trimEnd();
  return { text: text.id, start, end: start + quote.length, quote };
}

/** A named source that another text gives in a sentence about the same. */
function namedElsewhere(
  sentence: Sentence,
  sources: SourcesByText,
  contrast: Contrast,
): { outlet: string; source: string } | null {
  for (const other of contrast.related(sentence)) {
    const source = (sources.get(other.text) ?? []).find(
      (one) => one.transparency === 'named' && covers(other.sentence, one.attribution),
    );
    if (source) return { outlet: other.outlet, source: source.source };
  }
  return null;
}

function covers(one: Range, other: Range): boolean {
  return one.start <= other.start && one.end >= other.end;
}
