import 'server-only';
import type { SplitSign, TextPiece } from '../model/brought-text';
import { guessMetadata } from './guess-metadata';

/** A piece with fewer words is no article but a leftover; it stays with the one before it. */
const FEWEST_WORDS = 30;
/** So many lines above a dateline or an author can belong to its headline. */
const HEAD_LINES = 3;

const RULE = /^\s*(?:[-–—=_*~#+•·]\s*){3,}$/;
const PLAIN_RULE = /^\s*(?:-{3,}|={3,}|_{3,}|—{3,}|#{3,})\s*$/;
const DATELINE =
  /^\p{Lu}[\p{L}.'’-]*(?:[ ,/]+[\p{L}.'’-]+,?){0,5}\s*\((?:[A-Z][\p{L}&. /-]{1,28}|dpa)\)\s*[-–—]{1,2}\s+\S|^\p{Lu}{3,}[\p{Lu} .'’-]*(?:,\s?\p{Lu}[\p{L}.'’ ]{1,20}){0,2}\s[–—]\s+\S/u;
/** A place, an agency and a dash stand within so many characters. */
const NEAR_START = 240;
const BYLINE = /^(?:by|von|por|par)\s+\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,4}(?:\s*[|,•·].{0,60})?$/iu;
const SOURCE = /^(?:(?:source|outlet|newspaper|from|quelle|zeitung|fuente|medio)\s*:\s*\S.{1,80}|https?:\/\/\S+)$/i;
const HEADING = /^#\s+\S/;
const END_MARK = /[.!?…:;,。！？]["'”’»)\]]*$/;

interface Line {
  start: number;
  end: number;
  text: string;
  /** Empty lines above it. */
  gap: number;
}

/**
 * Several texts in one paste, told apart by a line between them, or by where a dateline, an author, a source or a headline
 * stands in the middle of the words. Each piece says what showed it, so that a person can join two pieces again.
 * Shape:  the pasted words in; the pieces in order out, null when it is one text.
 * Units:  UTF-16 offsets; lines that only separate belong to no piece.
 * Errors: none. In doubt it is one text: to cut an article in two is worse than to leave two together.
 */
export function splitTexts(body: string): TextPiece[] | null {
  const lines = findLines(body);
  const starts = findByRules(body, lines) ?? findBySigns(body, lines);
  if (!starts || starts.length < 2) return null;
  return starts.map(({ line, sign }, n) => {
    const next = starts[n + 1];
    const until = next ? lastLineBefore(lines, next.line) : (lines.at(-1) as Line);
    const piece = { start: line.start, end: until.end };
    const { headline, outlet } = guessMetadata(body.slice(piece.start, piece.end));
    const named = SOURCE.test(line.text) ? line.text.replace(/^\w+\s*:\s*(?!\/\/)/, '') : null;
    return {
      ...piece,
      sign,
      headline: headline?.value ?? null,
      outlet: outlet?.value ?? (named?.startsWith('http') ? null : named),
    };
  });
}

interface Start {
  line: Line;
  sign: SplitSign | null;
}

function findLines(body: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const match of body.matchAll(/[^\n]*(?:\n|$)/g)) {
    const text = match[0].trim();
    if (!text) {
      gap++;
      continue;
    }
    const start = match.index + match[0].indexOf(text);
    lines.push({ start, end: start + text.length, text, gap });
    gap = 0;
  }
  return lines;
}

const isRule = ({ text }: Line) => RULE.test(text);

function lastLineBefore(lines: readonly Line[], next: Line): Line {
  return lines.findLast((line) => line.end <= next.start && !isRule(line)) as Line;
}

const countWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** "---" and "===" between texts; "* * *" only where what follows opens like an article, as it also parts chapters. */
function findByRules(body: string, lines: readonly Line[]): Start[] | null {
  const starts: Start[] = [];
  let from: Line | undefined;
  for (const [index, line] of lines.entries()) {
    if (isRule(line)) continue;
    const rule = lines[index - 1];
    const isFresh = rule !== undefined && isRule(rule);
    if (!from) from = line;
    else if (!isFresh || !(PLAIN_RULE.test(rule.text) || opensArticle(lines, index))) continue;
    else if (countWords(body.slice(from.start, rule.start)) < FEWEST_WORDS) continue;
    else from = line;
    starts.push({ line, sign: starts.length === 0 ? null : 'line' });
  }
  return dropShortEnd(body, starts);
}

function dropShortEnd(body: string, starts: Start[]): Start[] | null {
  while (starts.length > 1 && countWords(body.slice(starts.at(-1)?.line.start)) < FEWEST_WORDS) starts.pop();
  return starts.length >= 2 ? starts : null;
}

function opensArticle(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  const next = lines.slice(index, index + HEAD_LINES + 1);
  return (
    isHeadline(line, lines[index + 1]) ||
    next.some(({ text }) => DATELINE.test(text.slice(0, NEAR_START)) || BYLINE.test(text) || SOURCE.test(text))
  );
}

function findBySigns(body: string, lines: readonly Line[]): Start[] | null {
  const all: [SplitSign, (line: Line, index: number) => boolean][] = [
    ['source', ({ text }) => SOURCE.test(text)],
    ['dateline', ({ text }) => DATELINE.test(text.slice(0, NEAR_START))],
    ['byline', ({ text }) => text.length <= 100 && BYLINE.test(text)],
    [
      'headline',
      (line, index) =>
        HEADING.test(line.text) || ((line.gap >= 2 || index === 0) && isHeadline(line, lines[index + 1])),
    ],
  ];
  for (const [sign, test] of all) {
    const found = lines.flatMap((line, index) => (test(line, index) ? [headOf(lines, index, sign)] : []));
    const starts = keepApart(body, lines, [...new Set(found)], sign);
    if (starts) return starts;
  }
  return null;
}

/** The first line of the article that a sign belongs to: its headline and dek stand above it. */
function headOf(lines: readonly Line[], index: number, sign: SplitSign): number {
  if (sign === 'headline') return index;
  let at = index;
  while (at > 0 && index - at < HEAD_LINES && isTitle(lines[at - 1] as Line)) at--;
  return at;
}

const isTitle = ({ text }: Line) => !END_MARK.test(text) && countWords(text) <= 28 && !isRule({ text } as Line);

function isHeadline(line: Line, next: Line | undefined): boolean {
  const words = countWords(line.text);
  return (
    words >= 3 &&
    words <= 25 &&
    isTitle(line) &&
    next !== undefined &&
    next.text.length > line.text.length &&
    END_MARK.test(next.text)
  );
}

/** Signs count when the first one stands at the top and enough words stand between each two. */
function keepApart(body: string, lines: readonly Line[], found: readonly number[], sign: SplitSign): Start[] | null {
  const starts: Start[] = [];
  for (const index of found) {
    const line = lines[index] as Line;
    const last = starts.at(-1)?.line;
    const isFirst = starts.length === 0;
    if (isFirst && index > HEAD_LINES) return null;
    if (last && countWords(body.slice(last.start, line.start)) < FEWEST_WORDS) continue;
    starts.push({ line: isFirst ? (lines[0] as Line) : line, sign: isFirst ? null : sign });
  }
  return dropShortEnd(body, starts);
}
