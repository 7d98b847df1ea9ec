/** A document in the making: the machine's, with its changed parts beside it. Parts are exchanged, never changed in place. */
import { cellOf } from '../model/cell-of';
import type { Absence, Cell, ComparedText, Comparison, Fact, Note } from '../model/comparison';
import { type NamedRows, nameAnew } from './name-anew';

export interface Draft {
  machine: Comparison;
  title: string;
  texts: Map<string, ComparedText>;
  facts: Fact[];
  factsById: Map<string, Fact>;
  notes: Map<string, Note>;
  /** Ids of rows whose making is undone: what was done to them is not done to the row that has their words now. */
  unmade: ReadonlySet<string>;
  /** Why nothing stands in an empty cell of a text: the same in every row, so read off the machine's rows once. */
  absences: Map<string, Cell>;
  named: NamedRows;
}

/** A draft without any change. */
export function openDraft(machine: Comparison): Draft {
  return {
    machine,
    title: machine.title,
    texts: new Map(machine.texts.map((text) => [text.id, text])),
    facts: [...machine.facts],
    factsById: new Map(machine.facts.map((fact) => [fact.id, fact])),
    notes: new Map(machine.notes.map((note) => [note.id, note])),
    unmade: new Set(),
    absences: new Map(),
    named: { names: '', known: new WeakMap() },
  };
}

/** The same draft, to go on with while the first stays as it is. */
export function copyDraft(draft: Draft): Draft {
  return {
    ...draft,
    texts: new Map(draft.texts),
    facts: [...draft.facts],
    factsById: new Map(draft.factsById),
    notes: new Map(draft.notes),
  };
}

/** The document that a draft stands for. */
export function closeDraft(draft: Draft): Comparison {
  const { machine, title } = draft;
  return {
    ...machine,
    title,
    ...(title === machine.title ? {} : { titleOrigin: 'person' }),
    texts: [...draft.texts.values()],
    facts: nameAnew(draft.facts, machine.texts, draft.texts, draft.named),
    notes: [...draft.notes.values()],
  };
}

/** Put a row where the row with its id stood; one without any passage left goes. */
export function putFact(draft: Draft, fact: Fact): void {
  const old = draft.factsById.get(fact.id);
  const at = old ? draft.facts.indexOf(old) : -1;
  if (!isTold(fact)) {
    if (at >= 0) draft.facts.splice(at, 1);
    draft.factsById.delete(fact.id);
    return;
  }
  if (at >= 0) draft.facts[at] = fact;
  else draft.facts.unshift(fact);
  draft.factsById.set(fact.id, fact);
}

/** Asked after every change of a row, so it makes no list of the cells. */
function isTold({ cells }: Fact): boolean {
  for (const id in cells) if (cellOf(cells, id)?.passages.length) return true;
  return false;
}

export function removeFact(draft: Draft, id: string): void {
  const old = draft.factsById.get(id);
  if (!old) return;
  draft.facts.splice(draft.facts.indexOf(old), 1);
  draft.factsById.delete(id);
}

/** Put a row before another; at the end for null. A row that is not there yet comes in. */
export function placeFact(draft: Draft, fact: Fact, before: Fact | null): void {
  removeFact(draft, fact.id);
  const at = before ? draft.facts.indexOf(before) : -1;
  draft.facts.splice(at < 0 ? draft.facts.length : at, 0, fact);
  draft.factsById.set(fact.id, fact);
}

/** The empty cell of a text. */
export function emptyCell(draft: Draft, textId: string): Cell {
  const known = draft.absences.get(textId);
  if (known) return known;
  const told = draft.machine.facts.map((fact) => cellOf(fact.cells, textId)).find((cell) => cell?.absence);
  const complete = draft.texts.get(textId)?.health.status === 'complete';
  const absence: Absence = told?.absence ?? (complete ? 'not_found' : 'text_incomplete');
  const cell: Cell = { passages: [], absence, ...(told?.reason ? { reason: told.reason } : {}) };
  draft.absences.set(textId, cell);
  return cell;
}
