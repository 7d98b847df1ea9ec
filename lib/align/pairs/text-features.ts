import type { Story } from '../story/prepare';
import type { PreparedSentence } from '../story/sentence-reader';
import type { Nearness } from './candidates';
import type { FeatureTable } from './features';

/** What the second pass knows of a pair of texts. */
export const TEXT_FEATURES = ['anchor', 'mutual', 'namesAndFigures', 'length'] as const;

/**
 * Describe each pair of texts by how sure it is that they tell of one event.
 * - anchor: nearness of their nearest pair of sentences; tellings of one event have at least one that is beyond doubt
 * - mutual: how near the texts are, as a share of the nearest that either has to any text
 * - namesAndFigures: weight of the names, figures and days that both have, rare ones counting more
 * - length: sentences of the shorter text (log), as short texts prove less
 * Shape:  rows for texts x < y, in that order.
 * Why:    two quakes on one island share all their words; only the texts as wholes tell them apart.
 */
export function textFeatures(story: Story, { across, size, values }: Nearness): FeatureTable {
  const texts = story.starts.length - 1;
  const anchor = new Float64Array(texts * texts);
  across.first.forEach((a, k) => {
    const b = across.second[k] as number;
    const cell = (story.sentences[a] as PreparedSentence).text * texts + (story.sentences[b] as PreparedSentence).text;
    anchor[cell] = Math.max(anchor[cell] as number, values[a * size + b] as number);
  });
  const words = wordsOfTexts(story);
  const rarity = rarityOf(words, story.stems.length);
  const near = new Float64Array(texts * texts);
  const best = new Float64Array(texts);
  for (let x = 0; x < texts; x++)
    for (let y = 0; y < texts; y++) {
      if (x === y) continue;
      near[x * texts + y] = likeness(words[x]?.all, words[y]?.all, rarity);
      best[x] = Math.max(best[x] as number, near[x * texts + y] as number);
    }
  const rows: number[] = [];
  for (let x = 0; x < texts; x++)
    for (let y = x + 1; y < texts; y++) {
      const like = near[x * texts + y] as number;
      const length = Math.min(...[x, y].map((text) => (story.starts[text + 1] ?? 0) - (story.starts[text] ?? 0)));
      rows.push(
        Math.max(anchor[x * texts + y] as number, anchor[y * texts + x] as number),
        like / (Math.max(best[x] as number, best[y] as number) + 1e-6),
        Math.log(1 + weightShared(words[x]?.pinned, words[y]?.pinned, rarity)),
        Math.log(Math.max(1, length)),
      );
    }
  return { names: TEXT_FEATURES, count: rows.length / TEXT_FEATURES.length, values: Float64Array.from(rows) };
}

interface TextWords {
  all: Set<number>;
  /** Names, figures, days and months. */
  pinned: Set<number>;
}

function wordsOfTexts(story: Story): TextWords[] {
  const words = story.starts.slice(1).map((): TextWords => ({ all: new Set(), pinned: new Set() }));
  const named = story.sentences.some(({ names }) => names.length > 0);
  for (const { text, terms, names, numbers, dates } of story.sentences) {
    const of = words[text] as TextWords;
    for (const term of terms) of.all.add(term);
    // A script without capitals shows no names: there every word pins, or such texts could never be sure.
    for (const list of named ? [names, numbers, dates] : [terms]) for (const term of list) of.pinned.add(term);
  }
  return words;
}

function rarityOf(words: readonly TextWords[], terms: number): Float64Array {
  const spread = new Float64Array(terms);
  for (const { all } of words) for (const term of all) spread[term] = (spread[term] as number) + 1;
  return spread.map((count) => Math.log((words.length + 2) / Math.max(1, count)));
}

function likeness(x: Set<number> = new Set(), y: Set<number> = new Set(), rarity: Float64Array): number {
  const weight = (set: Set<number>) => [...set].reduce((sum, term) => sum + (rarity[term] as number), 0);
  return weightShared(x, y, rarity) / Math.sqrt(weight(x) * weight(y) + 1e-6);
}

function weightShared(x: Set<number> = new Set(), y: Set<number> = new Set(), rarity: Float64Array): number {
  let sum = 0;
  for (const term of x) if (y.has(term)) sum += rarity[term] as number;
  return sum;
}
