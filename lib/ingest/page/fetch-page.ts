import 'server-only';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, buildConnector, type Dispatcher, request } from 'undici';
import { type Failure, FailureError, failure, type Result, success } from '../../errors';
import { keyed } from '../../model/keyed';
import { decodeText } from './decode-text';
import { isPublicAddress } from './public-address';
import { readUnpacked } from './read-unpacked';

/** What the road to a page needs; given in, so that tests need no network. */
export interface RoadTools {
  /** All addresses of a name, in both families. Asked anew for every connection. */
  resolve: (hostname: string) => Promise<string[]>;
  /** Whether an address and port may be connected to. */
  mayConnect: (address: string, port: number) => boolean;
  timeoutMs: number;
  mostBytes: number;
}

export interface FetchedPage {
  /** The address of the page itself, after all redirects. */
  url: string;
  html: string;
  encoding: string;
  /** Plain text and not a page. */
  isPlain: boolean;
}

const MOST_REDIRECTS = 5;
const PORTS = new Set([80, 443]);
const ENCODINGS = 'gzip, deflate, br';

/** The real road: this machine's resolver, public addresses and the two ports of the web, 15 seconds, 5 MB when unpacked. */
export const ROAD: RoadTools = {
  resolve: async (hostname) => (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address),
  mayConnect: (address, port) => isPublicAddress(address) && PORTS.has(port),
  timeoutMs: 15_000,
  mostBytes: 5 * 1024 * 1024,
};

/**
 * Fetch the page that a person gave the link of; nothing that the page itself asks for is loaded.
 * The address is checked where the connection is made, each time one is made: a name that answers differently the second
 * time, a redirect, an address written as a number all pass the same gate.
 * Units:  15 s and 5 MB for the whole way; bytes count after unpacking.
 * Errors: one kind for each trouble of a link; `cause` is for the log.
 */
export async function fetchPage(link: string, tools: RoadTools = ROAD): Promise<Result<FetchedPage>> {
  const agent = new Agent({ connect: buildGuardedConnector(tools), pipelining: 0, maxHeaderSize: 65_536 });
  try {
    return await follow(link, tools, agent, AbortSignal.timeout(tools.timeoutMs));
  } catch (cause) {
    return { ok: false, error: describeTrouble(cause) };
  } finally {
    // Nothing may go on in the background, least of all a page that never ends.
    await agent.destroy();
  }
}

async function follow(link: string, tools: RoadTools, agent: Agent, signal: AbortSignal): Promise<Result<FetchedPage>> {
  let url = parseLink(link);
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    if (!url) return failure('link_not_web');
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal,
      headers: {
        'user-agent': 'Tellings (one page, at the request of a reader)',
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.8',
        'accept-encoding': ENCODINGS,
      },
    });
    const location = headers.location;
    if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
      body.on('error', () => {});
      body.destroy();
      url = parseLink(location, url);
      continue;
    }
    return await readAnswer(url, { statusCode, headers, body }, tools, signal);
  }
  return failure('link_redirects');
}

/** A web address without name and password in it; null for anything else. */
function parseLink(link: string, base?: URL): URL | null {
  if (!URL.canParse(link.trim(), base)) return null;
  const url = new URL(link.trim(), base);
  if (!/^https?:$/.test(url.protocol) || !url.hostname) return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

type Answer = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers' | 'body'>;

async function readAnswer(
  url: URL,
  answer: Answer,
  tools: RoadTools,
  signal: AbortSignal,
): Promise<Result<FetchedPage>> {
  const { statusCode, headers, body } = answer;
  const refusal = findRefusal(statusCode);
  const type = headerOf(headers['content-type']);
  const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
  const isPage = kind === '' || /^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/.test(kind);
  if (refusal || !isPage) {
    body.on('error', () => {});
    body.destroy();
    return refusal ? failure(refusal, { detail: `HTTP ${statusCode}` }) : failure('link_not_page', { detail: kind });
  }
  const bytes = await readUnpacked(body, headerOf(headers['content-encoding']), tools.mostBytes, signal);
  if (!bytes) return failure('link_too_large');
  const decoded = decodeText(bytes, /charset\s*=\s*["']?([^\s;"']+)/i.exec(type)?.[1], kind !== 'text/plain');
  if (!decoded || decoded.text.includes('\0')) return failure('link_not_page');
  const { text, encoding } = decoded;
  return success({ url: url.href, html: text, encoding, isPlain: kind === 'text/plain' });
}

const headerOf = (value: string | string[] | undefined) => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));

function findRefusal(status: number) {
  if (status >= 200 && status < 300) return null;
  if (status === 404 || status === 410) return 'link_gone' as const;
  if (status === 402) return 'link_paywall' as const;
  if (status >= 500) return 'link_site_error' as const;
  return 'link_refused' as const;
}

/**
 * A connector that looks the name up itself, checks every address, and connects to an address that it has checked and to
 * no other. Checking the name first and connecting by name afterwards would ask twice, and the second answer may differ.
 */
function buildGuardedConnector({ resolve, mayConnect, timeoutMs }: RoadTools): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, maxCachedSessions: 0, allowH2: false });
  return (options, callback) => {
    const name = options.hostname.replace(/^\[|\]$/g, '');
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const addresses = isIP(name) ? Promise.resolve([name]) : resolve(name);
    addresses
      .then((found) => {
        const [address] = found;
        // One bad address among good ones is the sign of a name that plays tricks.
        if (!address || !found.every((one) => mayConnect(one, port))) throw new FailureError({ kind: 'link_blocked' });
        connect({ ...options, hostname: address, ...(isIP(name) ? {} : { servername: name }) }, (error, socket) => {
          if (error) return callback(error, null);
          if (mayConnect(socket.remoteAddress ?? '', port)) return callback(null, socket);
          socket.destroy();
          callback(new FailureError({ kind: 'link_blocked' }), null);
        });
      })
      .catch((cause: unknown) => callback(cause instanceof Error ? cause : new Error(String(cause)), null));
  };
}

const CODES = keyed<Failure['kind']>({
  UND_ERR_CONNECT_TIMEOUT: 'link_timeout',
  UND_ERR_HEADERS_TIMEOUT: 'link_timeout',
  UND_ERR_BODY_TIMEOUT: 'link_timeout',
  ENOTFOUND: 'link_unreachable',
  EAI_AGAIN: 'link_unreachable',
  ECONNREFUSED: 'link_unreachable',
  EHOSTUNREACH: 'link_unreachable',
  ENETUNREACH: 'link_unreachable',
  ETIMEDOUT: 'link_timeout',
});

function describeTrouble(cause: unknown): Failure {
  if (cause instanceof FailureError) return { ...cause.failure, cause };
  const { name, code } = (cause ?? {}) as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return { kind: 'link_timeout', cause };
  const kind = CODES.get(code ?? '');
  if (kind) return { kind, cause };
  if (/CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code ?? '')) return { kind: 'link_unreachable', cause };
  return { kind: 'link_broken', cause };
}
