import type { ComparedText } from '../model/comparison';
import { keyed } from '../model/keyed';
import type { HealthProblem } from '../model/text';
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
  /** The same in full. */
  problems: string[];
  incomplete: boolean;
  url: string | null;
}

/** What the engine's health problems are called over a column, where there is room for some words only. */
const SHORT = keyed({
  empty: 'no words in it',
  no_lead: 'seems to start after its lead',
  dangling_reference: 'a paragraph seems to be missing',
  never_introduced: 'a paragraph seems to be missing',
  cut_sentence: 'ends in mid-sentence',
  short_extraction: 'parts of the article may be missing',
  repeated_paragraph: 'one paragraph twice',
  paywall_notice: 'cut by a paywall notice',
  consent_notice: 'a consent notice stands in it',
  several_articles: 'several articles in one',
  missing_post: 'a post that it shows is missing',
  no_headline: 'no headline, author or date: who wrote it?',
});
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
