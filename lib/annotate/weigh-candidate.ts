import type { Note, Strength, Voice } from '../model/comparison';
import { findNoteCategory } from '../model/note-category';
import type { Candidate } from './candidate';
import type { Counterpart } from './contrast';

/** Sentence probabilities from which a mark is shown, and from which it is sure. Chosen on folds, see data/models/notes.md. */
const SHOWN = 0.48;
const SURE = 0.75;
/** A rule that is worth a mark by itself needs less help from the sentence. */
const RULE_SHOWN = 0.4;
/** In a text that stands alone a listed word is shown only if the tagger does not speak against it. */
const RULE_WORD = 0.15;

const TAGGER_COMPARED = 0.75;
const SENTENCE_COMPARED = 0.85;

/** What is known of a candidate besides its words. */
export interface Evidence {
  voice: Voice;
  storys: boolean;
  counterpart: Counterpart | null;
  /** Where no single word stands against it: another text's words for the same, in which it does not occur. */
  without: Counterpart | null;
  /** More than one text, so that a contrast could be had. */
  compared: boolean;
}

/**
 * How sure the engine is that these words are a framing choice.
 * Shape:  3 sure, 2 shown, 1 hidden by default. A word of the story drops, a word that another text says more plainly gains.
 */
export function weighCandidate(candidate: Candidate, evidence: Evidence): Strength {
  const tier = findNoteCategory(candidate.category)?.tier ?? 'A';
  // Hedges in a source's clause have somebody behind them: the source.
  if (candidate.rule === 'structure/hedges' && evidence.voice !== 'outlet') return 1;
  if (tier === 'B') return evidence.voice === 'outlet' && !evidence.compared ? 1 : candidate.strength;
  let strength =
    candidate.rule === 'tagger/word' ? taggerStrength(candidate, evidence) : ruleStrength(candidate, evidence);
  if (evidence.counterpart && strength === 1 && candidate.strength >= 2) strength = 2;
  else if (evidence.counterpart && strength === 2 && candidate.strength >= 2) strength = 3;
  if (evidence.storys) strength = 1;
  if (candidate.negated && strength > 1 && candidate.sentenceScore < SURE) strength = lower(strength);
  return strength;
}

/** Next to other texts a word needs more: war and disaster words raise the tagger's numbers in plain reports of such events. */
function taggerStrength({ sentenceScore, wordScore }: Candidate, { compared }: Evidence): Strength {
  if (compared) return sentenceScore >= SENTENCE_COMPARED && wordScore >= TAGGER_COMPARED ? 2 : 1;
  if (sentenceScore >= SURE && wordScore >= 0.3) return 3;
  return sentenceScore >= SHOWN ? 2 : 1;
}

function ruleStrength({ strength, sentenceScore, wordScore }: Candidate, { compared }: Evidence): Strength {
  if (!compared && wordScore < RULE_WORD) return 1;
  if (strength >= 2 && sentenceScore >= SURE) return 3;
  if (strength === 3) return sentenceScore >= RULE_SHOWN || compared ? 2 : 1;
  if (strength === 2) return sentenceScore >= SHOWN || compared ? 2 : 1;
  return sentenceScore >= SHOWN && wordScore >= (compared ? 0.3 : 0.2) ? 2 : 1;
}

function lower(strength: Strength): Strength {
  return strength === 3 ? 2 : 1;
}

/** A craft signal in the outlet's own voice says little in a text that stands alone. */
export function weighSignal(note: Note, compared: boolean): Note {
  return note.voice === 'outlet' && !compared ? { ...note, strength: 1 } : note;
}
