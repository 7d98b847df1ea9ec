import type { Strength, Voice } from '../model/comparison';
import { NOTE_CATEGORY_IDS, type NoteCategoryId } from '../model/note-category';

/** Kinds of surroundings in which an entry is not a framing cue. */
const GUARDS = [
  'insurance-claim',
  'court',
  'physical',
  'title',
  'literal',
  'sport',
  'rating',
  'disaster',
  'crime',
  'coup',
] as const;
export type Guard = (typeof GUARDS)[number];

/** One item of a pattern: the words that may stand there, or null for any word. */
export interface PatternItem {
  words: ReadonlySet<string> | null;
  least: number;
  most: number;
  /** Written with a hyphen before it: met only as part of the same hyphenated word. */
  joined: boolean;
}

export interface LexiconEntry {
  id: string;
  category: NoteCategoryId;
  patterns: PatternItem[][];
  /** As written in the file, for the documentation and for the reader's rule. */
  words: string[];
  /** A plainer wording for each of `words`, one for all, or none that would be honest. */
  neutral: (string | null)[] | string | null;
  /** Completes "‘word’ …". */
  because: string;
  strength: Strength;
  /** Plainer words to look for where another text reports the same. */
  plain: string[];
  unless?: Guard;
  /** Only a cue directly after one of these words. */
  onlyAfter: ReadonlySet<string> | null;
  /** No cue directly before, or directly after, one of these words. */
  notBefore: ReadonlySet<string> | null;
  notAfter: ReadonlySet<string> | null;
  /** Only directly before one of these words. */
  onlyBefore: ReadonlySet<string> | null;
  /** The forms of a verb: a form that is a noun as well is a cue only where a verb can stand. */
  isVerb: boolean;
  voice?: Voice;
  source: string;
  licence: string;
}

export interface Lexicon {
  name: string;
  entries: LexiconEntry[];
}

/**
 * Read one word list.
 * Shape:  a pattern is words with spaces; `a|b` either word, `*` any word, `*?` any word or none, `*+` one to four words. A hyphen is met as a hyphen; only one alternative may have one.
 * Errors: throws on an entry without category, words, source or licence, because a list that cannot be checked must not ship.
 */
export function parseLexicon(json: unknown): Lexicon {
  if (!isRecord(json) || typeof json.name !== 'string' || !Array.isArray(json.entries)) {
    throw new Error('A lexicon needs a name and entries');
  }
  return { name: json.name, entries: json.entries.map(parseEntry) };
}

function parseEntry(raw: unknown): LexiconEntry {
  if (!isRecord(raw)) throw new Error('A lexicon entry is an object');
  const id = text(raw, 'id');
  const category = text(raw, 'category') as NoteCategoryId;
  if (!NOTE_CATEGORY_IDS.includes(category)) throw new Error(`${id}: unknown category ${category}`);
  const words = texts(raw.words);
  if (words.length === 0) throw new Error(`${id}: no words`);
  const strength = raw.strength;
  if (strength !== 1 && strength !== 2 && strength !== 3) throw new Error(`${id}: strength is 1, 2 or 3`);
  const unless = raw.unless === undefined ? undefined : (text(raw, 'unless') as Guard);
  if (unless && !GUARDS.includes(unless)) throw new Error(`${id}: unknown guard ${unless}`);
  const voice = raw.voice === undefined ? undefined : (text(raw, 'voice') as Voice);
  return {
    id,
    category,
    words,
    patterns: words.map(parsePattern),
    neutral: parseNeutral(raw.neutral),
    because: text(raw, 'because'),
    strength,
    plain: texts(raw.plain ?? []),
    ...(unless ? { unless } : {}),
    onlyAfter: wordSet(raw.onlyAfter),
    notBefore: wordSet(raw.notBefore),
    notAfter: wordSet(raw.notAfter),
    onlyBefore: wordSet(raw.onlyBefore),
    isVerb: words.length >= 3 && words.some((one) => /ing(?: |$)/u.test(one)),
    ...(voice ? { voice } : {}),
    source: text(raw, 'source'),
    licence: text(raw, 'licence'),
  };
}

/** A pattern as written, in items that the matcher walks. */
export function parsePattern(written: string): PatternItem[] {
  return written
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((item): PatternItem[] => {
      if (item === '*') return [{ words: null, least: 1, most: 1, joined: false }];
      if (item === '*?') return [{ words: null, least: 0, most: 1, joined: false }];
      if (item === '*+') return [{ words: null, least: 1, most: 4, joined: false }];
      return item
        .split('-')
        .map((part, at) => ({ words: new Set(part.split('|')), least: 1, most: 1, joined: at > 0 }));
    });
}

function parseNeutral(raw: unknown): LexiconEntry['neutral'] {
  if (typeof raw === 'string') return raw;
  return Array.isArray(raw) ? raw.map((one) => (typeof one === 'string' ? one : null)) : null;
}

function wordSet(raw: unknown): ReadonlySet<string> | null {
  return typeof raw === 'string' ? new Set(raw.split('|')) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(raw: Record<string, unknown>, key: string): string {
  const value = raw[key];
  if (typeof value !== 'string' || value === '') throw new Error(`Lexicon entry ${String(raw.id)}: ${key} is missing`);
  return value;
}

function texts(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : [];
}
