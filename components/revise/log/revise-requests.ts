import type { HistoryLine, Operation } from '@/lib/revise/operation';

/** What the operations of a comparison are asked over the wire. */

export interface PendingOperation {
  id: string;
  madeOn: number;
  operation: Operation;
}

/** Two people changed the same thing: both choices in words, and up to where the log has grown. */
export interface ConflictAnswer {
  mine: string;
  theirs: string;
  place: number;
}

export type SendOutcome =
  | { kind: 'taken'; place: number; sentence: string }
  | { kind: 'conflict'; conflict: ConflictAnswer }
  /** The app answered that it cannot be: sending it again would not help. */
  | { kind: 'refused'; sentence: string }
  /** No answer came: to be sent again. */
  | { kind: 'unreachable' };

const address = (id: string) => `/api/comparisons/${id}/operations`;

/** Send one change. It may be sent again: the app takes each id once. */
export async function sendOperation(comparison: string, pending: PendingOperation): Promise<SendOutcome> {
  try {
    const response = await fetch(address(comparison), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(pending),
    });
    const answer = await response.json();
    if (response.ok) return { kind: 'taken', place: answer.place, sentence: answer.sentence };
    if (typeof answer.mine === 'string') return { kind: 'conflict', conflict: answer };
    if (response.status >= 500) return { kind: 'unreachable' };
    const { sentence, detail } = answer.error ?? {};
    return { kind: 'refused', sentence: [sentence ?? 'That cannot be done here.', detail].filter(Boolean).join(' ') };
  } catch {
    // The connection broke before an answer came. The change is kept in this browser and offered again.
    return { kind: 'unreachable' };
  }
}

/** Every change as a sentence, oldest first; null when no answer came. */
export async function fetchHistory(comparison: string): Promise<HistoryLine[] | null> {
  try {
    const response = await fetch(`${address(comparison)}?after=0`);
    const answer = response.ok ? ((await response.json()) as { entries: HistoryLine[] }) : null;
    return answer?.entries ?? null;
  } catch {
    // The history is asked for again when it is opened again.
    return null;
  }
}
