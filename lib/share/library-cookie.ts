import 'server-only';
import type { Cookie } from './edit-cookie';
import { hashToken } from './tokens';

const NAME = 'library';
/** Browsers cut longer lives down to 400 days. */
const MAX_AGE_S = 400 * 24 * 60 * 60;
/** The form of `createToken`. Anything else was set by somebody else, and is passed over. */
const SECRET = /^[\w-]{32}$/;

/** The one secret of a browser, as it brings it; null for none, and for what is no secret of ours. */
export function findLibrarySecret(cookies: readonly Cookie[]): string | null {
  return cookies.find(({ name, value }) => name === NAME && SECRET.test(value))?.value ?? null;
}

/** The hash under which the store keeps what a browser's secret opens; null for a browser without one. */
export function findBrowserHash(cookies: readonly Cookie[]): string | null {
  const secret = findLibrarySecret(cookies);
  return secret && hashToken(secret);
}

/**
 * A Set-Cookie header that keeps the secret of a browser, out of reach of scripts.
 * `secure` belongs on every https answer; on http://127.0.0.1 some browsers would drop the cookie with it.
 */
export function buildLibraryCookie(secret: string, secure: boolean): string {
  const parts = [`${NAME}=${secret}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${MAX_AGE_S}`];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
