import 'server-only';
import { parseCookies } from '../share/edit-cookie';
import type { Browser } from '../share/library';
import { type Access, findAccess, type Proof } from '../share/rights';
import type { Right, Store } from '../store/store';
import { findBearer, isSecure } from './answer';

/** What a request brings to prove who is asking. */
export function proofOf(request: Request): Required<Proof> {
  return { token: findBearer(request), cookies: parseCookies(request.headers.get('cookie')), nowMs: Date.now() };
}

/** The browser that a request comes from. */
export function browserOf(request: Request): Browser {
  return { cookies: parseCookies(request.headers.get('cookie')), nowMs: Date.now(), secure: isSecure(request) };
}

/** What the sender of a request may do with one comparison, and by which link; null when it may not even know of it. */
export function accessOf(request: Request, store: Store, id: string): Promise<Access | null> {
  return findAccess(store, id, proofOf(request));
}

/** The right alone. */
export async function rightOf(request: Request, store: Store, id: string): Promise<Right | null> {
  return (await accessOf(request, store, id))?.right ?? null;
}
