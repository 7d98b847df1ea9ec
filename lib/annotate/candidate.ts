import type { Strength, Voice } from '../model/comparison';
import type { NoteCategoryId } from '../model/note-category';
import type { Sentence, Span } from '../model/text';

/** A note in the making: what a rule or the word tagger found at one place, before voice, contrast and the cap. */
export interface Candidate {
  sentence: Sentence;
  target: Span;
  /** Words of the sentence that it covers, `to` exclusive. */
  from: number;
  to: number;
  category: NoteCategoryId;
  /** What the reader can look up: the entry of a list, or the name of a rule. */
  rule: string;
  /** Completes "‘word’ …". */
  because: string;
  neutral: string | null;
  plain: readonly string[];
  /** What the rule alone is worth. */
  strength: Strength;
  /** A voice that goes with the rule itself, as nobody in particular speaks in "critics say". */
  voice: Voice | null;
  negated: boolean;
  /** 0–1: the tagger's highest probability among these words. */
  wordScore: number;
  /** 0–1: probability that readers call the sentence biased. */
  sentenceScore: number;
}
