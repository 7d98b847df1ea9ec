/**
 * The product in order: texts in, one comparison out.
 * Uses:   segment, align, align/facts, collate, detect, annotate.
 */

import { type AlignModel, alignTexts } from './align/align-texts';
import { type KnownFact, keepFactIds } from './align/facts/incremental-ids';
import { type AnnotateResources, annotateTexts } from './annotate/annotate-texts';
import { findPlacements } from './annotate/comparison-notes';
import { diffWords } from './collate/word-diff';
import { detectKinds } from './detect/detect-kinds';
import { detectSpans } from './detect/detect-spans';
import { type AlignedFact, type ComparedText, type Comparison, type Fact, FORMAT } from './model/comparison';
import type { SegmentedText, TextInput } from './model/text';
import { guessLanguage } from './segment/guess-language';
import { markOffTopic } from './segment/mark-off-topic';
import { segmentText } from './segment/segment-text';

/** Raised whenever the same input may give another result; stored documents name the version that made them. */
const ENGINE_VERSION = '0.2.0';

export const STEPS = ['segment', 'align', 'detect', 'annotate'] as const;
type Step = (typeof STEPS)[number];

/** Weights and word lists, read by an edge: the steps themselves read nothing. */
export interface Resources {
  align: AlignModel;
  annotate: AnnotateResources;
}

export interface CompareOptions {
  title?: string;
  /** The machine's rows of the same comparison with other texts: rows that are still the same keep their ids. */
  before?: readonly KnownFact[];
  /** Called before each step, for visible progress. */
  onStep?: (step: Step) => void;
}

/**
 * Line up how several texts told the same facts.
 * Shape:  1–50 texts in (one text has notes but no facts); one document of the comparison format out.
 * Errors: none. The order of the texts changes nothing but the order of `texts`.
 * Source: docs/architecture.md, "The flow".
 */
export function compare(inputs: TextInput[], resources: Resources, options: CompareOptions = {}): Comparison {
  const begin = options.onStep ?? (() => {});
  begin('segment');
  const texts = markOffTopic(inContentOrder(inputs).map(segmentText));
  begin('align');
  const aligned = alignTexts(texts, resources.align);
  begin('detect');
  const spans = detectSpans(texts);
  const kinds = detectKinds(texts, aligned, spans, (a, b) => diffWords(a, b).similarity);
  const facts = keepFactIds(options.before ?? [], kinds.facts);
  const named = withIdsOf(aligned, kinds.facts, facts);
  begin('annotate');
  const language = guessLanguage(texts);
  // The word lists and weights of notes are English; where a fact stands in a text shows in any language.
  const notes =
    language === 'en' ? annotateTexts(texts, named, spans, resources.annotate) : findPlacements(texts, named);
  return {
    format: FORMAT,
    title: options.title?.trim() || titleOf(texts, kinds.facts[0]?.title),
    language,
    engine: { version: ENGINE_VERSION, settings: 'default' },
    texts: inputs.map(({ id }) => describeText(texts.find((text) => text.id === id) as SegmentedText)),
    ...spans,
    ...kinds,
    facts,
    notes,
  };
}

/** The aligned facts under the names that their rows have got: notes are named by the facts that they are about. */
function withIdsOf(aligned: AlignedFact[], before: readonly Fact[], now: readonly Fact[]): AlignedFact[] {
  const ids = new Map(before.map(({ id }, n) => [id, now[n]?.id ?? id]));
  return aligned.map((fact) => ({ ...fact, id: ids.get(fact.id) ?? fact.id }));
}

/** An order that the texts' own words decide: no step can then be swayed by the order in which they were brought. */
function inContentOrder(inputs: TextInput[]): TextInput[] {
  const key = (text: TextInput) => `${text.sha256} ${text.id}`;
  return [...inputs].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The texts' own words for what it is about: the first headline given, else the first fact's title. */
function titleOf(texts: SegmentedText[], factTitle: string | undefined): string {
  const headlines = texts
    .flatMap((text) => text.headline ?? [])
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return headlines[0] ?? factTitle ?? 'Untitled comparison';
}

/** A text as the document keeps it: what was given, how it was cut, and nothing that can be computed again. */
function describeText(text: SegmentedText): ComparedText {
  return {
    id: text.id,
    outlet: text.outlet,
    ...(text.via ? { via: text.via } : {}),
    headline: text.headline ?? null,
    byline: text.byline ?? null,
    published: text.published ?? null,
    url: text.url ?? null,
    body: text.body,
    length: text.body.length,
    sha256: text.sha256,
    segments: text.segments,
    health: text.health,
    words: text.sentences.reduce((n, sentence) => n + sentence.tokens.filter((t) => t.kind !== 'mark').length, 0),
    paragraphs: text.paragraphs,
  };
}
