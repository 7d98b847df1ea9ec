/** After a change of its passages, the parts of a row that follow from them: absences, disagreements, tellings. */
import type { Cell, Disagreement, Fact, TellingGroup } from '../model/comparison';
import type { Passage, Span } from '../model/text';
import { type Draft, emptyCell } from './draft';
import { overlap } from './find-again';

/** A single empty cell proves little; the same as the machine gives for one text that tells. */
const ABSENCE_CONFIDENCE = 0.6;

/** Spans by the id of their text; texts that are left out stay as they are. */
export type Spans = Record<string, readonly Span[]>;

/**
 * A row with other passages, by a person.
 * Shape:  a cell for each text, an absence in each empty one; only disagreements and groups whose evidence still stands;
 *         each text that tells in exactly one telling. The summary goes, as it spoke of other words.
 */
export function settleFact(draft: Draft, fact: Fact, changed: Spans): Fact {
  const { summary: _, ...kept } = fact;
  const cells: Record<string, Cell> = {};
  for (const id of draft.texts.keys()) {
    const passages = changed[id] && joinSpans(changed[id], draft.texts.get(id)?.body ?? null);
    if (passages) cells[id] = passages.length > 0 ? { passages } : emptyCell(draft, id);
    else cells[id] = fact.cells[id] ?? emptyCell(draft, id);
  }
  const left = leftWords(fact.cells, cells);
  return {
    ...kept,
    origin: 'person',
    stale: true,
    cells,
    disagreements: settleAbsence(draft, settleDisagreements(fact.disagreements, cells, left), fact.cells, cells),
    tellings: settleTellings(fact.tellings.groups, cells, left),
  };
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

/** Whether a passage stood in the row before and does not any more. Evidence from elsewhere in a text stays where it is. */
function leftWords(before: Record<string, Cell>, cells: Record<string, Cell>): (passage: Passage) => boolean {
  return (passage) => {
    const [old, now] = [before[passage.text], cells[passage.text]];
    if (old === now || !old) return false;
    const holds = (cell: Cell | undefined) => cell?.passages.some((span) => overlap(span, passage) > 0) ?? false;
    return holds(old) && !holds(now);
  };
}

const tells = (cells: Record<string, Cell>, id: string) => (cells[id]?.passages.length ?? 0) > 0;

function settleDisagreements(
  list: readonly Disagreement[],
  cells: Record<string, Cell>,
  left: (passage: Passage) => boolean,
): Disagreement[] {
  return list.flatMap((disagreement): Disagreement[] => {
    if (disagreement.kind === 'absence') return [disagreement];
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
function settleAbsence(
  draft: Draft,
  list: Disagreement[],
  before: Record<string, Cell>,
  cells: Record<string, Cell>,
): Disagreement[] {
  const ids = [...draft.texts.keys()];
  const telling = ids.filter((id) => tells(cells, id));
  const silent = ids.filter((id) => cells[id]?.absence === 'not_found');
  const known = list.find(({ kind }) => kind === 'absence');
  const others = list.filter(({ kind }) => kind !== 'absence');
  // One that a person has struck out is not said again, unless another text has fallen silent.
  const isNew = silent.some((id) => tells(before, id));
  if (silent.length === 0 || telling.length === 0 || !(known || isNew)) return others;
  const outlets = (of: string[]) => listWords(of.map((id) => draft.texts.get(id)?.outlet.name ?? id));
  const absence: Disagreement = {
    kind: 'absence',
    between: [...telling, ...silent],
    evidence: telling.flatMap((text) => (cells[text]?.passages ?? []).slice(0, 1).map((span) => ({ text, ...span }))),
    explanation: `${outlets(telling)} ${telling.length === 1 ? 'tells' : 'tell'} this; it was not found in the text you gave from ${outlets(silent)}.`,
    confidence: known?.confidence ?? ABSENCE_CONFIDENCE,
    ...(known?.origin ? { origin: known.origin } : {}),
  };
  return [...others, absence];
}

export const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

function settleTellings(
  groups: readonly TellingGroup[],
  cells: Record<string, Cell>,
  left: (passage: Passage) => boolean,
): Fact['tellings'] {
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
