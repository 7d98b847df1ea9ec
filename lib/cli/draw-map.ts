import { Graph, layout } from '@dagrejs/dagre';
import { curveMonotoneY, line } from 'd3-shape';
import type { Folder } from './folder-table';
import { findCircles } from './read-imports';

type Table = Readonly<Record<string, Folder>>;

/** One box of the picture. Pixels of the picture; `x` and `y` are the middle. */
export interface MapBox {
  name: string;
  /** As it is written: a room without the folder that it is in. */
  label: string;
  lines: string[];
  x: number;
  y: number;
}
/** One arrow, from what uses to what is used, as the places it goes through. */
export interface MapArrow {
  from: string;
  to: string;
  points: { x: number; y: number }[];
}
export interface MapPicture {
  width: number;
  height: number;
  /** All boxes have one size, so that a storey is a band that arrows cross straight. */
  box: { width: number; height: number };
  boxes: MapBox[];
  arrows: MapArrow[];
}

const BOX_WIDTH = 158;
/** Words are never smaller than this when the picture is shown 1,200 px wide. */
export const WORD_PX = 13;
const NAME_PX = 13.5;
const LINE_PX = 16;
const PAD_PX = 8;
const GAP = { across: 8, down: 48 };
const MARGIN = 4;
/** From a box's upper edge to its first line, and from the last line to the lower one. */
const HEAD_PX = 40;
const FOOT_PX = 13;
/** How far an arrow goes straight out of a box and into one, so that its tip stands upright. */
const STRAIGHT_PX = 9;
const TIP_PX = 7;
/** Of the font's size, wider than any plain sans writes on average. */
const LETTER_WIDTH = 0.58;

/** Circles in what a table says: two folders that use each other cannot both stand above the other. */
export function circlesOf(table: Table): string[][] {
  return findCircles(new Map([...usesOf(table, (name) => name)].map(([name, uses]) => [name, uses])));
}

/** One box for each top folder: what its rooms use, it uses. */
export function mapOfAll(table: Table): MapPicture {
  return placed(table, usesOf(table, topOf), (name) => name);
}

/** The rooms of one folder and what they use of each other. */
export function mapOfRooms(table: Table, folder: string): MapPicture {
  const isIn = (name: string) => name === folder || name.startsWith(`${folder}/`);
  const uses = [...usesOf(table, (name) => name)].filter(([name]) => isIn(name));
  return placed(table, new Map(uses.map(([name, used]) => [name, new Set([...used].filter(isIn))])), (name) =>
    name.slice(name === folder ? 0 : folder.length + 1),
  );
}

/** "lib/detect" of "lib/detect/kinds"; `components` and `app` are one box each. */
function topOf(name: string): string {
  return name.split('/', name.startsWith('lib/') ? 2 : 1).join('/');
}

/** What each box uses. `lib/model` stands in no `uses`, since all may use it. */
function usesOf(table: Table, boxOf: (name: string) => string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [name, { uses }] of Object.entries(table)) {
    const box = boxOf(name);
    const used = found.get(box) ?? new Set();
    for (const use of ['lib/model', ...uses].flatMap((word) => namesOf(table, word))) {
      if (boxOf(use) !== box) used.add(boxOf(use));
    }
    found.set(box, used);
  }
  return found;
}

/** The entries behind a word of `uses`: one folder, the folder of one file, or all below. */
function namesOf(table: Table, word: string): string[] {
  const names = Object.keys(table);
  if (word.endsWith('/*')) return names.filter((name) => name.startsWith(word.slice(0, -1)));
  const longest = names.filter((name) => word === name || word.startsWith(`${name}/`));
  return longest.sort((a, b) => b.length - a.length).slice(0, 1);
}

function placed(
  table: Table,
  uses: ReadonlyMap<string, ReadonlySet<string>>,
  labelOf: (name: string) => string,
): MapPicture {
  const lines = new Map([...uses.keys()].map((name) => [name, linesOf(saysOf(table, name))]));
  const most = Math.max(...[...lines.values()].map(({ length }) => length));
  const box = { width: BOX_WIDTH, height: HEAD_PX + Math.ceil((most - 1) * LINE_PX) + FOOT_PX };
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: GAP.across, ranksep: GAP.down, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const name of uses.keys()) graph.setNode(name, { ...box });
  for (const [name, used] of withoutShortcuts(uses)) for (const target of used) graph.setEdge(name, target);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const boxes = graph
    .nodes()
    .map((name) => ({ name, label: labelOf(name), lines: lines.get(name) ?? [], ...middle(graph.node(name)) }));
  const storeys = [...new Set(boxes.map(({ y }) => y))];
  const arrows = graph.edges().map(({ v, w }) => ({
    from: v,
    to: w,
    points: aroundBoxes(graph.edge(v, w).points ?? [], middle(graph.node(v)), middle(graph.node(w)), { storeys, box }),
  }));
  return { width, height, box, boxes, arrows };
}

const middle = ({ x = 0, y = 0 }: { x?: number; y?: number }) => ({ x: round(x), y: round(y) });
const round = (n: number) => Math.round(n * 10) / 10;

function saysOf(table: Table, name: string): string {
  if (table[name]) return table[name].says;
  return OF_GROUPS[name] ?? '';
}

