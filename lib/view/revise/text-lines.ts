/**
 * What a person who overrules the machine needs to see.
 * Read:   this file, then selection-range.ts.
 * Uses:   page-words, comparison.
 * Tests:  beside each file.
 */

import type { ComparedText, Comparison } from '../../model/comparison';
import type { HealthProblem } from '../../model/text';
import { labelTexts, type TextLabel } from '../comparison/text-label';

/** One text in the list of a comparison's texts. */
export interface TextLine {
  text: TextLabel;
  headline: string | null;
  /** What looks wrong with the copy, with the words that show it where there are some. */
  problems: { message: string; words: string | null }[];
}

/** What revising tools need to know of a comparison besides its rows. */
export interface Revised {
  /** Id of the comparison. */
  comparison: string;
  /** How far its log had grown. */
  place: number;
  texts: TextLine[];
  /** The texts are being compared anew, and what is shown is the comparison as it was. */
  isWorking: boolean;
}

/** Shape: how the comparison stands and its document, with bodies, in; what the browser gets out. */
export function toRevised(opened: { id: string; place: number; status: string }, { texts }: Comparison): Revised {
  return {
    comparison: opened.id,
    place: opened.place,
    texts: listTexts(texts),
    isWorking: opened.status === 'working',
  };
}

/** So many characters show which words are meant. */
const MOST_SHOWN = 140;

/**
 * The texts of a comparison as a list.
 * Shape:  one line for each text, in the order of the texts; no words of a problem where the body is not there.
 * Errors: none.
 */
export function listTexts(texts: ComparedText[]): TextLine[] {
  const labels = labelTexts(texts);
  return texts.map((text, n) => ({
    text: labels[n] as TextLabel,
    headline: text.headline,
    problems: text.health.problems.map((problem) => ({
      message: problem.message,
      words: wordsOf(text.body, problem),
    })),
  }));
}

function wordsOf(body: string | null, { start, end }: HealthProblem): string | null {
  if (body === null || start === undefined || end === undefined) return null;
  const words = body.slice(start, end).trim();
  if (words.length <= MOST_SHOWN) return words || null;
  return `${words.slice(0, MOST_SHOWN).replace(/\s+\S*$/, '')} …`;
}
