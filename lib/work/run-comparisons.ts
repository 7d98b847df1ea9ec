import 'server-only';
import type { ErrorKind } from '../errors';
import type { Comparison } from '../model/comparison';
import type { TextInput } from '../model/text';
import type { Job, Store } from '../store/store';

export const COMPARE_JOB = 'compare';

/** Compares away from the thread that answers requests; tells each step as it begins. */
export type CompareTexts = (
  task: { inputs: TextInput[]; title: string },
  onStep: (step: string) => void,
) => Promise<Comparison>;

export interface WorkOptions {
  store: Store;
  compareTexts: CompareTexts;
  /** Names this process to others that work on the same store. */
  owner: string;
  nowMs: () => number;
  log: (line: string, cause: unknown) => void;
  /** How many comparisons are made at the same time. */
  slots: number;
  /** How long a silent process keeps a job before another takes it over. */
  leaseMs?: number;
  /** How often to look for jobs that other processes left or added. */
  pollMs?: number;
}

export interface Work {
  /** There is a new job: look now. */
  wake(): void;
  /** Resolves when what was begun has ended. */
  stop(): Promise<void>;
}

const MOST_ATTEMPTS = 3;
const RETRY_AFTER_MS = 2000;

/**
 * Make the comparisons that wait in the store, for as long as the process lives.
 * Every job is held by a lease that is renewed while it runs: a process that is killed loses it, and another (or the same
 * one, started again) makes the comparison anew. A job that ended its process three times is given up.
 */
export function startComparisons(options: WorkOptions): Work {
  const { pollMs = 1000, slots } = options;
  let stopped = false;
  const sleepers = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of sleepers) wake();
  };
  const sleep = () =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, pollMs);
      // Waiting for work is no reason to keep a process alive.
      timer.unref();
      sleepers.add(wake);
    });
  const run = async () => {
    while (!stopped) {
      const worked = await workOnce(options);
      if (!worked && !stopped) await sleep();
    }
  };
  const running = Promise.all(Array.from({ length: slots }, run));
  return {
    wake: wakeAll,
    async stop() {
      stopped = true;
      wakeAll();
      await running;
    },
  };
}

/** Take one job and do it; false when there is none, or the store does not answer. */
async function workOnce(options: WorkOptions): Promise<boolean> {
  const { store, owner, nowMs, log, leaseMs = 6000 } = options;
  try {
    const job = await store.claim({ kind: COMPARE_JOB, owner, nowMs: nowMs(), leaseMs });
    if (!job) return false;
    const heart = setInterval(() => {
      store
        .heartbeat(job.id, { owner, nowMs: nowMs(), leaseMs })
        .catch((cause) => log('A lease was not renewed', cause));
    }, leaseMs / 3);
    try {
      await runJob(job, options);
    } finally {
      clearInterval(heart);
    }
    return true;
  } catch (cause) {
    // The store went away. The job's lease ends by itself, so nothing is lost; look again after a pause.
    log('The store did not answer', cause);
    return false;
  }
}

async function runJob(job: Job, options: WorkOptions): Promise<void> {
  const { store, owner, nowMs, log } = options;
  if (job.attempts > MOST_ATTEMPTS) {
    // It ended the whole process each time, or it would have been counted as failed below.
    await giveUp(job, 'compare_gave_up', options);
    return;
  }
  try {
    await makeComparison(job, options);
  } catch (cause) {
    log(`Comparison ${job.comparisonId}, attempt ${job.attempts}`, cause);
    if (job.attempts >= MOST_ATTEMPTS) await giveUp(job, 'compare_failed', options);
    else await store.fail(job.id, owner, nowMs(), nowMs() + RETRY_AFTER_MS * job.attempts);
    return;
  }
  await store.complete(job.id, owner, nowMs());
}

async function giveUp(job: Job, problem: ErrorKind, { store, owner, nowMs }: WorkOptions): Promise<void> {
  await store.setProblem(job.comparisonId, problem, nowMs());
  await store.fail(job.id, owner, nowMs(), null);
}

async function makeComparison(job: Job, { store, compareTexts, nowMs, log }: WorkOptions): Promise<void> {
  const stored = await store.getComparison(job.comparisonId);
  // Ready: an earlier owner saved the document and was killed before it could say so.
  if (stored?.status !== 'working') return;
  // One after the other, so that a slow write cannot put an earlier step over a later one.
  let steps = Promise.resolve();
  const document = await compareTexts({ inputs: stored.inputs, title: stored.title }, (step) => {
    steps = steps
      .then(() => store.setStep(stored.id, step, nowMs()))
      .catch((cause) => log('A step was not noted', cause));
  });
  await steps;
  await store.saveDocument(stored.id, stored.version, document, nowMs());
}
