import type { ComparedText, Comparison } from '../../model/comparison';
import { findNoteCategory } from '../../model/note-category';
import { type Covers, coverNames } from './cover-names';
import type { TextLabel } from './text-label';
import { letterOf } from './text-label';

/**
 * The comparison without its outlets' names: letters over the columns, no links, no authors, no fingerprints of the texts,
 * and names of outlets and authors covered wherever a text, a title or an explanation says them. For reading before knowing
 * whose words they are.
 * Shape:  the same document under other text ids (`a`, `b` …), since an id is made from the name; covered words are as
 *         long as they were, and `body.slice(start, end)` still equals each quote. `labelOf` of a hidden text is "Outlet A".
 * Errors: none. What is said of running words in cover-names.ts holds: a name that is `*` or "A" is gone wherever it stands
 *         as the outlet's, and stays where it is a mark or a word of the text. Whoever knows an outlet by its style, or by an
 *         abbreviation that its name does not hold, still knows it.
 */
export function blindComparison(comparison: Comparison): Comparison {
  const { texts } = comparison;
  const places = new Set(
    comparison.names.filter(({ kind }) => kind === 'place').flatMap(({ labels }) => labels.map(({ quote }) => quote)),
  );
  const authors = texts.flatMap(authorsOf).filter((author) => !places.has(author));
  const covers = coverNames({
    names: [...texts.flatMap(({ outlet, via }) => [outlet.name, via?.name ?? '']), ...authors],
    hosts: texts.flatMap(({ url, outlet, via }) => [hostName(url), hostName(outlet.url), hostName(via?.url)]),
    ids: texts.map(({ id }) => id),
  });
  const ids = new Map(texts.map((text, place) => [text.id, blindId(place)]));
  const bodies = new Map(
    texts.flatMap(({ body }, place) => (body === null ? [] : [[blindId(place), covers.inText(body)] as const])),
  );
  const hidden = walk(comparison, { covers, ids, bodies }) as Comparison;
  return {
    ...hidden,
    texts: hidden.texts.map(({ via: _, ...text }, place) => ({
      ...text,
      id: blindId(place),
      outlet: { name: `Outlet ${letterOf(place)}` },
      byline: null,
      url: null,
      sha256: '0'.repeat(64),
    })),
  };
}

const blindId = (place: number): TextLabel['id'] => letterOf(place).toLowerCase();

function hostName(url: string | null | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** What stands before and between the names of a byline. */
const BY = /^(?:.{0,40}\s)?(?:by|von|par|por)[:\s]+/iu;
const BETWEEN = /[,;|·•/\n]|\s(?:and|und|et|y|e|with)\s/iu;
/** "Ana Bell in New York for the Tide". */
const BEHIND = /\s(?:for|in|at|from)\s.*$/imu;
const FULL_NAME = /^[\p{L}\p{M}.’'-]+(?:\s+[\p{L}\p{M}.’'-]+){1,3}$/u;
/** A desk or an office is nobody's name, and texts speak of editors. */
const OFFICE =
  /\b(?:staff|editors?|reporters?|writers?|correspondents?|columnists?|desk|team|agenc(?:y|ies)|bureau|newsroom|contributors?|author|news)\b/iu;

/** The authors by full name, from the byline and from lines of the body that were read as one. */
function authorsOf({ byline, body, segments }: ComparedText): string[] {
  const lines = segments.filter(({ role }) => role === 'byline').map(({ start, end }) => body?.slice(start, end) ?? '');
  return [byline ?? '', ...lines]
    .flatMap((line) => line.replace(BY, '').split(BETWEEN))
    .map((name) => name.replace(BEHIND, '').trim())
    .filter((name) => FULL_NAME.test(name) && !OFFICE.test(name));
}

interface Hiding {
  covers: Covers;
  ids: ReadonlyMap<string, string>;
  /** Covered bodies by the new id of their text: a quote that is part of a name is known by its place only. */
  bodies: ReadonlyMap<string, string>;
}

/** What names a text, and so must be led to the new id; what is no wording and stays as it is; what is a sentence of ours. */
const NAMES_TEXT = new Set(['text', 'between', 'texts', 'whole']);
const NO_WORDING = new Set(
  (
    'id members sha256 format kind role unit value rule status voice verdict origin titleOrigin edited from absence ' +
    'transparency precision language'
  ).split(' '),
);
const OURS = new Set(['explanation', 'summary', 'reason', 'message', 'detail']);

function walk(value: unknown, hiding: Hiding, key = '', text?: string): unknown {
  if (typeof value === 'string') return hideWords(value, hiding, key);
  if (Array.isArray(value)) return value.map((item) => walk(item, hiding, key, text));
  if (!value || typeof value !== 'object') return value;
  const of = ofText(value, hiding) ?? text;
  const hidden = Object.entries(value).map(([name, inner]): [string, unknown] =>
    key === 'cells'
      ? [hiding.ids.get(name) ?? name, walk(inner, hiding, '', hiding.ids.get(name))]
      : [name, name === 'quote' ? hideQuote(value, of, hiding) : walk(inner, hiding, name, of)],
  );
  return Object.fromEntries(hidden);
}

const ofText = (value: object, { ids }: Hiding): string | undefined =>
  'text' in value && typeof value.text === 'string' ? ids.get(value.text) : undefined;

function hideQuote(value: object, text: string | undefined, { covers, bodies }: Hiding): unknown {
  const { start, end, quote } = value as { start: number; end: number; quote: string };
  return bodies.get(text ?? '')?.slice(start, end) ?? covers.inText(quote);
}

function hideWords(words: string, { covers, ids }: Hiding, key: string): string {
  if (NAMES_TEXT.has(key)) return ids.get(words) ?? words;
  if (NO_WORDING.has(key) || (key === 'category' && findNoteCategory(words))) return words;
  return OURS.has(key) ? covers.inOurs(words) : covers.inText(words);
}
