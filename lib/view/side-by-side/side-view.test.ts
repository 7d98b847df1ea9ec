import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedText, Fact } from '../../model/comparison';
import type { LedgerSource } from '../ledger/ledger-source';
import { buildReader } from '../reader/reader-view';
import { buildSide, chooseSides, keptInOrder } from './side-view';

/** Texts by letter, their facts in brackets: "[1:The quay closed.] Nobody was hurt." */
function storyOf(given: Record<string, string>, whole = true) {
  const facts = new Map<string, Fact>();
  const texts = Object.entries(given).map(([id, marked]): ComparedText => {
    let body = '';
    for (const [, fact, inside, outside] of marked.matchAll(/\[(\w+):([^\]]*)\]|([^[]+)/g)) {
      const words = inside ?? outside ?? '';
      if (fact) {
        const entry = facts.get(fact) ?? emptyFact(fact, Object.keys(given));
        entry.cells[id] = {
          passages: [
            ...(entry.cells[id]?.passages ?? []),
            { start: body.length, end: body.length + words.length, quote: words },
          ],
        };
        facts.set(fact, entry);
      }
      body += words;
    }
    const paragraphs = [...body.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    return {
      id,
      outlet: { name: `Outlet ${id}` },
      headline: null,
      byline: null,
      published: null,
      url: null,
      body: whole ? body : null,
      length: body.length,
      sha256: '0'.repeat(64),
      segments: paragraphs.map((paragraph) => ({ ...paragraph, role: 'body' as const })),
      health: { status: 'complete', problems: [] },
      words: body.split(/\s+/).length,
      paragraphs,
    };
  });
  return { title: 'The quay', texts, facts: [...facts.values()], notes: [], quotations: [], sources: [] };
}

function emptyFact(id: string, texts: string[]): Fact {
  return {
    id,
    title: `Fact ${id}`,
    origin: 'machine',
    cells: Object.fromEntries(texts.map((text) => [text, { passages: [], absence: 'not_found' as const }])),
    disagreements: [],
    tellings: { count: 2, groups: [] },
  };
}

const ask = (left: string | null = null, right: string | null = null, base: string | null = null) => ({
  left,
  right,
  base,
});

const QUAY = storyOf({
  a: '[1:The quay was closed at noon.] Nobody was hurt.\n[2:Two boats sank.]',
  b: '[2:Three boats sank.] It rained.\n[1:The quay was shut at noon.]\n[3:The mayor came.]',
  c: '[3:The mayor of Orrin came.]',
});

/** What a column marks as its own, by pair. */
const ownWords = (source: LedgerSource, left: string, right: string, side: 'left' | 'right') =>
  buildSide(source, ask(left, right))?.[side].blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.parts.flatMap((part) =>
          part.kind === 'words' && part.marks.some(({ kind }) => kind === 'changed') ? [part.words] : [],
        )
      : [],
  );

