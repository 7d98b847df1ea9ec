/** After a change of its passages, the parts of a row that follow from them: absences, disagreements, tellings. */
import { cellOf } from '../model/cell-of';
import type { Cell, Disagreement, Fact, TellingGroup, Tellings } from '../model/comparison';
import type { Passage, Span } from '../model/text';
import { listed } from '../page-words/plain-words';
import { type Draft, emptyCell } from './draft';
import { overlap } from './find-again';

/** A single empty cell proves little; the same as the machine gives for one text that tells. */
const ABSENCE_CONFIDENCE = 0.6;

/** Spans by the id of their text; texts that are left out stay as they are. */
export type Spans = ReadonlyMap<string, readonly Span[]>;

/**
 * A row with other passages, by a person.
 * Shape:  a cell for each text, an absence in each empty one; only disagreements and groups whose evidence still stands;
 *         each text that tells in exactly one telling. The summary goes, as it spoke of other words.
 */
export function settleFact(draft: Draft, fact: Fact, changed: Spans): Fact {
  // Taking a field out is slow, and there is none after the first change.
  const kept = fact.summary === undefined ? fact : withoutSummary(fact);
  const cells = settleCells(draft, fact, changed);
  const left = leftWords(fact.cells, cells);
  const joinsOrGoes = (id: string) => tells(fact.cells, id) !== tells(cells, id);
  const settling: Settling = { before: fact.cells, cells, left, othersTell: [...changed.keys()].some(joinsOrGoes) };
  return {
    ...kept,
    origin: 'person',
    stale: true,
    cells,
    disagreements: settleAbsence(draft, settleDisagreements(fact.disagreements, settling), settling),
    tellings: settleTellings(fact.tellings, settling),
  };
}

function withoutSummary({ summary: _, ...fact }: Fact): Fact {
  return fact;
}

interface Settling {
  before: Record<string, Cell>;
  cells: Record<string, Cell>;
  /** Whether a passage stood in the row before and does not any more. */
  left: (passage: Passage) => boolean;
  /** Whether another set of texts tells the fact now. */
  othersTell: boolean;
}

function settleCells(draft: Draft, fact: Fact, changed: Spans): Record<string, Cell> {
  const cells = new Map(Object.entries(fact.cells));
  for (const [id, spans] of changed) {
    const passages = joinSpans(spans, draft.texts.get(id)?.body ?? null);
    cells.set(id, passages.length > 0 ? { passages } : emptyCell(draft, id));
  }
  if (cells.size < draft.texts.size) {
    for (const id of draft.texts.keys()) if (!cells.has(id)) cells.set(id, emptyCell(draft, id));
  }
  return Object.fromEntries(cells);
}

/** In the order of the text; spans that overlap become one. */
function joinSpans(spans: readonly Span[], body: string | null): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (!last || span.start >= last.end || body === null) joined.push(span);
    else if (span.end > last.end) {
      joined[joined.length - 1] = { start: last.start, end: span.end, quote: body.slice(last.start, span.end) };
    }
  }
  return joined.map(({ start, end, quote }) => ({ start, end, quote }));
}

/** Evidence from elsewhere in a text, such as a credit, has not left the row: it never stood there. */
function leftWords(before: Record<string, Cell>, cells: Record<string, Cell>): (passage: Passage) => boolean {
  return (passage) => {
    const [old, now] = [cellOf(before, passage.text), cellOf(cells, passage.text)];
    if (old === now || !old) return false;
    const holds = (cell: Cell | undefined) => cell?.passages.some((span) => overlap(span, passage) > 0) ?? false;
    return holds(old) && !holds(now);
  };
}

const tells = (cells: Record<string, Cell>, id: string) => (cellOf(cells, id)?.passages.length ?? 0) > 0;

