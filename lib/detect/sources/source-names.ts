/** Whom each attribution names: the source by full name, over sentences and pronouns. */
import type { Transparency } from '../../model/comparison';
import type { SegmentedText, Sentence } from '../../model/text';
import { WIRE_AGENCIES } from '../word-lists/news-organisations';
import { DETERMINER, PRONOUN } from '../word-lists/reporting-verbs';
import { HEARSAY, NOT_SURNAME, PROPER_ROLE, RECORD, ROLE, VAGUE } from '../word-lists/source-words';
import type { Attribution } from './attribution';
import { capitalRuns, looksLikePerson, type NameBook, nameIn } from './speaker-names';

export interface Sourced extends Attribution {
  /** The source by the fullest name the texts give, or the words as they stand. */
  source: string;
  transparency: Transparency;
}

/** "reportedly" and "amid fears" have no mouth: they hand over no quotation and name nobody. */
export const MUTE = new Set(['hearsay', 'fear', 'alarm', 'credit']);
/** How many sentences back a pronoun may reach. */
const REACH = 4;
const isCapital = (word: string) => /^\p{Lu}/u.test(word);
/** A word as compared: small letters, no possessive. */
export const lower = (word: string) => word.toLowerCase().replace(/[’']s$/u, '');

const AGENCIES = new Set(WIRE_AGENCIES.flat());

function isSpeakingPerson(name: string, book: NameBook): boolean {
  if (AGENCIES.has(name)) return false;
  const words = name.split(' ');
  if (book.isPerson(name)) return true;
  return (
    words.length < 4 &&
    words.every(isCapital) &&
    !/^The\b/.test(name) &&
    !words.some(
      (word) => NOT_SURNAME.has(word.toLowerCase()) || ROLE.has(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word),
    )
  );
}

/** "the White House spokesperson" → White House spokesperson; "Critics" → critics. */
function asItStands(words: string[]): string {
  const first = (words[0] ?? '').toLowerCase();
  const rest =
    DETERMINER.has(first) && /^(?:the|a|an|this|that|these|those)$/.test(first) && words.length > 1
      ? words.slice(1)
      : words;
  const head = rest[0] ?? '';
  const small = head.toLowerCase();
  const common =
    VAGUE.has(small) ||
    /^(?:in|for|from|of|at|near|with|to|on)$/.test(rest[1] ?? '') ||
    (ROLE.has(small) && !PROPER_ROLE.has(small) && !isCapital(rest[1] ?? ''));
  return [common ? small : head, ...rest.slice(1)].join(' ').replace(/[’']s?$/u, '');
}

function nameSource(words: string[], book: NameBook): { source: string; transparency: Transparency } {
  const last = lower(words.at(-1) ?? '');
  if (words.length === 1 && DETERMINER.has(last) && !VAGUE.has(last)) return { source: last, transparency: 'unnamed' };
  const isVague = words.some((word) => VAGUE.has(lower(word))) || words.some((word) => /^others?$/i.test(word));
  // "police in Tarn", "head of the mission": the role speaks, not the place.
  const link = words.findIndex((word, n) => n > 0 && /^(?:in|for|from|of|at|near|with|to|on)$/.test(word));
  const role = link > 0 && ROLE.has(lower(words[link - 1] ?? '')) && (link === 1 || !isCapital(words[link - 1] ?? ''));
  if (role) return { source: asItStands(words), transparency: isVague ? 'vague' : 'unnamed' };
  // "one senior Tory MP" is nobody's name.
  const unnamed =
    /^(?:an?|one|another|two|three|four|some|several|many)$/i.test(words[0] ?? '') &&
    (ROLE.has(last) || ROLE.has(last.replace(/s$/, '')));
  if (unnamed) return { source: asItStands(words), transparency: isVague ? 'vague' : 'unnamed' };
  // "Officials aligned with Harrow": the capital is the sentence's.
  const crowd = words.length > 1 && /s$/.test(words[0] ?? '') && ROLE.has(lower(words[0] ?? '').replace(/s$/, ''));
  if (crowd && !isCapital(words[1] ?? ''))
    return { source: asItStands(words), transparency: isVague ? 'vague' : 'unnamed' };
  const joint = words.findIndex((word, n) => word === 'and' && isCapital(words[n - 1] ?? ''));
  const name = nameIn(words);
  const capital =
    isCapital(words.at(-1) ?? '') && !VAGUE.has(last) && !(words.length === 1 && (ROLE.has(last) || RECORD.has(last)));
  if (capital && name.length && joint < 0) return { source: book.full(name.join(' ')), transparency: 'named' };
  if (isVague) return { source: asItStands(words), transparency: 'vague' };
  if (capital) return { source: asItStands(words), transparency: 'named' };
  if (RECORD.has(last))
    return {
      source: asItStands(words),
      transparency: words.some((word, n) => n > 0 && isCapital(word)) ? 'named' : 'vague',
    };
  const institution =
    /^(?:department|ministry|court|agency|commission|committee|government|police|army|parliament|senate|council|university)$/.test(
      last,
    );
  return {
    source: asItStands(words),
    transparency: institution && words.some((word, n) => n > 0 && isCapital(word)) ? 'named' : 'unnamed',
  };
}

/** Persons of one sentence by full name, in the order they are named, with their offsets. */
function personsOf(sentence: Sentence, book: NameBook): { name: string; start: number }[] {
  return capitalRuns(sentence.tokens).flatMap(({ at, words }) => {
    // "The Office of Congressional Ethics" names no person of the last two words.
    if (sentence.tokens[at - 1]?.norm === 'of' && isCapital(sentence.tokens[at - 2]?.text ?? '')) return [];
    const parts = nameIn(words);
    const name = book.full(parts.join(' '));
    const known = parts.length > 0 && (book.isPerson(name) || looksLikePerson(parts));
    return known ? [{ name, start: sentence.tokens[at]?.start ?? sentence.start }] : [];
  });
}

interface Memory {
  /** Sources already read, by sentence. */
  bySentence: Map<number, Sourced[]>;
  /** Persons named in a sentence, read when a pronoun asks. */
  persons(sentence: number): { name: string; start: number }[];
  /** he or she, once a name has been referred to so. */
  pronouns: Map<string, string>;
}

function antecedent(
  attribution: Attribution,
  pronoun: string,
  memory: Memory,
  text: SegmentedText,
  book: NameBook,
): string | null {
  const fits = (name: string) => (memory.pronouns.get(name) ?? pronoun) === pronoun;
  const { sentence: at, span } = attribution;
  const paragraph = text.sentences[at]?.paragraph ?? 0;
  for (let back = 0; back <= REACH && at - back >= 0; back++) {
    const sentence = text.sentences[at - back];
    if (!sentence || paragraph - sentence.paragraph > 2) break;
    const sources = (memory.bySentence.get(at - back) ?? []).filter((other) => other.span.start < span.start);
    if (pronoun === 'it' || pronoun === 'they') {
      const plural = (words: string[]) =>
        words.includes('and') || words.some((word) => /s$/.test(word) && ROLE.has(lower(word)));
      const group = sources.findLast(({ source, words }) =>
        pronoun === 'it' ? !book.isPerson(source) && !plural(words) : !book.isPerson(source),
      );
      if (group) return group.source;
      continue;
    }
    // A lone capitalised word that is cited ("according to Harbor") is an outlet more often than a man.
    const speaks = ({ source, verb }: Sourced) =>
      isSpeakingPerson(source, book) &&
      (book.isPerson(source) || !/^(?:according|report|disclose|reveal|publish)$/.test(verb));
    const speaker = sources.findLast((other) => speaks(other) && fits(other.source));
    if (speaker) return speaker.source;
    const named = memory.persons(at - back).filter(({ name, start }) => start < span.start && fits(name));
    if (named[0]) return named[0].name;
  }
  return null;
}

/** "Mr. Harlow" is he, "Ms. Quill" she, before any pronoun stands for them. */
function titledPronouns({ body }: SegmentedText, book: NameBook): Map<string, string> {
  const known = new Map<string, string>();
  for (const [, title = '', name = ''] of body.matchAll(/\b(Mr|Mrs|Ms|Miss)\.? (\p{Lu}[\p{L}’'-]+)/gu))
    known.set(book.full(name.replace(/[’']s$/, '')), title === 'Mr' ? 'he' : 'she');
  return known;
}

/**
 * Name the source of each attribution: surnames and pronouns led to the full name that the texts give.
 * Shape:  a text's attributions in reading order in; the same with source and transparency out.
 * Errors: none. A pronoun without a fitting person before it stays a pronoun and is unnamed.
 */
export function nameSources(text: SegmentedText, attributions: Attribution[], book: NameBook): Sourced[] {
  const named = new Map<number, { name: string; start: number }[]>();
  const keep = (at: number) => {
    const sentence = text.sentences[at];
    const unread = !sentence || sentence.role === 'boilerplate' || sentence.role === 'caption';
    const persons = unread ? [] : personsOf(sentence, book);
    named.set(at, persons);
    return persons;
  };
  const memory: Memory = {
    bySentence: new Map(),
    persons: (at) => named.get(at) ?? keep(at),
    pronouns: titledPronouns(text, book),
  };
  return attributions.map((attribution) => {
    const pronoun = attribution.words.length === 1 ? lower(attribution.words[0] ?? '') : '';
    const sourced = PRONOUN.has(pronoun)
      ? pronounSource(text, attribution, pronoun, memory, book)
      : attribution.words.length
        ? {
            ...attribution,
            ...nameSource(attribution.words, book),
            ...(attribution.verb === 'credit'
              ? { source: attribution.words[0] ?? '', transparency: 'named' as const }
              : MUTE.has(attribution.verb)
                ? { transparency: 'vague' as const }
                : {}),
          }
        : {
            ...attribution,
            source: hearsayWords(text.body.slice(attribution.span.start, attribution.span.end)),
            transparency: 'vague' as const,
          };
    memory.bySentence.set(attribution.sentence, [...(memory.bySentence.get(attribution.sentence) ?? []), sourced]);
    return sourced;
  });
}

/** "reportedly", "is believed": hearsay has no source but its own word. */
function hearsayWords(printed: string): string {
  const [first = '', ...rest] = printed.toLowerCase().split(/\s+/);
  return HEARSAY.has(first) ? first : [first, ...rest.filter((word) => word !== 'to' && word !== 'that')].join(' ');
}

function pronounSource(
  text: SegmentedText,
  attribution: Attribution,
  pronoun: string,
  memory: Memory,
  book: NameBook,
): Sourced {
  const source = antecedent(attribution, pronoun, memory, text, book);
  if (source === null) return { ...attribution, source: pronoun, transparency: 'unnamed' };
  if (pronoun === 'he' || pronoun === 'she') memory.pronouns.set(source, pronoun);
  const earlier = [...memory.bySentence.values()].flat().findLast((other) => other.source === source);
  return { ...attribution, source, transparency: earlier?.transparency ?? 'named' };
}
