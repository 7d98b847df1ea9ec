import 'server-only';
import { MessageChannel } from 'node:worker_threads';
import type { Comparison } from '../model/comparison';
import { openPool } from './open-pool';
import type { CompareTexts } from './run-comparisons';

const IDLE_MS = 60_000;
const THREAD_MEMORY_MB = 1024;
/**
 * Compare texts in so many threads of their own, one comparison in each: what ends or slows one leaves the others alone.
 * Errors: rejects with what the thread threw, when its memory is used up, or when it is told to stop (its thread is ended
 * then).
 */
export function openComparePool(workerFile: string, dataFolder: string, threads: number): CompareTexts {
  const pool = openPool<Comparison>('comparing', {
    filename: workerFile,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  });
  return async ({ inputs, title, before }, onStep, stop) => {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', onStep);
    try {
      const task = { inputs, title, before, dataFolder, steps: port2 };
      return await pool.run(task, { transferList: [port2], signal: stop });
    } finally {
      port1.close();
    }
  };
}
