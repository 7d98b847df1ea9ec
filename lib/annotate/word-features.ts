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
 * Source: the measured prototype (docs/decisions/0006-notes.md), without a part-of-speech tagger: word ends and neighbours carry it.
 */
export function sentenceFeatures(words: readonly Word[], cues: readonly Cue[]): SentenceFeatures {
  const forms = maskNames(words);
  const codes = Int32Array.from(forms, textHash);
  const flags = cueFlags(words.length, cues);
  const entries = cueEntries(words.length, cues);
  const quoted = insideQuotes(words);
  const judged = words.flatMap((word, place) => (word.mark || !/\p{L}/u.test(word.norm) ? [] : [place]));
  return {
    forms,
    judged,
    hashed: judged.map((place) => wordHashes(forms, codes, place, entries[place] ?? [])),
    plain: judged.map((place) => wordNumbers(words, flags, quoted, place)),
    sentenceHashed: sentenceHashes(words, forms, codes, cues),
    sentencePlain: sentenceNumbers(words, flags),
  };
}

/** Kinds of hashed features: numbers instead of spelt names, because spelling them took half of the time. */
const KIND = {
  word: 1,
  stem: 2,
  end3: 3,
  end4: 4,
  start3: 5,
  start4: 6,
  prefix: 7,
  pairLeft: 8,
  pairRight: 9,
  entry: 10,
  gram: 11,
  pair: 12,
  stemGram: 13,
  cue: 14,
};
const NEAR = [-2, -1, 1, 2];
const NEAR_KIND = 20;
const NEAR_END_KIND = 30;
const EDGE = textHash('#');

function wordHashes(forms: readonly string[], codes: Int32Array, place: number, entries: readonly string[]): Hashed {
  const form = forms[place] ?? '';
  const code = codes[place] ?? EDGE;
  const found = new FeatureList();
  found.add(mix(KIND.word, code), 1);
  if (!form.startsWith('<')) {
    found.add(mix(KIND.stem, textHash(stem(form))), 1);
    found.add(mix(KIND.end3, textHash(form.slice(-3))), 1);
    found.add(mix(KIND.end4, textHash(form.slice(-4))), 0.7);
    found.add(mix(KIND.start3, textHash(form.slice(0, 3))), 0.5);
    found.add(mix(KIND.start4, textHash(form.slice(0, 4))), 0.5);
    if (/^(?:un|in|anti|mis|over|dis|im|ir)/u.test(form)) found.add(mix(KIND.prefix, textHash(form.slice(0, 2))), 0.7);
  }
  for (const offset of NEAR) {
    const other = forms[place + offset] ?? '#';
    found.add(mix(NEAR_KIND + offset, codes[place + offset] ?? EDGE), 0.7);
    found.add(mix(NEAR_END_KIND + offset, textHash(other.slice(-2))), 0.5);
  }
  found.add(mix(KIND.pairLeft, code, codes[place - 1] ?? EDGE), 1);
  found.add(mix(KIND.pairRight, code, codes[place + 1] ?? EDGE), 1);
  for (const entry of entries) found.add(mix(KIND.entry, textHash(entry)), 1);
  return found.build();
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

function sentenceHashes(
  words: readonly Word[],
  forms: readonly string[],
  codes: Int32Array,
  cues: readonly Cue[],
): Hashed {
  const said = forms.flatMap((_, place) => (words[place]?.mark ? [] : [place]));
  const grams = new Set<number>();
  said.forEach((place, at) => {
    const code = codes[place] ?? EDGE;
    const next = said[at + 1];
    const form = forms[place] ?? '';
    grams.add(mix(KIND.gram, code));
    if (next !== undefined) grams.add(mix(KIND.pair, code, codes[next]));
    if (!form.startsWith('<')) grams.add(mix(KIND.stemGram, textHash(stem(form))));
  });
  const weight = 2 / Math.sqrt(Math.max(1, grams.size));
  const found = new FeatureList();
  for (const gram of grams) found.add(gram, weight);
  for (const id of new Set(cues.map((cue) => cue.entry.id))) found.add(mix(KIND.cue, textHash(id)), 0.5);
  return found.build();
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

class FeatureList {
  private readonly index: number[] = [];
  private readonly value: number[] = [];

  add(index: number, value: number): void {
    this.index.push(index);
    this.value.push(value);
  }

  build(): Hashed {
    return { index: Int32Array.from(this.index), value: Float32Array.from(this.value) };
  }
}

/** FNV-1a over UTF-16 units. */
function textHash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h | 0;
}

/** A place in the hash table for a kind and one or two codes, mixed as MurmurHash3 ends because FNV's low bits are weak. */
function mix(kind: number, first: number, second = 0): number {
  let h = Math.imul(first ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h ^ second, 0xc2b2ae35);
  h ^= h >>> 13;
  h = Math.imul(h, 0x27d4eb2f);
  h ^= h >>> 16;
  return h & (HASH_SIZE - 1);
}
