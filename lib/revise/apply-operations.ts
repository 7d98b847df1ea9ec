/** The machine's document with everything that people changed. */
import type { Comparison } from '../model/comparison';
import { applyChange } from './apply-change';
import { describeOperation, wordsOf } from './describe-operation';
import { closeDraft, copyDraft, type Draft, openDraft } from './draft';
import { type Change, isUndo, type LogEntry, type LostOperation, newFactId, type Operation } from './operation';

/** How far a document has been revised; a longer log goes on from here. */
export interface Revision {
  machine: Comparison;
  log: readonly LogEntry[];
  document: Comparison;
  /** What no longer applies, in the order of the log. */
  lost: LostOperation[];
  /** Ids of entries that are undone. */
  undone: ReadonlySet<string>;
  draft: Draft;
}

/** The machine's document as it is. */
export function startRevision(machine: Comparison): Revision {
  return { machine, log: [], document: machine, lost: [], undone: new Set(), draft: openDraft(machine) };
}

/**
 * The machine's document with the operations of a log applied in order; what is undone is left out.
 * Shape:  the document, and what no longer applies, with its words and the reason: nothing is dropped in silence. Without
 *         anything to apply, the very document that was given.
 * Errors: none.
 * Source: docs/decisions/0007-revise.md
 */
export function applyOperations(
  machine: Comparison,
  log: readonly LogEntry[],
): { document: Comparison; lost: LostOperation[] } {
  const { document, lost } = extendRevision(startRevision(machine), log);
  return { document, lost };
}

/** Go on from a revision with what the log has gained. The given revision stays as it is. */
export function extendRevision(revision: Revision, entries: readonly LogEntry[]): Revision {
  if (entries.length === 0) return revision;
  const log = [...revision.log, ...entries];
  // What is undone may lie anywhere before, so that everything after it is built anew.
  if (entries.some(({ operation }) => isUndo(operation))) return rebuild(revision.machine, log);
  return applyAll(revision, entries, log, revision.undone);
}

function rebuild(machine: Comparison, log: readonly LogEntry[]): Revision {
  return applyAll(startRevision(machine), log, log, undoneIds(log));
}

function applyAll(
  from: Revision,
  entries: readonly LogEntry[],
  log: readonly LogEntry[],
  undone: ReadonlySet<string>,
): Revision {
  const draft = copyDraft(from.draft);
  draft.unmade = new Set([...undone].map(newFactId));
  const lost = [...from.lost];
  let applied = from.document !== from.machine;
  for (const { place, id, operation } of entries) {
    if (isUndo(operation) || undone.has(id)) continue;
    const why = applyChange(draft, operation, id);
    if (why === null) applied = true;
    else {
      const { title, texts } = draft;
      const sentence = describeOperation(operation, { title, texts: [...texts.values()] });
      lost.push({ place, id, sentence, words: wordsOf(operation), why });
    }
  }
  return { machine: from.machine, log, document: applied ? closeDraft(draft) : from.machine, lost, undone, draft };
}

/** Ids of what is undone at the end of a log: the last word on each entry counts. */
function undoneIds(log: readonly LogEntry[]): Set<string> {
  const undone = new Set<string>();
  for (const { operation } of log) {
    if (operation.kind === 'undo') undone.add(operation.entry);
    if (operation.kind === 'redo') undone.delete(operation.entry);
  }
  return undone;
}

/** Why an operation does not apply to a revision, in a plain sentence; null when it does. */
export function findObstacle(revision: Revision, entryId: string, operation: Operation): string | null {
  if (!isUndo(operation)) return applyChange(copyDraft(revision.draft), operation, entryId);
  const entry = revision.log.find(({ id }) => id === operation.entry);
  if (!entry) return 'The history has no such change.';
  return isUndo(entry.operation) ? 'Undoing is itself undone with “redo” of the change.' : null;
}

/** The change of an entry; null for an undoing and for an unknown id. */
export function findChange(log: readonly LogEntry[], id: string): Change | null {
  const operation = log.find((entry) => entry.id === id)?.operation;
  return operation && !isUndo(operation) ? operation : null;
}
