import type { AlignedFact } from '../model/comparison';
import { stableId } from '../model/stable-id';
import type { SegmentedText, Span } from '../model/text';
import type { AlignModel } from './align-model';
import { clusterSentences } from './cluster';
import { type PreparedSentence, prepareStory, type Story } from './prepare';
import { rankFacts, tellingness } from './rank';
import { scorePairs } from './score-pairs';
import { titleOf } from './title';

export { type AlignModel, parseAlignModel } from './align-model';

/**
 * Group sentences of several texts into facts: sentences that report the same thing.
 * Shape:  segmented texts in any order; facts out, most telling first. A fact has passages of at least two texts; a
 *         sentence may stand in several facts; a sentence without a partner stands in none.
 * Units:  start/end are UTF-16 offsets, end exclusive; score is 0–1, the mean probability of the fact's pairs.
 * Errors: none. One text, or texts without sentences, give no facts.
 * Source: design/alignment.md; candidates by story-weighted words, two logistic passes, average link with overlap.
 */
export function alignTexts(texts: readonly SegmentedText[], model: AlignModel): AlignedFact[] {
  const inOrder = inContentOrder(texts);
  const story = prepareStory(inOrder);
  const { across, within } = scorePairs(story, model);
  const textOf = story.sentences.map((sentence) => sentence.text);
  const groups = clusterSentences(textOf, across, within, model.cluster);
  const scores = new Map(across.map((pair) => [keyOf(pair.first, pair.second, textOf.length), pair.score]));
  return rankFacts(
    groups.map((group) => {
      const sentences = group.map((at) => story.sentences[at] as PreparedSentence);
      return { fact: buildFact(inOrder, story, group, scores), weight: tellingness(sentences) };
    }),
  );
}

/** The order of work comes from the words alone, so that neither ids nor the order of the texts can change a fact. */
export function inContentOrder(texts: readonly SegmentedText[]): SegmentedText[] {
  return [...texts].sort((a, b) => compare(a.sha256, b.sha256) || compare(a.body, b.body) || compare(a.id, b.id));
}

function buildFact(
  texts: readonly SegmentedText[],
  story: Story,
  group: readonly number[],
  scores: ReadonlyMap<number, number>,
): AlignedFact {
  const members = group.map((at) => story.sentences[at] as PreparedSentence);
  const cells: Record<string, Span[]> = {};
  for (const { sentence, text } of members) {
    const { start, end } = sentence;
    const quote = texts[text]?.body.slice(start, end) ?? '';
    const cell = cells[sentence.text] ?? [];
    cell.push({ start, end, quote });
    cells[sentence.text] = cell;
  }
  const passages = members.map(({ sentence, words }) => `${sentence.text}\u0001${words}`).sort();
  return {
    id: stableId('f', ...passages),
    title: titleOf(
      story,
      members,
      texts.map(({ body }) => body),
    ),
    cells: Object.fromEntries(Object.entries(cells).sort(([a], [b]) => compare(a, b))),
    score: meanScore(group, members, scores, story.sentences.length),
  };
}

function meanScore(
  group: readonly number[],
  members: readonly PreparedSentence[],
  scores: ReadonlyMap<number, number>,
  total: number,
): number {
  let sum = 0;
  let pairs = 0;
  for (let x = 0; x < group.length; x++)
    for (let y = x + 1; y < group.length; y++) {
      if (members[x]?.text === members[y]?.text) continue;
      sum += scores.get(keyOf(group[x] ?? 0, group[y] ?? 0, total)) ?? 0;
      pairs++;
    }
  return Math.round((1000 * sum) / Math.max(1, pairs)) / 1000;
}

const keyOf = (first: number, second: number, total: number): number => first * total + second;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
