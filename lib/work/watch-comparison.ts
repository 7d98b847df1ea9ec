import 'server-only';
import type { ComparisonStatus, Store } from '../store/store';

/** How far a comparison is: what an open page compares with what it shows. */
export interface Pulse {
  place: number;
  version: number;
  status: ComparisonStatus;
}

type WatchStore = Pick<Store, 'getProgress' | 'lastPlace'>;

interface Watched {
  last: string | null;
  listeners: Set<(pulse: Pulse | null) => void>;
  timer: NodeJS.Timeout;
}

export interface Watch {
  /**
   * Be told how far a comparison is, now and at each change; null when it is gone. Null instead of the function that ends
   * it when too many follow the comparison already.
   */
  follow(id: string, listener: (pulse: Pulse | null) => void): (() => void) | null;
  /** Something was changed here: tell it at once. */
  look(id: string): void;
}

/** Pages that follow one comparison in one process. A class of thirty, some with two windows. */
const MOST_FOLLOWERS = 100;
/** What other processes change is seen this soon. */
const POLL_MS = 1000;

// One per store and process, as Next loads this module several times.
const shared = globalThis as unknown as { tellingsWatches?: WeakMap<WatchStore, Watch> };

/** What watches the comparisons of a store. */
export function watchOf(store: WatchStore): Watch {
  shared.tellingsWatches ??= new WeakMap();
  const watch = shared.tellingsWatches.get(store) ?? openWatch(store);
  shared.tellingsWatches.set(store, watch);
  return watch;
}

/** One poll a second for each comparison that is followed, however many follow it; none for the others. */
export function openWatch(store: WatchStore, pollMs = POLL_MS): Watch {
  const watched = new Map<string, Watched>();

  const look = async (id: string): Promise<void> => {
    const [progress, place] = await Promise.all([store.getProgress(id), store.lastPlace(id)]);
    const entry = watched.get(id);
    if (!entry) return;
    const pulse = progress && { place, version: progress.version, status: progress.status };
    const words = JSON.stringify(pulse);
    if (words === entry.last) return;
    entry.last = words;
    for (const tell of entry.listeners) tell(pulse);
  };
  // A store that is away for a moment is asked again at the next poll; requests report it.
  const lookQuietly = (id: string) => void look(id).catch(() => {});

  const open = (id: string): Watched => {
    const timer = setInterval(() => lookQuietly(id), pollMs);
    timer.unref();
    return { last: null, listeners: new Set(), timer };
  };
  const leave = (id: string, entry: Watched, listener: (pulse: Pulse | null) => void) => {
    entry.listeners.delete(listener);
    if (entry.listeners.size > 0) return;
    clearInterval(entry.timer);
    watched.delete(id);
  };

  return {
    follow(id, listener) {
      const entry = watched.get(id) ?? open(id);
      if (entry.listeners.size >= MOST_FOLLOWERS) return null;
      watched.set(id, entry);
      entry.listeners.add(listener);
      if (entry.last !== null) listener(JSON.parse(entry.last) as Pulse | null);
      else lookQuietly(id);
      return () => leave(id, entry, listener);
    },
    look(id) {
      if (watched.has(id)) lookQuietly(id);
    },
  };
}
