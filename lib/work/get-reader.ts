import 'server-only';
import path from 'node:path';
import { Piscina } from 'piscina';
import { failure, type Result } from '../errors';
import { getWork } from './get-work';
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
  const open = () => {
    const opened = new Piscina({
      filename,
      minThreads: 0,
      maxThreads: 1,
      maxQueue: MOST_WAITING,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
    });
    // A thread that cannot load its file reports here and not to the task, and would end the process unheard: the pool is
    // closed, which rejects what waits, and the next task opens a new one.
    opened.on('error', (cause) => {
      console.error('A reading thread failed:', cause);
      if (pool === opened) pool = open();
      void opened.destroy();
    });
    return opened;
  };
  let pool = open();
  return {
    async read(task) {
      try {
        return await pool.run(task, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      } catch (cause) {
        console.error('Reading failed:', cause);
        return failure('read_failed', { cause });
      }
    },
  };
}
