import type { PendingOperation } from './revise-requests';

/** Changes that were made and not yet acknowledged, and words that were typed and not yet sent: kept in this browser. */

const pendingKey = (comparison: string) => `tellings.outbox.${comparison}`;
const typedKey = (comparison: string, field: string) => `tellings.typed.${comparison}.${field}`;

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is off: nothing was kept.
    return null;
  }
}

/** Keep a value, or forget it when null; false where this browser keeps nothing. */
function write(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    // Full or forbidden: the change is still on its way over the wire.
    return false;
  }
}

/** What waits to be acknowledged, oldest first. */
export function findPending(comparison: string): PendingOperation[] {
  try {
    const kept: unknown = JSON.parse(read(pendingKey(comparison)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.id === 'string' && one.operation) : [];
  } catch {
    // Not ours, or written in half: nothing to send again.
    return [];
  }
}

export function keepPending(comparison: string, pending: readonly PendingOperation[]): boolean {
  return write(pendingKey(comparison), pending.length ? JSON.stringify(pending) : null);
}

/** What was typed in a field that is not sent yet. */
export const findTyped = (comparison: string, field: string): string | null => read(typedKey(comparison, field));
export const keepTyped = (comparison: string, field: string, words: string | null): boolean =>
  write(typedKey(comparison, field), words);

const mineKey = (comparison: string) => `tellings.mine.${comparison}`;
/** Some sessions' worth: what is older can still be undone from the history. */
const MOST_MINE = 5000;

/** Ids of the changes that were made in this browser: undo takes back one's own, not what somebody else has just done. */
export function findMine(comparison: string): Set<string> {
  return new Set((read(mineKey(comparison)) ?? '').split(' ').filter(Boolean));
}

export function addMine(comparison: string, id: string): void {
  write(mineKey(comparison), [...findMine(comparison), id].slice(-MOST_MINE).join(' '));
}
