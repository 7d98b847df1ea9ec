import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getValue } from '../errors';
import type { Comparison } from '../model/comparison';
import { openSqlite } from '../store/open-sqlite';
import type { Store } from '../store/store';
import { compareLimitMs } from './compare-limit';
import { createComparison } from './create-comparison';
import { buildSlots, countWords } from './lane';
import { type CompareTexts, startComparisons, type Work, type WorkOptions } from './run-comparisons';

// Nobody waits for a stranger. Everything here is an event: a comparison begins, is told to end, is past its limit.

const NOW_MS = 1000;
const folder = mkdtempSync(path.join(tmpdir(), 'tellings-lanes-'));
const file = path.join(folder, 'lanes.db');
const short = (n: number) => ({ outlet: `Paper ${n}`, body: `The ferry came ${n} minutes late.` });
const long = (n: number) => ({ outlet: `Paper ${n}`, body: `The ferry came ${n} minutes late. `.repeat(100) });
const SMALL = [1, 2].map(short);
const LARGE = Array.from({ length: 20 }, (_, n) => long(n));

let store: Store;
let work: Work | null;
let turns: Map<string, Turn>;

beforeEach(() => {
  store = getValue(openSqlite(file));
  turns = new Map();
  work = null;
});
afterEach(async () => {
  for (const turn of turns.values()) turn.end();
  await work?.stop();
  await store.close();
  rmSync(file);
});

/** Something that happens once. */
function openEvent<T = void>() {
  let happen: (value: T) => void = () => {};
  const happened = new Promise<T>((resolve) => {
    happen = resolve;
  });
  return { happened, happen };
}

/** One comparison as the test follows it, named by its title. */
function openTurn(title: string) {
  const [begun, ended, settled] = [openEvent(), openEvent(), openEvent<string | null>()];
  return {
    calls: 0,
    begin: begun.happen,
    begun: begun.happened,
    end: ended.happen,
    ended: ended.happened.then(() => ({ title, facts: [] }) as unknown as Comparison),
    settle: settled.happen,
    /** Null when it was made, else why not. */
    settled: settled.happened,
  };
}
type Turn = ReturnType<typeof openTurn>;

function turnOf(title: string): Turn {
  const turn = turns.get(title) ?? openTurn(title);
  turns.set(title, turn);
  return turn;
}

const compareTexts: CompareTexts = ({ title }, _onStep, stop) => {
  const turn = turnOf(title);
  turn.calls += 1;
  turn.begin();
  const stopped = new Promise<never>((_, reject) => stop.addEventListener('abort', () => reject(stop.reason)));
  return Promise.race([turn.ended, stopped]);
};

function start(more: Partial<WorkOptions> = {}) {
  const titleOf = async (id: string) => (await store.getComparison(id))?.title ?? '';
  const told: Store = {
    ...store,
    async saveDocument(id, ...rest) {
      const isSaved = await store.saveDocument(id, ...rest);
      turnOf(await titleOf(id)).settle(null);
      return isSaved;
    },
    async setProblem(id, problem, nowMs) {
      await store.setProblem(id, problem, nowMs);
      turnOf(await titleOf(id)).settle(problem);
    },
  };
  const log = vi.fn();
  work = startComparisons({
    store: told,
    compareTexts,
    owner: 'o',
    nowMs: () => NOW_MS,
    log,
    slots: buildSlots(2),
    startLimit: () => new AbortController().signal,
    pollMs: 5,
    ...more,
  });
  return { log };
}

async function make(title: string, texts: { outlet: string; body: string }[]): Promise<string> {
  const { id } = await createComparison(store, { title, texts }, NOW_MS);
  work?.wake();
  return id;
}

describe('one comparison never holds up another', () => {
  it('makes a small one while a large one of somebody else is being made', async () => {
    start();
    const large = await make('large', LARGE);
    await turnOf('large').begun;
    await make('small', SMALL);
    await turnOf('small').begun;
    turnOf('small').end();
    expect(await turnOf('small').settled).toBeNull();
    expect((await store.getProgress(large))?.status).toBe('working');
    turnOf('large').end();
    expect(await turnOf('large').settled).toBeNull();
  });

  it.each([1, 2, 8])('makes small ones though any number of large ones came first, on %i cores', async (cores) => {
    const names = Array.from({ length: 12 }, (_, n) => `large ${n}`);
    for (const name of names) await make(name, LARGE);
    for (const name of ['first', 'second']) await make(name, SMALL);
    start({ slots: buildSlots(cores) });
    for (const name of ['first', 'second']) {
      await turnOf(name).begun;
      turnOf(name).end();
      expect(await turnOf(name).settled).toBeNull();
    }
    for (const name of names) turnOf(name).end();
    expect(await Promise.all(names.map((name) => turnOf(name).settled))).toEqual(names.map(() => null));
  });

  it('makes two small ones at the same time where no large one waits', async () => {
    start();
    for (const name of ['first', 'second']) await make(name, SMALL);
    await Promise.all(['first', 'second'].map((name) => turnOf(name).begun));
  });

  it('stops alone what is past its limit, says so, and does not try it again', async () => {
    const limits: { limitMs: number; controller: AbortController }[] = [];
    const startLimit = (limitMs: number) => {
      const controller = new AbortController();
      limits.push({ limitMs, controller });
      return controller.signal;
    };
    const { log } = start({ startLimit });
    const endless = await make('endless', LARGE);
    await turnOf('endless').begun;
    await make('other', SMALL);
    await turnOf('other').begun;
    expect(limits.map(({ limitMs }) => limitMs)).toEqual(
      [LARGE, SMALL].map((texts) => compareLimitMs(countWords(texts))),
    );

    limits[0]?.controller.abort();
    expect(await turnOf('endless').settled).toBe('compare_took_too_long');
    expect(await store.getProgress(endless)).toMatchObject({ status: 'failed', problem: 'compare_took_too_long' });
    expect(log).toHaveBeenCalledOnce();

    // The slot is free again, for another and not for the same one.
    await make('next', LARGE);
    await turnOf('next').begun;
    for (const name of ['other', 'next']) turnOf(name).end();
    expect(await Promise.all(['other', 'next'].map((name) => turnOf(name).settled))).toEqual([null, null]);
    expect(turnOf('endless').calls).toBe(1);
    const lease = { kind: 'compare', owner: 'late', nowMs: NOW_MS ** 2, leaseMs: 1 };
    await work?.stop();
    expect(await store.claim({ ...lease, lanes: ['large', 'small'] })).toBeNull();
  });
});
