import { describe, expect, it } from 'vitest';
import { findFaults } from '../invented/document-faults';
import { inventDocument } from '../invented/invented-document';
import type { Comparison, Fact } from '../model/comparison';
import type { Passage } from '../model/text';
import { anchorOperation } from './anchor-operation';
import { applyOperations, extendRevision, findObstacle, type Revision, startRevision } from './apply-operations';
import { type LogEntry, newFactId, newNoteId, type Operation } from './operation';

const small = () => inventDocument({ texts: 4, facts: 6 });

const entryOf = (place: number, operation: Operation): LogEntry => ({
  ...{ place, id: `e${place}`, madeOn: place - 1, by: 'owner', madeAtMs: place },
  operation,
});

/** Operations one after the other, each filled in as the log would have it; those that do not apply are left out. */
function revise(machine: Comparison, ...operations: Operation[]): Revision {
  return operations.reduce((revision, operation) => {
    const place = revision.log.length + 1;
    const anchored = anchorOperation(operation, revision.document);
    if (findObstacle(revision, `e${place}`, anchored) !== null) return revision;
    return extendRevision(revision, [entryOf(place, anchored)]);
  }, startRevision(machine));
}

const fact = (document: Comparison, id: string) => document.facts.find((one) => one.id === id) as Fact;
const passage = (document: Comparison, id: string, text: string): Passage => {
  const [span] = fact(document, id).cells[text]?.passages ?? [];
  if (!span) throw new Error(`${id} is not told in ${text}`);
  return { text, ...span };
};
const told = (one: Fact | undefined) =>
  Object.entries(one?.cells ?? {}).flatMap(([id, { passages }]) => (passages.length ? [id] : []));

