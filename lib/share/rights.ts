import 'server-only';
import type { Right, Share, Store } from '../store/store';
import { type Cookie, findOldToken } from './edit-cookie';
import { findBrowserHash } from './library-cookie';
import { hashToken } from './tokens';
import { isUnlocked } from './unlock-cookie';

type RightsStore = Pick<Store, 'findOwned' | 'findShare' | 'findKept'>;

/** What a reader brings. */
export interface Proof {
  /** A secret that was given for this very comparison: of an edit link, or of a program. It counts alone. */
  token?: string | null;
  cookies?: readonly Cookie[];
  nowMs?: number;
}

/** Why a link that exists does not open: its reader is told, as whoever has the link may know that there is something. */
export type ShareGate = 'open' | 'expired' | 'locked';

/** Whether a link opens for this reader now. */
export function gateOf(share: Share, { cookies = [], nowMs = Date.now() }: Proof): ShareGate {
  if (share.terms.expiresAtMs !== null && share.terms.expiresAtMs <= nowMs) return 'expired';
  return isUnlocked(share, cookies, nowMs) ? 'open' : 'locked';
}

/** What a reader may do, and by which link; no link for the owner's own key. */
export interface Access {
  right: Right;
  share: Share | null;
}

/** What a reader may do with one comparison: by the token where one is given, else by the keys of the browser. */
export async function findAccess(store: RightsStore, id: string, proof: Proof): Promise<Access | null> {
  const { token = null, cookies = [] } = proof;
  if (token !== null) return findTokenAccess(store, id, token, proof);
  const hash = findBrowserHash(cookies);
  const kept = hash ? await store.findKept(hash, id) : [];
  for (const { share, deletedAtMs } of kept) {
    if (deletedAtMs !== null) continue;
    if (!share || gateOf(share, proof) === 'open') return { right: share?.right ?? 'edit', share };
  }
  return findTokenAccess(store, id, findOldToken(id, cookies) ?? '', proof);
}

/**
 * What a token allows on one comparison.
 * A wrong id, a wrong token, a token of another comparison and a revoked one all do the same two look-ups and give the
 * same null, so that neither the answer nor its time tells which it was. So does a link that has expired or is locked.
 */
async function findTokenAccess(store: RightsStore, id: string, token: string, proof: Proof): Promise<Access | null> {
  const hash = hashToken(token);
  const [owned, share] = await Promise.all([store.findOwned(id, hash), store.findShare(hash)]);
  if (token && owned?.deletedAtMs === null) return { right: 'edit', share: null };
  if (!token || share?.comparisonId !== id || gateOf(share, proof) !== 'open') return null;
  return { right: share.right, share };
}

/** Whether a reader's key is the owner's, to a comparison that is deleted: only its owner may bring it back. */
export async function ownsDeleted(
  store: Pick<Store, 'findOwned' | 'findKept'>,
  id: string,
  { token = null, cookies = [] }: Proof,
): Promise<boolean> {
  const given = token ?? findOldToken(id, cookies);
  const hash = token === null ? findBrowserHash(cookies) : null;
  const [owned, kept] = await Promise.all([
    given ? store.findOwned(id, hashToken(given)) : null,
    hash ? store.findKept(hash, id) : [],
  ]);
  const keys = [...(owned ? [owned] : []), ...kept.filter(({ share }) => share === null)];
  return keys.some(({ deletedAtMs }) => deletedAtMs !== null);
}

/** The link that a token opens, whatever its terms; null for an unknown, forged, malformed or revoked token. */
export function findShared(store: Pick<Store, 'findShare'>, token: string): Promise<Share | null> {
  return store.findShare(hashToken(token));
}
