import type { Range } from '../../model/text';

/** One place where a text says whose word something is. */
export interface Attribution {
  /** Place of the sentence in the text. */
  sentence: number;
  /** The words that attribute: subject and verb, or "according to X". */
  span: Range;
  /** The words that name the source, or null for "reportedly". */
  subject: Range | null;
  /** The subject's words, without marks. */
  words: string[];
  /** The verb's base form, or the pattern that was seen. */
  verb: string;
  /** What is attributed, where it can be told. */
  content: Range | null;
  /** True where the verb follows what it reports ("…," she said). */
  after: boolean;
}
