import 'server-only';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Store } from '../store/store';
import { findShared, gateOf } from './rights';

/** A rendered page with its own policy: the same for every reader, so that nothing has to be rendered or packed again. */
interface FrozenPage {
  plain: Buffer;
  packed: Buffer;
  headers: Record<string, string>;
}

/** What a page is kept under, and the status that it is sent with. */
interface PageName {
  content: string;
  status: 200 | 410;
}

type FrozenStore = Pick<Store, 'findShare' | 'getProgress' | 'lastPlace'>;
/** How the reader reaches us: a page names its own whole address, for its share picture. */
interface Reached {
  host: string;
  proto: string;
  /** Where this process listens: "127.0.0.1:3000", "[::1]:3000". */
  here: string;
}
/** Renders an address of ours as anybody would get it: without cookies. Null where that is no page. */
export type RenderPage = (path: string, reached: Reached) => Promise<{ html: string; headers: Headers } | null>;

/** Some 300 KB each. */
const MOST_PAGES = 50;
/** How long what the store said of a link is believed: many readers at once ask it once, and a revoked link is shut within this. */
const BELIEVED_MS = 200;
const MOST_ASKED = 1000;
const PATH = /^\/s\/([\w-]{20,64})$/;

/**
 * Answer requests for frozen links from rendered pages that are kept. Such a page never changes, but for the line that says
 * that the comparison has moved on, which is part of the name it is kept under.
 * The store is still asked whether the link opens, so that a revoked one is not answered from here. The page of an expired
 * link, frozen or not, is answered from here for its status.
 * Shape:  true when the request is answered, false when Next shall answer it: any other address, method, query or reader
 *         with a choice of their own, a passphrase, or a link that is not there.
 */
export function openFrozenPages(store: FrozenStore, render: RenderPage, nowMs: () => number) {
  const pages = new Map<string, Promise<FrozenPage | null>>();
  const asked = new Map<string, { untilMs: number; name: Promise<PageName | null> }>();
  const nameOf = (token: string): Promise<PageName | null> => {
    const known = asked.get(token);
    if (known && known.untilMs > nowMs()) return known.name;
    const name = findName(store, token, nowMs());
    if (asked.size > MOST_ASKED) asked.clear();
    asked.set(token, { untilMs: nowMs() + BELIEVED_MS, name });
    return name;
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const token = request.method === 'GET' ? PATH.exec(request.url ?? '')?.[1] : undefined;
    // Next's own requests for parts of a page carry a header; only a browser's first request gets the whole page.
    if (!token || request.headers.rsc || request.headers['x-frozen-render']) return false;
    const name = await nameOf(token);
    if (name === null) return false;
    const proto = String(request.headers['x-forwarded-proto'] ?? 'http');
    const reached = { host: request.headers.host ?? '', proto, here: listeningAt(request.socket) };
    const page = await keep(pages, [reached.proto, reached.host, name.content].join(' '), () =>
      renderFrozen(render, `/s/${token}`, reached),
    );
    if (!page) return false;
    send(page, name.status, request, response);
    return true;
  };
}

/** The very address that was reached: a server that listens on one address of its machine answers on no other. */
function listeningAt({ localAddress = '127.0.0.1', localPort = 0 }: IncomingMessage['socket']): string {
  return localAddress.includes(':') ? `[${localAddress}]:${localPort}` : `${localAddress}:${localPort}`;
}

/** What the page of this link is kept under; null for a link that is not there, or is no frozen one that anybody may read. */
async function findName(store: FrozenStore, token: string, nowMs: number): Promise<PageName | null> {
  const share = await findShared(store, token);
  // Next gives every page of its own the status 200, also the one that says that a link has expired.
  if (share && gateOf(share, { nowMs }) === 'expired') return { content: `${share.id} expired`, status: 410 };
  if (!share?.terms.frozen || share.terms.passphraseHash || gateOf(share, { nowMs }) !== 'open') return null;
  const { id, comparisonId } = share;
  // Changes when the comparison does: then the page says so.
  const [progress, place] = await Promise.all([store.getProgress(comparisonId), store.lastPlace(comparisonId)]);
  return { content: `${id} ${progress?.version} ${place}`, status: 200 };
}

async function renderFrozen(render: RenderPage, path: string, reached: Reached): Promise<FrozenPage | null> {
  const rendered = await render(path, reached);
  if (!rendered) return null;
  const { html, headers } = rendered;
  const plain = Buffer.from(html);
  const kept = [
    'content-type',
    'x-content-type-options',
    'x-frame-options',
    'referrer-policy',
    'cross-origin-opener-policy',
    'permissions-policy',
    'x-robots-tag',
  ];
  const given = kept.flatMap((name) => (headers.get(name) ? [[name, headers.get(name) as string]] : []));
  return {
    plain,
    packed: gzipSync(plain, { level: 9 }),
    headers: {
      ...Object.fromEntries(given),
      'content-security-policy': withHashes(headers.get('content-security-policy') ?? '', html),
      'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
      vary: 'accept-encoding',
    },
  };
}

/**
 * The page's policy with the hashes of its inline scripts instead of a nonce, which must not be given out twice.
 * Scripts with an address come from here ('self'); 'strict-dynamic' would refuse them without a nonce.
 */
function withHashes(policy: string, html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = new Set(
    scripts.map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`),
  );
  return policy
    .replace(/script-src [^;]*/, `script-src 'self' ${[...hashes].join(' ')}`)
    .replace(/ 'nonce-[^']*'/g, '');
}

function send(
  { plain, packed, headers }: FrozenPage,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const isPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = isPacked ? packed : plain;
  const encoding = isPacked ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(status, { ...headers, ...encoding, 'content-length': body.length });
  response.end(body);
}

/** Rendered once, however many ask at the same time; the longest unused page makes room. What failed is tried again. */
function keep(
  pages: Map<string, Promise<FrozenPage | null>>,
  name: string,
  make: () => Promise<FrozenPage | null>,
): Promise<FrozenPage | null> {
  const known = pages.get(name);
  pages.delete(name);
  const page = known ?? make();
  pages.set(name, page);
  const forget = () => pages.delete(name);
  if (!known) page.then((made) => made ?? forget(), forget);
  const [oldest] = pages.keys();
  if (pages.size > MOST_PAGES && oldest) pages.delete(oldest);
  return page;
}
