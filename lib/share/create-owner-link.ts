import 'server-only';
import type { Store } from '../store/store';
import { buildEditPath } from './edit-cookie';
import { createToken, hashToken } from './tokens';

/**
 * Make a link that opens a comparison with all rights, as no secret is kept that could be shown again. Whoever calls this
 * has checked that the asker is the owner.
 * Shape:  its path, with the only copy of its secret; null when the comparison is gone.
 */
export async function createOwnerLink(
  store: Pick<Store, 'addOwnerKey'>,
  id: string,
  nowMs: number,
): Promise<string | null> {
  const token = createToken();
  return (await store.addOwnerKey(id, hashToken(token), nowMs)) ? buildEditPath(id, token) : null;
}
