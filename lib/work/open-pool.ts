import 'server-only';
import { Piscina } from 'piscina';

/** A pool whose threads do one thing; `run` is what `Piscina` does with it. */
export interface ThreadPool<Result> {
  run(...given: Parameters<Piscina['run']>): Promise<Result>;
}

/**
 * Open a pool of threads, anew each time one of them cannot even load its file (a build that runs under us).
 * Shape:  what the threads do, as in "comparing", for the log, and the options of `Piscina`.
 * Errors: `run` rejects as `Piscina` does, also when the pool is closed under it; the next task finds a new pool.
 */
export function openPool<Result = unknown>(
  doing: string,
  options: ConstructorParameters<typeof Piscina>[0],
): ThreadPool<Result> {
  const open = () => {
    const opened = new Piscina<unknown, Result>(options);
    // Such a thread reports here, not to the task, and would end the process unheard. Closing the pool rejects its tasks.
    opened.on('error', (cause) => {
      console.error(`A ${doing} thread failed:`, cause);
      if (pool === opened) pool = open();
      void opened.destroy();
    });
    return opened;
  };
  let pool = open();
  return { run: (task, limits) => pool.run(task, limits) };
}
