import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it, vi } from 'vitest';
import * as exportRoute from '@/app/[door]/[key]/export/[format]/route';
import { LIMITS } from '@/lib/api/rate-limits';
import { failure } from '@/lib/errors';
import { inventDocument } from '@/lib/invented/invented-document';
import { inOwnStore } from '@/lib/invented/own-store';
import type { Comparison } from '@/lib/model/comparison';
import { MOST_KEPT } from '@/lib/share/library';
import { createToken, hashToken } from '@/lib/share/tokens';
import { getStore } from '@/lib/store/get-store';
import { doReadTask, type ReadTask } from '@/lib/work/read-task';
import * as annotationsRoute from './comparisons/[id]/annotations/route';
import * as cancelRoute from './comparisons/[id]/cancel/route';
import * as operationsRoute from './comparisons/[id]/operations/route';
import * as progressRoute from './comparisons/[id]/progress/route';
import * as restoreRoute from './comparisons/[id]/restore/route';
import * as comparisonRoute from './comparisons/[id]/route';
import * as shareRoute from './comparisons/[id]/shares/[share]/route';
import * as sharesRoute from './comparisons/[id]/shares/route';
import * as textRoute from './comparisons/[id]/texts/[text]/route';
import * as textsRoute from './comparisons/[id]/texts/route';
import * as comparisonsRoute from './comparisons/route';
import * as importRoute from './import/route';
import * as oembedRoute from './oembed/route';
import * as openApiRoute from './openapi.json/route';
import * as fileRoute from './texts/file/route';
import * as linkRoute from './texts/link/route';
import * as previewRoute from './texts/preview/route';

// The description of the interface is held to what the handlers do: every answer that it names is provoked here, and each
// answer fits the schema that it names.

const wake = vi.fn();
let broken = false;
vi.mock('@/lib/work/get-work', () => ({ getWork: async () => ({ wake }) }));
vi.mock('@/lib/work/get-reader', () => ({
  getReader: async () => ({ read: async (task: ReadTask) => (broken ? failure('read_failed') : doReadTask(task)) }),
}));
const fetched = vi.hoisted(() => ({ answer: null as unknown }));
vi.mock('@/lib/ingest/page/fetch-page', () => ({ fetchPage: async () => fetched.answer }));

const shipped = JSON.parse(readFileSync('data/stories/witkoff-call.json', 'utf8')) as Comparison;
inOwnStore('openapi');

const HOME = 'http://127.0.0.1:3000';
const BODIES = [
  'The light at Orrin Point was sold for $40,000.',
  'Orrin Point light went for forty thousand dollars.',
  'A third text on the light.',
];
const text = (n: number) => ({ outlet: `Outlet ${n + 1}`, body: BODIES[n] ?? `Text number ${n}.` });
let client = 0;
/** A request of a fresh address, so that no test meets the limits of another. */
function send(
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
  address = `10.9.${client++ % 250}.1`,
) {
  const given = { 'content-type': 'application/json', 'x-forwarded-for': address, ...headers };
  const raw = typeof body === 'string' || body instanceof FormData || body === undefined ? body : JSON.stringify(body);
  return new Request(`${HOME}/api`, { method, headers: given, ...(raw === undefined ? {} : { body: raw }) });
}
const at = <T extends object>(params: T) => ({ params: Promise.resolve(params) });
const post = (body: unknown, headers = {}, address?: string) =>
  comparisonsRoute.POST(send('POST', body, headers, address));

async function make(count = 2, state: 'working' | 'ready' = 'working') {
  const response = await post({ texts: Array.from({ length: count }, (_, n) => text(n)) });
  const { id, editUrl } = (await response.json()) as { id: string; editUrl: string };
  const key = { authorization: `Bearer ${editUrl.split('=')[1]}` };
  const store = await getStore();
  if (state === 'ready') {
    const document = {
      format: 'tellings.comparison/1',
      title: 'T',
      texts: [{ id: 'outlet-1' }],
      ...{ facts: [], figures: [], figureGroups: [], quotations: [] },
      ...{ quotationGroups: [], names: [], sources: [], notes: [] },
    } as unknown as Comparison;
    await store.saveDocument(id, (await store.getProgress(id))?.version ?? 0, document, 5);
  }
  return { id, key, store };
}

