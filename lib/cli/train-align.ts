/**
 * Learn the alignment weights: npx tsx lib/cli/train-align.ts [--dry] FOLDER...
 * Folders hold stories with gold pairs, and stories of two events each (pairs across are wrong). Deterministic: the same
 * folders give the same data/models/align.json. Prints figures measured on stories left out of the training.
 */
import { writeFileSync } from 'node:fs';
import { inContentOrder } from '../align/align-texts';
import type { AlignModel, ClusterSettings, Scorer } from '../align/pairs/align-model';
import { findCandidates, type Nearness } from '../align/pairs/candidates';
import { clusterSentences } from '../align/pairs/cluster';
import { type FeatureTable, PAIR_FEATURES, pairFeatures } from '../align/pairs/features';
import { scorePairs } from '../align/pairs/score-pairs';
import { TEXT_FEATURES, textFeatures } from '../align/pairs/text-features';
import { prepareStory, type Story } from '../align/story/prepare';
import {
  type AlignmentStory,
  countApart,
  countPairs,
  countRows,
  f1,
  labelledAt,
  nameOfPair,
  pairsOf,
  readStories,
  rowF1,
} from './alignment-stories';
import { type Example, fitLogistic } from './fit-scorer';

const PAIR_RIDGE = 30;
const TEXT_RIDGE = 3;
/** Two events taken for one is the worse mistake: it makes rows that are false. */
const APART_WEIGHT = 20;
const SAME_EVENT_WEIGHT = 2;
/** `sure` and `join` are chosen below; the others stand in the middle of a plateau and are not. */
const UNTRAINED: ClusterSettings = { sure: 0.55, join: 0.35, least: 0.2, sameText: 0.1, pair: 0.1, pairTaken: 0.2 };

interface Labelled {
  source: AlignmentStory;
  story: Story;
  nearness: Nearness;
  ids: string[];
  names: string[][];
  pairs: Example[];
}

const rowsOfTable = ({ names, count, values }: FeatureTable): Float64Array[] =>
  Array.from({ length: count }, (_, row) => values.subarray(row * names.length, (row + 1) * names.length));

type Weights = Pick<AlignModel, 'pair' | 'texts'>;

function label(source: AlignmentStory): Labelled {
  const texts = inContentOrder(source.texts);
  const story = prepareStory(texts);
  const nearness = findCandidates(story);
  const names = story.sentences.map(({ sentence }) => labelledAt(source, sentence.text, sentence));
  const table = pairFeatures(story, nearness);
  const pairs = rowsOfTable(table).map((row, k): Example => {
    const a = names[nearness.across.first[k] ?? 0] ?? [];
    const b = names[nearness.across.second[k] ?? 0] ?? [];
    const keys = a.flatMap((x) => b.map((y) => nameOfPair(x, y)));
    const yes = keys.some((key) => source.gold.has(key));
    return { row, label: yes ? 1 : 0, weight: !yes && keys.some((key) => source.neutral.has(key)) ? 0 : 1 };
  });
  return { source, story, nearness, ids: texts.map((text) => text.id), names, pairs };
}

function fitPairs(stories: readonly Labelled[]): Scorer {
  return fitLogistic(
    PAIR_FEATURES,
    stories.flatMap((story) => story.pairs),
    PAIR_RIDGE,
  );
}

function fitTexts(stories: readonly Labelled[]): Scorer {
  return fitLogistic(TEXT_FEATURES, stories.flatMap(textExamples), TEXT_RIDGE);
}

function textExamples({ source, story, nearness, ids }: Labelled): Example[] {
  const couples = ids.flatMap((x, at) => ids.slice(at + 1).map((y) => `${x} ${y}`));
  return rowsOfTable(textFeatures(story, nearness)).map((row, k) => {
    const apart = source.apart.has(couples[k] ?? '');
    return { row, label: apart ? 0 : 1, weight: apart ? APART_WEIGHT : source.possible ? 1 : SAME_EVENT_WEIGHT };
  });
}

const train = (stories: readonly Labelled[], twoEvents: readonly Labelled[]): Weights => ({
  pair: fitPairs(stories),
  texts: fitTexts([...stories, ...twoEvents]),
});

interface Scored {
  of: Labelled;
  scored: ReturnType<typeof scorePairs>;
}

const score = (of: Labelled, weights: Weights): Scored => ({
  of,
  scored: scorePairs(of.story, { format: 'tellings.align/1', ...weights, cluster: UNTRAINED }),
});

