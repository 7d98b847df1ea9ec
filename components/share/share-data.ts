import { type Answer, askApp, type Trouble } from '@/components/ui/ask-app';
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

const TROUBLE: Trouble = {
  unreachable: UNREACHABLE,
  unreadable: UNREACHABLE,
  unexplained: DID_NOT_WORK,
  rejectsAborted: false,
};

/** Ask the app for something about this comparison's links. */
export function askShares<T>(path: string, method = 'GET', body?: unknown): Promise<Answer<T>> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  return askApp(path, { method, headers: { 'content-type': 'application/json' }, ...init }, TROUBLE);
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
