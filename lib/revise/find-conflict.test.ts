import { describe, expect, it } from 'vitest';
import { inventDocument } from '../invented/invented-document';
import type { Passage } from '../model/text';
import { anchorOperation } from './anchor-operation';
import { extendRevision, startRevision } from './apply-operations';
import { findConflict } from './find-conflict';
import { listHistory } from './list-history';
import { newFactId, type Operation } from './operation';

const machine = inventDocument({ texts: 4, facts: 6 });

/** The conflict of `mine` with what somebody else did since place `madeOn`. */
function conflictOf(theirs: Operation[], mine: Operation, madeOn = 0) {
  const revision = theirs.reduce((known, operation, n) => {
    const entry = { place: n + 1, id: `t${n + 1}`, madeOn: n, by: 'other', madeAtMs: n };
    return extendRevision(known, [{ ...entry, operation: anchorOperation(operation, known.document) }]);
  }, startRevision(machine));
  const conflict = findConflict(revision, { id: 'mine', madeOn, operation: anchorOperation(mine, machine) });
  return conflict && { mine: conflict.mine, theirs: conflict.theirs, place: conflict.other.place };
}

const passage = (id: string, text: string): Passage => {
  const span = machine.facts.find((fact) => fact.id === id)?.cells[text]?.passages[0];
  if (!span) throw new Error(`${id} is not told in ${text}`);
  return { text, ...span };
};
const [one, two] = [{ id: 'f1' }, { id: 'f2' }];
const words = passage('f1', 'text-0');
const note = { id: machine.notes[0]?.id ?? '' };
const rename = (title: string): Operation => ({ kind: 'rename_fact', fact: one, title });
const merge = (from: { id: string }, into: { id: string }): Operation => ({ kind: 'merge_facts', from, into });
const move = (to: string): Operation => ({ kind: 'move_passage', passage: words, from: one, to: { id: to } });
const split: Operation = { kind: 'split_fact', fact: one, passages: [words] };
const explain = (explanation: string): Operation => ({ kind: 'change_note', note, words: { explanation } });
const judge = (status: 'accepted' | 'rejected'): Operation => ({ kind: 'judge_note', note, status });
const edit = (field: 'headline' | 'byline', value: string): Operation => ({
  kind: 'edit_text',
  text: 'text-0',
  changes: { [field]: value },
});

