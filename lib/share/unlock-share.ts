import 'server-only';
import type { Store } from '../store/store';
import { countAttempt, forgetAttempts } from './attempts';
import { buildEditPath } from './edit-cookie';
import { isPassphrase } from './passphrase';
import { findShared, gateOf } from './rights';
import { buildUnlockCookie } from './unlock-cookie';

interface Attempt {
  passphrase: string;
  /** The address that it comes from. */
  reader: string;
  nowMs: number;
  secure: boolean;
}

/** What a try came to: a cookie that keeps the link open (and where an edit link goes on), or seconds to wait, 0 for wrong words. */
export type Unlocking = { cookie: string; address: string | null } | { wait: number };

/**
 * Try the passphrase of a link.
 * Shape:  null for a link that does not exist, asks for none or has expired: its page says what there is to say.
 *         Counted before it is tried, so that many tries at once are counted too.
 */
export async function unlockShare(
  store: Pick<Store, 'findShare'>,
  token: string,
  { passphrase, reader, nowMs, secure }: Attempt,
): Promise<Unlocking | null> {
  const share = await findShared(store, token);
  const hash = share?.terms.passphraseHash;
  if (!share || !hash || gateOf(share, { nowMs }) === 'expired') return null;
  const wait = await countAttempt(share.id, reader);
  if (wait) return { wait };
  if (!(await isPassphrase(passphrase, hash))) return { wait: 0 };
  await forgetAttempts(share.id, reader);
  const cookie = buildUnlockCookie(share, nowMs, secure);
  // The library is opened by the edit link itself. Not here: to a form that another site has sent, the browser adds no
  // cookie of ours, and a new secret would take the place of the one that it has.
  return { cookie, address: share.right === 'edit' ? buildEditPath(share.comparisonId, token) : null };
}
