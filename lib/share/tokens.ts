import 'server-only';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 192 bits: nobody finds one by trying. 32 characters of base64url. */
const TOKEN_BYTES = 24;
/** 96 bits: ids never collide and cannot be counted through, though an id alone opens nothing. */
const ID_BYTES = 12;
/** Longer than any token of ours; what follows is not looked at, so that a huge one costs no more time. */
const MOST_CHARACTERS = 200;

/** A new secret for a link. It is handed out once and stored nowhere; the store keeps `hashToken` of it. */
export function createToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A new id. Not a secret. */
export function createId(): string {
  return randomBytes(ID_BYTES).toString('base64url');
}

/**
 * What the store keeps of a token. Takes any words, well-formed or not, so that a malformed token takes the same road.
 * Shape:  64 lower-case hex digits of SHA-256. A plain hash is enough, as tokens are random and not chosen by people.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token.slice(0, MOST_CHARACTERS)).digest('hex');
}

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [a, b].map((hash) => createHash('sha256').update(hash).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
