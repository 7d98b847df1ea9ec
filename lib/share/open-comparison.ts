import 'server-only';
import type { ErrorKind } from '../errors';
import type { Comparison } from '../model/comparison';
import { findShipped } from '../store/shipped-stories';
import type { ComparisonStatus, ComparisonSummary, Right, Store } from '../store/store';
import { type Cookie, editCookieName, findEditTokens } from './edit-cookie';
import { quoteOnly } from './publish';
import { findRight, findShared } from './rights';
import { hashToken } from './tokens';

/** A comparison as one reader may see it. */
export interface OpenedComparison {
  id: string;
  title: string;
  /** `public` for what ships with Tellings: anyone reads it, nobody changes it. */
  right: Right | 'public';
  status: ComparisonStatus;
  step: string | null;
  problem: ErrorKind | null;
  version: number;
  /** Quote-only unless the reader may edit. Null until the texts have been compared. */
  document: Comparison | null;
}

/**
 * The comparison at /c/{id}, for the browser with these cookies (or an API client with this token).
 * Null, without a hint why, when there is none or the reader may not see it.
 */
export async function openComparison(
  store: Store,
  id: string,
  key: { cookies: readonly Cookie[]; token?: string | null },
): Promise<OpenedComparison | null> {
  // What cannot be an id is looked up nowhere: PostgreSQL refuses some characters, and says so loudly.
  if (!/^[\w-]{1,64}$/.test(id)) return null;
  const shipped = await findShipped(id);
  if (shipped) return openShipped(id, shipped);
  const token = key.token ?? key.cookies.find(({ name }) => name === editCookieName(id))?.value ?? null;
  const right = await findRight(store, id, token);
  return right && openStored(store, id, right);
}

/** The comparison at /s/{token}; null for an unknown, forged, malformed or revoked token. A share link only reads. */
export async function openShared(store: Store, token: string): Promise<OpenedComparison | null> {
  const shared = await findShared(store, token);
  return shared && openStored(store, shared.comparisonId, 'view');
}

/** What this browser has made or may change, newest first. */
export function listMine(store: Store, cookies: readonly Cookie[]): Promise<ComparisonSummary[]> {
  return store.listComparisons(findEditTokens(cookies).map(hashToken));
}

async function openStored(store: Store, id: string, right: Right): Promise<OpenedComparison | null> {
  const stored = await store.getComparison(id);
  if (!stored) return null;
  const { title, status, step, problem, version } = stored;
  const document = stored.document && (right === 'edit' ? stored.document : quoteOnly(stored.document));
  return { id, title, right, status, step, problem, version, document };
}

function openShipped(id: string, document: Comparison): OpenedComparison {
  const { title } = document;
  return { id, title, right: 'public', status: 'ready', step: null, problem: null, version: 1, document };
}
