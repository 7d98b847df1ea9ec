import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getValue } from '../errors';
import { emptyComparison } from '../invented/invented-comparison';
import type { Comparison } from '../model/comparison';
import type { TextInput } from '../model/text';
import { inventOldStore, OLD_STORE, readOldStore } from './old-store';
import { openPostgres, POSTGRES_MIGRATIONS } from './open-postgres';
import { openSqlite } from './open-sqlite';
import { findPostgres, type RunningPostgres, startPostgres } from './start-postgres';
import type { BrowserKey, Lane, LoggedOperation, ShareTerms, Store } from './store';

// What every implementation of Store must do. A new one joins this list.
const postgresPrograms = findPostgres();
if (!postgresPrograms && process.env.CI === 'true') {
  it('has a PostgreSQL to test', () => expect.fail('CI needs PostgreSQL: apt-get install postgresql'));
} else if (!postgresPrograms) {
  console.log('No PostgreSQL on this machine: the store is tested on SQLite only (apt-get install postgresql).');
}

const folder = mkdtempSync(path.join(tmpdir(), 'tellings-store-'));
let postgres: RunningPostgres | null = null;
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const engines: [string, () => Promise<Store>][] = [
  ['sqlite', async () => getValue(openSqlite(path.join(folder, 'contract.db')))],
];
if (postgresPrograms) {
  engines.push([
    'postgres',
    async () => {
      postgres ??= await startPostgres(postgresPrograms);
      return getValue(await openPostgres(postgres.url));
    },
  ]);
}

// What a database is easily wrong about: U+0000, half a surrogate pair, quotation marks, an emoji.
const AWKWARD = "The mayor “left” at 5 \u0000 \ud83d ’ '); drop table jobs; -- 🦊 ünï";
const inputs: TextInput[] = ['Harbour Post', 'Vale Wire'].map((name, index) => ({
  id: `text-${index}`,
  outlet: { name },
  body: `${AWKWARD} ${index}`,
  sha256: '0'.repeat(64),
}));
const document = (title: string): Comparison => ({ ...emptyComparison(), title });
const plain: ShareTerms = {
  label: '',
  frozen: false,
  expiresAtMs: null,
  passphraseHash: null,
  wholeTexts: [],
  listed: false,
  blind: false,
};

const LANES = ['large', 'small'] as const;

