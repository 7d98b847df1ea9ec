import { describe, expect, it } from 'vitest';
import * as cardRoute from '@/app/[door]/[key]/card/[[...what]]/route';
import * as exportRoute from '@/app/[door]/[key]/export/[format]/route';
import * as unlockRoute from '@/app/[door]/[key]/unlock/route';
import { inOwnStore } from '@/lib/invented/own-store';
import type { Comparison } from '@/lib/model/comparison';
import { EXPORT_FORMATS } from '@/lib/page-words/export-formats';
import { findDoor } from '@/lib/share/open-door';
import { getStore } from '@/lib/store/get-store';
import * as annotationsRoute from './comparisons/[id]/annotations/route';
import * as keyRoute from './comparisons/[id]/key/route';
import * as restoreRoute from './comparisons/[id]/restore/route';
import * as comparisonRoute from './comparisons/[id]/route';
import * as shareRoute from './comparisons/[id]/shares/[share]/route';
import * as sharesRoute from './comparisons/[id]/shares/route';
import * as comparisonsRoute from './comparisons/route';
import * as importRoute from './import/route';
import * as oembedRoute from './oembed/route';

inOwnStore('share');

const HOME = 'http://127.0.0.1:3000';
const at = <T extends object>(params: T) => ({ params: Promise.resolve(params) });
const ask = (headers: Record<string, string> = {}, method = 'GET', body?: unknown, url = `${HOME}/x`) =>
  new Request(url, {
    method,
    headers: { 'content-type': 'application/json', host: '127.0.0.1:3000', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const SHOWN = ['The mill at Orrin burned on Monday night.', 'Orrin’s old mill caught fire late on Monday.'];
/** In no fact: nobody but the owner may ever read it. */
const SECRET = [
  'Its owner had left for the coast a week before.',
  'A cat was seen on the roof of the chapel next door.',
];
const FILLER = 'Rain fell and the river rose a little. '.repeat(6);
const BODIES = SHOWN.map((words, n) => `${words} ${SECRET[n]} ${FILLER}`);

function documentOf(title = 'The mill'): Comparison {
  const ids = ['quay-post', 'vale-wire'];
  const span = (n: number) => ({ start: 0, end: SHOWN[n]?.length ?? 0, quote: SHOWN[n] ?? '' });
  return {
    ...{ format: 'tellings.comparison/1', title, language: 'en', engine: { version: '0.1.0', settings: '' } },
    texts: ids.map((id, n) => ({
      ...{ id, outlet: { name: ['Quay Post', 'Vale Wire'][n] ?? '' }, headline: `Fire ${n}`, byline: 'By Ada Holm' },
      ...{
        published: { value: '2025-11-26', from: 'stated' },
        url: `https://${id}.example/fire`,
        body: BODIES[n] ?? '',
      },
      ...{
        length: BODIES[n]?.length ?? 0,
        sha256: '0'.repeat(64),
        segments: [],
        health: { status: 'complete', problems: [] },
      },
      ...{ words: 60, paragraphs: [] },
    })),
    facts: [
      {
        ...{ id: 'fire', title: 'The fire', origin: 'machine', tellings: { count: 2, groups: [] } },
        cells: { 'quay-post': { passages: [span(0)] }, 'vale-wire': { passages: [span(1)] } },
        disagreements: [
          { kind: 'certainty', between: ids, evidence: [], explanation: 'One says more.', confidence: 0.9 },
        ],
      },
    ],
    notes: [
      {
        ...{ id: 'n1', targets: [{ text: 'quay-post', start: 4, end: 8, quote: 'mill' }], category: 'loaded_word' },
        ...{ voice: 'outlet', explanation: '=cmd|x', strength: 2, origin: 'machine', status: 'suggested', rule: 'r' },
      },
    ],
    ...{ figures: [], figureGroups: [], quotations: [], quotationGroups: [], names: [], sources: [] },
  } as Comparison;
}

async function bring(document = documentOf()) {
  const made = await importRoute.POST(ask({}, 'POST', document));
  const { id, editUrl } = (await made.json()) as { id: string; editUrl: string };
  const token = new URL(editUrl, HOME).searchParams.get('edit') ?? '';
  return { id, token, own: { authorization: `Bearer ${token}` } };
}
async function link(comparison: { id: string; own: Record<string, string> }, terms: object = {}) {
  const made = await sharesRoute.POST(ask(comparison.own, 'POST', terms), at({ id: comparison.id }));
  expect(made.status).toBe(201);
  const { id, url } = (await made.json()) as { id: string; url: string };
  return { share: id, url, key: url.split('/').at(-1) ?? '' };
}
const open = async (key: string, cookie = '', door = 's') =>
  findDoor(
    await getStore(),
    door,
    key,
    cookie ? [{ name: cookie.split('=')[0] ?? '', value: cookie.split('=')[1] ?? '' }] : [],
  );
const save = (key: string, format: string, door = 's', headers = {}) =>
  exportRoute.GET(ask(headers), at({ door, key, format }));

describe('a link', () => {
  it('shows quotations and no other sentence, in every file that it gives', async () => {
    const { key } = await link(await bring());
    for (const { file } of EXPORT_FORMATS) {
      const answer = await save(key, file);
      const words = await answer.text();
      expect([file, answer.status]).toEqual([file, 200]);
      for (const secret of SECRET) expect(words).not.toContain(secret);
      expect(words).not.toContain('the river rose');
      expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    }
    expect(await (await save(key, 'comparison.html')).text()).toContain('mill');
    expect((await save(key, 'secrets.txt')).status).toBe(404);
    const answer = await open(key);
    expect(JSON.stringify(answer)).not.toContain(SECRET[0]);
  });

  it('that is frozen keeps its copy and says that the comparison has moved on', async () => {
    const comparison = await bring();
    const { key } = await link(comparison, { frozen: true });
    const before = await open(key);
    expect(before).toMatchObject({ gate: 'open', opened: { link: { frozen: { engine: '0.1.0', changed: false } } } });
    const store = await getStore();
    expect(await store.saveDocument(comparison.id, 1, documentOf('Another title'), 99)).toBe(true);
    const after = await open(key);
    expect(after).toMatchObject({ opened: { title: 'The mill', link: { frozen: { changed: true } } } });
    const live = await link(comparison);
    expect(await open(live.key)).toMatchObject({ opened: { title: 'Another title', link: { frozen: null } } });
  });

  it('with a passphrase opens after it, for this browser, and not by guessing', async () => {
    const { key } = await link(await bring(), { passphrase: 'open sesame' });
    const type = (passphrase: string, reader: string) =>
      unlockRoute.POST(
        new Request(`${HOME}/s/${key}/unlock`, {
          method: 'POST',
          body: new URLSearchParams({ passphrase }),
          headers: { 'x-forwarded-for': reader },
        }),
        at({ door: 's', key }),
      );
    expect((await open(key))?.gate).toBe('locked');
    expect((await save(key, 'comparison.json')).status).toBe(401);
    const wrong = await type('open Sesame', '10.0.0.1');
    expect([wrong.status, wrong.headers.get('location')]).toEqual([303, `/s/${key}?wrong=1`]);
    const right = await type(' open sesame ', '10.0.0.1');
    expect(right.headers.get('location')).toBe(`/s/${key}`);
    const cookie = right.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(right.headers.getSetCookie()[0]).toContain('HttpOnly; SameSite=Lax');
    expect((await open(key, cookie))?.gate).toBe('open');
    expect((await open(key, cookie.slice(0, -2)))?.gate).toBe('locked');
    const other = await link(await bring(), { passphrase: 'open sesame' });
    expect((await open(other.key, cookie))?.gate).toBe('locked');
    // What a reader writes into the header stands before what our own proxy has seen, and changes nothing.
    for (let n = 0; n < 8; n++) await type('guess', `10.1.1.${n}, 10.0.0.9`);
    expect((await type('open sesame', '10.0.0.9')).headers.get('location')).toMatch(/\?wait=\d+$/);
  });

  it('closes when it expires or is revoked', async () => {
    const comparison = await bring();
    const { key } = await link(comparison, { expiresInDays: 1 });
    const store = await getStore();
    const tomorrow = Date.now() + 25 * 60 * 60 * 1000;
    expect((await findDoor(store, 's', key, [], tomorrow))?.gate).toBe('expired');
    expect((await open(key))?.gate).toBe('open');
    const { key: other, share } = await link(comparison);
    expect((await shareRoute.DELETE(ask(comparison.own, 'DELETE'), at({ id: comparison.id, share }))).status).toBe(200);
    expect(await open(other)).toBeNull();
    expect((await save(other, 'facts.csv')).status).toBe(404);
  });

  it('to change it opens through its own page, and shares neither frozen nor hidden copies', async () => {
    const comparison = await bring();
    const refused = await sharesRoute.POST(
      ask(comparison.own, 'POST', { right: 'edit', frozen: true }),
      at({ id: comparison.id }),
    );
    expect(refused.status).toBe(400);
    const { url, share } = await link(comparison, { right: 'edit' });
    const token = new URL(url, HOME).searchParams.get('edit') ?? '';
    const opened = await keyRoute.GET(
      ask({ accept: 'text/html' }, 'GET', undefined, HOME + url),
      at({ id: comparison.id }),
    );
    const headers = { cookie: opened.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    const read = () => comparisonRoute.GET(ask(headers), at({ id: comparison.id }));
    expect((await read()).status).toBe(200);
    // Whoever may change it may not delete it.
    const remove = await comparisonRoute.DELETE(
      ask({ authorization: `Bearer ${token}` }, 'DELETE'),
      at({ id: comparison.id }),
    );
    expect(remove.status).toBe(404);
    // Its holders are out as soon as it is revoked.
    await shareRoute.DELETE(ask(comparison.own, 'DELETE'), at({ id: comparison.id, share }));
    expect((await read()).status).toBe(404);
  });

  it('that is locked or has expired lists nothing, whoever holds its secret', async () => {
    const comparison = await bring();
    const list = async (url: string) => {
      const token = new URL(url, HOME).searchParams.get('edit');
      const answer = await comparisonsRoute.GET(ask({ cookie: `edit_${comparison.id}=${token}` }));
      return ((await answer.json()) as { comparisons: unknown[] }).comparisons.length;
    };
    const plain = await link(comparison, { right: 'edit' });
    const locked = await link(comparison, { right: 'edit', passphrase: 'open sesame' });
    const expired = await link(comparison, { right: 'edit', expiresInDays: 1e-9 });
    expect([await list(plain.url), await list(locked.url), await list(expired.url)]).toEqual([1, 0, 0]);
  });

  it('that hides the outlets hides them in every file', async () => {
    const { key } = await link(await bring(), { blind: true, wholeTexts: ['quay-post'] });
    for (const { file } of EXPORT_FORMATS) {
      expect(await (await save(key, file)).text()).not.toMatch(/Quay Post|Vale Wire|quay-post|Ada Holm/);
    }
  });

  it('shows a text whole where its owner says that it may be published', async () => {
    const { key } = await link(await bring(), { wholeTexts: ['vale-wire'] });
    const words = await (await save(key, 'comparison.json')).text();
    expect(words).toContain(SECRET[1]);
    expect(words).not.toContain(SECRET[0]);
  });

  it('is listed with what it shows, and without its secret or passphrase', async () => {
    const comparison = await bring();
    const { key } = await link(comparison, { label: 'class', passphrase: 'open sesame', expiresInDays: 7 });
    const answer = await sharesRoute.GET(ask(comparison.own), at({ id: comparison.id }));
    const words = await answer.text();
    expect(words).not.toMatch(/scrypt|sesame|tokenHash/);
    expect(words).not.toContain(key);
    expect(words).not.toContain(SECRET[0]);
    const { shares, comparison: about } = JSON.parse(words);
    expect(shares).toMatchObject([{ label: 'class', passphrase: true, right: 'view', frozen: false }]);
    expect(about.texts[0]).toMatchObject({ id: 'quay-post', hasBody: true });
    expect(about.texts[0].share).toBeLessThanOrEqual(0.35);
  });
});

describe('a comparison file', () => {
  it('comes back exactly as it was saved', async () => {
    const first = await bring();
    const saved = await save(first.id, 'comparison.json', 'c', { cookie: `edit_${first.id}=${first.token}` });
    const words = await saved.text();
    const again = await importRoute.POST(
      new Request(`${HOME}/api/import`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: words,
      }),
    );
    const { id, editUrl } = (await again.json()) as { id: string; editUrl: string };
    const token = new URL(editUrl, HOME).searchParams.get('edit');
    const twice = await save(id, 'comparison.json', 'c', { cookie: `edit_${id}=${token}` });
    expect(await twice.text()).toBe(words);
  });

  it('that is wrong is refused, with the places', async () => {
    const wrong = documentOf() as unknown as { facts: { cells: Record<string, { passages: { quote: string }[] }> }[] };
    const passage = wrong.facts[0]?.cells['quay-post']?.passages[0];
    if (passage) passage.quote = passage.quote.replace('mill', 'mall');
    const refused = await importRoute.POST(ask({}, 'POST', wrong));
    expect(refused.status).toBe(422);
    const { error } = (await refused.json()) as { error: { detail: string } };
    expect(error.detail).toBe('facts[0].cells.quay-post.passages[0]: its words do not stand there in the text');
    const formless = await importRoute.POST(ask({}, 'POST', { format: 'tellings.comparison/1', texts: [] }));
    expect(((await formless.json()) as { error: { detail: string } }).error.detail).toContain(
      'the file: “title” is missing',
    );
  });
});

describe('deleting', () => {
  it('closes everything, and can be undone by the owner alone', async () => {
    const comparison = await bring();
    const { key } = await link(comparison);
    const { id, own } = comparison;
    expect((await comparisonRoute.DELETE(ask(own, 'DELETE'), at({ id }))).status).toBe(200);
    expect(await open(key)).toBeNull();
    expect((await comparisonRoute.GET(ask(own), at({ id }))).status).toBe(404);
    expect((await restoreRoute.POST(ask({ authorization: `Bearer ${key}` }, 'POST'), at({ id }))).status).toBe(404);
    expect((await restoreRoute.POST(ask(own, 'POST'), at({ id }))).status).toBe(200);
    expect((await open(key))?.gate).toBe('open');
  });
});

describe('oEmbed', () => {
  const find = (url: string) =>
    oembedRoute.GET(ask({}, 'GET', undefined, `${HOME}/api/oembed?url=${encodeURIComponent(url)}&maxwidth=400`));
  it('gives a frame for a link, a fact of it, and nothing else', async () => {
    const comparison = await bring();
    const { key } = await link(comparison);
    const answer = (await (await find(`${HOME}/s/${key}/facts/fire`)).json()) as {
      html: string;
      width: number;
      type: string;
    };
    expect(answer).toMatchObject({ type: 'rich', width: 400, title: 'The fire · The mill' });
    expect(answer.html).toContain(`<iframe src="${HOME}/e/${key}/facts/fire"`);
    expect((await find(`https://elsewhere.example/s/${key}`)).status).toBe(404);
    expect((await find(`${HOME}/c/${comparison.id}`)).status).toBe(404);
    const locked = await link(comparison, { passphrase: 'open sesame' });
    expect((await find(`${HOME}/s/${locked.key}`)).status).toBe(401);
  });
});

describe('a share picture', () => {
  it('is a PNG of 1200 by 630 that is not blank, and is drawn once', async () => {
    const { key } = await link(await bring());
    const draw = (what: string[], headers = {}) => cardRoute.GET(ask(headers), at({ door: 's', key, what }));
    const answer = await draw(['facts', 'fire']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    // One colour alone would pack into far less.
    expect(bytes.length).toBeGreaterThan(20_000);
    const tag = answer.headers.get('etag') ?? '';
    expect((await draw(['facts', 'fire'], { 'if-none-match': tag })).status).toBe(304);
    const start = performance.now();
    expect(Buffer.from(await (await draw(['facts', 'fire'])).arrayBuffer()).equals(bytes)).toBe(true);
    expect(performance.now() - start).toBeLessThan(100);
    expect((await draw(['notes', 'n1'])).status).toBe(200);
    expect((await draw([])).status).toBe(200);
    for (const what of [['facts', 'none'], ['facts'], ['texts', 'a'], ['facts', 'fire', 'x']])
      expect((await draw(what)).status).toBe(404);
  });
});

describe('a file of web annotations', () => {
  it('adds its notes once, and says which words it did not find', async () => {
    const { id, own } = await bring();
    const target = (exact: string) => ({
      source: 'https://vale-wire.example/fire',
      selector: { type: 'TextQuoteSelector', exact },
    });
    const items = ['caught fire', 'a submarine'].map((exact) => ({
      body: { value: `About ${exact}.` },
      target: target(exact),
    }));
    const send = async (headers = own) => annotationsRoute.POST(ask(headers, 'POST', { items }), at({ id }));
    const answer = {
      added: 1,
      problems: ['Annotation 2: the words “a submarine” are not found in Vale Wire, so it attaches nowhere.'],
    };
    expect(await (await send()).json()).toEqual(answer);
    await send();
    const document = (await (await comparisonRoute.GET(ask(own), at({ id }))).json()) as Comparison;
    expect(document.notes.filter(({ explanation }) => explanation === 'About caught fire.')).toHaveLength(1);
    const { key } = await link({ id, own });
    expect((await send({ authorization: `Bearer ${key}` })).status).toBe(404);
  });
});
