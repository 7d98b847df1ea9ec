import 'server-only';
import { failure, type Result, success } from '../errors';
import { anchorOperation } from '../revise/anchor-operation';
import { findObstacle, type Revision } from '../revise/apply-operations';
import { findConflict } from '../revise/find-conflict';
import { describeIn } from '../revise/list-history';
import type { GivenOperation } from '../revise/operation';
import { readRevised } from '../share/read-revised';
import type { Store } from '../store/store';

/** Where the log took an operation, or what stands against it. */
export type Taken =
  | { taken: true; place: number; sentence: string }
  | { taken: false; mine: string; theirs: string; other: { id: string; place: number; by: string }; place: number };

/** So many others would have to be faster, one after the other. */
const MOST_TRIES = 50;

type OperationStore = Pick<Store, 'getProgress' | 'getComparison' | 'listOperations' | 'appendOperation' | 'setTitle'>;

/**
 * Take a change into the log of a comparison. Whoever calls this has checked that the asker may edit.
 * Shape:  its place once it can no longer be lost; or the change of somebody else that cannot hold together with it.
 * Errors: not_found, not_ready, invalid_request (of a later place than the log has), change_impossible with why.
 */
export async function takeOperation(
  store: OperationStore,
  comparisonId: string,
  given: GivenOperation,
  maker: { by: string; nowMs: number },
): Promise<Result<Taken>> {
  for (let left = MOST_TRIES; left > 0; left--) {
    const revised = await readRevised(store, comparisonId);
    if (!revised) return failure('not_found');
    const { revision } = revised;
    if (!revision) return failure('not_ready');
    const { place } = revised;
    // Sent again, as its answer was lost on the way.
    const known = revision.log.find(({ id }) => id === given.id);
    if (known) return success({ taken: true, place: known.place, sentence: describeIn(revision, known.operation) });
    if (given.madeOn > place) return failure('invalid_request', { detail: 'madeOn' });
    const operation = anchorOperation(given.operation, revision.document);
    const conflict = findConflict(revision, { ...given, operation });
    if (conflict) {
      const { mine, theirs, other } = conflict;
      return success({ taken: false, mine, theirs, other: { id: other.id, place: other.place, by: other.by }, place });
    }
    const why = findObstacle(revision, given.id, operation);
    if (why !== null) return failure('change_impossible', { detail: why });
    const entry = { id: given.id, madeOn: given.madeOn, by: maker.by, madeAtMs: maker.nowMs, operation };
    if (await store.appendOperation(comparisonId, place, entry)) {
      await keepTitle(store, comparisonId, revision);
      return success({ taken: true, place: place + 1, sentence: describeIn(revision, operation) });
    }
    // Somebody else was faster: look again at what they did.
  }
  return failure('internal', { cause: new Error(`${MOST_TRIES} tries to append to the log of ${comparisonId}`) });
}

/** Lists show the title of the document as it is now. */
async function keepTitle(store: OperationStore, comparisonId: string, before: Revision): Promise<void> {
  const now = await readRevised(store, comparisonId);
  const title = now?.document?.title;
  if (title === undefined || title === before.document.title) return;
  await store.setTitle(comparisonId, now?.revision?.machine.title === title ? null : title);
}
