/** The history as readers see it. */
import { findChange, type Revision } from './apply-operations';
import { describeOperation } from './describe-operation';
import type { HistoryLine, Operation } from './operation';

/** What an operation did, or would do, to a revision. */
export function describeIn(revision: Revision, operation: Operation): string {
  return describeOperation(operation, revision.document, (entry) => findChange(revision.log, entry));
}

/** Every operation as a sentence, in the order in which they were taken, undoings included. */
export function listHistory(revision: Revision): HistoryLine[] {
  const lost = new Map(revision.lost.map(({ id, why }) => [id, why]));
  return revision.log.map(({ place, id, operation, by, madeAtMs }) => ({
    place,
    id,
    kind: operation.kind,
    sentence: describeIn(revision, operation),
    by,
    atMs: madeAtMs,
    undone: revision.undone.has(id),
    lost: lost.get(id) ?? null,
  }));
}
