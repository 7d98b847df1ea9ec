/** Made-up operations on a document, of every kind, for tests and for measuring. */
import type { Comparison, Fact } from '../model/comparison';
import { DISAGREEMENT_KINDS } from '../model/comparison';
import { type Passage, SEGMENT_ROLES } from '../model/text';
import { anchorOperation } from '../revise/anchor-operation';
import { extendRevision, findObstacle, startRevision } from '../revise/apply-operations';
import type { LogEntry, Operation } from '../revise/operation';

/** Gives a fraction from 0 to 1. */
export type Chance = () => number;

const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];

type Maker = (document: Comparison, chance: Chance, log: readonly LogEntry[]) => Operation | null;

const MAKERS: Maker[] = [
  (d, c) => ofTwo(d, c, (from, into) => ({ kind: 'merge_facts', from, into })),
  (d, c) => ofRow(d, c, (fact, passages) => ({ kind: 'split_fact', fact, passages: passages.slice(0, 1) })),
  (d, c) => ofWords(d, c, (passage) => ({ kind: 'new_fact', passages: [passage], title: 'A row of my own' })),
  (d, c) => ofTwo(d, c, (from, to, passage) => ({ kind: 'move_passage', passage, from, to })),
  (d, c) => ofWords(d, c, (passage, fact) => ({ kind: 'add_passage', passage, fact })),
  (d, c) => ofRow(d, c, (fact, [passage]) => passage && { kind: 'take_out', fact, passage }),
  (d, c) => ofRow(d, c, (fact) => ({ kind: 'rename_fact', fact, title: `Row ${Math.floor(c() * 99)}` })),
  (d, c) => ofTwo(d, c, (fact, before) => ({ kind: 'move_fact', fact, before: c() < 0.2 ? null : before })),
  (d, c) => ofRow(d, c, (fact) => ({ kind: 'hide_fact', fact, hidden: c() < 0.5 })),
  judge,
  (d, c) =>
    ofRow(d, c, (fact, all) => ({
      kind: 'set_tellings',
      fact,
      groups: halves(
        all.map(({ text }) => text),
        c,
      ),
    })),
  (d, c) =>
    ofWords(d, c, ({ quote: _, ...range }) => ({ kind: 'set_role', range, role: pick(SEGMENT_ROLES, c) ?? 'body' })),
  editText,
  (_, c) => ({ kind: 'rename_comparison', title: `Boats ${Math.floor(c() * 99)}` }),
  (d, c) =>
    ofWords(d, c, (target) => ({
      kind: 'add_note',
      targets: [target],
      words: { category: 'mine', voice: 'outlet', explanation: 'Look here.', neutral: null, strength: 1 },
    })),
  (d, c) =>
    ofNote(d, c, (note) => ({ kind: 'change_note', note, words: { explanation: `No ${Math.floor(c() * 99)}` } })),
  (d, c) => ofNote(d, c, (note) => ({ kind: 'judge_note', note, status: c() < 0.5 ? 'accepted' : 'rejected' })),
  (d, c) => ofNote(d, c, (note) => ({ kind: 'remove_note', note })),
  (_, c, log) => ofEntry(log, c, (entry) => ({ kind: 'undo', entry })),
  (_, c, log) => ofEntry(log, c, (entry) => ({ kind: 'redo', entry })),
];

/** One operation that somebody who looks at this document could make. */
export function inventOperation(document: Comparison, chance: Chance, log: readonly LogEntry[] = []): Operation {
  const operation = pick(MAKERS, chance)?.(document, chance, log);
  return operation ?? { kind: 'rename_comparison', title: 'Late boats' };
}

