/**
 * Who and what the texts name, and what each calls it.
 * Read:   this file, then mentions.ts (what is a name) and people.ts, things.ts (whose).
 * Change: one person taken for two → people.ts; a thing → things.ts.
 * Uses:   word-lists, words.
 * Tests:  names.test.ts, a story a case.
 */

import type { NamedReferent, NameKind } from '../../model/comparison';
import { byId } from '../../model/plain-order';
import type { Passage, SegmentedText } from '../../model/text';
import { isEnglish } from '../words/english';
import { findMentions } from './mentions';
import { groupPeople, type Person } from './people';
import { type Mention, readCasing } from './sentence-words';
import { groupThings } from './things';

/**
 * Who and what the texts name, and what each calls it: people with titles, roles and spellings, countries with their
 * governments and capitals, organisations, places, and the events and documents that the story is about.
 * Shape:  segmented texts in any order; referents with two or more labels out, most labelled first; labels by text and place.
 * Errors: none. Labels of one text never overlap. Who is meant by "he" is not asked.
 */
export function findNames(texts: readonly SegmentedText[]): NamedReferent[] {
  const ordered = [...texts].sort((a, b) => byId(a.id, b.id));
  const bodies = new Map(ordered.map((text) => [text.id, text.body]));
  const casing = readCasing(ordered);
  const mentions = ordered.flatMap((text) => {
    const found = findMentions(text, casing);
    return isEnglish(text) ? found : inFull(found);
  });
  const named = mentions.filter(({ form }) => form === 'person' || form === 'name' || form === 'role');
  const referents = [
    ...groupPeople(named).map((person) => describe(person.mentions, personKind(person), bodies)),
    ...groupThings(mentions.filter(({ form }) => form === 'thing')).map((group) =>
      describe(group, group[0]?.kind ?? 'event', bodies),
    ),
    ...byCountry(mentions).map(([country, group]) => ({ ...describe(group, 'place', bodies), referent: country })),
  ];
  return referents
    .filter(({ labels }) => labels.length > 1)
    .sort((a, b) => b.labels.length - a.labels.length || byId(a.referent, b.referent) || byId(a.kind, b.kind));
}

/**
 * Where the language is not English a capital alone proves no name (German nouns, French titles): names of several words
 * are kept, and their last words alone.
 */
function inFull(mentions: readonly Mention[]): Mention[] {
  const full = mentions.filter(({ form, key }) => (form === 'person' || form === 'name') && key.length > 1);
  const last = new Set(full.map(({ key }) => key.at(-1)));
  return mentions.filter((mention) => full.includes(mention) || (mention.key.length === 1 && last.has(mention.key[0])));
}

function byCountry(mentions: readonly Mention[]): [string, Mention[]][] {
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.form !== 'country') continue;
    const country = mention.key[0] ?? '';
    found.set(country, [...(found.get(country) ?? []), mention]);
  }
  return [...found].sort(([a], [b]) => byId(a, b));
}

/** A name of several words without a title anywhere, and never cut to its last word, may be a place or a brand. */
function personKind(person: Person): NameKind {
  const kinds = person.mentions.filter(({ form }) => form === 'name' && person.name.length > 1).map(({ kind }) => kind);
  const sure = kinds.find((kind) => kind !== 'other');
  if (sure) return sure;
  if (person.mentions.some(({ titles }) => titles.length > 0)) return 'person';
  const short = person.mentions.some(({ key }) => key.length === 1);
  if (person.name.length > 1) return short ? 'person' : 'other';
  return person.mentions[0]?.kind ?? 'other';
}

function describe(mentions: readonly Mention[], kind: NameKind, bodies: ReadonlyMap<string, string>): NamedReferent {
  const labels = [...mentions]
    .sort((a, b) => byId(a.text, b.text) || a.start - b.start)
    .map(({ text, start, end }): Passage => ({ text, start, end, quote: (bodies.get(text) ?? '').slice(start, end) }));
  return { referent: nameOf(mentions, labels, bodies), kind, labels };
}

/** What the referent is called in lists: the fullest name of a person, the most common label of a thing. */
function nameOf(mentions: readonly Mention[], labels: readonly Passage[], bodies: ReadonlyMap<string, string>): string {
  const people = mentions.filter(({ form }) => form === 'person' || form === 'name');
  const longest = Math.max(...people.map(({ key }) => key.length), 0);
  const full = people.filter(({ key }) => key.length === longest).map((mention) => printedName(mention, bodies));
  if (full.length > 0) return mostCommon(full);
  return mostCommon(
    labels.map(({ quote }) =>
      quote.replace(/^(?:the|a|an|this|that|these|those|his|her|its|their) /i, '').replace(/[’']s$/, ''),
    ),
  );
}

/** The name as printed, without title, possessive or apposition. */
function printedName({ text, start, end, key }: Mention, bodies: ReadonlyMap<string, string>): string {
  const label = (bodies.get(text) ?? '').slice(start, end);
  const words = label.split(/[\s,]+/).map((word) => word.replace(/[’']s?$/, ''));
  const at = words.findIndex((_, n) =>
    key.every((part, k) => (words[n + k] ?? '').toLowerCase().replace(/’/g, "'") === part),
  );
  return at >= 0 ? words.slice(at, at + key.length).join(' ') : label;
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || byId(a, b))[0]?.[0] ?? '';
}
