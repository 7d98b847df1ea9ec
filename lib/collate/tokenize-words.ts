import { CURRENCY, classOfUnit, DIGIT, LETTER, PUNCTUATION, SPACE, SURROGATE, UNSPACED } from './char-class';
import { dateEnd, figureEnd } from './number-scan';

export const WORD = 0;
export const FIGURE = 1;
export const MARK = 2;
export const SIGN = 3;

/** Word `i` is `text.slice(starts[i], ends[i])`; its kind is WORD, FIGURE, MARK (punctuation) or SIGN (symbol, emoji). */
export interface WordScan {
  count: number;
  starts: number[];
  ends: number[];
  kinds: number[];
}

/** Abbreviations whose full stop is part of the word. Single letters are covered by the rule for initials. */
const ABBREVIATIONS = new Set(
  (
    'Mr Mrs Ms Dr Prof Rev Hon Rep Reps Sen Sens Gov Govs Gen Lt Col Maj Capt Sgt Cmdr Adm Pres Supt Det Insp St Ste Mt ' +
    'Jr Sr Inc Ltd Co Corp Bros No Nos vs etc approx Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ave Blvd Rd'
  ).split(' '),
);

const isUpper = (code: number) => code >= 0x41 && code <= 0x5a;
const isLower = (code: number) => code >= 0x61 && code <= 0x7a;

function continuesWord(text: string, at: number): boolean {
  const kind = classOfUnit(text.charCodeAt(at));
  return kind === LETTER || kind === DIGIT || (kind === SURROGATE && isAstralLetter(text, at));
}

function isAstralLetter(text: string, at: number): boolean {
  const code = text.codePointAt(at) as number;
  return code > 0xffff && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(code));
}

/** An apostrophe, hyphen, full stop, at-sign or ampersand with a letter right behind it: don't, twenty-eight, U.S., AT&T. */
function joins(text: string, at: number, code: number): boolean {
  switch (code) {
    case 0x27:
    case 0x2019:
    case 0x2d:
    case 0x2010:
    case 0x2011:
    case 0xb7:
    case 0x5f:
    case 0x40:
    case 0x26:
      return continuesWord(text, at + 1);
    case 0x2e:
      // "ended.Then" is a missing space, "example.org" and "U.S" are not.
      return continuesWord(text, at + 1) && !(isLower(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(at + 1)));
    default:
      return false;
  }
}

function lettersEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    // Most characters of most texts, and one comparison less for each.
    if (code >= 0x61 && code <= 0x7a) {
      at += 1;
      continue;
    }
    if (code === 0x20) break;
    const kind = classOfUnit(code);
    if (kind === LETTER || kind === DIGIT) at += 1;
    else if (kind === SURROGATE && isAstralLetter(text, at)) at += 2;
    else if (kind === PUNCTUATION && joins(text, at, code)) at += 1;
    else break;
  }
  return at;
}

/** The full stop of "U.S.", of an initial and of a known abbreviation belongs to the word. */
function withFullStop(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== 0x2e) return end;
  const length = end - start;
  if (length === 1) return isUpper(text.charCodeAt(start)) && text.charCodeAt(start) !== 0x49 ? end + 1 : end;
  if (length === 2 || length > 6) {
    return length === 2 && ABBREVIATIONS.has(text.slice(start, end))
      ? end + 1
      : dotted(text, start, end)
        ? end + 1
        : end;
  }
  return ABBREVIATIONS.has(text.slice(start, end)) || dotted(text, start, end) ? end + 1 : end;
}

function dotted(text: string, start: number, end: number): boolean {
  if ((end - start) % 2 === 0) return false;
  for (let at = start + 1; at < end; at += 2) if (text.charCodeAt(at) !== 0x2e) return false;
  return true;
}

function wordEnd(text: string, start: number): number {
  const end = lettersEnd(text, start);
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (next === 0x20) return dateEnd(text, start, end);
  // A link is one word up to the next space.
  if (next === 0x3a && text.startsWith('://', end)) {
    let at = end;
    while (at < text.length && classOfUnit(text.charCodeAt(at)) !== SPACE) at += 1;
    return at;
  }
  // US$35, A$1.2m
  if (end - start <= 3 && classOfUnit(next) === CURRENCY && classOfUnit(text.charCodeAt(end + 1) || 0x20) === DIGIT) {
    return figureEnd(text, end);
  }
  const dated = dateEnd(text, start, end);
  return dated > end ? dated : withFullStop(text, start, end);
}

