import type { NoteCategoryId } from '../model/note-category';
import { NOTE_CATEGORY_IDS } from '../model/note-category';
import type { Cue } from './find-cues';
import { maskNames } from './mask-names';
import type { Word } from './sentence-words';

/** What the linear models read of one sentence: hashed features and a few plain numbers per word and for the whole. */
export interface SentenceFeatures {
  /** Masked form of every word, for the word tables of the model. */
  forms: string[];
  /** Places of the words that are judged (no marks, no figures). */
  judged: number[];
  /** One per judged word. */
  hashed: Hashed[];
  plain: number[][];
  /** For the whole sentence. */
  sentenceHashed: Hashed;
  sentencePlain: number[];
}

export interface Hashed {
  index: Int32Array;
  value: Float32Array;
}

export const HASH_BITS = 17;
const HASH_SIZE = 1 << HASH_BITS;
const FLAGGED = NOTE_CATEGORY_IDS.slice(0, 11);
const FLAG_INDEX = new Map<NoteCategoryId, number>(FLAGGED.map((id, place) => [id, place]));

/**
 * Features of one sentence; the same for training and for use, so that the two cannot drift apart.
 * Source: the measured prototype (design/notes.md), without a part-of-speech tagger: word ends and neighbours carry it.
 */
export function sentenceFeatures(words: readonly Word[], cues: readonly Cue[]): SentenceFeatures {
  const forms = maskNames(words);
  const flags = cueFlags(words.length, cues);
  const entries = cueEntries(words.length, cues);
  const quoted = insideQuotes(words);
  const judged = words.flatMap((word, place) => (word.mark || !/\p{L}/u.test(word.norm) ? [] : [place]));
  return {
    forms,
    judged,
    hashed: judged.map((place) => wordHashes(forms, place, entries[place] ?? [])),
    plain: judged.map((place) => wordNumbers(words, flags, quoted, place)),
    sentenceHashed: sentenceHashes(words, forms, cues),
    sentencePlain: sentenceNumbers(words, flags),
  };
}

function wordHashes(forms: readonly string[], place: number, entries: readonly string[]): Hashed {
  const at = (offset: number) => forms[place + offset] ?? '#';
  const form = at(0);
  const found: [string, number][] = [[`w=${form}`, 1]];
  if (!form.startsWith('<')) {
    found.push([`l=${stem(form)}`, 1], [`3=${form.slice(-3)}`, 1], [`4=${form.slice(-4)}`, 0.7]);
    found.push([`a=${form.slice(0, 3)}`, 0.5], [`b=${form.slice(0, 4)}`, 0.5]);
    if (/^(?:un|in|anti|mis|over|dis|im|ir)/u.test(form)) found.push([`pre=${form.slice(0, 2)}`, 0.7]);
  }
  for (const offset of [-2, -1, 1, 2]) {
    found.push([`${offset}w=${at(offset)}`, 0.7], [`${offset}s=${at(offset).slice(-2)}`, 0.5]);
  }
  found.push([`g=${at(-1)}_${form}`, 1], [`h=${form}_${at(1)}`, 1]);
  for (const entry of entries) found.push([`e=${entry}`, 1]);
  return hashAll(found);
}

function wordNumbers(
  words: readonly Word[],
  flags: readonly Uint8Array[],
  quoted: Uint8Array,
  place: number,
): number[] {
  const word = words[place];
  if (!word) return [];
  const around = (which: number) => {
    let sum = 0;
    for (let at = Math.max(0, place - 4); at < Math.min(words.length, place + 5); at++) sum += flags[which]?.[at] ?? 0;
    return sum;
  };
  const strong = around(0) + around(1) + around(3) + around(4);
  const other = around(5) + around(6) + around(7) + around(8);
  const own = FLAGGED.map((_, which) => flags[which]?.[place] ?? 0);
  const first = word.text[0] ?? '';
  return [
    ...own,
    strong,
    other,
    around(10),
    quoted[place] ?? 0,
    Number(first !== first.toLowerCase()),
    Number(word.text.length > 1 && word.text === word.text.toUpperCase()),
    word.norm.length,
    place / words.length,
    Math.log(words.length),
  ];
}

