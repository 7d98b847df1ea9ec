import type { Sentence } from '../model/text';

/** A word or mark as the rules read it: a token, or one part of a hyphenated token. */
export interface Word {
  norm: string;
  text: string;
  start: number;
  end: number;
  mark: boolean;
  /** One part of a hyphenated token. */
  part: boolean;
}

/**
 * The words of a sentence, hyphenated tokens parted, so that "far-right" and "far right" are met by one pattern.
 * Units:  start/end point into the body; a part keeps its own place.
 */
export function sentenceWords(sentence: Sentence): Word[] {
  const words: Word[] = [];
  for (const token of sentence.tokens) {
    const mark = token.kind === 'mark';
    if (mark && isHyphenInside(token.text)) continue;
    if (mark || !HYPHEN.test(token.text)) {
      words.push({ norm: token.norm, text: token.text, start: token.start, end: token.end, mark, part: false });
      continue;
    }
    for (const part of token.text.matchAll(/[^-‐‑]+/gu)) {
      const start = token.start + part.index;
      const text = part[0];
      words.push({ norm: partNorm(text), text, start, end: start + text.length, mark: false, part: true });
    }
  }
  return words;
}

const HYPHEN = /[-‐‑]/u;

/** A hyphen that came as a token of its own; dashes are longer and stay. */
function isHyphenInside(text: string): boolean {
  return text === '-' || text === '‐' || text === '‑';
}

/** As the segmenter compares words: lower case, straight apostrophe, no possessive ending. */
function partNorm(text: string): string {
  return text.toLowerCase().replace(/[’‘ʼ]/gu, "'").replace(/'s$/u, '');
}
