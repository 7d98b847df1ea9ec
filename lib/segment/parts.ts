import type { Range, SegmentRole } from '../model/text';
import { isStarter } from './abbreviations';
import { startsBlock, trimRange } from './paragraphs';
import { SIGNATURE } from './signature';

/** A stretch of one paragraph that gets one role: most paragraphs are one part. */
export interface Part extends Range {
  paragraph: number;
  text: string;
  /** Number of words. */
  words: number;
  /** No mark at the end that ends a sentence. */
  open: boolean;
  /** A blank line stands before it. */
  block: boolean;
  /** Follows a list marker. */
  item: boolean;
  role: SegmentRole;
  reason?: string;
}

const MARKER = /^(?:[-–—*•‣◦▪●·■□○]+)(?=\s|$)/;
const LAST_WORD = /(?<!\S)\S+$/;
const LINK = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)(?=\S)/;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const END_MARK = /[.!?…。！？؟।۔]["'”’»)\]]*$/;
/** "KYIV, Ukraine (Reuters) - ", "WASHINGTON — ", "Oslo (dpa) – ". */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.'’-]*(?:[ ,/]+(?:[\p{L}.'’-]+|\d{1,2}),?){0,6}\s*\((?:[A-Z][\p{L}&. /-]{1,28}|dpa)\)\s*[-–—]{1,2}|\p{Lu}{3,}[\p{Lu} .'’-]*(?:,\s?\p{Lu}[\p{L}.'’ ]{1,20}){0,2}(?:,?\s(?:[A-Z][a-z]{2,8}\.?)\s\d{1,2})?\s(?:[–—]|--?)|\((?:Reuters|AP|AFP|UPI|dpa|CNN|Bloomberg)\)\s*[-–—]{0,2})\s+(?=\S)/u;

/**
 * Cut paragraphs into parts that can have a role of their own: list marker, dateline, heading glued to its text, words, link.
 * Shape: body and its paragraphs in; parts in order out, all `body` so far. Errors: none.
 */
export function findParts(body: string, paragraphs: readonly Range[]): Part[] {
  const dashes = countDashLines(body, paragraphs);
  return paragraphs.flatMap((range, paragraph) => {
    const block = startsBlock(body, paragraphs[paragraph - 1], range);
    return splitParagraph(body, range, dashes).map(({ start, end, role, reason }, index): Part => {
      const part = buildPart(body, start, end, paragraph, block && index === 0);
      return { ...part, ...(role ? { role } : {}), ...(reason ? { reason } : {}) };
    });
  });
}

/** A part as it begins: body, and what its words show. Shape: body, the part's range and its paragraph's place in. */
export function buildPart(body: string, start: number, end: number, paragraph: number, block: boolean): Part {
  const text = body.slice(start, end);
  return {
    start,
    end,
    paragraph,
    text,
    words: countWords(text),
    open: !END_MARK.test(text),
    block,
    item: false,
    role: 'body',
  };
}

/** Longer lines have a word for at least so many characters, whatever they are made of: what is asked of few words is asked of few characters. */
const LONGEST_WORD = 40;
const LONGEST_RULE = 400;

/** About how many words: scripts that write without blanks have some two letters to the word. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0;
  const least = text.length > LONGEST_RULE ? Math.ceil(text.length / LONGEST_WORD) : 0;
  return Math.max(words, Math.ceil(unspaced / 2), least);
}

interface Cut extends Range {
  role?: SegmentRole;
  reason?: string;
}

function splitParagraph(body: string, range: Range, dashes: number): Cut[] {
  const cuts: Cut[] = [];
  let { start, end } = range;
  const take = (to: number, role?: SegmentRole, reason?: string) => {
    const cut = trimRange(body, start, to);
    if (cut) cuts.push({ ...cut, ...(role ? { role } : {}), ...(reason ? { reason } : {}) });
    start = to;
  };
  const text = body.slice(start, end);
  const marker = MARKER.exec(text)?.[0];
  if (marker && !SIGNATURE.test(text.slice(-120)) && (marker === text || /[•‣◦▪●·■□○*]/.test(marker) || dashes >= 2))
    take(start + marker.length, 'boilerplate', 'A list marker.');
  const dateline = DATELINE.exec(body.slice(start, Math.min(end, start + 120)));
  if (dateline && dateline[0].length < 90 && start === range.start)
    take(start + dateline[0].length, 'dateline', 'Place and agency before the first sentence.');
  const glued = findGluedHeading(body.slice(start, Math.min(end, start + 140)));
  if (glued) take(start + glued, 'subheading', 'A heading that lost its line break.');
  const link = findLink(body.slice(start, end));
  if (link > 0) {
    take(start + link);
    take(end, 'boilerplate', 'A bare link.');
  } else take(end);
  return cuts;
}

/** Where a link begins that ends the words, also glued to the last of them; -1 where none does. */
function findLink(text: string): number {
  const last = LAST_WORD.exec(text);
  const link = last && LINK.exec(last[0]);
  return link ? last.index + link.index : -1;
}

function countDashLines(body: string, paragraphs: readonly Range[]): number {
  const isDashLine = (text: string) => /^[-–—]\s/.test(text) && !SIGNATURE.test(text.slice(-120));
  return paragraphs.filter(({ start, end }) => isDashLine(body.slice(start, end))).length;
}

/** Where "Why It MattersThe plan …" falls apart: a small letter, then a capital word that starts sentences. 0 when nowhere. */
function findGluedHeading(text: string): number {
  for (const match of text.matchAll(/\p{Ll}{2}[?!]?(?=\p{Lu}\p{Ll}*\s)/gu)) {
    const at = match.index + match[0].length;
    const heading = text.slice(0, at);
    if (/[.!?;]\s/.test(heading) || heading.split(/\s+/).length > 12) return 0;
    if (
      heading.includes(' ') &&
      isStarter(text.slice(at)) &&
      /^(?:The|There|He|She|They|This|That|But|When|After|For|While|What|How|Why)\s/.test(text.slice(at))
    )
      return at;
  }
  return 0;
}
