import type { Absence } from '../model/comparison';
import type { HealthProblemKind } from '../model/text';

/** Why a cell of the ledger is empty, where the document gives no reason of its own. */
export const ABSENCE_SENTENCES = {
  not_found: 'not found in the text you gave',
  text_incomplete: 'this copy is incomplete, so nothing can be said',
  off_topic: 'not found in the part that is about this event',
} as const satisfies Record<Absence, string>;

/** The same in a file, whose reader is hardly the one who gave the texts. */
export const ABSENCE_SENTENCES_IN_FILES = {
  not_found: 'not found in the text that was given',
  text_incomplete: 'this copy is incomplete, so nothing can be said',
  off_topic: 'not found in the part that is about this event',
} as const satisfies Record<Absence, string>;

/** What a copy seems to lack that shows some other sign of a gap, or none that is known. */
export const SOME_GAP = 'this copy seems to lack something, so nothing can be said';

/**
 * By the sign that the copy shows, what it seems to lack; null for a sign that takes nothing of the article away. Stands
 * alone under an empty cell, so short and in small letters.
 */
export const GAP_REASONS = {
  empty: 'there are no words of an article in this copy',
  no_lead: 'this copy seems to lack its first paragraph, so nothing can be said',
  never_introduced: 'this copy seems to lack a paragraph, so nothing can be said',
  cut_sentence: 'this copy breaks off in mid-sentence, so nothing can be said',
  paywall_notice: 'this copy stops at a notice for subscribers, so nothing can be said',
  dangling_reference: SOME_GAP,
  short_extraction: SOME_GAP,
  consent_notice: SOME_GAP,
  no_headline: null,
  repeated_paragraph: null,
  missing_post: null,
  several_articles: null,
} as const satisfies Record<HealthProblemKind, string | null>;

/** Why a text on another event lacks a fact of this one. */
export const OTHER_EVENT = 'not found; most of this text stands in no other, so it seems to be about something else';