/** Folders that have no entry of their own, since all they hold is in rooms. */
const OF_GROUPS: Record<string, string> = {
  components: 'What readers see: data in by props, events out. One folder a view.',
  'lib/ingest': 'Pasted words, a link or a file to a text.',
  'lib/view': 'A comparison as plain data, ready to draw. One folder a view.',
};

/** An arrow is drawn only where no longer way implies it. */
function withoutShortcuts(uses: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const below = new Map<string, Set<string>>();
  const allBelow = (name: string): Set<string> => {
    const known = below.get(name);
    if (known) return known;
    const found = new Set<string>();
    below.set(name, found);
    for (const used of uses.get(name) ?? []) for (const deeper of [used, ...allBelow(used)]) found.add(deeper);
    return found;
  };
  return new Map(
    [...uses].map(([name, used]) => [
      name,
      [...used].filter((t) => ![...used].some((o) => o !== t && allBelow(o).has(t))),
    ]),
  );
}

interface Point {
  x: number;
  y: number;
}

/** Down through a storey an arrow goes straight, so that it turns only in the gaps, where no box is. */
function aroundBoxes(
  given: readonly Point[],
  from: Point,
  to: Point,
  { storeys, box }: { storeys: readonly number[]; box: { width: number; height: number } },
): Point[] {
  const half = box.height / 2;
  const inside = (x: number, { x: at }: Point) => round(Math.min(Math.max(x, at - box.width / 3), at + box.width / 3));
  const through = given
    .slice(1, -1)
    .map(middle)
    .flatMap((point) => {
      const storey = storeys.find((y) => Math.abs(y - point.y) <= half);
      // Where dagre bends between two storeys nothing is in the way: a turn from edge to edge is calmer.
      return storey === undefined ? [] : [-1, 1].map((side) => ({ x: point.x, y: storey + side * half }));
    });
  const start = inside((through[0] ?? to).x, from);
  const end = inside((through.at(-1) ?? from).x, to);
  return [
    { x: start, y: from.y + half },
    { x: start, y: from.y + half + STRAIGHT_PX },
    ...through,
    { x: end, y: to.y - half - TIP_PX - STRAIGHT_PX },
    { x: end, y: to.y - half - TIP_PX },
  ];
}

function linesOf(words: string): string[] {
  const most = Math.floor((BOX_WIDTH - 2 * PAD_PX) / (WORD_PX * LETTER_WIDTH));
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * A picture as SVG: plain, with a title and a description, in light and dark.
 * Units: pixels. It is drawn at its own size; shown narrower than 1,200 px its words grow small.
 */
export function drawMap({ width, height, box, boxes, arrows }: MapPicture, title: string): string {
  const described = arrows.map(({ from, to }) => `${from} uses ${to}`).join('; ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(described)}.</desc>`,
    `<style>${STYLE}</style>`,
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="1" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="tip" d="M0 0L8 4L0 8Z"/></marker></defs>`,
    ...arrows.map(({ points }) => `<path class="arrow" d="${curve(points)}" marker-end="url(#tip)"/>`),
    ...boxes.map((drawn) => drawBox(drawn, box)),
    '</svg>',
    '',
  ].join('\n');
}

function drawBox({ label, lines, x, y }: MapBox, { width, height }: MapPicture['box']): string {
  const left = round(x - width / 2);
  const top = round(y - height / 2);
  const words = lines.map(
    (line, n) =>
      `<text class="says" x="${left + PAD_PX}" y="${round(top + HEAD_PX + n * LINE_PX)}">${escaped(line)}</text>`,
  );
  return [
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="4"/>`,
    `<text class="name" x="${left + PAD_PX}" y="${top + 21}">${escaped(label)}</text>`,
    ...words,
  ].join('');
}

const STYLE = [
  'svg{--paper:#fff;--ink:#1c1a17;--soft:#5c574e;--line:#b9b3a6;background:var(--paper)}',
  '@media (prefers-color-scheme:dark){svg{--paper:#1d1c19;--ink:#ece8df;--soft:#b5ae9f;--line:#6b665b}}',
  'rect{fill:var(--paper);stroke:var(--line)}',
  'text{font-family:system-ui,-apple-system,"Segoe UI",sans-serif;fill:var(--soft)}',
  `.name{font-size:${NAME_PX}px;font-weight:600;fill:var(--ink)}`,
  `.says{font-size:${WORD_PX}px}`,
  '.arrow{fill:none;stroke:var(--line);stroke-width:1.5}.tip{fill:var(--line)}',
].join('');

/** Never leaves the width between two of its points, so that it meets no box that they avoid. */
const curve = line<Point>(
  ({ x }) => round(x),
  ({ y }) => round(y),
).curve(curveMonotoneY);

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The rows of the code map in docs/architecture.md, from the same table. */
export function codeMap(table: Table): string {
  const rows = Object.entries(table).map(([name, { says, doors, uses }]) => {
    const first = doors[0] === undefined || name.endsWith(doors[0]) ? '' : `\`${doors[0]}\``;
    const used = uses.map((use) => `\`${use.replace(/^lib\//, '')}\``).join(', ');
    return `| \`${name}\` | ${says} | ${first} | ${used || 'nothing of ours'} |`;
  });
  return ['| folder | what it is | read first | uses, besides `model` |', '|---|---|---|---|', ...rows].join('\n');
}
