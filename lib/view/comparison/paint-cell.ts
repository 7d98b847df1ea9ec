import { type DiffOptions, type DiffRun, diffWords, type WordDiff } from '../../collate/word-diff';
import type { Note } from '../../model/comparison';
import type { Span } from '../../model/text';

/** A stretch of one passage that is printed alike. */
export interface Piece {
  words: string;
  /** Differs from the base. */
  changed: boolean;
  /** What the reader looks for. */
  found?: boolean;
  /** Numbers of the notes that are about these words, as printed beside them. */
  notes: number[];
  /** Numbers of the notes whose words end here: where the raised figure stands. */
  noteEnds: number[];
  /** Words of the base that are missing before this piece. */
  gap?: Gap;
}

export interface Gap {
  words: string;
  count: number;
}

export interface PaintedPassage {
  start: number;
  end: number;
  pieces: Piece[];
  /** Words of the base that are missing after the last piece. */
  gap?: Gap;
}

export interface PaintedCell {
  passages: PaintedPassage[];
  /** How the cell as a whole stands to the base. */
  verdict: 'base' | 'same' | 'changed' | 'rewritten';
}

export interface PaintSettings {
  /** What counts as a difference. */
  diff?: DiffOptions;
  /** Words to mark wherever they stand; a global pattern. */
  find?: RegExp | null;
}

/** A note with the number under which it is printed in its cell. */
export interface NumberedNote {
  number: number;
  note: Note;
}

const BREAK = '\n';
const join = (passages: Span[]) => passages.map((p) => p.quote).join(BREAK);

/**
 * The words of one cell, cut where their difference to the base or a note begins or ends.
 * Shape:  passages in, the same passages out as pieces that join to each passage's quote.
 * Units:  offsets of passages and note targets are UTF-16 into the text's body.
 * Errors: none. Without a base (`null`) nothing is marked as changed.
 * Source: lib/collate/word-diff.ts for the difference; words are never changed, only cut.
 */
export function paintCell(
  textId: string,
  passages: Span[],
  base: Span[] | null,
  notes: NumberedNote[],
  settings: PaintSettings = {},
): PaintedCell {
  const diff = base ? diffWords(join(base), join(passages), settings.diff) : null;
  const verdict = diff ? readableVerdict(diff, join(passages)) : 'base';
  const runs = diff && verdict === 'changed' ? diff.runs : [];
  const baseWords = base ? join(base) : '';
  let offset = 0;
  const painted = passages.map((passage) => {
    const inJoined = { from: offset, to: offset + passage.quote.length };
    offset = inJoined.to + BREAK.length;
    return paintPassage(textId, passage, inJoined, runs, baseWords, notes, settings.find ?? null);
  });
  return { passages: painted, verdict };
}

/** From this length on, a passage of which less than a quarter stands in the base is read as told anew, not as marked up. */
const LONG_PASSAGE = 70;
const SHARED_AT_LEAST = 0.25;

function readableVerdict(diff: WordDiff, words: string): WordDiff['verdict'] {
  if (diff.verdict !== 'changed' || words.length < LONG_PASSAGE) return diff.verdict;
  const shared = diff.runs.reduce((n, run) => n + (run.kind === 'equal' ? run.bEnd - run.bStart : 0), 0);
  return shared < SHARED_AT_LEAST * words.length ? 'rewritten' : 'changed';
}

function paintPassage(
  textId: string,
  passage: Span,
  inJoined: { from: number; to: number },
  runs: DiffRun[],
  baseWords: string,
  notes: NumberedNote[],
  find: RegExp | null,
): PaintedPassage {
  const { from, to } = inJoined;
  const found = find
    ? [...passage.quote.matchAll(find)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    : [];
  const changed = runs
    .filter((run) => (run.kind === 'insert' || run.kind === 'replace') && run.bEnd > from && run.bStart < to)
    .map((run) => trimmed(passage.quote, Math.max(0, run.bStart - from), Math.min(to, run.bEnd) - from));
  const targets = notes.flatMap(({ number, note }) =>
    note.targets
      .filter((t) => t.text === textId && t.end > passage.start && t.start < passage.end)
      .map((t) => ({
        number,
        start: Math.max(t.start, passage.start) - passage.start,
        end: Math.min(t.end, passage.end) - passage.start,
      })),
  );
  const gaps = new Map<number, Gap>();
  for (const run of runs) {
    if (run.kind !== 'delete' || run.bStart < from || run.bStart > to) continue;
    const words = baseWords.slice(run.aStart, run.aEnd).trim();
    const count = words.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    if (count) gaps.set(run.bStart - from, { words, count });
  }
  const cuts = new Set([0, passage.quote.length, ...gaps.keys()]);
  for (const span of [...changed, ...targets, ...found]) cuts.add(span.start).add(span.end);
  const edges = [...cuts].sort((a, b) => a - b);
  const pieces = edges.slice(0, -1).map((start, i): Piece => {
    const end = edges[i + 1] as number;
    const inside = (span: { start: number; end: number }) => span.start <= start && span.end >= end;
    const gap = gaps.get(start);
    return {
      words: passage.quote.slice(start, end),
      changed: changed.some(inside),
      ...(found.some(inside) ? { found: true } : {}),
      notes: [...new Set(targets.filter(inside).map((t) => t.number))],
      noteEnds: [...new Set(targets.filter((t) => t.end === end).map((t) => t.number))],
      ...(gap ? { gap } : {}),
    };
  });
  const last = gaps.get(passage.quote.length);
  return { start: passage.start, end: passage.end, pieces, ...(last ? { gap: last } : {}) };
}

/** The span without the white space at its edges, so that a mark never hangs over a space. */
function trimmed(quote: string, start: number, end: number): { start: number; end: number } {
  const words = quote.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  return lead === words.length ? { start, end: start } : { start: start + lead, end: end - tail };
}
