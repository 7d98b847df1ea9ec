import type { Strength, Voice } from '../model/comparison';
import type { NoteTier } from '../model/note-category';

/** Whose voice the words of a note are in, behind the note's name: “Loaded word, in quoted words.” */
export const VOICE_NAMES = {
  outlet: 'in the outlet’s own voice',
  attributed: 'attributed to a source',
  quoted: 'in quoted words',
} as const satisfies Record<Voice, string>;

/** The same as a person chooses it who writes a note: “Whose words are they?”; in the order in which they are offered. */
export const VOICE_CHOICES = {
  outlet: 'the outlet’s own',
  attributed: 'attributed to somebody',
  quoted: 'in quotation marks',
} as const satisfies Record<Voice, string>;

/** How clear a note is, as a person chooses it. */
export const STRENGTH_CHOICES = {
  3: 'clear',
  2: 'worth a look',
  1: 'unsure',
} as const satisfies Record<Strength, string>;

/** What a reader should know of a category's notes; null where there is nothing to say. */
export const TIER_ASIDES = {
  A: null,
  B: 'A craft signal: often correct practice, shown neutrally.',
  C: 'Only a comparison can show it, and it has ordinary reasons.',
} as const satisfies Record<NoteTier, string | null>;
