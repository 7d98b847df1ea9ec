import type { Comparison } from '../../model/comparison';
import type { TextLabel } from './text-label';
import { letterOf } from './text-label';

/** Stands for each letter of a hidden name, so that every offset still holds. */
const COVER = '▇';

/**
 * The comparison without its outlets' names: letters over the columns, no links, no authors, and the names covered wherever
 * a text, a title or an explanation says them. For reading before knowing whose words they are.
 * Shape:  the same document under other text ids (`a`, `b` …), since an id is made from the name; covered words are as
 *         long as they were. `labelOf` of a hidden text is "Outlet A".
 * Errors: none. Whoever knows an outlet by its style, or by an abbreviation that its name does not hold, still knows it.
 */
export function blindComparison(comparison: Comparison): Comparison {
  const names = comparison.texts.flatMap((text) => [text.outlet.name, text.via?.name ?? '', hostName(text.url)]);
  const cover = buildCover(names);
  const ids = new Map(comparison.texts.map((text, place) => [text.id, blindId(place)]));
  const hidden = walk(comparison, cover, ids) as Comparison;
  return {
    ...hidden,
    texts: hidden.texts.map(({ via: _, ...text }, place) => ({
      ...text,
      id: blindId(place),
      outlet: { name: `Outlet ${letterOf(place)}` },
      byline: null,
      url: null,
    })),
  };
}

const blindId = (place: number): TextLabel['id'] => letterOf(place).toLowerCase();

/** "example" of https://www.example.co.uk/…; empty where there is no link. */
function hostName(url: string | null): string {
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return host.split('.')[0] ?? '';
}

/** "(relayed)" behind a name, and the article before it. */
const ASIDE = /\s*\([^)]*\)/gu;
const ARTICLE = /^the\s+/iu;

function buildCover(given: string[]): (words: string) => string {
  const names = given.flatMap((name) => [name, name.replace(ASIDE, '').trim()]);
  const forms = [
    ...names,
    // "Week" alone is a word of every day: without its article a name counts only where it is still unlikely to be one.
    ...names.map((name) => name.replace(ARTICLE, '')).filter((name) => /\p{Lu}.*\p{Lu}/u.test(name) || name.length > 5),
  ].filter((name) => /[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(name));
  const addresses = names.map((name) => name.replace(/[^\p{L}\p{N}]+/gu, '')).filter((name) => name.length > 4);
  const patterns = [
    ...[...new Set(forms)].map((form) => `(?<![\\p{L}\\p{N}])${escaped(form)}(?![\\p{L}\\p{N}])`),
    // Handles and addresses write the name as one word in any case: @harbourpost, harbourpost.example.
    ...[...new Set(addresses)].map((name) => `(?<=[@#/.])${anyCase(name)}|${anyCase(name)}(?=\\.\\w)`),
  ].sort((a, b) => b.length - a.length);
  if (!patterns.length) return (words) => words;
  const pattern = new RegExp(patterns.join('|'), 'gu');
  return (words) => words.replace(pattern, (name) => name.replace(/[\p{L}\p{N}]/gu, COVER));
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+');
const anyCase = (word: string) =>
  [...word].map((letter) => `[${escaped(letter.toLowerCase())}${escaped(letter.toUpperCase())}]`).join('');

/** What names a text, and so must be led to the new id; and what is no wording and stays as it is. */
const NAMES_TEXT = new Set(['text', 'between', 'texts', 'whole']);
const NO_WORDING = new Set(['id', 'members', 'sha256', 'format', 'kind', 'role', 'unit', 'value', 'rule', 'category']);

function walk(value: unknown, cover: (words: string) => string, ids: Map<string, string>, key = ''): unknown {
  if (typeof value === 'string') {
    if (NAMES_TEXT.has(key)) return ids.get(value) ?? value;
    return NO_WORDING.has(key) ? value : cover(value);
  }
  if (Array.isArray(value)) return value.map((item) => walk(item, cover, ids, key));
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      key === 'cells' ? (ids.get(name) ?? name) : name,
      walk(inner, cover, ids, name),
    ]),
  );
}
