import 'server-only';
import { originOf } from './answer';

/**
 * Whether a request that changes something was sent by one of our own pages. A form on another site sends none of our
 * cookies with it, but the cookie in our answer would take the place of the one that the browser has.
 * Shape:  true where nothing says otherwise: browsers do, programs need not.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin === null || origin === originOf(request);
}
