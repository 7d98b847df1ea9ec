/**
 * The nouns of one text. Offsets everywhere are UTF-16 code units into `body` exactly as given, `end` exclusive.
 * Invariant: `body.slice(start, end) === quote` for every span that carries a quote.
 */

export interface Range {
  start: number;
  end: number;
}

/** A span with its words, so that a reader can check it without the body. */
export interface Span extends Range {
  quote: string;
}

/** A span of one named text. */
export interface Passage extends Span {
  text: string;
}

export const SEGMENT_ROLES = [
  'headline',
  'dek',
  'byline',
  'dateline',
  'subheading',
  'body',
  'quoted_post',
  'caption',
  'boilerplate',
  'off_topic',
] as const;
export type SegmentRole = (typeof SEGMENT_ROLES)[number];

/** A stretch of the body with one role. Segments tile the body's non-blank characters in order and never overlap. */
export interface Segment extends Range {
  role: SegmentRole;
  /** Why the role was given, in plain words; shown to the reader. Absent for body. */
  reason?: string;
  /** `person` once a person has set the role. */
  origin?: 'machine' | 'person';
}

/** A role that is known and need not be worked out: from the markup of the page, or because a person set it. */
export interface GivenRole extends Range {
  role: SegmentRole;
  from: 'page' | 'person';
}

export interface Outlet {
  name: string;
  url?: string;
}

export interface Published {
  /** ISO 8601, as exact as known: 2025, 2025-11 or 2025-11-26. */
  value: string;
  from: 'stated' | 'inferred' | 'person';
}

/** One article as it was given, with what is known about it. `body` is never changed. */
export interface TextInput {
  id: string;
  outlet: Outlet;
  via?: Outlet;
  headline?: string | null;
  byline?: string | null;
  published?: Published | null;
  url?: string | null;
  body: string;
  /** Roles that are known; where none is given the words decide. */
  roles?: GivenRole[];
  /** The page or file that it was read from has much more text than was read. */
  shortened?: boolean;
  /** SHA-256 of the body in UTF-8, 64 lower-case hex digits. */
  sha256: string;
}

export type TokenKind = 'word' | 'number' | 'mark';

/** A printed word, figure or punctuation mark. Spaces are never tokens. */
export interface Token extends Range {
  /** As printed. */
  text: string;
  /** As compared: lower case, straight quotation marks, no possessive ending. */
  norm: string;
  kind: TokenKind;
}

export interface Sentence extends Range {
  /** Id of the text that holds it. */
  text: string;
  /** Place among the text's sentences, from 0. */
  index: number;
  /** Place of its paragraph among the text's paragraphs, from 0. */
  paragraph: number;
  role: SegmentRole;
  tokens: Token[];
}

/** What the engine looks for in a copy. */
export type HealthProblemKind =
  | 'empty'
  | 'no_lead'
  | 'dangling_reference'
  | 'never_introduced'
  | 'cut_sentence'
  | 'short_extraction'
  | 'repeated_paragraph'
  | 'paywall_notice'
  | 'consent_notice'
  | 'several_articles'
  | 'missing_post'
  | 'no_headline';

export interface HealthProblem {
  /** A `HealthProblemKind` where the engine found it; a document from elsewhere may name other kinds. */
  kind: string;
  message: string;
  start?: number;
  end?: number;
}

export interface Health {
  status: 'complete' | 'doubtful' | 'incomplete';
  problems: HealthProblem[];
}

/** A text cut into paragraphs, segments and sentences: what every later step reads. */
export interface SegmentedText extends TextInput {
  /** Non-empty paragraphs (body, headings, posts … whatever their role), in order. */
  paragraphs: Range[];
  segments: Segment[];
  sentences: Sentence[];
  health: Health;
}
