import type { WordTag } from '../story/word-tags';

/** A stretch of one clause: places of its first and last word. */
export interface Phrase {
  from: number;
  to: number;
  /** things: a noun phrase · clause: from the clause's beginning, with a verb · act: a verb and what follows */
  kind: 'things' | 'clause' | 'act';
  /** The last thing of its group was cut off, so that the phrase may mean something else. */
  cut: boolean;
}

/** One clause as a title sees it. */
export interface Clause {
  tags: readonly WordTag[];
  /** Whether other cells have the word too; true for words without content. */
  shared: readonly boolean[];
  /** Words that make one noun phrase of two, like "of"; "before" does not. */
  joins: readonly boolean[];
  /** Words that begin another clause, like "but"; "himself" and "that" do not. */
  ends: readonly boolean[];
}

const MOST_WORDS = 8;

/**
 * Every phrase of a clause whose words of content are all shared and which could stand alone.
 * Why:  a run of shared words is cut anywhere; only at the borders of phrases does it read as language.
 */
export function findPhrases(clause: Clause, english: boolean): Phrase[] {
  const { tags } = clause;
  const phrases: Phrase[] = [];
  for (let at = 0; at < tags.length; at++) {
    const isThing = tags[at] === 'thing' && clause.shared[at];
    const opens = isThing && !(tags[at - 1] === 'thing' && clause.shared[at - 1]);
    // "old swing bridge" and "swing bridge" alike: other cells may have the one and not the other.
    if (isThing) phrases.push(...chainFrom(clause, at));
    if (!english) continue;
    if (opens && opensClause(tags, at)) phrases.push(...longestFrom(clause, at, 'clause'));
    // An infinitive says nothing of who does it or whether ("decided not to seek"): no title.
    if (tags[at] === 'act' && clause.shared[at] && tags[at - 1] !== 'link')
      phrases.push(...longestFrom(clause, tags[at - 1] === 'not' ? at - 1 : at, 'act'));
  }
  return phrases.filter(({ from, to }) => to - from < MOST_WORDS);
}

/** Where the group of things that holds this place ends. */
function groupEnd(tags: readonly WordTag[], at: number): number {
  let end = at;
  while (tags[end + 1] === 'thing') end++;
  return end;
}

/** "letter", "letter to the council", "letter to the council about the fender": as long as all of it is shared. */
function chainFrom(clause: Clause, from: number): Phrase[] {
  const { tags, shared } = clause;
  const phrases: Phrase[] = [];
  for (let at = from; ; ) {
    const end = groupEnd(tags, at);
    let to = at;
    while (to < end && shared[to + 1]) to++;
    phrases.push({ from, to, kind: 'things', cut: to < end });
    if (to < end) return phrases;
    const next = afterLink(clause, to);
    if (next === null || !shared[next]) return phrases;
    at = next;
  }
}

/** The thing that a preposition after this place leads to. */
function afterLink({ tags, joins }: Clause, to: number): number | null {
  let next = to + 1;
  if (tags[next] !== 'link' || !joins[next]) return null;
  while (tags[next] === 'link') next++;
  if (tags[next] === 'article') next++;
  return tags[next] === 'thing' ? next : null;
}

function opensClause(tags: readonly WordTag[], at: number): boolean {
  let start = at;
  while (tags[start - 1] === 'thing') start--;
  return tags.slice(0, start).every((tag) => tag === 'article' || tag === 'adverb');
}

/** The longest stretch from here that is shared, holds a verb and ends where a phrase does. */
function longestFrom({ tags, shared, ends }: Clause, from: number, kind: 'clause' | 'act'): Phrase[] {
  let end: number | null = null;
  let acts = 0;
  let things = 0;
  for (let at = from; at < tags.length && tags[at] !== 'other'; at++) {
    const tag = tags[at];
    if (tag === 'thing' || tag === 'act') {
      if (!shared[at]) break;
      if (tag === 'act') acts++;
      else things++;
    }
    if (acts > 0 && things > 0 && at - from < MOST_WORDS && endsPhrase(tags, ends, at)) end = at;
  }
  return end === null ? [] : [{ from, to: end, kind, cut: false }];
}

/** A thing ends a phrase where its group ends; a verb where the clause does, as "gave himself up" is no "gave". */
function endsPhrase(tags: readonly WordTag[], ends: readonly boolean[], at: number): boolean {
  const next = tags[at + 1];
  if (tags[at] === 'thing') return next !== 'thing' && next !== 'act' && next !== 'helper' && next !== 'not';
  return tags[at] === 'act' && (next === undefined || (next === 'other' && ends[at + 1] === true));
}
