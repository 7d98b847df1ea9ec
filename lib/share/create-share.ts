import 'server-only';
import { z } from 'zod';
import { failure, type Result, success } from '../errors';
import type { Comparison } from '../model/comparison';
import type { Right, ShareTerms, Store } from '../store/store';
import { buildEditPath } from './edit-cookie';
import { publishedCopy } from './open-comparison';
import { hashPassphrase } from './passphrase';
import { createId, createToken, hashToken } from './tokens';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What `POST /api/comparisons/{id}/shares` takes. */
export const WantedShareSchema = z
  .object({
    right: z.enum(['view', 'edit']).default('view'),
    label: z.string().trim().max(120).default(''),
    frozen: z.boolean().default(false),
    /** Days until the link closes by itself; null for never. */
    expiresInDays: z.number().positive().max(3650).nullable().default(null),
    /** At least eight characters: it guards what anybody with the link can try. */
    passphrase: z.string().trim().min(8).max(200).nullable().default(null),
    wholeTexts: z.array(z.string().max(100)).max(20).default([]),
    listed: z.boolean().default(false),
    blind: z.boolean().default(false),
  })
  .meta({ id: 'WantedShare' });

/** What somebody wants a new link to do. */
export type WantedShare = z.infer<typeof WantedShareSchema>;

/**
 * Read what a new link shall do; whatever is not said is the least that a link can show.
 * Errors: invalid_request, with the name of the field. An edit link shows everything and follows the comparison, so it can
 *         be neither frozen, blind nor listed.
 */
export function parseWantedShare(json: unknown): Result<WantedShare> {
  const parsed = WantedShareSchema.safeParse(json);
  if (!parsed.success) return failure('invalid_request', { detail: String(parsed.error.issues[0]?.path[0] ?? 'form') });
  const { right, frozen, blind, listed, wholeTexts, passphrase } = parsed.data;
  const forbidden = { frozen, blind, listed, wholeTexts: wholeTexts.length > 0 };
  const odd = Object.entries(right === 'edit' ? forbidden : { listed: listed && passphrase !== null }).find(
    ([, on]) => on,
  );
  return odd ? failure('invalid_request', { detail: odd[0] }) : success(parsed.data);
}

/** A new link, with the only copy of its secret. */
export interface NewShare {
  /** To revoke it. */
  id: string;
  right: Right;
  url: string;
}

type ShareStore = Pick<Store, 'createShare' | 'lastPlace'>;

/**
 * Make a link to a comparison. Whoever calls this has checked that the asker may edit.
 * Shape:  a frozen link keeps what it may show, and nothing else of the document, for ever.
 * Errors: not_ready, where a copy is wanted of what is not made yet.
 */
export async function createShare(
  store: ShareStore,
  comparison: { id: string; version: number; document: Comparison | null },
  wanted: WantedShare,
  nowMs: number,
): Promise<Result<NewShare>> {
  const { right, label, frozen, expiresInDays, passphrase, wholeTexts, listed, blind } = wanted;
  const { id: comparisonId, document, version } = comparison;
  if (frozen && !document) return failure('not_ready');
  const terms: ShareTerms = {
    label,
    frozen,
    expiresAtMs: expiresInDays === null ? null : nowMs + Math.round(expiresInDays * DAY_MS),
    passphraseHash: passphrase && (await hashPassphrase(passphrase)),
    wholeTexts,
    listed,
    blind,
  };
  const kept = { at: new Date(nowMs).toISOString(), version, place: await store.lastPlace(comparisonId) };
  const copy = frozen && document ? { ...publishedCopy(document, terms), kept } : null;
  const token = createToken();
  const id = createId();
  await store.createShare({ id, comparisonId, right, tokenHash: hashToken(token), createdAtMs: nowMs, terms }, copy);
  return success({ id, right, url: right === 'view' ? `/s/${token}` : buildEditPath(comparisonId, token) });
}
