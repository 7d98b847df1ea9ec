import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { Share } from '../store/store';
import { openFrozenPages, type RenderPage } from './frozen-pages';
import { hashToken } from './tokens';

const TOKEN = 'a'.repeat(32);
const HTML = '<script nonce="n1">one()</script><script src="/x.js" nonce="n1"></script><p>Words.</p>';
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

function shareOf(terms: Partial<Share['terms']> = {}): Share {
  const plain = {
    label: '',
    frozen: true,
    expiresAtMs: null,
    passphraseHash: null,
    wholeTexts: [],
    listed: false,
    blind: false,
  };
  const share = { id: 's', comparisonId: 'c', right: 'view' as const, tokenHash: hashToken(TOKEN), createdAtMs: 0 };
  return { ...share, revokedAtMs: null, terms: { ...plain, ...terms } };
}

/** A server with kept pages for one link; Next's part answers "next". */
async function serve(share: Share | null) {
  const state = { share, version: 1, rendered: 0, nowMs: 1000, here: '' };
  const store = {
    findShare: async (hash: string) => (hash === hashToken(TOKEN) ? state.share : null),
    getProgress: async () => ({ id: 'c', status: 'ready' as const, step: null, problem: null, version: state.version }),
    lastPlace: async () => 0,
  };
  const render: RenderPage = async (_path, { here }) => {
    state.rendered++;
    state.here = here;
    const policy = "default-src 'self'; script-src 'self' 'nonce-n1' 'strict-dynamic'; style-src 'self' 'nonce-n1'";
    const headers = { 'content-type': 'text/html', 'content-security-policy': policy, 'x-robots-tag': 'noindex' };
    return { html: HTML, headers: new Headers(headers) };
  };
  const answer = openFrozenPages(store, render, () => state.nowMs);
  const server = createServer(async (request, response) => {
    if (!(await answer(request, response))) response.end('next');
  }).listen(0);
  servers.push(server);
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = async (path: string, headers = {}) => fetch(home + path, { headers });
  return { state, get };
}

it('renders a frozen page once and answers from it, packed or not', async () => {
  const { state, get } = await serve(shareOf());
  const first = await get(`/s/${TOKEN}`);
  expect(await first.text()).toBe(HTML);
  expect(first.headers.get('content-encoding')).toBe('gzip');
  const plain = await get(`/s/${TOKEN}`, { 'accept-encoding': 'identity' });
  expect(await plain.text()).toBe(HTML);
  expect(state.rendered).toBe(1);
  expect(first.headers.get('x-robots-tag')).toBe('noindex');
  // Rendered where the reader has reached us: a server may listen on one address of its machine alone.
  expect(state.here).toMatch(/127\.0\.0\.1\]?:\d+$/);
});

it('allows the page’s own inline scripts by their hash, and gives out no nonce twice', async () => {
  const { get } = await serve(shareOf());
  const policy = (await get(`/s/${TOKEN}`)).headers.get('content-security-policy');
  // echo -n 'one()' | openssl dgst -sha256 -binary | base64
  expect(policy).toBe(
    "default-src 'self'; script-src 'self' 'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4='; style-src 'self'",
  );
});

it('leaves everything else to Next', async () => {
  const { state, get } = await serve(shareOf());
  const words = async (path: string, headers = {}) => (await get(path, headers)).text();
  expect(await words(`/s/${'b'.repeat(32)}`)).toBe('next');
  expect(await words(`/s/${TOKEN}?base=b`)).toBe('next');
  expect(await words(`/s/${TOKEN}/facts/f`)).toBe('next');
  expect(await words(`/s/${TOKEN}`, { rsc: '1' })).toBe('next');
  for (const terms of [{ frozen: false }, { passphraseHash: 'scrypt:a:b' }]) {
    state.share = shareOf(terms);
    state.nowMs += 1000;
    expect(await words(`/s/${TOKEN}`)).toBe('next');
  }
});

it('says of an expired link that it is gone, with its page', async () => {
  const { state, get } = await serve(shareOf({ frozen: false, passphraseHash: 'scrypt:a:b', expiresAtMs: 5000 }));
  expect((await get(`/s/${TOKEN}`)).status).toBe(200);
  state.nowMs = 6000;
  const gone = await get(`/s/${TOKEN}`);
  expect([gone.status, await gone.text()]).toEqual([410, HTML]);
});

it('shuts a revoked link, and shows the page anew when the comparison has changed', async () => {
  const { state, get } = await serve(shareOf());
  await get(`/s/${TOKEN}`);
  state.version = 2;
  state.nowMs += 1000;
  await get(`/s/${TOKEN}`);
  expect(state.rendered).toBe(2);
  state.share = null;
  state.nowMs += 1000;
  expect(await (await get(`/s/${TOKEN}`)).text()).toBe('next');
});
