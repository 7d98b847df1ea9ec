import 'server-only';
import type { ErrorKind } from '../errors';
import type { Comparison, Fact } from '../model/comparison';
import type { TextInput } from '../model/text';
import type { Job, Lane, Store } from '../store/store';
import { compareLimitMs } from './compare-limit';
import { countWords } from './lane';

export const COMPARE_JOB = 'compare';

/** What is to be compared. */
export interface CompareTask {
  inputs: TextInput[];
  /** Empty when none was given. */
  title: string;
  /** The rows of the document that stands until then: what people changed points at their ids. */
  before: Pick<Fact, 'id' | 'cells'>[];
}

/** Compares away from the thread that answers requests; tells each step as it begins, rejects when `signal` says stop. */
export type CompareTexts = (
  task: CompareTask,
  onStep: (step: string) => void,
  signal: AbortSignal,
) => Promise<Comparison>;

export interface WorkOptions {
  store: Store;
  compareTexts: CompareTexts;
  /** Names this process to others that work on the same store. */
  owner: string;
  nowMs: () => number;
  log: (line: string, cause: unknown) => void;
  /** One for each comparison that may be made at the same time: the lanes that it takes from, the preferred one first. */
  slots: readonly (readonly Lane[])[];
  /** What says stop to one comparison when so many milliseconds have passed. */
  startLimit?: (limitMs: number) => AbortSignal;
  /** How long a silent process keeps a job before another takes it over. */
  leaseMs?: number;
  /** How often to look for jobs that other processes left or added. */
  pollMs?: number;
}

export interface Work {
  /** There is a new job, or one was cancelled: look now. */
  wake(): void;
  /** Resolves when what was begun has ended. */
  stop(): Promise<void>;
}

const MOST_ATTEMPTS = 3;
const RETRY_AFTER_MS = 2000;
const DEFAULT_LEASE_MS = 6000;

/**
 * Make the comparisons that wait in the store, for as long as the process lives.
 * Every job is held by a lease that is renewed while it runs: a process that is killed loses it, and another (or the same
 * one, started again) makes the comparison anew. A job that ended its process three times is given up. Who finds that it
 * no longer holds its lease (cancelled, other texts, too long silent) stops and writes nothing more. One that is past its
 * limit is stopped alone and not tried again: the same texts would take as long the next time.
 */
export function startComparisons(options: WorkOptions): Work {
  const { pollMs = 1000, slots } = options;
  let stopped = false;
  const sleepers = new Set<() => void>();
  const hearts = new Set<() => void>();
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
  const run = async (lanes: readonly Lane[], slot: number) => {
    // A name for each slot: under a shared one, a slot could keep renewing a lease that its neighbour has taken over.
    const mine = { ...options, owner: `${options.owner}/${slot}` };
    while (!stopped) {
      const worked = await workOnce(mine, lanes, hearts);
      if (!worked && !stopped) await sleep();
    }
  };
  const running = Promise.all(slots.map(run));
  const wakeAll = () => {
    for (const wake of [...sleepers, ...hearts]) wake();
  };
  return {
    wake: wakeAll,
    async stop() {
      stopped = true;
      wakeAll();
      await running;
    },
  };
}

/** Take one job of these lanes and do it; false when there is none, or the store does not answer. */
async function workOnce(options: WorkOptions, lanes: readonly Lane[], hearts: Set<() => void>): Promise<boolean> {
  const { store, owner, nowMs, log, leaseMs = DEFAULT_LEASE_MS } = options;
  try {
    const job = await store.claim({ kind: COMPARE_JOB, lanes, owner, nowMs: nowMs(), leaseMs });
    if (!job) return false;
    const lost = new AbortController();
    const beat = keepLease(job, options, lost);
    const heart = setInterval(beat, leaseMs / 3);
    hearts.add(beat);
    try {
      await runJob(job, options, lost.signal);
    } finally {
      clearInterval(heart);
      hearts.delete(beat);
    }
    return true;
  } catch (cause) {
    // The store went away. The job's lease ends by itself, so nothing is lost; look again after a pause.
    log('The store did not answer', cause);
    return false;
  }
}

