import { DID_NOT_WORK, UNREACHABLE } from '@/lib/page-words/trouble';
import type { CitedComparison, CitedText } from '@/lib/view/share/citation';

/** A link as the app lists it for its owner. */
export interface ListedShare {
  id: string;
  right: 'view' | 'edit';
  label: string;
  createdAtMs: number;
  revokedAtMs: number | null;
  expiresAtMs: number | null;
  frozen: boolean;
  passphrase: boolean;
  wholeTexts: string[];
  listed: boolean;
  blind: boolean;
}

/** A text with how much of it a link shows, 0–1 of its words. */
export interface SharedText extends CitedText {
  share: number;
  hasBody: boolean;
}

/** What the dialog is drawn from. Null for the comparison while it is being made. */
export interface ShareData {
  shares: ListedShare[];
  comparison: (CitedComparison & { texts: SharedText[] }) | null;
}

/** What a new link shall do; as the interface takes it. */
export interface WantedLink {
  right: 'view' | 'edit';
  label: string;
  frozen: boolean;
  expiresInDays: number | null;
  passphrase: string | null;
  wholeTexts: string[];
  listed: boolean;
  blind: boolean;
}

/** An answer of the app, or the sentence that says why there is none. */
export type Answer<T> = { ok: true; value: T } | { ok: false; sentence: string };

/** Ask the app for something about this comparison's links. */
export async function askShares<T>(path: string, method = 'GET', body?: unknown): Promise<Answer<T>> {
  try {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(path, { method, headers: { 'content-type': 'application/json' }, ...init });
    const answer = (await response.json()) as T & { error?: { sentence: string } };
    if (response.ok) return { ok: true, value: answer };
    return { ok: false, sentence: answer.error?.sentence ?? DID_NOT_WORK };
  } catch {
    // The connection broke before an answer came.
    return { ok: false, sentence: UNREACHABLE };
  }
}

// The app keeps only a hash of each link. So that a link can be copied again, this browser remembers those it has made;
// links to change the comparison are not remembered: they are the comparison's key.
const REMEMBERED = 'tellings:link:';

/** Keep the address of a link in this browser. */
export function rememberLink(id: string, address: string): void {
  try {
    window.localStorage.setItem(REMEMBERED + id, address);
  } catch {
    // No storage, or none left: the link can still be copied now.
  }
}

/** The address of a link that was made in this browser; null for others. */
export function recallLink(id: string): string | null {
  try {
    return window.localStorage.getItem(REMEMBERED + id);
  } catch {
    return null;
  }
}

/** A revoked link opens nothing any more. */
export function forgetLink(id: string): void {
  try {
    window.localStorage.removeItem(REMEMBERED + id);
  } catch {
    // Then there was nothing to forget.
  }
}
