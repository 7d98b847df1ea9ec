import type { ComparedText } from '../../model/comparison';
import { overlaps } from '../../model/range';
import type { Range, Segment, SegmentRole, Span } from '../../model/text';

/** A stretch of printed words over which nothing changes: the same marks, the same role. */
export interface PrintedWords<M> {
  kind: 'words';
  start: number;
  words: string;
  /** Marks that these words are part of, in the order given. */
  marks: M[];
  opens: M[];
  closes: M[];
  /** Why these words are no part of the paragraph that they stand in (a dateline in the first line); null for most. */
  aside: string | null;
}

/** Words that the document does not hold. */
interface PrintedGap {
  kind: 'gap';
  start: number;
  /** About how many; 0 where only a mark or two is missing. */
  words: number;
}

export interface PrintedParagraph<M> extends Range {
  kind: 'paragraph';
  role: SegmentRole;
  reason: string | null;
  parts: (PrintedWords<M> | PrintedGap)[];
}

/** Paragraphs of which no word is shown. */
export interface HiddenParagraphs extends Range {
  kind: 'hidden';
  paragraphs: number;
  words: number;
}

export type PrintedBlock<M> = PrintedParagraph<M> | HiddenParagraphs;

/** What a reader passes who reads from top to bottom; furniture is not missed when it is not shown. */
const ARTICLE: ReadonlySet<SegmentRole> = new Set(['headline', 'dek', 'dateline', 'body', 'quoted_post', 'off_topic']);
/** So few characters are a full stop or a quotation mark, not a word. */
const MARKS_ONLY = 3;

/**
 * A text as it was printed: paragraph after paragraph, cut where a mark or a role begins or ends.
 * Shape:  a whole text where its body is there; else the quoted words at their places, with what is not shown between them.
 *         The words of all parts, in order, are the body's, without the blanks between paragraphs.
 * Units:  UTF-16 offsets into the body; the number of hidden words is shared out by length, so it is about right.
 * Errors: none. Marks outside the text are passed over.
 */
export function printText<M extends Range>(
  text: Pick<ComparedText, 'body' | 'length' | 'words' | 'segments' | 'paragraphs'>,
  quoted: readonly Span[],
  marks: readonly M[],
): PrintedBlock<M>[] {
  const shown = text.body === null ? joinSpans(quoted) : [{ start: 0, end: text.length, quote: text.body }];
  const wordsIn = buildWordGuess(text, shown);
  const blocks: PrintedBlock<M>[] = [];
  for (const paragraph of text.paragraphs.length ? text.paragraphs : text.segments) {
    const segments = text.segments.filter((segment) => overlaps(segment, paragraph));
    const main = longest(segments, paragraph);
    const role = main?.role ?? 'body';
    const inside = shown.filter((span) => overlaps(span, paragraph));
    if (inside.length) {
      const parts = printParagraph(paragraph, inside, segments, role, marks, wordsIn);
      blocks.push({ kind: 'paragraph', ...paragraph, role, reason: main?.reason ?? null, parts });
    } else if (ARTICLE.has(role)) {
      addHidden(blocks, paragraph, wordsIn(paragraph.start, paragraph.end));
    }
  }
  return blocks;
}

/** Spans of one text as stretches that neither overlap nor touch. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || span.start > last.end) joined.push({ ...span });
    else if (span.end > last.end) {
      last.quote += span.quote.slice(last.end - span.start);
      last.end = span.end;
    }
  }
  return joined.map(({ start, end, quote }) => ({ start, end, quote }));
}

/** About how many words stand in a hidden range: the words not shown, shared out over the characters not shown. */
function buildWordGuess(
  text: Pick<ComparedText, 'length' | 'words'>,
  shown: readonly Span[],
): (start: number, end: number) => number {
  const shownWords = shown.reduce((n, span) => n + (span.quote.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
  const shownLength = shown.reduce((n, span) => n + span.quote.length, 0);
  const perCharacter = Math.max(0, text.words - shownWords) / Math.max(1, text.length - shownLength);
  return (start, end) => (end - start <= MARKS_ONLY ? 0 : Math.max(1, Math.round((end - start) * perCharacter)));
}

function longest(segments: readonly Segment[], within: Range): Segment | undefined {
  const length = ({ start, end }: Range) => Math.min(end, within.end) - Math.max(start, within.start);
  return segments.reduce<Segment | undefined>(
    (best, next) => (best && length(best) >= length(next) ? best : next),
    undefined,
  );
}

function addHidden<M>(blocks: PrintedBlock<M>[], paragraph: Range, words: number): void {
  const last = blocks.at(-1);
  if (last?.kind === 'hidden') {
    last.end = paragraph.end;
    last.paragraphs += 1;
    last.words += words;
  } else blocks.push({ kind: 'hidden', ...paragraph, paragraphs: 1, words });
}

function printParagraph<M extends Range>(
  paragraph: Range,
  shown: readonly Span[],
  segments: readonly Segment[],
  role: SegmentRole,
  marks: readonly M[],
  wordsIn: (start: number, end: number) => number,
): PrintedParagraph<M>['parts'] {
  const here = marks.filter((mark) => overlaps(mark, paragraph));
  const others = segments.filter((segment) => segment.role !== role);
  const parts: PrintedParagraph<M>['parts'] = [];
  let at = paragraph.start;
  for (const span of shown) {
    const start = Math.max(span.start, paragraph.start);
    const end = Math.min(span.end, paragraph.end);
    if (start > at) parts.push({ kind: 'gap', start: at, words: wordsIn(at, start) });
    const words = span.quote.slice(start - span.start, end - span.start);
    parts.push(...cutWords({ start, end, quote: words }, here, others));
    at = end;
  }
  if (paragraph.end - at > MARKS_ONLY) parts.push({ kind: 'gap', start: at, words: wordsIn(at, paragraph.end) });
  return parts;
}

function cutWords<M extends Range>(span: Span, marks: readonly M[], others: readonly Segment[]): PrintedWords<M>[] {
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of [...marks, ...others]) {
    for (const at of [start, end]) if (at > span.start && at < span.end) cuts.add(at);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, n) => {
    const end = edges[n + 1] as number;
    const covering = (range: Range) => range.start <= start && range.end >= end;
    return {
      kind: 'words' as const,
      start,
      words: span.quote.slice(start - span.start, end - span.start),
      marks: marks.filter(covering),
      opens: marks.filter((mark) => mark.start === start),
      closes: marks.filter((mark) => mark.end === end),
      aside: others.find(covering)?.reason ?? null,
    };
  });
}
