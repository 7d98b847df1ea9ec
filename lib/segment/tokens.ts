import type { Range, Token, TokenKind } from '../model/text';
import { isCaseless } from './sentences';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)';
const SCALE = '(?:million|billion|trillion|thousand|Mio|Mrd|Millionen|Milliarden|millones)';
const AMOUNT = '\\d+(?:[.,:]\\d+)*';

const LINK = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’']|[@#][\p{L}\p{N}_]+/uy;
const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
const DATE = new RegExp(
  `\\d{4}-\\d{2}-\\d{2}\\b|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}\\b|${MONTH}\\.?[ \\u00a0]\\d{1,2}(?:st|nd|rd|th)?(?:,[ \\u00a0]?\\d{4})?(?![\\p{L}\\p{N}]|[.,]\\d)|\\d{1,2}(?:st|nd|rd|th)?[ \\u00a0]${MONTH}(?:,?[ \\u00a0]\\d{4})?(?![\\p{L}\\p{N}])`,
  'uy',
);
const NUMBER = new RegExp(
  `(?:(?:US|A|C|NZ|HK)?[$€£¥₹₽₩][ \\u00a0]?)?${AMOUNT}(?:[ \\u00a0](?:percent|per[ \\u00a0]cent|%|${SCALE}|[ap]\\.?m\\.?)(?![\\p{L}])|%|(?:[-‑/\\u2044]?[\\p{L}\\p{N}]+)*)(?:[ \\u00a0](?:€|£|\\$))?`,
  'uy',
);
const WORD =
  /(?:\p{L}\.){2,}|(?:Mr|Mrs|Ms|Dr|Rep|Sen|Gov|Gen|Lt|Col|Sgt|St|No|Prof|Jr|Sr)\.(?=\s)|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}_\u200c\u200d]|['’‑&-](?=[\p{L}\p{N}])|\.(?=[\p{L}\p{N}]{2}))*/uy;
const MARK =
  /\.{2,}|-{2,}|\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*|\S/uy;

/** What a token can be is mostly settled by its first character: trying only those patterns makes the scan three times as fast. */
const OPENS_LINK = /[hwp@#]/;
const OPENS_DATE = /[\dJFMASOND]/;
const OPENS_NUMBER = /[\d$€£¥₹₽₩UACNH]/;

const NO_POSSESSIVE = /^(?:it|he|she|that|what|there|who|let|here|where|how|when)'s$/;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words, figures and marks of one sentence. Money, percentages, dates, hyphenated words, links: one token each, so that
 * a difference never reads "35 → 55" for $35,000,000 → $55,000,000.
 * Shape:  body and a sentence's range in; tokens out that together hold all of its non-blank characters, in order.
 * Units:  UTF-16 offsets into body, end exclusive.
 * Errors: none.
 */
export function findTokens(body: string, range: Range): Token[] {
  const text = body.slice(range.start, range.end);
  return isCaseless(text) ? segmenterTokens(text, range.start) : scannerTokens(text, range.start);
}

function scannerTokens(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  const mail = text.includes('@');
  for (let at = 0; at < text.length; ) {
    const first = text.charAt(at);
    if (/\s/.test(first)) {
      at++;
      continue;
    }
    const [end, kind] = readToken(text, at, first, mail);
    tokens.push(buildToken(text.slice(at, end), offset + at, kind));
    at = end;
  }
  return tokens;
}

/** The longest reading first: a link, a date, a figure, a word; a mark is what remains. */
function readToken(text: string, at: number, first: string, mail: boolean): [number, TokenKind] {
  const link = (OPENS_LINK.test(first) && endOf(LINK, text, at)) || (mail && endOf(MAIL, text, at));
  if (link) return [link, 'word'];
  const figure =
    (OPENS_DATE.test(first) && endOf(DATE, text, at)) || (OPENS_NUMBER.test(first) && endOf(NUMBER, text, at));
  if (figure) return [figure, 'number'];
  const word = endOf(WORD, text, at);
  return word ? [word, 'word'] : [endOf(MARK, text, at) || at + 1, 'mark'];
}

/** Where a sticky pattern ends that matches at this place; 0 when it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function segmenterTokens(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  for (const part of segmenter.segment(text)) {
    if (!part.segment.trim()) continue;
    const kind: TokenKind = !part.isWordLike ? 'mark' : /^\p{N}/u.test(part.segment) ? 'number' : 'word';
    tokens.push(buildToken(part.segment, offset + part.index, kind));
  }
  return tokens;
}

function buildToken(text: string, start: number, kind: TokenKind): Token {
  return { text, norm: normOf(text, kind), kind, start, end: start + text.length };
}

function normOf(text: string, kind: TokenKind): string {
  const low = text
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"');
  if (kind === 'number')
    return low
      .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
      .replace(/[ \u00a0]?(?:percent|per[ \u00a0]cent)$/, '%')
      .replace(/[ \u00a0]%$/, '%');
  if (kind === 'mark') return low;
  // "US" and "U.S." are one name, and neither is the pronoun.
  if (text === 'US' || low === 'u.s.') return 'u.s.';
  if (/^(?:\p{L}\.){2,}$/u.test(low) || /^\p{L}+\.$/u.test(low)) return low.replaceAll('.', '');
  return low.endsWith("'s") && !NO_POSSESSIVE.test(low) ? low.slice(0, -2) : low;
}
