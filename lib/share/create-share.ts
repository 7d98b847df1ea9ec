import 'server-only';
import type { Right, Store } from '../store/store';
import { buildEditPath } from './edit-cookie';
import { createId, createToken, hashToken } from './tokens';

/**
 * Make a link to a comparison. Whoever calls this has checked that the asker may edit.
 * Shape:  the share's id (to revoke it), its right, and its address, which holds the only copy of the secret.
 */
export async function createShare(
  store: Pick<Store, 'createShare'>,
  comparisonId: string,
  right: Right,
  nowMs: number,
): Promise<{ id: string; right: Right; url: string }> {
  const token = createToken();
  const id = createId();
  await store.createShare({ id, comparisonId, right, tokenHash: hashToken(token), createdAtMs: nowMs });
  return { id, right, url: right === 'view' ? `/s/${token}` : buildEditPath(comparisonId, token) };
}
