import type { Note } from '../model/comparison';
import { findNoteCategory } from '../model/note-category';
import { stableId } from '../model/stable-id';
import type { SegmentedText, Sentence } from '../model/text';
import type { RankedNote } from './choose-notes';
import { sentenceWords } from './sentence-words';

const FIRST_PERSON = new Set(['i', "i'm", "i've", "i'd", "i'll", 'my', 'me', 'myself']);
const LEAST_SENTENCES = 3;
const LEAST_SHARE = 0.15;
/** What papers print over a column. */
const SAYS_SO = /^(?:opinion|op-ed|comment|commentary|column|editorial|viewpoint|guest essay)\s*(?:[:|–—-]|$)/iu;
/** A section's name stands over the headline, or over the byline. */
const HEADS = 3;
/** Longer openings are cut: a mark over a whole sentence looks like a verdict on all of it. */
const MARKED_WORDS = 8;

/** Why a text is taken for an opinion piece. */
export interface OpinionEvidence {
  /** The sentence that shows it, as printed. */
  quote: string;
  /** In how many of the text's own sentences somebody says "I"; null when the text calls itself an opinion. */
  personal: { of: number; among: number } | null;
}

/** Evidence that a text is an opinion piece: it says so over its first paragraphs, or speaks as "I" again and again in its own voice. */
export function findOpinionEvidence(text: SegmentedText, content: readonly Sentence[]): OpinionEvidence | null {
  const heads = [
    text.headline ?? '',
    ...text.paragraphs.slice(0, HEADS).map((one) => text.body.slice(one.start, one.end)),
  ];
  const label = heads.map((head) => SAYS_SO.exec(head.trim())?.[0]).find(Boolean);
  if (label) return { quote: label.replace(/(?<!\s)\s*[:|–—-]$/u, ''), personal: null };
  const own = content.filter(
    (sentence) => sentence.role === 'body' && !sentence.tokens.some((token) => /["“”]/u.test(token.text)),
  );
  const personal = own.filter((sentence) => sentence.tokens.some((token) => FIRST_PERSON.has(token.norm)));
  const first = personal[0];
  if (!first || personal.length < LEAST_SENTENCES || personal.length < LEAST_SHARE * own.length) return null;
  return {
    quote: text.body.slice(first.start, openingEnd(first)),
    personal: { of: personal.length, among: own.length },
  };
}

/**
 * Say once that a text is an opinion piece, on its first sentence, and hold back the notes that would say it again.
 * Why: marking every sentence of a column as opinion tells the reader nothing and drowns its loaded words. Other wording notes are
 *      one step less sure, because a columnist is expected to judge.
 */
export function sayOpinionOnce(
  text: SegmentedText,
  first: Sentence,
  evidence: OpinionEvidence,
  found: readonly RankedNote[],
): RankedNote[] {
  const note = opinionNote(text, first, evidence);
  const { start, end } = note.targets[0] as { start: number; end: number };
  return [...found.map(restrain), { note, start, end, sentence: first.index, rank: Number.POSITIVE_INFINITY }];
}

function restrain(one: RankedNote): RankedNote {
  if (findNoteCategory(one.note.category)?.tier !== 'A') return one;
  const strength = one.note.category !== 'opinion_as_fact' && one.note.strength === 3 ? 2 : 1;
  return { ...one, note: { ...one.note, strength } };
}

function opinionNote(text: SegmentedText, first: Sentence, { quote, personal }: OpinionEvidence): Note {
  const end = openingEnd(first);
  const why = personal
    ? `speaks as “I” in ${personal.of} of its ${personal.among} own sentences, first in ‘${quote}’`
    : `is headed ‘${quote}’`;
  return {
    id: stableId('n', text.id, 'opinion-piece', first.start, end),
    targets: [{ text: text.id, start: first.start, end, quote: text.body.slice(first.start, end) }],
    category: 'opinion_as_fact',
    voice: 'outlet',
    explanation: `This text ${why}: it is an opinion piece. Views are what it is for, so they are not marked one by one.`,
    neutral: null,
    strength: 3,
    origin: 'machine',
    status: 'suggested',
    rule: 'text/opinion-piece',
  };
}

function openingEnd(sentence: Sentence): number {
  const words = sentenceWords(sentence).filter((word) => !word.mark);
  return words[Math.min(MARKED_WORDS, words.length) - 1]?.end ?? sentence.end;
}
