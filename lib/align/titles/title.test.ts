import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SegmentedText } from '../../model/text';
import { segmentText } from '../../segment/segment-text';
import { alignTexts, parseAlignModel } from '../align-texts';
import { prepareStory } from '../story/prepare';
import { distinctTitles, titleChoices } from './title';
import { titleWords } from './title-words';

const file = new URL('../../../data/models/align.json', import.meta.url);
const model = parseAlignModel(JSON.parse(readFileSync(file, 'utf8')));

const text = (id: string, body: string): SegmentedText =>
  segmentText({ id, outlet: { name: id }, body, sha256: id.padStart(64, '0') });

/** Sentences of other facts, so that the story has words that say nothing and names that are names. */
const REST = [
  'Mayor Dalia Quist met Orrin Vane of the Lowmoor council at noon. Nobody slept.',
  'The council of Lowmoor heard that Orrin Vane and mayor Dalia Quist would stay.',
];

/** The best title of one fact, a sentence a cell. */
function titleOf(...cells: string[]): string {
  const texts = cells.map((cell, at) => text(`t${at}`, cell));
  const all = [...texts, ...REST.map((body, at) => text(`r${at}`, body))];
  const story = prepareStory(all);
  const members = story.sentences.filter((sentence) => sentence.text < cells.length);
  const choices = titleChoices(
    titleWords(story),
    members,
    all.map(({ body }) => body),
  );
  return choices[0] ?? '';
}

describe('a title', () => {
  test.each([
    [
      'a clause that all cells have',
      'Skipper had lost steering',
      [
        'The skipper had lost steering near the lock.',
        'Its skipper had reportedly lost steering moments earlier.',
        'The skipper, we hear, had lost steering. ',
      ],
    ],
    [
      'a noun phrase, never its cut beginning',
      'Second failure',
      ['She could not rule out a second failure.', 'They feared a second failure, she said.'],
    ],
    [
      'two things where each is short',
      'Vane: timbers',
      ['Engineers had told Vane of rotting timbers.', 'Vane knew about the old timbers for years.'],
    ],
    [
      'a figure that all cells have',
      '18,000 vehicles',
      ['Every day 18,000 vehicles use it.', 'It is used by some 18,000 vehicles a day.'],
    ],
    [
      'a sentence told by two in the same words',
      'Tanker was carrying 640 tonnes of molasses',
      [
        'The tanker was carrying 640 tonnes of molasses to Lowmoor.',
        'The tanker was carrying 640 tonnes of molasses to Lowmoor.',
      ],
    ],
  ] as [string, string, string[]][])('is %s', (_what, title, cells) => {
    expect(titleOf(...cells)).toBe(title);
  });

  test('has no figure that the cells contradict', () => {
    const title = titleOf(
      'Police moved 310 residents out of the harbour.',
      'From the harbour 340 residents were moved out.',
    );
    expect(title).toMatch(/residents/i);
    expect(title).not.toMatch(/\d/);
  });

  test('has no word that one outlet alone uses', () => {
    const title = titleOf(
      'The bungling council faces a shameful shortfall.',
      'The council of Lowmoor faces a budget shortfall.',
    );
    expect(title).toMatch(/shortfall/i);
    expect(title).not.toMatch(/bungling|shameful|budget/i);
  });

  test('takes no side on who did what to whom', () => {
    const cells = ['The port warned the county in May.', 'The county warned the port in May.'];
    expect(titleOf(...cells)).not.toMatch(/warned/);
    expect(titleOf(...cells)).toMatch(/port|county/i);
  });

  test('keeps the negation that all cells have', () => {
    const title = titleOf('Quist will not seek re-election.', 'She would not seek re-election, Quist wrote.');
    expect(title).not.toMatch(/^seek/i);
  });

  test('has sentence case and the capitals of names', () => {
    const headline = 'Dalia Quist Opens Flood Shelter In Lowmoor After Long Night';
    expect(titleOf(headline, 'A flood shelter opened on Monday in Lowmoor.')).toMatch(/^[A-Z][a-z]+ shelter|Lowmoor/);
    expect(titleOf(headline, 'A flood shelter opened on Monday in Lowmoor.')).not.toMatch(/ Shelter/);
  });
});

