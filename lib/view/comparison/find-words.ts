import escapeStringRegexp from 'escape-string-regexp';

/** The words of a search: blanks part them, double quotation marks keep a phrase together. */
function termsOf(find: string): string[] {
  return [...find.matchAll(/["“”]([^"“”]+)["“”]|[^\s"“”]+/gu)]
    .map((match) => (match[1] ?? match[0]).trim())
    .filter(Boolean);
}

const escaped = (words: string) =>
  escapeStringRegexp(words)
    .replace(/['’]/g, "['’]")
    // The library writes a hyphen by its number, which holds under the flag u.
    .replace(/\\x2d|[‐‑–—]/g, '[-‐‑–—]')
    .replace(/\s+/g, '\\s+');

/** Finds any of the words, in capitals or not, with either apostrophe and any dash; null for an empty search. */
export function finderOf(find: string): RegExp | null {
  const terms = termsOf(find);
  return terms.length ? new RegExp(terms.map(escaped).join('|'), 'giu') : null;
}

/** True when every word of the search stands in one of the strings. */
export function holdsWords(strings: readonly string[], find: string): boolean {
  return termsOf(find).every((term) => {
    const pattern = new RegExp(escaped(term), 'iu');
    return strings.some((words) => pattern.test(words));
  });
}
