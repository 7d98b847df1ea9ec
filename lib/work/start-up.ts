import 'server-only';
import { FailureError } from '../errors';
import { startFrozenPages } from '../share/start-frozen-pages';
import { getStore } from '../store/get-store';
import { getWork } from './get-work';

/** How long what was deleted can be brought back. */
const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_DELETED_MS = 30 * DAY_MS;

/** Open the store and begin to work. Without a store there is nothing to serve: says why in one line and ends the process. */
export async function startUp(): Promise<void> {
  try {
    await getWork();
    await startFrozenPages();
    await sweep();
    // A server that runs for months forgets, too; what fails is tried again the next day.
    setInterval(() => void sweep().catch((cause) => console.error('Sweeping failed:', cause)), DAY_MS).unref();
  } catch (cause) {
    if (cause instanceof FailureError) console.error(`${cause.message} ${cause.failure.detail ?? ''}`.trim());
    else console.error(cause);
    process.exit(1);
  }
}

async function sweep(): Promise<void> {
  await (await getStore()).sweepDeleted(Date.now() - KEPT_DELETED_MS);
}
