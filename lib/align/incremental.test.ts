import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlignedFact } from '../model/comparison';
import { stableId } from '../model/stable-id';
import type { SegmentedText } from '../model/text';
import { segmentText } from '../segment/segment-text';
import { alignTexts, parseAlignModel } from './align-texts';
import { keepIds } from './facts/incremental-ids';
import { type AlignState, addText, startAlign } from './incremental';

const model = parseAlignModel(
  JSON.parse(readFileSync(new URL('../../data/models/align.json', import.meta.url), 'utf8')),
);

const text = (id: string, body: string): SegmentedText =>
  segmentText({ id, outlet: { name: id }, body, sha256: stableId('', body).padStart(64, '0') });

/** Facts of one invented flood, each in three wordings; a text picks some of them. */
const FACTS = [
  [
    'The river Osk rose by 4 metres at Brill on Sunday.',
    'On Sunday the Osk at Brill rose by 4 metres.',
    'At Brill the river rose 5 metres on Sunday.',
  ],
  [
    'Mayor Ada Renn ordered 900 people to leave Mill Lane.',
    'Some 900 people had to leave Mill Lane, mayor Ada Renn ordered.',
    'Mill Lane was cleared of 900 people by order of Ada Renn.',
  ],
  [
    'The old pumping station failed at midnight.',
    'At midnight the pumping station failed.',
    'The pumping station, built in 1950, failed at midnight.',
  ],
  [
    'Two bakers were rescued from a roof by boat.',
    'A boat rescued two bakers from a roof.',
    'Rescuers took two bakers off a roof with a boat.',
  ],
  [
    'Schools in Brill stay closed until Thursday.',
    'Until Thursday the schools of Brill are closed.',
    'Brill schools will not open before Thursday.',
  ],
  [
    'Insurers expect claims of 30 million crowns.',
    'Claims of 30 million crowns are expected by insurers.',
    'The damage may reach 35 million crowns, insurers expect.',
  ],
];
const OTHERS = [
  'Choirs sang in the chapel.',
  'A kite festival drew many visitors.',
  'Wool prices fell again last year.',
  'The museum shows clay masks.',
];

/** Text `n` of the flood: each fact in a wording of its own, and a sentence that no other text has. */
function flood(n: number): SegmentedText {
  const told = FACTS.filter((_, k) => (n + k) % 4 !== 0).map((wordings, k) => wordings[(n + k) % 3] ?? '');
  return text(`t${n}`, [...told, `${OTHERS[n % 4]?.slice(0, -1)} in town ${n}.`].join('\n\n'));
}

const floods = (count: number) => Array.from({ length: count }, (_, n) => flood(n));
const withoutIds = (facts: readonly AlignedFact[]) => facts.map(({ id: _, ...fact }) => fact);
const grow = (state: AlignState, texts: readonly SegmentedText[]): AlignState =>
  texts.reduce((grown, one) => addText(grown, one, model).state, state);

function pairsOf(facts: readonly AlignedFact[]): Set<string> {
  const pairs = new Set<string>();
  for (const fact of facts) {
    const members = Object.entries(fact.cells).flatMap(([id, spans]) => spans.map(({ start }) => `${id}:${start}`));
    for (const a of members) for (const b of members) if (a < b) pairs.add(`${a} ${b}`);
  }
  return pairs;
}

