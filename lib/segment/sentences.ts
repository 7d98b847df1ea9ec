import type { Range } from '../model/text';
import { endsInAbbreviation } from './abbreviations';
import { trimRange } from './paragraphs';

const CANDIDATE = /[.!?…]+["'”’»)\]]*/g;
const SAID =
  'said|says|asked|asks|wrote|writes|told|added|adds|replied|shouted|tweeted|posted|cried|yelled|warned|joked|insisted|demanded|declared|exclaimed|chanted|responded|continued|recalled';
const ATTRIBUTION = new RegExp(
  `^(?:(?:[Tt]he|an?|\\p{Lu}[\\p{L}.'’-]*|(?:senior|former|official|spokes\\w+))\\s+){1,5}(?:${SAID})\\b`,
  'u',
);
const LINK = /^(?:https?:\/\/|www\.|pic\.twitter\.com)/;
const OPENERS = /^["'“‘«„»¿¡([\]—–\-*_\s]*/;
/** Longer than this, an opened bracket was most likely never closed. */
const BRACKET_REACH = 250;
/** Intl.Segmenter takes more than linear time, so it gets pieces of at most this length. */
const PIECE = 1_500;

const CASELESS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Ethiopic}\p{Script=Tibetan}\p{Script=Georgian}]/gu;
const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/**
 * The sentences of one paragraph. Latin, Cyrillic and Greek letters are read by a scanner that knows newspaper
 * abbreviations; scripts without capitals by Intl.Segmenter, which has nothing to gain from them.
 * Shape:  body and a range of it in; ranges out that cover all of its non-blank characters in order.
 * Units:  UTF-16 offsets into body, end exclusive.
 * Errors: none. A blank range has no sentences.
 */
export function findSentences(body: string, range: Range): Range[] {
  const text = body.slice(range.start, range.end);
  const cuts = isCaseless(text) ? segmenterCuts(text) : scannerCuts(text);
  const sentences: Range[] = [];
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    const sentence = trimRange(body, range.start + from, range.start + cut);
    from = cut;
    if (sentence) append(body, sentences, sentence);
  }
  return sentences;
}

/** Marks alone (a stray closing quotation mark, a dash) are no sentence: they belong to the one before. */
function append(body: string, sentences: Range[], sentence: Range): void {
  const last = sentences.at(-1);
  if (last && !/[\p{L}\p{N}]/u.test(body.slice(sentence.start, sentence.end))) last.end = sentence.end;
  else sentences.push(sentence);
}

/** Whether a text is mostly written in letters without upper and lower case. */
export function isCaseless(text: string): boolean {
  const sample = text.slice(0, 600);
  const found = sample.match(CASELESS)?.length ?? 0;
  return found > 0 && found * 2 > (sample.match(/\p{L}/gu)?.length ?? 0);
}

function segmenterCuts(text: string): number[] {
  const cuts: number[] = [];
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    for (const part of segmenter.segment(text.slice(from, to))) cuts.push(from + part.index + part.segment.length);
    from = to;
  }
  return cuts;
}

function pieceEnd(text: string, from: number): number {
  if (text.length - from <= PIECE) return text.length;
  const piece = text.slice(from, from + PIECE);
  const mark = Math.max(...['。', '！', '？', '؟', '۔', '।', '. '].map((end) => piece.lastIndexOf(end)));
  if (mark > PIECE / 2) return from + mark + 1;
  const blank = piece.lastIndexOf(' ');
  if (blank > PIECE / 2) return from + blank + 1;
  // Never between the two halves of one character.
  return from + PIECE - (/[\ud800-\udbff]$/.test(piece) ? 1 : 0);
}

function scannerCuts(text: string): number[] {
  const cuts: number[] = [];
  let from = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length;
    if (!isBoundary(text, from, match.index, end, match[0])) continue;
    cuts.push(end);
    from = end;
  }
  return cuts;
}

function isBoundary(text: string, from: number, at: number, end: number, mark: string): boolean {
  if (end >= text.length) return false;
  const after = text.slice(end, end + 80);
  if (!/^\s/.test(after)) return isGlued(text, at, mark, after);
  const rest = after.replace(OPENERS, '');
  if (LINK.test(rest)) return true;
  if (!/^[\p{Lu}\p{Lt}\p{N}$€£@#\p{Extended_Pictographic}]/u.test(rest) && !/^\p{Lo}/u.test(rest)) return false;
  if (opensBracket(text, from, at)) return false;
  if (/[!?]/.test(mark)) return !ATTRIBUTION.test(rest);
  // "And the winner is … Ann Lee": dots that stand alone are a pause.
  if (/^(?:…|\.{2,})$/.test(mark) && /\s/.test(text[at - 1] ?? '')) return false;
  if (mark.startsWith('.') && !mark.startsWith('..'))
    return !endsInAbbreviation(text.slice(Math.max(from, at - 40), at), rest, mark.length > 1);
  return true;
}

// "…the end of the war.Next steps": blanks lost in copying. A capital word after two small letters is no web address.
function isGlued(text: string, at: number, mark: string, after: string): boolean {
  if (LINK.test(after) && mark !== '.') return true;
  const before = text.slice(Math.max(0, at - 3), at);
  if (LINK.test(after)) return /[\p{Ll}\p{N}]$/u.test(before);
  if (mark.length > 1 && !/^["'”’»)\]]+$/.test(mark.slice(1))) return false;
  return (
    /\p{Ll}\p{Ll}$/u.test(before) &&
    /^["“‘]?\p{Lu}(?:\p{Ll}|\s)/u.test(after) &&
    !/^\p{Lu}\p{L}*[./@]\p{L}/u.test(after)
  );
}

/** Whether a bracket that opened inside the sentence is closed only later: "(he won in 2010. He lost in 2014)". */
function opensBracket(text: string, from: number, at: number): boolean {
  // Only near pieces are searched: lastIndexOf over the whole text would make long texts quadratic.
  const least = Math.max(from, at - BRACKET_REACH);
  const open = text.slice(least, at).lastIndexOf('(') + least;
  if (open < least || open === from || text.slice(open, at).includes(')')) return false;
  if (!/[\p{L}\p{N}]/u.test(text.slice(least, open))) return false;
  return text.slice(at, at + BRACKET_REACH).includes(')');
}
