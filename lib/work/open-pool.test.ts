import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { openPool } from './open-pool';

const folder = mkdtempSync(path.join(tmpdir(), 'tellings-pool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says that a thread cannot load its file, rejects its task and does the next one', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const filename = path.join(folder, 'double.mjs');
  writeFileSync(filename, "throw new Error('half built');");
  const pool = openPool<number>('doubling', { filename, minThreads: 0, maxThreads: 1 });
  await expect(pool.run(2)).rejects.toThrow();
  writeFileSync(filename, 'export default (n) => 2 * n;');
  expect(await pool.run(2)).toBe(4);
  expect(log.mock.calls.map(([line]) => line)).toEqual(['A doubling thread failed:']);
});
