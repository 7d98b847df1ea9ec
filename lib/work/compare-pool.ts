import 'server-only';
import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import type { Comparison } from '../model/comparison';
import { openPool } from './open-pool';
import type { CompareTexts } from './run-comparisons';

/** Longer than the largest request takes by far; a comparison that takes longer hangs. */
const TIMEOUT_MS = 10 * 60 * 1000;
const IDLE_MS = 60_000;
const THREAD_MEMORY_MB = 1024;

/** Threads for comparing: one core stays free for answering requests. */
export const COMPARE_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));

/**
 * Compare texts in threads of their own.
 * Errors: rejects with what the thread threw, when its memory is used up, when it is told to stop (its thread is ended
 * then), or after ten minutes.
 */
export function openComparePool(workerFile: string, dataFolder: string): CompareTexts {
  const pool = openPool<Comparison>('comparing', {
    filename: workerFile,
    minThreads: 0,
    maxThreads: COMPARE_THREADS,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  });
  return async ({ inputs, title, before }, onStep, stop) => {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', onStep);
    try {
      const task = { inputs, title, before, dataFolder, steps: port2 };
      const signal = AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]);
      return await pool.run(task, { transferList: [port2], signal });
    } finally {
      port1.close();
    }
  };
}
