import type { BroughtText, GuessedField, Guesses, GuessSource } from '@/lib/model/brought-text';
import { FEWEST_TEXTS, MOST_TEXTS } from '@/lib/model/limits';
import type { GivenRole } from '@/lib/model/text';
import { letterOf } from '@/lib/view/comparison/text-label';
import { shiftRoles } from './shift-roles';

/** One text as a person has brought or typed it, kept in the browser so that nothing is lost on the way back. */
export interface DraftText {
  key: number;
  outlet: string;
  via: string;
  headline: string;
  byline: string;
  published: string;
  url: string;
  body: string;
  /** Where the value of a field comes from; `person` for what was typed, which no guess touches. */
  sources: Partial<Record<GuessedField, GuessSource | 'person'>>;
  /** Roles from the page's markup and those that the person has set. */
  roles: GivenRole[];
  /** The page that it was read from has much more text. */
  shortened: boolean;
  /** What there was to say when it was read from a page or file. */
  readings: string[];
}

export interface Draft {
  title: string;
  texts: DraftText[];
}

/** What a draft is for: a new comparison, or texts for one that there is. */
export interface DraftPlace {
  /** Under which name the browser keeps it. */
  storedAs: string;
  /** How many texts stand before its own: they have the first letters. */
  before: number;
  fewest: number;
  most: number;
}

export const NEW_COMPARISON: DraftPlace = {
  storedAs: 'tellings.draft',
  before: 0,
  fewest: FEWEST_TEXTS,
  most: MOST_TEXTS,
};

/** For texts that are added to a comparison of so many. */
export function placeIn(comparison: string, texts: number): DraftPlace {
  return { storedAs: `tellings.texts.${comparison}`, before: texts, fewest: 1, most: MOST_TEXTS - texts };
}

const FIELDS = ['outlet', 'via', 'headline', 'published', 'url', 'body'] as const;
const GUESSED = ['outlet', 'headline', 'byline', 'published', 'via', 'url'] as const;

/** An empty text; `key` tells it from its neighbours while the page is open. */
export function emptyText(key: number): DraftText {
  const words = { outlet: '', via: '', headline: '', byline: '', published: '', url: '', body: '' };
  return { key, ...words, sources: {}, roles: [], shortened: false, readings: [] };
}

export function emptyDraft({ fewest }: DraftPlace): Draft {
  return { title: '', texts: Array.from({ length: fewest }, (_, key) => emptyText(key)) };
}

/** Whether nothing was brought or typed into a text yet. */
export function isBlank(text: DraftText): boolean {
  return (
    FIELDS.every((field) => text[field].trim() === '' || text.sources[field as GuessedField] === 'words') &&
    !text.body.trim()
  );
}

/** The draft that this browser keeps, or null: a full or forbidden storage is no reason to fail. */
export function findDraft({ storedAs }: DraftPlace): Draft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storedAs) ?? 'null');
    // Keys are given anew: those of another visit would meet the ones that this one gives. A draft of an older Tellings lacks fields.
    return isDraft(stored)
      ? { ...stored, texts: stored.texts.map((text, key) => ({ ...emptyText(key), ...text, key })) }
      : null;
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

/** Keep the draft, or forget it when null; false when this browser cannot. */
export function keepDraft(draft: Draft | null, { storedAs }: DraftPlace): boolean {
  try {
    if (draft) localStorage.setItem(storedAs, JSON.stringify(draft));
    else localStorage.removeItem(storedAs);
    return true;
  } catch {
    // Storage is off or full; the page says so.
    return false;
  }
}

/** The text with other words. What was known of its old words goes with them; roles stay at words that stayed. */
export function withBody(text: DraftText, body: string): DraftText {
  if (!body.trim()) return { ...text, body, roles: [], shortened: false, readings: [] };
  return { ...text, body, roles: shiftRoles(text.body, body, text.roles) };
}

/** A field as the person typed it: no guess touches it from now on. */
export function withField(text: DraftText, field: GuessedField, value: string): DraftText {
  return { ...text, [field]: value, sources: { ...text.sources, [field]: 'person' } };
}

/** Fill what the person has left open with guesses; the same text when there is nothing to fill. */
export function withGuesses(text: DraftText, guesses: Guesses): DraftText {
  let next = text;
  for (const field of GUESSED) {
    const guess = guesses[field];
    const source = text.sources[field];
    // What a page states is surer than what its words look like; an old guess gives way to one on the new words.
    const isOpen = source === undefined ? text[field] === '' : source === 'words';
    if (!isOpen || (guess?.value ?? '') === text[field]) continue;
    const { [field]: _, ...others } = next.sources;
    next = { ...next, [field]: guess?.value ?? '', sources: guess ? { ...others, [field]: guess.source } : others };
  }
  return next;
}

/** A text as a link or a file brought it, in the place of an empty one. */
export function fromBrought(key: number, { body, guesses, roles, problems }: BroughtText): DraftText {
  const shortened = problems.some(({ kind }) => kind === 'short_extraction');
  const readings = problems.filter(({ kind }) => kind !== 'short_extraction').map(({ message }) => message);
  return withGuesses({ ...emptyText(key), body, roles, shortened, readings }, guesses);
}

/** What still stands in the way of comparing: a sentence, and the field it belongs to where there is one. */
export interface Obstacle {
  sentence: string;
  key?: number;
  field?: 'body' | 'url' | 'outlet' | 'published';
}

/** The first obstacle; null when nothing stands in the way. */
export function findObstacle(draft: Draft, { before, fewest }: DraftPlace): Obstacle | null {
  const filled = draft.texts.filter((text) => text.body.trim());
  const letter = (text: DraftText) => letterOf(before + draft.texts.indexOf(text));
  if (filled.length < fewest) {
    const open = draft.texts.find((text) => !text.body.trim());
    const sentence =
      fewest < FEWEST_TEXTS ? 'Paste the words of the text first.' : 'Paste at least two texts about the same event.';
    return open ? { sentence, key: open.key, field: 'body' } : { sentence };
  }
  const unlinked = filled.find((text) => text.url.trim() && !/^https?:\/\/[^\s]+\.[^\s]+$/i.test(text.url.trim()));
  if (unlinked) {
    const sentence = `The link of text ${letter(unlinked)} is no web address: mend it, or leave it empty.`;
    return { sentence, key: unlinked.key, field: 'url' };
  }
  const seen = new Map<string, DraftText>();
  for (const text of filled) {
    const words = text.body.trim().replace(/\s+/g, ' ');
    const twin = seen.get(words);
    if (twin) {
      const sentence = `Texts ${letter(twin)} and ${letter(text)} are the same words: replace one of them.`;
      return { sentence, key: text.key, field: 'body' };
    }
    seen.set(words, text);
  }
  return null;
}
