/** Finding what an operation points at, also in a document that was made anew: by id, by place, else by its words. */
import { cellOf } from '../model/cell-of';
import type { Disagreement, Fact, Note } from '../model/comparison';
import type { Passage, Range, Span } from '../model/text';
import type { Draft } from './draft';
import type { DisagreementRef, FactRef, NoteRef, RangeRef } from './operation';

/** Part of a row's known words that another row must hold to be taken for it. */
const LEAST_SHARE = 0.5;
/** A second row that holds nearly as much makes the choice a guess. */
const RIVAL_SHARE = 0.8;

/** The words where they stand now: at their place, else at the nearest place where the text has them. Null for nowhere. */
export function findWords(draft: Draft, passage: Passage): Passage | null {
  const body = draft.texts.get(passage.text)?.body;
  if (body === undefined || body === null || passage.quote === '') return null;
  if (body.slice(passage.start, passage.end) === passage.quote) return passage;
  const start = findNearest(body, passage.quote, passage.start);
  return start === null ? null : { ...passage, start, end: start + passage.quote.length };
}

function findNearest(body: string, words: string, near: number): number | null {
  const before = body.lastIndexOf(words, near);
  const after = body.indexOf(words, near);
  if (before < 0 || after < 0) return before < 0 && after < 0 ? null : Math.max(before, after);
  return near - before <= after - near ? before : after;
}

/** A stretch where it stands now, by its place or by the words at its ends. */
export function findRange(draft: Draft, range: RangeRef): Range | null {
  const body = draft.texts.get(range.text)?.body;
  if (body === undefined || body === null || range.start >= range.end) return null;
  const { start, end, head = body.slice(start, end), tail = head } = range;
  const isThere = body.startsWith(head, start) && body.endsWith(tail, end) && end <= body.length;
  if (isThere) return { start, end };
  const newStart = findNearest(body, head, start);
  if (newStart === null) return null;
  const newEnd = findNearest(body, tail, newStart + (end - start) - tail.length);
  return newEnd === null || newEnd < newStart ? null : { start: newStart, end: newEnd + tail.length };
}

export const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The span of a cell that is meant: the same, else the same words, else the one that shares most of its words. */
export function findSpan(spans: readonly Span[], wanted: Span): Span | null {
  const same = spans.find((span) => span.start === wanted.start && span.end === wanted.end);
  if (same) return same;
  const distance = (span: Span) => Math.abs(span.start - wanted.start);
  const sameWords = spans.filter((span) => span.quote === wanted.quote).sort((a, b) => distance(a) - distance(b));
  if (sameWords[0]) return sameWords[0];
  const share = (span: Span) => overlap(span, wanted) / Math.min(span.end - span.start, wanted.end - wanted.start);
  const best = [...spans].sort((a, b) => share(b) - share(a))[0];
  return best && share(best) >= LEAST_SHARE ? best : null;
}

/** The row that is meant; null when none holds its words, or when several do and nothing tells which. */
export function findFact(draft: Draft, ref: FactRef): Fact | null {
  const known = draft.factsById.get(ref.id);
  if (known || draft.unmade.has(ref.id)) return known ?? null;
  const words = (ref.passages ?? []).flatMap((passage) => findWords(draft, passage) ?? []);
  const length = (ref.passages ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
  if (words.length === 0) return null;
  const held = (fact: Fact) =>
    words.reduce(
      (sum, word) => sum + Math.max(0, ...(cellOf(fact.cells, word.text)?.passages ?? []).map((p) => overlap(p, word))),
      0,
    );
  const candidates = draft.facts
    .map((fact) => ({ fact, share: held(fact) / length }))
    .filter(({ share }) => share >= LEAST_SHARE);
  const most = Math.max(0, ...candidates.map(({ share }) => share));
  const rivals = candidates.filter(({ share }) => share >= RIVAL_SHARE * most);
  if (rivals.length === 1) return rivals[0]?.fact ?? null;
  const named = rivals.filter(({ fact }) => fact.title === ref.title);
  return named.length === 1 ? (named[0]?.fact ?? null) : null;
}

/** The disagreement that is meant; one that has gained a text counts, if it is the only one. */
export function findDisagreement(fact: Fact, ref: DisagreementRef): Disagreement | null {
  const ofKind = fact.disagreements.filter(({ kind }) => kind === ref.kind);
  const holds = (d: Disagreement) => ref.between.every((id) => d.between.includes(id));
  const same = ofKind.filter((d) => holds(d) && d.between.length === ref.between.length);
  const found = same.length > 0 ? same : ofKind.filter(holds);
  if (found.length < 2) return found[0] ?? null;
  const proof = (d: Disagreement) =>
    (ref.evidence ?? []).filter((p) => d.evidence.some((e) => e.text === p.text && e.quote === p.quote)).length;
  const [first, second] = [...found].sort((a, b) => proof(b) - proof(a));
  return first && second && proof(first) > proof(second) ? first : null;
}

/** The note that is meant; one of the same category on the same words counts, if it is the only one. */
export function findNote(draft: Draft, ref: NoteRef): Note | null {
  const known = draft.notes.get(ref.id);
  if (known) return known;
  const words = ref.target && findWords(draft, ref.target);
  if (!words) return null;
  const found = [...draft.notes.values()].filter(
    (note) =>
      note.category === ref.category && note.targets.some((t) => t.text === words.text && overlap(t, words) > 0),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
