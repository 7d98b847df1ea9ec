/** Two people at once: whether a change and one that its maker had not seen can both hold. */
import { extendRevision, findObstacle, type Revision, startRevision } from './apply-operations';
import { overlap } from './find-again';
import { describeIn } from './list-history';
import { isUndo, type LogEntry, type Operation } from './operation';
import { findSlots, type Slots } from './operation-slots';

export interface ProposedOperation {
  id: string;
  madeOn: number;
  operation: Operation;
}

export interface Conflict {
  /** Both choices, as sentences of the history. */
  mine: string;
  theirs: string;
  other: LogEntry;
}

/**
 * The change of somebody else, after `madeOn`, that cannot hold together with this one; null when all can.
 * They cannot where both set the same thing to different values, where one takes away what the other needs, and where an
 * undoing would take it away. The same change made twice is no conflict.
 */
export function findConflict(revision: Revision, proposed: ProposedOperation): Conflict | null {
  const unseen = revision.log.filter(({ place, id }) => place > proposed.madeOn && !revision.undone.has(id));
  if (unseen.length === 0) return null;
  const other =
    findRival(proposed, unseen) ?? findTaker(revision, proposed, unseen) ?? findVictim(revision, proposed, unseen);
  if (!other) return null;
  return {
    mine: describeIn(revision, proposed.operation),
    theirs: describeIn(revision, other.operation),
    other,
  };
}

/** The last unseen change that sets the same thing to something else. */
function findRival({ operation }: ProposedOperation, unseen: readonly LogEntry[]): LogEntry | undefined {
  const mine = findSlots(operation);
  return unseen.findLast((entry) => clash(mine, findSlots(entry.operation)) || crossRoles(operation, entry.operation));
}

/** Parts of a text that overlap cannot have two roles. */
function crossRoles(a: Operation, b: Operation): boolean {
  if (a.kind !== 'set_role' || b.kind !== 'set_role' || a.role === b.role) return false;
  return a.range.text === b.range.text && overlap(a.range, b.range) > 0;
}

function clash(mine: Slots, theirs: Slots): boolean {
  return [...mine].some(([slot, value]) => theirs.has(slot) && theirs.get(slot) !== value);
}

/** The unseen change after which this one no longer applies, though it did before. */
function findTaker(
  revision: Revision,
  { id, madeOn, operation }: ProposedOperation,
  unseen: readonly LogEntry[],
): LogEntry | undefined {
  if (findObstacle(revision, id, operation) === null) return undefined;
  const upTo = (place: number) => extendRevision(startRevision(revision.machine), revision.log.slice(0, place));
  let before = upTo(madeOn);
  if (findObstacle(before, id, operation) !== null) return undefined;
  for (const entry of revision.log.slice(madeOn)) {
    before = extendRevision(before, [entry]);
    if (findObstacle(before, id, operation) !== null) return entry;
  }
  return unseen.at(-1);
}

/** The unseen change that an undoing would leave without what it is about. */
function findVictim(
  revision: Revision,
  { id, madeOn, operation }: ProposedOperation,
  unseen: readonly LogEntry[],
): LogEntry | undefined {
  if (!isUndo(operation)) return undefined;
  const entry: LogEntry = { place: revision.log.length + 1, id, madeOn, operation, by: '', madeAtMs: 0 };
  const known = new Set(revision.lost.map((lost) => lost.id));
  const lost = new Set(extendRevision(revision, [entry]).lost.map((one) => one.id));
  return unseen.find((one) => lost.has(one.id) && !known.has(one.id));
}
