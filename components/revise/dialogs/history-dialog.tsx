import { useRevision } from '../log/revision';
import type { History } from '../log/use-history';
import { ReviseDialog } from './revise-dialog';

/** Every change as a sentence, newest first; each can be taken back, or made again. */
export function HistoryDialog({ history, onClose }: { history: History; onClose: () => void }) {
  const { send } = useRevision();
  const lines = history.lines.toReversed();
  return (
    <ReviseDialog title="What was changed" onClose={onClose}>
      {lines.length ? null : <p className="mt-3 text-soft">Nothing yet: all this is the machine’s result.</p>}
      <ol className="mt-3">
        {lines.map((line) => (
          <li key={line.id} className="flex items-baseline gap-3 border-b border-faint py-2">
            <span className={`min-w-0 flex-1 ${line.undone ? 'text-soft line-through' : ''}`}>
              {line.sentence}
              {line.lost ? <span className="block text-small text-gone">No longer applies: {line.lost}</span> : null}
            </span>
            <time dateTime={new Date(line.atMs).toISOString()} className="shrink-0 text-small text-soft">
              {new Date(line.atMs).toLocaleString([], { dateStyle: 'short', timeStyle: 'short' })}
            </time>
            {line.kind === 'undo' || line.kind === 'redo' ? null : (
              <button
                type="button"
                className="shrink-0 text-small underline decoration-line underline-offset-2"
                onClick={() => send({ kind: line.undone ? 'redo' : 'undo', entry: line.id })}
              >
                {line.undone ? 'Make it again' : 'Take it back'}
                <span className="sr-only">: {line.sentence}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </ReviseDialog>
  );
}
