/** Stretches of a text that stand in quotation marks, whatever the marks, and quoted posts that have none. */
import type { Range, SegmentedText } from '../model/text';

export interface MarkedQuotation extends Range {
  /** True for a quoted post, which carries no marks. */
  post: boolean;
  /** True where the marks stay open and the quotation runs on in the next paragraph. */
  runsOn: boolean;
}

const UNREAD = new Set(['boilerplate', 'caption', 'byline', 'dateline']);
const CLOSERS: Record<string, string[]> = {
  '“': ['”', '"', '“'],
  '"': ['"', '”'],
  '„': ['“', '”', '"'],
  '«': ['»'],
  '»': ['«'],
  '‹': ['›'],
  '‘': ['’', "'"],
  "'": ["'", '’'],
  '‚': ['‘', '’'],
  '「': ['」'],
};
const SINGLE = new Set(['‘', "'", '‚']);
const OPENS_AFTER = /[\s([{—–\-/"“‘„]/;
const CLOSES_BEFORE = /[\s.,;:!?)\]}…—–\-/"”’]/;
/** 'em, 'til and '90s begin with an apostrophe. */
const CLIPPED = /^['’‘](?:em|til|tis|twas|cause|round|n|\d0s|\d\d)\b/i;

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

function canOpen(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  const before = text[at - 1];
  const next = text[at + 1];
  if (!CLOSERS[mark] || next === undefined || /\s/.test(next)) return false;
  if (mark === '»') return before === undefined || OPENS_AFTER.test(before);
  if (mark === '"') return (before === undefined || OPENS_AFTER.test(before)) && !/\d/.test(before ?? '');
  if (SINGLE.has(mark))
    return (
      (before === undefined || OPENS_AFTER.test(before)) && !CLIPPED.test(text.slice(at, at + 8)) && isLetter(next)
    );
  return true;
}

/** Where the blanks before a link begin that ends the words; their length where none does. */
function findLastLink(words: string): number {
  const last = /(?<!\S)\S+\s*$/.exec(words);
  const link = last && /(?:https?:\/\/|pic\.twitter)(?=\S)/.exec(last[0]);
  return link ? words.slice(0, last.index + link.index).trimEnd().length : words.length;
}

/** Where a single mark closes: an apostrophe looks the same, so the last fitting place before the next opening wins over "soldiers’ ". */
function singleClose(text: string, open: number): number | null {
  const marks = CLOSERS[text[open] ?? ''] ?? [];
  let candidate: number | null = null;
  for (let at = open + 2; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '‘' || (char === text[open] && canOpen(text, at))) break;
    if (!marks.includes(char) || (at + 1 < text.length && !CLOSES_BEFORE.test(text[at + 1] ?? ''))) continue;
    candidate = at;
    // A plural possessive ("the miners’ pay") is followed by a small letter; a closing mark after a full word mostly is not.
    const possessive = text[at - 1] === 's' && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));
    if (!possessive || /[.,!?]/.test(text[at - 1] ?? '')) break;
  }
  return candidate;
}

/** How often a mark stands in the next stretch; a quotation nested farther apart is not one. */
function count(text: string, mark: string, from: number): number {
  let n = 0;
  const near = text.slice(from + 1, from + 600);
  for (let at = near.indexOf(mark); at >= 0 && n < 12; at = near.indexOf(mark, at + 1)) n++;
  return n;
}

/** Where a double mark closes, skipping pairs of the same kind inside. Null where the paragraph ends first. */
function doubleClose(text: string, open: number): number | null {
  const mark = text[open] ?? '';
  let depth = 0;
  for (let at = open + 1; at < text.length; at++) {
    const char = text[at] ?? '';
    if (mark === '“' && char === '“') {
      // A second opening mark with two closings ahead is nested; with one it repairs a lost closing mark.
      const closings = count(text, '”', at);
      const openings = count(text, '“', at);
      if (closings > openings + depth + 1) depth++;
      else return null;
      continue;
    }
    if (!(CLOSERS[mark] ?? []).includes(char)) continue;
    if (char === '"' && mark !== '"' && OPENS_AFTER.test(text[at - 1] ?? '') && isLetter(text[at + 1])) continue;
    if (char === '"' && mark === '"' && /\d/.test(text[at - 1] ?? '') && isLetter(text[at + 1])) continue;
    if (depth > 0) depth--;
    else return at;
  }
  return null;
}

