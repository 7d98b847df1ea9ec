import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getValue } from '../errors';
import type { Comparison, Fact } from '../model/comparison';
import { openSqlite } from '../store/open-sqlite';
import type { Store } from '../store/store';
import { COMPARE_JOB, type CompareTexts, startComparisons, type Work, type WorkOptions } from './run-comparisons';

const folder = mkdtempSync(path.join(tmpdir(), 'tellings-work-'));
const document = (title: string) => ({ format: 'tellings.comparison/1', title, facts: [] as Fact[] }) as Comparison;
const ANY = ['large', 'small'] as const;
let store: Store;
let works: Work[];
let count = 0;

beforeEach(() => {
  store = getValue(openSqlite(path.join(folder, `${++count}.db`)));
  works = [];
});
afterEach(async () => {
  await Promise.all(works.map((work) => work.stop()));
  await store.close();
  rmSync(path.join(folder, `${count}.db`), { force: true });
});

function start(compareTexts: CompareTexts, more: Partial<WorkOptions> = {}) {
  const log = vi.fn();
  const options = {
    store,
    compareTexts,
    owner: `o${works.length}`,
    nowMs: Date.now,
    log,
    slots: [ANY],
    pollMs: 20,
    leaseMs: 300,
  };
  works.push(startComparisons({ ...options, ...more }));
  return { log };
}
async function make(id: string) {
  const comparison = { id, title: `About ${id}`, inputs: [], editHash: id, createdAtMs: Date.now() };
  await store.createComparison(comparison, { kind: COMPARE_JOB, lane: 'large', runAtMs: Date.now() });
  for (const work of works) work.wake();
}
const status = async (id: string) => (await store.getProgress(id))?.status;
const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 10 });

