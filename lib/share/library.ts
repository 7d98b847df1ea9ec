import 'server-only';
import { failure, type Result, success } from '../errors';
import type { BrowserKey, ComparisonSummary, KeptComparison, Store } from '../store/store';
import { buildOldKeyRemoval, type Cookie, findOldKeys, type OldKey } from './edit-cookie';
import { buildLibraryCookie, findBrowserHash, findLibrarySecret } from './library-cookie';
import { gateOf } from './rights';
import { createToken, hashToken } from './tokens';

/** So many comparisons a browser keeps; a person still finds one among them. */
export const MOST_KEPT = 500;
/** Old cookies that one answer takes away: many proxies let no hundred Set-Cookie headers pass. */
const MOST_FOLDED = 20;
const DAY_MS = 24 * 60 * 60 * 1000;
/** A secret that is used lives on: each answer that is older than this hands it out anew. */
const RENEWED_AFTER_MS = 30 * DAY_MS;

type LibraryStore = Pick<
  Store,
  'listKept' | 'addBrowserKeys' | 'findSeen' | 'setSeen' | 'findOwned' | 'findShare' | 'listComparisons'
>;

/** The browser that asks. */
export interface Browser {
  cookies: readonly Cookie[];
  nowMs: number;
  /** Whether it came over https. */
  secure: boolean;
}

/** Why a browser could not keep a key; its edit link is then the only way back. */
export type Unkept = 'library_full' | 'key_not_kept' | 'cookies_off';

/** What a browser has keys to, each comparison once, newest first. A link that has expired or is locked lists nothing. */
export async function listMine(
  store: Pick<Store, 'listKept' | 'listComparisons' | 'findShare'>,
  cookies: readonly Cookie[],
): Promise<ComparisonSummary[]> {
  const hash = findBrowserHash(cookies);
  const [kept, old] = await Promise.all([hash ? store.listKept(hash) : [], listOld(store, cookies)]);
  const open = kept.filter(({ share }) => !share || gateOf(share, { cookies }) === 'open');
  const all = new Map([...open.map(({ summary }) => summary), ...old].map((summary) => [summary.id, summary]));
  return [...all.values()].sort((a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? -1 : 1));
}

/** What cookies of the time before the library open. */
async function listOld(
  store: Pick<Store, 'listComparisons' | 'findShare'>,
  cookies: readonly Cookie[],
): Promise<ComparisonSummary[]> {
  const hashes = findOldKeys(cookies).map(({ token }) => hashToken(token));
  const shares = await Promise.all(hashes.map((hash) => store.findShare(hash)));
  const isOpen = shares.map((share) => !share || gateOf(share, { cookies }) === 'open');
  return store.listComparisons(hashes.filter((_, n) => isOpen[n]));
}

/** How many comparisons a browser keeps: all that it lists, and those whose link only waits for its passphrase. */
export function countKept(kept: readonly KeptComparison[], nowMs: number): number {
  const isOver = ({ share }: KeptComparison) => share !== null && gateOf(share, { nowMs }) === 'expired';
  return new Set(kept.filter((one) => !isOver(one)).map(({ summary }) => summary.id)).size;
}

/**
 * Whether a browser may make one more comparison.
 * Errors: library_full. Two that are made at the same instant may both be let in.
 */
export async function checkRoom(store: Pick<Store, 'listKept'>, { cookies, nowMs }: Browser): Promise<Result<null>> {
  const hash = findBrowserHash(cookies);
  const count = hash ? countKept(await store.listKept(hash), nowMs) : 0;
  return count < MOST_KEPT ? success(null) : failure('library_full');
}

/**
 * Keep a key in the library of the browser that asks, which gets its secret with the first one.
 * Shape:  Set-Cookie headers. Old cookies are folded in on the way, and are taken away before the new one is set: a browser
 *         that has 180 of them would throw some out to make room for it.
 * Errors: library_full; key_not_kept, with what the store said.
 */
