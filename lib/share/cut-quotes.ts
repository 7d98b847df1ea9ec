import { countWords } from './quoted-share';

/** Quotation marks with words between them, inside one of our own sentences. */
const QUOTED = /([“«„"]|(?<![\p{L}\p{N}])[‘'])([^“”«»„"]+?)([”»“"]|[’'](?![\p{L}\p{N}]))/gu;
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
  return words.replace(QUOTED, (all, open: string, inner: string, close: string) => {
    if (countWords(inner) < FEWEST_WORDS || shown.includes(inner.trim())) return all;
    return `${open}${inner.trim().split(/\s+/).slice(0, KEPT_WORDS).join(' ')} …${close}`;
  });
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
