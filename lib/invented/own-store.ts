import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { getStore } from '../store/get-store';

/** For tests of routes: the store is a file in a folder of this test file's own, closed and removed after its tests. */
export function inOwnStore(name: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), `tellings-${name}-`));
  beforeAll(() => {
    vi.stubEnv('DATA_DIR', folder);
    vi.stubEnv('DATABASE_URL', '');
  });
  afterAll(async () => {
    await (await getStore()).close();
    rmSync(folder, { recursive: true, force: true });
  });
}
