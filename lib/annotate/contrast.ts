import { cellOf } from '../model/cell-of';
import type { AlignedFact } from '../model/comparison';
import { overlaps } from '../model/range';
import type { SegmentedText, Sentence } from '../model/text';
import { sentenceWords, type Word } from './sentence-words';
import { stem } from './word-features';

/** Another outlet's words at the same place of the same fact. */
export interface Counterpart {
  outlet: string;
  words: string;
}

/** What the other texts of the comparison say where one text uses a word. */
export interface Contrast {
  /** All other texts use these words: they belong to the story. */
  isStorys(text: string, words: readonly string[]): boolean;
  /** Another text's plainer words in a fact that this sentence is part of. */
  findCounterpart(
    sentence: Sentence,
    words: readonly Word[],
    from: number,
    to: number,
    plain: readonly string[],
  ): Counterpart | null;
  /** Another text's words about the same, in which the cue does not occur. */
  findWithout(sentence: Sentence, words: readonly Word[], from: number, to: number): Counterpart | null;
  /** Sentences of other texts in the same facts that share enough words with this one. */
  related(sentence: Sentence): OtherSentence[];
}

export interface OtherSentence {
  text: string;
  outlet: string;
  body: string;
  sentence: Sentence;
  words: Word[];
}

const CONTENT_ROLES = new Set(['body', 'headline', 'dek', 'quoted_post', 'subheading']);
const LONGEST = 5;
const REACH = 3;

/**
 * Prepare the comparison's side of every note.
 * Shape:  texts and aligned facts in; answers out. With one text nothing is a contrast.
 */
export function buildContrast(texts: readonly SegmentedText[], facts: readonly AlignedFact[]): Contrast {
  const stems = new Map(texts.length > 1 ? texts.map((text) => [text.id, stemsOf(text)]) : []);
  const outlets = new Map(texts.map((text) => [text.id, text.outlet.name]));
  const byId = new Map(texts.map((text) => [text.id, text]));
  const cache = new Map<Sentence, Word[]>();
  const wordsOf = (sentence: Sentence): Word[] => {
    const known = cache.get(sentence) ?? sentenceWords(sentence);
    cache.set(sentence, known);
    return known;
  };
  const others = (sentence: Sentence): OtherSentence[] =>
    facts
      .filter((fact) => (cellOf(fact.cells, sentence.text) ?? []).some((cell) => overlaps(cell, sentence)))
      .flatMap((fact) =>
        Object.keys(fact.cells)
          .filter((id) => id !== sentence.text)
          .sort()
          .flatMap((id) =>
            (byId.get(id)?.sentences ?? [])
              .filter((one) => (cellOf(fact.cells, id) ?? []).some((cell) => overlaps(cell, one)))
              .map((one) => ({
                text: id,
                outlet: outlets.get(id) ?? id,
                body: byId.get(id)?.body ?? '',
                sentence: one,
                words: wordsOf(one),
              })),
          ),
      );
  const related = (sentence: Sentence): OtherSentence[] => {
    const words = wordsOf(sentence);
    return others(sentence).filter((other) => areRelated(words, other.words));
  };
  const rivalsOf = (sentence: Sentence, words: readonly Word[], from: number, to: number): OtherSentence[] => {
    const cue = words.slice(from, to).map((word) => stem(word.norm));
    return related(sentence).filter((other) => !other.words.some((word) => cue.includes(stem(word.norm))));
  };
  return {
    related,
    findWithout: (sentence, words, from, to) => {
      for (const other of rivalsOf(sentence, words, from, to)) {
        const around = wordsAround(words, from, to, other);
        if (around) return { outlet: other.outlet, words: around };
      }
      return null;
    },
    isStorys: (text, words) =>
      texts.length > 1 &&
      words.length > 0 &&
      texts.every((one) => one.id === text || words.every((word) => stems.get(one.id)?.has(stem(word)))),
    findCounterpart: (sentence, words, from, to, plain) => {
      const rivals = rivalsOf(sentence, words, from, to);
      for (const other of rivals) {
        const named = plainWords(other, plain, namesNear(words, from, to));
        if (named) return { outlet: other.outlet, words: named };
      }
      for (const other of rivals) {
        const between = wordsBetween(words, from, to, other);
        if (between) return { outlet: other.outlet, words: between };
      }
      return null;
    },
  };
}

function stemsOf(text: SegmentedText): ReadonlySet<string> {
  return new Set(
    text.sentences
      .filter((sentence) => CONTENT_ROLES.has(sentence.role))
      .flatMap((sentence) => sentenceWords(sentence).map((word) => stem(word.norm))),
  );
}