/** What renews a lease at each call, and says so once when it is lost. */
function keepLease(job: Job, options: WorkOptions, lost: AbortController): () => void {
  const { store, owner, nowMs, log, leaseMs = DEFAULT_LEASE_MS } = options;
  let heldUntilMs = nowMs() + leaseMs;
  return () => {
    const askedMs = nowMs();
    store
      .heartbeat(job.id, { owner, nowMs: askedMs, leaseMs })
      .then((held) => {
        if (held) heldUntilMs = askedMs + leaseMs;
        else lost.abort();
      })
      .catch((cause) => {
        log('A lease was not renewed', cause);
        // From here on somebody else may hold it.
        if (nowMs() >= heldUntilMs) lost.abort();
      });
  };
}

async function runJob(job: Job, options: WorkOptions, lost: AbortSignal): Promise<void> {
  const { store, owner, nowMs, log } = options;
  if (job.attempts > MOST_ATTEMPTS) {
    // It ended the whole process each time, or it would have been counted as failed below.
    await giveUp(job, 'compare_gave_up', options);
    return;
  }
  try {
    const settled = await makeComparison(job, options, lost);
    if (lost.aborted) return;
    if (settled) await store.complete(job.id, owner, nowMs());
    else await store.fail(job.id, owner, nowMs(), nowMs() + RETRY_AFTER_MS);
  } catch (cause) {
    if (lost.aborted) return;
    log(`Comparison ${job.comparisonId}, attempt ${job.attempts}`, cause);
    if (cause instanceof TookTooLong) await giveUp(job, 'compare_took_too_long', options);
    else if (job.attempts >= MOST_ATTEMPTS) await giveUp(job, 'compare_failed', options);
    else await store.fail(job.id, owner, nowMs(), nowMs() + RETRY_AFTER_MS * job.attempts);
  }
}

/** Only who still holds the job may say that it failed: it may be another's by now, or cancelled. */
async function giveUp(job: Job, problem: ErrorKind, options: WorkOptions): Promise<void> {
  const { store, owner, nowMs, leaseMs = DEFAULT_LEASE_MS } = options;
  if (!(await store.heartbeat(job.id, { owner, nowMs: nowMs(), leaseMs }))) return;
  await store.setProblem(job.comparisonId, problem, nowMs());
  await store.fail(job.id, owner, nowMs(), null);
}

/** False when the result could not be kept: the comparison was deleted (it may come back), or its texts are others now. */
async function makeComparison(job: Job, options: WorkOptions, lost: AbortSignal): Promise<boolean> {
  const { store, compareTexts, nowMs, log } = options;
  const stored = await store.getComparison(job.comparisonId);
  if (!stored) return false;
  // Ready: an earlier owner saved the document and was killed before it could say so. Other texts make it working again.
  if (stored.status !== 'working') return true;
  // One after the other, so that a slow write cannot put an earlier step over a later one.
  let steps = Promise.resolve();
  const onStep = (step: string) => {
    steps = steps
      .then(() => (lost.aborted ? undefined : store.setStep(stored.id, step, nowMs())))
      .catch((cause) => log('A step was not noted', cause));
  };
  const before = stored.document?.facts.map(({ id, cells }) => ({ id, cells })) ?? [];
  const { inputs, title } = stored;
  const document = await withinLimit(inputs, options, lost, (stop) =>
    compareTexts({ inputs, title, before }, onStep, stop),
  );
  await steps;
  return !lost.aborted && (await store.saveDocument(stored.id, stored.version, document, nowMs()));
}

class TookTooLong extends Error {}

/** What `work` gives. Errors: rejects with `TookTooLong` when it failed after the limit of these texts, else as `work` does. */
async function withinLimit<T>(
  inputs: readonly TextInput[],
  { startLimit = AbortSignal.timeout }: WorkOptions,
  lost: AbortSignal,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const limitMs = compareLimitMs(countWords(inputs));
  const limit = startLimit(limitMs);
  try {
    return await work(AbortSignal.any([lost, limit]));
  } catch (cause) {
    throw limit.aborted ? new TookTooLong(`It took longer than ${limitMs / 1000} s`, { cause }) : cause;
  }
}
