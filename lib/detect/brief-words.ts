/** Short forms for a row's summary, which a reader takes in at one glance. */

/** Letters of the longest summary. */
export const SUMMARY_LENGTH = 180;
/** Words of an outlet that a summary quotes at most. */
const QUOTED_WORDS = 6;
const LONGEST_WORD_RUN = 48;

/** The first words of a passage in quotation marks of ours, its own marks and the comma before them taken off. */
export function quoteBriefly(quote: string): string {
  const bare = quote
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[“”"‘’'«»]+|(?<![,.;:!?])[,.;:!?]+[“”"‘’'«»]*$|(?<![,.;:!?“”"‘’'«»])[“”"‘’'«»]+$/g, '');
  const words = bare.split(' ');
  let kept = words.slice(0, QUOTED_WORDS).join(' ');
  if (kept.length > LONGEST_WORD_RUN) kept = kept.slice(0, Math.max(kept.lastIndexOf(' ', LONGEST_WORD_RUN), 20));
  return kept.length < bare.length ? `“${kept.replace(/(?<![,;:—–-])[,;:—–-]+$/, '')} …”` : `“${kept}”`;
}

/**
 * What each side says, then what follows from it, as many sides as the summary's length holds.
 * Shape:  sides in order and the ending in; one sentence out. Sides left out are counted ("and 3 more").
 */
export function saySides(sides: readonly string[], ending: string, last = ', ', before = ': '): string {
  for (let shown = sides.length; shown > 0; shown--) {
    const left = sides.length - shown;
    const list = left > 0 ? [...sides.slice(0, shown), `${left} more`] : [...sides];
    const joined =
      list.length > 1 ? `${list.slice(0, -1).join(', ')}${left > 0 ? ' and ' : last}${list.at(-1)}` : list[0];
    const sentence = `${joined}${before}${ending}`;
    if (sentence.length <= SUMMARY_LENGTH) return sentence;
  }
  return `${ending.charAt(0).toUpperCase()}${ending.slice(1)}`.slice(0, SUMMARY_LENGTH);
}

/** What the passages say, outlet by outlet, one passage each, the same words told once: “310” in A and B, “340” in C. */
export function sidesOf(passages: readonly { outlet: string; quote: string }[], quoted = true): string[] {
  const byWords = new Map<string, string[]>();
  for (const { outlet, quote } of passages) {
    const words = quoted ? quoteBriefly(quote) : quote.replace(/\s+/g, ' ');
    const known = byWords.get(words) ?? [];
    if (!known.includes(outlet)) known.push(outlet);
    byWords.set(words, known);
  }
  return [...byWords].map(([words, outlets]) => `${words} in ${outlets.join(' and ')}`);
}