function rowsUnder({ of, scored }: Scored, settings: ClusterSettings): Set<string>[] {
  const textOf = of.story.sentences.map(({ text }) => text);
  const groups = clusterSentences(textOf, scored.across, scored.within, settings);
  return groups.map((group) => new Set(group.flatMap((at) => of.names[at] ?? [])));
}

function measure(stories: readonly { of: Labelled; rows: Set<string>[] }[]) {
  const total = { right: 0, wrong: 0, missed: 0 };
  for (const { of, rows } of stories) {
    const counts = countPairs(of.source, pairsOf(rows));
    total.right += counts.right;
    total.wrong += counts.wrong;
    total.missed += counts.missed;
  }
  return { ...f1(total), rows: rowF1(stories.map(({ of, rows }) => countRows(of.source.facts, rows))) };
}

function shareApart(stories: readonly Scored[], settings: ClusterSettings): number {
  const accepted = stories.reduce(
    (sum, story) => sum + countApart(story.of.source, pairsOf(rowsUnder(story, settings))),
    0,
  );
  return (
    accepted /
    Math.max(
      1,
      stories.reduce((sum, story) => sum + story.of.source.possible, 0),
    )
  );
}

const GRID: ClusterSettings[] = [0.5, 0.55, 0.6].flatMap((sure) =>
  [0.25, 0.3, 0.35, 0.4].map((join) => ({ ...UNTRAINED, sure, join })),
);

/** The settings with the best pair F1 and row F1, rows counted twice: a reader sees rows. The grid is coarse, as six stories can't tell more apart. */
function bestSettings(stories: readonly Scored[]): ClusterSettings {
  const value = GRID.map((settings) => {
    const { f, rows } = measure(stories.map((story) => ({ of: story.of, rows: rowsUnder(story, settings) })));
    return f + 2 * rows;
  });
  return GRID[value.indexOf(Math.max(...value))] ?? UNTRAINED;
}

const places = process.argv.slice(2).filter((place) => !place.startsWith('--'));
const all = readStories(places).map(label);
const stories = all.filter(({ source }) => source.gold.size > 0);
const twoEvents = all.filter(({ source }) => source.possible > 0);

const leftOut = stories.map((test) =>
  score(
    test,
    train(
      stories.filter((story) => story !== test),
      twoEvents,
    ),
  ),
);
const honest = leftOut.map((test) => {
  const settings = bestSettings(leftOut.filter((other) => other !== test));
  return { of: test.of, rows: rowsUnder(test, settings), settings };
});
const settings = bestSettings(leftOut);
const half = Math.ceil(twoEvents.length / 2);
const apartLeftOut = [
  [twoEvents.slice(0, half), twoEvents.slice(half)] as const,
  [twoEvents.slice(half), twoEvents.slice(0, half)] as const,
].flatMap(([test, rest]) => test.map((story) => score(story, train(stories, rest))));
const weights = train(stories, twoEvents);
const seen = stories.map((story) => {
  const scored = score(story, weights);
  return { of: story, rows: rowsUnder(scored, settings) };
});

const short = (figures: ReturnType<typeof measure>) =>
  Object.fromEntries(Object.entries(figures).map(([name, x]) => [name, Math.round(1e3 * x) / 1e3]));
const figures = {
  pairsAndRowsOnStoriesLeftOut: short(measure(honest)),
  pairsAndRowsOnTrainingStories: short(measure(seen)),
  differentEventsAcceptedOnHalfLeftOut: Math.round(1e4 * shareApart(apartLeftOut, settings)) / 1e4,
  differentEventsAcceptedOnTrainingStories:
    Math.round(
      1e4 *
        shareApart(
          twoEvents.map((story) => score(story, weights)),
          settings,
        ),
    ) / 1e4,
};
for (const { of, rows } of honest) console.log(of.source.name, JSON.stringify(short(measure([{ of, rows }]))));
console.log(JSON.stringify(figures, null, 1), JSON.stringify(settings));
const model = {
  format: 'tellings.align/1',
  origin: `learned from ${stories.length} labelled stories and ${twoEvents.length} stories of two events each; see align.md`,
  figures,
  ...weights,
  cluster: settings,
};
if (!process.argv.includes('--dry'))
  writeFileSync(new URL('../../data/models/align.json', import.meta.url), `${JSON.stringify(model, null, 2)}\n`);
