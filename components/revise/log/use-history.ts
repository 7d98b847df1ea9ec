import { useEffect, useState } from 'react';
import type { HistoryLine } from '@/lib/revise/operation';
import { findMine } from './outbox';
import { fetchHistory } from './revise-requests';
import { useRevision } from './revision';

export interface History {
  lines: HistoryLine[];
  undoable: HistoryLine | null;
  redoable: HistoryLine | null;
}

const isChange = ({ kind }: HistoryLine) => kind !== 'undo' && kind !== 'redo';

/** Every change so far, and which of one's own comes next when undoing and redoing. */
export function useHistory(): History {
  const { comparison, place, said } = useRevision();
  const [lines, setLines] = useState<HistoryLine[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew whenever the log has grown.
  useEffect(() => {
    let isCurrent = true;
    void fetchHistory(comparison).then((found) => found && isCurrent && setLines(found));
    return () => {
      isCurrent = false;
    };
  }, [comparison, place, said]);
  const mine = findMine(comparison);
  const own = lines.filter((line) => isChange(line) && mine.has(line.id));
  const live = own.findLastIndex((line) => !line.undone);
  return { lines, undoable: own[live] ?? null, redoable: own[live + 1] ?? null };
}
