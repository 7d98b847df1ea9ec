import 'server-only';
import { editCookieName, parseCookies } from '../share/edit-cookie';
import { findRight, type Proof } from '../share/rights';
import type { Right, Store } from '../store/store';
import { findBearer } from './answer';

/** The token with which a request asks for one comparison: its bearer token, else this browser's key to it. */
export function findToken(request: Request, id: string): string | null {
  const cookies = parseCookies(request.headers.get('cookie'));
  return findBearer(request) ?? cookies.find(({ name }) => name === editCookieName(id))?.value ?? null;
}

/** What a request brings besides its token. */
export function proofOf(request: Request): Proof {
  return { cookies: parseCookies(request.headers.get('cookie')), nowMs: Date.now() };
}

/** What the sender of a request may do with one comparison; null when it may not even know that there is one. */
export function rightOf(request: Request, store: Store, id: string): Promise<Right | null> {
  return findRight(store, id, findToken(request, id), proofOf(request));
}