describe('applyOperations', () => {
  it('merges two rows, and says that a person did', () => {
    const machine = small();
    const { document } = revise(machine, { kind: 'merge_facts', from: { id: 'f1' }, into: { id: 'f0' } });
    expect(document.facts.map(({ id }) => id)).toEqual(['f0', 'f2', 'f3', 'f4', 'f5']);
    expect(fact(document, 'f0')).toMatchObject({ title: 'Boats on day 1', origin: 'person', stale: true });
    expect(fact(document, 'f0').summary).toBeUndefined();
    const both = [passage(machine, 'f0', 'text-1'), passage(machine, 'f1', 'text-1')];
    expect(fact(document, 'f0').cells['text-1']?.passages).toEqual(both.map(({ text: _, ...span }) => span));
  });

  it('drops a disagreement whose evidence left, and keeps what still stands, marked', () => {
    const machine = small();
    const [first, , third] = told(fact(machine, 'f2'));
    const { document } = revise(machine, {
      kind: 'take_out',
      fact: { id: 'f2' },
      passage: passage(machine, 'f2', first ?? ''),
    });
    const kinds = fact(document, 'f2').disagreements.map(({ kind, stale }) => [kind, stale]);
    expect(kinds).toEqual([
      ['number', true],
      ['absence', undefined],
    ]);
    expect(fact(document, 'f2').cells[first ?? '']).toEqual({ passages: [], absence: 'not_found' });
    expect(fact(document, 'f2').disagreements[1]?.explanation).toContain('Vale Wire');
    expect(
      fact(document, 'f2').tellings.groups.every(({ texts, evidence }) => texts.length === 1 && !evidence.length),
    ).toBe(true);
    expect(told(fact(document, 'f2'))).toContain(third);
  });

  it('splits, names and makes rows under ids that are known beforehand', () => {
    const machine = small();
    const words = passage(machine, 'f1', 'text-0');
    const { document } = revise(
      machine,
      { kind: 'split_fact', fact: { id: 'f1' }, passages: [words] },
      { kind: 'rename_fact', fact: { id: newFactId('e1') }, title: 'Day two alone' },
      { kind: 'new_fact', passages: [passage(machine, 'f3', 'text-2')] },
    );
    expect(document.facts.map(({ title }) => title).slice(0, 4)).toEqual([
      passage(machine, 'f3', 'text-2').quote,
      'Boats on day 1',
      'Boats on day 2',
      'Day two alone',
    ]);
    expect(told(fact(document, newFactId('e1')))).toEqual(['text-0']);
    expect(told(fact(document, 'f1'))).not.toContain('text-0');
  });

  it('lets the last passage of a row go, and the row with it', () => {
    const machine = small();
    const all = told(fact(machine, 'f0')).map((text) => passage(machine, 'f0', text));
    const moves = all.map(
      (one): Operation => ({ kind: 'move_passage', passage: one, from: { id: 'f0' }, to: { id: 'f4' } }),
    );
    const { document, log } = revise(machine, ...moves);
    expect(log).toHaveLength(all.length);
    expect(document.facts.some(({ id }) => id === 'f0')).toBe(false);
  });

  it('joins words that overlap what stands in the cell already', () => {
    const machine = small();
    const { body } = machine.texts[0] as Comparison['texts'][number];
    const known = passage(machine, 'f1', 'text-0');
    const more = {
      text: 'text-0',
      start: known.start + 5,
      end: known.end + 10,
      quote: (body ?? '').slice(known.start + 5, known.end + 10),
    };
    const { document } = revise(machine, { kind: 'add_passage', fact: { id: 'f1' }, passage: more });
    const joined = { start: known.start, end: more.end, quote: (body ?? '').slice(known.start, more.end) };
    expect(fact(document, 'f1').cells['text-0']?.passages).toEqual([joined]);
  });

  it('keeps a struck-out absence away until another text falls silent', () => {
    const machine = small();
    const { between } = fact(machine, 'f1').disagreements.find(({ kind }) => kind === 'absence') ?? { between: [] };
    const strike: Operation = {
      kind: 'judge_disagreement',
      fact: { id: 'f1' },
      disagreement: { kind: 'absence', between },
      verdict: 'wrong',
    };
    const rename: Operation = { kind: 'rename_fact', fact: { id: 'f1' }, title: 'Two' };
    const kindsOf = (document: Comparison) => fact(document, 'f1').disagreements.map(({ kind }) => kind);
    const [first, second] = told(fact(machine, 'f1'));
    const add: Operation = { kind: 'add_passage', fact: { id: 'f1' }, passage: passage(machine, 'f2', first ?? '') };
    expect(kindsOf(revise(machine, strike, rename, add).document)).not.toContain('absence');
    const out: Operation = { kind: 'take_out', fact: { id: 'f1' }, passage: passage(machine, 'f1', second ?? '') };
    expect(kindsOf(revise(machine, strike, out).document)).toContain('absence');
  });

  it('keeps a struck-out absence away when one more text tells and others stay silent', () => {
    const machine = inventDocument({ texts: 8, facts: 3 });
    const { between } = fact(machine, 'f1').disagreements.find(({ kind }) => kind === 'absence') ?? { between: [] };
    const silent = Object.entries(fact(machine, 'f1').cells).flatMap(([id, cell]) =>
      cell.absence === 'not_found' ? [id] : [],
    );
    expect(silent).toHaveLength(2);
    const text = silent[0] ?? '';
    const body = machine.texts.find(({ id }) => id === text)?.body ?? '';
    const { document, log } = revise(
      machine,
      {
        ...{ kind: 'judge_disagreement', fact: { id: 'f1' }, verdict: 'wrong' },
        disagreement: { kind: 'absence', between },
      },
      { kind: 'add_passage', fact: { id: 'f1' }, passage: { text, start: 0, end: 8, quote: body.slice(0, 8) } },
    );
    expect(log).toHaveLength(2);
    expect(told(fact(document, 'f1'))).toContain(text);
    expect(fact(document, 'f1').disagreements.map(({ kind }) => kind)).not.toContain('absence');
  });

  it('judges a disagreement: right, of another kind, wrong', () => {
    const machine = small();
    const { between } = fact(machine, 'f2').disagreements[0] ?? { between: [] };
    const judged = {
      kind: 'judge_disagreement',
      fact: { id: 'f2' },
      disagreement: { kind: 'number', between },
    } as const;
    const of = (operation: Operation) => fact(revise(machine, operation).document, 'f2');
    expect(of({ ...judged, verdict: 'right' }).disagreements[0]).toMatchObject({
      kind: 'number',
      origin: 'person',
      confidence: 1,
    });
    expect(of({ ...judged, verdict: 'right', becomes: 'unsure' }).disagreements[0]).toMatchObject({
      kind: 'unsure',
      origin: 'person',
    });
    expect(of({ ...judged, verdict: 'wrong' }).disagreements.map(({ kind }) => kind)).toEqual(['wording', 'absence']);
    expect(of({ ...judged, verdict: 'wrong' }).origin).toBe('person');
  });

  it('sets tellings by hand and says so', () => {
    const { document } = revise(small(), {
      kind: 'set_tellings',
      fact: { id: 'f1' },
      groups: [['text-2', 'text-0', 'unknown']],
    });
    expect(fact(document, 'f1').tellings).toEqual({
      count: 2,
      groups: [
        { texts: ['text-0', 'text-2'], evidence: [{ kind: 'person', passages: [] }] },
        { texts: ['text-1'], evidence: [] },
      ],
    });
  });

  it('edits a text, also where our own sentences name it, but never the words of a text', () => {
    const machine = small();
    const [first] = machine.facts;
    if (first) first.summary = 'Vale Wire 1 has “as Vale Wire 1 wrote”, Vale Wire 0 has not.';
    const changes = { outlet: { name: 'Quay Post' }, published: '2025-12', via: { name: 'Echo' }, headline: 'Late' };
    const { document } = revise(machine, { kind: 'edit_text', text: 'text-1', changes });
    expect(document.texts[1]).toMatchObject({
      outlet: { name: 'Quay Post' },
      published: { value: '2025-12', from: 'person' },
      via: { name: 'Echo' },
      headline: 'Late',
      edited: ['outlet', 'published', 'via', 'headline'],
    });
    expect(document.facts[0]?.summary).toBe('Quay Post has “as Vale Wire 1 wrote”, Vale Wire 0 has not.');
  });

  it('lets two outlets exchange their names in our sentences', () => {
    const machine = small();
    const [first] = machine.facts;
    if (first) first.summary = 'Vale Wire 1 before Vale Wire 0.';
    const name = (text: string, to: string): Operation => ({
      kind: 'edit_text',
      text,
      changes: { outlet: { name: to } },
    });
    const revised = revise(
      machine,
      name('text-0', 'Interim'),
      name('text-1', 'Vale Wire 0'),
      name('text-0', 'Vale Wire 1'),
    );
    expect(revised.document.facts[0]?.summary).toBe('Vale Wire 0 before Vale Wire 1.');
  });

  it('sets the role of a part of a text', () => {
    const machine = small();
    const { text, start, end } = passage(machine, 'f1', 'text-0');
    const { document } = revise(machine, {
      kind: 'set_role',
      range: { text, start: start - 1, end: end + 1 },
      role: 'caption',
    });
    expect(document.texts[0]?.segments).toContainEqual({
      start,
      end,
      role: 'caption',
      reason: 'Set by a person.',
      origin: 'person',
    });
    expect(findFaults(document)).toEqual([]);
  });

  it('takes what is no part of the story out of its rows, and back in when that is undone', () => {
    const machine = small();
    const words = passage(machine, 'f1', 'text-0');
    const setRole: Operation = { kind: 'set_role', range: words, role: 'boilerplate' };
    const { document, log } = revise(machine, setRole);
    expect(told(fact(document, 'f1'))).not.toContain('text-0');
    expect(fact(document, 'f1')).toMatchObject({ origin: 'person', stale: true });
    const others = machine.facts.filter(({ id }) => id !== 'f1');
    expect(document.facts.filter(({ id }) => id !== 'f1')).toEqual(others);
    expect(findFaults(document)).toEqual([]);
    expect(revise(machine, { ...setRole, role: 'quoted_post' }).document.facts).toEqual(machine.facts);
    // Part of a sentence does not take the whole of it along.
    const some = { ...words, end: words.start + 5 };
    expect(revise(machine, { ...setRole, range: some }).document.facts).toEqual(machine.facts);
    expect(revise(machine, setRole, { kind: 'undo', entry: log[0]?.id ?? '' }).document).toEqual(machine);
  });

  it('adds, changes, judges and removes notes', () => {
    const machine = small();
    const words = { category: 'mine', voice: 'outlet', explanation: 'Look.', neutral: null, strength: 3 } as const;
    const add: Operation = { kind: 'add_note', targets: [passage(machine, 'f1', 'text-0')], words };
    const mine = { id: newNoteId('e1') };
    const { document } = revise(machine, add, {
      kind: 'change_note',
      note: mine,
      words: { explanation: 'Look here.' },
    });
    expect(document.notes.at(-1)).toMatchObject({
      id: mine.id,
      origin: 'person',
      status: 'accepted',
      explanation: 'Look here.',
    });
    const [first] = machine.notes;
    const note = { id: first?.id ?? '' };
    const judged = revise(machine, { kind: 'judge_note', note, status: 'rejected' }).document.notes[0];
    expect(judged).toEqual({ ...first, status: 'rejected' });
    expect(revise(machine, { kind: 'remove_note', note }).document.notes.map(({ id }) => id)).not.toContain(note.id);
  });

  it('undoes and does again, from anywhere in the history', () => {
    const rename = (title: string): Operation => ({ kind: 'rename_fact', fact: { id: 'f1' }, title });
    const title = (...operations: Operation[]) => fact(revise(small(), ...operations).document, 'f1').title;
    const [a, b] = [rename('a'), rename('b')];
    expect(title(a, b, { kind: 'undo', entry: 'e2' })).toBe('a');
    expect(title(a, b, { kind: 'undo', entry: 'e1' })).toBe('b');
    expect(title(a, b, { kind: 'undo', entry: 'e1' }, { kind: 'undo', entry: 'e2' })).toBe('Boats on day 2');
    expect(title(a, b, { kind: 'undo', entry: 'e2' }, { kind: 'redo', entry: 'e2' })).toBe('b');
  });

  it.each<[string, Operation]>([
    [
      'words that no text has',
      { kind: 'add_passage', fact: { id: 'f1' }, passage: { text: 'text-0', start: 0, end: 4, quote: 'Nope' } },
    ],
    ['an unknown row', { kind: 'rename_fact', fact: { id: 'none' }, title: 'x' }],
    ['an unknown note', { kind: 'judge_note', note: { id: 'none' }, status: 'accepted' }],
    ['an unknown text', { kind: 'edit_text', text: 'none', changes: { url: null } }],
    ['an unknown entry', { kind: 'undo', entry: 'none' }],
    ['an unknown kind', { kind: 'paint' } as unknown as Operation],
  ])('refuses %s in a plain sentence', (_what, operation) => {
    expect(findObstacle(startRevision(small()), 'e1', operation)).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a document made anew', () => {
  const anew = () => inventDocument({ texts: 4, facts: 6, lead: 'A line before all.\n\n', salt: 'new' });
  const first = small();

  it('finds rows, passages and notes again by their words', () => {
    const { log } = revise(
      first,
      { kind: 'merge_facts', from: { id: 'f1' }, into: { id: 'f0' } },
      { kind: 'rename_fact', fact: { id: 'f3' }, title: 'Mine' },
      { kind: 'take_out', fact: { id: 'f4' }, passage: passage(first, 'f4', 'text-1') },
      { kind: 'judge_note', note: { id: first.notes[0]?.id ?? '' }, status: 'rejected' },
      { kind: 'set_role', range: passage(first, 'f1', 'text-0'), role: 'caption' },
    );
    const { document, lost } = applyOperations(anew(), log);
    expect(lost).toEqual([]);
    expect(document.facts.map(({ id }) => id)).toEqual(['fnew0', 'fnew2', 'fnew3', 'fnew4', 'fnew5']);
    expect(fact(document, 'fnew3').title).toBe('Mine');
    expect(told(fact(document, 'fnew4'))).not.toContain('text-1');
    expect(document.notes[0]).toMatchObject({ id: 'nnew0', status: 'rejected' });
    expect(document.texts[0]?.segments.find(({ role }) => role === 'caption')).toMatchObject({
      start: passage(anew(), 'fnew1', 'text-0').start,
    });
    expect(findFaults(document)).toEqual([]);
  });

  it('lists what no longer applies, with its words and why', () => {
    const { log } = revise(
      first,
      { kind: 'add_passage', fact: { id: 'f5' }, passage: passage(first, 'f2', 'text-3') },
      { kind: 'edit_text', text: 'text-3', changes: { headline: 'The fourth' } },
    );
    const { lost } = applyOperations(inventDocument({ texts: 3, facts: 6 }), log);
    expect(lost).toEqual([
      {
        place: 1,
        id: 'e1',
        sentence: `added “${passage(first, 'f2', 'text-3').quote}” (text-3) to “Boats on day 6”`,
        words: passage(first, 'f2', 'text-3').quote,
        why: 'These words are no longer in the text.',
      },
      {
        place: 2,
        id: 'e2',
        sentence: 'changed text-3: the headline to “The fourth”',
        words: 'The fourth',
        why: 'The text is no longer part of the comparison.',
      },
    ]);
  });

  it('does not guess between two rows that hold the same words', () => {
    const { log } = revise(first, { kind: 'rename_fact', fact: { id: 'f2' }, title: 'Mine' });
    const twins = anew();
    twins.facts.push({ ...fact(twins, 'fnew2'), id: 'twin' });
    expect(applyOperations(twins, log).lost).toHaveLength(1);
    twins.facts[twins.facts.length - 1] = { ...fact(twins, 'fnew2'), id: 'twin', title: 'Another' };
    expect(fact(applyOperations(twins, log).document, 'fnew2').title).toBe('Mine');
  });
});
