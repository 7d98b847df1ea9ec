import 'server-only';
import { FailureError } from '../errors';
import { getWork } from './get-work';

/** Open the store and begin to work. Without a store there is nothing to serve: says why in one line and ends the process. */
export async function startUp(): Promise<void> {
  try {
    await getWork();
  } catch (cause) {
    if (cause instanceof FailureError) console.error(`${cause.message} ${cause.failure.detail ?? ''}`.trim());
    else console.error(cause);
    process.exit(1);
  }
}
