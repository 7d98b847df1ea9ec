import { Graph, layout } from '@dagrejs/dagre';
import { type Point, routeEdge } from '../comparison/edge-path';
import type { TextLabel } from '../comparison/text-label';
import type { WordTableView } from './word-table-view';

/** Words that one text or several have at one place. */
export interface VariantNode {
  id: string;
  /** The words, broken into lines of a readable length. */
  lines: string[];
  /** Whose words they are. */
  texts: TextLabel[];
  shared: 'all' | 'some' | 'one';
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The way that one or more texts take from words to words. */
interface VariantEdge {
  id: string;
  path: string;
  letters: string;
  /** Where the letters stand. */
  x: number;
  y: number;
  texts: number;
}

export interface VariantGraphView {
  width: number;
  height: number;
  direction: 'ltr' | 'rtl';
  nodes: VariantNode[];
  edges: VariantEdge[];
  /** Where every way begins and ends. */
  ends: { x: number; y: number }[];
}

/** Pixels a character of our serif at 15 px, and the longest line of a node. */
const CHARACTER = 7.4;
const LINE_LENGTH = 26;
const LINE_HEIGHT = 19;
/** A picture wider than about two and a half screens is read more easily as a table. */
const WIDEST = 2400;
const MOST_NODES = 60;
/** Where texts share less than this part of their words, the ways hang together by chance. */
const SHARED_AT_LEAST = 0.25;

/** Every way begins and ends at one point, so that a text which shares no word with the others can be followed too. */
const BEGIN = 'begin';
const END = 'end';
const END_SIZE = 8;

interface Draft {
  id: string;
  words: string;
  rows: number[];
}

/**
 * The variant graph of one fact: words that texts share are one node, and each text is a way through the nodes.
 * Shape:  nodes and edges laid out in reading order; null where the picture would be too wide to be read, or its
 *         texts share too few words to have one.
 * Units:  pixels.
 * Errors: none. Words that stand elsewhere in most other texts are a node of their own where they stand.
 * Source: variant graphs (Schmidt & Colomb 2009, as in CollateX); dagre's layered layout.
 */
export function buildVariantGraph(view: WordTableView): VariantGraphView | null {
  const ways = joinNeighbours(view.lines.map((_, row) => wayOf(view, row)));
  const drafts = new Map(ways.flat().map((draft) => [draft.id, draft]));
  if (drafts.size < 2 || drafts.size > MOST_NODES || sharedPart(ways) < SHARED_AT_LEAST) return null;
  const graph = new Graph<object, { width: number; height: number; x: number; y: number }, object>();
  graph.setGraph({ rankdir: 'LR', ranksep: 52, nodesep: 16, marginx: 4, marginy: 14, ranker: 'tight-tree' });
  graph.setDefaultEdgeLabel(() => ({}));
  const broken = new Map([...drafts].map(([id, { words }]) => [id, breakLines(words)]));
  for (const [id, lines] of broken) graph.setNode(id, { ...sizeOf(lines), x: 0, y: 0 });
  for (const end of [BEGIN, END]) graph.setNode(end, { width: END_SIZE, height: END_SIZE, x: 0, y: 0 });
  const steps = stepsOf(ways);
  for (const { from, to, rows } of steps) graph.setEdge(from, to, { weight: rows.length ** 2 });
  layout(graph as unknown as Parameters<typeof layout>[0]);
  const nodes = [...drafts.values()].map((draft): VariantNode => {
    const texts = draft.rows.flatMap((row) => view.lines[row]?.text ?? []);
    const shared = texts.length === view.lines.length ? 'all' : texts.length > 1 ? 'some' : 'one';
    const lines = broken.get(draft.id) as string[];
    return { id: draft.id, lines, texts, shared, ...boxOf(graph.node(draft.id)) };
  });
  const ends = [BEGIN, END].map((id): Box => ({ id, ...boxOf(graph.node(id)) }));
  const boxes: Box[] = [...nodes, ...ends];
  const width = Math.ceil(Math.max(...boxes.map((box) => box.x + box.width)) + 4);
  const height = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height)) + 14);
  if (width > WIDEST) return null;
  const turned = <T extends Box>(box: T): T =>
    view.direction === 'rtl' ? { ...box, x: width - box.x - box.width } : box;
  const placed = new Map(boxes.map((box) => [box.id, turned(box)]));
  return {
    width,
    height,
    direction: view.direction,
    nodes: nodes.map(turned),
    edges: steps.map((step) => {
      const { points } = graph.edge(step.from, step.to) as { points: Point[] };
      const own = view.direction === 'rtl' ? points.map(({ x, y }) => ({ x: width - x, y })) : points;
      return toEdge(step, own, placed, view);
    }),
    ends: ends.map(turned).map(({ x, y }) => ({ x: x + END_SIZE / 2, y: y + END_SIZE / 2 })),
  };
}

