import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorKind } from '../../errors';
import { fetchPage, ROAD, type RoadTools } from './fetch-page';
import { isPublicAddress } from './public-address';

// A site on this machine plays the troubles of real ones. No test leaves the machine.

let server: Server;
let port = 0;
const seen: string[] = [];
const PAGE = '<!doctype html><title>Velmar</title><p>The bridge of Velmar is shut – “for weeks”.';

const ROUTES: Record<string, (response: ServerResponse) => void> = {
  '/page': (r) => r.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
  '/gzip': (r) => r.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/br': (r) =>
    r.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end(brotliCompressSync(PAGE)),
  '/deflate': (r) =>
    r.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'deflate' }).end(deflateSync(PAGE)),
  '/odd-packing': (r) => r.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'lzma' }).end('xx'),
  '/broken-gzip': (r) =>
    r.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('no gzip at all'),
  '/wrong-charset': (r) => r.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(PAGE),
  '/old-charset': (r) =>
    r
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('<meta charset="windows-1252"><p>Caf\xe9 \x93Velmar\x94', 'latin1')),
  '/slow': (r) => r.writeHead(200, { 'content-type': 'text/html' }).write('<p>One'),
  '/silent': () => {},
  '/huge': (r) => {
    r.writeHead(200, { 'content-type': 'text/html' });
    const more = () => {
      while (!r.destroyed && r.write('x'.repeat(65_536)));
      if (!r.destroyed) r.once('drain', more);
    };
    more();
  },
  '/bomb': (r) =>
    r
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(50_000_000))),
  '/double-bomb': (r) =>
    r
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip' })
      .end(gzipSync(gzipSync(Buffer.alloc(50_000_000)))),
  '/abort': (r) => {
    r.writeHead(200, { 'content-type': 'text/html', 'transfer-encoding': 'chunked' });
    r.write('<p>One');
    setTimeout(() => r.destroy(), 20);
  },
  '/loop': (r) => r.writeHead(302, { location: '/loop' }).end(),
  '/moved': (r) => r.writeHead(301, { location: '/page' }).end(),
  '/to-localhost': (r) => r.writeHead(302, { location: 'http://localhost:1/admin' }).end(),
  '/to-number': (r) => r.writeHead(302, { location: 'http://2130706433/' }).end(),
  '/to-metadata': (r) => r.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/to-file': (r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  // Closes, so that the next step needs a connection of its own.
  '/to-again': (r) =>
    r.writeHead(302, { location: `http://rebinding.example:${port}/page`, connection: 'close' }).end(),
  '/refused': (r) => r.writeHead(403).end('no'),
  '/login': (r) => r.writeHead(401).end('no'),
  '/pay': (r) => r.writeHead(402).end('no'),
  '/gone': (r) => r.writeHead(404).end('no'),
  '/down': (r) => r.writeHead(503).end('no'),
  '/picture': (r) => r.writeHead(200, { 'content-type': 'image/png' }).end('png'),
  '/binary': (r) => r.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from([60, 0, 1, 2, 0, 0, 3])),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.url ?? '');
    (ROUTES[request.url ?? ''] ?? ((r) => r.writeHead(404).end()))(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** As the real road, except that our own server counts as public. */
const road = (more: Partial<RoadTools> = {}): RoadTools => ({
  resolve: async (name) => (name === 'localhost' ? ['127.0.0.1'] : name.endsWith('.example') ? ['127.0.0.1'] : []),
  mayConnect: (address, at) => (address === '127.0.0.1' && at === port) || ROAD.mayConnect(address, at),
  timeoutMs: 60_000,
  mostBytes: 1_000_000,
  ...more,
});
const open = (path: string, more: Partial<RoadTools> = {}) =>
  fetchPage(`http://news.example:${port}${path}`, road(more));

describe('a page', () => {
  it.each(['/page', '/gzip', '/br', '/deflate', '/moved'])('%s arrives', async (path) => {
    const page = await open(path);
    expect(page).toMatchObject({ ok: true, value: { html: PAGE, encoding: 'utf-8', isPlain: false } });
  });
  it('keeps the address at the end of its redirects', async () => {
    expect(await open('/moved#part')).toMatchObject({ value: { url: `http://news.example:${port}/page` } });
  });
  it('is read in the encoding of its bytes, whatever the site calls it', async () => {
    expect(await open('/wrong-charset')).toMatchObject({ value: { html: PAGE, encoding: 'utf-8' } });
    expect(await open('/old-charset')).toMatchObject({ value: { encoding: 'windows-1252' } });
    const { value } = (await open('/old-charset')) as { value: { html: string } };
    expect(value.html).toContain('Café “Velmar”');
  });
});

describe('a trouble has its own sentence', () => {
  it.each<[string, ErrorKind]>([
    ['/slow', 'link_timeout'],
    ['/silent', 'link_timeout'],
    ['/huge', 'link_too_large'],
    ['/bomb', 'link_too_large'],
    ['/double-bomb', 'link_too_large'],
    ['/abort', 'link_broken'],
    ['/broken-gzip', 'link_broken'],
    ['/odd-packing', 'link_broken'],
    ['/loop', 'link_redirects'],
    ['/refused', 'link_refused'],
    ['/login', 'link_refused'],
    ['/pay', 'link_paywall'],
    ['/gone', 'link_gone'],
    ['/down', 'link_site_error'],
    ['/picture', 'link_not_page'],
    ['/binary', 'link_not_page'],
    ['/to-localhost', 'link_blocked'],
    ['/to-number', 'link_blocked'],
    ['/to-metadata', 'link_blocked'],
    ['/to-file', 'link_not_web'],
  ])('%s: %s', async (path, kind) => {
    const timeoutMs = kind === 'link_timeout' ? 250 : 60_000;
    expect(await open(path, { timeoutMs })).toMatchObject({ ok: false, error: { kind } });
  });

  it('a name that nobody knows, and a port where nobody listens', async () => {
    const nobody = async () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    expect(await open('/page', { resolve: nobody })).toMatchObject({ error: { kind: 'link_unreachable' } });
    const closed = await fetchPage('http://news.example:1/', road({ mayConnect: () => true }));
    expect(closed).toMatchObject({ error: { kind: 'link_unreachable' } });
  });

  it('follows five redirects and no sixth', async () => {
    seen.length = 0;
    await open('/loop');
    expect(seen).toHaveLength(6);
  });
});

describe('nobody is led into our own network', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.1.2.3/',
    'http://user:secret@192.168.0.1/',
    'http://93.184.216.34:8080/',
    'http://93.184.216.34:22/',
    'http://localhost./',
    'http://0177.0.0.1/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://①②⑦.0.0.1/',
  ])('%s', async (link) => {
    seen.length = 0;
    expect(await fetchPage(link, { ...ROAD, resolve: async () => ['127.0.0.1'] })).toMatchObject({
      error: { kind: 'link_blocked' },
    });
    expect(seen).toEqual([]);
  });

  it.each(['file:///etc/passwd', 'ftp://news.example/', 'javascript:alert(1)', 'data:text/html,x', 'news.example', ''])(
    '%s is no web address',
    async (link) => expect(await fetchPage(link, road())).toMatchObject({ error: { kind: 'link_not_web' } }),
  );

  it('a name that changes its answer is asked again for the second connection, and refused', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.7']];
    const asked: string[] = [];
    seen.length = 0;
    const resolve = async (name: string) => {
      asked.push(name);
      return answers.shift() ?? [];
    };
    const found = await fetchPage(`http://rebinding.example:${port}/to-again`, road({ resolve }));
    expect(found).toMatchObject({ ok: false, error: { kind: 'link_blocked' } });
    // One question per connection, and the page behind the second answer was never asked for.
    expect(asked).toEqual(['rebinding.example', 'rebinding.example']);
    expect(seen).toEqual(['/to-again']);
  });

  it('a name with one bad address among good ones is refused', async () => {
    const resolve = async () => ['127.0.0.1', '10.0.0.7'];
    expect(await open('/page', { resolve })).toMatchObject({ error: { kind: 'link_blocked' } });
  });
});

describe('public addresses', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '[2606:4700::1111]', '::ffff:8.8.8.8'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each(
    '127.0.0.1 127.8.8.8 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.100.100.200 168.63.129.16 0.0.0.0 255.255.255.255 224.0.0.1 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 240.0.0.1 192.88.99.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254 fec0::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 2002:7f00:1:: 2001::1 2001:db8::1 ff02::1 100::1 localhost 1.2.3 nonsense'.split(
      ' ',
    ),
  )('%s is none', (address) => expect(isPublicAddress(address)).toBe(false));
});
