/**
 * Which texts rest on one account, with the proof.
 * Read:   this file, then bonds.ts for each kind of proof.
 * Change: a new proof that texts rest on one account → bonds.ts; shared runs of words → shared-runs.ts.
 * Uses:   figure-groups, reading, word-lists, words.
 * Tests:  tellings.test.ts.
 */

import type {
  NamedReferent,
  Quotation,
  QuotationGroup,
  TellingEvidence,
  TellingGroup,
  Tellings,
} from '../../model/comparison';
import { byId } from '../../model/plain-order';
import { overlaps } from '../../model/range';
import type { Passage } from '../../model/text';
import { joinPlaces } from '../reading/joined';
import { type CellReading, cellEvidence, type FactReading, type TextReading } from '../reading/reading';
import { DISCLOSED, THING_CLASSES } from '../word-lists/name-words';
import { canonicalOrganisation } from '../word-lists/news-organisations';
import { compareSpeakers } from '../words/speaker-likeness';
import { type Bond, bondAll, figureBonds, quoteBonds, runBonds, speakerBonds } from './bonds';
import {
  findNamings,
  findWireCredits,
  indexReferents,
  type Naming,
  type ReferentIndex,
  type WireCredit,
} from './namings';
import { findCopies, type TextCopy } from './text-copies';

/** What holds for whole texts and is read once. */
export interface TellingTraces {
  names: readonly NamedReferent[];
  referents: ReferentIndex;
  /** Places of the referents that are known through whoever disclosed them. */
  disclosed: ReadonlySet<number>;
  namings: ReadonlyMap<string, readonly Naming[]>;
  credits: ReadonlyMap<string, readonly WireCredit[]>;
  /** Quotations long enough that the same cut of them tells something, group by group. */
  cuts: readonly (readonly Quotation[])[];
  /** Pairs of texts that are mostly one copy. */
  copies: readonly TextCopy[];
}

const SAME_CUT_WORDS = 5;
/** What a cell must share with a naming sentence, beyond the sentence itself, to lean on it. */
const SHARED_REFERENTS = 2;
/** For so many sentences after a naming, people alone show that the account goes on; further down a thing must be shared too. */
const GOES_ON = 3;

/**
 * True for a piece of a sentence. Two reporters who heard one speech may well print the same whole sentence of it; that
 * both cut it at the same word is another matter.
 */
const isCut = (quote: string): boolean => /^\W*\p{Ll}/u.test(quote) || /…|\.\.\./.test(quote);

/** Read what the groups of every fact need. */
export function readTraces(
  readings: readonly TextReading[],
  names: readonly NamedReferent[],
  quotations: readonly Quotation[],
  quotationGroups: readonly QuotationGroup[],
): TellingTraces {
  const outlets = readings.map(({ text }) => text.outlet.name);
  const referents = indexReferents(readings, names);
  const known = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  return {
    names,
    referents,
    copies: findCopies(readings),
    disclosed: new Set(names.flatMap((referent, n) => (isDisclosed(referent) ? [n] : []))),
    namings: new Map(readings.map((reading) => [reading.text.id, findNamings(reading, outlets, names, referents)])),
    credits: new Map(readings.map((reading) => [reading.text.id, findWireCredits(reading)])),
    cuts: quotationGroups
      .filter((group) => group.verdict === 'verbatim')
      .map((group) =>
        group.members
          .flatMap((id) => known.get(id) ?? [])
          .filter(({ quote }) => quote.split(/\s+/).length >= SAME_CUT_WORDS && isCut(quote)),
      ),
  };
}

/**
 * Which texts of a fact rest on the same account.
 * Shape:  every text of the fact is in exactly one group; a group of two or more carries the passages that prove it.
 *         A group of one means "no shared text found", never that the text is independent.
 */
export function groupTellings(fact: FactReading, traces: TellingTraces): Tellings {
  const bonds = [
    ...runBonds(fact.cells),
    ...quoteBonds(fact.cells, traces.cuts),
    ...figureBonds(fact.cells),
    ...speakerBonds(fact.cells),
    ...organisationBonds(fact.cells, traces),
    ...creditBonds(fact.cells, traces),
    ...copyBonds(fact.cells, traces),
  ];
  const places = new Map(fact.cells.map(({ text }, place) => [text.id, place]));
  const placeOf = (id: string) => places.get(id) as number;
  const joined = joinPlaces(fact.cells.length);
  for (const { a, b } of bonds) joined.join(placeOf(a), placeOf(b));
  const groups = new Map<number, TellingGroup>();
  for (const members of joined.groups()) {
    const texts = members.map((place) => (fact.cells[place] as CellReading).text.id);
    groups.set(members[0] as number, { texts, evidence: [] });
  }
  for (const { a, evidence } of bonds) addEvidence(groups.get(joined.leaderOf(placeOf(a)))?.evidence ?? [], evidence);
  const list = [...groups.values()].sort(
    (a, b) => b.texts.length - a.texts.length || byId(a.texts[0] ?? '', b.texts[0] ?? ''),
  );
  return { count: list.length, groups: list };
}

