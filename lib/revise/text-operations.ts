/** Texts and the comparison itself. Each answers with why it cannot be done, or null. */
import { cellOf } from '../model/cell-of';
import type { ComparedText, TextField } from '../model/comparison';
import type { Range, Segment, SegmentRole } from '../model/text';
import { type Draft, putFact } from './draft';
import { findRange, overlap } from './find-again';
import { fieldsOf, type TextChanges, type TextOperation } from './operation';
import { settleFact } from './settle-fact';

type Of<K extends TextOperation['kind']> = Extract<TextOperation, { kind: K }>;

const NO_TEXT = 'The text is no longer part of the comparison.';
const NO_RANGE = 'This part of the text is no longer there.';
/** Words of these roles report something; the machine lines up no others. */
const REPORTING: ReadonlySet<SegmentRole> = new Set(['headline', 'dek', 'body', 'quoted_post']);

export function renameComparison(draft: Draft, { title }: Of<'rename_comparison'>): string | null {
  draft.title = title;
  return null;
}

export function editText(draft: Draft, { text: id, changes }: Of<'edit_text'>): string | null {
  const text = draft.texts.get(id);
  if (!text) return NO_TEXT;
  const edited = [...new Set<TextField>([...(text.edited ?? []), ...fieldsOf(changes)])];
  draft.texts.set(id, { ...withChanges(text, changes), edited });
  return null;
}

function withChanges(text: ComparedText, changes: TextChanges): ComparedText {
  const { via, published, ...plain } = changes;
  const changed: ComparedText = { ...text, ...plain };
  if (published !== undefined) changed.published = published === null ? null : { value: published, from: 'person' };
  if (via) changed.via = via;
  if (via === null) delete changed.via;
  return changed;
}

export function setRole(draft: Draft, { range, role }: Of<'set_role'>): string | null {
  const text = draft.texts.get(range.text);
  if (!text) return NO_TEXT;
  const found = findRange(draft, range);
  if (!found || text.body === null) return NO_RANGE;
  const body = text.body;
  const [marked] = trim(body, found);
  if (!marked) return NO_RANGE;
  const segments = text.segments.flatMap((segment) => outside(body, segment, marked));
  const set: Segment = { ...marked, role, reason: 'Set by a person.', origin: 'person' };
  draft.texts.set(text.id, { ...text, segments: [...segments, set].sort((a, b) => a.start - b.start) });
  if (!REPORTING.has(role)) leaveRows(draft, text.id, marked);
  return null;
}

/** What is no part of the story stands in no row. A passage of which only a lesser part is meant stays. */
function leaveRows(draft: Draft, text: string, marked: Range): void {
  const isMeant = (span: Range) => 2 * overlap(span, marked) > span.end - span.start;
  for (const fact of [...draft.facts]) {
    const spans = cellOf(fact.cells, text)?.passages ?? [];
    if (spans.some(isMeant))
      putFact(draft, settleFact(draft, fact, new Map([[text, spans.filter((span) => !isMeant(span))]])));
  }
}

/** What of a segment lies before and after a stretch; parts of blanks only are no segments. */
function outside(body: string, segment: Segment, cut: Range): Segment[] {
  if (segment.end <= cut.start || segment.start >= cut.end) return [segment];
  const parts = [
    { start: segment.start, end: Math.min(segment.end, cut.start) },
    { start: Math.max(segment.start, cut.end), end: segment.end },
  ];
  return parts
    .flatMap((part) => (part.start < part.end ? trim(body, part) : []))
    .map((part) => ({ ...segment, ...part }));
}

function trim(body: string, { start, end }: Range): Range[] {
  const words = body.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? [] : [{ start: start + lead, end: start + lead + length }];
}
