import { describe, expect, it, vi } from 'vitest';
import * as eventsRoute from '@/app/[door]/[key]/events/route';
import { inventDocument } from '@/lib/invented/invented-document';
import { inOwnStore } from '@/lib/invented/own-store';
import { openDoor } from '@/lib/share/open-door';
import { hashToken } from '@/lib/share/tokens';
import { getStore } from '@/lib/store/get-store';
import * as operationsRoute from './comparisons/[id]/operations/route';

inOwnStore('operations');

const HOME = 'http://127.0.0.1:3000';
const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
let count = 0;

async function make() {
  const store = await getStore();
  const id = `boats-${++count}`;
  const token = `owner-${count}`;
  const given = { id, title: 'Boats', inputs: [], editHash: hashToken(token), createdAtMs: 1 };
  await store.createComparison(given, { kind: 'compare', lane: 'small', runAtMs: 1 });
  await store.saveDocument(id, 1, inventDocument({ texts: 3, facts: 4 }), 2);
  return { id, owner: { cookie: `edit_${id}=${token}` } };
}
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const rename = (title: string) => ({ kind: 'rename_fact', fact: { id: 'f1' }, title });
const send = (id: string, n: number, operation: unknown, madeOn: number, headers: Record<string, string>) =>
  operationsRoute.POST(
    new Request(`${HOME}/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ id: uuid(n), madeOn, operation }),
    }),
    at(id),
  );
const history = async (id: string, headers: Record<string, string>, after = 0) =>
  operationsRoute.GET(new Request(`${HOME}/api?after=${after}`, { headers }), at(id));

describe('changing a comparison', () => {
  it('takes a change, tells its history, and every door shows it', async () => {
    const { id, owner } = await make();
    const answer = await send(id, 1, rename('Two'), 0, owner);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { place: 1, sentence: 'renamed “Boats on day 2” to “Two”' },
    ]);
    await send(id, 2, { kind: 'hide_fact', fact: { id: 'f2' }, hidden: true }, 1, owner);
    const { entries, place, version } = await (await history(id, owner)).json();
    expect([place, version]).toEqual([2, 2]);
    expect(entries).toMatchObject([{ place: 1, id: uuid(1), by: 'owner', undone: false }, { place: 2 }]);
    expect((await (await history(id, owner, 1)).json()).entries).toHaveLength(1);

    const store = await getStore();
    const cookies = [{ name: `edit_${id}`, value: 'owner-1' }];
    const own = await openDoor(store, 'c', id, cookies);
    expect(own).toMatchObject({ right: 'edit', place: 2, lost: [] });
    expect(own?.document?.facts.map((fact) => [fact.title, fact.hidden])).toContainEqual(['Boats on day 3', true]);
    expect(own?.document?.facts[1]?.title).toBe('Two');
  });

  it('answers a conflict with both choices', async () => {
    const { id, owner } = await make();
    await send(id, 1, rename('Two'), 0, owner);
    const answer = await send(id, 2, rename('Zwei'), 0, owner);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({
      error: { kind: 'change_conflict', sentence: expect.any(String) },
      mine: 'renamed “Two” to “Zwei”',
      theirs: 'renamed “Boats on day 2” to “Two”',
      other: { id: uuid(1), place: 1, by: 'owner' },
      place: 1,
    });
    expect((await send(id, 2, rename('Zwei'), 1, owner)).status).toBe(200);
  });

  it('is only for who may edit, and says nothing to others', async () => {
    const { id, owner } = await make();
    for (const headers of [{}, { cookie: `edit_${id}=guess` }]) {
      expect((await send(id, 1, rename('Two'), 0, headers as Record<string, string>)).status).toBe(404);
      expect((await history(id, headers as Record<string, string>)).status).toBe(404);
    }
    expect((await send('nobody', 1, rename('Two'), 0, owner)).status).toBe(404);
    expect(await (await getStore()).lastPlace(id)).toBe(0);
  });

  it('refuses what is no operation, and what cannot be done, saying why', async () => {
    const { id, owner } = await make();
    const wrong = await send(id, 1, { kind: 'paint' }, 0, owner);
    expect([wrong.status, (await wrong.json()).error.kind]).toEqual([400, 'invalid_request']);
    const impossible = await send(id, 1, { kind: 'rename_fact', fact: { id: 'none' }, title: 'x' }, 0, owner);
    expect(impossible.status).toBe(422);
    expect((await impossible.json()).error).toMatchObject({
      kind: 'change_impossible',
      detail: expect.stringMatching(/\.$/),
    });
  });
});

describe('following a comparison', () => {
  const follow = (door: string, key: string, headers: Record<string, string>, signal?: AbortSignal) =>
    eventsRoute.GET(new Request(`${HOME}/events`, { headers, ...(signal ? { signal } : {}) }), {
      params: Promise.resolve({ door, key }),
    });

  it('tells open pages of a change within two seconds, through a share link too', async () => {
    const { id, owner } = await make();
    const store = await getStore();
    const token = 'view-token';
    await store.createShare(
      {
        ...{ id: 's', comparisonId: id, right: 'view', tokenHash: hashToken(token), createdAtMs: 1 },
        terms: {
          label: '',
          frozen: false,
          expiresAtMs: null,
          passphraseHash: null,
          wholeTexts: [],
          listed: false,
          blind: false,
        },
      },
      null,
    );
    const leave = new AbortController();
    const streams = [await follow('c', id, owner, leave.signal), await follow('s', token, {}, leave.signal)];
    const heard = streams.map(() => '');
    for (const [n, response] of streams.entries()) {
      expect(response.headers.get('content-type')).toBe('text/event-stream');
      const reader = response.body?.getReader();
      void (async () => {
        for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
          heard[n] += new TextDecoder().decode(part.value);
        }
      })();
    }
    await vi.waitFor(() => expect(heard.every((words) => words.includes('"place":0'))).toBe(true));
    const beganMs = Date.now();
    await send(id, 1, rename('Two'), 0, owner);
    await vi.waitFor(() => expect(heard.every((words) => words.includes('"place":1'))).toBe(true), {
      timeout: 2000,
      interval: 5,
    });
    expect(Date.now() - beganMs).toBeLessThan(1000);
    // As another process would: nobody tells this one.
    await store.appendOperation(id, 1, { id: 'x', madeOn: 1, by: 'owner', madeAtMs: 1, operation: rename('Three') });
    await vi.waitFor(() => expect(heard.every((words) => words.includes('"place":2'))).toBe(true), { timeout: 2000 });
    leave.abort();
  });

  it('says nothing to whoever may not see it', async () => {
    const { id } = await make();
    expect((await follow('c', id, {})).status).toBe(404);
    expect((await follow('s', 'guess', {})).status).toBe(404);
    expect((await follow('c', 'witkoff-call', {})).status).toBe(204);
  });
});