type Box = Pick<VariantNode, 'id' | 'x' | 'y' | 'width' | 'height'>;

/** dagre gives the middle of a box. */
function boxOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The words that one text has, in order, each as the node that it shares with others. */
function wayOf(view: WordTableView, row: number): Draft[] {
  return (view.lines[row]?.cells ?? []).flatMap((cell, column) => {
    if (!cell) return [];
    const first = cell.sharedWith[0] ?? row;
    const words = view.lines[first]?.cells[column]?.words ?? cell.words;
    return [{ id: `${column}-${first}`, words, rows: cell.sharedWith }];
  });
}

function sharedPart(ways: Draft[][]): number {
  const count = (drafts: Draft[]) => drafts.reduce((n, { words }) => n + words.split(/\s+/).length, 0);
  const all = ways.flat();
  return count(all.filter(({ rows }) => rows.length > 1)) / Math.max(1, count(all));
}

/** Words that always follow each other in the same texts are one box: a column between them that only others fill parts nothing. */
function joinNeighbours(ways: Draft[][]): Draft[][] {
  const before = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, key: string, value: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const way of ways)
    way.forEach((draft, n) => {
      note(before, draft.id, way[n - 1]?.id ?? '');
      note(after, draft.id, way[n + 1]?.id ?? '');
    });
  const isOnly = (map: Map<string, Set<string>>, key: string, value: string) => {
    const all = map.get(key);
    return all?.size === 1 && all.has(value);
  };
  return ways.map((way) => {
    const joined: Draft[] = [];
    way.forEach((draft, n) => {
      const previous = way[n - 1];
      const last = joined.at(-1);
      if (last && previous && isOnly(after, previous.id, draft.id) && isOnly(before, draft.id, previous.id))
        joined[joined.length - 1] = { ...last, words: `${last.words} ${draft.words}` };
      else joined.push(draft);
    });
    return joined;
  });
}

interface Step {
  from: string;
  to: string;
  rows: number[];
}

function stepsOf(ways: Draft[][]): Step[] {
  const steps = new Map<string, Step>();
  ways.forEach((way, row) => {
    const stops = [BEGIN, ...way.map(({ id }) => id), END];
    stops.slice(1).forEach((to, n) => {
      const from = stops[n] as string;
      const step = steps.get(`${from} ${to}`) ?? { from, to, rows: [] };
      steps.set(`${from} ${to}`, { ...step, rows: [...step.rows, row] });
    });
  });
  return [...steps.values()];
}

function breakLines(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_LENGTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function sizeOf(lines: string[]): { width: number; height: number } {
  const longest = Math.max(...lines.map((line) => line.length));
  return { width: Math.ceil(longest * CHARACTER + 18), height: lines.length * LINE_HEIGHT + 10 };
}

function toEdge({ from, to, rows }: Step, points: Point[], boxes: Map<string, Box>, view: WordTableView): VariantEdge {
  const [a, b] = [boxes.get(from) as Box, boxes.get(to) as Box];
  const forward = view.direction === 'ltr';
  const start = { x: forward ? a.x + a.width : a.x, y: a.y + a.height / 2 };
  const end = { x: forward ? b.x : b.x + b.width, y: b.y + b.height / 2 };
  const { path, middle } = routeEdge(points, start, end);
  const letters = rows.map((row) => view.lines[row]?.text.letter ?? '').join(' ');
  return { id: `${from} ${to}`, path, letters, ...middle, texts: rows.length };
}