describe('findConflict', () => {
  it.each<[string, Operation, Operation]>([
    ['one row renamed twice', rename('a'), rename('b')],
    ['one row merged into two', merge(one, two), merge(one, { id: 'f3' })],
    ['two rows merged into each other', merge(one, two), merge(two, one)],
    ['a merge of a row that was split', split, merge(one, two)],
    ['a split of a row that was merged', merge(one, two), split],
    ['a passage moved to two places', move('f3'), move('f4')],
    ['a passage moved and taken out', move('f3'), { kind: 'take_out', passage: words, fact: one }],
    ['a name for a row that was merged away', merge(one, two), rename('a')],
    ['one note changed twice', explain('a'), explain('b')],
    ['a note accepted and rejected', judge('accepted'), judge('rejected')],
    ['a note changed and removed', { kind: 'remove_note', note }, explain('a')],
    ['one field of a text set twice', edit('headline', 'a'), edit('headline', 'b')],
    [
      'the comparison renamed twice',
      { kind: 'rename_comparison', title: 'a' },
      { kind: 'rename_comparison', title: 'b' },
    ],
    [
      'two roles for overlapping parts',
      { kind: 'set_role', range: { text: 'text-0', start: 0, end: 40 }, role: 'dek' },
      { kind: 'set_role', range: { text: 'text-0', start: 10, end: 60 }, role: 'caption' },
    ],
    [
      'two tellings of one row',
      { kind: 'set_tellings', fact: one, groups: [['text-0', 'text-1']] },
      { kind: 'set_tellings', fact: one, groups: [['text-0', 'text-2']] },
    ],
  ])('shows %s', (_what, theirs, mine) => {
    expect(conflictOf([theirs], mine)).toMatchObject({
      place: 1,
      mine: expect.any(String),
      theirs: expect.any(String),
    });
  });

  it.each<[string, Operation, Operation]>([
    ['the same name twice', rename('a'), rename('a')],
    ['names of two rows', rename('a'), { kind: 'rename_fact', fact: two, title: 'b' }],
    ['a name and a move', rename('a'), move('f3')],
    ['two rows merged into a third', merge(one, { id: 'f3' }), merge(two, { id: 'f3' })],
    [
      'words added to a row that was merged',
      merge(one, two),
      { kind: 'add_passage', fact: one, passage: passage('f4', 'text-1') },
    ],
    ['a note changed and accepted', explain('a'), judge('accepted')],
    ['two fields of a text', edit('headline', 'a'), edit('byline', 'b')],
  ])('lets both hold: %s', (_what, theirs, mine) => {
    expect(conflictOf([theirs], mine)).toBeNull();
  });

  it('says both choices, of the last change that stands against it', () => {
    expect(conflictOf([rename('a'), rename('b')], rename('c'))).toEqual({
      mine: 'renamed “Boats on day 2” to “c”',
      theirs: 'renamed “a” to “b”',
      place: 2,
    });
  });

  it('is none with what the maker has seen, and none with what is undone', () => {
    expect(conflictOf([rename('a')], rename('b'), 1)).toBeNull();
    expect(conflictOf([rename('a'), { kind: 'undo', entry: 't1' }], rename('b'))).toBeNull();
  });

  it('names the undoing that took away what the change needs', () => {
    const mine: Operation = { kind: 'rename_fact', fact: { id: newFactId('t1') }, title: 'b' };
    expect(conflictOf([split, { kind: 'undo', entry: 't1' }], mine, 1)).toMatchObject({ place: 2 });
  });

  it('is one of an undoing with what somebody has built on it since', () => {
    const built: Operation = { kind: 'rename_fact', fact: { id: newFactId('t1') }, title: 'b' };
    expect(conflictOf([split, built], { kind: 'undo', entry: 't1' }, 1)).toMatchObject({
      place: 2,
      mine: `undid: split “${words.quote}” (Vale Wire 0) off “Boats on day 2”`,
    });
    expect(conflictOf([split, built], { kind: 'undo', entry: 't1' }, 2)).toBeNull();
  });
});

describe('listHistory', () => {
  it('reads as sentences, with what is undone', () => {
    const operations: Operation[] = [
      merge(one, two),
      { kind: 'edit_text', text: 'text-0', changes: { outlet: { name: 'Quay Post' }, url: null } },
      {
        kind: 'add_note',
        targets: [words],
        words: { category: 'c', voice: 'outlet', explanation: 'Look.', neutral: null, strength: 1 },
      },
      { kind: 'undo', entry: 't1' },
    ];
    const revision = operations.reduce((known, operation, n) => {
      const entry = { place: n + 1, id: `t${n + 1}`, madeOn: n, by: 'owner', madeAtMs: 7 };
      return extendRevision(known, [{ ...entry, operation: anchorOperation(operation, known.document) }]);
    }, startRevision(machine));
    expect(listHistory(revision).map(({ sentence, undone }) => [sentence, undone])).toEqual([
      ['merged “Boats on day 2” into “Boats on day 3”', true],
      ['changed Quay Post: the outlet to “Quay Post”, the address to none', false],
      [`noted at “${words.quote}” (Quay Post): Look.`, false],
      ['undid: merged “Boats on day 2” into “Boats on day 3”', false],
    ]);
    expect(listHistory(revision)[0]).toMatchObject({
      place: 1,
      id: 't1',
      kind: 'merge_facts',
      by: 'owner',
      atMs: 7,
      lost: null,
    });
  });
});
