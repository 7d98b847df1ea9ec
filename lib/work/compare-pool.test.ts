import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { TextInput } from '../model/text';
import { openComparePool } from './compare-pool';

// Two real threads. What a thread does is in the title; it waits on memory that it shares with the test, never on a clock.
const WORKER = `export default ({ inputs: [{ body }], title, steps }) => {
  steps.postMessage('begun');
  if (title === 'endless') for (;;);
  Atomics.wait(body, 0, 0);
  return { title };
};`;
const folder = mkdtempSync(path.join(tmpdir(), 'tellings-pool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('ends the thread of one comparison without touching the others, and has room for the next', async () => {
  const file = path.join(folder, 'worker.mjs');
  writeFileSync(file, WORKER);
  const compareTexts = openComparePool(file, folder, 2);
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const begin = (title: string, signal: AbortSignal) => {
    let made: Promise<unknown> = Promise.resolve();
    const begun = new Promise<void>((resolve) => {
      const inputs = [{ body: gate }] as unknown as TextInput[];
      made = compareTexts({ inputs, title, before: [] }, () => resolve(), signal);
    });
    return { begun, made };
  };
  const limit = new AbortController();
  const endless = begin('endless', limit.signal);
  const other = begin('other', new AbortController().signal);
  await Promise.all([endless.begun, other.begun]);

  const refused = expect(endless.made).rejects.toThrow();
  limit.abort();
  await refused;
  const next = begin('next', new AbortController().signal);
  await next.begun;
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
  expect(await Promise.all([other.made, next.made])).toEqual([{ title: 'other' }, { title: 'next' }]);
});
