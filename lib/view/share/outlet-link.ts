/** Words at each end of a long passage: enough to be found once, few enough for an address. */
const END_WORDS = 5;
/** Up to here a passage is named in full. */
const WHOLE_WORDS = 12;
/** Fewer words than this stand in many places: the words around them say which is meant. */
const FEW_WORDS = 4;
const AROUND_WORDS = 3;

/** The words before and after a passage, where they are known. */
export interface Surroundings {
  before?: string;
  after?: string;
}

/**
 * The outlet's own page, opened at a sentence: a link with a text fragment, which browsers mark and scroll to.
 * Shape:  null without a web address. A passage over several paragraphs is named by its two ends, as a fragment cannot
 *         cross a line. A browser that knows no fragments, or does not find the words, opens the page at its top.
 * Source: https://wicg.github.io/scroll-to-text-fragment/ : comma, ampersand and dash have a meaning and are encoded.
 */
export function outletLink(
  url: string | null,
  quote: string,
  { before = '', after = '' }: Surroundings = {},
): string | null {
  if (!url || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return null;
  const words = wordsOf(quote);
  if (!words.length) return address.href;
  // Another fragment may lead into the page; the directive is added behind it, never a second one.
  address.hash = address.hash.replace(/:~:.*$/s, '');
  const href = address.href.includes('#') ? address.href : `${address.href}#`;
  return `${href}:~:text=${directive(words, quote, before, after)}`;
}

function directive(words: string[], quote: string, before: string, after: string): string {
  const isLong = words.length > WHOLE_WORDS || /\n/.test(quote.trim());
  if (isLong && words.length > 1) {
    const ends = Math.min(END_WORDS, Math.floor(words.length / 2));
    return `${encoded(words.slice(0, ends))},${encoded(words.slice(-ends))}`;
  }
  if (words.length >= FEW_WORDS) return encoded(words);
  // Only what stands in the same line can be a prefix or suffix.
  const prefix = wordsOf(before.split('\n').at(-1) ?? '').slice(-AROUND_WORDS);
  const suffix = wordsOf(after.split('\n')[0] ?? '').slice(0, AROUND_WORDS);
  return [
    prefix.length ? `${encoded(prefix)}-,` : '',
    encoded(words),
    suffix.length ? `,-${encoded(suffix)}` : '',
  ].join('');
}

const wordsOf = (words: string): string[] => words.trim().split(/\s+/).filter(Boolean);

/** A lone half of a surrogate pair would make `encodeURIComponent` throw. */
const encoded = (words: string[]): string =>
  encodeURIComponent(words.join(' ').replace(/\p{Cs}/gu, '\uFFFD'))
    .replace(/-/g, '%2D')
    .replace(/'/g, '%27');
