/**
 * Sentences of several texts that report the same thing, as facts.
 * Read:   this file, then pairs/score-pairs.ts and facts/build-facts.ts.
 * Change: which sentences go together → pairs; how a row is called → titles; its rank → facts.
 * Uses:   story, pairs, facts.
 * Tests:  align-texts.test.ts; languages.test.ts for other languages.
 */

import type { AlignedFact } from '../model/comparison';
import type { SegmentedText } from '../model/text';
import { buildFacts, finishFacts } from './facts/build-facts';
import type { AlignModel } from './pairs/align-model';
import { clusterSentences } from './pairs/cluster';
import { scorePairs } from './pairs/score-pairs';
import { prepareStory } from './story/prepare';

export { type AlignModel, parseAlignModel } from './pairs/align-model';

/**
 * Group sentences of several texts into facts: sentences that report the same thing.
 * Shape:  segmented texts in any order; facts out, most telling first. A fact has passages of at least two texts; a
 *         sentence may stand in several facts; a sentence without a partner stands in none.
 * Units:  start/end are UTF-16 offsets, end exclusive; score is 0–1, the mean probability of the fact's pairs.
 * Errors: none. One text, or texts without sentences, give no facts.
 * Source: docs/decisions/0004-alignment.md; candidates by story-weighted words, two logistic passes, overlapping groups (cluster.ts).
 */
export function alignTexts(texts: readonly SegmentedText[], model: AlignModel): AlignedFact[] {
  const inOrder = inContentOrder(texts);
  const story = prepareStory(inOrder);
  const { across, within } = scorePairs(story, model);
  const textOf = story.sentences.map((sentence) => sentence.text);
  const groups = clusterSentences(textOf, across, within, model.cluster);
  return finishFacts(buildFacts(inOrder, story, groups, across));
}

/** The order of work comes from the words alone, so that neither ids nor the order of the texts can change a fact. */
export function inContentOrder(texts: readonly SegmentedText[]): SegmentedText[] {
  return [...texts].sort((a, b) => compare(a.sha256, b.sha256) || compare(a.body, b.body) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
