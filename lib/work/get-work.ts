/**
 * Comparisons made off the request’s thread, pages and files read, changes taken, events.
 * Read:   this file, then run-comparisons.ts and compare-pool.ts.
 * Change: when a comparison is made anew → run-comparisons.ts; what a thread loads → read-resources.ts.
 * Uses:   api, align/pairs, annotate, compare, errors, exchange, ingest/file, ingest/page, ingest/words, page-words,
 *         revise, segment, share, store.
 * Tests:  run-comparisons.test.ts: events, no clocks.
 */

import 'server-only';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createId } from '../share/tokens';
import { getStore } from '../store/get-store';
import { openComparePool } from './compare-pool';
import { buildSlots } from './lane';
import { startComparisons, type Work } from './run-comparisons';

// One per process, as the store is.
const shared = globalThis as unknown as { tellingsWork?: Promise<Work> };

/** What makes the comparisons in this process; started at the first call. Errors: rejects as `getStore` does. */
export function getWork(): Promise<Work> {
  shared.tellingsWork ??= startWork().catch((cause: unknown) => {
    delete shared.tellingsWork;
    throw cause;
  });
  return shared.tellingsWork;
}

async function startWork(): Promise<Work> {
  const root = /* turbopackIgnore: true */ process.cwd();
  const store = await getStore();
  const workerFile = await getWorkerFile(root);
  const slots = buildSlots(availableParallelism());
  return startComparisons({
    store,
    compareTexts: openComparePool(workerFile, path.join(root, 'data'), slots.length),
    owner: `${process.pid}-${createId()}`,
    nowMs: Date.now,
    log: (line, cause) => console.error(`${line}:`, cause),
    slots,
  });
}

/** `npm start` has bundled it; `next dev` has not, and wants it fresh. */
async function getWorkerFile(root: string): Promise<string> {
  const file = path.join(root, process.env.NEXT_DIST_DIR ?? '.next', 'worker', 'compare.mjs');
  if (process.env.NODE_ENV !== 'production' || !existsSync(file)) {
    await promisify(execFile)(process.execPath, [path.join(root, 'lib', 'cli', 'ensure.mjs'), '--worker'], {
      cwd: root,
    });
  }
  return file;
}
