import 'server-only';
import { failure, type Result, success } from '../errors';
import type { Store } from '../store/store';
import { type Browser, countKept, MOST_KEPT, openLibrary } from './library';
import { buildLibraryCookie, findBrowserHash } from './library-cookie';
import { createToken, hashToken } from './tokens';

/** Long enough to walk to the other machine. */
const MOVE_MS = 30 * 60 * 1000;

/** Where the link that takes over a library leads. */
export const buildMovePath = (token: string): string => `/move/${token}`;

/**
 * A link by which another browser gets all keys of this one, once; both keep them. Only its hash is stored.
 * Errors: not_found, for a browser that has no key.
 */
export async function createMove(
  store: Pick<Store, 'findSeen' | 'createMove'>,
  { cookies, nowMs }: Pick<Browser, 'cookies' | 'nowMs'>,
): Promise<Result<{ url: string; expiresAtMs: number }>> {
  const browserHash = findBrowserHash(cookies);
  if (!browserHash || (await store.findSeen(browserHash)) === null) return failure('not_found');
  const token = createToken();
  const expiresAtMs = nowMs + MOVE_MS;
  await store.createMove({ hash: hashToken(token), browserHash, expiresAtMs }, nowMs);
  return success({ url: buildMovePath(token), expiresAtMs });
}

/** What a link to take over a library offers to the browser that has opened it. */
export interface OfferedMove {
  comparisons: number;
  /** Opened in the very browser that has made it: there is nothing to take. */
  isOwn: boolean;
}

/** Null once it has been used, after its time, and for a link that never was. Looking uses nothing up. */
export async function findOfferedMove(
  store: Pick<Store, 'findMove' | 'listKept'>,
  token: string,
  { cookies, nowMs }: Pick<Browser, 'cookies' | 'nowMs'>,
): Promise<OfferedMove | null> {
  const move = await store.findMove(hashToken(token), nowMs);
  if (!move) return null;
  const comparisons = countKept(await store.listKept(move.browserHash), nowMs);
  return { comparisons, isOwn: move.browserHash === findBrowserHash(cookies) };
}

/**
 * Add the keys of the browser that made the link to those of the browser that asks.
 * Shape:  Set-Cookie headers.
 * Errors: move_over; library_full, which uses nothing up.
 */
export async function takeMove(
  store: Pick<Store, 'findMove' | 'takeMove' | 'listKept' | 'findSeen'>,
  token: string,
  browser: Browser,
): Promise<Result<string[]>> {
  const move = await store.findMove(hashToken(token), browser.nowMs);
  if (!move) return failure('move_over');
  const { secret, kept } = await openLibrary(store, browser);
  const both = [...kept, ...(await store.listKept(move.browserHash))];
  if (countKept(both, browser.nowMs) > MOST_KEPT) return failure('library_full');
  const isTaken = await store.takeMove(hashToken(token), hashToken(secret), browser.nowMs);
  return isTaken ? success([buildLibraryCookie(secret, browser.secure)]) : failure('move_over');
}