describe('a title is never bare', () => {
  const bare = /^(?:the )?\S+$/i;

  test('where one word is all that the cells share, the words around it help', () => {
    const title = titleOf(
      'Neighbours fear for the integrity of the process.',
      'Some want to block the whole process for good.',
    );
    expect(title).not.toMatch(bare);
    expect(title).toMatch(/process/i);
  });

  test('nor is it a name alone', () => {
    const title = titleOf('Orrin Vane inspected the sluice at dawn.', 'A report on the dam came from Orrin Vane.');
    expect(title).toMatch(/Vane/);
    expect(title).toMatch(/sluice|report|dam/i);
  });

  test('and praise or blame that one outlet alone has still stays out', () => {
    const title = titleOf('Her reckless gamble angered the ferry crews.', 'A gamble, says the mayor.');
    expect(title).toMatch(/gamble/i);
    expect(title).not.toMatch(/reckless/i);
  });

  test('a verb is not cut off from what it needs', () => {
    const title = titleOf('The gunman gave himself up at six.', 'Then the gunman gave himself up.');
    expect(title).not.toMatch(/gave$/);
  });
});

test('titles that share nearly all their words are told apart', () => {
  expect(
    distinctTitles([['Old swing bridge at Lowmoor'], ['Swing bridge at Lowmoor', 'Bridge and eastern pier']]),
  ).toEqual(['Old swing bridge at Lowmoor', 'Bridge and eastern pier']);
});

test('no two facts have one title, nor "The letter" and "Letters"', () => {
  expect(distinctTitles([['Letter'], ['The letters', 'Letter about the fender'], ['Letter']])).toEqual([
    'Letter',
    'Letter about the fender',
    'Letter (2)',
  ]);
  expect(distinctTitles([['Ferry']], ['ferry'])).toEqual(['Ferry (2)']);
});

describe('the shipped story', () => {
  const folder = new URL('../../../data/stories/harbour-bridge/', import.meta.url);
  const names = ['harrowmouth-courier', 'national-compass', 'blunt-pencil'];
  const texts = names.map((name) => text(name, readFileSync(new URL(`${name}.txt`, folder), 'utf8')));
  const titles = alignTexts(texts, model).map((fact) => fact.title);

  test('has titles that a reader can scan', () => {
    expect(titles.length).toBeGreaterThan(15);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) {
      expect(title.split(' ').length, title).toBeGreaterThanOrEqual(2);
      expect(title.split(' ').length, title).toBeLessThanOrEqual(8);
      expect(title, title).not.toMatch(/ (?:the|a|of|in|on|to|that|and|was|were|had|who|which|before|trying)$/i);
      expect(title, title).not.toMatch(/fiasco|rot\b|bungling|shambles|excuse|reportedly/i);
      expect(title, title).toMatch(/^[\p{Lu}\p{N}£]/u);
    }
    expect(titles).toContain('Skipper had lost steering');
  });
});

test('random cells always have a title, whatever their words', () => {
  const word = fc.constantFrom(
    'the',
    'of',
    'and',
    'not',
    'was',
    'Vane',
    'tide',
    'rose',
    '12',
    'warned',
    'slowly',
    ',',
    '"',
  );
  const line = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `${words.join(' ')} tide.`);
  fc.assert(
    fc.property(line, line, (a, b) => {
      const title = titleOf(a, b);
      expect(title.split(' ').length).toBeLessThanOrEqual(8);
      expect(titleOf(b, a).toLowerCase().split(/\W+/).sort()).toEqual(title.toLowerCase().split(/\W+/).sort());
    }),
    { numRuns: 100 },
  );
});