function settleDisagreements(list: readonly Disagreement[], { cells, left, othersTell }: Settling): Disagreement[] {
  return list.flatMap((disagreement): Disagreement[] => {
    if (disagreement.kind === 'absence') return [disagreement];
    if (!othersTell && !disagreement.evidence.some(left)) return [disagreement];
    const evidence = disagreement.evidence.filter((passage) => !left(passage));
    const bared = (id: string) =>
      disagreement.evidence.some((p) => p.text === id) && !evidence.some((p) => p.text === id);
    const between = disagreement.between.filter((id) => tells(cells, id) && !bared(id));
    if (between.length < 2) return [];
    const same = between.length === disagreement.between.length && evidence.length === disagreement.evidence.length;
    return [same ? disagreement : { ...disagreement, between, evidence, stale: true }];
  });
}

/** What follows from the cells alone can be said anew, so it never is out of date. */
function settleAbsence(draft: Draft, list: Disagreement[], settling: Settling): Disagreement[] {
  const { before, cells, left, othersTell } = settling;
  const known = list.find(({ kind }) => kind === 'absence');
  if (!othersTell && !known?.evidence.some(left)) return list;
  const ids = [...draft.texts.keys()];
  const telling = ids.filter((id) => tells(cells, id));
  const silent = ids.filter((id) => cellOf(cells, id)?.absence === 'not_found');
  const others = list.filter(({ kind }) => kind !== 'absence');
  // One that a person has struck out is not said again, unless another text has fallen silent.
  const isNew = silent.some((id) => tells(before, id));
  if (silent.length === 0 || telling.length === 0 || !(known || isNew)) return others;
  // By the machine's names: new ones are put in when the document is closed.
  const outlets = (of: string[]) =>
    listed(of.map((id) => draft.machine.texts.find((text) => text.id === id)?.outlet.name ?? id));
  const absence: Disagreement = {
    kind: 'absence',
    between: [...telling, ...silent],
    evidence: telling.flatMap((text) =>
      (cellOf(cells, text)?.passages ?? []).slice(0, 1).map((span) => ({ text, ...span })),
    ),
    explanation: `${outlets(telling)} ${telling.length === 1 ? 'tells' : 'tell'} this; it was not found in the text you gave from ${outlets(silent)}.`,
    confidence: known?.confidence ?? ABSENCE_CONFIDENCE,
    ...(known?.origin ? { origin: known.origin } : {}),
  };
  return [...others, absence];
}

function settleTellings(tellings: Tellings, { cells, left, othersTell }: Settling): Tellings {
  const { groups } = tellings;
  const loses = (group: TellingGroup) => group.evidence.some(({ passages }) => passages.some(left));
  if (!othersTell && !groups.some(loses)) return tellings;
  const placed = new Set<string>();
  const settled = groups.flatMap((group): TellingGroup[] => {
    const texts = group.texts.filter((id) => tells(cells, id) && !placed.has(id));
    for (const id of texts) placed.add(id);
    const evidence = group.evidence.filter(({ passages }) => !passages.some(left));
    if (texts.length === group.texts.length && evidence.length === group.evidence.length) return [group];
    return regroup(texts, evidence);
  });
  const alone = Object.keys(cells).filter((id) => tells(cells, id) && !placed.has(id));
  const all = [...settled, ...alone.map((id) => ({ texts: [id], evidence: [] }))];
  return { count: all.length, groups: all };
}

/** Texts that some evidence still joins stay together, the others stand alone. */
function regroup(texts: string[], evidence: TellingGroup['evidence']): TellingGroup[] {
  const groups = texts.map((id): TellingGroup => ({ texts: [id], evidence: [] }));
  for (const proof of evidence) {
    const named = proof.kind === 'person' ? texts : texts.filter((id) => proof.passages.some((p) => p.text === id));
    if (named.length < 2 && proof.kind !== 'person') continue;
    const joined = groups.filter((group) => group.texts.some((id) => named.includes(id)));
    const [first, ...rest] = joined;
    if (!first) continue;
    for (const group of rest) {
      first.texts.push(...group.texts);
      first.evidence.push(...group.evidence);
      groups.splice(groups.indexOf(group), 1);
    }
    first.evidence.push(proof);
  }
  return groups;
}
