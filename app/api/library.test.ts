import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as eventsRoute from '@/app/[door]/[key]/events/route';
import * as unlockRoute from '@/app/[door]/[key]/unlock/route';
import * as takeRoute from '@/app/move/[token]/take/route';
import { inventDocument } from '@/lib/invented/invented-document';
import { buildEditPath } from '@/lib/share/edit-cookie';
import { listMine, MOST_KEPT } from '@/lib/share/library';
import { findOfferedMove } from '@/lib/share/move-library';
import { createToken, hashToken } from '@/lib/share/tokens';
import { getStore } from '@/lib/store/get-store';
import type { Store } from '@/lib/store/store';
import * as keyRoute from './comparisons/[id]/key/route';
import * as progressRoute from './comparisons/[id]/progress/route';
import * as restoreRoute from './comparisons/[id]/restore/route';
import * as comparisonRoute from './comparisons/[id]/route';
import * as sharesRoute from './comparisons/[id]/shares/route';
import * as comparisonsRoute from './comparisons/route';
import * as importRoute from './import/route';
import * as moveRoute from './library/move/route';
import * as libraryRoute from './library/route';

const folder = mkdtempSync(path.join(tmpdir(), 'tellings-library-'));
let store: Store;
beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('DATABASE_URL', '');
  store = await getStore();
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const HOME = 'http://127.0.0.1:3000';
const DAY_MS = 24 * 60 * 60 * 1000;
const at = <T extends object>(params: T) => ({ params: Promise.resolve(params) });
let client = 0;

/** A browser as far as cookies go: it sends what it has been told to keep, in the order of the headers. */
class Browser {
  readonly jar = new Map<string, string>();
  /** The most cookies that it had at one time: from 180 on a real one throws some out. */
  most = 0;

  constructor(
    cookies: Record<string, string> = {},
    private readonly keepsCookies = true,
  ) {
    for (const [name, value] of Object.entries(cookies)) this.jar.set(name, value);
  }

