import 'server-only';
import type { ErrorKind } from '../errors';
import type { Comparison } from '../model/comparison';
import type { LostOperation } from '../revise/operation';
import { findShipped } from '../store/shipped-stories';
import type { ComparisonStatus, Right, Share, Store } from '../store/store';
import { blindComparison } from '../view/comparison/blind-comparison';
import { type RevisedComparison, readRevised } from './read-revised';
import { findAccess, findShared, gateOf, type Proof, type ShareGate } from './rights';
import { quoteOnly } from './shown/publish';

/** The link through which a reader came. */
interface OpenedLink {
  id: string;
  /** When and with what the copy was made, and whether the comparison has changed since; null for a live link. */
  frozen: { at: string; engine: string | null; changed: boolean } | null;
  /** Letters stand for the outlets' names, and no choice of the reader's shows them. */
  blind: boolean;
  /** Search engines may list the page. */
  listed: boolean;
  /** Asks for a passphrase: cannot be read in a frame, where the browser keeps its answer back. */
  hasPassphrase: boolean;
  expiresAtMs: number | null;
}

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
  /** Null for who came with the owner's key, and for what ships. */
  link: OpenedLink | null;
  /** Of the last change that is in the document; 0 where nobody changed anything. */
  place: number;
  /** What people changed and no longer applies; only for who may edit. */
  lost: LostOperation[];
}

/**
 * The comparison at /c/{id}, for who brings this proof.
 * Null, without a hint why, when there is none or the reader may not see it.
 */
export async function openComparison(store: Store, id: string, proof: Proof): Promise<OpenedComparison | null> {
  // What cannot be an id is looked up nowhere: PostgreSQL refuses some characters, and says so loudly.
  if (!/^[\w-]{1,64}$/.test(id)) return null;
  const shipped = await findShipped(id);
  if (shipped) return openShipped(id, shipped);
  const access = await findAccess(store, id, proof);
  if (!access) return null;
  return access.right === 'edit' || !access.share ? openOwn(store, id) : openLink(store, access.share);
}

/** What a share link leads to: the comparison, or why a link that exists stays closed. */
export type SharedAnswer =
  | { gate: 'open'; opened: OpenedComparison }
  | { gate: Exclude<ShareGate, 'open'>; share: Share };

/** What stands at /s/{token}; null for an unknown, forged, malformed or revoked token. A share link only reads. */
export async function openShared(store: Store, token: string, proof: Proof): Promise<SharedAnswer | null> {
  const share = await findShared(store, token);
  if (!share) return null;
  const gate = gateOf(share, proof);
  if (gate !== 'open') return { gate, share };
  const opened = await openLink(store, share);
  return opened && { gate, opened };
}

async function openOwn(store: Store, id: string): Promise<OpenedComparison | null> {
  const stored = await readRevised(store, id);
  return stored && { ...stateOf(stored), right: 'edit', document: stored.document, link: null, lost: stored.lost };
}

async function openLink(store: Store, share: Share): Promise<OpenedComparison | null> {
  const { blind, listed, expiresAtMs, passphraseHash, frozen } = share.terms;
  const link = { id: share.id, blind, listed, expiresAtMs, hasPassphrase: passphraseHash !== null, frozen: null };
  if (frozen) return openFrozen(store, share, link);
  const stored = await readRevised(store, share.comparisonId);
  if (!stored) return null;
  const document = stored.document && publishedCopy(stored.document, share.terms);
  const title = document?.title ?? (blind ? 'Comparison' : stored.title);
  return { ...stateOf(stored), title, right: 'view', document, link };
}

/** What is kept for a frozen link is what may be shown: nothing is left to take away. */
async function openFrozen(store: Store, share: Share, link: OpenedLink): Promise<OpenedComparison | null> {
  const [document, progress, place] = await Promise.all([
    store.getFrozen(share.id),
    store.getProgress(share.comparisonId),
    store.lastPlace(share.comparisonId),
  ]);
  if (!document || !progress) return null;
  const { at, version, place: placeThen } = document.kept ?? { at: '', version: 0, place: 0 };
  const frozen = {
    at,
    engine: document.engine?.version ?? null,
    changed: progress.version !== version || place !== placeThen,
  };
  const state = { id: share.comparisonId, title: document.title, status: 'ready', step: null, problem: null } as const;
  const seen = { version, place: placeThen, lost: [] };
  return { ...state, ...seen, right: 'view', document, link: { ...link, frozen } };
}

/** The document as a link with these terms shows it. */
export function publishedCopy(document: Comparison, terms: Pick<Share['terms'], 'wholeTexts' | 'blind'>): Comparison {
  const shown = quoteOnly(document, { wholeTexts: terms.wholeTexts });
  return terms.blind ? blindComparison(shown) : shown;
}

function stateOf({ id, title, status, step, problem, version, place }: RevisedComparison) {
  return { id, title, status, step, problem, version, place, lost: [] };
}

function openShipped(id: string, document: Comparison): OpenedComparison {
  const { title } = document;
  const state = { id, title, status: 'ready', step: null, problem: null, version: 1 } as const;
  return { ...state, right: 'public', document, link: null, place: 0, lost: [] };
}