function scanParagraph(body: string, paragraph: Range, next: Range | undefined): MarkedQuotation[] {
  const text = body.slice(paragraph.start, paragraph.end);
  const found: MarkedQuotation[] = [];
  /** Marks that nothing closes from here to the end of the paragraph: looked for once, not once for each. */
  const lost = new Set<string>();
  const add = (from: number, to: number, runsOn = false) =>
    found.push({ start: paragraph.start + from, end: paragraph.start + to, post: false, runsOn });
  for (let at = 0; at < text.length; at++) {
    if (!canOpen(text, at)) continue;
    const mark = text[at] ?? '';
    const close = lost.has(mark) ? null : SINGLE.has(mark) ? singleClose(text, at) : doubleClose(text, at);
    if (close === null && !SINGLE.has(mark) && mark !== '“') lost.add(mark);
    if (close !== null) {
      if (close > at + 1) add(at, close + 1);
      at = close;
      continue;
    }
    if (SINGLE.has(mark)) continue;
    const runsOn = next !== undefined && body[next.start] === mark && !text.slice(at + 1).includes(mark);
    const later = text.indexOf(mark, at + 1);
    if (runsOn) add(at, text.length, true);
    // The closing mark was lost: up to the end of the sentence is the least that can be meant.
    else if (mark === '“' || mark === '„') {
      const limit = later < 0 ? text.length : later;
      const stop = /[.!?…](?=\s|$)/.exec(text.slice(at, limit));
      const end = at + (stop ? stop.index + 1 : limit - at);
      if (later < 0) add(at, end);
      at = end - 1;
    }
    if (runsOn) break;
  }
  return found;
}

/** Posts that a text embeds: each run of quoted_post sentences in one paragraph, without a signature or a link at its end. */
function findPosts(text: SegmentedText): MarkedQuotation[] {
  const posts: MarkedQuotation[] = [];
  for (const sentence of text.sentences) {
    if (sentence.role !== 'quoted_post') continue;
    const words = text.body.slice(sentence.start, sentence.end);
    if (/^[—–]\s*\p{Lu}/u.test(words) || /^(?:https?:|pic\.twitter)/.test(words) || !/\p{L}/u.test(words)) continue;
    const link = findLastLink(words);
    const signature = /(?<!\s)\s+[—–]\s*\p{Lu}[^—–]{0,160}\(@\w{1,40}\)/u.exec(words);
    const end = sentence.start + Math.min(link, signature?.index ?? words.length);
    const last = posts.at(-1);
    if (last && !text.body.slice(last.end, sentence.start).includes('\n')) last.end = end;
    else posts.push({ start: sentence.start, end, post: true, runsOn: false });
  }
  return posts;
}

/**
 * Find every quotation of a text: straight and curly marks, single marks, guillemets, „German“ ones, posts without marks.
 * Shape:  ranges that include their marks, in the order of the body, never overlapping; a quotation inside another belongs to it.
 *         A quotation split by its attribution is two; one that runs over paragraphs is one for each.
 * Units:  UTF-16 offsets into body.
 * Errors: none. An opening mark without a closing one ends with its sentence; a lone straight mark is no quotation.
 */
export function findQuotations(text: SegmentedText): MarkedQuotation[] {
  const posts = findPosts(text);
  const roles = text.sentences.map(({ start, end, role }) => ({ start, end, role }));
  const marked = text.paragraphs.flatMap((paragraph, n) => scanParagraph(text.body, paragraph, text.paragraphs[n + 1]));
  let at = 0;
  const read = marked.filter((quotation) => {
    while (at < roles.length - 1 && (roles[at]?.end ?? 0) <= quotation.start) at++;
    const inPost = posts.some((post) => post.start < quotation.end && post.end > quotation.start);
    return !inPost && !UNREAD.has(roles[at]?.role ?? 'body');
  });
  return [...read, ...posts].sort((a, b) => a.start - b.start);
}
