import { describe, expect, it, vi } from 'vitest';
import { streamPulses } from './stream-pulses';
import { openWatch, type Pulse } from './watch-comparison';

const START = { place: 0, version: 1, status: 'ready' as const };

/** A store of which another process may change a comparison. */
function makeStore() {
  const state: { now: Pulse | null } = { now: START };
  const getProgress = vi.fn(async (id: string) => state.now && { id, step: null, problem: null, ...state.now });
  return { state, getProgress, lastPlace: async () => state.now?.place ?? 0 };
}
const until = (check: () => void) => vi.waitFor(check, { timeout: 3000, interval: 5 });

/** The events of a stream as they come. */
function listen(stream: ReadableStream<Uint8Array> | null) {
  const heard = { words: '', ended: false };
  const reader = stream?.getReader();
  const read = async () => {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    heard.words += new TextDecoder().decode(value);
    heard.ended = done;
    if (!done) await read();
  };
  void read();
  return { heard, leave: () => reader?.cancel() };
}

describe('openWatch', () => {
  it('tells the state at once and each change once, of this process and of others', async () => {
    const store = makeStore();
    const watch = openWatch(store, 20);
    const told: (Pulse | null)[] = [];
    const end = watch.follow('a', (pulse) => told.push(pulse));
    await until(() => expect(told).toEqual([START]));
    store.state.now = { ...START, place: 1 };
    watch.look('a');
    await until(() => expect(told.at(-1)).toMatchObject({ place: 1 }));
    store.state.now = { ...START, place: 1, version: 2 };
    await until(() => expect(told.at(-1)).toMatchObject({ version: 2 }));
    expect(told).toHaveLength(3);
    const late: (Pulse | null)[] = [];
    const endLate = watch.follow('a', (pulse) => late.push(pulse));
    expect(late).toEqual([{ ...START, place: 1, version: 2 }]);
    end?.();
    endLate?.();
    const asked = store.getProgress.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(store.getProgress.mock.calls.length).toBe(asked);
  });

  it('asks the store as often for a hundred as for one, and takes no more', async () => {
    const store = makeStore();
    const watch = openWatch(store, 60_000);
    const ends = Array.from({ length: 100 }, () => watch.follow('a', () => {}));
    expect(ends.every(Boolean)).toBe(true);
    expect(watch.follow('a', () => {})).toBeNull();
    expect(watch.follow('b', () => {})).not.toBeNull();
    for (const end of ends) end?.();
    expect(watch.follow('a', () => {})).not.toBeNull();
  });
});

describe('streamPulses', () => {
  it('sends events, keeps the connection alive, and ends when the comparison is gone', async () => {
    const store = makeStore();
    const watch = openWatch(store, 20);
    const { heard } = listen(streamPulses(watch, 'a', new AbortController().signal, { beatMs: 10 }));
    await until(() => expect(heard.words).toContain(`event: pulse\ndata: ${JSON.stringify(START)}\n\n`));
    await until(() => expect(heard.words).toContain(': still here\n\n'));
    store.state.now = null;
    await until(() => expect(heard.ended).toBe(true));
  });

  it('ends when its reader leaves, and after its time', async () => {
    const store = makeStore();
    const watch = openWatch(store, 10);
    const left = new AbortController();
    const first = listen(streamPulses(watch, 'a', left.signal));
    const second = listen(streamPulses(watch, 'a', new AbortController().signal, { mostMs: 50 }));
    const third = listen(streamPulses(watch, 'a', new AbortController().signal));
    await until(() => expect(third.heard.words).toContain('pulse'));
    left.abort();
    await until(() => expect(first.heard.ended).toBe(true));
    await until(() => expect(second.heard.ended).toBe(true));
    await third.leave();
    const asked = store.getProgress.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(store.getProgress.mock.calls.length).toBe(asked);
  });
});
