/** Whether two texts mean the same speaker or source: names are compared without titles. */

/** The words of a quotation or name, in lower case and without marks. */
export const wordsOf = (quote: string): string[] =>
  quote
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

/** A speaker's name as it is compared. */
export interface Speaker {
  words: string[];
  proper: boolean;
}

/** Reads a name once, for where it is compared with many; null where nothing but titles is left. */
export const readSpeaker = (name: string | null): Speaker | null => {
  if (!name) return null;
  const words = nameWords(name);
  return words.length === 0 ? null : { words, proper: isProper(name) };
};

/** Whether two speakers are one: they share a word of their names that is not a title. */
export const compareSpeakers = (a: string | null, b: string | null): 'same' | 'other' | 'unknown' =>
  compareNames(readSpeaker(a), readSpeaker(b));

/** Whether two names that were read are one person's or organisation's. */
export function compareNames(a: Speaker | null, b: Speaker | null): 'same' | 'other' | 'unknown' {
  if (!a || !b) return 'unknown';
  if (a.words.some((word) => b.words.includes(word))) return 'same';
  // "The president" and a surname may well be one person: only two names tell two people apart.
  return a.proper && b.proper ? 'other' : 'unknown';
}

const isProper = (name: string): boolean => /^\p{Lu}/u.test(name.trim().split(/\s+/).pop() ?? '');
const TITLES =
  /^(?:the|a|an|mr|mrs|ms|dr|sir|president|minister|secretary|senator|sen|rep|gov|governor|general|judge|prime|former|house|state|foreign|officials?|spokes\w+)$/;
const nameWords = (name: string): string[] =>
  wordsOf(name.replace(/[’']s\b/g, '')).filter((word) => word.length > 1 && !TITLES.test(word));