describe.each(engines)('store on %s', (_engine, open) => {
  let store: Store;
  let count = 0;
  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());

  async function make(createdAtMs = 1000) {
    count += 1;
    const [id, kind, editHash] = [`id-${count}`, `kind-${count}`, `edit-${count}`];
    const given = { id, title: 'Mayor', inputs, editHash, createdAtMs };
    await store.createComparison(given, { kind, lane: 'small', runAtMs: createdAtMs });
    return { id, kind, editHash };
  }

  it('gives back what it was given', async () => {
    const { id, editHash } = await make();
    expect(await store.getComparison(id)).toEqual({
      id,
      title: 'Mayor',
      outlets: ['Harbour Post', 'Vale Wire'],
      inputs,
      document: null,
      status: 'working',
      step: null,
      problem: null,
      version: 1,
      createdAtMs: 1000,
      updatedAtMs: 1000,
    });
    expect(await store.findOwned(id, editHash)).toEqual({ deletedAtMs: null });
  });

  it('knows nothing of an unknown id', async () => {
    expect(await store.getComparison('nobody')).toBeNull();
    expect(await store.getProgress('nobody')).toBeNull();
    expect(await store.findOwned('nobody', 'nothing')).toBeNull();
    expect(await store.addOwnerKey('nobody', 'nothing', 5)).toBe(false);
    expect(await store.findKept('nobody', 'nobody')).toEqual([]);
    expect(await store.listKept('nobody')).toEqual([]);
    expect(await store.findSeen('nobody')).toBeNull();
    expect(await store.findMove('nobody', 5)).toBeNull();
    expect(await store.findShare('nobody')).toBeNull();
    expect(await store.saveDocument('nobody', 1, document('x'), 5)).toBe(false);
  });

  it('writes a comparison and its job together or not at all', async () => {
    const { id, kind } = await make();
    const again = { id, title: 'Other', inputs, editHash: 'other', createdAtMs: 2 };
    await expect(store.createComparison(again, { kind, lane: 'small', runAtMs: 1 })).rejects.toThrow();
    expect(await store.claim({ kind, lanes: LANES, owner: 'a', nowMs: 5000, leaseMs: 10 })).toMatchObject({
      comparisonId: id,
    });
    expect(await store.claim({ kind, lanes: LANES, owner: 'b', nowMs: 5000, leaseMs: 10 })).toBeNull();
  });

  it('keeps one that brings its document as ready, with nothing left to do', async () => {
    const { kind } = await make();
    await store.claim({ kind, lanes: LANES, owner: 'a', nowMs: 5000, leaseMs: 10_000 });
    const id = `brought-${kind}`;
    const given = { id, title: 'Mayor', inputs, editHash: id, createdAtMs: 1, document: document('Brought') };
    await store.createComparison(given, null);
    expect(await store.getComparison(id)).toMatchObject({ status: 'ready', version: 1, document: document('Brought') });
    expect(await store.claim({ kind, lanes: LANES, owner: 'b', nowMs: 5000, leaseMs: 10 })).toBeNull();
  });

  it('saves a document only over the version that was read', async () => {
    const { id } = await make();
    await store.setStep(id, 'align', 1500);
    expect(await store.getProgress(id)).toMatchObject({ status: 'working', step: 'align', version: 1 });
    const saved = await Promise.all([1, 2, 3].map((n) => store.saveDocument(id, 1, document(`title ${n}`), 2000)));
    expect(saved.filter(Boolean)).toHaveLength(1);
    expect(await store.saveDocument(id, 1, document('late'), 3000)).toBe(false);
    expect(await store.saveDocument(id, 2, document(AWKWARD.replace('\u0000', '').replace('\ud83d ', '')), 3000)).toBe(
      true,
    );
    const stored = await store.getComparison(id);
    expect(stored).toMatchObject({ status: 'ready', step: null, version: 3, updatedAtMs: 3000, inputs });
    expect(stored?.document?.title).toBe(stored?.title);
  });

  it('keeps a step or a late problem away from a comparison that is ready', async () => {
    const { id } = await make();
    await store.saveDocument(id, 1, document('done'), 2000);
    await store.setStep(id, 'align', 2500);
    await store.setProblem(id, 'compare_failed', 2500);
    expect(await store.getProgress(id)).toEqual({ id, status: 'ready', step: null, problem: null, version: 2 });
  });

  it('keeps why a comparison failed', async () => {
    const { id } = await make();
    await store.setProblem(id, 'compare_gave_up', 2000);
    expect(await store.getProgress(id)).toMatchObject({ status: 'failed', problem: 'compare_gave_up' });
  });

  it('lists what the given hashes may change, newest first', async () => {
    const [old, fresh, foreign] = [await make(10), await make(20), await make(30)];
    const share = { comparisonId: foreign.id, createdAtMs: 1, terms: plain };
    await store.createShare({ ...share, id: 's-e', right: 'edit', tokenHash: 't-e' }, null);
    await store.createShare({ ...share, id: 's-v', right: 'view', tokenHash: 't-v' }, null);
    const list = async (...hashes: string[]) => (await store.listComparisons(hashes)).map((summary) => summary.id);
    expect(await list(old.editHash, fresh.editHash, 'unknown')).toEqual([fresh.id, old.id]);
    expect(await list('t-v')).toEqual([]);
    expect(await list('t-e')).toEqual([foreign.id]);
    await store.revokeShare(foreign.id, 's-e', 5);
    expect(await list('t-e')).toEqual([]);
    expect(await list()).toEqual([]);
  });

  it('opens a comparison with every owner key, and with no other', async () => {
    const [{ id, editHash }, other] = [await make(), await make()];
    expect(await store.addOwnerKey(id, `second-${id}`, 5)).toBe(true);
    expect(await store.findOwned(id, `second-${id}`)).toEqual({ deletedAtMs: null });
    expect(await store.findOwned(id, editHash)).toEqual({ deletedAtMs: null });
    expect(await store.findOwned(id, other.editHash)).toBeNull();
    expect((await store.listComparisons([`second-${id}`])).map((summary) => summary.id)).toEqual([id]);
  });

  const owned = (id: string): BrowserKey => ({ kind: 'comparison', thing: id, shareId: null });
  async function shareOf(id: string, right: 'view' | 'edit' = 'edit') {
    const share = { id: `k-${id}`, comparisonId: id, right, tokenHash: `k-${id}`, createdAtMs: 7, terms: plain };
    await store.createShare(share, null);
    return share;
  }

  it('lists and finds what a browser has keys to, each key once, the owner’s first', async () => {
    const [old, fresh, foreign] = [await make(10), await make(20), await make(15)];
    const share = await shareOf(old.id);
    const browser = `browser-${old.id}`;
    const guest: BrowserKey = { ...owned(old.id), shareId: share.id };
    await store.addBrowserKeys(browser, [guest, owned(old.id), owned(fresh.id)], 100);
    await store.addBrowserKeys(browser, [owned(old.id), guest], 200);
    await store.addBrowserKeys('somebody else', [owned(foreign.id)], 200);
    const kept = await store.listKept(browser);
    expect(kept.map(({ summary }) => summary.id)).toEqual([fresh.id, old.id, old.id]);
    expect(kept[0]).toEqual({ summary: (await store.listComparisons([fresh.editHash]))[0], share: null });
    expect(kept.map((one) => one.share).filter(Boolean)).toEqual([{ ...share, revokedAtMs: null }]);
    expect(await store.findKept(browser, old.id)).toEqual([
      { share: null, deletedAtMs: null },
      { share: { ...share, revokedAtMs: null }, deletedAtMs: null },
    ]);
    expect(await store.findKept(browser, foreign.id)).toEqual([]);
    expect(await store.findKept('unknown', old.id)).toEqual([]);
  });

  it('keeps no key of a link that is revoked or of another comparison, and tells what is deleted', async () => {
    const [{ id }, other] = [await make(), await make()];
    const share = await shareOf(id);
    const browser = `browser-${id}`;
    await store.addBrowserKeys(browser, [{ ...owned(id), shareId: share.id }, owned(other.id)], 1);
    await store.addBrowserKeys(browser, [{ ...owned(other.id), shareId: share.id }], 1);
    expect(await store.listKept(browser)).toHaveLength(2);
    await store.setDeleted(other.id, 2000);
    expect(await store.findKept(browser, other.id)).toEqual([{ share: null, deletedAtMs: 2000 }]);
    expect((await store.listKept(browser)).map(({ summary }) => summary.id)).toEqual([id]);
    await store.revokeShare(id, share.id, 5);
    expect(await store.findKept(browser, id)).toEqual([]);
    expect(await store.listKept(browser)).toEqual([]);
    await store.sweepDeleted(3000);
    expect(await store.findSeen(browser)).toBe(1);
    expect(await store.findKept(browser, other.id)).toEqual([]);
  });

  it('knows a browser’s secret by its keys, and when it was last handed out', async () => {
    const { id } = await make();
    const browser = `browser-${id}`;
    expect(await store.findSeen(browser)).toBeNull();
    await store.addBrowserKeys(browser, [owned(id)], 2 ** 42);
    expect(await store.findSeen(browser)).toBe(2 ** 42);
    await store.setSeen(browser, 2 ** 42 + 1);
    expect(await store.findSeen(browser)).toBe(2 ** 42 + 1);
  });

  it('lets another browser take a library over once, within its time; both keep it', async () => {
    const [first, second] = [await make(10), await make(20)];
    const share = await shareOf(second.id);
    const [from, to, third] = ['from', 'to', 'third'].map((name) => `${name}-${first.id}`) as [string, string, string];
    await store.addBrowserKeys(from, [owned(first.id), { ...owned(second.id), shareId: share.id }], 100);
    await store.addBrowserKeys(to, [owned(second.id)], 100);
    await store.createMove({ hash: `late-${from}`, browserHash: from, expiresAtMs: 2 ** 42 }, 100);
    expect(await store.takeMove(`late-${from}`, to, 2 ** 42)).toBe(false);
    await store.createMove({ hash: `move-${from}`, browserHash: from, expiresAtMs: 2 ** 42 }, 100);
    expect(await store.findMove(`move-${from}`, 200)).toEqual({ browserHash: from });
    expect(await store.findMove(`move-${from}`, 2 ** 42)).toBeNull();
    expect(await store.takeMove('unknown', to, 200)).toBe(false);
    const takers = [to, third, to, third];
    const taken = await Promise.all(takers.map((browser) => store.takeMove(`move-${from}`, browser, 200)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    const [winner, loser] = taken[1] || taken[3] ? [third, to] : [to, third];
    const ids = async (browser: string) => new Set((await store.listKept(browser)).map(({ summary }) => summary.id));
    expect(await ids(winner)).toEqual(new Set([first.id, second.id]));
    expect(await ids(loser)).toEqual(new Set(loser === to ? [second.id] : []));
    expect(await ids(from)).toEqual(new Set([first.id, second.id]));
    expect(await store.findMove(`move-${from}`, 200)).toBeNull();
    // The next move that is made sweeps those whose time is over.
    await store.createMove({ hash: `next-${from}`, browserHash: from, expiresAtMs: 2 ** 43 }, 2 ** 42);
    expect(await store.findMove(`late-${from}`, 100)).toBeNull();
  });

  it('opens a share until it is revoked, and revokes only for its own comparison', async () => {
    const { id } = await make();
    const share = {
      id: `share-${id}`,
      comparisonId: id,
      right: 'view',
      tokenHash: `hash-${id}`,
      createdAtMs: 7,
      terms: plain,
    } as const;
    await store.createShare(share, null);
    expect(await store.findShare(share.tokenHash)).toEqual({ ...share, revokedAtMs: null });
    expect(await store.revokeShare('id-1', share.id, 9)).toBe(false);
    expect(await store.revokeShare(id, share.id, 9)).toBe(true);
    expect(await store.revokeShare(id, share.id, 10)).toBe(false);
    expect(await store.findShare(share.tokenHash)).toBeNull();
    expect(await store.listShares(id)).toEqual([{ ...share, revokedAtMs: 9 }]);
  });

  it('gives a job to one claimer, and to the next when the lease has ended', async () => {
    const { kind } = await make();
    const claim = (owner: string, nowMs: number) => store.claim({ kind, lanes: LANES, owner, nowMs, leaseMs: 100 });
    const got = await Promise.all(Array.from({ length: 8 }, (_, index) => claim(`w${index}`, 1000)));
    expect(got.filter(Boolean)).toHaveLength(1);
    const first = `w${got.findIndex(Boolean)}`;
    const id = got.find(Boolean)?.id ?? -1;
    expect(await claim('early', 1099)).toBeNull();
    expect(await store.heartbeat(id, { owner: first, nowMs: 1050, leaseMs: 100 })).toBe(true);
    expect(await claim('early', 1149)).toBeNull();
    expect(await claim('late', 1150)).toMatchObject({ id, attempts: 2 });
    expect(await store.heartbeat(id, { owner: first, nowMs: 1151, leaseMs: 100 })).toBe(false);
    expect(await store.complete(id, first, 1152)).toBe(false);
    expect(await store.complete(id, 'late', 1153)).toBe(true);
    expect(await claim('after', 9999)).toBeNull();
  });

  it('gives jobs in the order in which they are due, and none before', async () => {
    const { id, kind } = await make(500);
    const later = await store.enqueue({ kind, lane: 'small', comparisonId: id, runAtMs: 900 });
    const sooner = await store.enqueue({ kind, lane: 'small', comparisonId: id, runAtMs: 700 });
    const ids = [];
    for (let n = 0; n < 3; n++)
      ids.push((await store.claim({ kind, lanes: LANES, owner: 'a', nowMs: 800, leaseMs: 1000 }))?.id);
    expect(ids.slice(1)).toEqual([sooner, undefined]);
    expect((await store.claim({ kind, lanes: LANES, owner: 'a', nowMs: 900, leaseMs: 1000 }))?.id).toBe(later);
  });

  it('gives a job only to who takes its lane, the preferred lane first', async () => {
    const { id, kind } = await make(100);
    const enqueue = (lane: Lane, runAtMs: number) => store.enqueue({ kind, lane, comparisonId: id, runAtMs });
    const claim = (...lanes: Lane[]) => store.claim({ kind, lanes, owner: 'a', nowMs: 900, leaseMs: 1000 });
    const large = [await enqueue('large', 300), await enqueue('large', 200)];
    const small = await enqueue('small', 50);
    expect((await claim('small'))?.id).toBe(small);
    expect((await claim('large', 'small'))?.id).toBe(large[1]);
    expect((await claim('small'))?.comparisonId).toBe(id);
    expect(await claim('small')).toBeNull();
    expect((await claim('large'))?.id).toBe(large[0]);
    const last = await enqueue('small', 60);
    expect((await claim('large', 'small'))?.id).toBe(last);
    expect(await claim('large', 'small')).toBeNull();
  });

  it('gives each job of two lanes to one claimer, however many ask at the same time', async () => {
    const { id, kind } = await make();
    for (const lane of ['large', 'small', 'large'] as const) {
      await store.enqueue({ kind, lane, comparisonId: id, runAtMs: 1 });
    }
    const claim = (owner: string) => store.claim({ kind, lanes: LANES, owner, nowMs: 2000, leaseMs: 100 });
    const got = await Promise.all(Array.from({ length: 12 }, (_, index) => claim(`w${index}`)));
    const ids = got.flatMap((job) => job?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    while (ids.length < 4) {
      const next = await claim('late');
      expect(ids).not.toContain(next?.id);
      ids.push(next?.id ?? expect.fail('a job is missing'));
    }
    expect(await claim('after')).toBeNull();
  });

  it('lets a failed job be claimed again only when a time is given', async () => {
    const { kind } = await make(0);
    const claim = (nowMs: number) => store.claim({ kind, lanes: LANES, owner: 'a', nowMs, leaseMs: 1000 });
    const id = (await claim(10))?.id ?? -1;
    expect(await store.fail(id, 'b', 20, 30)).toBe(false);
    expect(await store.fail(id, 'a', 20, 30)).toBe(true);
    expect(await claim(29)).toBeNull();
    expect(await claim(30)).toMatchObject({ id, attempts: 2 });
    expect(await store.fail(id, 'a', 40, null)).toBe(true);
    expect(await claim(9999)).toBeNull();
  });

  it('keeps the terms of a share, and the copy of a frozen one', async () => {
    const { id } = await make();
    const terms = {
      label: "für 9b '",
      frozen: true,
      expiresAtMs: 2 ** 42,
      passphraseHash: 'salt:hash',
      wholeTexts: ['text-0'],
      listed: true,
      blind: true,
    };
    const share = { comparisonId: id, right: 'view', createdAtMs: 7 } as const;
    await store.createShare({ ...share, id: `f-${id}`, tokenHash: `f-${id}`, terms }, document(AWKWARD));
    await store.createShare({ ...share, id: `l-${id}`, tokenHash: `l-${id}`, terms: plain }, null);
    expect(await store.findShare(`f-${id}`)).toMatchObject({ id: `f-${id}`, terms });
    expect((await store.listShares(id)).map((found) => found.terms)).toEqual([terms, plain]);
    expect(await store.getFrozen(`f-${id}`)).toEqual(document(AWKWARD));
    expect(await store.getFrozen(`l-${id}`)).toBeNull();
    expect(await store.getFrozen('nobody')).toBeNull();
  });

  it('finds a deleted comparison nowhere, until it is brought back', async () => {
    const { id, kind, editHash } = await make();
    const share = { id: `d-${id}`, comparisonId: id, right: 'edit', tokenHash: `d-${id}`, createdAtMs: 7 } as const;
    await store.createShare({ ...share, terms: plain }, null);
    const claim = () => store.claim({ kind, lanes: LANES, owner: 'a', nowMs: 5000, leaseMs: 10 });
    const look = async () => [
      await store.getComparison(id),
      await store.getProgress(id),
      await store.findShare(share.tokenHash),
      ...(await store.listComparisons([editHash, share.tokenHash])),
    ];
    expect(await store.setDeleted(id, 2000)).toBe(true);
    expect(await look()).toEqual([null, null, null]);
    expect(await claim()).toBeNull();
    expect(await store.saveDocument(id, 1, document('late'), 2001)).toBe(false);
    expect(await store.replaceInputs(id, 1, inputs, { kind, lane: 'small', runAtMs: 1 }, 2001)).toBe(false);
    expect(await store.appendOperation(id, 0, entry('late'))).toBe(false);
    expect(await store.addOwnerKey(id, 'late', 2001)).toBe(false);
    expect(await store.findOwned(id, editHash)).toEqual({ deletedAtMs: 2000 });
    expect(await store.sweepDeleted(2000)).toBe(0);
    expect(await store.setDeleted(id, null)).toBe(true);
    expect(await store.findOwned(id, editHash)).toEqual({ deletedAtMs: null });
    expect((await look()).filter((found) => found === null)).toEqual([]);
    expect(await claim()).toMatchObject({ comparisonId: id });
    expect(await store.setDeleted('nobody', 2000)).toBe(false);
  });

  it('sweeps what was deleted long ago, with everything that belongs to it', async () => {
    const [gone, recent] = [await make(), await make()];
    await store.appendOperation(gone.id, 0, entry('o'));
    const share = { id: `w-${gone.id}`, comparisonId: gone.id, right: 'view', tokenHash: `w-${gone.id}` } as const;
    await store.createShare({ ...share, createdAtMs: 1, terms: { ...plain, frozen: true } }, document('copy'));
    await store.setDeleted(gone.id, 100);
    await store.setDeleted(recent.id, 200);
    expect(await store.sweepDeleted(200)).toBe(1);
    expect(await store.setDeleted(gone.id, null)).toBe(false);
    expect(await store.listOperations(gone.id, 0)).toEqual([]);
    expect(await store.listShares(gone.id)).toEqual([]);
    expect(await store.getFrozen(share.id)).toBeNull();
    expect(await store.setDeleted(recent.id, null)).toBe(true);
    expect(await store.getComparison(recent.id)).toMatchObject({ id: recent.id });
  });

  it('takes other texts only over the version that was read, and ends the job for the old ones', async () => {
    const { id, kind } = await make();
    const old = await store.claim({ kind, lanes: LANES, owner: 'a', nowMs: 1000, leaseMs: 100 });
    await store.saveDocument(id, 1, document('first'), 2000);
    const more = [...inputs, { ...inputs[0], id: 'text-2', outlet: { name: 'Quay Echo' } } as TextInput];
    const replace = () => store.replaceInputs(id, 2, more, { kind, lane: 'small', runAtMs: 3000 }, 3000);
    expect((await Promise.all([replace(), replace(), replace()])).filter(Boolean)).toHaveLength(1);
    expect(await store.getComparison(id)).toMatchObject({
      status: 'working',
      document: { title: 'first' },
      inputs: more,
      outlets: ['Harbour Post', 'Vale Wire', 'Quay Echo'],
      version: 3,
    });
    expect(await store.heartbeat(old?.id ?? -1, { owner: 'a', nowMs: 1050, leaseMs: 100 })).toBe(false);
    expect(await store.claim({ kind, lanes: LANES, owner: 'b', nowMs: 3000, leaseMs: 100 })).toMatchObject({
      comparisonId: id,
    });
    expect(await store.claim({ kind, lanes: LANES, owner: 'c', nowMs: 3000, leaseMs: 100 })).toBeNull();
    expect(await store.saveDocument(id, 2, document('of the old texts'), 4000)).toBe(false);
    expect(await store.saveDocument(id, 3, document('second'), 4000)).toBe(true);
    await store.replaceInputs(id, 4, inputs, { kind, lane: 'large', runAtMs: 5000 }, 5000);
    const lease = { kind, owner: 'd', nowMs: 5000, leaseMs: 100 };
    expect(await store.claim({ ...lease, lanes: ['small'] })).toBeNull();
    expect(await store.claim({ ...lease, lanes: ['large'] })).toMatchObject({ comparisonId: id });
  });

  it('cancels what is being made', async () => {
    const { id, kind } = await make();
    const job = await store.claim({ kind, lanes: LANES, owner: 'a', nowMs: 1000, leaseMs: 100 });
    expect(await store.cancel(id, 'compare_failed', 1500)).toBe(true);
    expect(await store.getProgress(id)).toMatchObject({ status: 'failed', problem: 'compare_failed', step: null });
    expect(await store.heartbeat(job?.id ?? -1, { owner: 'a', nowMs: 1050, leaseMs: 100 })).toBe(false);
    expect(await store.claim({ kind, lanes: LANES, owner: 'b', nowMs: 9999, leaseMs: 100 })).toBeNull();
    expect(await store.saveDocument(id, 1, document('late'), 2000)).toBe(false);
    expect(await store.cancel(id, 'compare_failed', 1500)).toBe(false);
  });

  it('keeps the document when the making anew is cancelled', async () => {
    const { id, kind } = await make();
    await store.saveDocument(id, 1, document('first'), 2000);
    expect(await store.cancel(id, 'compare_failed', 2500)).toBe(false);
    await store.replaceInputs(id, 2, inputs, { kind, lane: 'small', runAtMs: 1 }, 3000);
    expect(await store.cancel(id, 'compare_failed', 3500)).toBe(true);
    expect(await store.getComparison(id)).toMatchObject({
      status: 'ready',
      problem: null,
      document: { title: 'first' },
    });
  });

  it('lists a comparison under the title that a person gave it', async () => {
    const { id, editHash } = await make();
    const listed = async () => (await store.listComparisons([editHash]))[0]?.title;
    await store.setTitle(id, 'Mine');
    await store.saveDocument(id, 1, document('The engine’s'), 2000);
    expect(await listed()).toBe('Mine');
    expect((await store.getComparison(id))?.title).toBe('The engine’s');
    await store.setTitle(id, null);
    expect(await listed()).toBe('The engine’s');
  });

  const entry = (id: string): Omit<LoggedOperation, 'place'> => ({
    id,
    madeOn: 0,
    by: 'owner',
    madeAtMs: 2 ** 42,
    operation: { kind: 'rename', title: AWKWARD },
  });

  it('keeps operations in the order in which it took them', async () => {
    const { id } = await make();
    expect(await store.lastPlace(id)).toBe(0);
    expect(await store.appendOperation(id, 0, entry('a'))).toBe(true);
    expect(await store.appendOperation(id, 1, { ...entry('b'), madeOn: 1 })).toBe(true);
    expect(await store.listOperations(id, 0)).toEqual([
      { place: 1, ...entry('a') },
      { place: 2, ...entry('b'), madeOn: 1 },
    ]);
    expect((await store.listOperations(id, 1)).map(({ place }) => place)).toEqual([2]);
    expect(await store.lastPlace(id)).toBe(2);
    expect(await store.lastPlace('nobody')).toBe(0);
    expect(await store.appendOperation('nobody', 0, entry('a'))).toBe(false);
  });

  it('lets one of two win the same place, and takes no operation twice', async () => {
    const { id } = await make();
    const append = (place: number, name: string) => store.appendOperation(id, place, entry(name));
    const first = await Promise.all(['a', 'b', 'c', 'd'].map((name) => append(0, name)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const won = 'abcd'[first.indexOf(true)] ?? '';
    expect(await append(1, won)).toBe(false);
    expect(await append(2, 'gap')).toBe(false);
    expect(await append(1, 'next')).toBe(true);
    expect((await store.listOperations(id, 0)).map((found) => found.id)).toEqual([won, 'next']);
    // The same id on another comparison is another operation.
    const other = await make();
    expect(await store.appendOperation(other.id, 0, entry(won))).toBe(true);
  });

  it('is still there after closing and opening', async () => {
    const { id } = await make();
    await store.close();
    store = await open();
    await store.check();
    expect(await store.getComparison(id)).toMatchObject({ id, inputs });
  });
});

describe.runIf(postgresPrograms)('migrations on postgres', () => {
  it('bring along what a Tellings with a cookie a comparison wrote', async () => {
    postgres ??= await startPostgres(postgresPrograms ?? '');
    const admin = new pg.Client(postgres.url);
    await admin.connect();
    await admin.query('create database older');
    await admin.end();
    const url = postgres.url.replace(/postgres$/, 'older');
    const older = new pg.Client(url);
    await older.connect();
    await older.query(`${POSTGRES_MIGRATIONS.slice(0, 2).join('\n')} create table schema_version(step integer not null);
      insert into schema_version values(2); ${inventOldStore()}`);
    await older.end();
    const store = getValue(await openPostgres(url));
    expect(await readOldStore(store)).toMatchObject(OLD_STORE);
    await store.close();
  });

  it('run once when several machines start at the same time, and refuse newer data', async () => {
    postgres ??= await startPostgres(postgresPrograms ?? '');
    const admin = new pg.Client(postgres.url);
    await admin.connect();
    await admin.query('create database together');
    await admin.end();
    const url = postgres.url.replace(/postgres$/, 'together');
    const steps = ['create table one(a int)', 'create table two(a int)'];
    const opened = await Promise.all([1, 2, 3].map(() => openPostgres(url, () => {}, steps)));
    expect(opened.map((result) => result.ok)).toEqual([true, true, true]);
    for (const result of opened) await getValue(result).close();
    expect(await openPostgres(url, () => {}, steps.slice(0, 1))).toMatchObject({ error: { kind: 'store_newer' } });
  });

  it('keep jobs from before there were lanes, and put them where no small one waits for them', async () => {
    postgres ??= await startPostgres(postgresPrograms ?? '');
    const url = postgres.url.replace(/postgres$/, 'before_lanes');
    const say = async (address: string, ...statements: string[]) => {
      const client = new pg.Client(address);
      await client.connect();
      for (const statement of statements) await client.query(statement);
      await client.end();
    };
    await say(postgres.url, 'create database before_lanes');
    await getValue(await openPostgres(url, () => {}, POSTGRES_MIGRATIONS.slice(0, 2))).close();
    await say(
      url,
      `insert into comparisons(id, title, outlets, inputs, status, edit_hash, created_at, updated_at, version)
       values('kept', 'kept', '[]', '[]', 'working', 'kept', 1, 1, 1)`,
      "insert into jobs(kind, comparison_id, run_at) values('compare', 'kept', 1)",
    );
    const store = getValue(await openPostgres(url, () => {}));
    const lease = { kind: 'compare', owner: 'a', nowMs: 5, leaseMs: 5 };
    expect(await store.claim({ ...lease, lanes: ['small'] })).toBeNull();
    expect(await store.claim({ ...lease, lanes: ['large'] })).toMatchObject({ comparisonId: 'kept' });
    await store.close();
  });

  it('say that nobody answers', async () => {
    const result = await openPostgres('postgres://postgres@127.0.0.1:1/none', () => {});
    expect(result).toMatchObject({ ok: false, error: { kind: 'store_unreachable' } });
  });
});
