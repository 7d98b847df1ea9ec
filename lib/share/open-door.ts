/**
 * Doors, tokens, rights and terms of links: who may read, who may change.
 * Read:   this file, then rights.ts and open-comparison.ts.
 * Change: who may do what → rights.ts; a term of a link → create-share.ts.
 * Uses:   errors, store, revise, shown, view/comparison.
 * Tests:  beside each file; app/api/share.test.ts.
 */

import 'server-only';
import type { Store } from '../store/store';
import type { Cookie } from './edit-cookie';
import { type OpenedComparison, openComparison, openShared } from './open-comparison';

/**
 * The doors to a comparison, as the first part of an address: `c` for whoever made it (and for what ships), `s` for a share
 * link, `e` for the same link shown in a frame on somebody's page (and what ships, too).
 */
const DOORS = ['c', 's', 'e'] as const;
type Door = (typeof DOORS)[number];

/** Whether the first part of an address is one of our doors. */
function isDoor(word: string): word is Door {
  return (DOORS as readonly string[]).includes(word);
}

/** What stands behind a door: a comparison, or why a link that exists stays closed to this reader. */
export type DoorAnswer = { gate: 'open'; opened: OpenedComparison } | { gate: 'expired' | 'locked'; shareId: string };

/** What stands behind one address, for the browser with these cookies; null, without a hint why, for nothing. */
export async function findDoor(
  store: Store,
  door: string,
  key: string,
  cookies: readonly Cookie[],
  nowMs = Date.now(),
): Promise<DoorAnswer | null> {
  if (!isDoor(door)) return null;
  if (door === 'c') {
    const opened = await openComparison(store, key, { cookies });
    return opened && { gate: 'open', opened };
  }
  const answer = await openShared(store, key, { cookies, nowMs });
  if (answer) return answer.gate === 'open' ? answer : { gate: answer.gate, shareId: answer.share.id };
  // What ships may stand in a frame, too; nothing else opens there without a link.
  const opened = door === 'e' ? await openComparison(store, key, { cookies: [] }) : null;
  return opened?.right === 'public' ? { gate: 'open', opened } : null;
}

/** The comparison behind one address, or null for whatever does not open. */
export async function openDoor(
  store: Store,
  door: string,
  key: string,
  cookies: readonly Cookie[],
): Promise<OpenedComparison | null> {
  const answer = await findDoor(store, door, key, cookies);
  return answer?.gate === 'open' ? answer.opened : null;
}
