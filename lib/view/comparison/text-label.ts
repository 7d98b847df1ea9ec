/**
 * What several views need: labels, painted words, printed text, words around a quotation, hidden names.
 * Read:   this file, then paint-cell.ts.
 * Change: how a difference is painted → paint-cell.ts; what is hidden with the outlets → blind-comparison.ts.
 * Uses:   collate, page-words.
 * Tests:  beside each file.
 */

import type { ComparedText } from '../../model/comparison';
import { keyed } from '../../model/keyed';
import type { HealthProblem } from '../../model/text';
import { dateInWords } from '../../page-words/plain-words';
import { HEALTH_PROBLEM_NAMES } from '../../page-words/text-names';

/** What stands over a column: whose text it is, from when, how long, and what is wrong with the copy. */
export interface TextLabel {
  id: string;
  /** A, B … Z, AA …: by place in the comparison. */
  letter: string;
  /** 1–10: which of the neutral tints it has. */
  tint: number;
  outlet: string;
  via: string | null;
  date: string | null;
  words: number;
  /** What makes the copy doubtful or incomplete, each a short phrase. */
  warnings: string[];
  /** The same in full. */
  problems: string[];
  incomplete: boolean;
  url: string | null;
}

/** By any kind, as a document from elsewhere may name others than the engine does. */
const SHORT = keyed<string>(HEALTH_PROBLEM_NAMES);
const FITS = 64;

/** A person's message where it is short, else what the kind of problem is called. */
function warningOf({ kind, message }: HealthProblem): string {
  return message.length <= FITS ? message : (SHORT.get(kind) ?? message);
}

/** The letter of the n-th text, from 0: A … Z, AA, AB … */
export function letterOf(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : letterOf(Math.floor(n / 26) - 1) + letterOf(n % 26);
}

/** "26 Nov 2025", "about 2 Dec 2025" for an inferred date, null for none. */
function dateLabel(text: ComparedText): string | null {
  if (!text.published) return null;
  const date = dateInWords(text.published.value, 'short');
  return text.published.from === 'inferred' ? `about ${date}` : date;
}

/**
 * Label every text of a comparison.
 * Shape:  one label per text, in the order of the texts.
 * Errors: none.
 */
export function labelTexts(texts: ComparedText[]): TextLabel[] {
  return texts.map((text, n) => ({
    id: text.id,
    letter: letterOf(n),
    tint: (n % 10) + 1,
    outlet: text.outlet.name,
    via: text.via?.name ?? null,
    date: dateLabel(text),
    words: text.words,
    warnings: [...new Set(text.health.problems.map(warningOf))],
    problems: text.health.problems.map((problem) => problem.message),
    incomplete: text.health.status === 'incomplete',
    url: text.url,
  }));
}