/** An emoji with its skin tone, selector, flag partner and joined partners; or a lone surrogate. */
const EMOJI =
  /(?:\p{RI}\p{RI}|(?:\p{Extended_Pictographic}|\p{Emoji})(?:\p{M}|\p{Emoji_Modifier})*(?:\u200d\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier})*)*)/uy;

function signEnd(text: string, start: number): number {
  EMOJI.lastIndex = start;
  if (EMOJI.test(text)) return EMOJI.lastIndex;
  return start + ((text.codePointAt(start) as number) > 0xffff ? 2 : 1);
}

/** Dots and dashes in a row are one mark. */
function markEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  let at = start + 1;
  while (text.charCodeAt(at) === code) at += 1;
  return at;
}

let segmenter: Intl.Segmenter | null = null;
/** Intl.Segmenter's time grows faster than its input, so that it gets short pieces only. */
const PIECE = 200;

function unspacedEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start < PIECE && classOfUnit(text.charCodeAt(at)) === UNSPACED) at += 1;
  return at;
}

function unspacedWords(text: string, start: number, end: number): number[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  return Array.from(segmenter.segment(text.slice(start, end)), (piece) => start + piece.index + piece.segment.length);
}

/** Plain arrays: for a passage they are quicker to make than typed ones, and no slower to read. */
class Scan implements WordScan {
  count = 0;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly kinds: number[] = [];
  constructor(readonly text: string) {}
  push(start: number, end: number, kind: number): number {
    this.starts.push(start);
    this.ends.push(end);
    this.kinds.push(kind);
    this.count += 1;
    return end;
  }
}

function scanAt(scan: Scan, at: number, kind: number): number {
  const text = scan.text;
  if (kind === LETTER) {
    const end = wordEnd(text, at);
    const last = text.charCodeAt(end - 1);
    return scan.push(at, end, last >= 0x30 && last <= 0x39 && text.charCodeAt(at) <= 0x5a ? FIGURE : WORD);
  }
  if (kind === UNSPACED) {
    let start = at;
    for (const end of unspacedWords(text, at, unspacedEnd(text, at))) start = scan.push(start, end, WORD);
    return start;
  }
  const next = at + 1 < text.length ? classOfUnit(text.charCodeAt(at + 1)) : SPACE;
  if (kind === DIGIT || (kind === CURRENCY && next === DIGIT) || (next === DIGIT && isMinus(text, at))) {
    return scan.push(at, Math.max(figureEnd(text, at), at + 1), FIGURE);
  }
  if (kind === PUNCTUATION) {
    const code = text.charCodeAt(at);
    if ((code === 0x40 || code === 0x23) && next === LETTER) return scan.push(at, lettersEnd(text, at + 1), WORD);
    return scan.push(at, markEnd(text, at), MARK);
  }
  if (kind === SURROGATE && isAstralLetter(text, at)) return scan.push(at, lettersEnd(text, at), WORD);
  return scan.push(at, signEnd(text, at), SIGN);
}

function isMinus(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === 0x2d || code === 0x2212 || code === 0x2b) && (at === 0 || classOfUnit(text.charCodeAt(at - 1)) === SPACE)
  );
}

/**
 * Cut a passage into words, figures, punctuation marks and signs, as a reader would name them: spaces are never words.
 * Shape:  any string in, parallel arrays out; slices are in order, do not overlap, and leave out white space only.
 * Units:  UTF-16 offsets, end exclusive.
 * Errors: none. Figures with unit, money, dates, percentages, names with inner marks (O’Neill, J.), hyphenated words,
 *         contractions, abbreviations, links and emoji are single; a name of several words is several (Mr Vale / Ana Vale share Vale).
 */
export function scanWords(text: string): WordScan {
  const scan = new Scan(text);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      at += 1;
      continue;
    }
    const plain = plainWordEnd(text, at, code);
    if (plain > at) {
      at = scan.push(at, plain, WORD);
      continue;
    }
    const kind = classOfUnit(code);
    at = kind === SPACE ? at + 1 : scanAt(scan, at, kind);
  }
  return scan;
}

/** Four words of five are a–z up to a space: told without looking at what else a word may be. Gives `start` back for all others. */
function plainWordEnd(text: string, start: number, first: number): number {
  let at = start;
  let code = first;
  while (code >= 0x61 && code <= 0x7a) {
    at += 1;
    if (at === text.length) return at;
    code = text.charCodeAt(at);
  }
  return code === 0x20 ? at : start;
}
