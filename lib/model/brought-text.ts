/** The nouns of a text on its way in: what a link or a file gave, and what is guessed about it, for a person to check. */
import type { GivenRole, Health, Range, Segment, Span } from './text';

/** Where a guess comes from, surest first: what the page states for machines, what it shows, the words themselves, the address. */
export const GUESS_SOURCES = ['structured', 'social', 'time', 'page', 'file', 'words', 'address'] as const;
export type GuessSource = (typeof GUESS_SOURCES)[number];

/** One guess that a person can check and change. */
export interface FieldGuess {
  value: string;
  source: GuessSource;
  /** The words it was read off, where they stand in the body. */
  words?: Span;
}

const GUESSED_FIELDS = ['outlet', 'headline', 'byline', 'published', 'via', 'url'] as const;
export type GuessedField = (typeof GUESSED_FIELDS)[number];
export type Guesses = Record<GuessedField, FieldGuess | null>;

/** Something a person should know about how a text was read; `range` points at the words where there are any. */
export interface ReadingProblem {
  kind: 'short_extraction' | 'paywall' | 'restored_lead' | 'encoding' | 'partial';
  message: string;
  range?: Range;
}

/** A text as a link or a file gave it: nothing is stored yet. */
export interface BroughtText {
  body: string;
  guesses: Guesses;
  /** Roles that the page's own markup states (headline, caption, embedded post). */
  roles: GivenRole[];
  /** A language tag as the page states it ("de", "pt-BR"), or null. */
  language: string | null;
  problems: ReadingProblem[];
}

/** What the page shows of a text while it is being pasted. */
export interface TextPreview {
  segments: Segment[];
  health: Health;
  guesses: Guesses;
  /** Number of words. */
  words: number;
  /** Several texts in one paste: where each starts and ends, and how they were told apart; null for one text. */
  pieces: TextPiece[] | null;
}

export const SPLIT_SIGNS = ['line', 'dateline', 'byline', 'headline', 'source'] as const;
export type SplitSign = (typeof SPLIT_SIGNS)[number];

/** One of several texts in one paste. */
export interface TextPiece extends Range {
  /** What showed that a text starts here; null for the first. */
  sign: SplitSign | null;
  headline: string | null;
  outlet: string | null;
}
