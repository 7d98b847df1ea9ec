import 'server-only';
import { failure, type Result, success } from '../errors';
import type { Comparison } from '../model/comparison';
import type { Store } from '../store/store';
import { parseCookies } from './edit-cookie';
import type { OpenedComparison } from './open-comparison';
import { findDoor } from './open-door';

/** A comparison that is there to be read, with its document. */
export interface ReadyComparison extends OpenedComparison {
  document: Comparison;
}

/**
 * What a request for a file behind a door may have: what the page behind the same door shows.
 * Errors: not_found, share_expired, passphrase_needed, not_ready.
 */
export async function openRequest(
  store: Store,
  request: Request,
  { door, key }: { door: string; key: string },
): Promise<Result<ReadyComparison>> {
  const answer = await findDoor(store, door, key, parseCookies(request.headers.get('cookie')));
  if (!answer) return failure('not_found');
  if (answer.gate !== 'open') return failure(answer.gate === 'expired' ? 'share_expired' : 'passphrase_needed');
  const { opened } = answer;
  return opened.document ? success({ ...opened, document: opened.document }) : failure('not_ready');
}
