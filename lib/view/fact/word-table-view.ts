import { buildWordTable, type WordTable } from '../../collate/word-table';
import { cellOf } from '../../model/cell-of';
import type { Fact } from '../../model/comparison';
import { directionOf } from '../comparison/text-direction';
import type { TextLabel } from '../comparison/text-label';

/** One text's words in one column, verbatim with the marks that stand beside them. */
export interface WordTableCell {
  words: string;
  /** How many texts have these words in this column, this one included. */
  sharedBy: number;
  /** The lines that have them, by their place in `lines`, this one included. */
  sharedWith: number[];
  /** The words stand earlier or later in most other texts. */
  moved: boolean;
}

export interface WordTableLine {
  text: TextLabel;
  /** One per column; null where the text has nothing. */
  cells: (WordTableCell | null)[];
}

export interface WordTableView {
  columns: number;
  /** Which way the words run: most of the lines decide, so that the first column stands where reading begins. */
  direction: 'ltr' | 'rtl';
  lines: WordTableLine[];
}

/**
 * The collation of one fact, ready to draw: neighbouring columns that the same texts share are one column of several words.
 * Shape:  null when fewer than two texts tell the fact. A line read from left to right is the text's passages, verbatim.
 * Errors: none.
 * Source: lib/collate/word-table.ts.
 */
export function buildWordTableView(fact: Fact, texts: TextLabel[]): WordTableView | null {
  const telling = texts.filter((text) => cellOf(fact.cells, text.id)?.passages.length);
  if (telling.length < 2) return null;
  const passages = telling.map((text) => (cellOf(fact.cells, text.id)?.passages ?? []).map((p) => p.quote).join('\n'));
  const table = buildWordTable(passages);
  const groups = groupColumns(table, passages);
  const rightToLeft = passages.filter((passage) => directionOf(passage) === 'rtl').length;
  return {
    columns: groups.length,
    direction: rightToLeft * 2 > passages.length ? 'rtl' : 'ltr',
    lines: telling.map((text, n) => ({ text, cells: lineOf(table, n, passages[n] as string, groups) })),
  };
}

const WORD = /[\p{L}\p{N}]/u;

/** Columns that hold words, in runs over which the same texts agree with the same others. Columns of marks only are left out. */
function groupColumns(table: WordTable, passages: string[]): number[][] {
  const groups: { agreement: string; columns: number[] }[] = [];
  for (let column = 0; column < table.columns; column++) {
    const hasWord = table.rows.some((row, n) => {
      const cell = row.cells[column];
      return cell && WORD.test((passages[n] as string).slice(cell.start, cell.end));
    });
    if (!hasWord) continue;
    const agreement = (table.readings[column] ?? [])
      .map((reading) => [...reading.rows].sort((a, b) => a - b).join('+'))
      .sort()
      .join('|');
    const last = groups.at(-1);
    const moved = table.rows.some((row) => row.moved.includes(column));
    if (last && last.agreement === agreement && !moved) last.columns.push(column);
    else groups.push({ agreement: moved ? `${agreement} moved` : agreement, columns: [column] });
  }
  return groups.map((group) => group.columns);
}

function lineOf(table: WordTable, row: number, passage: string, groups: number[][]): (WordTableCell | null)[] {
  const cells = table.rows[row]?.cells ?? [];
  const moved = table.rows[row]?.moved ?? [];
  const spans = groups.map((columns) => {
    const own = columns.flatMap((column) => cells[column] ?? []);
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? { start: first.start, end: last.end } : null;
  });
  const edges = edgesOf(spans, passage);
  return groups.map((columns, n) => {
    const edge = edges[n];
    if (!edge) return null;
    const readings = columns.map(
      (column) => table.readings[column]?.find((reading) => reading.rows.includes(row))?.rows ?? [row],
    );
    const sharedWith = readings.sort((a, b) => b.length - a.length)[0] ?? [row];
    return {
      words: passage.slice(edge.start, edge.end).trim(),
      sharedBy: sharedWith.length,
      sharedWith: [...sharedWith].sort((a, b) => a - b),
      moved: columns.some((c) => moved.includes(c)),
    };
  });
}

/** Spread what stands between two words over them at the last space: closing marks go left, opening ones right. */
function edgesOf(
  spans: ({ start: number; end: number } | null)[],
  passage: string,
): ({ start: number; end: number } | null)[] {
  const edges = spans.map((span) => (span ? { ...span } : null));
  const present = edges.filter((edge) => edge !== null);
  present.forEach((edge, n) => {
    const next = present[n + 1];
    if (n === 0) edge.start = 0;
    if (!next) {
      edge.end = passage.length;
      return;
    }
    const between = passage.slice(edge.end, next.start);
    const space = between.search(/\s\S*$/u);
    const cut = edge.end + (space < 0 ? between.length : space);
    edge.end = cut;
    next.start = cut;
  });
  return edges;
}