export const WORD_NUMBERS = FLAGGED.length + 9;
export const SENTENCE_NUMBERS = FLAGGED.length + 9;

function sentenceHashes(words: readonly Word[], forms: readonly string[], cues: readonly Cue[]): Hashed {
  const said = forms.filter((_, place) => !words[place]?.mark);
  const grams = new Set<string>();
  said.forEach((form, place) => {
    grams.add(`u=${form}`);
    if (place + 1 < said.length) grams.add(`v=${form}_${said[place + 1]}`);
    if (!form.startsWith('<')) grams.add(`t=${stem(form)}`);
  });
  const weight = 2 / Math.sqrt(Math.max(1, grams.size));
  const found: [string, number][] = [...grams].map((gram) => [gram, weight]);
  for (const id of new Set(cues.map((cue) => cue.entry.id))) found.push([`c=${id}`, 0.5]);
  return hashAll(found);
}

function sentenceNumbers(words: readonly Word[], flags: readonly Uint8Array[]): number[] {
  const said = Math.max(1, words.filter((word) => !word.mark).length);
  const count = (marks: string) => words.filter((word) => word.mark && marks.includes(word.text)).length;
  const share = flags.map((row) => row.reduce((sum, one) => sum + one, 0) / said);
  return [
    ...share,
    Math.log(said),
    Number(count('"“”') >= 2),
    Number(count('?') > 0),
    Number(count('!') > 0),
    words.filter((word) => /\p{N}/u.test(word.text)).length / said,
    count(',') / said,
    Number(count('(') > 0),
    Number(count('—–') > 0),
    words.filter((word) => ADDRESS.has(word.norm)).length / said,
  ];
}

const ADDRESS = new Set(['i', 'we', 'our', 'us', 'you', 'your', 'my']);

function cueFlags(length: number, cues: readonly Cue[]): Uint8Array[] {
  const flags = FLAGGED.map(() => new Uint8Array(length));
  for (const cue of cues) {
    const row = flags[FLAG_INDEX.get(cue.entry.category) ?? -1];
    if (cue.entry.strength > 1) row?.fill(1, cue.from, cue.to);
  }
  return flags;
}

function cueEntries(length: number, cues: readonly Cue[]): string[][] {
  const entries: string[][] = Array.from({ length }, () => []);
  for (const cue of cues) for (let at = cue.from; at < cue.to; at++) entries[at]?.push(cue.entry.id);
  return entries;
}

/** Which words stand between quotation marks, as far as one sentence shows it. */
function insideQuotes(words: readonly Word[]): Uint8Array {
  const inside = new Uint8Array(words.length);
  let open = false;
  words.forEach((word, place) => {
    if (word.text === '“') open = true;
    else if (word.text === '”') open = false;
    else if (word.text === '"') open = !open;
    inside[place] = open ? 1 : 0;
  });
  return inside;
}

/** Word without its commonest endings: enough to join "slammed" and "slamming", not a lemma. */
export function stem(form: string): string {
  if (form.length < 5) return form;
  return form
    .replace(/(?:ing|ed|es|ly|s)$/u, '')
    .replace(/([^aeiou])\1$/u, '$1')
    .replace(/e$/u, '');
}

function hashAll(found: readonly [string, number][]): Hashed {
  return {
    index: Int32Array.from(found, ([feature]) => hash(feature)),
    value: Float32Array.from(found, ([, value]) => value),
  };
}

/** FNV-1a over UTF-16 units, mixed at the end because its low bits are weak. */
function hash(feature: string): number {
  let h = 2166136261;
  for (let i = 0; i < feature.length; i++) h = Math.imul(h ^ feature.charCodeAt(i), 16777619);
  h ^= h >>> 15;
  h = Math.imul(h, 2246822519);
  h ^= h >>> 13;
  return h & (HASH_SIZE - 1);
}
