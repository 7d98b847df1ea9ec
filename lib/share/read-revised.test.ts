import { describe, expect, it, vi } from 'vitest';
import { inventDocument } from '../invented/invented-document';
import type { Comparison } from '../model/comparison';
import type { LoggedOperation, StoredComparison } from '../store/store';
import { readRevised } from './read-revised';

/** A store that counts what is read of it. */
function makeStore(count = 1) {
  const log: LoggedOperation[] = [];
  const ids = Array.from({ length: count }, (_, n) => `c${n}`);
  const state = { version: 2, document: inventDocument({ texts: 3, facts: 3 }) as Comparison | null };
  const stored = (id: string): StoredComparison => ({
    ...{ id, status: 'ready', step: null, problem: null, version: state.version, title: 'given', outlets: [] },
    ...{ createdAtMs: 1, updatedAtMs: 1, inputs: [], document: state.document },
  });
  const store = {
    getProgress: vi.fn(async (id: string) => (ids.includes(id) ? stored(id) : null)),
    getComparison: vi.fn(async (id: string) => stored(id)),
    listOperations: vi.fn(async (_id: string, after: number) => log.slice(after)),
  };
  const rename = (title: string) => {
    const operation = { kind: 'rename_comparison', title };
    log.push({
      place: log.length + 1,
      id: `e${log.length + 1}`,
      madeOn: log.length,
      by: 'owner',
      madeAtMs: 1,
      operation,
    });
  };
  return { store, state, rename };
}

describe('readRevised', () => {
  it('reads the document once, and of the log what is new', async () => {
    const { store, state, rename } = makeStore();
    rename('One');
    expect(await readRevised(store, 'c0')).toMatchObject({ title: 'One', place: 1 });
    rename('Two');
    expect(await readRevised(store, 'c0')).toMatchObject({ title: 'Two', place: 2, document: { title: 'Two' } });
    expect(store.getComparison).toHaveBeenCalledOnce();
    expect(store.listOperations.mock.calls.map(([, after]) => after)).toEqual([0, 1]);
    state.version = 3;
    expect(await readRevised(store, 'c0')).toMatchObject({ title: 'Two', version: 3, place: 2 });
    expect(store.getComparison).toHaveBeenCalledTimes(2);
  });

  it('reads it once for many who come at the same time', async () => {
    const { store, rename } = makeStore();
    rename('One');
    const read = await Promise.all(Array.from({ length: 30 }, () => readRevised(store, 'c0')));
    expect(new Set(read.map((one) => one?.document)).size).toBe(1);
    expect(store.getComparison).toHaveBeenCalledOnce();
  });

  it('keeps the last few', async () => {
    const { store } = makeStore(9);
    for (let n = 0; n < 9; n++) await readRevised(store, `c${n}`);
    await readRevised(store, 'c8');
    expect(store.getComparison).toHaveBeenCalledTimes(9);
    await readRevised(store, 'c0');
    expect(store.getComparison).toHaveBeenCalledTimes(10);
  });

  it('has nothing for an unknown id, and no document before there is one', async () => {
    const { store, state } = makeStore();
    expect(await readRevised(store, 'nobody')).toBeNull();
    state.document = null;
    expect(await readRevised(store, 'c0')).toMatchObject({ document: null, revision: null, place: 0, title: 'given' });
  });

  it('goes on after the store was away', async () => {
    const { store } = makeStore();
    store.getProgress.mockRejectedValueOnce(new Error('away'));
    const [first, second] = await Promise.allSettled([readRevised(store, 'c0'), readRevised(store, 'c0')]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  });
});
