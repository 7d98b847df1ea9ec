/**
 * Nouns: text, passage, fact, disagreement, telling, note, comparison.
 * Read:   this file for the document, then text.ts for what it is made from.
 * Change: a field → here and in comparison.schema.json, which a test holds together.
 * Uses:   nothing of ours.
 */

import type { Health, Outlet, Passage, Published, Range, Segment, Span } from './text';

export const FORMAT = 'tellings.comparison/1';

type Origin = 'machine' | 'person';

const TEXT_FIELDS = ['outlet', 'via', 'published', 'headline', 'byline', 'url'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export interface ComparedText {
  id: string;
  outlet: Outlet;
  via?: Outlet;
  headline: string | null;
  byline: string | null;
  published: Published | null;
  url: string | null;
  /** Null in a quote-only document; then length and sha256 still stand. */
  body: string | null;
  length: number;
  sha256: string;
  segments: Segment[];
  health: Health;
  /** Added to the schema: number of words, so that a quote-only document can state its length. */
  words: number;
  /** Added: paragraph offsets, so that a quote-only document can say "paragraph 5 of 14". */
  paragraphs: Range[];
  /** Added: what a person has set by hand, over what was given or guessed. */
  edited?: TextField[];
}

const ABSENCES = ['not_found', 'text_incomplete', 'off_topic'] as const;
export type Absence = (typeof ABSENCES)[number];

export interface Cell {
  passages: Span[];
  absence?: Absence;
  /** Added: one plain sentence on why nothing stands here, where more is known than the absence says. */
  reason?: string;
  /** Added, in a document shown through a link: this text tells the fact here, in words that the link's limit leaves out. */
  withheld?: Range[];
}

export const DISAGREEMENT_KINDS = [
  'contradiction',
  'number',
  'quotation',
  'name',
  'source',
  'certainty',
  'order',
  'wording',
  'absence',
  'unsure',
] as const;
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];

export interface Disagreement {
  kind: DisagreementKind;
  /** Ids of the texts that differ. */
  between: string[];
  evidence: Passage[];
  explanation: string;
  /** 0–1. */
  confidence: number;
  /** Added: two or three words that narrow the kind down ("two different things", "two cuts"). */
  detail?: string;
  /** Added: `person` once a person has confirmed it or changed its kind. */
  origin?: Origin;
  /** Added: part of its evidence has left the row since it was found. */
  stale?: true;
}

export type TellingEvidenceKind = 'shared_run' | 'same_quote_cut' | 'same_source' | 'wire_credit' | 'person';

export interface TellingEvidence {
  kind: TellingEvidenceKind;
  passages: Passage[];
}

/** Texts that rest on the same account. Every text of the fact is in exactly one group. */
export interface TellingGroup {
  texts: string[];
  evidence: TellingEvidence[];
}

export interface Tellings {
  count: number;
  groups: TellingGroup[];
}

/** What the alignment step finds: sentences of several texts that report the same thing. */
export interface AlignedFact {
  id: string;
  title: string;
  /** Only texts that tell the fact; one or more passages each, in the order of the text. */
  cells: Record<string, Span[]>;
  /** 0–1: how sure the alignment is that these passages belong together. */
  score: number;
}

export interface Fact {
  id: string;
  title: string;
  origin: Origin;
  /** Added: one or two plain sentences on what the row shows. */
  summary?: string;
  /** Added: a person has set the row aside; readers of a link do not get it. */
  hidden?: true;
  /** Added: a person has changed which passages stand here, and the machine has not looked for disagreements since. */
  stale?: true;
  cells: Record<string, Cell>;
  disagreements: Disagreement[];
  tellings: Tellings;
}

export type Precision = 'exact' | 'about' | 'at_least' | 'at_most' | 'range';

export interface Figure extends Passage {
  id: string;
  /** A number, or an ISO 8601 date or time, or "low/high" for a range. */
  value: number | string;
  /** date, time, duration, percent, count, money:USD, km2 … */
  unit: string;
  measures?: string;
  /** Added. */
  precision?: Precision;
  /** Added: the date that the figure is of, ISO 8601, where the text gives one. */
  asOf?: string;
  /** Added: how a numeric date was read where its order was open ("read month first: 26 cannot be a month"). */
  reading?: string;
}

const FIGURE_VERDICTS = ['same', 'rounded', 'updated', 'conflict', 'different_things', 'unsure'] as const;
export type FigureVerdict = (typeof FIGURE_VERDICTS)[number];

export interface FigureGroup {
  members: string[];
  measures?: string;
  verdict: FigureVerdict;
  explanation?: string;
}

export interface Quotation extends Passage {
  id: string;
  speaker: string | null;
  attribution?: Passage;
}

const QUOTATION_VERDICTS = ['verbatim', 'trimmed', 'spliced', 'reworded', 'other_speaker', 'unsure'] as const;
export type QuotationVerdict = (typeof QUOTATION_VERDICTS)[number];

export interface QuotationGroup {
  members: string[];
  verdict: QuotationVerdict;
  /** Added. */
  explanation?: string;
}

export type NameKind = 'person' | 'organisation' | 'place' | 'event' | 'document' | 'other';

export interface NamedReferent {
  referent: string;
  kind: NameKind;
  labels: Passage[];
}

export type Transparency = 'named' | 'unnamed' | 'vague';

export interface Source {
  text: string;
  source: string;
  transparency: Transparency;
  attribution: Passage;
  content?: Passage;
}

export type Voice = 'outlet' | 'attributed' | 'quoted';
export type Strength = 1 | 2 | 3;

export interface Note {
  id: string;
  targets: Passage[];
  category: string;
  voice: Voice;
  explanation: string;
  neutral?: string | null;
  strength: Strength;
  origin: Origin;
  status: 'suggested' | 'accepted' | 'rejected';
  rule?: string | null;
}

/** How much a document shown through a link lets be read, and how much it leaves out. */
export interface Shown {
  /** Share of each text's words that may be quoted, 0–1. */
  limit: number;
  /** Ids of the texts that stand here whole, because the owner has stated that they may be published. */
  whole: string[];
  /** What is not here, counted: rows without any words, cells without words in other rows, and passages of the lists. */
  leftOut: {
    rows: number;
    cells: number;
    figures: number;
    quotations: number;
    labels: number;
    sources: number;
    notes: number;
  };
}

/** When a copy was kept, of what. */
interface Kept {
  /** ISO 8601 date and time. */
  at: string;
  /** The comparison's version then, and the last change in its log. */
  version: number;
  place: number;
}

export interface Comparison {
  format: typeof FORMAT;
  title: string;
  /** Added: `person` once a person has changed the title. */
  titleOrigin?: Origin;
  language: string;
  engine?: { version: string; settings: string };
  /** Added, in a document shown through a link. */
  shown?: Shown;
  /** Added, in the copy that a frozen link shows. */
  kept?: Kept;
  texts: ComparedText[];
  facts: Fact[];
  figures: Figure[];
  figureGroups: FigureGroup[];
  quotations: Quotation[];
  quotationGroups: QuotationGroup[];
  names: NamedReferent[];
  sources: Source[];
  notes: Note[];
}
