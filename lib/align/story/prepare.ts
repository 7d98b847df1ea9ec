/**
 * Every sentence of a story as numbers: words, stems, names, dates.
 * Read:   this file; stem-english.ts and synonym-groups.ts are what words are compared by.
 * Change: two words that mean one thing → synonym-groups.ts; how a sentence is read → sentence-reader.ts.
 * Uses:   nothing of ours.
 * Tests:  stem-english.test.ts, and the steps above.
 */

import type { SegmentedText, SegmentRole, Sentence } from '../../model/text';
import { FOREIGN_STOP_WORDS, STOP_WORDS } from './english-words';
import { type Casing, countCasing, type PreparedSentence, SentenceReader, withNewWords } from './sentence-reader';

export interface Story {
  sentences: PreparedSentence[];
  /** First sentence of each text, and one past the last of all. */
  starts: number[];
  /** Number of sentences that hold each term. */
  spread: Int32Array;
  /** The stem or figure behind each term. */
  stems: string[];
  english: boolean;
  /** How many sentences `spread` counts: all, or those of the last full look at the story. */
  counted: number;
  casing: Casing;
}

const ALIGNED_ROLES: ReadonlySet<SegmentRole> = new Set(['headline', 'dek', 'body', 'quoted_post']);

/** True where the words of a sentence may report a fact; boilerplate, captions and bylines never do. */
function isAligned(sentence: Sentence): boolean {
  return ALIGNED_ROLES.has(sentence.role) && sentence.tokens.some((token) => token.kind !== 'mark');
}

/**
 * Turn sentences into terms: stems, names, figures, dates, clauses and words between quotation marks.
 * Shape:  texts in the order of work; one story out, its sentences text by text.
 * Errors: none. A text without aligned sentences is an empty stretch.
 */
export function prepareStory(texts: readonly SegmentedText[]): Story {
  const chosen = texts.map((text) => text.sentences.filter(isAligned));
  const english = isEnglish(chosen.flat());
  const casing = countCasing(chosen.flat(), english);
  const terms = new TermTable([]);
  const sentences: PreparedSentence[] = [];
  const starts: number[] = [0];
  chosen.forEach((list, text) => {
    sentences.push(...prepareText(list, text, terms, casing, english));
    starts.push(sentences.length);
  });
  const spread = spreadOf(sentences, terms.stems.length);
  return { sentences, starts, spread, stems: terms.stems, english, counted: sentences.length, casing };
}

/**
 * Put one more text at the story's end. What the story's words say stays as it was counted; only words that the story
 * did not have are counted in the new text, so that older sentences need no second look.
 * Shape:  a new story; the one given is not changed.
 */
export function extendStory(story: Story, text: SegmentedText): Story {
  const list = text.sentences.filter(isAligned);
  const terms = new TermTable(story.stems);
  const casing = withNewWords(story.casing, countCasing(list, story.english));
  const added = prepareText(list, story.starts.length - 1, terms, casing, story.english);
  const spread = spreadOf(added, terms.stems.length);
  spread.set(story.spread);
  const sentences = [...story.sentences, ...added];
  return { ...story, sentences, starts: [...story.starts, sentences.length], spread, stems: terms.stems, casing };
}

function prepareText(
  list: readonly Sentence[],
  text: number,
  terms: TermTable,
  casing: Casing,
  english: boolean,
): PreparedSentence[] {
  let open = false;
  return list.map((sentence, place) => {
    const reader = new SentenceReader(terms, casing, english, open);
    for (const token of sentence.tokens) reader.read(token.text, token.norm, token.kind === 'mark');
    open = reader.open && list[place + 1]?.paragraph === sentence.paragraph;
    return reader.prepared(sentence, text, place, list.length);
  });
}

function spreadOf(sentences: readonly PreparedSentence[], terms: number): Int32Array {
  const spread = new Int32Array(terms);
  for (const sentence of sentences) for (const term of sentence.terms) spread[term] = (spread[term] ?? 0) + 1;
  return spread;
}

class TermTable {
  readonly stems: string[];
  private readonly places: Map<string, number>;

  constructor(stems: readonly string[]) {
    this.stems = [...stems];
    this.places = new Map(stems.map((stem, place) => [stem, place]));
  }

  of(stem: string): number {
    const known = this.places.get(stem);
    if (known !== undefined) return known;
    this.places.set(stem, this.stems.length);
    return this.stems.push(stem) - 1;
  }
}

function isEnglish(sentences: readonly Sentence[]): boolean {
  let words = 0;
  let known = 0;
  for (const { tokens } of sentences)
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      words++;
      if (STOP_WORDS.has(token.norm) && !FOREIGN_STOP_WORDS.has(token.norm)) known++;
    }
  return words > 0 && known / words > 0.12;
}
