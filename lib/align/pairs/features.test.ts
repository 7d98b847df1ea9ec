import { describe, expect, test } from 'vitest';
import { segmentText } from '../../segment/segment-text';
import { prepareStory } from '../story/prepare';
import { findCandidates } from './candidates';
import { PAIR_FEATURES, pairFeatures } from './features';
import { PairColumns } from './pair-columns';

const text = (id: string, body: string) =>
  segmentText({ id, outlet: { name: id }, body, sha256: id.padStart(64, '0') });

/** One feature of the pair of sentences that hold these words, the one in the first body, the other in the second. */
function feature(name: (typeof PAIR_FEATURES)[number], bodies: [string, string], words: [string, string]): number {
  const story = prepareStory(bodies.map((body, at) => text(`t${at}`, body)));
  const nearness = findCandidates(story);
  const { values } = pairFeatures(story, nearness);
  const [a, b] = words.map((word, text) =>
    story.sentences.findIndex((sentence) => sentence.text === text && sentence.words.includes(word)),
  );
  const { first, second } = nearness.across;
  const row = [...first.keys()].find((k) => first[k] === a && second[k] === b);
  expect(row, 'such a pair').toBeDefined();
  return values[(row ?? 0) * PAIR_FEATURES.length + PAIR_FEATURES.indexOf(name)] ?? Number.NaN;
}

describe('what is known of a pair', () => {
  test('figures that both have count, but for one, two and three', () => {
    const day = 'Nobody in Lowmoor slept that night. ';
    const shared = (a: string, b: string) =>
      feature(
        'figuresShared',
        [`${day}The ferry carried ${a} cars.`, `${day}Cars on the ferry: ${b}.`],
        ['ferry', 'ferry'],
      );
    expect(shared('28', '28')).toBe(1);
    expect(shared('28', '31')).toBe(0);
    expect(shared('two', 'two')).toBe(0);
  });

  test('first sentences belong together only where the texts begin with the same news', () => {
    const news = 'The ferry Aurelia sank off Port Hallow on Tuesday.';
    const again = 'Off Port Hallow the ferry Aurelia sank on Tuesday.';
    expect(feature('leads', [news, again], ['ferry', 'ferry'])).toBe(1);
    const other = 'Port Hallow opens its museum wing after years of delay and argument.';
    expect(feature('leads', [news, other], ['ferry', 'museum'])).toBeLessThan(0.5);
  });
});

test('columns keep what is put into them, however much that is', () => {
  const columns = new PairColumns();
  for (let k = 0; k < 5000; k++) columns.push(k, k + 1, k / 5000, 1 - k / 5000);
  const { first, second, cosine, part } = columns.finished();
  expect([first.length, second.length, cosine.length, part.length]).toEqual([5000, 5000, 5000, 5000]);
  expect([first[4321], second[4321]]).toEqual([4321, 4322]);
  expect(cosine[4321]).toBeCloseTo(4321 / 5000, 5);
  expect(part[4321]).toBeCloseTo(1 - 4321 / 5000, 5);
});
