import 'server-only';
import path from 'node:path';
import { failure, type Result } from '../errors';
import { getWork } from './get-work';
import { openPool } from './open-pool';
import type { ReadTask, ReadValue } from './read-task';

/** Longer than any article takes by far; what takes longer was made to. */
const TIMEOUT_MS = 12_000;
const IDLE_MS = 60_000;
const THREAD_MEMORY_MB = 512;
/** More waiting than this would keep every later visitor waiting too. */
const MOST_WAITING = 40;

export interface Reader {
  /** Errors: those of the task; read_failed when it takes too long, uses up its memory, or too many are waiting. */
  read<Task extends ReadTask>(task: Task): Promise<Result<ReadValue[Task['kind']]>>;
}

// One per process, as the store is.
const shared = globalThis as unknown as { tellingsReader?: Promise<Reader> };

/** The thread that reads pages and files; started at the first call. */
export function getReader(): Promise<Reader> {
  shared.tellingsReader ??= openReader().catch((cause: unknown) => {
    delete shared.tellingsReader;
    throw cause;
  });
  return shared.tellingsReader;
}

async function openReader(): Promise<Reader> {
  // Whoever starts the work has seen to it that the threads' files are built.
  await getWork();
  const folder = process.env.NEXT_DIST_DIR ?? '.next';
  const filename = path.join(/* turbopackIgnore: true */ process.cwd(), folder, 'worker', 'read.mjs');
  const pool = openPool('reading', {
    filename,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MOST_WAITING,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  });
  return {
    async read<Task extends ReadTask>(task: Task) {
      try {
        const answer = await pool.run(task, { signal: AbortSignal.timeout(TIMEOUT_MS) });
        return answer as Result<ReadValue[Task['kind']]>;
      } catch (cause) {
        console.error('Reading failed:', cause);
        return failure('read_failed', { cause });
      }
    },
  };
}