/** Evidence of one kind that shares a passage is one piece of evidence. */
function addEvidence(list: TellingEvidence[], evidence: TellingEvidence): void {
  const same = (p: Passage, q: Passage) => p.text === q.text && p.start === q.start && p.end === q.end;
  const known = list.find(
    (item) => item.kind === evidence.kind && item.passages.some((p) => evidence.passages.some((q) => same(p, q))),
  );
  if (!known) list.push({ kind: evidence.kind, passages: [...evidence.passages] });
  else known.passages.push(...evidence.passages.filter((q) => !known.passages.some((p) => same(p, q))));
}

/** Cells that lean on one news organisation; the organisation's own text, where it is among the texts, leans on itself. */
function organisationBonds(cells: readonly CellReading[], traces: TellingTraces): Bond[] {
  const byOrganisation = new Map<string, Map<string, Passage>>();
  const put = (organisation: string, passage: Passage) => {
    const known = byOrganisation.get(organisation) ?? new Map<string, Passage>();
    if (!known.has(passage.text)) known.set(passage.text, passage);
    byOrganisation.set(organisation, known);
  };
  for (const cell of cells)
    for (const naming of traces.namings.get(cell.text.id) ?? [])
      if (leansOn(cell, naming, traces)) put(naming.organisation, naming.passage);
  for (const cell of cells) {
    const own = canonicalOrganisation(cell.text.outlet.name);
    const [first] = cellEvidence(cell);
    if (first && byOrganisation.has(own)) put(own, first);
  }
  return [...byOrganisation.keys()].sort(byId).flatMap((organisation) => {
    const passages = [...(byOrganisation.get(organisation)?.values() ?? [])].sort((a, b) => byId(a.text, b.text));
    return bondAll(passages, 'same_source');
  });
}

/**
 * A cell leans on a naming that stands in its own sentence, or whose sentence speaks of the same people and things:
 * a text says once whom it has its account from, and goes on telling it. A sentence about a call, leak or letter that the
 * naming is about leans on it too, unless it names somebody else as its source.
 */
function leansOn(cell: CellReading, naming: Naming, { names, referents, disclosed: known }: TellingTraces): boolean {
  return cell.sentences.some((sentence) => {
    if (sentence.start === naming.sentence.start) return true;
    let shared = 0;
    let thing = false;
    let disclosed = false;
    for (const n of referents(sentence)) {
      const kind = names[n]?.kind;
      if (!naming.about.has(n) || kind === 'place') continue;
      shared++;
      if (kind === 'event' || kind === 'document') thing = true;
      if (known.has(n)) disclosed = true;
    }
    // "He suggested" inside the account is the account; a speaker whom the naming does not speak of is another source.
    const own = cell.sources.some(
      (source) =>
        overlaps(source.attribution, sentence) &&
        ![...naming.about].some((n) => compareSpeakers(names[n]?.referent ?? null, source.source) === 'same'),
    );
    if (disclosed && !own) return true;
    // A critic's word about the call is the critic's: more must be shared before it counts as the organisation's account.
    if (own) return thing && shared > SHARED_REFERENTS;
    const after = sentence.index - naming.sentence.index;
    return shared >= SHARED_REFERENTS && (thing || (after > 0 && after <= GOES_ON));
  });
}

/** A leaked call, a letter, a report: known through the one who published it. */
function isDisclosed(referent: NamedReferent): boolean {
  if (referent.kind !== 'event' && referent.kind !== 'document') return false;
  return referent.labels.some(({ quote }) =>
    quote.split(/\s+/).some((word) => DISCLOSED.has(THING_CLASSES.get(word.toLowerCase())?.name ?? '')),
  );
}

/** One copy under two names is one telling of every fact, also where the fact is too short to prove it by itself. */
function copyBonds(cells: readonly CellReading[], { copies }: TellingTraces): Bond[] {
  const told = new Set(cells.map(({ text }) => text.id));
  return copies
    .filter(({ a, b }) => told.has(a) && told.has(b))
    .map(({ a, b, passages }) => ({ a, b, evidence: { kind: 'shared_run' as const, passages } }));
}

/** Texts that print one agency's wire, by its credit. */
function creditBonds(cells: readonly CellReading[], { credits }: TellingTraces): Bond[] {
  const agencies = new Map<string, Passage[]>();
  for (const cell of cells)
    for (const { agency, passage } of credits.get(cell.text.id) ?? [])
      agencies.set(agency, [...(agencies.get(agency) ?? []), passage]);
  for (const cell of cells) {
    const own = agencies.get(canonicalOrganisation(cell.text.outlet.name));
    const [first] = cellEvidence(cell);
    if (own && first && !own.some(({ text }) => text === cell.text.id)) own.push(first);
  }
  return [...agencies.keys()].sort(byId).flatMap((agency) => bondAll(agencies.get(agency) ?? [], 'wire_credit'));
}
