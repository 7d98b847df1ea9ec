import 'server-only';

/**
 * What a browser's cookies say. Before a browser had one secret (lib/share/library-cookie.ts) it kept one cookie a
 * comparison, with the secret of its edit link: those open what they opened, until they are folded into the library.
 */

const PREFIX = 'edit_';

export interface Cookie {
  name: string;
  value: string;
}

/** A key from the time when each comparison had a cookie of its own. */
export interface OldKey {
  /** The comparison's id, as the cookie's name says it. */
  id: string;
  token: string;
}

/** The old keys among a browser's cookies. */
export function findOldKeys(cookies: readonly Cookie[]): OldKey[] {
  return cookies
    .filter(({ name }) => name.startsWith(PREFIX))
    .map(({ name, value }) => ({ id: name.slice(PREFIX.length), token: value }));
}

/** The old key to one comparison; null where there is none. */
export function findOldToken(id: string, cookies: readonly Cookie[]): string | null {
  return cookies.find(({ name }) => name === PREFIX + id)?.value ?? null;
}

/** A Set-Cookie header that takes an old key out of the browser. */
export function buildOldKeyRemoval({ id }: OldKey): string {
  return `${PREFIX}${id}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;
}

/** The path of an edit link: whoever opens it may change the comparison. */
export function buildEditPath(id: string, token: string): string {
  return `/c/${id}?edit=${token}`;
}

/** The cookies of a request, as a list. */
export function parseCookies(header: string | null): Cookie[] {
  return (header ?? '').split(';').flatMap((part) => {
    const at = part.indexOf('=');
    return at < 0 ? [] : [{ name: part.slice(0, at).trim(), value: part.slice(at + 1).trim() }];
  });
}
