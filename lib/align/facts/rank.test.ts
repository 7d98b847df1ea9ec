import { describe, expect, test } from 'vitest';
import { segmentText } from '../../segment/segment-text';
import { prepareStory } from '../story/prepare';
import { rankFacts, tellingness } from './rank';

/** How telling one fact is, a sentence a cell. */
function weigh(score: number, ...cells: string[]): number {
  const texts = cells.map((body, at) =>
    segmentText({ id: `t${at}`, outlet: { name: `t${at}` }, body, sha256: `${at}`.padStart(64, '0') }),
  );
  return tellingness(prepareStory(texts).sentences, score);
}

const TOLD = 'Divers found the wreck of the ferry near the eastern shoal of Hallow.';
const AGAIN = 'Near the eastern shoal the divers of Hallow have found the lost ferry.';
const THIRD = 'The ferry was found by divers, who reached the eastern shoal off Hallow at dawn.';

describe('a fact is more telling', () => {
  test('the more texts tell it', () => expect(weigh(0.9, TOLD, AGAIN, THIRD)).toBeGreaterThan(weigh(0.9, TOLD, AGAIN)));

  test('where figures differ', () => {
    const with12 = `${TOLD.slice(0, -1)} with 12 dead.`;
    expect(weigh(0.9, with12, `${AGAIN.slice(0, -1)} with 14 dead.`)).toBeGreaterThan(
      weigh(0.9, with12, `${AGAIN.slice(0, -1)} with 12 dead.`),
    );
  });

  test('where one text is surer', () =>
    expect(weigh(0.9, TOLD, AGAIN.replace('have', 'may have'))).toBeGreaterThan(weigh(0.9, TOLD, AGAIN)));

  test('than copies of one sentence', () => expect(weigh(0.9, TOLD, AGAIN)).toBeGreaterThan(weigh(1, TOLD, TOLD)));

  test('than a row in doubt, or with hardly a word in common', () => {
    expect(weigh(0.9, TOLD, AGAIN)).toBeGreaterThan(weigh(0.2, TOLD, AGAIN));
    expect(weigh(0.9, TOLD, AGAIN)).toBeGreaterThan(weigh(0.9, TOLD, 'A ferry strike is on, clerks said on Monday.'));
  });
});

test('equal facts stand in the order of their ids', () => {
  const fact = (id: string) => ({ fact: { id, title: '', cells: {}, score: 1 }, weight: 1 });
  expect(rankFacts([fact('b'), { ...fact('c'), weight: 2 }, fact('a')]).map(({ fact: { id } }) => id)).toEqual([
    'c',
    'a',
    'b',
  ]);
});
