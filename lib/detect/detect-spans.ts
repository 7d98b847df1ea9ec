/**
 * What the texts hold, and how they differ.
 * Read:   this file for what is in each text, then detect-kinds.ts for how the texts differ.
 * Change: go to the room whose question it is; a new kind of disagreement → kinds/find-disagreements.ts.
 * Uses:   figures, sources, quotations, names, reading, figure-groups, quotation-groups, tellings, kinds, page-words.
 * Tests:  beside each room; here those of the whole step on invented stories.
 */

import type { Quotation, Source } from '../model/comparison';
import { passageOf } from '../model/range';
import { stableId } from '../model/stable-id';
import type { SegmentedText } from '../model/text';
import { findFigures } from './figures/figures';
import { findQuotations } from './quotations/quotations';
import { findSpeakers } from './quotations/speakers';
import type { DetectedSpans } from './reading/reading';
import { findAttributions } from './sources/attributions';
import { nameSources, type Sourced } from './sources/source-names';
import { bookOf, countNames, joinBooks, type NameBook, type NameCounts } from './sources/speaker-names';

/** Proposals and questions are acts, not claims somebody answers for: they name a speaker, but no source. */
const ACTS = new Set(['propose', 'ask', 'urge', 'continue']);

/** A bare "he said" that carries on a source already given in this sentence or the one before adds none. */
function carriesOn(text: SegmentedText, source: Sourced, before: Sourced | undefined): boolean {
  if (!before || before.source !== source.source || source.sentence - before.sentence > 1) return false;
  return (
    /^(?:he|she|they|it)\s+(?:said|says|added|continued)$/i.test(text.body.slice(source.span.start, source.span.end)) &&
    source.after
  );
}

function sourcesOf(text: SegmentedText, sourced: Sourced[]): Source[] {
  return sourced
    .filter((source, n) => !ACTS.has(source.verb) && !carriesOn(text, source, sourced[n - 1]))
    .map((source) => ({
      text: text.id,
      source: source.source,
      transparency: source.transparency,
      attribution: passageOf(text, source.span),
      ...(source.content ? { content: passageOf(text, source.content) } : {}),
    }));
}

function spansOf(text: SegmentedText, counts: NameCounts, everyone: NameBook): Omit<DetectedSpans, 'figures'> {
  const marked = findQuotations(text);
  const book = joinBooks(bookOf([counts]), everyone);
  const sourced = nameSources(text, findAttributions(text, marked), book);
  const quotations = findSpeakers(text, marked, sourced).map(
    ({ start, end, speaker, attribution }): Quotation => ({
      id: stableId('q', text.id, start, end),
      ...passageOf(text, { start, end }),
      speaker,
      ...(attribution ? { attribution: passageOf(text, attribution) } : {}),
    }),
  );
  return { quotations, sources: sourcesOf(text, sourced) };
}

/**
 * Detect the figures, quotations and sources of several texts.
 * Shape:  segmented texts in; flat lists out, in the order of the texts and of each body.
 * Units:  UTF-16 offsets into each body; `quote` is what stands there. A quotation's span includes its marks.
 * Errors: none. A text without sentences gives nothing. Boilerplate and captions are not read.
 */
export function detectSpans(texts: SegmentedText[]): DetectedSpans {
  const counts = texts.map(countNames);
  const everyone = bookOf(counts);
  const spans = texts.map((text, n) => spansOf(text, counts[n] ?? new Map(), everyone));
  return {
    figures: findFigures(texts),
    quotations: spans.flatMap(({ quotations }) => quotations),
    sources: spans.flatMap(({ sources }) => sources),
  };
}
