import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ERRORS, type ErrorKind } from '@/lib/errors';
import { emptyComparison } from '@/lib/invented/invented-comparison';
import { inOwnStore } from '@/lib/invented/own-store';
import type { Comparison } from '@/lib/model/comparison';
import { getStore } from '@/lib/store/get-store';
import * as keyRoute from './comparisons/[id]/key/route';
import * as progressRoute from './comparisons/[id]/progress/route';
import * as comparisonRoute from './comparisons/[id]/route';
import * as shareRoute from './comparisons/[id]/shares/[share]/route';
import * as sharesRoute from './comparisons/[id]/shares/route';
import * as comparisonsRoute from './comparisons/route';
import * as healthRoute from './health/route';

const wake = vi.fn();
vi.mock('@/lib/work/get-work', () => ({ getWork: async () => ({ wake }) }));

inOwnStore('api');

const HOME = 'http://127.0.0.1:3000';
const BODIES = [
  'The lighthouse at Orrin Point was sold for $40,000.',
  'Orrin Point light went for forty thousand dollars.',
];
const texts = BODIES.map((body, index) => ({ outlet: ['Orrin Echo', 'Vale Wire'][index], body }));

const post = (body: unknown, headers: Record<string, string> = {}) =>
  comparisonsRoute.POST(
    new Request(`${HOME}/api/comparisons`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
const ask = (headers: Record<string, string> = {}, method = 'GET', body?: unknown) =>
  new Request(`${HOME}/api`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const at = <T extends object>(params: T) => ({ params: Promise.resolve(params) });

async function make() {
  const response = await post({ title: 'The light', texts });
  const { id, editUrl } = (await response.json()) as { id: string; editUrl: string };
  const token = new URL(editUrl, HOME).searchParams.get('edit') ?? '';
  return { id, token, cookie: { cookie: `edit_${id}=${token}` } };
}
async function finish(id: string) {
  const store = await getStore();
  const stored = await store.getComparison(id);
  const compared = stored?.inputs.map((input) => ({ ...input, length: input.body.length }));
  const document = { ...emptyComparison(), title: 'The light', texts: compared } as unknown as Comparison;
  await store.saveDocument(id, 1, document, 5);
}
async function expectRefusal(response: Response, kind: ErrorKind, detail?: string) {
  expect(response.status).toBe(ERRORS[kind].status);
  const error = { kind, sentence: ERRORS[kind].sentence, ...(detail ? { detail } : {}) };
  expect(await response.json()).toEqual({ error });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
}

describe('making a comparison', () => {
  beforeEach(() => wake.mockClear());

  it('stores the texts as given, answers with the only key, and begins to work', async () => {
    const response = await post({ title: ' The light ', texts }, { 'x-forwarded-proto': 'https' });
    expect(response.status).toBe(201);
    const { id, editUrl, status } = (await response.json()) as Record<string, string>;
    expect(status).toBe('working');
    expect(editUrl).toMatch(new RegExp(`^/c/${id}\\?edit=[\\w-]{32}$`));
    const token = editUrl?.split('=')[1];
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^library=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000; Secure$/),
    ]);
    expect(response.headers.get('set-cookie')).not.toContain(token);
    expect(wake).toHaveBeenCalledOnce();
    const stored = await (await getStore()).getComparison(id ?? '');
    expect(stored?.inputs.map((input) => input.body)).toEqual(BODIES);
    expect(stored?.inputs.map((input) => input.id)).toEqual(['orrin-echo', 'vale-wire']);
    expect(stored?.title).toBe('The light');
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  const text = (body: string, outlet = 'Orrin Echo') => ({ outlet, body });
  const many = (count: number) => Array.from({ length: count }, (_, index) => text(`Text number ${index}.`));
  it.each<[string, unknown, ErrorKind, string?]>([
    ['no JSON', '{"texts":', 'not_json'],
    ['no texts', {}, 'invalid_request', 'texts'],
    [
      'a text without words as body',
      { texts: [...many(1), { outlet: 'A', body: 5 }] },
      'invalid_request',
      'Text 2: body',
    ],
    ['one text', { texts: many(1) }, 'too_few_texts'],
    ['twenty-one texts', { texts: many(21) }, 'too_many_texts'],
    ['an empty text', { texts: [...many(2), text(' \n — ')] }, 'text_empty', 'Text 3'],
    ['a nameless outlet', { texts: [...many(1), text('Words.', ' \u0000 ')] }, 'outlet_missing', 'Text 2'],
    ['a text too long', { texts: [text('a'.repeat(200_001)), ...many(1)] }, 'text_too_long', 'Text 1'],
    [
      'texts too long together',
      { texts: many(6).map((t) => text(`${t.body}${'a'.repeat(199_000)}`)) },
      'texts_too_long',
    ],
    ['the same text twice', { texts: [...many(2), text(' Text  number 1.\n')] }, 'texts_identical', 'Texts 2 and 3'],
    [
      'an address that is none',
      { texts: [...many(1), { ...text('Words.'), url: 'javascript:alert(1)' }] },
      'invalid_request',
      'Text 2: url',
    ],
    [
      'a date that is none',
      { texts: [...many(1), { ...text('Words.'), published: '2025-13-45' }] },
      'invalid_request',
      'Text 2: published',
    ],
    ['a huge request', { texts: [text(' '.repeat(2_200_000))] }, 'request_too_large'],
  ])('refuses %s', async (_what, body, kind, detail) => {
    await expectRefusal(await post(body), kind, detail);
    expect(wake).not.toHaveBeenCalled();
  });

  it('refuses what a form of another site could send', async () => {
    await expectRefusal(await post({ texts }, { 'content-type': 'text/plain' }), 'wrong_media_type');
  });

  it('stops reading a body that does not say how long it is', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: endless, duplex: 'half' };
    await expectRefusal(await comparisonsRoute.POST(new Request(HOME, init as RequestInit)), 'request_too_large');
    expect(sent).toBeLessThan(3_000_000);
  });

  it('takes twenty texts with everything that can be said about them', async () => {
    const full = many(20).map((t) => ({
      ...t,
      headline: 'H',
      byline: 'B',
      published: '2025-11-26',
      url: 'https://example.org/a',
      via: 'Relay',
    }));
    const response = await post({ texts: full });
    const { id } = (await response.json()) as { id: string };
    const stored = await (await getStore()).getComparison(id);
    expect(stored?.inputs[19]).toMatchObject({
      id: 'orrin-echo-20',
      via: { name: 'Relay' },
      headline: 'H',
      published: { value: '2025-11-26', from: 'person' },
      url: 'https://example.org/a',
    });
  });
});