const PAGE = `<article><h1>The light at Orrin Point is sold</h1>${`<p>The light at Orrin Point was sold on Monday for forty thousand dollars, the harbour master said, and nobody knows what the buyer wants with it.</p>`.replace('>The', ' >The').repeat(1)}<p>He is to come by on Friday with a ladder and a lamp, and the town will watch him from the pier, as it has watched everything for years.</p><p>The lamp itself was taken out in spring and stands in the museum of the town beside a stuffed seal and two oars of the old ferry.</p></article>`;
const page = (html: string) => ({
  ok: true,
  value: { url: 'https://orrin.example/light', html, encoding: 'utf-8', isPlain: false },
});
function link(answer: unknown, body: unknown = { url: 'https://orrin.example/light' }, headers = {}) {
  fetched.answer = answer;
  return linkRoute.POST(send('POST', body, headers));
}
function file(words: string, name: string) {
  const form = new FormData();
  form.set('file', new File([words], name));
  const request = new Request(`${HOME}/api/texts/file`, {
    method: 'POST',
    headers: { 'x-forwarded-for': `10.8.${client++}.1` },
    body: form,
  });
  return fileRoute.POST(request);
}
const HUGE = ' '.repeat(2_200_000);
const PLAIN = { 'content-type': 'text/plain' };

async function exhaust(kind: keyof typeof LIMITS, ask: (address: string) => Promise<Response>): Promise<Response> {
  const address = `10.7.0.${client++}`;
  for (let n = 0; n < LIMITS[kind].points; n++) await ask(address);
  return ask(address);
}

const rename = { kind: 'rename_fact', fact: { id: 'f1' }, title: 'Two' };
const change = (n: number, operation: object = rename) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  madeOn: 0,
  operation,
});
/** Boats that were compared, and what is asked of them. */
async function boats(method: string, body?: unknown, headers: Record<string, string> = {}) {
  const { id, key, store } = await make();
  await store.saveDocument(id, 1, inventDocument({ texts: 3, facts: 4 }), 5);
  return { id, key, store, request: send(method, body, { ...key, ...headers }), params: at({ id }) };
}
async function change409() {
  const { request, params, key } = await boats('POST', change(1));
  await operationsRoute.POST(request, params);
  const other = change(2, { ...rename, title: 'Zwei' });
  return operationsRoute.POST(send('POST', other, key), params);
}
/** A link to the boats, and its key. */
async function linked(terms: object = {}) {
  const { id, key, request, params } = await boats('POST', terms);
  const { id: share, url } = (await (await sharesRoute.POST(request, params)).json()) as { id: string; url: string };
  return { id, key, share, token: url.split('/').at(-1) ?? '' };
}
const save = (key: string) => exportRoute.GET(send('GET'), at({ door: 's', key, format: 'comparison.json' }));
const embed = (key: string, more = '') =>
  oembedRoute.GET(
    new Request(`${HOME}/api/oembed?url=${encodeURIComponent(`${HOME}/s/${key}`)}${more}`, {
      headers: { host: '127.0.0.1:3000' },
    }),
  );
async function unfinished() {
  const { id, key } = await make();
  const made = await sharesRoute.POST(send('POST', {}, key), at({ id }));
  return ((await made.json()) as { url: string }).url.split('/').at(-1) ?? '';
}
const GONE = { expiresInDays: 1e-9 };
const LOCKED = { passphrase: 'open sesame' };
const bring = (body: unknown, headers = {}, address?: string) => importRoute.POST(send('POST', body, headers, address));

/** The cookie of a browser that keeps as many comparisons as it can. */
async function fullLibrary() {
  const secret = createToken();
  const store = await getStore();
  const ids = Array.from({ length: MOST_KEPT }, (_, n) => `kept-${client}-${n}`);
  for (const id of ids) {
    await store.createComparison({ id, title: id, inputs: [], editHash: id, createdAtMs: 1 }, null);
  }
  const keys = ids.map((thing) => ({ kind: 'comparison', thing, shareId: null }) as const);
  await store.addBrowserKeys(hashToken(secret), keys, Date.now());
  return { cookie: `library=${secret}` };
}

