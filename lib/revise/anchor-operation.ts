/** Filling in what lets an operation be found again in a document made anew. */
import { cellOf } from '../model/cell-of';
import type { Comparison, Fact } from '../model/comparison';
import type { FactRef, NoteRef, Operation, RangeRef } from './operation';

/** Passages kept of a row: enough to know it by, and a log of thousands stays small. */
const MOST_PASSAGES = 4;
const END_LETTERS = 40;

/** The operation with the titles and words of what it points at, as the document has them. What is not there stays as given. */
export function anchorOperation(operation: Operation, document: Comparison): Operation {
  const fact = (ref: FactRef) => anchorFact(ref, document);
  switch (operation.kind) {
    case 'merge_facts':
      return { ...operation, from: fact(operation.from), into: fact(operation.into) };
    case 'move_passage':
      return { ...operation, from: fact(operation.from), to: fact(operation.to) };
    case 'move_fact':
      return { ...operation, fact: fact(operation.fact), before: operation.before && fact(operation.before) };
    case 'split_fact':
    case 'rename_fact':
    case 'hide_fact':
    case 'add_passage':
    case 'take_out':
    case 'set_tellings':
      return { ...operation, fact: fact(operation.fact) };
    case 'judge_disagreement':
      return { ...operation, fact: fact(operation.fact), disagreement: anchorDisagreement(operation, document) };
    case 'set_role':
      return { ...operation, range: anchorRange(operation.range, document) };
    case 'change_note':
    case 'judge_note':
    case 'remove_note':
      return { ...operation, note: anchorNote(operation.note, document) };
    default:
      return operation;
  }
}

/** A known row is described by us, not by the client; an unknown one is all that the client says of it. */
function anchorFact(ref: FactRef, { facts, texts }: Comparison): FactRef {
  const fact = facts.find(({ id }) => id === ref.id);
  if (!fact) return ref;
  const passages = texts.flatMap(({ id }) => passagesOf(fact, id).slice(0, 1)).slice(0, MOST_PASSAGES);
  return { id: ref.id, title: fact.title, passages };
}

function passagesOf(fact: Fact, text: string) {
  return (cellOf(fact.cells, text)?.passages ?? []).map((span) => ({ text, ...span }));
}

type Judging = Extract<Operation, { kind: 'judge_disagreement' }>;

function anchorDisagreement({ fact, disagreement }: Judging, { facts }: Comparison): Judging['disagreement'] {
  if (disagreement.evidence) return disagreement;
  const found = facts
    .find(({ id }) => id === fact.id)
    ?.disagreements.filter(
      ({ kind, between }) =>
        kind === disagreement.kind &&
        between.length === disagreement.between.length &&
        between.every((id) => disagreement.between.includes(id)),
    );
  return found?.length === 1 ? { ...disagreement, evidence: found[0]?.evidence.slice(0, 2) ?? [] } : disagreement;
}

function anchorRange(range: RangeRef, { texts }: Comparison): RangeRef {
  const body = texts.find(({ id }) => id === range.text)?.body;
  if (!body || range.end > body.length || range.start >= range.end) return range;
  const words = body.slice(range.start, range.end);
  return { ...range, head: words.slice(0, END_LETTERS), tail: words.slice(-END_LETTERS) };
}

function anchorNote(ref: NoteRef, { notes }: Comparison): NoteRef {
  const note = notes.find(({ id }) => id === ref.id);
  const target = note?.targets[0];
  return note && target ? { id: ref.id, category: note.category, target } : ref;
}
