import { alignToProfile, type Profile } from './align-profile';
import { internWords, type Side, type WordTypes } from './intern-words';
import { findMoves, type Move } from './moved-words';
import type { WordScan } from './tokenize-words';
import { orderWitnesses } from './witness-order';
import { CONTENT, type Relations, relateWords } from './word-relations';

export interface WordTableOptions {
  /** How often each passage is taken out and placed again; 1 is worth two points of F1, 2 nothing more. */
  rounds?: number;
}

interface WordTableRow {
  /** One per column: the word's place in the passage, or null. Read from left to right they are all words of the passage in order. */
  cells: ({ start: number; end: number } | null)[];
  /** Columns of this row whose words stand elsewhere in most other rows: the passage says them earlier or later. */
  moved: number[];
  /** For each of `moved`, the column in which the other rows have the word. */
  movedTo: number[];
}

/** Rows that have the same word in one column. */
interface Reading {
  /** As compared: lower case, straight quotation marks, no possessive ending, one spelling. */
  norm: string;
  rows: number[];
}

/** The collation of one fact: rows are passages in the given order, columns are places of words. */
export interface WordTable {
  columns: number;
  rows: WordTableRow[];
  /** Per column, how many rows share its most common reading. */
  shared: number[];
  /** Per column its readings, most shared first. */
  readings: Reading[][];
}

/** A passage's columns, one per word, and how many given passages read word for word like it. */
interface Placed {
  ids: readonly number[];
  columns: Int32Array | null;
}

const FOLDING = { ignoreCase: true, ignorePunctuation: true, ignoreQuoteStyle: true, ignoreSpelling: true };

/**
 * Collate the passages of one fact: each shared word in one column, the same whatever the order of the passages.
 * Shape:  passages in; a table with one row per passage, in the order given. Every word, figure and mark of every passage is in
 *         exactly one cell, in order.
 * Units:  UTF-16 offsets into the passage, end exclusive.
 * Errors: none. No passage gives no column.
 * Source: progressive profile alignment with one leave-one-out round.
 */
