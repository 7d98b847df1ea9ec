import type { Range } from '../model/text';

const BULLET = /^[ \t\u00a0]*(?:[-–—*•‣◦▪●·]|\d{1,2}[.)])(?=\s|$)/;
const END_MARK = /[.!?…。！？؟।]["'”’»)\]]*$/;

/**
 * The paragraphs of a text: every line with something on it, because pasted articles end a paragraph with one newline as
 * often as with two. Only where lines were broken at a fixed width (mail, plain-text files) does a paragraph hold several.
 * Shape:  body in; ranges without outer blanks, in order.
 * Units:  UTF-16 offsets into body, end exclusive.
 * Errors: none. A blank text has no paragraphs.
 */
export function findParagraphs(body: string): Range[] {
  const lines = findLines(body);
  return isHardWrapped(body, lines) ? joinWrapped(body, lines) : lines;
}

function findLines(body: string): Range[] {
  const lines: Range[] = [];
  for (const match of body.matchAll(/[^\n\r\u2028\u2029\u0085]+/g)) {
    const range = trimRange(body, match.index, match.index + match[0].length);
    if (range) lines.push(range);
  }
  return lines;
}

/**
 * A range without the blanks at its ends, or null when nothing else is in it.
 * Shape: body and two offsets in; a range out. Zero-width marks count as blank: they print nothing.
 */
export function trimRange(body: string, start: number, end: number): Range | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(body.charCodeAt(from))) from++;
  while (to > from && isBlank(body.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** Whether a UTF-16 unit prints nothing: what \s matches, and the zero-width marks that copied web pages carry. */
function isBlank(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  if (code < 128) return false;
  if (code === 0xa0 || code === 0x1680 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff)
    return true;
  return (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x85 || code === 0x2060;
}

/** Blank lines between two ranges mean a new block. */
export function startsBlock(body: string, before: Range | undefined, range: Range): boolean {
  if (!before) return true;
  return /\n[^\S\n]*\r?\n|\r[^\S\n\r]*\r(?!\n)/.test(body.slice(before.end, range.start));
}

// One line in two that goes on in lower case without an end mark does not happen in lists, verse or sentence-per-line files.
function isHardWrapped(body: string, lines: readonly Range[]): boolean {
  let inner = 0;
  let broken = 0;
  let longest = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Range;
    const next = lines[i + 1] as Range;
    longest = Math.max(longest, line.end - line.start);
    if (startsBlock(body, line, next)) continue;
    inner++;
    if (goesOn(body, line, next)) broken++;
  }
  return inner >= 3 && longest <= 110 && broken >= inner * 0.5;
}

function goesOn(body: string, line: Range, next: Range): boolean {
  return /^\p{Ll}/u.test(body.slice(next.start, next.start + 2)) && !END_MARK.test(body.slice(line.start, line.end));
}

function joinWrapped(body: string, lines: readonly Range[]): Range[] {
  const width = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  const paragraphs: Range[] = [];
  let last: Range | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    // A line that stops well short of the width ended its paragraph, unless the words plainly run on.
    const short = last !== undefined && last.end - last.start < width * 0.6 && !goesOn(body, last, line);
    const fresh = !open || startsBlock(body, last, line) || short || BULLET.test(body.slice(line.start, line.end));
    if (fresh) paragraphs.push({ ...line });
    else open.end = line.end;
    last = line;
  }
  return paragraphs;
}
