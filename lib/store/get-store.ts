import 'server-only';
import path from 'node:path';
import { getValue } from '../errors';
import type { Store } from './store';

// One per process: Next loads this module several times (start-up, routes, pages), and a second SQLite connection would
// find the file locked by the first.
const shared = globalThis as unknown as { tellingsStore?: Promise<Store> };

/**
 * The store of this process: PostgreSQL where DATABASE_URL is set, else a file in DATA_DIR, else var/tellings.db.
 * Errors: rejects with a FailureError (store_in_use, store_newer, store_unreachable); the next call tries again.
 */
export function getStore(): Promise<Store> {
  shared.tellingsStore ??= openStore().catch((cause: unknown) => {
    delete shared.tellingsStore;
    throw cause;
  });
  return shared.tellingsStore;
}

async function openStore(): Promise<Store> {
  const { DATABASE_URL, DATA_DIR } = process.env;
  if (DATABASE_URL) return getValue(await (await import('./open-postgres')).openPostgres(DATABASE_URL));
  const folder = path.resolve(/* turbopackIgnore: true */ process.cwd(), DATA_DIR || 'var');
  return getValue((await import('./open-sqlite')).openSqlite(path.join(folder, 'tellings.db')));
}
