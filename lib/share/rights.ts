import 'server-only';
import type { Right, Store } from '../store/store';
import { hashToken, sameHash } from './tokens';

type RightsStore = Pick<Store, 'findEditHash' | 'findShare'>;

/**
 * What a token allows on one comparison.
 * A wrong id, a wrong token, a token of another comparison and a revoked one all do the same two look-ups and give the
 * same null, so that neither the answer nor its time tells which it was.
 */
export async function findRight(store: RightsStore, id: string, token: string | null): Promise<Right | null> {
  const tokenHash = hashToken(token ?? '');
  const [editHash, share] = await Promise.all([store.findEditHash(id), store.findShare(tokenHash)]);
  const isOwner = sameHash(editHash ?? '', tokenHash);
  if (token && isOwner) return 'edit';
  return token && share?.comparisonId === id ? share.right : null;
}

/** The comparison that a share link opens, and what it allows; null for an unknown, forged, malformed or revoked token. */
export async function findShared(
  store: Pick<Store, 'findShare'>,
  token: string,
): Promise<{ comparisonId: string; right: Right } | null> {
  const share = await store.findShare(hashToken(token));
  return share && { comparisonId: share.comparisonId, right: share.right };
}
