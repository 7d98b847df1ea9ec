import 'server-only';
import { createHmac } from 'node:crypto';
import type { Share } from '../store/store';
import type { Cookie } from './edit-cookie';
import { sameHash } from './tokens';

/** Whoever knew a link's passphrase need not type it again for the rest of the day. */
const HOURS_OPEN = 12;
const HOUR_MS = 60 * 60 * 1000;

type Locked = Pick<Share, 'id' | 'tokenHash' | 'terms'>;

const nameOf = (shareId: string): string => `open_${shareId}`;

/**
 * Signed with what only the store knows of this link: no other secret to keep, and another passphrase ends all of them.
 */
const signatureOf = ({ id, tokenHash, terms }: Locked, untilMs: number): string =>
  createHmac('sha256', `${tokenHash}:${terms.passphraseHash}`).update(`${id}:${untilMs}`).digest('base64url');

/** A Set-Cookie header that keeps one link open in this browser. */
export function buildUnlockCookie(share: Locked, nowMs: number, secure: boolean): string {
  const untilMs = nowMs + HOURS_OPEN * HOUR_MS;
  const value = `${untilMs}.${signatureOf(share, untilMs)}`;
  const parts = [`${nameOf(share.id)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${HOURS_OPEN * 3600}`];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}

/** Whether this browser may read what the passphrase guards; true where none does. */
export function isUnlocked(share: Locked, cookies: readonly Cookie[], nowMs: number): boolean {
  if (share.terms.passphraseHash === null) return true;
  const value = cookies.find(({ name }) => name === nameOf(share.id))?.value ?? '';
  const [until = '', signature = ''] = value.split('.');
  const untilMs = Number(until);
  return untilMs > nowMs && sameHash(signature, signatureOf(share, untilMs));
}
