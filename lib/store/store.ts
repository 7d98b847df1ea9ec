/**
 * Comparisons, links, logs and jobs in SQLite or PostgreSQL; and what ships.
 * Read:   this file for what a store does, then build-store.ts.
 * Change: a new question → its part (…-part.ts), one test in store-contract.test.ts for both databases.
 * Uses:   errors.
 * Tests:  store-contract.test.ts, open-sqlite.test.ts.
 */

import type { ErrorKind } from '../errors';
import type { Comparison } from '../model/comparison';
import type { TextInput } from '../model/text';

/** What the store keeps, and the one narrow way to it. All SQL stays behind `Store`; every time is a number given in. */

export type ComparisonStatus = 'working' | 'ready' | 'failed';
export type Right = 'view' | 'edit';

/** What a comparison shows while it is being made. */
export interface ComparisonProgress {
  id: string;
  status: ComparisonStatus;
  /** The step in hand while `status` is working, else null. */
  step: string | null;
  /** Why `status` is failed, else null. */
  problem: ErrorKind | null;
  /**
   * Goes up by one with every saved document, with other texts, and when the making is cancelled; a writer names the
   * version that it has read.
   */
  version: number;
}

/** A comparison as one line of a list. */
export interface ComparisonSummary extends ComparisonProgress {
  title: string;
  outlets: string[];
  createdAtMs: number;
  updatedAtMs: number;
}

export interface StoredComparison extends ComparisonSummary {
  /** The texts as they were given. Never changed. */
  inputs: TextInput[];
  /** Null until the texts have been compared. */
  document: Comparison | null;
}

interface NewComparison {
  id: string;
  title: string;
  inputs: TextInput[];
  /** SHA-256 of the secret of the first owner link; the secret itself is stored nowhere. */
  editHash: string;
  createdAtMs: number;
  /** One that is made already, as it was read from a file: it is ready from the start. */
  document?: Comparison;
}

/** What the owner lets a link show, beyond its right. */
export interface ShareTerms {
  /** The owner's name for the link ("for class 9b"); empty for none. */
  label: string;
  /** Shows the copy that was kept when the link was made, for ever; else follows the comparison. */
  frozen: boolean;
  expiresAtMs: number | null;
  /** Derived from the passphrase with its own salt; null where none is asked for. */
  passphraseHash: string | null;
  /** Ids of the texts that the owner has stated may be published whole. */
  wholeTexts: string[];
  /** Search engines may list the page. */
  listed: boolean;
  /** Letters instead of the outlets' names, with no way to see them. */
  blind: boolean;
}

export interface Share {
  /** Names the share to its owner. Not a secret: it opens nothing. */
  id: string;
  comparisonId: string;
  right: Right;
  tokenHash: string;
  createdAtMs: number;
  revokedAtMs: number | null;
  terms: ShareTerms;
}

/** What one secret of a browser opens. Lessons and collections will be further kinds. */
export interface BrowserKey {
  kind: 'comparison';
  /** The id of what it opens. */
  thing: string;
  /** The edit link from which the right came, which is asked each time; null for the owner's own. */
  shareId: string | null;
}

/** A comparison that a browser has a key to, and the edit link that it came by; no link for the owner's own. */
export interface KeptComparison {
  summary: ComparisonSummary;
  share: Share | null;
}

/** One change that a person made, as it was acknowledged. The log only grows: undoing is an entry of its own. */
export interface LoggedOperation {
  /** From 1, without gaps: the order in which the store took them. */
  place: number;
  /** Given by the client, so that a change sent twice is taken once. */
  id: string;
  /** The `place` up to which the maker had seen the log. */
  madeOn: number;
  /** Which person, as far as is known: the id of the key (owner or share) that was used. */
  by: string;
  madeAtMs: number;
  /** An operation of lib/revise; the store does not look inside. */
  operation: unknown;
}

/** Where a job waits: who asks for little waits behind little only. */
export type Lane = 'small' | 'large';

/** Work to be done on one comparison. */
interface NewJob {
  kind: string;
  lane: Lane;
  comparisonId: string;
  runAtMs: number;
}

/** A job while somebody holds its lease. */
export interface Job {
  id: number;
  kind: string;
  comparisonId: string;
  /** Starts with 1: how often the job has been claimed, this time included. */
  attempts: number;
}

interface Lease {
  kind: string;
  /** What the claimer may take, each lane once: as long as there is anything in the first, nothing of the second. */
  lanes: readonly Lane[];
  /** Names the process that claims. */
  owner: string;
  nowMs: number;
  leaseMs: number;
}

