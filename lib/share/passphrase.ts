import 'server-only';
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** As OWASP asks of scrypt (2^15, 8, 3): about 0.1 s and 32 MB a try, so that guessing costs more than waiting. */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/**
 * What the store keeps of a passphrase. Unlike a token it is chosen by a person, so a plain hash would be guessed.
 * Shape:  "scrypt:salt:hash", both in base64url. The same words typed on another keyboard are the same (NFKC).
 * Source: OWASP Password Storage Cheat Sheet.
 */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return `scrypt:${salt.toString('base64url')}:${(await derive(passphrase, salt)).toString('base64url')}`;
}

/** Whether these are the words that the hash was made of. */
export async function isPassphrase(passphrase: string, hash: string): Promise<boolean> {
  const [scheme, salt = '', expected = ''] = hash.split(':');
  if (scheme !== 'scrypt') return false;
  const known = Buffer.from(expected, 'base64url');
  const derived = await derive(passphrase, Buffer.from(salt, 'base64url'));
  return known.length === derived.length && timingSafeEqual(known, derived);
}

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  const words = passphrase.normalize('NFKC').trim();
  return new Promise((resolve, reject) => {
    scrypt(words, salt, HASH_BYTES, COST, (cause, key) => (cause ? reject(cause) : resolve(key)));
  });
}
