/** Who speaks: each quotation's speaker, over sentences and paragraphs. */
import type { Range, SegmentedText, Sentence } from '../../model/text';
import { lower, MUTE, type Sourced } from '../sources/source-names';
import { PRONOUN } from '../word-lists/reporting-verbs';
import type { MarkedQuotation } from './quotations';

export interface Spoken extends Range {
  speaker: string | null;
  attribution: Range | null;
}

const gap = (body: string, from: number, to: number) => body.slice(from, to).replace(/[\s,.—–-]/g, '');

/** A term in marks ("his “shadow fleet”") is nobody's utterance. */
function isTerm(body: string, quotation: Range, sentence: Sentence | undefined): boolean {
  const words = body.slice(quotation.start, quotation.end).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length > 3 || !sentence) return false;
  const before = body.slice(sentence.start, quotation.start).trimEnd().split(/\s+/).slice(-3).map(lower);
  const last = body.slice(sentence.start, quotation.start).trimEnd().split(/\s+/).at(-1) ?? '';
  const framed = before.some((word) =>
    /^(?:as|called|calls|calling|dubbed|described|labelled|labeled|termed|was|were|is|be|being|said|saw|sees)$/.test(
      word,
    ),
  );
  return !framed && (/[’']s?$/u.test(last) || /^(?:a|an|the|its|their|his|her|so-called|of)$/i.test(last));
}

function ownAttribution(text: SegmentedText, quotation: MarkedQuotation, near: Sourced[]): Sourced | null {
  const { body } = text;
  const voiced = near.filter(({ verb }) => !MUTE.has(verb));
  const behind = voiced.filter(({ span }) => span.start >= quotation.end).sort((a, b) => a.span.start - b.span.start);
  const ahead = voiced.filter(({ span }) => span.end <= quotation.start).sort((a, b) => b.span.end - a.span.end);
  const adjacent = behind.find(({ span, verb }) => verb !== 'according' && gap(body, quotation.end, span.start) === '');
  if (adjacent) return adjacent;
  const first = ahead.find(({ verb }) => verb !== 'according' && verb !== 'report') ?? null;
  const sentence = text.sentences[near[0]?.sentence ?? -1];
  if (first && isTerm(body, quotation, sentence)) return null;
  return first ?? behind.find(({ after }) => after) ?? ahead[0] ?? null;
}

function startsSentence(text: SegmentedText, quotation: MarkedQuotation, sentence: Sentence): boolean {
  return (
    /^[^\p{L}\p{N}]*$/u.test(text.body.slice(sentence.start, quotation.start)) &&
    /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(text.body.slice(quotation.start, quotation.end))
  );
}

/**
 * Find who speaks each quotation of a text.
 * Shape:  quotations and named sources in reading order in; each quotation with speaker, or null for terms and scare marks.
 * Errors: none. Without an attribution in its own sentence a quotation takes the speaker before it only where it opens a sentence.
 */
export function findSpeakers(text: SegmentedText, quotations: MarkedQuotation[], sources: Sourced[]): Spoken[] {
  const bySentence = new Map<number, Sourced[]>();
  for (const source of sources) bySentence.set(source.sentence, [...(bySentence.get(source.sentence) ?? []), source]);
  const spoken: Spoken[] = [];
  let at = 0;
  for (const [n, quotation] of quotations.entries()) {
    while (at < text.sentences.length - 1 && (text.sentences[at]?.end ?? 0) <= quotation.start) at++;
    let last = at;
    while (last < text.sentences.length - 1 && (text.sentences[last]?.end ?? 0) < quotation.end) last++;
    const near = Array.from({ length: last - at + 1 }, (_, k) => bySentence.get(at + k) ?? []).flat();
    const sentence = text.sentences[at];
    const own = quotation.post
      ? signatureAfter(bySentence, last)
      : ownAttribution(
          text,
          quotation,
          near.filter(({ verb }) => verb !== 'sign'),
        );
    const carried =
      own || !sentence
        ? null
        : carriedFrom(text, quotation, sentence, at, spoken[n - 1], quotations[n - 1], bySentence);
    spoken.push({
      start: quotation.start,
      end: quotation.end,
      speaker: spokenName(own?.source ?? carried?.speaker ?? null),
      attribution: own?.span ?? carried?.attribution ?? null,
    });
  }
  return joinRuns(quotations, spoken);
}

/** A pronoun that nothing resolves names no speaker. */
const spokenName = (name: string | null) => (name !== null && PRONOUN.has(name) ? null : name);

/** A post is signed below; a signature further down belongs to another. */
function signatureAfter(bySentence: Map<number, Sourced[]>, last: number): Sourced | null {
  for (let at = last; at <= last + 2; at++) {
    const signed = (bySentence.get(at) ?? []).find(({ verb }) => verb === 'sign');
    if (signed) return signed;
  }
  const before = (bySentence.get(last - 1) ?? []).findLast(({ verb }) => !MUTE.has(verb));
  return before ?? null;
}

function carriedFrom(
  text: SegmentedText,
  quotation: MarkedQuotation,
  sentence: Sentence,
  at: number,
  before: Spoken | undefined,
  beforeMarks: MarkedQuotation | undefined,
  bySentence: Map<number, Sourced[]>,
): { speaker: string; attribution: Range | null } | null {
  if (quotation.post || !startsSentence(text, quotation, sentence)) return null;
  // "“A disaster”: that is how …" goes on in the outlet's words.
  const goesOn = /\p{L}/u.test(text.body.slice(quotation.end, sentence.end));
  if (goesOn && !/[.,!?…—–]$/u.test(text.body.slice(quotation.start, quotation.end - 1))) return null;
  const previous = text.sentences[at - 1];
  if (!previous || sentence.paragraph - previous.paragraph > 1) return null;
  const close = before?.speaker && beforeMarks && !beforeMarks.post && before.end > previous.start;
  if (close && before?.speaker) return { speaker: before.speaker, attribution: before.attribution };
  const said = (bySentence.get(at - 1) ?? []).findLast(({ verb }) => !MUTE.has(verb) && verb !== 'sign');
  return said ? { speaker: said.source, attribution: said.span } : null;
}

/** Parts of one quotation over several paragraphs share the speaker that any of them has. */
function joinRuns(quotations: MarkedQuotation[], spoken: Spoken[]): Spoken[] {
  for (let n = quotations.length - 2; n >= 0; n--) {
    const [here, next] = [spoken[n], spoken[n + 1]];
    if (!quotations[n]?.runsOn || !here || !next) continue;
    if (here.speaker === null) [here.speaker, here.attribution] = [next.speaker, next.attribution];
  }
  for (let n = 1; n < quotations.length; n++) {
    const [before, here] = [spoken[n - 1], spoken[n]];
    if (quotations[n - 1]?.runsOn && before?.speaker && here)
      [here.speaker, here.attribution] = [
        before.speaker,
        here.speaker === before.speaker ? here.attribution : before.attribution,
      ];
  }
  return spoken;
}