/** One way to each documented answer. */
const WAYS: Record<string, () => Promise<Response>> = {
  'get /api/comparisons 200': () => comparisonsRoute.GET(send('GET')),
  'post /api/comparisons 201': () => post({ texts: [text(0), text(1)] }),
  'post /api/comparisons 400': () => post({ texts: [text(0)] }),
  'post /api/comparisons 409': async () => post({ texts: [text(0), text(1)] }, await fullLibrary()),
  'post /api/comparisons 413': () => post({ texts: [{ ...text(0), body: HUGE }] }),
  'post /api/comparisons 415': () => post({}, PLAIN),
  'post /api/comparisons 429': () => exhaust('make', (address) => post('{', {}, address)),
  'get /api/comparisons/{id} 200': async () => {
    const { id, key } = await make(2, 'ready');
    return comparisonRoute.GET(send('GET', undefined, key), at({ id }));
  },
  'get /api/comparisons/{id} 404': () => comparisonRoute.GET(send('GET'), at({ id: 'nothing' })),
  'get /api/comparisons/{id} 409': async () => {
    const { id, key } = await make();
    return comparisonRoute.GET(send('GET', undefined, key), at({ id }));
  },
  'get /api/comparisons/{id} 500': async () => {
    const { id, key, store } = await make();
    await store.setProblem(id, 'compare_gave_up', 5);
    return comparisonRoute.GET(send('GET', undefined, key), at({ id }));
  },
  'get /api/comparisons/{id}/progress 200': async () => {
    const { id, key } = await make();
    return progressRoute.GET(send('GET', undefined, key), at({ id }));
  },
  'get /api/comparisons/{id}/progress 404': () => progressRoute.GET(send('GET'), at({ id: 'nothing' })),
  'post /api/comparisons/{id}/cancel 200': async () => {
    const { id, key } = await make();
    return cancelRoute.POST(send('POST', {}, key), at({ id }));
  },
  'post /api/comparisons/{id}/cancel 404': () => cancelRoute.POST(send('POST', {}), at({ id: 'nothing' })),
  'post /api/comparisons/{id}/texts 201': async () => {
    const { id, key } = await make();
    return textsRoute.POST(send('POST', text(2), key), at({ id }));
  },
  'post /api/comparisons/{id}/texts 400': async () => {
    const { id, key } = await make();
    return textsRoute.POST(send('POST', text(1), key), at({ id }));
  },
  'post /api/comparisons/{id}/texts 404': () => textsRoute.POST(send('POST', text(2)), at({ id: 'nothing' })),
  'post /api/comparisons/{id}/texts 409': async () => {
    const { id, key, store } = await make();
    const stale = vi.spyOn(store, 'replaceInputs').mockResolvedValueOnce(false);
    const response = await textsRoute.POST(send('POST', text(2), key), at({ id }));
    stale.mockRestore();
    return response;
  },
  'post /api/comparisons/{id}/texts 413': async () => {
    const { id, key } = await make();
    return textsRoute.POST(send('POST', { ...text(2), body: HUGE }, key), at({ id }));
  },
  'post /api/comparisons/{id}/texts 415': async () => {
    const { id, key } = await make();
    return textsRoute.POST(send('POST', {}, { ...key, ...PLAIN }), at({ id }));
  },
  'post /api/comparisons/{id}/texts 429': async () => {
    const { id, key } = await make();
    return exhaust('change', (address) => textsRoute.POST(send('POST', '{', key, address), at({ id })));
  },
  'delete /api/comparisons/{id}/texts/{text} 200': async () => {
    const { id, key } = await make(3);
    return textRoute.DELETE(send('DELETE', undefined, key), at({ id, text: 'outlet-2' }));
  },
  'delete /api/comparisons/{id}/texts/{text} 400': async () => {
    const { id, key } = await make(2);
    return textRoute.DELETE(send('DELETE', undefined, key), at({ id, text: 'outlet-2' }));
  },
  'delete /api/comparisons/{id}/texts/{text} 404': async () => {
    const { id, key } = await make(3);
    return textRoute.DELETE(send('DELETE', undefined, key), at({ id, text: 'nobody' }));
  },
  'delete /api/comparisons/{id}/texts/{text} 409': async () => {
    const { id, key, store } = await make(3);
    const stale = vi.spyOn(store, 'replaceInputs').mockResolvedValueOnce(false);
    const response = await textRoute.DELETE(send('DELETE', undefined, key), at({ id, text: 'outlet-2' }));
    stale.mockRestore();
    return response;
  },
  'delete /api/comparisons/{id}/texts/{text} 429': async () => {
    const { id, key } = await make(3);
    return exhaust('change', (address) =>
      textRoute.DELETE(send('DELETE', undefined, key, address), at({ id, text: 'nobody' })),
    );
  },
  'delete /api/comparisons/{id} 200': async () => {
    const { id, key } = await make();
    return comparisonRoute.DELETE(send('DELETE', undefined, key), at({ id }));
  },
  'delete /api/comparisons/{id} 404': () => comparisonRoute.DELETE(send('DELETE'), at({ id: 'nothing' })),
  'post /api/comparisons/{id}/restore 200': async () => {
    const { id, key, store } = await make();
    await store.setDeleted(id, 5);
    return restoreRoute.POST(send('POST', {}, key), at({ id }));
  },
  'post /api/comparisons/{id}/restore 404': () => restoreRoute.POST(send('POST', {}), at({ id: 'nothing' })),
  'get /api/comparisons/{id}/operations 200': async () => {
    const { key, request, params } = await boats('POST', change(1));
    await operationsRoute.POST(request, params);
    return operationsRoute.GET(send('GET', undefined, key), params);
  },
  'get /api/comparisons/{id}/operations 404': () => operationsRoute.GET(send('GET'), at({ id: 'nothing' })),
  'post /api/comparisons/{id}/operations 200': async () => {
    const { request, params } = await boats('POST', change(1));
    return operationsRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/operations 400': async () => {
    const { request, params } = await boats('POST', change(1, { kind: 'sink_boat' }));
    return operationsRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/operations 404': () =>
    operationsRoute.POST(send('POST', change(1)), at({ id: 'nothing' })),
  'post /api/comparisons/{id}/operations 409': change409,
  'post /api/comparisons/{id}/operations 413': async () => {
    const { request, params } = await boats('POST', { ...change(1), more: HUGE });
    return operationsRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/operations 415': async () => {
    const { request, params } = await boats('POST', {}, PLAIN);
    return operationsRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/operations 422': async () => {
    const { request, params } = await boats('POST', change(1, { ...rename, fact: { id: 'nobody' } }));
    return operationsRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/annotations 200': async () => {
    const { request, params } = await boats('POST', [{ target: { selector: { type: 'TextQuoteSelector' } } }]);
    return annotationsRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/annotations 400': async () => {
    const { request, params } = await boats('POST', '{');
    return annotationsRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/annotations 404': () => annotationsRoute.POST(send('POST', []), at({ id: 'nothing' })),
  'post /api/comparisons/{id}/annotations 409': async () => {
    const { id, key } = await make();
    return annotationsRoute.POST(send('POST', [], key), at({ id }));
  },
  'post /api/comparisons/{id}/annotations 413': async () => {
    const { request, params } = await boats('POST', HUGE.repeat(3));
    return annotationsRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/annotations 415': async () => {
    const { request, params } = await boats('POST', [], PLAIN);
    return annotationsRoute.POST(request, params);
  },
  'get /api/comparisons/{id}/shares 200': async () => {
    const { id, key } = await linked({ label: 'For class 9b', ...LOCKED });
    return sharesRoute.GET(send('GET', undefined, key), at({ id }));
  },
  'get /api/comparisons/{id}/shares 404': () => sharesRoute.GET(send('GET'), at({ id: 'nothing' })),
  'post /api/comparisons/{id}/shares 201': async () => {
    const { request, params } = await boats('POST', { frozen: true, blind: true });
    return sharesRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/shares 400': async () => {
    const { request, params } = await boats('POST', { right: 'edit', frozen: true });
    return sharesRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/shares 404': () => sharesRoute.POST(send('POST', {}), at({ id: 'nothing' })),
  'post /api/comparisons/{id}/shares 409': async () => {
    const { id, key } = await make();
    return sharesRoute.POST(send('POST', { frozen: true }, key), at({ id }));
  },
  'post /api/comparisons/{id}/shares 413': async () => {
    const { request, params } = await boats('POST', { label: HUGE });
    return sharesRoute.POST(request, params);
  },
  'post /api/comparisons/{id}/shares 415': async () => {
    const { request, params } = await boats('POST', {}, PLAIN);
    return sharesRoute.POST(request, params);
  },
  'delete /api/comparisons/{id}/shares/{share} 200': async () => {
    const { id, key, share } = await linked();
    return shareRoute.DELETE(send('DELETE', undefined, key), at({ id, share }));
  },
  'delete /api/comparisons/{id}/shares/{share} 404': async () => {
    const { id, key } = await linked();
    return shareRoute.DELETE(send('DELETE', undefined, key), at({ id, share: 'nothing' }));
  },
  'post /api/import 201': () => bring(shipped),
  'post /api/import 400': () => bring('{'),
  'post /api/import 409': async () => bring(shipped, await fullLibrary()),
  'post /api/import 413': () => bring(HUGE.repeat(10)),
  'post /api/import 415': () => bring({}, PLAIN),
  'post /api/import 422': () => bring({}),
  'post /api/import 429': () => exhaust('make', (address) => bring('{', {}, address)),
  'get /{door}/{key}/export/{format} 200': async () => save((await linked()).token),
  'get /{door}/{key}/export/{format} 401': async () => save((await linked(LOCKED)).token),
  'get /{door}/{key}/export/{format} 404': () => save('nothing'),
  'get /{door}/{key}/export/{format} 409': async () => save(await unfinished()),
  'get /{door}/{key}/export/{format} 410': async () => save((await linked(GONE)).token),
  'get /api/oembed 200': async () => embed((await linked()).token),
  'get /api/oembed 401': async () => embed((await linked(LOCKED)).token),
  'get /api/oembed 404': () => embed('nothing'),
  'get /api/oembed 409': async () => embed(await unfinished()),
  'get /api/oembed 410': async () => embed((await linked(GONE)).token),
  'get /api/oembed 501': () => embed('nothing', '&format=xml'),
  'post /api/texts/link 200': () => link(page(PAGE)),
  'post /api/texts/link 400': () => link(failure('link_blocked')),
  'post /api/texts/link 413': () => link(null, { url: HUGE }),
  'post /api/texts/link 415': () => link(null, {}, PLAIN),
  'post /api/texts/link 422': () => link(page('<p>Subscribe to continue reading this article.</p>')),
  'post /api/texts/link 429': () => exhaust('link', (address) => linkRoute.POST(send('POST', '{', {}, address))),
  'post /api/texts/link 502': () => link(failure('link_unreachable')),
  'post /api/texts/link 504': () => link(failure('link_timeout')),
  'post /api/texts/file 200': () => file(`The light\n\n${BODIES[0]}`, 'light.txt'),
  'post /api/texts/file 400': () => file(' ', 'light.txt'),
  'post /api/texts/file 413': () => file('a'.repeat(10_600_000), 'light.txt'),
  'post /api/texts/file 415': () => file('a,b', 'light.csv'),
  'post /api/texts/file 422': () => file('%PDF-1.4 nothing', 'light.pdf'),
  'post /api/texts/file 429': () => exhaust('file', (address) => fileRoute.POST(send('POST', '', {}, address))),
  'post /api/texts/preview 200': () => previewRoute.POST(send('POST', { body: BODIES.join('\n\n') })),
  'post /api/texts/preview 400': () => previewRoute.POST(send('POST', { body: 5 })),
  'post /api/texts/preview 413': () => previewRoute.POST(send('POST', { body: HUGE })),
  'post /api/texts/preview 415': () => previewRoute.POST(send('POST', {}, PLAIN)),
  'post /api/texts/preview 422': async () => {
    broken = true;
    const response = await previewRoute.POST(send('POST', { body: 'Words.' }));
    broken = false;
    return response;
  },
  'post /api/texts/preview 429': () =>
    exhaust('preview', (address) => previewRoute.POST(send('POST', '{', {}, address))),
};

interface Described {
  openapi: string;
  paths: Record<string, Record<string, { requestBody?: Body; responses: Record<string, Body> }>>;
  components: object;
}
interface Body {
  description?: string;
  content?: Record<string, { schema: object }>;
}

// Asked for and read once: its schemas point at each other, and every reading of the whole takes its time.
const described = (await (await openApiRoute.GET()).json()) as Described;
const schemas = new Ajv2020({ strict: false, validateFormats: false }).addSchema(described, 'api');

/** The check of the JSON at a place of the description: its keys from the top, down to what holds `content`. */
function checkOf(...keys: string[]) {
  const pointer = [...keys, 'content', 'application/json', 'schema']
    .map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  return schemas.compile({ $ref: `api#/${pointer}` });
}

describe('the description of the interface', () => {
  it('names the answers that are tried here, and no other', async () => {
    const { openapi, paths } = described;
    expect(openapi).toBe('3.1.0');
    const named = Object.entries(paths).flatMap(([address, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.keys(responses).map((status) => `${method} ${address} ${status}`),
      ),
    );
    expect(named.sort()).toEqual(Object.keys(WAYS).sort());
  });

  it.each(Object.keys(WAYS))('%s', async (way) => {
    const [method, address, status] = way.split(' ') as [string, string, string];
    const response = await (WAYS[way] as () => Promise<Response>)();
    expect(response.status).toBe(Number(status));
    const { content, description } = described.paths[address]?.[method]?.responses[status] ?? {};
    if (!content) return expect(await response.text()).toBe('');
    const validate = checkOf('paths', address, method, 'responses', status);
    const answer = (await response.json()) as { error?: { kind: string } };
    validate(answer);
    expect(validate.errors).toBeNull();
    if (answer.error) expect(description).toContain(answer.error.kind);
    if (status === '429') expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('describes what a request may hold as the handlers check it', async () => {
    const validate = checkOf('paths', '/api/comparisons', 'post', 'requestBody');
    const given = { start: 0, end: 5, role: 'caption', from: 'person' };
    const tries = [
      { texts: [{ ...text(0), roles: [given] }, text(1)] },
      { texts: [{ ...text(0), roles: [{ ...given, role: 'star' }] }, text(1)] },
      { texts: [{ outlet: 'A', body: 5 }, text(1)] },
      { texts: [{ body: 'words' }, text(1)] },
      { title: 7, texts: [text(0), text(1)] },
      {},
    ];
    const outcomes = await Promise.all(tries.map(async (body) => (await post(body)).status === 201));
    expect(tries.map((body) => validate(body))).toEqual(outcomes);
    expect(outcomes).toEqual([true, false, false, false, false, false]);
  });
});

describe('changing the texts', () => {
  it('adds one under an id of its own, keeps what a person said of its words, and begins anew', async () => {
    const { id, key, store } = await make(2, 'ready');
    const roles = [{ start: 0, end: 7, role: 'caption', from: 'person' }];
    const added = await textsRoute.POST(send('POST', { ...text(2), outlet: 'Outlet 1', roles }, key), at({ id }));
    expect(await added.json()).toEqual({ text: 'outlet-1-2', status: 'working' });
    const stored = await store.getComparison(id);
    expect(stored).toMatchObject({ status: 'working', document: { title: 'T' } });
    expect(stored?.inputs.map((input) => input.id)).toEqual(['outlet-1', 'outlet-2', 'outlet-1-2']);
    expect(stored?.inputs[2]?.roles).toEqual(roles);
    expect(wake).toHaveBeenCalled();
    await textRoute.DELETE(send('DELETE', undefined, key), at({ id, text: 'outlet-2' }));
    expect((await store.getComparison(id))?.inputs.map((input) => input.id)).toEqual(['outlet-1', 'outlet-1-2']);
  });

  it('cancelling keeps the old document', async () => {
    const { id, key, store } = await make(3, 'ready');
    await textRoute.DELETE(send('DELETE', undefined, key), at({ id, text: 'outlet-2' }));
    const cancel = async () => (await cancelRoute.POST(send('POST', {}, key), at({ id }))).json();
    expect(await cancel()).toEqual({ cancelled: true });
    expect(await store.getProgress(id)).toMatchObject({ status: 'ready' });
    expect(await cancel()).toEqual({ cancelled: false });
  });
});
