import { countWords } from './quoted-share';

/** Where a quotation inside one of our own sentences may begin, and what ends it; an apostrophe inside a word does neither. */
const OPENS = /[“«„"]|(?<![\p{L}\p{N}])[‘']/gu;
const ENDS = /[“”«»„"]|[’'](?![\p{L}\p{N}])/gu;
/** What can only open: the mark before it opened nothing. */
const OPENS_ONLY = '«„';
/** A quotation of fewer words proves a difference and stands for nothing. */
const FEWEST_WORDS = 8;
const KEPT_WORDS = 4;

/**
 * Our own sentences quote the texts too ("A has “…”, B “…”"). Where such a quotation is long and its words are not among
 * those that are shown anyway, its beginning stays and the cut is visible: "“The bridge was closed …”".
 * Shape:  any value, every string in it looked at; spans carry their words in `quote`, which is never touched.
 */
export function cutLongQuotes<T>(value: T, shown: string): T {
  return walk(value, '', (words) => cut(words, shown)) as T;
}

function cut(words: string, shown: string): string {
  const ends = [...words.matchAll(ENDS)].map(({ index }) => index);
  let place = 0;
  let last = -1;
  let kept = '';
  // Both marks are walked once: an expression that looks for an end from every opening takes quadratic time.
  for (const { index: open } of words.matchAll(OPENS)) {
    if (open <= last) continue;
    while ((ends[place] ?? words.length) <= open + (isApostrophe(words[open + 1]) ? 1 : 0)) place++;
    const end = ends[place];
    if (end === undefined) break;
    if (end === open + 1 || OPENS_ONLY.includes(words[end] ?? '')) continue;
    kept += words.slice(Math.max(last, 0), open + 1) + shorten(words.slice(open + 1, end), shown);
    last = end;
  }
  return kept + words.slice(Math.max(last, 0));
}

const isApostrophe = (mark: string | undefined) => mark === '’' || mark === "'";

function shorten(inner: string, shown: string): string {
  if (countWords(inner) < FEWEST_WORDS || shown.includes(inner.trim())) return inner;
  return `${inner.trim().split(/\s+/).slice(0, KEPT_WORDS).join(' ')} …`;
}

/** Verbatim, or no wording at all. */
const UNTOUCHED = new Set(
  'quote id text texts between members sha256 format value url title headline byline name referent source speaker'.split(
    ' ',
  ),
);

function walk(value: unknown, key: string, change: (words: string) => string): unknown {
  if (typeof value === 'string') return UNTOUCHED.has(key) ? value : change(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, key, change));
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name, change)]));
}