/** A log of so many operations that all apply, as one person would make them one after the other. */
export function inventLog(machine: Comparison, length: number, chance: Chance): LogEntry[] {
  let revision = startRevision(machine);
  while (revision.log.length < length) {
    const place = revision.log.length + 1;
    const id = `entry-${place}`;
    const operation = anchorOperation(inventOperation(revision.document, chance, []), revision.document);
    if (findObstacle(revision, id, operation) !== null) continue;
    const entry: LogEntry = { place, id, madeOn: place - 1, by: 'owner', madeAtMs: place, operation };
    revision = extendRevision(revision, [entry]);
  }
  return [...revision.log];
}

function passagesIn(fact: Fact): Passage[] {
  return Object.entries(fact.cells).flatMap(([text, cell]) => cell.passages.map((span) => ({ text, ...span })));
}

function ofRow(
  { facts }: Comparison,
  chance: Chance,
  make: (fact: { id: string }, passages: Passage[]) => Operation | undefined,
): Operation | null {
  const fact = pick(facts, chance);
  if (!fact) return null;
  const passages = passagesIn(fact);
  const from = Math.floor(chance() * passages.length);
  return make({ id: fact.id }, [...passages.slice(from), ...passages.slice(0, from)]) ?? null;
}

function ofTwo(
  document: Comparison,
  chance: Chance,
  make: (first: { id: string }, second: { id: string }, passage: Passage) => Operation,
): Operation | null {
  const other = pick(document.facts, chance);
  return ofRow(document, chance, (fact, [passage]) =>
    other && passage && other.id !== fact.id ? make(fact, { id: other.id }, passage) : undefined,
  );
}

/** Some words of a text, from a letter to a few sentences, and a row. */
function ofWords(
  { texts, facts }: Comparison,
  chance: Chance,
  make: (passage: Passage, fact: { id: string }) => Operation,
): Operation | null {
  const [text, fact] = [pick(texts, chance), pick(facts, chance)];
  if (!text?.body || !fact) return null;
  const words = [...text.body.matchAll(/\S+/g)];
  const first = Math.floor(chance() * words.length);
  const last = words[Math.min(words.length - 1, first + Math.floor(chance() * 20))];
  const start = words[first]?.index ?? 0;
  const end = (last?.index ?? 0) + (last?.[0].length ?? 1);
  return make({ text: text.id, start, end, quote: text.body.slice(start, end) }, { id: fact.id });
}

function judge(document: Comparison, chance: Chance): Operation | null {
  const fact = pick(document.facts, chance);
  const found = fact && pick(fact.disagreements, chance);
  if (!fact || !found) return null;
  const { kind, between } = found;
  const becomes = pick(DISAGREEMENT_KINDS, chance);
  const judged = { kind: 'judge_disagreement', fact: { id: fact.id }, disagreement: { kind, between } } as const;
  if (chance() < 0.5) return { ...judged, verdict: 'wrong' };
  return {
    ...judged,
    verdict: 'right',
    ...(becomes && kind !== 'absence' && becomes !== 'absence' ? { becomes } : {}),
  };
}

function editText({ texts }: Comparison, chance: Chance): Operation | null {
  const text = pick(texts, chance);
  if (!text) return null;
  const changes = pick(
    [{ outlet: { name: `Quay Post ${Math.floor(chance() * 9)}` } }, { published: '2025-11-04' }, { via: null }],
    chance,
  );
  return { kind: 'edit_text', text: text.id, changes: changes ?? {} };
}

function halves(texts: string[], chance: Chance): string[][] {
  const first = texts.filter(() => chance() < 0.5);
  return [first, texts.filter((id) => !first.includes(id))].filter((group) => group.length > 0);
}

function ofNote({ notes }: Comparison, chance: Chance, make: (note: { id: string }) => Operation): Operation | null {
  const note = pick(notes, chance);
  return note ? make({ id: note.id }) : null;
}

function ofEntry(log: readonly LogEntry[], chance: Chance, make: (id: string) => Operation): Operation | null {
  const changes = log.filter(({ operation }) => operation.kind !== 'undo' && operation.kind !== 'redo');
  const entry = pick(changes, chance);
  return entry ? make(entry.id) : null;
}
