import 'server-only';

/** The browser's key to what it has made: one cookie per comparison, out of reach of scripts. */

const PREFIX = 'edit_';
/** Browsers cut longer lives down to 400 days. */
const MAX_AGE_S = 400 * 24 * 60 * 60;

export interface Cookie {
  name: string;
  value: string;
}

/** The name under which the key to one comparison is kept. */
export function editCookieName(id: string): string {
  return PREFIX + id;
}

/** The keys among a browser's cookies. */
export function findEditTokens(cookies: readonly Cookie[]): string[] {
  return cookies.filter(({ name }) => name.startsWith(PREFIX)).map(({ value }) => value);
}

/** The path of an edit link: whoever opens it may change the comparison. */
export function buildEditPath(id: string, token: string): string {
  return `/c/${id}?edit=${token}`;
}

/** The edit link that this browser may pass on; null when it holds no key to the comparison. */
export function findEditPath(id: string, cookies: readonly Cookie[]): string | null {
  const key = cookies.find(({ name }) => name === editCookieName(id));
  return key ? buildEditPath(id, key.value) : null;
}

/**
 * A Set-Cookie header that keeps the key to one comparison.
 * `secure` belongs on every https answer; on http://127.0.0.1 some browsers would drop the cookie with it.
 */
export function buildEditCookie(id: string, token: string, secure: boolean): string {
  const parts = [`${editCookieName(id)}=${token}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${MAX_AGE_S}`];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}

/** The cookies of a request, as a list. */
export function parseCookies(header: string | null): Cookie[] {
  return (header ?? '').split(';').flatMap((part) => {
    const at = part.indexOf('=');
    return at < 0 ? [] : [{ name: part.slice(0, at).trim(), value: part.slice(at + 1).trim() }];
  });
}
