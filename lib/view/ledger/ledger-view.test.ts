import { describe, expect, it } from 'vitest';
import { inventedText } from '../../invented/invented-comparison';
import type { ComparedText, Fact } from '../../model/comparison';
import { buildWordTableView } from '../fact/word-table-view';
import { DEFAULT_CHOICE } from './ledger-address';
import { buildDek } from './ledger-dek';
import { inRowOrder, inSearchOrder, passes } from './ledger-filter';
import type { LedgerSource } from './ledger-source';
import { buildLedger } from './ledger-view';

const text = (id: string, body: string, more: Partial<ComparedText> = {}): ComparedText => ({
  ...inventedText(id, body),
  ...more,
});

const BODIES = {
  post: 'Some 300 people left their homes on Friday, officials said.',
  herald: 'Some 310 people left their homes on Friday, officials said.',
  voice: 'The mayor blamed the storm.',
};

const whole = (body: string) => [{ start: 0, end: body.length, quote: body }];

const people: Fact = {
  id: 'people',
  title: 'How many people left?',
  origin: 'machine',
  cells: {
    post: { passages: whole(BODIES.post) },
    herald: { passages: whole(BODIES.herald) },
    voice: { passages: [], absence: 'not_found' },
  },
  disagreements: [
    { kind: 'number', between: ['post', 'herald'], evidence: [], explanation: '300 against 310.', confidence: 0.9 },
    { kind: 'absence', between: ['voice'], evidence: [], explanation: 'Not in The voice.', confidence: 1 },
  ],
  tellings: {
    count: 1,
    groups: [
      {
        texts: ['post', 'herald'],
        evidence: [{ kind: 'shared_run', passages: [{ text: 'post', start: 9, end: 20, quote: 'people left' }] }],
      },
    ],
  },
};

const source: LedgerSource = {
  title: 'The storm',
  texts: Object.entries(BODIES).map(([id, body]) => text(id, body)),
  facts: [people],
  notes: [
    {
      id: 'n1',
      targets: [{ text: 'herald', start: 0, end: 4, quote: 'Some' }],
      category: 'loaded_word',
      voice: 'outlet',
      explanation: 'why',
      strength: 1,
      origin: 'machine',
      status: 'suggested',
    },
    {
      id: 'n2',
      targets: [{ text: 'herald', start: 5, end: 8, quote: '310' }],
      category: 'loaded_word',
      voice: 'outlet',
      explanation: 'why',
      strength: 3,
      origin: 'machine',
      status: 'rejected',
    },
  ],
};

const build = (settings = {}) => buildLedger(source, { base: null, unsure: false, ...settings });

describe('buildLedger', () => {
  it('has a cell for every text and says why one is empty', () => {
    const [row] = build().rows;
    expect(row?.cells.map((cell) => cell.state)).toEqual(['differs', 'differs', 'absent']);
    expect(row?.cells[2]?.absence).toBe('not found in the text you gave');
    expect(row?.cells[0]?.depth).toBe('paragraph 1 of 1');
  });

  it('marks figures whole against the base, and the base follows the reader’s choice', () => {
    const changed = (base: string) =>
      build({ base }).rows[0]?.cells.map((cell) =>
        cell.passages.flatMap((p) => p.pieces.filter((piece) => piece.changed).map((piece) => piece.words)),
      );
    expect(changed('post')).toEqual([[], ['310'], []]);
    expect(changed('herald')).toEqual([['300'], [], []]);
  });

  it('falls back to the first text that tells the fact when the base does not', () => {
    expect(build({ base: 'voice' }).rows[0]?.cells.map((cell) => cell.verdict)).toEqual(['base', 'changed', 'same']);
  });

  it('weighs tellings: two texts, one account, and the words to check it by', () => {
    const tellings = build().rows[0]?.tellings;
    expect(tellings).toMatchObject({ told: 2, of: 3, count: 1, arcs: [[0, 1]] });
    expect(tellings?.evidence[0]).toMatchObject({ letters: ['A', 'B'], reason: 'the same run of words' });
  });

  it('hides unsure notes until they are asked for, and rejected ones always', () => {
    const notes = (unsure: boolean) => build({ unsure }).rows[0]?.cells[1]?.notes.map(({ note }) => note.id);
    expect(notes(false)).toEqual([]);
    expect(notes(true)).toEqual(['n1']);
    expect(build().unsureNotes).toBe(1);
  });

  it('says which rows a person has changed and the machine has not compared since', () => {
    const [first, ...others] = source.facts;
    const changed = { ...source, facts: [{ ...(first as Fact), stale: true as const }, ...others] };
    expect(buildLedger(changed, { base: null, unsure: false }).rows.map(({ stale }) => stale)).toEqual([
      true,
      ...others.map(() => false),
    ]);
  });

  it('leaves absence out of a row’s kinds: the empty cell says it', () => {
    expect(build().kindCounts).toEqual([{ kind: 'number', count: 1 }]);
  });
});

