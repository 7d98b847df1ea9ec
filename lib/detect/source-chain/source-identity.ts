/** Who a source is, whatever a text calls it: an outlet of the comparison, another outlet, a person or body, nobody in particular. */

import type { ComparedText, Source } from '../../model/comparison';
import { byId } from '../../model/plain-order';
import { canonicalOrganisation, newsPattern } from '../word-lists/news-organisations';
import { isSpelling } from '../words/spelling';

/** What of a text tells its outlet. */
export type OutletText = Pick<ComparedText, 'id' | 'outlet' | 'via'>;

/** "The Bloomberg transcript", "the Reuters news agency": these words beside an outlet's name still mean the outlet. */
const OF_OUTLET =
  /^(?:the|a|an|new|recent|news|agency|wire|service|newspaper|paper|daily|weekly|magazine|website|site|broadcaster|channel|network|outlet|station|reports?|reporting|story|stories|article|transcripts?|recording|investigation|account|coverage|analysis|interview|journalists?|reporters?|by|from|in|of)$/i;
/** Words after which a text names the outlet that it, or the one it quotes, has something from. */
const RESTS_ON =
  /(?:according to|reported (?:by|in)|reports? (?:by|from|in)|published (?:by|in)|obtained by|seen by|reviewed by|told|cited by|citing|cites|quoted by|interview with|via)\s+(?:an? |the )?(?:\w+ ){0,2}$/i;
/** A photographer's credit is a source of a picture, not of the account. */
const PICTURE = /getty images|\b(?:photo|image|picture)s?\b|\p{L}\s*\/\s*\p{Lu}/iu;
const TITLES =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|rev|prof|professor|president|minister|secretary|senator|sen|rep|gov|governor|general|gen|judge|prime|vice|chancellor|mayor|king|queen|prince|princess|pope|the|rt|hon)\.?$/i;

/** Finds outlets named in short words, the comparison's own first. */
export interface OutletFinder {
  /** Canonical names of the outlets that the words mean or rest on. */
  find(source: Source): string[];
  /** Texts of the comparison that an outlet of this canonical name printed. */
  textsOf(organisation: string): readonly string[];
  /** True where the text's own outlet goes by that name. */
  isOwn(text: string, organisation: string): boolean;
}

/**
 * Read the outlets of the comparison once.
 * Shape:  texts in any order; organisations are compared by their canonical name ("the Reuters news agency" → reuters).
 */
export function outletFinder(texts: readonly OutletText[]): OutletFinder {
  const pattern = newsPattern(texts.map(({ outlet }) => outlet.name));
  const byName = new Map<string, string[]>();
  const own = new Map<string, string[]>();
  for (const { id, outlet, via } of [...texts].sort((a, b) => byId(a.id, b.id))) {
    const name = canonicalOrganisation(outlet.name);
    byName.set(name, [...(byName.get(name) ?? []), id]);
    own.set(id, [name, ...(via ? [canonicalOrganisation(via.name)] : [])]);
  }
  const initials = new Map([...byName.keys()].map((name) => [initialsOf(name), name]));
  const named = (words: string) =>
    [...words.matchAll(pattern)].map((match) => ({
      match: match[0],
      at: match.index,
      is: canonicalOrganisation(match[0]),
    }));
  return {
    find({ source, attribution }) {
      if (PICTURE.test(source)) return [];
      const bySource = named(source).filter(({ match }) => isOutletAlone(source, match));
      const byInitials = /^\p{Lu}{3,}$/u.test(source) ? (initials.get(source.toLowerCase()) ?? []) : [];
      const byCue = named(attribution.quote).filter(({ at }) => RESTS_ON.test(attribution.quote.slice(0, at)));
      return [...new Set([...bySource.map(({ is }) => is), ...byCue.map(({ is }) => is), ...[byInitials].flat()])];
    },
    textsOf: (organisation) => byName.get(organisation) ?? [],
    isOwn: (text, organisation) => own.get(text)?.includes(organisation) ?? false,
  };
}

/** True where the source is the outlet and no one in it: "a Fox News host" is a person. */
function isOutletAlone(source: string, outlet: string): boolean {
  const rest = source.replace(outlet, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return rest.every((word) => OF_OUTLET.test(word));
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('');

/** The words of a name as two texts' names are compared: no titles in front, no single letters. */
function nameWordsOf(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const first = words.findIndex((word) => !TITLES.test(word));
  return (first < 0 ? words : words.slice(first)).filter((word) => word.length > 1);
}

/** The sources as people and bodies: names of one are under one key, the fullest name its label. */
export interface Namesake {
  words: string[];
  label: string;
}

/**
 * Put the names of one person or body together.
 * Shape:  names in any order; one entry per person or body. A surname that two share stays by itself.
 * Errors: none. Spellings that differ as transliterations do are one name.
 */
export function joinNames(names: readonly string[]): Namesake[] {
  const sorted = [...new Set(names)]
    .map((label) => ({ label, words: nameWordsOf(label) }))
    .sort((a, b) => b.words.length - a.words.length || a.label.length - b.label.length || byId(a.label, b.label));
  const joined: Namesake[] = [];
  for (const name of sorted) {
    if (joined.some((known) => isOneName(known.words, name.words))) continue;
    const fuller = joined.filter((known) => endsWith(known.words, name.words));
    if (fuller.length !== 1) joined.push(name);
  }
  return joined;
}

/** The entry that a name belongs to, or undefined. */
export function findNamesake(joined: readonly Namesake[], name: string): Namesake | undefined {
  const words = nameWordsOf(name);
  return joined.find((known) => isOneName(known.words, words)) ?? joined.find((known) => endsWith(known.words, words));
}

const isOneName = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, n) => word === b[n] || isSpelling(word, b[n] as string));

/** A surname alone stands for the full name; a last common word ("Department") does not. */
const endsWith = (full: readonly string[], name: readonly string[]): boolean =>
  full.length > name.length &&
  full.length <= 4 &&
  !full.includes('and') &&
  !BODY.test(name.at(-1) ?? '') &&
  isOneName(full.slice(full.length - name.length), name);

const BODY =
  /^(?:department|ministry|council|commission|committee|agency|office|court|police|party|union|bank|group|house|service|board|university|parliament|government|senate|association|institute|centre|center|company|force|army|church|school|hospital|authority|federation|organi[sz]ation)$/;