export interface Store {
  readonly engine: 'sqlite' | 'postgres';
  /** Both or neither: a comparison without its job would be "working" for ever. Null for one that brings its document. */
  createComparison(comparison: NewComparison, job: Omit<NewJob, 'comparisonId'> | null): Promise<void>;
  getProgress(id: string): Promise<ComparisonProgress | null>;
  getComparison(id: string): Promise<StoredComparison | null>;
  /** Whether the owner's key has this hash, and since when the comparison is deleted; null for every other hash or id. */
  findOwned(id: string, hash: string): Promise<{ deletedAtMs: number | null } | null>;
  /** One more owner's key. False for an unknown id. */
  addOwnerKey(id: string, hash: string, nowMs: number): Promise<boolean>;
  /** Comparisons that one of these hashes may change, newest first. */
  listComparisons(editHashes: string[]): Promise<ComparisonSummary[]>;
  /** All that a browser has keys to, newest first; one line for each key. Nothing of deleted ones and of revoked links. */
  listKept(browserHash: string): Promise<KeptComparison[]>;
  /** The keys of a browser to one comparison, the owner's first; deleted or not, but none of a revoked link. */
  findKept(browserHash: string, id: string): Promise<{ share: Share | null; deletedAtMs: number | null }[]>;
  /** Keys that are there already stay as they are. */
  addBrowserKeys(browserHash: string, keys: readonly BrowserKey[], nowMs: number): Promise<void>;
  /** When this browser's secret was last handed out or renewed; null for one that the store does not know. */
  findSeen(browserHash: string): Promise<number | null>;
  setSeen(browserHash: string, nowMs: number): Promise<void>;
  /** Let whoever knows the secret with this hash take over the keys of a browser, once. */
  createMove(move: { hash: string; browserHash: string; expiresAtMs: number }, nowMs: number): Promise<void>;
  /** Whose keys can be taken over; null once they have been, after its time, and for an unknown hash. */
  findMove(hash: string, nowMs: number): Promise<{ browserHash: string } | null>;
  /** Add the keys to another browser; both keep them. False, and nothing is added, when `findMove` would give null. */
  takeMove(hash: string, browserHash: string, nowMs: number): Promise<boolean>;
  /** False when the stored version is no longer `version`: nothing is written then. */
  saveDocument(id: string, version: number, document: Comparison, nowMs: number): Promise<boolean>;
  /** The title that lists show instead of the document's own; null for the document's own again. */
  setTitle(id: string, title: string | null): Promise<void>;
  setStep(id: string, step: string, nowMs: number): Promise<void>;
  /**
   * Other texts for the same comparison, and the job to compare them anew; the old document stays until then.
   * False when the stored version is no longer `version`.
   */
  replaceInputs(
    id: string,
    version: number,
    inputs: TextInput[],
    job: Omit<NewJob, 'comparisonId'>,
    nowMs: number,
  ): Promise<boolean>;
  /** Stop what is being made: the job ends, and a comparison without a document is marked as failed with this problem. */
  cancel(id: string, problem: ErrorKind, nowMs: number): Promise<boolean>;
  /** Hidden from every list and link; can be brought back until it is swept. False for an unknown id. */
  setDeleted(id: string, deletedAtMs: number | null): Promise<boolean>;
  /** Take everything of comparisons that were deleted before this time out of the store; how many. */
  sweepDeleted(beforeMs: number): Promise<number>;
  /** False when the log has grown past `madeOnPlace` or the id is taken: nothing is written then. */
  appendOperation(comparisonId: string, madeOnPlace: number, entry: Omit<LoggedOperation, 'place'>): Promise<boolean>;
  /** The log after a place (0 for all of it), in order. */
  listOperations(comparisonId: string, afterPlace: number): Promise<LoggedOperation[]>;
  /** Place of the last operation, 0 for none. */
  lastPlace(comparisonId: string): Promise<number>;
  /** Does nothing to a comparison that is ready. */
  setProblem(id: string, problem: ErrorKind, nowMs: number): Promise<void>;
  /** `frozen` is the copy that a frozen link shows; null for a live one. */
  createShare(share: Omit<Share, 'revokedAtMs'>, frozen: Comparison | null): Promise<void>;
  /** The copy of a frozen link; null for a live one. */
  getFrozen(shareId: string): Promise<Comparison | null>;
  /** Null for an unknown or revoked token, and for one of a deleted comparison. An expired one is found: its reader is told. */
  findShare(tokenHash: string): Promise<Share | null>;
  listShares(comparisonId: string): Promise<Share[]>;
  /** False when this comparison has no such share that still opens. */
  revokeShare(comparisonId: string, id: string, nowMs: number): Promise<boolean>;
  enqueue(job: NewJob): Promise<number>;
  /** The oldest job of the first lane that has one that is due and that nobody holds; it is the caller's until the lease ends. */
  claim(lease: Lease): Promise<Job | null>;
  /** False when the lease was lost. The same for `complete` and `fail`. */
  heartbeat(id: number, lease: Omit<Lease, 'kind' | 'lanes'>): Promise<boolean>;
  complete(id: number, owner: string, nowMs: number): Promise<boolean>;
  /** Ends the job, or lets it be claimed again from `retryAtMs` on. */
  fail(id: number, owner: string, nowMs: number, retryAtMs: number | null): Promise<boolean>;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}
