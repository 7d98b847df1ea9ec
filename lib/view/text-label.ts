import type { ComparedText } from '../model/comparison';
import { dateInWords } from './plain-words';

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
  incomplete: boolean;
  url: string | null;
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
    warnings: text.health.problems.map((problem) => problem.message),
    incomplete: text.health.status === 'incomplete',
    url: text.url,
  }));
}
