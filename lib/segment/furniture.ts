import type { TextInput } from '../model/text';
import { findBoilerplateReason, isAboutSite, isListHead, isPromo } from './boilerplate';
import { isWireCredit } from './credits';
import type { Part } from './parts';

/** From this share of the text on, notes on the site and its authors are expected. */
const TAIL = 0.6;

/**
 * Give the role boilerplate to what belongs to the page and not to the article. Changes the parts' roles in place.
 * Shape: the text and its parts in. Strong words decide alone; weak ones only next to strong ones.
 */
export function markFurniture(input: TextInput, parts: Part[]): void {
  for (const part of parts) {
    const reason = part.role === 'body' ? findBoilerplateReason(part) : null;
    if (reason) mark(part, reason);
  }
  markBanner(input, parts);
  markPromoBlocks(input, parts);
  markLinkLists(parts);
  markAbout(parts);
}

function mark(part: Part, reason: string): void {
  part.role = 'boilerplate';
  part.reason = reason;
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/^the\s+|\.(?:com|org|net|co\.uk|de|news|info)$/gi, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The site's name alone on a line: known from the input, or from the copyright line or web address at the end. */
function isSiteName(input: TextInput, part: Part): boolean {
  if (part.words > 5 || !part.open || isWireCredit(part)) return false;
  const name = bare(part.text);
  if (name.length < 3) return false;
  return name === bare(input.outlet.name) || (input.via !== undefined && name === bare(input.via.name));
}

function markBanner(input: TextInput, parts: Part[]): void {
  const footer = parts
    .slice(-4)
    .map((part) => part.text)
    .join(' ')
    .slice(0, 2_000);
  const known = [
    ...footer.matchAll(
      /([\p{L}\p{N}-]{3,})\.(?:com|org|net|co\.uk|news|info|de|es)\b|(?:©|copyright)\s*(?:\(c\)\s*)?(?:\d{4}\s*)?([\p{Lu}][\p{L}\p{N} ]{2,30}?)[.,|]/giu,
    ),
  ].map((match) => bare(match[1] ?? match[2] ?? ''));
  parts.forEach((part, index) => {
    if (part.role !== 'body') return;
    const named = isSiteName(input, part) && (index < 3 || index > parts.length - 4);
    const banner = index < 3 && part.open && part.words <= 4 && known.includes(bare(part.text));
    if (named || banner) mark(part, 'The name of the site.');
  });
}

/** Weak lines in a run with strong ones: a promotion is built of many short lines. */
function markPromoBlocks(input: TextInput, parts: Part[]): void {
  const strong = (part: Part) => part.role === 'boilerplate' && part.words > 0;
  const weak = (part: Part) =>
    part.role === 'body' && (isPromo(part) || isSiteName(input, part) || (part.open && part.words <= 7 && !part.item));
  for (let from = 0; from < parts.length; ) {
    let to = from;
    while (to < parts.length && (strong(parts[to] as Part) || weak(parts[to] as Part))) to++;
    if (to > from) markRun(input, parts.slice(from, to), from === 0);
    from = Math.max(to, from + 1);
  }
}

function markRun(input: TextInput, run: Part[], top: boolean): void {
  const isStrong = (part: Part) => part.role === 'boilerplate';
  const count = run.filter(isStrong).length;
  if (count === 0) return;
  const first = run.findIndex(isStrong);
  const last = run.length - 1 - [...run].reverse().findIndex(isStrong);
  run.forEach((part, index) => {
    if (isStrong(part)) return;
    const inside = index > first && index < last;
    // Before the block a short line is its title; after it, more likely the next heading. At the top it may be the headline.
    const lead =
      index < first && !top && count >= 2 && (isSiteName(input, part) || run.slice(index, first).some(isPromo));
    if ((inside && count >= 2 && (!top || isPromo(part))) || lead || (index > last && isPromo(part) && count >= 2))
      mark(part, 'Part of a promotion on the page.');
  });
}

function markLinkLists(parts: Part[]): void {
  let inList = false;
  parts.forEach((part, index) => {
    if (part.role === 'boilerplate') {
      if (isListHead(part.text)) inList = true;
      return;
    }
    if (!inList || part.role !== 'body') return;
    const next = parts[index + 1];
    const heading = part.words <= 6 && next !== undefined && next.role === 'body' && !next.open && next.words > 12;
    inList = part.open && part.words <= 20 && !heading;
    if (inList) mark(part, 'An entry of a link list.');
  });
}

function markAbout(parts: Part[]): void {
  parts.forEach((part, index) => {
    const late = index >= parts.length * TAIL && index >= parts.length - 5;
    if (late && part.role === 'body' && isAboutSite(part)) mark(part, 'The site describes itself.');
  });
}
