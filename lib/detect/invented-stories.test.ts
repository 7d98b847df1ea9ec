import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../compare';
import { type InventedStory, MILL_FIRE, TREE_FELLING, wireCopies } from '../invented/invented-stories';
import type { Comparison, TellingGroup } from '../model/comparison';
import { readResources } from '../work/read-resources';
import { buildSourceChain } from './source-chain/source-chain';

/** Who leans on whom, over the whole engine, in stories whose ties are planned. */

const resources = readResources(path.resolve(import.meta.dirname, '../../data'));

function tell({ texts }: InventedStory): Comparison {
  return compare(
    texts.map(({ id, outlet, published, body }) => ({
      id,
      outlet: { name: outlet },
      body,
      sha256: id.padEnd(64, '0'),
      published: { value: published, from: 'stated' as const },
    })),
    resources,
  );
}

/** The tellings of each fact that has a cell in all of the texts. */
const groupsWith = ({ facts }: Comparison, ...ids: string[]): TellingGroup[][] =>
  facts
    .filter(({ cells }) => ids.every((id) => (cells[id]?.passages.length ?? 0) > 0))
    .map(({ tellings }) => tellings.groups);

const areTogether = (groups: TellingGroup[], ...ids: string[]): boolean =>
  groups.some(({ texts }) => ids.every((id) => texts.includes(id)));

/** The kinds of evidence that name both texts. */
const evidenceBetween = ({ facts }: Comparison, a: string, b: string): string[] =>
  facts.flatMap(({ tellings }) =>
    tellings.groups.flatMap(({ evidence }) =>
      evidence
        .filter(({ passages }) => [a, b].every((id) => passages.some(({ text }) => text === id)))
        .map(({ kind }) => kind),
    ),
  );

describe('a wire report and its rewritings', () => {
  const story = tell(MILL_FIRE);

  it.each([
    ['gazette', 'daily'],
    ['wire', 'gazette'],
    ['wire', 'daily'],
  ])('%s and %s are one telling wherever they tell one fact', (a, b) => {
    const found = groupsWith(story, a, b);
    expect(found.length).toBeGreaterThan(0);
    for (const groups of found) expect(areTogether(groups, a, b)).toBe(true);
  });

  it('whoever names the wire belongs to it', () => {
    const told = ['wire', 'gazette', 'daily'].flatMap((id) =>
      groupsWith(story, id, 'heron').map((groups) => ({ id, groups })),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const { id, groups } of told) expect(areTogether(groups, id, 'heron'), id).toBe(true);
  });

  it('credits are among the proofs', () => {
    expect(evidenceBetween(story, 'gazette', 'daily')).toContain('wire_credit');
    expect(evidenceBetween(story, 'wire', 'gazette')).toContain('shared_run');
  });

  it('whoever was there is a telling of their own, though both print the same speech', () => {
    for (const other of ['wire', 'gazette', 'daily', 'heron'])
      for (const own of ['lantern', 'post'])
        for (const groups of groupsWith(story, own, other)) expect(areTogether(groups, own, other)).toBe(false);
    // Words inside quotation marks are the mayor's: they show that both heard her, not that one copied the other.
    expect(evidenceBetween(story, 'lantern', 'post')).not.toContain('shared_run');
    expect(evidenceBetween(story, 'lantern', 'post')).not.toContain('same_quote_cut');
  });

  it('nothing is in conflict', () => {
    expect(story.figureGroups.filter(({ verdict }) => verdict === 'conflict')).toEqual([]);
    expect(story.facts.flatMap((f) => f.disagreements).filter(({ kind }) => kind === 'contradiction')).toEqual([]);
  });

  it('the chain leads the three to the wire', () => {
    const { edges } = buildSourceChain(story.texts, story.sources);
    const toWire = edges.filter(({ to }) => to === 'text:wire').map(({ from }) => from);
    expect(toWire).toEqual(['daily', 'gazette', 'heron']);
  });
});

describe('two outlets that cite each other', () => {
  const story = tell(TREE_FELLING);
  const chain = buildSourceChain(story.texts, story.sources);

  it('are a loop, and an outlet that is not among the texts is said to be none', () => {
    expect(chain.loops).toEqual([['bulletin', 'herald']]);
    expect(chain.nodes.filter(({ kind }) => kind === 'outlet_not_in_set').map(({ label }) => label)).toEqual([
      'The Aldmoor Times',
    ]);
  });

  it('are one telling, by the naming, the odd round figure and the same cut', () => {
    const found = groupsWith(story, 'bulletin', 'herald');
    expect(found.length).toBeGreaterThan(0);
    for (const groups of found) expect(areTogether(groups, 'bulletin', 'herald')).toBe(true);
    const kinds = evidenceBetween(story, 'bulletin', 'herald');
    expect(kinds).toContain('same_quote_cut');
    expect(kinds).toContain('same_source');
  });

  it('leave the one who went and looked alone', () => {
    for (const { tellings } of story.facts)
      for (const { texts } of tellings.groups) if (texts.includes('ridge')) expect(texts).toEqual(['ridge']);
  });

  it('are in no conflict', () => {
    expect(story.figureGroups.filter(({ verdict }) => verdict === 'conflict')).toEqual([]);
    expect(story.facts.flatMap((f) => f.disagreements).filter(({ kind }) => kind === 'contradiction')).toEqual([]);
  });
});

it('eighteen names over one wire report are one telling', () => {
  const { facts } = tell(wireCopies(18));
  expect(facts.length).toBeGreaterThan(0);
  for (const { cells, tellings } of facts) {
    expect(Object.values(cells).filter(({ passages }) => passages.length > 0)).toHaveLength(18);
    expect(tellings.count).toBe(1);
  }
});