describe('a growing alignment', () => {
  test('begins as alignTexts does', () => {
    expect(startAlign(floods(5), model).facts).toEqual(alignTexts(floods(5), model));
    expect(startAlign([], model).facts).toEqual([]);
  });

  test('is the full look at the end of an epoch, whatever came in between and in which order', () => {
    const full = withoutIds(alignTexts(floods(9), model));
    fc.assert(
      fc.property(fc.shuffledSubarray([6, 7, 8], { minLength: 3, maxLength: 3 }), (order) => {
        const state = grow(startAlign(floods(6), model).state, order.map(flood));
        expect(state.epoch).toBe(9);
        expect(withoutIds(state.facts)).toEqual(full);
      }),
      { numRuns: 6 },
    );
  });

  test('joins a new text with the facts that it tells, and is near a full look in between', () => {
    const { facts, state } = addText(startAlign(floods(8), model).state, flood(8), model);
    expect(state.epoch).toBe(8);
    const found = pairsOf(facts);
    const full = pairsOf(alignTexts(floods(9), model));
    const both = [...found].filter((pair) => full.has(pair)).length;
    expect((2 * both) / (found.size + full.size)).toBeGreaterThan(0.9);
    expect(facts.filter(({ cells }) => cells.t8).length).toBeGreaterThanOrEqual(4);
    for (const { cells } of facts)
      for (const [id, spans] of Object.entries(cells))
        for (const { start, end, quote } of spans)
          expect(state.texts.find((one) => one.id === id)?.body.slice(start, end)).toBe(quote);
  });

  test('leaves the state that it grew from as it was', () => {
    const { state } = startAlign(floods(8), model);
    const before = structuredClone(state.facts);
    const once = addText(state, flood(8), model);
    expect(addText(state, flood(8), model).facts).toEqual(once.facts);
    expect(state.facts).toEqual(before);
  });

  test('takes a text of another event without a word', () => {
    const { state, facts } = startAlign(floods(8), model);
    const other = text('x', 'Orchard growers expect few apples.\n\nFrost destroyed the blossom in April.');
    expect(addText(state, other, model).facts).toEqual(facts);
  });

  test('puts a text in the place of one with its id', () => {
    const { state } = startAlign(floods(6), model);
    const other = text('t2', flood(9).body);
    const again = addText(state, other, model).state;
    expect(again.texts).toHaveLength(6);
    expect(withoutIds(again.facts)).toEqual(
      withoutIds(alignTexts([...floods(6).filter(({ id }) => id !== 't2'), other], model)),
    );
  });
});

describe('ids', () => {
  test('stay through growth, also where a full look follows', () => {
    const { state, facts } = startAlign(floods(4), model);
    const { facts: grown, state: next } = addText(state, flood(4), model);
    expect(next.epoch).toBe(4);
    const later = addText(next, flood(5), model);
    expect(later.state.epoch).toBe(6);
    for (const after of [grown, later.facts]) {
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      for (const fact of facts) {
        const heirs = after.filter((one) => fact.id === one.id);
        expect(heirs).toHaveLength(1);
        for (const pair of pairsOf([fact])) expect(pairsOf(heirs)).toContain(pair);
      }
    }
  });

  const fact = (id: string, ...passages: string[]): AlignedFact => {
    const cells: AlignedFact['cells'] = {};
    for (const passage of passages) {
      const start = Number(passage.slice(1));
      cells[passage.charAt(0)] = [...(cells[passage.charAt(0)] ?? []), { start, end: start + 1, quote: '.' }];
    }
    return { id, title: '', cells, score: 1 };
  };

  test('follow most passages; mergers and splits are named', () => {
    const before = [fact('one', 'a1', 'b1', 'c1'), fact('two', 'a5', 'b5'), fact('big', 'a9', 'b9', 'c9', 'd9', 'e9')];
    const after = [fact('x', 'a1', 'b1', 'c1', 'a5', 'b5'), fact('y', 'a9', 'b9', 'c9'), fact('z', 'd9', 'e9')];
    const { facts, changes } = keepIds(before, after);
    expect(facts.map(({ id }) => id)).toEqual(['one', 'big', 'z']);
    expect(changes).toEqual({ merged: [{ into: 'one', from: ['two'] }], split: [{ from: 'big', into: ['z'] }] });
  });

  test('go to other words under the same text’s id as little as to a twin’s', () => {
    const other = fact('y', 'a1', 'b1');
    other.cells = { ...other.cells, a: [{ start: 1, end: 2, quote: '!' }] };
    expect(keepIds([fact('one', 'a1', 'b1')], [other]).facts.map(({ id }) => id)).toEqual(['y']);
    const twins = [fact('two', 'a1', 'b1'), fact('one', 'a1', 'b1')];
    expect(keepIds(twins, twins).facts.map(({ id }) => id)).toEqual(['two', 'one']);
    const grown = [fact('x', 'a1', 'b1', 'c1'), fact('one', 'a1', 'b1')];
    expect(keepIds([fact('one', 'a1', 'b1')], grown).facts.map(({ id }) => id)).toEqual(['x', 'one']);
  });

  test('are never given twice', () => {
    const letter = fc.constantFrom('a1', 'b1', 'c1', 'a2', 'b2', 'c2', 'd3');
    const some = fc.array(fc.uniqueArray(letter, { minLength: 2 }), { maxLength: 5 });
    fc.assert(
      fc.property(some, some, (old, now) => {
        const { facts } = keepIds(
          old.map((passages, k) => fact(`f${k}`, ...passages)),
          now.map((passages, k) => fact(`f${k + 2}`, ...passages)),
        );
        expect(new Set(facts.map(({ id }) => id)).size).toBe(now.length);
      }),
    );
  });
});
