/** On which news organisation each text says it rests: the naming passages, and what stands near them. */
import type { NamedReferent } from '../model/comparison';
import type { Passage, SegmentedText, Sentence } from '../model/text';
import type { TextReading } from './kinds-reading';
import { overlaps, passageOf } from './kinds-reading';
import { canonicalOrganisation, newsPattern, WIRE_CREDIT } from './news-organisations';

/** A place where a text names the news organisation that it has something from. */
export interface Naming {
  organisation: string;
  /** The naming words, with the cue: "reported by Bloomberg". */
  passage: Passage;
  sentence: Sentence;
  /** Referents (by place in the names list) that the sentence speaks of: what the account is about. */
  about: Set<number>;
}

const CUE_BEFORE =
  /(?:according to|reported by|reports? (?:by|from|in)|published (?:by|in)|obtained by|seen by|reviewed by|shared with|leaked to|told|first reported|cited by|citing|cites|quoted by|via|from|in|by|the|interview with|with)\s+(?:an? |the )?(?:\w+ ){0,2}$/i;
const STRONG_BEFORE =
  /(?:according to|reported by|reports? (?:by|from|in)|published (?:by|in)|obtained by|seen by|reviewed by|shared with|leaked to|told|cited by|citing|cites|quoted by|interview with)\s+(?:an? |the )?(?:\w+ ){0,3}$/i;
const CUE_AFTER =
  /^(?:[’']s)?\s+(?:(?:has |have |had |first |also |later |then |previously )*(?:reported|reports|said|says|disclosed|revealed|reveals|published|publishes|wrote|writes|obtained|noted|cited|found|quoted)|(?:news )?(?:report|reports|transcript|transcripts|story|article|investigation|interview|analysis|recording|poll|account|reporting))\b/i;

/**
 * Every place where a text rests on a news organisation other than itself.
 * Shape:  one text's reading, the outlet names of the comparison, and the names; namings in the order of the text.
 * Errors: none. A name without a cue ("left The Daily Ledger in 2010") is no naming; wire credits are found apart.
 */
export function findNamings(
  reading: TextReading,
  outlets: readonly string[],
  names: readonly NamedReferent[],
  referents: ReferentIndex,
): Naming[] {
  const { text } = reading;
  const own = [text.outlet.name, text.via?.name ?? ''].map(canonicalOrganisation);
  return [...text.body.matchAll(newsPattern(outlets))].flatMap((match): Naming[] => {
    const [name, start] = [match[0], match.index];
    const sentence = text.sentences.find((candidate) => candidate.start <= start && start < candidate.end);
    const organisation = canonicalOrganisation(name);
    if (!sentence || own.includes(organisation) || !['body', 'headline', 'dek', 'quoted_post'].includes(sentence.role))
      return [];
    const before = text.body.slice(sentence.start, start);
    const after = CUE_AFTER.exec(text.body.slice(start + name.length, sentence.end));
    const lead = STRONG_BEFORE.exec(before) ?? (after ? CUE_BEFORE.exec(before) : null);
    if (!after && !lead) return [];
    const from = lead && STRONG_BEFORE.test(before) ? sentence.start + lead.index : start;
    const range = { start: from, end: start + name.length + (after?.[0].length ?? 0) };
    return [
      { organisation, passage: passageOf(text, range), sentence, about: aboutOf(text, sentence, names, referents) },
    ];
  });
}

/** What the sentence speaks of, and the events and documents of its neighbours in the paragraph that share one of its people. */
function aboutOf(
  { sentences }: SegmentedText,
  sentence: Sentence,
  names: readonly NamedReferent[],
  referents: ReferentIndex,
): Set<number> {
  const about = new Set(referents(sentence));
  const people = [...about].filter((n) => names[n]?.kind === 'person');
  for (const near of [sentences[sentence.index - 1], sentences[sentence.index + 1]]) {
    if (near?.paragraph !== sentence.paragraph) continue;
    const found = referents(near);
    if (!people.some((n) => found.has(n))) continue;
    for (const n of found) if (names[n]?.kind === 'event' || names[n]?.kind === 'document') about.add(n);
  }
  return about;
}

/** For each sentence the places (in the names list) of the referents that it labels. */
export type ReferentIndex = (sentence: Sentence) => ReadonlySet<number>;

const NONE: ReadonlySet<number> = new Set();

/** Reads all labels once; asking per sentence over all labels took most of the time on twenty texts. */
export function indexReferents(readings: readonly TextReading[], names: readonly NamedReferent[]): ReferentIndex {
  const found = new Map<Sentence, Set<number>>();
  const sentences = new Map(readings.map(({ text }) => [text.id, text.sentences]));
  names.forEach((referent, n) => {
    for (const label of referent.labels) {
      const sentence = sentences.get(label.text)?.find((candidate) => overlaps(candidate, label));
      if (!sentence) continue;
      const known = found.get(sentence) ?? new Set<number>();
      found.set(sentence, known.add(n));
    }
  });
  return (sentence) => found.get(sentence) ?? NONE;
}

/** A wire agency that a text credits as the origin of its words, with the credit. */
export interface WireCredit {
  agency: string;
  passage: Passage;
}

/** Credits of wire agencies in the text: after the dateline, or alone on a line. */
export function findWireCredits({ text }: TextReading): WireCredit[] {
  return [...text.body.matchAll(WIRE_CREDIT)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3];
    if (!name) return [];
    const start = match.index + match[0].indexOf(name);
    return [{ agency: canonicalOrganisation(name), passage: passageOf(text, { start, end: start + name.length }) }];
  });
}