  request(address: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}): Request {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const given = { 'content-type': 'application/json', accept: 'text/html', 'x-forwarded-for': `10.3.0.${client++}` };
    return new Request(HOME + address, {
      method,
      headers: { host: '127.0.0.1:3000', ...given, ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  keep(response: Response): Response {
    for (const header of this.keepsCookies ? response.headers.getSetCookie() : []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (header.includes('Max-Age=0')) this.jar.delete(name);
      else this.jar.set(name, value);
      this.most = Math.max(this.most, this.jar.size);
    }
    return response;
  }

  async bring(title = 'Boats'): Promise<{ id: string; editUrl: string; kept: boolean; token: string }> {
    const document = { ...inventDocument({ texts: 2, facts: 1 }), title };
    const made = this.keep(await importRoute.POST(this.request('/api/import', 'POST', document)));
    expect(made.status).toBe(201);
    const answer = (await made.json()) as { id: string; editUrl: string; kept: boolean };
    return { ...answer, token: answer.editUrl.split('edit=')[1] ?? '' };
  }

  async list(): Promise<string[]> {
    const answer = await comparisonsRoute.GET(this.request('/api/comparisons'));
    return ((await answer.json()) as { comparisons: { id: string }[] }).comparisons.map(({ id }) => id);
  }

  /** Follows an edit link from hop to hop; the address of the page where it ends. */
  async open(editUrl: string): Promise<string> {
    const [, id = '', token = ''] = /^\/c\/([^?]+)\?edit=(.+)$/.exec(editUrl) ?? [];
    let address = `/api/comparisons/${id}/key?edit=${token}`;
    while (address.startsWith('/api/')) {
      const answer = this.keep(await keyRoute.GET(this.request(address), at({ id })));
      expect(answer.status).toBe(303);
      address = answer.headers.get('location') ?? '';
    }
    return address;
  }

  async fold(): Promise<{ moved: number; left: number }> {
    return this.keep(await libraryRoute.POST(this.request('/api/library', 'POST'))).json();
  }

  async read(id: string): Promise<number> {
    return (await progressRoute.GET(this.request('/x'), at({ id }))).status;
  }
}

/** Comparisons of the time when each had a cookie of its own, and those cookies. */
async function oldBrowser(count: number) {
  const ids = Array.from({ length: count }, () => createToken().slice(0, 16));
  const cookies: Record<string, string> = {};
  for (const [n, id] of ids.entries()) {
    const token = createToken();
    await store.createComparison({ id, title: id, inputs: [], editHash: hashToken(token), createdAtMs: n }, null);
    cookies[`edit_${id}`] = token;
  }
  return { ids: ids.reverse(), browser: new Browser(cookies) };
}

describe('a browser’s library', () => {
  it('is opened by one secret, of which the store keeps a hash, whatever the number of comparisons', async () => {
    const browser = new Browser();
    const made = [];
    for (let n = 0; n < 5; n++) made.unshift((await browser.bring()).id);
    expect([...browser.jar.keys()]).toEqual(['library']);
    const secret = browser.jar.get('library') ?? '';
    expect(await browser.list()).toEqual(expect.arrayContaining(made));
    expect(await store.listKept(hashToken(secret))).toHaveLength(5);
    expect(await store.listKept(secret)).toEqual([]);
    for (const id of made) expect(await browser.read(id)).toBe(200);
    expect(await new Browser().read(made[0] ?? '')).toBe(404);
  });

  it('is never begun by reading', async () => {
    const reader = new Browser();
    const { id } = await new Browser().bring();
    const answers = [
      await comparisonsRoute.GET(reader.request('/api/comparisons')),
      await libraryRoute.POST(reader.request('/api/library', 'POST')),
      await comparisonRoute.GET(reader.request('/x'), at({ id: 'witkoff-call' })),
      await keyRoute.GET(reader.request(`/api/comparisons/${id}/key?edit=forged`), at({ id })),
    ];
    expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([]);
  });

  it('passes over a secret that is not ours, and puts a new one in its place', async () => {
    const unknown = createToken();
    for (const planted of ['short', '', 'x'.repeat(10_000), `${unknown}é`, unknown]) {
      const browser = new Browser({ library: planted });
      expect(await browser.list()).toEqual([]);
      const { id } = await browser.bring();
      expect(browser.jar.get('library')).toMatch(/^[\w-]{32}$/);
      expect(browser.jar.get('library')).not.toBe(planted);
      expect(await browser.list()).toEqual([id]);
      expect(await new Browser({ library: planted }).list()).toEqual([]);
    }
  });

  it('asks the store once for the whole list', async () => {
    const secret = createToken();
    const { ids } = await oldBrowser(200);
    const keys = ids.map((thing) => ({ kind: 'comparison', thing, shareId: null }) as const);
    await store.addBrowserKeys(hashToken(secret), keys, 1);
    let asked = 0;
    const counted = new Proxy(store, {
      get(target, name: keyof Store) {
        const method = target[name] as (...given: unknown[]) => unknown;
        return (...given: unknown[]) => {
          if (!(name === 'listComparisons' && (given[0] as string[]).length === 0)) asked += 1;
          return method(...given);
        };
      },
    });
    const mine = await listMine(counted, [{ name: 'library', value: secret }]);
    expect(mine.map(({ id }) => id)).toEqual(ids);
    expect(asked).toBe(1);
  });

  it('keeps 500 comparisons and says that it is full; deleting one makes room', async () => {
    const browser = new Browser();
    const first = await browser.bring();
    const { ids } = await oldBrowser(MOST_KEPT - 1);
    const keys = ids.map((thing) => ({ kind: 'comparison', thing, shareId: null }) as const);
    await store.addBrowserKeys(hashToken(browser.jar.get('library') ?? ''), keys, Date.now());
    const refused = await importRoute.POST(
      browser.request('/api/import', 'POST', inventDocument({ texts: 2, facts: 1 })),
    );
    expect(refused.status).toBe(409);
    expect(await refused.json()).toEqual({
      error: {
        kind: 'library_full',
        sentence: 'This browser keeps 500 comparisons already. Save or delete some first.',
      },
    });
    const other = await new Browser().bring();
    expect(await browser.open(other.editUrl)).toBe(`${other.editUrl}&unkept=library_full`);
    // One that it has already needs no room.
    expect(await browser.open(first.editUrl)).toBe(`/c/${first.id}`);
    await comparisonRoute.DELETE(browser.request('/x', 'DELETE'), at({ id: first.id }));
    expect(await browser.open(other.editUrl)).toBe(`/c/${other.id}`);
  });

  it('is renewed at a visit and by reading when it is older than thirty days, and not before', async () => {
    const browser = new Browser();
    const { id } = await browser.bring();
    const secret = browser.jar.get('library') ?? '';
    const visit = async () =>
      (await libraryRoute.POST(browser.request('/api/library', 'POST'))).headers.getSetCookie().length;
    const follow = async () => {
      const leave = new AbortController();
      const answer = await eventsRoute.GET(
        new Request(`${HOME}/events`, { headers: { cookie: `library=${secret}` }, signal: leave.signal }),
        at({ door: 'c', key: id }),
      );
      leave.abort();
      return answer.headers.getSetCookie();
    };
    expect([await visit(), (await follow()).length]).toEqual([0, 0]);
    await store.setSeen(hashToken(secret), Date.now() - 31 * DAY_MS);
    expect(await follow()).toEqual([expect.stringContaining(`library=${secret}; Path=/; HttpOnly`)]);
    expect(await visit()).toBe(0);
    await store.setSeen(hashToken(secret), Date.now() - 31 * DAY_MS);
    expect([await visit(), await visit()]).toEqual([1, 0]);
  });

  it('brings back what its owner deleted', async () => {
    const browser = new Browser();
    const { id, editUrl } = await browser.bring();
    const shared = await sharesRoute.POST(browser.request('/x', 'POST', { right: 'edit' }), at({ id }));
    const guest = new Browser();
    await guest.open(((await shared.json()) as { url: string }).url);
    await comparisonRoute.DELETE(browser.request('/x', 'DELETE'), at({ id }));
    expect(await browser.list()).toEqual([]);
    const restore = async (who: Browser) => (await restoreRoute.POST(who.request('/x', 'POST'), at({ id }))).status;
    expect([await restore(guest), await restore(new Browser()), await restore(browser)]).toEqual([404, 404, 200]);
    expect(await browser.list()).toEqual([id]);
    expect(editUrl).toContain(id);
  });
});

describe('a key that cannot be kept', () => {
  it('is said, and the page that follows gives the edit link', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const browser = new Browser();
    vi.spyOn(store, 'addBrowserKeys').mockRejectedValue(new Error('disk full'));
    const made = await browser.bring();
    expect(made.kept).toBe(false);
    expect(browser.jar.size).toBe(0);
    expect(await browser.open(made.editUrl)).toBe(`${made.editUrl}&unkept=key_not_kept`);
    expect(said.mock.calls.flat().map(String).join(' ')).not.toContain(made.token);
    vi.restoreAllMocks();
    expect(await browser.open(made.editUrl)).toBe(`/c/${made.id}`);
    expect(await browser.list()).toEqual([made.id]);
  });

  it('as the browser keeps no cookies, is noticed when none comes back', async () => {
    const browser = new Browser({}, false);
    const made = await browser.bring();
    expect(made.kept).toBe(true);
    expect(await browser.open(made.editUrl)).toBe(`${made.editUrl}&unkept=cookies_off`);
  });
});

describe('old cookies', () => {
  it('open what they opened', async () => {
    const { ids, browser } = await oldBrowser(3);
    expect(await browser.list()).toEqual(ids);
    for (const id of ids) expect(await browser.read(id)).toBe(200);
    expect(await new Browser({ [`edit_${ids[0]}`]: browser.jar.get(`edit_${ids[1]}`) ?? '' }).list()).toHaveLength(1);
  });

  it('are folded in, twenty a request, and then removed; never is one more kept than there were', async () => {
    const { ids, browser } = await oldBrowser(180);
    const answers = [];
    for (let left = 1; left > 0; ) {
      const answer = await browser.fold();
      left = answer.left;
      answers.push(answer);
    }
    expect(answers).toEqual(Array.from({ length: 9 }, (_, n) => ({ moved: 20, left: 160 - 20 * n })));
    expect([...browser.jar.keys()]).toEqual(['library']);
    expect(browser.most).toBeLessThan(180);
    expect(await browser.list()).toEqual(ids);
    for (const id of ids) expect(await browser.read(id)).toBe(200);
  });

  it('are folded in on the way when something is made or opened first', async () => {
    const { ids, browser } = await oldBrowser(180);
    const made = await browser.bring();
    expect(browser.most).toBeLessThan(180);
    const other = await new Browser().bring();
    expect(await browser.open(other.editUrl)).toBe(`/c/${other.id}`);
    expect(browser.jar.size).toBe(141);
    expect(new Set(await browser.list())).toEqual(new Set([...ids, made.id, other.id]));
  });

  it('of links ask the link as before; those that open nothing go', async () => {
    const owner = new Browser();
    const { id } = await owner.bring();
    const link = async (terms: object) => {
      const answer = await sharesRoute.POST(owner.request('/x', 'POST', terms), at({ id }));
      return (await answer.json()) as { id: string; url: string };
    };
    const [edit, view] = [await link({ right: 'edit' }), await link({})];
    const guest = new Browser({
      [`edit_${id}`]: edit.url.split('edit=')[1] ?? '',
      edit_nothing: 'forged',
      [`edit_${id}x`]: view.url.replace('/s/', ''),
    });
    expect(await guest.fold()).toEqual({ moved: 3, left: 0 });
    expect([...guest.jar.keys()]).toEqual(['library']);
    expect(await guest.list()).toEqual([id]);
    expect((await comparisonRoute.DELETE(guest.request('/x', 'DELETE'), at({ id }))).status).toBe(404);
    await store.revokeShare(id, edit.id, Date.now());
    expect([await guest.list(), await guest.read(id)]).toEqual([[], 404]);
  });

  it('stay where the library is full, or the store keeps nothing', async () => {
    const { browser } = await oldBrowser(2);
    vi.spyOn(store, 'addBrowserKeys').mockRejectedValue(new Error('disk full'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = browser.keep(await libraryRoute.POST(browser.request('/api/library', 'POST')));
    expect([answer.status, browser.jar.size]).toEqual([500, 2]);
    vi.restoreAllMocks();
    const { ids } = await oldBrowser(MOST_KEPT);
    await browser.bring();
    const keys = ids.slice(0, MOST_KEPT - 3).map((thing) => ({ kind: 'comparison', thing, shareId: null }) as const);
    await store.addBrowserKeys(hashToken(browser.jar.get('library') ?? ''), keys, Date.now());
    const more = await oldBrowser(1);
    for (const [name, value] of more.browser.jar) browser.jar.set(name, value);
    expect(await browser.fold()).toEqual({ moved: 0, left: 1 });
    expect(await browser.read(more.ids[0] ?? '')).toBe(200);
  });
});

describe('an edit link with a passphrase', () => {
  it('sets no secret in the answer to its form, which another site could send, and opens the library by itself', async () => {
    const owner = new Browser();
    const { id } = await owner.bring();
    const terms = { right: 'edit', passphrase: 'open sesame' };
    const shared = await sharesRoute.POST(owner.request('/x', 'POST', terms), at({ id }));
    const { url } = (await shared.json()) as { url: string };
    const key = url.split('edit=')[1] ?? '';
    const guest = new Browser();
    expect(await guest.open(url)).toBe(`/s/${key}`);
    const form = new Request(`${HOME}/s/${key}/unlock`, {
      method: 'POST',
      body: new URLSearchParams({ passphrase: 'open sesame' }),
    });
    const unlocked = guest.keep(await unlockRoute.POST(form, at({ door: 's', key })));
    expect([...guest.jar.keys()]).toEqual([expect.stringMatching(/^open_/)]);
    expect(unlocked.headers.get('location')).toBe(url);
    expect(await guest.open(url)).toBe(`/c/${id}`);
    expect(await guest.read(id)).toBe(200);
    // The passphrase is asked for again in a browser that only has the key.
    expect(await new Browser({ library: guest.jar.get('library') ?? '' }).read(id)).toBe(404);
  });
});

describe('an owner link', () => {
  it('is made anew each time, opens with all rights, and the first one goes on opening', async () => {
    const browser = new Browser();
    const { id, editUrl } = await browser.bring();
    const make = async (who: Browser) =>
      (await (await keyRoute.POST(who.request('/x', 'POST', {}), at({ id }))).json()) as { editUrl: string };
    const [one, two] = [await make(browser), await make(browser)];
    expect(new Set([editUrl, one.editUrl, two.editUrl]).size).toBe(3);
    for (const link of [editUrl, one.editUrl, two.editUrl]) {
      const other = new Browser();
      expect(await other.open(link)).toBe(`/c/${id}`);
      expect((await make(other)).editUrl).toContain(`/c/${id}?edit=`);
    }
  });

  it('is not made for who came by an edit link, nor for strangers', async () => {
    const owner = new Browser();
    const { id } = await owner.bring();
    const shared = await sharesRoute.POST(owner.request('/x', 'POST', { right: 'edit' }), at({ id }));
    const guest = new Browser();
    await guest.open(((await shared.json()) as { url: string }).url);
    const answer = await keyRoute.POST(guest.request('/x', 'POST', {}), at({ id }));
    expect(await answer.json()).toEqual({ editUrl: null });
    expect((await keyRoute.POST(new Browser().request('/x', 'POST', {}), at({ id }))).status).toBe(404);
    // Opening the link of somebody else takes nothing away from the owner.
    await owner.open(buildEditPath(id, (await owner.bring()).token));
    expect((await comparisonRoute.DELETE(owner.request('/x', 'DELETE'), at({ id }))).status).toBe(200);
  });
});

describe('taking a library to another browser', () => {
  const makeLink = async (browser: Browser) => {
    const answer = await moveRoute.POST(browser.request('/api/library/move', 'POST'));
    expect(answer.status).toBe(201);
    const { url, expiresAtMs } = (await answer.json()) as { url: string; expiresAtMs: number };
    return { token: url.replace('/move/', ''), expiresAtMs };
  };
  /** Presses the button, and follows where it leads. */
  const press = async (browser: Browser, token: string, headers: Record<string, string> = {}): Promise<string> => {
    let address = `/move/${token}/take`;
    for (;;) {
      const request = browser.request(address, 'POST', undefined, { origin: HOME, ...headers });
      const answer = browser.keep(await takeRoute.POST(request, at({ token })));
      if (answer.status === 403) return 'refused';
      address = answer.headers.get('location') ?? '';
      if (answer.status !== 307) return address;
    }
  };
  const offered = (token: string, nowMs = Date.now()) => findOfferedMove(store, token, { cookies: [], nowMs });

  it('works once; both keep everything, each by a secret of its own', async () => {
    const [first, second, third] = [new Browser(), new Browser(), new Browser()];
    const [one, two, three] = [await first.bring(), await first.bring(), await second.bring()];
    const { token } = await makeLink(first);
    expect(await store.findMove(token, Date.now())).toBeNull();
    // Looking uses nothing up.
    expect([await offered(token), await offered(token)]).toEqual(Array(2).fill({ comparisons: 2, isOwn: false }));
    expect(await press(second, token)).toBe('/');
    expect(new Set(await second.list())).toEqual(new Set([one.id, two.id, three.id]));
    expect(new Set(await first.list())).toEqual(new Set([one.id, two.id]));
    expect(second.jar.get('library')).not.toBe(first.jar.get('library'));
    expect(await offered(token)).toBeNull();
    expect(await press(third, token)).toBe(`/move/${token}?said=move_over`);
    expect(await third.list()).toEqual([]);
  });

  it('reaches a browser that had nothing', async () => {
    const [first, second] = [new Browser(), new Browser()];
    const { id } = await first.bring();
    expect(await press(second, (await makeLink(first)).token)).toBe('/');
    expect(await second.list()).toEqual([id]);
    expect((await comparisonRoute.DELETE(second.request('/x', 'DELETE'), at({ id }))).status).toBe(200);
  });

  it('ends after thirty minutes, and needs something to take', async () => {
    const browser = new Browser();
    expect((await moveRoute.POST(browser.request('/x', 'POST'))).status).toBe(404);
    await browser.bring();
    const { token, expiresAtMs } = await makeLink(browser);
    expect(Math.abs(expiresAtMs - Date.now() - 30 * 60_000)).toBeLessThan(60_000);
    expect(await offered(token, expiresAtMs - 1)).not.toBeNull();
    expect(await offered(token, expiresAtMs)).toBeNull();
  });

  it('is not used up by a browser without cookies, nor by a form of another site', async () => {
    const first = new Browser();
    await first.bring();
    const { token } = await makeLink(first);
    expect(await press(new Browser({}, false), token)).toBe(`/move/${token}?said=cookies_off`);
    const victim = new Browser();
    expect(await press(victim, token, { origin: 'https://elsewhere.example' })).toBe('refused');
    expect(await press(victim, token, { 'sec-fetch-site': 'cross-site' })).toBe('refused');
    expect(victim.jar.size).toBe(0);
    expect(await offered(token)).not.toBeNull();
  });

  it('is refused where both together are more than 500, and not used up', async () => {
    const [first, second] = [new Browser(), new Browser()];
    await first.bring();
    await second.bring();
    const { ids } = await oldBrowser(MOST_KEPT - 1);
    const keys = ids.map((thing) => ({ kind: 'comparison', thing, shareId: null }) as const);
    await store.addBrowserKeys(hashToken(second.jar.get('library') ?? ''), keys, Date.now());
    const { token } = await makeLink(first);
    expect(await press(second, token)).toBe(`/move/${token}?said=library_full`);
    expect(await offered(token)).not.toBeNull();
  });
});
