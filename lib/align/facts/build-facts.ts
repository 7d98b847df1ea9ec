/**
 * Rows with id, title and rank.
 * Read:   this file, then rank.ts.
 * Change: which row stands first → rank.ts; which row keeps its id with other texts → incremental-ids.ts.
 * Uses:   story, pairs, titles.
 * Tests:  rank.test.ts.
 */

import type { AlignedFact } from '../../model/comparison';
import { stableId } from '../../model/stable-id';
import type { SegmentedText, Span } from '../../model/text';
import type { ScoredPair } from '../pairs/cluster';
import type { Story } from '../story/prepare';
import type { PreparedSentence } from '../story/sentence-reader';
import { distinctTitles, titleChoices } from '../titles/title';
import { type TitleWords, titleWords } from '../titles/title-words';
import { rankFacts, tellingness } from './rank';

/** A fact with what its rank and its title come from. */
export interface BuiltFact {
  fact: AlignedFact;
  /** Its sentences, as places in the story. */
  members: readonly number[];
  weight: number;
  /** Titles that fit, best first. */
  titles: readonly string[];
}

/**
 * Turn groups of sentences into facts that have cells, an id and a weight, not yet a title.
 * Shape:  texts in the order of work, as in the story; `pairs` hold at least every scored pair inside a group.
 */
export function buildFacts(
  texts: readonly SegmentedText[],
  story: Story,
  groups: readonly (readonly number[])[],
  pairs: readonly ScoredPair[],
): BuiltFact[] {
  const total = story.sentences.length;
  const scores = new Map(pairs.map(({ first, second, score }) => [first * total + second, score]));
  const scoreOf = (a: number, b: number) => scores.get(Math.min(a, b) * total + Math.max(a, b)) ?? 0;
  const bodies = texts.map(({ body }) => body);
  const words = titleWords(story);
  return groups.map((group) => buildFact(bodies, story, group, scoreOf, words));
}

/** Facts as readers get them: most telling first, each with a title of its own. */
export function finishFacts(built: readonly BuiltFact[]): AlignedFact[] {
  const ranked = rankFacts(built);
  const titles = distinctTitles(ranked.map((each) => each.titles));
  return ranked.map(({ fact }, at) => ({ ...fact, title: titles[at] ?? fact.title }));
}

function buildFact(
  bodies: readonly string[],
  story: Story,
  group: readonly number[],
  scoreOf: (a: number, b: number) => number,
  titleOf: TitleWords,
): BuiltFact {
  const members = group.map((at) => story.sentences[at] as PreparedSentence);
  const passages = members.map(({ sentence, words }) => `${sentence.text}\u0001${words}`).sort();
  const score = meanScore(group, members, scoreOf);
  const titles = titleChoices(titleOf, members, bodies);
  const fact = { id: stableId('f', ...passages), title: titles[0] ?? '', cells: cellsOf(bodies, members), score };
  return { fact, members: group, weight: tellingness(members, score), titles };
}

function cellsOf(bodies: readonly string[], members: readonly PreparedSentence[]): Record<string, Span[]> {
  const cells = new Map<string, Span[]>();
  for (const { sentence, text } of members) {
    const { start, end } = sentence;
    const quote = bodies[text]?.slice(start, end) ?? '';
    cells.set(sentence.text, [...(cells.get(sentence.text) ?? []), { start, end, quote }]);
  }
  return Object.fromEntries([...cells].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function meanScore(
  group: readonly number[],
  members: readonly PreparedSentence[],
  scoreOf: (a: number, b: number) => number,
): number {
  let sum = 0;
  let pairs = 0;
  for (let x = 0; x < group.length; x++)
    for (let y = x + 1; y < group.length; y++) {
      if (members[x]?.text === members[y]?.text) continue;
      sum += scoreOf(group[x] ?? 0, group[y] ?? 0);
      pairs++;
    }
  return Math.round((1000 * sum) / Math.max(1, pairs)) / 1000;
}
