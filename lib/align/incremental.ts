import type { AlignedFact } from '../model/comparison';
import type { SegmentedText } from '../model/text';
import { inContentOrder } from './align-texts';
import { type BuiltFact, buildFacts, finishFacts } from './facts/build-facts';
import { type FactChanges, keepIds } from './facts/incremental-ids';
import type { AlignModel } from './pairs/align-model';
import { findCandidates, type Nearness } from './pairs/candidates';
import { clusterSentences, type ScoredPair } from './pairs/cluster';
import { scoreNear } from './pairs/score-pairs';
import { extendStory, prepareStory, type Story } from './story/prepare';
import type { PreparedSentence } from './story/sentence-reader';

/** After this growth all is looked at anew, as words that were rare in the story may no longer be. */
const EPOCH = 1.5;
/** A sentence is touched by a new one from this share of the least score that joins two sentences. */
const TOUCH = 0.8;

/** An alignment that can grow. Values in it are never changed: a state may be kept and grown twice. */
export interface AlignState {
  /** In the order of work: by their words up to the last full look, later ones as they came. */
  readonly texts: readonly SegmentedText[];
  readonly facts: readonly AlignedFact[];
  /** Number of texts at the last full look. */
  readonly epoch: number;
  readonly story: Story;
  readonly nearness: Nearness;
  readonly across: readonly ScoredPair[];
  readonly within: readonly ScoredPair[];
  readonly built: readonly BuiltFact[];
}

/** Facts, what became of the facts before, and the state to go on from. */
export interface Grown {
  facts: AlignedFact[];
  changes: FactChanges;
  state: AlignState;
}

/**
 * Align texts as alignTexts does, and keep what adding another text needs.
 * Shape:  the same facts as alignTexts; the state is of use to addText only.
 * Errors: none.
 */
export function startAlign(
  texts: readonly SegmentedText[],
  model: AlignModel,
): { facts: AlignedFact[]; state: AlignState } {
  const inOrder = inContentOrder(texts);
  const story = prepareStory(inOrder);
  const nearness = findCandidates(story);
  const { across, within } = scoreNear(story, nearness, model);
  const groups = clusterSentences(textsOf(story), across, within, model.cluster);
  const built = buildFacts(inOrder, story, groups, across);
  const facts = finishFacts(built);
  return { facts, state: { texts: inOrder, facts, epoch: texts.length, story, nearness, across, within, built } };
}

/**
 * Add one text: its sentences are scored against the older ones, and only facts that they touch are grouped anew.
 * Shape:  all facts out, most telling first. A fact keeps its id where most of its passages stay; `changes` names
 *         mergers and splits. A text whose id is there already takes its place.
 * Errors: none.
 * Why:    a full look costs a second at 50 texts. Between two full looks the words' weights and the older pairs' scores
 *         stand still; a full look follows when the texts are half as many again, and then the facts are those of
 *         alignTexts to the letter, but for the ids, which stay.
 */
export function addText(previous: AlignState, text: SegmentedText, model: AlignModel): Grown {
  const others = previous.texts.filter(({ id }) => id !== text.id);
  const isReplaced = others.length < previous.texts.length;
  const isFull = isReplaced || others.length + 1 >= EPOCH * previous.epoch;
  const next = isFull ? startAlign([...others, text], model).state : grown(previous, text, model);
  const { facts, changes } = keepIds(previous.facts, next.facts);
  return { facts, changes, state: { ...next, facts } };
}

function grown(previous: AlignState, text: SegmentedText, model: AlignModel): AlignState {
  const texts = [...previous.texts, text];
  const story = extendStory(previous.story, text);
  const nearness = findCandidates(story, previous.nearness);
  const from = previous.story.sentences.length;
  const fresh = scoreNear(story, nearness, model);
  const isFresh = ({ first, second }: ScoredPair) => Math.max(first, second) >= from;
  const freshAcross = fresh.across.filter(isFresh);
  const across = [...previous.across, ...freshAcross];
  const within = [...previous.within, ...fresh.within.filter(isFresh)];
  const touched = touchedBy(freshAcross, from, story, model);
  const built = regroup(previous.built, touched, { texts, story, across, within }, model);
  return { texts, facts: finishFacts(built), epoch: previous.epoch, story, nearness, across, within, built };
}

const textsOf = (story: Story): number[] => story.sentences.map(({ text }) => text);

/** The new sentences, and older ones that are near enough to one of them to stand in a fact with it. */
function touchedBy(fresh: readonly ScoredPair[], from: number, story: Story, { cluster }: AlignModel): Set<number> {
  const least = TOUCH * Math.min(cluster.pair, cluster.join);
  const touched = new Set(Array.from({ length: story.sentences.length - from }, (_, k) => from + k));
  for (const { first, second, score } of fresh) if (score >= least) touched.add(first).add(second);
  return touched;
}

interface Scored {
  texts: readonly SegmentedText[];
  story: Story;
  across: readonly ScoredPair[];
  within: readonly ScoredPair[];
}

/** Group the touched facts' sentences anew; leave the other facts as they are. */
function regroup(
  before: readonly BuiltFact[],
  touched: ReadonlySet<number>,
  { texts, story, across, within }: Scored,
  model: AlignModel,
): BuiltFact[] {
  const isTouched = ({ members }: BuiltFact) => members.some((member) => touched.has(member));
  const kept = before.filter((fact) => !isTouched(fact));
  const region = [...new Set([...touched, ...before.filter(isTouched).flatMap(({ members }) => members)])];
  region.sort((x, y) => x - y);
  const local = new Int32Array(story.sentences.length).fill(-1);
  region.forEach((at, k) => {
    local[at] = k;
  });
  const inside = (pairs: readonly ScoredPair[]) =>
    pairs.filter(({ first, second }) => (local[first] as number) >= 0 && (local[second] as number) >= 0);
  const renamed = (pairs: readonly ScoredPair[]) =>
    pairs.map((pair) => ({
      ...pair,
      first: local[pair.first] as number,
      second: local[pair.second] as number,
    }));
  const near = inside(across);
  const textOf = region.map((at) => (story.sentences[at] as PreparedSentence).text);
  const groups = clusterSentences(textOf, renamed(near), renamed(inside(within)), model.cluster)
    .map((group) => group.map((k) => region[k] as number))
    .filter((group) => !kept.some(({ members }) => group.every((at) => members.includes(at))));
  const same = new Map(before.map((fact) => [fact.members.join(' '), fact]));
  const fresh = groups.filter((group) => !same.has(group.join(' ')));
  const unchanged = groups.flatMap((group) => same.get(group.join(' ')) ?? []);
  return [...kept, ...unchanged, ...buildFacts(texts, story, fresh, near)];
}
