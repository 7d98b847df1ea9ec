/**
 * The HTTP interface: requests read, answers written, the whole described.
 * Read:   this file, then read-json.ts; openapi.ts describes every route.
 * Change: a new route → app/api, its schema in api-schemas.ts, its answer in openapi.ts.
 * Uses:   errors, share, store, revise.
 * Tests:  app/api/*.test.ts.
 */

import 'server-only';
import { ERRORS, type Failure, FailureError } from '../errors';

// On every answer of the API: what needs a right is kept by no cache, and no address of ours leaves with a link.
const HEADERS = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** An answer in JSON. */
export function jsonAnswer(
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
  cookies: readonly string[] = [],
): Response {
  return Response.json(value, { status, headers: withCookies({ ...HEADERS, ...headers }, cookies) });
}

/** A failure as its reader sees it: kind, sentence, and the detail where there is one; never the cause. */
export function failureAnswer(
  { kind, detail }: Pick<Failure, 'kind' | 'detail'>,
  headers: Record<string, string> = {},
): Response {
  const { status, sentence } = ERRORS[kind];
  return jsonAnswer({ error: { kind, sentence, ...(detail ? { detail } : {}) } }, status, headers);
}

/** The one answer to everything that is not there or not for this reader. */
export function notFoundAnswer(): Response {
  return failureAnswer({ kind: 'not_found' });
}

/** An answer without content that sends the browser on. */
export function redirectAnswer(
  address: string,
  headers: Record<string, string> = {},
  cookies: readonly string[] = [],
): Response {
  return new Response(null, {
    status: 303,
    headers: withCookies({ ...HEADERS, location: address, ...headers }, cookies),
  });
}

/** Each cookie has a header of its own; a browser takes them in their order. */
function withCookies(headers: Record<string, string>, cookies: readonly string[]): Headers {
  const all = new Headers(headers);
  for (const cookie of cookies) all.append('set-cookie', cookie);
  return all;
}

/**
 * Run a handler; what it throws becomes an answer, and its cause goes to the log.
 * The log never holds an address: it could have a token in it.
 */
export async function answering(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler();
  } catch (cause) {
    console.error('A request failed:', cause);
    return failureAnswer(cause instanceof FailureError ? { kind: cause.failure.kind } : { kind: 'internal' });
  }
}

/** What a request carries to prove who is asking: a bearer token, or null. */
export function findBearer(request: Request): string | null {
  return /^Bearer ([\w-]{1,200})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

/** Whether the reader came over https, seen through a proxy in front of us. */
export function isSecure(request: Request): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return (forwarded ?? new URL(request.url).protocol.replace(':', '')) === 'https';
}

/** Where the app is reached, as the reader sees it: "https://tellings.example". */
export function originOf(request: Request): string {
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? new URL(request.url).host;
  return `${isSecure(request) ? 'https' : 'http'}://${host}`;
}

/** A file to save. Whatever it holds, a browser that shows it instead runs nothing of it. */
export function fileAnswer(content: BodyInit, type: string, name: string): Response {
  const isText = /^(text\/|application\/(json|ld\+json|tei\+xml|x-bibtex))/.test(type) && !type.includes('profile=');
  const headers = {
    ...HEADERS,
    'content-type': isText ? `${type}; charset=utf-8` : type,
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-robots-tag': 'noindex, nofollow',
  };
  return new Response(content, { headers });
}
