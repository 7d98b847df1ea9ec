/** Who is meant: names as a text introduces them, surnames and pronouns led back to the full name. */
import type { SegmentedText, Token } from '../model/text';
import { DETERMINER, PRONOUN, STOP } from './reporting-verbs';
import { NOT_SURNAME, PARTICLE, TITLE } from './source-words';

const isCapital = (word: string) => /^\p{Lu}/u.test(word);
const plain = (word: string) => word.replace(/[’']s?$/u, '');
const isTitle = (word: string) => TITLE.has(word.toLowerCase().replace(/\.$/, ''));
/** A person's name: letters, an initial, or letters with a hyphen or apostrophe; no acronym. */
const NAME_WORD = /^(?:\p{Lu}\.|\p{Lu}(?:(?!\p{Ll})[\p{L}’'-])*\p{Ll}[\p{L}’'-]*)$/u;

/** The capitalised words at the end of a phrase, without the titles before them: "Army Secretary Dan Driscoll" → Dan Driscoll. */
export function nameIn(words: string[]): string[] {
  let end = words.length;
  while (end > 0 && !isCapital(words[end - 1] ?? '')) end--;
  let start = end;
  while (start > 0) {
    const word = words[start - 1] ?? '';
    const joins =
      PARTICLE.has(word.toLowerCase()) ||
      (word === 'of' && isCapital(words[start - 2] ?? '')) ||
      (word === '&' && start > 1);
    if (!isCapital(word) && !(joins && start > 1)) break;
    start--;
    if (/[’']s$/u.test(words[start] ?? '') && start < end - 1) {
      start++;
      break;
    }
  }
  let name = words.slice(start, end);
  const title = name.findLastIndex((word, n) => isTitle(word) && n < name.length - 1);
  if (title >= 0) name = name.slice(title + 1);
  while (name.length > 1 && PARTICLE.has((name[0] ?? '').toLowerCase()) && !isCapital(name[0] ?? '') && title < 0)
    name = name.slice(1);
  if (name[0] === 'of') name = words.slice(start, end);
  return name.map((word, n) => (n === name.length - 1 ? plain(word) : word));
}

/** Given names that are words too. */
const GIVEN = /^(?:Bill|Grant|April|May|June|Art|Will|Mark|Rich|Israel|Georgia|Jordan|China|Lake|River|Park)$/;

/** True for two to four name words that end in no place, body or day: "Ana Lindqvist", not "White House". */
export function looksLikePerson(name: string[]): boolean {
  const last = (name.at(-1) ?? '').toLowerCase();
  if (name.length < 2 || name.length > 5 || NOT_SURNAME.has(last)) return false;
  return (
    name.every((word) => NAME_WORD.test(word) || PARTICLE.has(word.toLowerCase())) &&
    !name.some((word, n) => isTitle(word) || (NOT_SURNAME.has(word.toLowerCase()) && !(n === 0 && GIVEN.test(word))))
  );
}

export interface NameBook {
  /** The full name for a surname, or the words as they stand. */
  full(name: string): string;
  /** True for a name or surname that the text introduced as a person's. */
  isPerson(name: string): boolean;
}

/** A word that has its capital from the start of the sentence: "Welcoming", "Neither", "Yesterday". */
const isOpener = (norm: string) =>
  STOP.has(norm) ||
  DETERMINER.has(norm) ||
  PRONOUN.has(norm) ||
  /^(?:neither|either|both|yesterday|today|tomorrow|last|next|asked|speaking|but|even|only|now|then|just|still|also|yet|so)$/.test(
    norm,
  ) ||
  /^\p{L}{3,}(?:ing|ly)$/u.test(norm);

/** Capitals on most words and no full stop: a headline, where every word looks like a name. */
export function isTitleCase(tokens: Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return (
    tokens.at(-1)?.text !== '.' &&
    long.length > 3 &&
    long.filter(({ text }) => isCapital(text)).length > 0.7 * long.length
  );
}

/** Runs of capitalised words in one sentence, with the place of their first token. A mark ends a run. */
export function capitalRuns(tokens: Token[]): { at: number; words: string[] }[] {
  const runs: { at: number; words: string[] }[] = [];
  let run: { at: number; words: string[] } | null = null;
  for (const [at, token] of tokens.entries()) {
    const capital = token.kind === 'word' && isCapital(token.text) && !(!run && isOpener(token.norm));
    const particle = run && token.kind === 'word' && PARTICLE.has(token.text) && isCapital(tokens[at + 1]?.text ?? '');
    const particles = run && PARTICLE.has(token.text) && PARTICLE.has(tokens[at + 1]?.text ?? '');
    if (!capital && !particle && !particles) {
      run = null;
      continue;
    }
    if (!run) {
      run = { at, words: [] };
      runs.push(run);
    }
    run.words.push(token.text);
    if (/[’']s$/u.test(token.text)) run = null;
  }
  return runs;
}

const key = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How often a text names each person, by surname. */
export type NameCounts = Map<string, Map<string, number>>;

/**
 * Count the full names of persons in one text, by surname.
 * Shape:  one text in; surname (small letters, no accents) → full name → how often.
 * Errors: none. Headlines are left out, where every word looks like a name.
 */
export function countNames(text: SegmentedText): NameCounts {
  const counts: NameCounts = new Map();
  for (const sentence of text.sentences) {
    if (sentence.role === 'boilerplate' || isTitleCase(sentence.tokens)) continue;
    for (const { words } of capitalRuns(sentence.tokens)) {
      const name = nameIn(words);
      if (looksLikePerson(name)) addName(counts, name.join(' '), 1);
    }
  }
  return counts;
}

function addName(counts: NameCounts, full: string, times: number): void {
  const surname = key(full.split(' ').at(-1) ?? '');
  const known = counts.get(surname) ?? new Map<string, number>();
  counts.set(surname, known.set(full, (known.get(full) ?? 0) + times));
}

/**
 * Make the book that leads a surname to its person.
 * Shape:  counts of one or more texts in; "Witkoff" leads to the full name where one person of that surname prevails.
 * Errors: none. A surname shared by two persons stays as it stands.
 */
export function bookOf(texts: NameCounts[]): NameBook {
  const counts: NameCounts = new Map();
  for (const text of texts)
    for (const names of text.values()) for (const [full, times] of names) addName(counts, full, times);
  const book = new Map<string, string>();
  for (const [surname, names] of counts) {
    const ordered = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [first, second] = ordered;
    // Twice as often as the next is clear enough; a typo or a middle name must not hide the person.
    if (first && (!second || first[1] >= 2 * second[1])) book.set(surname, first[0]);
  }
  return {
    full(name) {
      return (name.includes(' ') ? undefined : book.get(key(name))) ?? name;
    },
    isPerson(name) {
      const words = name.split(' ');
      return book.has(key(words.at(-1) ?? '')) && (words.length === 1 || looksLikePerson(words));
    },
  };
}

/** A surname led to the full name of this text, else of the texts it is compared with. */
export function joinBooks(own: NameBook, others: NameBook): NameBook {
  return {
    full: (name) => (own.full(name) === name ? others.full(name) : own.full(name)),
    isPerson: (name) => own.isPerson(name) || others.isPerson(name),
  };
}
