import type { TextInput } from '../model/text';
import { isNearCopy } from './credits';
import type { Part } from './parts';

const LONGEST_HEADLINE = 28;
const LONGEST_HEADING = 14;
/** "Talks with the U.S.": the stop is the abbreviation's own. */
const ACRONYM_END = /^(?:(?!\p{Ll}{2}[.!?]\s).)*\s(?:\p{Lu}\.){2,}$/u;
const SECTION =
  /^(?:world|news|politics|business|opinion|sports?|u\.?s\.?|uk|europe|asia|africa|middle east|local|nation|national|international|health|science|tech(?:nology)?|culture|arts|lifestyle|entertainment|climate|environment|crime|education|economy|money|travel|analysis|exclusive|breaking|breaking news|world news|us news|uk news)\W*$/i;
const QUESTION = /^(?:what|why|how|who|where|when|is|are|can|could|will|was|wer|was|wie|warum|qué|cómo|por qué)\b/i;

/**
 * Find headline, dek and subheadings among the parts that are still body. Changes roles in place.
 * Shape: the text and its parts in; `topical` says that the paragraphs belong together (a heap of unrelated lines has no headings).
 */
export function markHeadings(input: TextInput, parts: Part[], topical: boolean): void {
  const headline = findHeadline(input, parts);
  if (headline >= 0) markLabels(parts);
  if (headline >= 0) {
    set(parts[headline] as Part, 'headline', 'The first line, without a full stop.');
    markRepeats(parts, headline);
    markDek(parts, headline);
  }
  if (topical) markSubheadings(parts, headline);
}

function set(part: Part, role: Part['role'], reason: string): void {
  part.role = role;
  part.reason = reason;
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function findHeadline(input: TextInput, parts: readonly Part[]): number {
  const given = input.headline ? plain(input.headline) : '';
  const same = given
    ? parts.findIndex((part, index) => index < 12 && part.role === 'body' && plain(part.text) === given)
    : -1;
  if (same >= 0) return same;
  const first = parts.findIndex((part) => part.role === 'body' && !isLabel(part));
  const part = parts[first];
  if (
    !part ||
    part.item ||
    !parts.slice(first + 1).some((other) => other.role === 'body' || other.role === 'subheading')
  )
    return -1;
  return isHeadline(part, parts[first + 1]) ? first : -1;
}

/** "Politics" above the headline: the section of the site. */
function isLabel({ text, words }: Part): boolean {
  return words <= 2 && SECTION.test(text);
}

/** Labels around the headline, down to the first whole sentence; alone such a word could be anything. */
function markLabels(parts: readonly Part[]): void {
  const lead = parts.findIndex((part) => part.role === 'body' && !part.open);
  for (const part of parts.slice(0, Math.min(lead, 10))) {
    if (part.role === 'body' && isLabel(part)) set(part, 'boilerplate', 'A section of the site.');
  }
}

function isHeadline(part: Part, next: Part | undefined): boolean {
  if (part.words === 0 || part.words > LONGEST_HEADLINE || /[:,;]$/.test(part.text)) return false;
  if (/^\p{Ll}/u.test(part.text) && part.words > 12) return false;
  if (part.open || ACRONYM_END.test(part.text)) return true;
  // "Who leaked the call?" above a longer paragraph; a lead of one question is rarer than a headline of one.
  return (
    /[?!]["”’]?$/.test(part.text) &&
    part.words <= 16 &&
    part.block &&
    next?.block === true &&
    !/[.!?]\s/.test(part.text)
  );
}

function markRepeats(parts: readonly Part[], headline: number): void {
  const title = (parts[headline] as Part).text;
  for (const part of parts.slice(headline + 1, headline + 10)) {
    if (part.role === 'body' && part.words >= 3 && part.words <= LONGEST_HEADLINE && plain(part.text) === plain(title))
      set(part, 'boilerplate', 'Repeats the headline.');
  }
}

/** Lines without a full stop right under the headline, and single sentences between it and its repetition. */
function markDek(parts: readonly Part[], headline: number): void {
  const repeat = parts.findIndex((part, index) => index > headline && part.reason === 'Repeats the headline.');
  let seen = 0;
  for (let index = headline + 1; index < parts.length; index++) {
    const part = parts[index] as Part;
    if (part.role === 'dateline' || part.role === 'byline' || part.role === 'boilerplate' || part.role === 'caption')
      continue;
    if (part.role !== 'body') return;
    const next = parts.slice(index + 1).find((other) => other.role === 'body');
    const between = repeat > index && isSingle(part);
    const under = repeat >= 0 && index === repeat + 1 && isSingle(part) && !part.block && next?.block === true;
    const open =
      part.open && part.words >= 5 && part.words <= 45 && !/[:,;]$/.test(part.text) && next !== undefined && seen === 0;
    if (!between && !under && !open) return;
    set(part, 'dek', 'Between the headline and the first paragraph.');
    seen++;
  }
}

function isSingle(part: Part): boolean {
  return part.words <= 50 && !/[.!?]["”’]?\s+["“‘]?\p{Lu}\p{Ll}+\s/u.test(part.text.replace(/\b(?:\p{L}\.)+/gu, ''));
}

function markSubheadings(parts: readonly Part[], headline: number): void {
  const multi =
    parts.filter((part) => part.role === 'body' && part.words > 30).length * 2 >
    parts.filter((part) => part.role === 'body').length;
  parts.forEach((part, index) => {
    if (part.role !== 'body' || index <= headline || part.item) return;
    const next = parts.slice(index + 1).find((other) => other.words > 0);
    const before = parts
      .slice(0, index)
      .reverse()
      .find((other) => other.words > 0);
    if (next?.role === 'body' && isSubheading(part, next, before, multi))
      set(part, 'subheading', 'A short line without a full stop, above a paragraph.');
  });
}

function isSubheading(part: Part, next: Part, before: Part | undefined, multi: boolean): boolean {
  const { text, words } = part;
  if (words === 0 || words > LONGEST_HEADING || /^\p{Ll}|[:,;]$/u.test(text) || isNearCopy(text, next.text))
    return false;
  if (next.words < words || (next.open && next.words < 15 && !next.item && !/:$/.test(next.text))) return false;
  if (part.open)
    return (
      before !== undefined && (before.role !== 'body' || !before.open || before.item || before.words > LONGEST_HEADING)
    );
  const asks = /\?["”’]?$/.test(text) && words <= 10 && QUESTION.test(text.replace(/^["“‘]/, ''));
  return (
    asks &&
    (multi || isTitleCase(text)) &&
    !/[.!?]\s/.test(text) &&
    !/^["“‘]/.test(text) &&
    !/\?["”’]?$/.test(next.text)
  );
}

function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word));
}