export async function keepKey(store: LibraryStore, browser: Browser, key: BrowserKey): Promise<Result<string[]>> {
  try {
    const { secret, kept } = await openLibrary(store, browser);
    const isThere = kept.some(({ summary }) => summary.id === key.thing);
    const room = MOST_KEPT - countKept(kept, browser.nowMs) - (isThere ? 0 : 1);
    if (room < 0) return failure('library_full');
    const folded = findOldKeys(browser.cookies).slice(0, Math.min(room, MOST_FOLDED));
    await store.addBrowserKeys(hashToken(secret), [...(await readOldKeys(store, folded)), key], browser.nowMs);
    return success([...folded.map(buildOldKeyRemoval), buildLibraryCookie(secret, browser.secure)]);
  } catch (cause) {
    return failure('key_not_kept', { cause });
  }
}

/** What became of old cookies: how many were folded in, how many are left, and the headers that say so to the browser. */
export interface Folding {
  moved: number;
  left: number;
  cookies: string[];
}

/**
 * Fold the next twenty old cookies into the library, and renew its secret when that is due.
 * Shape:  cookies that open nothing are taken away with the others; those that find no room stay as they are, and go on
 *         opening what they open. A browser that has nothing gets nothing.
 */
export async function foldOldKeys(store: LibraryStore, browser: Browser): Promise<Folding> {
  const { cookies, nowMs, secure } = browser;
  const old = findOldKeys(cookies);
  if (!old.length) return { moved: 0, left: 0, cookies: await renewSecret(store, browser) };
  const { secret, kept } = await openLibrary(store, browser);
  const room = Math.max(0, MOST_KEPT - countKept(kept, nowMs));
  const folded = old.slice(0, Math.min(room, MOST_FOLDED));
  const keys = await readOldKeys(store, folded);
  await store.addBrowserKeys(hashToken(secret), keys, nowMs);
  const set = keys.length ? [buildLibraryCookie(secret, secure)] : [];
  return {
    moved: folded.length,
    left: old.length - folded.length,
    cookies: [...folded.map(buildOldKeyRemoval), ...set],
  };
}

/** The header that makes a browser keep its secret for another 400 days, when it is time for it; nothing else is set. */
export async function renewSecret(
  store: Pick<Store, 'findSeen' | 'setSeen'>,
  { cookies, nowMs, secure }: Browser,
): Promise<string[]> {
  const secret = findLibrarySecret(cookies);
  const seenMs = secret && (await store.findSeen(hashToken(secret)));
  if (!secret || seenMs === null || nowMs - Number(seenMs) <= RENEWED_AFTER_MS) return [];
  await store.setSeen(hashToken(secret), nowMs);
  return [buildLibraryCookie(secret, secure)];
}

/**
 * The secret under which this browser's keys are kept, and what it opens already.
 * One that the store does not know is never used: somebody else may have set it, and would then hold what is put under it.
 */
export async function openLibrary(
  store: Pick<Store, 'findSeen' | 'listKept'>,
  { cookies }: Pick<Browser, 'cookies'>,
): Promise<{ secret: string; kept: KeptComparison[] }> {
  const brought = findLibrarySecret(cookies);
  if (!brought || (await store.findSeen(hashToken(brought))) === null) return { secret: createToken(), kept: [] };
  return { secret: brought, kept: await store.listKept(hashToken(brought)) };
}

async function readOldKeys(store: Pick<Store, 'findOwned' | 'findShare'>, old: OldKey[]): Promise<BrowserKey[]> {
  const keys = await Promise.all(old.map((key) => readOldKey(store, key)));
  return keys.filter((key) => key !== null);
}

/** Null for a cookie that opens nothing any more. That of a deleted comparison may still bring it back. */
async function readOldKey(
  store: Pick<Store, 'findOwned' | 'findShare'>,
  { id, token }: OldKey,
): Promise<BrowserKey | null> {
  const hash = hashToken(token);
  const [owned, share] = await Promise.all([store.findOwned(id, hash), store.findShare(hash)]);
  if (owned) return { kind: 'comparison', thing: id, shareId: null };
  const isEditLink = share?.comparisonId === id && share.right === 'edit';
  return isEditLink ? { kind: 'comparison', thing: id, shareId: share.id } : null;
}