describe('startComparisons', () => {
  it('notes each step and saves the document', async () => {
    const seen: unknown[] = [];
    start(async ({ title }, onStep) => {
      for (const step of ['segment', 'align']) {
        onStep(step);
        await until(async () => expect((await store.getProgress('a'))?.step).toBe(step));
        seen.push(step);
      }
      return document(title);
    });
    await make('a');
    await until(async () => expect(await status('a')).toBe('ready'));
    expect(seen).toEqual(['segment', 'align']);
    expect(await store.getComparison('a')).toMatchObject({ document: { title: 'About a' }, version: 2, step: null });
  });

  it('makes anew what a killed process had begun', async () => {
    await make('b');
    // The dead process: it took the job and never came back.
    const job = await store.claim({
      kind: COMPARE_JOB,
      lanes: ['large'],
      owner: 'dead',
      nowMs: Date.now(),
      leaseMs: 200,
    });
    start(async () => document('made anew'));
    expect(await status('b')).toBe('working');
    await until(async () => expect(await status('b')).toBe('ready'));
    expect(await store.complete(job?.id ?? 0, 'dead', Date.now())).toBe(false);
  });

  it('does not make again what was saved just before the kill', async () => {
    await make('g');
    const dead = await store.claim({
      kind: COMPARE_JOB,
      lanes: ['large'],
      owner: 'dead',
      nowMs: Date.now(),
      leaseMs: 50,
    });
    await store.saveDocument('g', 1, document('saved'), Date.now());
    const compareTexts = vi.fn<CompareTexts>(async () => document('again'));
    const complete = vi.spyOn(store, 'complete');
    start(compareTexts);
    await until(async () => expect(complete).toHaveBeenCalledWith(dead?.id, 'o0/0', expect.any(Number)));
    expect(compareTexts).not.toHaveBeenCalled();
    expect(await store.getProgress('g')).toMatchObject({ status: 'ready', version: 2 });
  });

  it('keeps its job while it works, however long', async () => {
    const calls: string[] = [];
    const slow: CompareTexts = async ({ title }) => {
      calls.push(title);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return document(title);
    };
    start(slow);
    start(slow);
    await make('c');
    await until(async () => expect(await status('c')).toBe('ready'));
    expect(calls).toEqual(['About c']);
  });

  /** Waits for `signal` as a thread would: it ends by being stopped. */
  const untilStopped = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));

  it('stops what was cancelled, and says neither that it is ready nor that it failed', async () => {
    let stoppedAfterMs = Number.POSITIVE_INFINITY;
    let cancelledMs = 0;
    const { log } = start(
      async (_task, _onStep, signal) => {
        await untilStopped(signal).finally(() => {
          stoppedAfterMs = Date.now() - cancelledMs;
        });
        return document('never');
      },
      { leaseMs: 30_000 },
    );
    const setProblem = vi.spyOn(store, 'setProblem');
    const claim = vi.spyOn(store, 'claim');
    await make('h');
    await until(async () => expect(claim).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 50));
    cancelledMs = Date.now();
    await store.cancel('h', 'compare_failed', Date.now());
    for (const work of works) work.wake();
    await until(async () => expect(stoppedAfterMs).toBeLessThan(1000));
    expect(await store.getProgress('h')).toMatchObject({ status: 'failed', problem: 'compare_failed', version: 2 });
    expect(setProblem).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  it('stops when it was silent for so long that another may have taken over', async () => {
    let silent = true;
    const mute: Store = {
      ...store,
      heartbeat: (id, lease) => (silent ? Promise.reject(new Error('lost')) : store.heartbeat(id, lease)),
    };
    const save = vi.spyOn(mute, 'saveDocument');
    let calls = 0;
    start(
      async (_task, _onStep, signal) => {
        if (++calls > 1) return document('second');
        await untilStopped(signal).finally(() => {
          silent = false;
        });
        return document('first');
      },
      { store: mute, leaseMs: 100 },
    );
    await make('i');
    await until(async () => expect(await status('i')).toBe('ready'));
    expect(save).toHaveBeenCalledOnce();
    expect(await store.getComparison('i')).toMatchObject({ document: { title: 'second' } });
  });

  it('compares anew with other texts, shows the old document meanwhile and throws a late result away', async () => {
    const given = { id: 'text', outlet: { name: 'Vale Wire' }, body: 'Words.', sha256: '0'.repeat(64) };
    let release = () => {};
    const asked: number[] = [];
    start(
      async ({ inputs }) => {
        asked.push(inputs.length);
        if (asked.length === 2) await new Promise<void>((resolve) => (release = resolve));
        return document(`of ${inputs.length}, call ${asked.length}`);
      },
      { slots: [ANY, ANY] },
    );
    await make('j');
    await until(async () => expect(await status('j')).toBe('ready'));
    const job = { kind: COMPARE_JOB, lane: 'large', runAtMs: Date.now() } as const;
    await store.replaceInputs('j', 2, [given], job, Date.now());
    await until(async () => expect(asked).toEqual([0, 1]));
    expect(await store.getComparison('j')).toMatchObject({ status: 'working', document: { title: 'of 0, call 1' } });
    await store.replaceInputs('j', 3, [given, given], job, Date.now());
    await until(async () => expect(await status('j')).toBe('ready'));
    release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await store.getComparison('j')).toMatchObject({ document: { title: 'of 2, call 3' }, version: 5 });
  });

  it('hands on the rows that stood before, so that they can keep their ids', async () => {
    const fact = { id: 'f1', title: 'Row', cells: { a: { passages: [] } } } as unknown as Fact;
    const before: unknown[] = [];
    start(async (task) => {
      before.push(task.before);
      return { ...document(task.title), facts: [fact] };
    });
    await make('l');
    await until(async () => expect(await status('l')).toBe('ready'));
    await store.replaceInputs('l', 2, [], { kind: COMPARE_JOB, lane: 'large', runAtMs: Date.now() }, Date.now());
    await until(async () => expect(await status('l')).toBe('ready'));
    expect(before).toEqual([[], [{ id: 'f1', cells: { a: { passages: [] } } }]]);
  });

  it('leaves a deleted comparison alone until it is brought back', async () => {
    let calls = 0;
    start(async () => {
      if (++calls === 1) await store.setDeleted('k', Date.now());
      return document(`call ${calls}`);
    });
    await make('k');
    await until(async () => expect(calls).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await store.setDeleted('k', null);
    await until(async () => expect(await status('k')).toBe('ready'));
    expect(calls).toBe(2);
  });

  it('tries again, and says in the end that it failed', async () => {
    let attempts = 0;
    let later = 0;
    const { log } = start(
      async () => {
        attempts += 1;
        throw new Error('no luck');
      },
      {
        nowMs: () => {
          later += 60_000;
          return Date.now() + later;
        },
      },
    );
    await make('d');
    await until(async () => expect(await store.getProgress('d')).toMatchObject({ problem: 'compare_failed' }));
    expect(attempts).toBe(3);
    expect(log).toHaveBeenCalledTimes(3);
  });

  it('gives up a job that ended its process each time', async () => {
    await make('e');
    for (let n = 0; n < 3; n++)
      await store.claim({ kind: COMPARE_JOB, lanes: ['large'], owner: 'dead', nowMs: Date.now(), leaseMs: -1 });
    const compareTexts = vi.fn<CompareTexts>();
    start(compareTexts);
    await until(async () => expect(await store.getProgress('e')).toMatchObject({ problem: 'compare_gave_up' }));
    expect(compareTexts).not.toHaveBeenCalled();
  });

  it('goes on after the store was away', async () => {
    let away = true;
    const flaky: Store = {
      ...store,
      claim: (lease) => (away ? Promise.reject(new Error('connection lost')) : store.claim(lease)),
    };
    const { log } = start(async () => document('late'), { store: flaky });
    await make('f');
    await until(async () => expect(log).toHaveBeenCalledWith('The store did not answer', expect.any(Error)));
    away = false;
    await until(async () => expect(await status('f')).toBe('ready'));
  });
});
