/**
 * How likely two sentences report the same thing, and which go together.
 * Read:   candidates.ts (which pairs are looked at), features.ts (what of), this file (how likely), cluster.ts (who goes
 *         together).
 * Change: a new feature → features.ts, then npm run train -- --align.
 * Uses:   story.
 * Tests:  features.test.ts, cluster.test.ts.
 */

import type { Story } from '../story/prepare';
import type { PreparedSentence } from '../story/sentence-reader';
import type { AlignModel, Scorer } from './align-model';
import { findCandidates, type Nearness } from './candidates';
import type { ScoredPair } from './cluster';
import { type FeatureTable, pairFeatures } from './features';
import { textFeatures } from './text-features';

/** Texts that surely tell of one event lose nothing; doubt counts three times over, as it touches each pair alike. */
const TEXT_SLACK = 1.2;
const TEXT_POWER = 3;
const SETTLED_FROM = 0.5;
const SETTLED_AT = 0.7;
/** No setting of the grouping looks at pairs below this; of candidates of many texts they are nine in ten. */
const LEAST_SCORE = 0.05;

/**
 * Give each pair of sentences the probability that both report the same fact.
 * Pass 1 looks at the two sentences and their company; pass 2 asks, of the texts as wholes, whether they tell of one
 * event at all, and lowers every pair of two texts that seem not to.
 * Shape:  pairs of different texts in `across`; pairs within one text, told twice, in `within`. Same words score 1.
 */
export function scorePairs(story: Story, model: AlignModel): { across: ScoredPair[]; within: ScoredPair[] } {
  return scoreNear(story, findCandidates(story), model);
}

/** The same for pairs that are found already. */
export function scoreNear(
  story: Story,
  nearness: Nearness,
  model: AlignModel,
): { across: ScoredPair[]; within: ScoredPair[] } {
  const first = applyScorer(model.pair, pairFeatures(story, nearness));
  const across = lowerDoubtfulTexts(story, nearness, first, model.texts);
  return { across: withSameWords(story, across), within: toldTwice(nearness) };
}

/** Logistic scores of all rows of a table. */
function applyScorer(scorer: Scorer, table: FeatureTable): Float64Array {
  const weights = table.names.map((name) => scorer.weights[name] ?? 0);
  const scores = new Float64Array(table.count);
  for (let row = 0, cell = 0; row < table.count; row++) {
    let sum = scorer.bias;
    for (let k = 0; k < weights.length; k++, cell++) sum += (weights[k] as number) * (table.values[cell] as number);
    scores[row] = 1 / (1 + Math.exp(-sum));
  }
  return scores;
}

function lowerDoubtfulTexts(story: Story, nearness: Nearness, first: Float64Array, scorer: Scorer): ScoredPair[] {
  const pairs = nearness.across;
  const texts = story.starts.length - 1;
  const table = textFeatures(story, nearness);
  const sure = applyScorer(scorer, table);
  const anchorColumn = table.names.indexOf('anchor');
  const factor = new Float64Array(texts * texts);
  let row = 0;
  for (let x = 0; x < texts; x++)
    for (let y = x + 1; y < texts; y++, row++) {
      const learned = Math.min(1, TEXT_SLACK * (sure[row] ?? 0)) ** TEXT_POWER;
      // A sentence told nearly in the same words settles it, however short the texts are.
      const settled =
        ((table.values[row * table.names.length + anchorColumn] ?? 0) - SETTLED_FROM) / (SETTLED_AT - SETTLED_FROM);
      factor[x * texts + y] = Math.max(learned, Math.min(1, Math.max(0, settled)));
    }
  const surest = throughThird(factor, texts);
  const scored: ScoredPair[] = [];
  pairs.first.forEach((a, k) => {
    const b = pairs.second[k] as number;
    const x = (story.sentences[a] as PreparedSentence).text;
    const y = (story.sentences[b] as PreparedSentence).text;
    const score = (first[k] as number) * (surest[x * texts + y] as number);
    if (score >= LEAST_SCORE) scored.push({ first: a, second: b, score });
  });
  return scored;
}

/** Two texts that surely tell of the event of a third tell of one event, though they share few words themselves. */
function throughThird(factor: Float64Array, texts: number): Float64Array {
  const of = (x: number, y: number) => factor[Math.min(x, y) * texts + Math.max(x, y)] as number;
  return factor.map((direct, cell) => {
    const x = Math.floor(cell / texts);
    const y = cell % texts;
    let most = direct;
    for (let z = 0; z < texts; z++) if (z !== x && z !== y) most = Math.max(most, 2 * of(x, z) * of(z, y) - 1);
    return most;
  });
}

/** A sentence that stands word for word in another text is the same there, whatever else the texts tell. */
function withSameWords(story: Story, pairs: readonly ScoredPair[]): ScoredPair[] {
  const byWords = new Map<string, number[]>();
  story.sentences.forEach(({ words }, at) => {
    const places = byWords.get(words);
    if (places) places.push(at);
    else byWords.set(words, [at]);
  });
  const textAt = (at: number) => (story.sentences[at] as PreparedSentence).text;
  const wordsAt = (at: number) => (story.sentences[at] as PreparedSentence).words;
  const twins = [...byWords.values()].flatMap((places) =>
    places.flatMap((first, k) =>
      places
        .slice(k + 1)
        .filter((second) => textAt(first) !== textAt(second))
        .map((second): ScoredPair => ({ first, second, score: 1 })),
    ),
  );
  return [...pairs.filter(({ first, second }) => wordsAt(first) !== wordsAt(second)), ...twins];
}

function toldTwice({ within }: Nearness): ScoredPair[] {
  return Array.from(within.first, (first, k) => ({
    first,
    second: within.second[k] as number,
    score: within.cosine[k] as number,
  }));
}
