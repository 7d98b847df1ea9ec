import 'server-only';

/** One printed line of a PDF. */
export interface PdfLine {
  page: number;
  /** From the left and from the bottom of the page, in points. */
  x: number;
  y: number;
  /** Height of the letters, in points. */
  size: number;
  right: number;
  text: string;
}

/** Lines this much further apart than usual stand in different paragraphs. */
const WIDER = 1.35;
const INDENT = 0.8;
/** No longer word is put together again. */
const LONGEST_WORD = 80;

/**
 * Printed lines to paragraphs: a wider gap, another size of letters, an indented first line or a short last line ends one.
 * Shape:  lines in reading order in; a body with an empty line between paragraphs out. Lines that come back on most pages
 *         (running titles, page numbers) are left out; a word that was split at the end of a line is put together.
 * Errors: none.
 */
export function joinPdfLines(all: readonly PdfLine[], pages: number): string {
  const lines = withoutRunningLines(all, pages);
  const leading = median(lines.flatMap((line, n) => gapAfter(line, lines[n + 1]) ?? []));
  const left = median(lines.map(({ x }) => x));
  const width = median(lines.map(({ right }) => right));
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const paragraphs: string[] = [];
  lines.forEach((line, n) => {
    const before = lines[n - 1];
    const text = line.text.replace(/\s+/g, ' ').trim();
    if (before && !startsParagraph(before, line, { leading, left, width })) {
      paragraphs.push(joinWords(paragraphs.pop() ?? '', text, words));
    } else paragraphs.push(text);
  });
  return paragraphs.join('\n\n');
}

interface Usual {
  leading: number;
  left: number;
  width: number;
}

function startsParagraph(before: PdfLine, line: PdfLine, { leading, left, width }: Usual): boolean {
  if (Math.abs(before.size - line.size) > 1) return true;
  const ends = /[.!?…:]["”’»)]?$/.test(before.text.trim());
  const gap = gapAfter(before, line);
  // Over a page's or column's edge only the words can tell.
  if (gap === null) return ends && before.right < width - line.size * 2;
  if (leading > 0 && gap > leading * WIDER) return true;
  const isIndented = line.x - left > line.size * INDENT && before.x - left < line.size * INDENT;
  return ends && (isIndented || before.right < width - line.size * 4);
}

/** Null over the edge of a page or a column. */
function gapAfter(line: PdfLine, next: PdfLine | undefined): number | null {
  if (!next || next.page !== line.page || next.y >= line.y) return null;
  return line.y - next.y;
}

function joinWords(before: string, after: string, words: ReadonlySet<string>): string {
  // Looked for at the end only: a paragraph grows with every line, and its start has nothing to say here.
  const [, head] = /(\p{L}+)-$/u.exec(before.slice(-LONGEST_WORD)) ?? [];
  const [tail] = /^\p{Ll}+/u.exec(after) ?? [];
  if (!head || !tail) return `${before} ${after}`;
  // "twenty-" + "four" keeps its hyphen where both halves are words of this text and the whole is none.
  const isWord = words.has((head + tail).toLowerCase());
  const areWords = words.has(head.toLowerCase()) && words.has(tail) && head.length > 3 && tail.length > 3;
  return !isWord && areWords ? before + after : before.slice(0, -1) + after;
}

function withoutRunningLines(lines: readonly PdfLine[], pages: number): PdfLine[] {
  const keyOf = ({ text, y }: PdfLine) => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').trim()}`;
  const counts = new Map<string, Set<number>>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? new Set()).add(line.page));
  return lines.filter((line) => {
    const isNumber = /^(?:page |seite |-\s*)?\d{1,4}(?:\s*(?:\/|of|von)\s*\d+)?(?:\s*-)?$/i.test(line.text.trim());
    const often = (counts.get(keyOf(line))?.size ?? 0) >= Math.max(2, pages * 0.6);
    return pages < 2 ? true : !often && !(isNumber && line.size <= 14);
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
