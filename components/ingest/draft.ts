import { FEWEST_TEXTS } from '@/lib/model/limits';
import { letterOf } from '@/lib/view/text-label';

/** What a person has typed on the new-comparison page, kept in the browser so that nothing is lost on the way back. */
export interface DraftText {
  key: number;
  outlet: string;
  via: string;
  headline: string;
  published: string;
  url: string;
  body: string;
}

export interface Draft {
  title: string;
  texts: DraftText[];
}

const STORED_AS = 'tellings.draft';
const FIELDS = ['outlet', 'via', 'headline', 'published', 'url', 'body'] as const;

/** An empty text; `key` tells it from its neighbours while the page is open. */
export function emptyText(key: number): DraftText {
  return { key, outlet: '', via: '', headline: '', published: '', url: '', body: '' };
}

export function emptyDraft(): Draft {
  return { title: '', texts: [emptyText(0), emptyText(1)] };
}

/** The draft that this browser keeps, or null: a full or forbidden storage is no reason to fail. */
export function findDraft(): Draft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? 'null');
    // Keys are given anew: those of another visit would meet the ones that this one gives.
    return isDraft(stored) ? { ...stored, texts: stored.texts.map((text, key) => ({ ...text, key })) } : null;
  } catch {
    // Storage is off, or holds something that is not ours: start empty.
    return null;
  }
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Draft | null;
  return (
    typeof draft?.title === 'string' &&
    Array.isArray(draft.texts) &&
    draft.texts.length > 0 &&
    draft.texts.every((text) => FIELDS.every((field) => typeof text?.[field] === 'string'))
  );
}

/** Keep the draft; false when this browser cannot. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(draft));
    return true;
  } catch {
    // Storage is off or full; the page says so.
    return false;
  }
}

/** What still stands in the way of comparing, as one sentence; null when nothing does. */
export function findObstacle(draft: Draft): string | null {
  const filled = draft.texts.filter((text) => text.body.trim());
  const letter = (text: DraftText) => letterOf(draft.texts.indexOf(text));
  if (filled.length < FEWEST_TEXTS) return 'Paste at least two texts about the same event.';
  const unlinked = filled.find((text) => text.url.trim() && !/^https?:\/\/[^\s]+\.[^\s]+$/i.test(text.url.trim()));
  if (unlinked) return `The link of text ${letter(unlinked)} is no web address: mend it, or leave it empty.`;
  const seen = new Map<string, number>();
  for (const text of filled) {
    const words = text.body.trim().replace(/\s+/g, ' ');
    const twin = seen.get(words);
    const place = draft.texts.indexOf(text);
    if (twin !== undefined) {
      return `Texts ${letterOf(twin)} and ${letterOf(place)} are the same words: replace one of them.`;
    }
    seen.set(words, place);
  }
  return null;
}
