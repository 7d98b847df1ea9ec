/**
 * Tools that stand in the page while a person revises.
 * Uses:   components/ui, components/comparison, page-words, view/comparison, view/ledger, log, dialogs, view/revise,
 *         revise/operation.
 */

import { Files, History as HistoryIcon, Merge, Redo2, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { HistoryDialog } from '../dialogs/history-dialog';
import { TextsDialog } from '../dialogs/texts-dialog';
import { useRevision } from '../log/revision';
import { useHistory } from '../log/use-history';

/** The band at the foot of the page: undo, redo, history, merging; and what has just happened. */
export function ReviseBar({ children }: { children: ReactNode }) {
  const { facts, send, said, trouble, unsent, retry, ticked, untick } = useRevision();
  const history = useHistory();
  const [open, setOpen] = useState<'history' | 'texts' | null>(null);
  const undo = () => history.undoable && send({ kind: 'undo', entry: history.undoable.id });
  const redo = () => history.redoable && send({ kind: 'redo', entry: history.redoable.id });
  useKeys(undo, redo);
  const into = facts.get(ticked[0] ?? '');
  const merge = async () => {
    const [first, ...others] = ticked;
    untick();
    for (const other of others) {
      if (!(await send({ kind: 'merge_facts', from: { id: other }, into: { id: first ?? '' } }))) return;
    }
  };
  return (
    <section
      aria-label="Revising"
      className="no-print fixed inset-x-0 bottom-0 z-20 border-t-2 border-ink bg-paper shadow-[0_-4px_16px_rgb(0_0_0/0.08)]"
    >
      <div className="page flex flex-wrap items-center gap-2 py-2.5">
        <button type="button" className="button" disabled={!history.undoable} onClick={undo}>
          <Undo2 size={15} aria-hidden="true" /> Undo
        </button>
        <button type="button" className="button" disabled={!history.redoable} onClick={redo}>
          <Redo2 size={15} aria-hidden="true" /> Redo
        </button>
        <button type="button" className="button" onClick={() => setOpen('history')}>
          <HistoryIcon size={15} aria-hidden="true" /> History
        </button>
        <button type="button" className="button" onClick={() => setOpen('texts')}>
          <Files size={15} aria-hidden="true" /> Texts
        </button>
        {ticked.length > 1 && into ? (
          <button type="button" className="button button-main" onClick={merge}>
            <Merge size={15} aria-hidden="true" /> Merge {ticked.length} facts into “{into.title}”
          </button>
        ) : null}
        <p role="status" className="min-w-0 flex-1 basis-40 text-small text-soft">
          {ticked.length === 1 ? 'Tick another fact to merge it with this one.' : said}
        </p>
        {trouble ? (
          <p role="alert" className="basis-full text-gone">
            {trouble}
          </p>
        ) : null}
        {unsent ? (
          <button type="button" className="button" onClick={retry}>
            Send {unsent === 1 ? 'the unsent change' : `${unsent} unsent changes`} again
          </button>
        ) : null}
        {children ? <div className="basis-full">{children}</div> : null}
      </div>
      {open === 'history' ? <HistoryDialog history={history} onClose={() => setOpen(null)} /> : null}
      {open === 'texts' ? <TextsDialog onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

/** Ctrl or Command with Z, and with Shift for redo; not while somebody types. */
function useKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (isTyping || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
