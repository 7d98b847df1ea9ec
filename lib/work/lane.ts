import 'server-only';
import type { Lane } from '../store/store';

const MOST_SMALL_TEXTS = 8;
const MOST_SMALL_WORDS = 8000;
const FEWEST_CHARACTERS_A_WORD = 8;
const MOST_LARGE_SLOTS = 4;

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
/** Chinese and Japanese put no blanks between words: two of these letters are about one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * How much work texts are: about as many as their words, counted without cutting them, as this happens before anybody
 * answers. A text of marks, or of one endless word, is work too: eight characters count as a word at least.
 * Errors: none.
 */
export function countWords(texts: readonly { body: string }[]): number {
  return texts.reduce((sum, { body }) => {
    const words = body.match(WORDS)?.length ?? 0;
    const unspaced = (body.match(UNSPACED)?.length ?? 0) / 2;
    return sum + Math.ceil(Math.max(words, unspaced, body.length / FEWEST_CHARACTERS_A_WORD));
  }, 0);
}

/** Which lane a comparison of these texts waits in. */
export function laneOf(texts: readonly { body: string }[]): Lane {
  return texts.length <= MOST_SMALL_TEXTS && countWords(texts) <= MOST_SMALL_WORDS ? 'small' : 'large';
}

/**
 * What each comparing thread takes, the lane it looks into first in front: one takes small comparisons only, so that no
 * number of large ones keeps a small one waiting; the others take whatever there is, as many as leave a core free, and
 * one in any case.
 */
export function buildSlots(cores: number): Lane[][] {
  const others = Math.max(1, Math.min(MOST_LARGE_SLOTS, cores - 1));
  return [['small'], ...Array.from({ length: others }, (): Lane[] => ['large', 'small'])];
}