/** Enough words in common to be read side by side, whatever the alignment says. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.3;
/** Names alone do not make two sentences report the same: in one story they stand everywhere. */
const LEAST_SHARED_PLAIN = 2;

/** Whether two sentences share enough words that one's wording can be held against the other's. */
export function areRelated(words: readonly Word[], others: readonly Word[]): boolean {
  const mine = contentStems(words);
  const theirs = contentStems(others);
  const shared = [...mine.keys()].filter((one) => theirs.has(one));
  const plain = shared.filter((one) => !mine.get(one) && !theirs.get(one));
  return (
    shared.length >= LEAST_SHARED &&
    plain.length >= LEAST_SHARED_PLAIN &&
    shared.length >= LEAST_SHARE * Math.min(mine.size, theirs.size)
  );
}

/** Stems of the content words, each with whether it stands as a name. */
function contentStems(words: readonly Word[]): ReadonlyMap<string, boolean> {
  return new Map(words.filter(isAnchor).map((word) => [stem(word.norm), isName(word)]));
}

/** The first of the plain words that the other sentence has near one of the names that stand near the cue, as printed there. */
function plainWords(other: OtherSentence, plain: readonly string[], names: ReadonlySet<string>): string | null {
  for (const wanted of plain) {
    const parts = wanted.split(' ');
    for (let at = 0; at + parts.length <= other.words.length; at++) {
      if (!parts.every((part, k) => other.words[at + k]?.norm === part)) continue;
      if ([...namesNear(other.words, at, at + parts.length)].some((name) => names.has(name)))
        return printed(other, at, at + parts.length);
    }
  }
  return null;
}

const NEAR = 5;

function namesNear(words: readonly Word[], from: number, to: number): ReadonlySet<string> {
  const near = [...words.slice(Math.max(0, from - NEAR), from), ...words.slice(to, to + NEAR)];
  return new Set(near.filter(isName).map((word) => word.norm));
}

export function isName(word: Word): boolean {
  return !word.mark && word.norm.length > 2 && word.text[0] !== word.text[0]?.toLowerCase();
}

/**
 * What the other sentence has between the same neighbours. Both neighbours must be found, close together and in order: a looser
 * reading was tried, and one with two names as neighbours; both offered words that had nothing to do with the cue.
 */
function wordsBetween(words: readonly Word[], from: number, to: number, other: OtherSentence): string | null {
  for (let left = from - 1; left >= Math.max(0, from - REACH); left--) {
    if (!isAnchor(words[left])) continue;
    const a = other.words.findIndex((word) => sameWord(word, words[left]));
    if (a < 0) continue;
    for (let right = to; right < Math.min(words.length, to + REACH); right++) {
      if (!isAnchor(words[right])) continue;
      if (isNameAt(words, left) && isNameAt(words, right)) continue;
      const b = other.words.findIndex((word, at) => at > a && sameWord(word, words[right]));
      const between = other.words.slice(a + 1, Math.max(a + 1, b));
      if (between.some(isAnchor) && between.length <= LONGEST && !between.some((word) => word.mark))
        return printed(other, a + 1, b);
    }
  }
  return null;
}

const AROUND = 7;
const LEAST_AROUND = 3;
const LEAST_AROUND_PLAIN = 2;

/**
 * The stretch of the other sentence that tells what stands around the cue: from the first to the last word that both have near it.
 * Why three at least, and not names only: in one story two names stand beside each other everywhere.
 */
function wordsAround(words: readonly Word[], from: number, to: number, other: OtherSentence): string | null {
  const near = [...words.slice(Math.max(0, from - AROUND), from), ...words.slice(to, to + AROUND)].filter(isAnchor);
  const places = near.flatMap((word) => {
    const at = other.words.findIndex((one) => sameWord(one, word));
    return at < 0 ? [] : [at];
  });
  const first = Math.min(...places);
  const last = Math.max(...places);
  const plain = places.filter((at) => !isNameAt(other.words, at));
  if (new Set(places).size < LEAST_AROUND || new Set(plain).size < LEAST_AROUND_PLAIN || last - first > 2 * AROUND)
    return null;
  return other.words.slice(first, last + 1).some((word) => /["“”]/u.test(word.text))
    ? null
    : printed(other, first, last + 1);
}

function isNameAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isName(word);
}

function isAnchor(word: Word | undefined): boolean {
  return word !== undefined && !word.mark && word.norm.length > 3;
}

function sameWord(word: Word, other: Word | undefined): boolean {
  return other !== undefined && !word.mark && stem(word.norm) === stem(other.norm);
}

function printed(other: OtherSentence, from: number, to: number): string | null {
  const first = other.words[from];
  const last = other.words[to - 1];
  return first && last ? other.body.slice(first.start, last.end) : null;
}
