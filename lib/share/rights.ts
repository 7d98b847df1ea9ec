import 'server-only';
import type { Right, Share, Store } from '../store/store';
import type { Cookie } from './edit-cookie';
import { hashToken, sameHash } from './tokens';
import { isUnlocked } from './unlock-cookie';

type RightsStore = Pick<Store, 'findEditHash' | 'findShare'>;

/** What a reader brings besides the token. */
export interface Proof {
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

/** What a token allows, and by which link; no link for the owner's own key. */
export interface Access {
  right: Right;
  share: Share | null;
}

/**
 * What a token allows on one comparison.
 * A wrong id, a wrong token, a token of another comparison and a revoked one all do the same two look-ups and give the
 * same null, so that neither the answer nor its time tells which it was. So does a link that has expired or is locked.
 */
export async function findAccess(
  store: RightsStore,
  id: string,
  token: string | null,
  proof: Proof = {},
): Promise<Access | null> {
  const tokenHash = hashToken(token ?? '');
  const [editHash, share] = await Promise.all([store.findEditHash(id), store.findShare(tokenHash)]);
  const isOwner = sameHash(editHash ?? '', tokenHash);
  if (token && isOwner) return { right: 'edit', share: null };
  if (!token || share?.comparisonId !== id || gateOf(share, proof) !== 'open') return null;
  return { right: share.right, share };
}

/** The right alone. */
export async function findRight(
  store: RightsStore,
  id: string,
  token: string | null,
  proof: Proof = {},
): Promise<Right | null> {
  return (await findAccess(store, id, token, proof))?.right ?? null;
}

/** The link that a token opens, whatever its terms; null for an unknown, forged, malformed or revoked token. */
export function findShared(store: Pick<Store, 'findShare'>, token: string): Promise<Share | null> {
  return store.findShare(hashToken(token));
}