export function buildWordTable(passages: readonly string[], options: WordTableOptions = {}): WordTable {
  // Whatever order the passages come in, they are worked on in the order of their own words.
  const order = passages
    .map((_, at) => at)
    .sort((x, y) => compareText(passages[x] as string, passages[y] as string) || x - y);
  const types = internWords(
    order.map((at) => passages[at] as string),
    FOLDING,
    true,
  );
  const norms = normsOf(types);
  const relations = relateWords(types, norms);
  const placed: Placed[] = types.sides.map(({ ids }) => ({ ids, columns: null }));
  const columns = placeAll(placed, types.count, relations, options.rounds ?? 1);
  const rows: WordTableRow[] = [];
  const moves = findMoves(placed as { ids: readonly number[]; columns: Int32Array }[], columns, types.weights);
  order.forEach((given, at) => {
    rows[given] = rowOf(types.sides[at] as Side, placed[at]?.columns as Int32Array, columns, moves[at] as Move[]);
  });
  const readings = readingsOf(placed, order, columns, norms);
  return { columns, rows, shared: readings.map((column) => column[0]?.rows.length ?? 0), readings };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function normsOf({ count, texts, starts, ends }: WordTypes): string[] {
  return Array.from({ length: count }, (_, type) => {
    const printed = (texts[type] as string).slice(starts[type], ends[type]).toLowerCase().replace(/[’‘]/g, "'");
    return printed.replace(/(?<=.)'s$|(?<=s)'$/, '');
  });
}

function placeAll(placed: Placed[], types: number, relations: Relations, rounds: number): number {
  if (placed.length === 0) return 0;
  const content = placed.map(({ ids }) =>
    Int32Array.from(new Set(ids.filter((type) => relations.classes[type] === CONTENT))),
  );
  const order = orderWitnesses(content, types);
  let columns = 0;
  for (const at of order) columns = place(placed, at, columns, types, relations);
  for (let round = 0; round < rounds && placed.length > 2; round++) {
    for (const at of order) {
      (placed[at] as Placed).columns = null;
      columns = closeEmpty(placed, columns);
      columns = place(placed, at, columns, types, relations);
    }
  }
  return columns;
}

function profileOf(placed: Placed[], columns: number, types: number, relations: Relations): Profile {
  const full = new Float64Array(columns);
  const classes = new Float64Array(3 * columns);
  const places: (number[] | undefined)[] = new Array(types);
  let depth = 0;
  for (const { ids, columns: own } of placed) {
    if (!own) continue;
    depth += 1;
    for (let i = 0; i < own.length; i++) {
      const column = own[i] as number;
      const type = ids[i] as number;
      const slot = 3 * column + (relations.classes[type] as number);
      full[column] = (full[column] as number) + 1;
      classes[slot] = (classes[slot] as number) + 1;
      count(places, type, column);
    }
  }
  return { columns, depth, full, classes, places };
}

function count(places: (number[] | undefined)[], type: number, column: number): void {
  const known = places[type];
  if (!known) {
    places[type] = [column, 1];
    return;
  }
  for (let at = 0; at < known.length; at += 2) {
    if (known[at] !== column) continue;
    known[at + 1] = (known[at + 1] as number) + 1;
    return;
  }
  known.push(column, 1);
}

/** Puts one passage into the table; gives the number of columns there are then. */
function place(placed: Placed[], at: number, columns: number, types: number, relations: Relations): number {
  const entering = placed[at] as Placed;
  const profile = profileOf(placed, columns, types, relations);
  if (profile.depth === 0) {
    entering.columns = Int32Array.from(entering.ids, (_, word) => word);
    return entering.ids.length;
  }
  const way = alignToProfile(entering.ids, profile, relations);
  const renamed = new Int32Array(columns);
  const own = new Int32Array(entering.ids.length);
  let column = 0;
  let word = 0;
  for (let next = 0; next < way.length; next++) {
    const step = way[next];
    if (step !== 2) renamed[column++] = next;
    if (step !== 1) own[word++] = next;
  }
  if (way.length > columns) rename(placed, renamed);
  entering.columns = own;
  return way.length;
}

function rename(placed: Placed[], renamed: Int32Array): void {
  for (const { columns } of placed) {
    if (!columns) continue;
    for (let i = 0; i < columns.length; i++) columns[i] = renamed[columns[i] as number] as number;
  }
}

/** Takes out the columns that no passage uses; gives the number that stay. */
function closeEmpty(placed: Placed[], columns: number): number {
  const renamed = new Int32Array(columns);
  for (const { columns: own } of placed) if (own) for (const column of own) renamed[column] = 1;
  let kept = 0;
  for (let column = 0; column < columns; column++) renamed[column] = renamed[column] ? kept++ : -1;
  if (kept < columns) rename(placed, renamed);
  return kept;
}

function rowOf({ scan }: { scan: WordScan }, own: Int32Array, columns: number, moves: Move[]): WordTableRow {
  const cells: WordTableRow['cells'] = new Array(columns).fill(null);
  own.forEach((column, word) => {
    cells[column] = { start: scan.starts[word] as number, end: scan.ends[word] as number };
  });
  return { cells, moved: moves.map((move) => move.from), movedTo: moves.map((move) => move.to) };
}

function readingsOf(placed: Placed[], order: number[], columns: number, norms: string[]): Reading[][] {
  const byColumn = Array.from({ length: columns }, () => new Map<string, number[]>());
  placed.forEach(({ ids, columns: own }, at) => {
    own?.forEach((column, word) => {
      const norm = norms[ids[word] as number] as string;
      const readings = byColumn[column] as Map<string, number[]>;
      const rows = readings.get(norm);
      if (rows) rows.push(order[at] as number);
      else readings.set(norm, [order[at] as number]);
    });
  });
  return byColumn.map((readings) =>
    Array.from(readings, ([norm, rows]) => ({ norm, rows: rows.sort((x, y) => x - y) })).sort(
      (x, y) => y.rows.length - x.rows.length || compareText(x.norm, y.norm),
    ),
  );
}
