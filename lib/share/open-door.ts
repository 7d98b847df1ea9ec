import 'server-only';
import type { Store } from '../store/store';
import type { Cookie } from './edit-cookie';
import { type OpenedComparison, openComparison, openShared } from './open-comparison';

/**
 * The doors to a comparison, as the first part of an address: `c` for whoever made it (and for what ships), `s` for a share
 * link, `e` for the same link shown in a frame on somebody's page.
 */
export const DOORS = ['c', 's', 'e'] as const;
export type Door = (typeof DOORS)[number];

/** Whether the first part of an address is one of our doors. */
export function isDoor(word: string): word is Door {
  return (DOORS as readonly string[]).includes(word);
}

/** The comparison behind one address, for the browser with these cookies; null, without a hint why, when nothing opens. */
export async function openDoor(
  store: Store,
  door: string,
  key: string,
  cookies: readonly Cookie[],
): Promise<OpenedComparison | null> {
  if (!isDoor(door)) return null;
  return door === 'c' ? openComparison(store, key, { cookies }) : openShared(store, key);
}