describe('rights', () => {
  it('give the document to the owner whole, to a share quote-only, to others not at all', async () => {
    const { id, token, cookie } = await make();
    const get = (headers = {}) => comparisonRoute.GET(ask(headers), at({ id }));
    await expectRefusal(await get(cookie), 'not_ready');
    await finish(id);
    expect(((await (await get(cookie)).json()) as Comparison).texts.map((t) => t.body)).toEqual(BODIES);
    expect((await get({ authorization: `Bearer ${token}` })).status).toBe(200);
    const made = await sharesRoute.POST(ask(cookie, 'POST', {}), at({ id }));
    expect(made.status).toBe(201);
    const { url } = (await made.json()) as { url: string };
    const shown = await get({ authorization: `Bearer ${url.replace('/s/', '')}` });
    expect(((await shown.json()) as Comparison).texts.map((t) => t.body)).toEqual([null, null]);
    await expectRefusal(await get(), 'not_found');
  });

  it('give one and the same 404 to everything unknown, forged, malformed or revoked', async () => {
    const [mine, other] = [await make(), await make()];
    const { id, cookie } = mine;
    const shared = (await (await sharesRoute.POST(ask(cookie, 'POST', {}), at({ id }))).json()) as {
      id: string;
      url: string;
    };
    const view = { authorization: `Bearer ${shared.url.replace('/s/', '')}` };
    const revoked = (await (await sharesRoute.POST(ask(cookie, 'POST', { right: 'edit' }), at({ id }))).json()) as {
      id: string;
      url: string;
    };
    const revokedToken = new URL(revoked.url, HOME).searchParams.get('edit');
    const remove = (request: Request) => shareRoute.DELETE(request, at({ id, share: revoked.id }));
    await expectRefusal(await remove(ask(view, 'DELETE')), 'not_found');
    expect((await remove(ask(cookie, 'DELETE'))).status).toBe(200);
    await expectRefusal(await remove(ask(cookie, 'DELETE')), 'not_found');

    const foreign = await sharesRoute.POST(ask(other.cookie, 'POST', {}), at({ id: other.id }));
    const foreignToken = ((await foreign.json()) as { url: string }).url.replace('/s/', '');
    const keys = [
      foreignToken,
      '',
      other.token,
      mine.token.slice(0, -1),
      `${mine.token}A`,
      'é'.repeat(5),
      'x'.repeat(9000),
      revokedToken,
    ];
    for (const key of keys) {
      const headers = { cookie: `edit_${id}=${encodeURIComponent(key ?? '')}` };
      await expectRefusal(await progressRoute.GET(ask(headers), at({ id })), 'not_found');
      await expectRefusal(await comparisonRoute.GET(ask(headers), at({ id })), 'not_found');
      await expectRefusal(await sharesRoute.POST(ask(headers, 'POST', {}), at({ id })), 'not_found');
    }
    for (const unknown of ['nobody', '', '../../etc', '\u0000', 'x'.repeat(5000)]) {
      await expectRefusal(await comparisonRoute.GET(ask(cookie), at({ id: unknown })), 'not_found');
    }
    // A view link reads, and makes no further links.
    expect((await progressRoute.GET(ask(view), at({ id }))).status).toBe(200);
    await expectRefusal(await sharesRoute.POST(ask(view, 'POST', {}), at({ id })), 'not_found');
    await expectRefusal(await sharesRoute.GET(ask(view), at({ id })), 'not_found');
  });

  it('turn an edit link into a key of this browser and a clean address', async () => {
    const { id, token } = await make();
    const open = (edit: string, accept: string, headers = {}) =>
      keyRoute.GET(
        new Request(`${HOME}/api/comparisons/${id}/key?edit=${edit}`, { headers: { accept, ...headers } }),
        at({ id }),
      );
    const opened = await open(token, 'text/html', { cookie: 'other=1' });
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe(`/c/${id}`);
    const [library = ''] = opened.headers.getSetCookie();
    expect(library).toMatch(/^library=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000$/);
    const headers = { cookie: library.split(';')[0] ?? '' };
    expect((await progressRoute.GET(ask(headers), at({ id }))).status).toBe(200);
    await expectRefusal(await open('forged', '*/*'), 'not_found');
    const person = await open('forged', 'text/html');
    expect([person.status, person.headers.get('set-cookie')]).toEqual([303, null]);
  });

  it('list shares without their secrets, and what a browser has made', async () => {
    const { id, token, cookie } = await make();
    await sharesRoute.POST(ask(cookie, 'POST', { right: 'view' }), at({ id }));
    const { shares } = (await (await sharesRoute.GET(ask(cookie), at({ id }))).json()) as { shares: object[] };
    const terms = ['blind', 'expiresAtMs', 'frozen', 'label', 'listed', 'passphrase', 'wholeTexts'];
    const said = [...terms, 'createdAtMs', 'id', 'revokedAtMs', 'right'].sort();
    expect(shares.map((share) => Object.keys(share).sort())).toEqual([said]);
    const list = async (headers = {}) => (await comparisonsRoute.GET(ask(headers))).text();
    expect(JSON.parse(await list(cookie)).comparisons).toMatchObject([{ id, title: 'The light' }]);
    expect(await list(cookie)).not.toContain(token);
    expect(JSON.parse(await list())).toEqual({ comparisons: [] });
  });

  it('refuse a right that does not exist', async () => {
    const { id, cookie } = await make();
    await expectRefusal(
      await sharesRoute.POST(ask(cookie, 'POST', { right: 'own' }), at({ id })),
      'invalid_request',
      'right',
    );
  });
});

describe('what ships', () => {
  it('is open to anyone and to nobody’s change', async () => {
    const id = 'witkoff-call';
    const shown = await comparisonRoute.GET(ask(), at({ id }));
    expect(((await shown.json()) as Comparison).format).toBe('tellings.comparison/1');
    await expectRefusal(await sharesRoute.POST(ask({}, 'POST', {}), at({ id })), 'not_found');
  });
});

describe('health', () => {
  it('says which store answers', async () => {
    expect(await (await healthRoute.GET()).json()).toEqual({ status: 'ok', store: 'sqlite' });
  });
});

describe('a failed comparison', () => {
  it('says why, once, in words', async () => {
    const { id, cookie } = await make();
    await (await getStore()).setProblem(id, 'compare_gave_up', 9);
    await expectRefusal(await comparisonRoute.GET(ask(cookie), at({ id })), 'compare_gave_up');
  });
});