describe('passes', () => {
  const [row] = build({ unsure: true }).rows;
  it.each([
    ['nothing chosen', {}, true],
    ['a kind it has', { kinds: ['number', 'name'] }, true],
    ['a kind it has not', { kinds: ['name'] }, false],
    ['only disagreements', { onlyDisagreements: true }, true],
    ['a note it has', { category: 'loaded_word' }, true],
    ['a note it has not', { category: 'hidden_agent' }, false],
    ['a text that tells it', { outlet: 'post' }, true],
    ['a text that does not', { outlet: 'voice' }, false],
    ['words of two of its texts', { find: '300 310' }, true],
    ['a phrase in other capitals', { find: '“PEOPLE left their”' }, true],
    ['a word it has not', { find: 'people bridge' }, false],
    ['only changes', { changesOnly: true }, true],
  ] as const)('%s', (_name, filter, expected) => {
    expect(
      row && passes(row, { ...DEFAULT_CHOICE, ...filter, kinds: 'kinds' in filter ? [...filter.kinds] : [] }),
    ).toBe(expected);
  });
});

describe('slight differences', () => {
  const told = (second: string): LedgerSource => {
    const cells = { post: { passages: whole('The Mayor spoke.') }, herald: { passages: whole(second) } };
    const tellings = { count: 2, groups: [] };
    return { ...source, notes: [], facts: [{ ...people, cells, disagreements: [], tellings }] };
  };
  const row = (second: string, counts: ('case' | 'punctuation')[]) =>
    buildLedger(told(second), { base: 'post', unsure: false, counts }).rows[0];

  it.each([
    ['The mayor spoke.', [], 'same', 'told', 0],
    ['The mayor spoke.', ['case'], 'changed', 'worded', 1],
    ['The Mayor spoke', ['case'], 'same', 'told', 0],
    ['The Mayor spoke', ['punctuation'], 'changed', 'worded', 1],
  ] as const)('%s counting %j is %s, in the cell, the roll and the counts', (words, counts, verdict, state, kinds) => {
    const built = row(words, [...counts]);
    expect(built?.cells[1]).toMatchObject({ verdict, state });
    expect(built?.kinds).toHaveLength(kinds);
    const passing = built && passes(built, { ...DEFAULT_CHOICE, changesOnly: true });
    expect(passing).toBe(kinds > 0);
  });
});

describe('find', () => {
  it('marks the words wherever they stand', () => {
    const found = build({ find: 'left friday' }).rows[0]?.cells[1]?.passages.flatMap((p) =>
      p.pieces.filter((piece) => piece.found).map((piece) => piece.words),
    );
    expect(found).toEqual(['left', 'Friday']);
  });
});

describe('inSearchOrder', () => {
  const row = (id: string, title: string, words: string) => ({
    ...people,
    id,
    title,
    cells: { voice: { passages: whole(words) } },
    disagreements: [],
  });
  const facts = [
    row('apart', 'Who paid?', 'The sea and the wall were old.'),
    row('phrase', 'Who built?', 'They built the sea wall.'),
    row('title', 'Where is the sea wall?', 'By the quay.'),
  ];
  const { rows } = buildLedger({ ...source, facts, notes: [] }, { base: null, unsure: false });
  it.each([
    ['sea wall', ['title', 'phrase', 'apart']],
    ['“sea wall”', ['title', 'phrase', 'apart']],
    ['', ['apart', 'phrase', 'title']],
  ])('for %j the title, then the words as they were typed', (find, ids) => {
    expect(inSearchOrder(rows, find).map(({ id }) => id)).toEqual(ids);
  });
});

describe('inRowOrder', () => {
  const alone = { ...people, id: 'alone', cells: { voice: { passages: whole(BODIES.voice) } } };
  const { rows } = buildLedger({ ...source, facts: [alone, people] }, { base: null, unsure: false });
  it.each([
    ['telling', 'post', ['alone', 'people']],
    ['shared', 'post', ['people', 'alone']],
    ['text', 'post', ['people', 'alone']],
    ['text', 'voice', ['alone', 'people']],
  ] as const)('%s, base %s', (order, base, expected) => {
    expect(inRowOrder(rows, order, base).map((row) => row.id)).toEqual(expected);
  });
});

describe('buildDek', () => {
  it('says in two sentences what there is to see', () => {
    const words = buildDek(build(), source)
      .map((part) => part.words)
      .join('');
    expect(words).toBe(
      'Three texts. 1 fact stands in two texts or more; 1 differs in more than wording. In 1 fact, texts that seem to agree rest on one account.',
    );
  });
});

describe('buildWordTableView', () => {
  it('puts shared words in one column and gives every line back verbatim', () => {
    const view = buildWordTableView(people, build().texts);
    expect(view?.lines.map((line) => line.cells.map((cell) => cell?.words))).toEqual([
      ['Some', '300', 'people left their homes on Friday, officials said.'],
      ['Some', '310', 'people left their homes on Friday, officials said.'],
    ]);
    expect(view?.lines[0]?.cells.map((cell) => cell?.sharedBy)).toEqual([2, 1, 2]);
  });

  it('needs two texts that tell the fact', () => {
    const alone: Fact = { ...people, cells: { post: { passages: whole(BODIES.post) } } };
    expect(buildWordTableView(alone, build().texts)).toBeNull();
  });
});
