import 'server-only';
import type { Comparison } from '../model/comparison';
import { extendRevision, type Revision, startRevision } from '../revise/apply-operations';
import type { LogEntry, LostOperation } from '../revise/operation';
import type { LoggedOperation, Store, StoredComparison } from '../store/store';

/** A comparison with everything that people changed in it. */
export interface RevisedComparison extends StoredComparison {
  document: Comparison | null;
  /** How far the log is applied. */
  place: number;
  /** What people changed and no longer applies. */
  lost: LostOperation[];
  /** Null until the texts have been compared. */
  revision: Revision | null;
}

type ReadStore = Pick<Store, 'getProgress' | 'getComparison' | 'listOperations'>;

interface Known {
  stored: StoredComparison;
  revision: Revision | null;
}

interface Memory {
  known: Map<string, Known>;
  /** First readings that have not ended. */
  reading: Map<string, Promise<RevisedComparison | null>>;
}

/** Comparisons that are being read and edited now; each can take some ten megabytes. */
const MOST_KNOWN = 8;

// One per process, though Next loads this module several times; by store, as tests open several.
const shared = globalThis as unknown as { tellingsRevised?: WeakMap<ReadStore, Memory> };

/**
 * The machine's document with the log applied. What was read before is kept: only what is new is read and applied.
 * Shape:  null for an unknown or deleted id. `title` is the document's, once there is one.
 * Errors: rejects as the store does.
 */
export async function readRevised(store: ReadStore, id: string): Promise<RevisedComparison | null> {
  const memory = memoryOf(store);
  // Thirty pupils open one link at the same time: the first reads all of it, the others what it has read.
  const first = memory.reading.get(id);
  if (first) await first.catch(() => {});
  if (memory.known.has(id)) return readOn(store, id, memory.known);
  const reading = readOn(store, id, memory.known);
  memory.reading.set(id, reading);
  return reading.finally(() => memory.reading.delete(id));
}

async function readOn(store: ReadStore, id: string, kept: Map<string, Known>): Promise<RevisedComparison | null> {
  const known = kept.get(id);
  const progress = await store.getProgress(id);
  if (!progress) {
    kept.delete(id);
    return null;
  }
  const isSame = known?.stored.version === progress.version;
  const stored = isSame ? { ...known.stored, ...progress } : await store.getComparison(id);
  if (!stored) return null;
  const start = isSame ? known.revision : stored.document && startRevision(stored.document);
  const entries = start ? await store.listOperations(id, start.log.length) : [];
  const revision = start && extendRevision(start, entries.map(parseEntry));
  keep(kept, id, { stored, revision });
  const document = revision?.document ?? null;
  return {
    ...stored,
    title: document?.title ?? stored.title,
    document,
    place: revision?.log.length ?? 0,
    lost: revision?.lost ?? [],
    revision,
  };
}

function memoryOf(store: ReadStore): Memory {
  shared.tellingsRevised ??= new WeakMap();
  const memory = shared.tellingsRevised.get(store) ?? { known: new Map(), reading: new Map() };
  shared.tellingsRevised.set(store, memory);
  return memory;
}

/** The one that was read longest ago makes room. */
function keep(kept: Map<string, Known>, id: string, known: Known): void {
  kept.delete(id);
  kept.set(id, known);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KNOWN && oldest !== undefined) kept.delete(oldest);
}

/** Checked when it was taken; what a later version wrote is answered when it is applied. */
function parseEntry(entry: LoggedOperation): LogEntry {
  return { ...entry, operation: entry.operation as LogEntry['operation'] };
}
