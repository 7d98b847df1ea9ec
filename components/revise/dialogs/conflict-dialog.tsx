/**
 * Dialogs that ask before something is changed.
 * Uses:   components/ui, components/comparison, page-words, view/comparison, view/ledger, log, components/ingest,
 *         view/revise, revise/operation.
 */

import { useRevision } from '../log/revision';
import { ReviseDialog } from './revise-dialog';

/** Somebody else has changed the same thing meanwhile: both choices, and a decision. */
export function ConflictDialog() {
  const { conflict, settle } = useRevision();
  if (!conflict) return null;
  return (
    <ReviseDialog title="Somebody else changed this just now" onClose={() => settle(false)}>
      <dl className="mt-4 grid gap-3">
        <div className="border-l-2 border-line pl-3">
          <dt className="text-small text-soft">They</dt>
          <dd>{conflict.theirs}</dd>
        </div>
        <div className="border-l-2 border-ink pl-3">
          <dt className="text-small text-soft">You</dt>
          <dd>{conflict.mine}</dd>
        </div>
      </dl>
      <div className="mt-5 flex flex-wrap gap-2">
        <button type="button" className="button button-main" onClick={() => settle(false)}>
          Keep theirs
        </button>
        <button type="button" className="button" onClick={() => settle(true)}>
          Make mine all the same
        </button>
      </div>
    </ReviseDialog>
  );
}
