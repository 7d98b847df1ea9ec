/** Rows: put together, taken apart, made, named, ordered, set aside. Each answers with why it cannot be done, or null. */
import { cellOf } from '../model/cell-of';
import type { Disagreement, Fact, TellingGroup, Tellings } from '../model/comparison';
import type { Passage, Span } from '../model/text';
import { type Draft, placeFact, putFact, removeFact } from './draft';
import { findFact, findSpan, findWords } from './find-again';
import { type FactOperation, newFactId } from './operation';
import { type Spans, settleFact } from './settle-fact';
import { shortWords } from './short-words';

type Of<K extends FactOperation['kind']> = Extract<FactOperation, { kind: K }>;

export const NO_ROW = 'The row is no longer there, and no other row clearly holds its words.';
export const NO_WORDS = 'These words are no longer in the text.';
const NOT_IN_ROW = 'These words no longer stand in the row.';
const NOTHING_LEFT = 'Nothing would be left in the row.';
/** Words of a passage that name a row until somebody gives it a title. */
const TITLE_LENGTH = 60;

export function mergeFacts(draft: Draft, { from, into }: Of<'merge_facts'>): string | null {
  const [gone, kept] = [findFact(draft, from), findFact(draft, into)];
  if (!gone || !kept) return NO_ROW;
  // The machine has come to the same: nothing is left to do.
  if (gone === kept) return null;
  const added = new Map<string, Span[]>();
  for (const [id, cell] of Object.entries(gone.cells)) {
    if (cell.passages.length > 0) added.set(id, [...(cellOf(kept.cells, id)?.passages ?? []), ...cell.passages]);
  }
  const together: Fact = {
    ...kept,
    disagreements: joinDisagreements(kept.disagreements, gone.disagreements),
    tellings: joinTellings(kept.tellings.groups, gone.tellings.groups),
  };
  removeFact(draft, gone.id);
  putFact(draft, settleFact(draft, together, added));
  return null;
}

function joinDisagreements(first: Disagreement[], second: Disagreement[]): Disagreement[] {
  const key = (d: Disagreement) => `${d.kind} ${[...d.between].sort().join(' ')}`;
  const known = new Set(first.map(key));
  // Who does not tell the row that goes may well tell the row that stays.
  return [...first, ...second.filter((d) => d.kind !== 'absence' && !known.has(key(d)))];
}

/** The groups of the row that stays, then those of the other: a text that is new here joins whom it was grouped with. */
function joinTellings(first: TellingGroup[], second: TellingGroup[]): Tellings {
  const groups = first.map((group) => ({ ...group, texts: [...group.texts] }));
  const known = new Set(first.flatMap(({ texts }) => texts));
  for (const group of second) {
    const fresh = group.texts.filter((id) => !known.has(id));
    if (fresh.length === 0) continue;
    const host = groups.find(({ texts }) => texts.some((id) => group.texts.includes(id)));
    if (!host) groups.push({ texts: fresh, evidence: group.evidence });
    else {
      host.texts.push(...fresh);
      host.evidence = [...host.evidence, ...group.evidence];
    }
    for (const id of fresh) known.add(id);
  }
  return { count: groups.length, groups };
}

export function splitFact(
  draft: Draft,
  { fact: ref, passages, title }: Of<'split_fact'>,
  entry: string,
): string | null {
  const fact = findFact(draft, ref);
  if (!fact) return NO_ROW;
  const found = passages.map((passage) => findInFact(draft, fact, passage));
  if (found.length === 0 || found.some((passage) => passage === null)) return NOT_IN_ROW;
  const leaving = found.flatMap((passage) => passage ?? []);
  const stays = spansWithout(fact, leaving);
  const isBare = (id: string) => (stays.get(id) ?? cellOf(fact.cells, id)?.passages ?? []).length === 0;
  if (Object.keys(fact.cells).every(isBare)) return NOTHING_LEFT;
  const rest = settleFact(draft, fact, stays);
  putFact(draft, rest);
  const next = draft.facts[draft.facts.indexOf(rest) + 1] ?? null;
  placeFact(draft, makeFact(draft, leaving, title, entry), next);
  return null;
}

export function makeNewFact(draft: Draft, { passages, title }: Of<'new_fact'>, entry: string): string | null {
  const found = passages.map((passage) => findWords(draft, passage));
  if (found.length === 0 || found.some((passage) => passage === null)) return NO_WORDS;
  const fact = makeFact(
    draft,
    found.flatMap((passage) => passage ?? []),
    title,
    entry,
  );
  placeFact(draft, fact, draft.facts[0] ?? null);
  return null;
}

function makeFact(draft: Draft, passages: Passage[], title: string | undefined, entry: string): Fact {
  const spans = new Map<string, Span[]>();
  for (const { text, ...span } of passages) spans.set(text, [...(spans.get(text) ?? []), span]);
  const bare: Fact = {
    id: newFactId(entry),
    title: title ?? shortWords(passages[0]?.quote ?? '', TITLE_LENGTH),
    origin: 'person',
    cells: {},
    disagreements: [],
    tellings: { count: 0, groups: [] },
  };
  return settleFact(draft, bare, spans);
}

export function renameFact(draft: Draft, { fact: ref, title }: Of<'rename_fact'>): string | null {
  const fact = findFact(draft, ref);
  if (!fact) return NO_ROW;
  putFact(draft, { ...fact, title, origin: 'person' });
  return null;
}

export function moveFact(draft: Draft, { fact: ref, before }: Of<'move_fact'>): string | null {
  const fact = findFact(draft, ref);
  const next = before && findFact(draft, before);
  if (!fact || (before && !next)) return NO_ROW;
  if (next !== fact) placeFact(draft, { ...fact, origin: 'person' }, next);
  return null;
}

export function hideFact(draft: Draft, { fact: ref, hidden }: Of<'hide_fact'>): string | null {
  const fact = findFact(draft, ref);
  if (!fact) return NO_ROW;
  const { hidden: _, ...shown } = fact;
  putFact(draft, { ...shown, origin: 'person', ...(hidden ? { hidden } : {}) });
  return null;
}

/** The passage of a row that is meant, as it stands in the row. */
export function findInFact(draft: Draft, fact: Fact, passage: Passage): Passage | null {
  const spans = cellOf(fact.cells, passage.text)?.passages ?? [];
  const span = findSpan(spans, findWords(draft, passage) ?? passage);
  return span && { text: passage.text, ...span };
}

/** What stays of the texts that some passages of a row leave. */
export function spansWithout(fact: Fact, leaving: readonly Passage[]): Spans {
  const stays = new Map<string, readonly Span[]>();
  for (const { text, start, end } of leaving) {
    const spans = stays.get(text) ?? cellOf(fact.cells, text)?.passages ?? [];
    stays.set(
      text,
      spans.filter((span) => span.start !== start || span.end !== end),
    );
  }
  return stays;
}
