/**
 * What things are called on the page.
 * Read:   this file for numbers, dates and lists in words; the others are tables, one a closed set.
 * Change: a word that readers see → the table of its set. Errors have theirs in errors.ts.
 * Uses:   nothing of ours.
 * Tests:  plain-words.test.ts.
 */

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A whole number in words up to twelve, in digits from there. */
export function numberWord(n: number): string {
  return SMALL[n] ?? String(n);
}

/** "1 fact", "2 facts". */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

/** First letter in upper case. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The printed words of a stretch, cut at a word near the limit, for use inside an explanation. */
export function shorten(quote: string, limit = 90): string {
  const flat = quote.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit - 20))} …`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An ISO date as exact as it is: "2025", "November 2025", "26 November 2025"; anything else as it stands. */
export function dateInWords(iso: string, length: 'long' | 'short' = 'long'): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  if (!year) return iso;
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year;
  const printed = length === 'short' ? name.slice(0, 3) : name;
  return day ? `${Number(day)} ${printed} ${year}` : `${printed} ${year}`;
}

/** The first and last of some ISO dates as one phrase: "26 November to 3 December 2025"; empty without dates. */
export function dateRange(isos: string[]): string {
  // A bare month says nothing beside a day of that month.
  const sorted = [...new Set(isos)]
    .filter((iso) => !isos.some((other) => other !== iso && other.startsWith(iso)))
    .sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return '';
  if (first === last) return dateInWords(first);
  const [from, to] = [dateInWords(first), dateInWords(last)];
  // "8 to 9 April 2026", not "8 April to 9 April 2026".
  if (first.length >= 10 && last.length >= 10 && first.slice(0, 7) === last.slice(0, 7)) {
    return `${Number(first.slice(8, 10))} to ${to}`;
  }
  const year = ` ${last.slice(0, 4)}`;
  return `${first.slice(0, 4) === last.slice(0, 4) && from.endsWith(year) ? from.slice(0, -year.length) : from} to ${to}`;
}
