import 'server-only';
import type { Store } from '../store/store';
import { countAttempt, forgetAttempts } from './attempts';
import { buildEditCookie } from './edit-cookie';
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

/** What a try came to: cookies that keep the link open (and where to go on, for an edit link), or seconds to wait, 0 for wrong words. */
export type Unlocking = { cookies: string[]; address: string | null } | { wait: number };

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
  const cookies = [buildUnlockCookie(share, nowMs, secure)];
  if (share.right === 'view') return { cookies, address: null };
  return {
    cookies: [...cookies, buildEditCookie(share.comparisonId, token, secure)],
    address: `/c/${share.comparisonId}`,
  };
}