describe('two texts side by side', () => {
  it('are the base and the text that shares most facts with it, unless others are asked for', () => {
    expect(chooseSides(QUAY, ask())).toEqual([0, 1]);
    expect(chooseSides(QUAY, ask(null, null, 'c'))).toEqual([2, 1]);
    expect(chooseSides(QUAY, ask('b', 'a'))).toEqual([1, 0]);
    expect(chooseSides(QUAY, ask(null, 'a'))).toEqual([1, 0]);
    expect(chooseSides(QUAY, ask('a', 'a'))).toEqual([1, 0]);
    expect(chooseSides(QUAY, ask('gone', 'lost'))).toEqual([0, 1]);
    expect(chooseSides({ ...QUAY, texts: QUAY.texts.slice(0, 1) }, ask())).toBeNull();
  });

  it('are joined where both tell a fact, in the order of the left one', () => {
    const side = buildSide(QUAY, ask('a', 'b'));
    expect(side?.pairs.map((pair) => [pair.number, pair.row.id])).toEqual([
      [1, '1'],
      [2, '2'],
    ]);
    expect(buildSide(QUAY, ask('b', 'a'))?.pairs.map((pair) => pair.row.id)).toEqual(['2', '1']);
    expect(side?.pairs.filter((pair) => pair.moved)).toHaveLength(1);
  });

  it('mark in each what the other has not', () => {
    expect(ownWords(QUAY, 'a', 'b', 'left')).toEqual(['closed', 'Two']);
    expect(ownWords(QUAY, 'a', 'b', 'right')).toEqual(['Three', 'shut']);
    expect(ownWords(QUAY, 'b', 'a', 'left')).toEqual(['Three', 'shut']);
  });

  it('do not mark a word that a second fact of the same sentence finds in the other text', () => {
    const shared = storyOf({
      a: '[1:The old quay was closed.]',
      b: '[1:The quay was closed.] [2:The old quay burned.]',
    });
    const fact = shared.facts[1] as Fact;
    const first = shared.facts[0] as Fact;
    fact.cells.a = { passages: first.cells.a?.passages ?? [] };
    expect(ownWords(shared, 'a', 'b', 'left')).toEqual([]);
    expect(buildSide(shared, ask('a', 'b'))?.pairs).toHaveLength(2);
  });

  it('fold away what stands between, each word once', () => {
    const side = buildSide(QUAY, ask('a', 'b'));
    expect(side?.pairs[0]?.left.after.map((span) => span.quote.trim())).toEqual(['Nobody was hurt.']);
    expect(side?.pairs[0]?.right.after.map((span) => span.quote.trim())).toEqual(['The mayor came.']);
    expect(side?.pairs[1]?.right.after.map((span) => span.quote.trim())).toEqual(['It rained.']);
    expect(side?.left.before).toEqual([]);
  });

  it('show nothing but quoted words where the bodies are not there', () => {
    const quoted = { ...QUAY, texts: QUAY.texts.map((text) => ({ ...text, body: null })) };
    const side = buildSide(quoted, ask('a', 'b'));
    expect(JSON.stringify(side)).not.toContain('Nobody');
    expect(side?.pairs[0]?.right.after.map((span) => span.quote)).toEqual(['The mayor came.']);
  });

  it('keep the longest run in order, the same number from either side', () => {
    expect([...keptInOrder([10, 40, 20, 30])].sort()).toEqual([0, 2, 3]);
    expect(keptInOrder([]).size).toBe(0);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }), (order) => {
        const inverse = order.map((_, place) => order.indexOf(place));
        expect(keptInOrder(order).size).toBe(keptInOrder(inverse).size);
        const starts = [...keptInOrder(order)].sort((a, b) => a - b).map((at) => order[at] as number);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the reader', () => {
  const read = (name: string | null, source = QUAY) => buildReader(source, name, { base: null, unsure: false });

  it('shows the text asked for by id or letter, else the first', () => {
    expect(read('b')?.text.id).toBe('b');
    expect(read('C')?.text.id).toBe('c');
    expect(read(null)?.text.id).toBe('a');
    expect(read('gone')).toBeNull();
  });

  it('has each fact beside the paragraph that first tells it, in the order of the text', () => {
    expect(read('b')?.lines.map((line) => line.facts.map((fact) => `${fact.number} ${fact.row.id}`))).toEqual([
      ['1 2'],
      ['2 1'],
      ['3 3'],
    ]);
  });

  it('says how deep the others tell it, and what this text lacks', () => {
    const reader = read('a');
    expect(reader?.facts[0]?.depths.map(({ at }) => at !== null)).toEqual([true, true, false]);
    expect(reader?.facts[0]?.others.map((cell) => cell.text.id)).toEqual(['b']);
    expect(reader?.missing.map(({ row }) => row.id)).toEqual(['3']);
    expect(reader?.missing[0]?.row.cells[0]?.absence).toBe('not found in the text you gave');
  });

  it('marks every passage, in its own words', () => {
    for (const { block } of read('b')?.lines ?? []) {
      const parts = block.kind === 'paragraph' ? block.parts : [];
      for (const part of parts) {
        if (part.kind === 'words')
          expect(QUAY.texts[1]?.body?.slice(part.start, part.start + part.words.length)).toBe(part.words);
      }
    }
    expect(read('b')?.strip.map(({ kind }) => kind)).toEqual(['fact', 'fact', 'fact']);
  });

  it('keeps a fact whose words a link leaves out at its place', () => {
    const [fact, ...rest] = QUAY.facts as [Fact, ...Fact[]];
    const cells = { ...fact.cells, b: { passages: [], withheld: [{ start: 33, end: 60 }] } };
    const reader = read('b', { ...QUAY, facts: [{ ...fact, cells }, ...rest] });
    expect(reader?.lines[1]?.facts.map(({ row }) => row.id)).toEqual(['1']);
    expect(reader?.facts[1]?.here.withheld).toContain('not shown');
  });
});
