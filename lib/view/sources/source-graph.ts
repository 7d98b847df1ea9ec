import { Graph, layout } from '@dagrejs/dagre';
import type { ChainNode, ChainNodeKind, SourceChain } from '../../detect/source-chain/source-chain';
import { counted } from '../../page-words/plain-words';
import { type Point, routeEdge } from '../comparison/edge-path';
import type { TextLabel } from '../comparison/text-label';

export interface GraphNode {
  id: string;
  kind: ChainNodeKind;
  /** Left upper corner and size, in pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  label: string;
  /** A second line: which texts, or whose names a group holds. */
  aside: string;
  /** The text, for a node that is one. */
  text: TextLabel | null;
}

interface GraphEdge {
  id: string;
  path: string;
  /** Whose edge it is: it is drawn in that text's tint. */
  text: TextLabel;
  /** How many places stand behind it. */
  places: number;
  toOutlet: boolean;
}

export interface SourceGraph {
  width: number;
  height: number;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** Widths of our sans at 12.5 and 11 px, in pixels a character. */
const LABEL_CHARACTER = 7;
const ASIDE_CHARACTER = 5.9;
const PADDING = 26;
const LONGEST = 38;
/** Names that a group holds stand on one line of about 400 px. */
const LONGEST_ASIDE = 62;
/** With more texts than these, people whom one text alone names are left to the list. */
const MOST_WITH_PEOPLE = 8;

/** A node before it has a place. */
interface Draft {
  id: string;
  kind: ChainNodeKind;
  label: string;
  aside: string;
  text: TextLabel | null;
  from: { text: TextLabel; places: number }[];
}

/**
 * Lay the chain of sources out from left to right: texts, then what they rest on.
 * Shape:  sources of one text alone are one node for each kind, so that the picture shows who rests on the same and no hairball.
 * Units:  pixels of a picture that is not scaled up.
 * Errors: none.
 * Source: dagre's layered layout (Gansner et al. 1993); why it: docs/decisions/0008-pictures.md.
 */
export function layOutChain(chain: SourceChain, texts: TextLabel[]): SourceGraph {
  const drafts = draftNodes(chain, texts);
  const graph = new Graph<object, { width: number; height: number; x: number; y: number }, object>();
  graph.setGraph({ rankdir: 'LR', ranksep: 330, nodesep: 9, marginx: 2, marginy: 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  // One width for all texts and one for all sources, so that each column has a straight edge.
  const width = (own: Draft[]) => Math.max(0, ...own.map((draft) => sizeOf(draft).width));
  const [wide, narrow] = [width(drafts.filter(({ text }) => !text)), width(drafts.filter(({ text }) => text))];
  for (const draft of drafts)
    graph.setNode(draft.id, { ...sizeOf(draft), width: draft.text ? narrow : wide, x: 0, y: 0 });
  const idOf = new Map(drafts.flatMap((draft) => (draft.text ? [[draft.text.id, draft.id]] : [])));
  for (const draft of drafts)
    for (const { text, places } of draft.from)
      graph.setEdge(idOf.get(text.id) ?? '', draft.id, { weight: draft.kind === 'outlet_not_in_set' ? 3 : 1, places });
  layout(graph as unknown as Parameters<typeof layout>[0]);
  const nodes = drafts.map(({ from: _, ...draft }): GraphNode => {
    const { x, y, width, height } = graph.node(draft.id);
    return { ...draft, x: round(x - width / 2), y: round(y - height / 2), width, height };
  });
  return { ...extentOf(nodes), nodes, edges: drafts.flatMap((draft) => edgesTo(draft, nodes, idOf, graph)) };
}

const round = (n: number) => Math.round(n * 10) / 10;

function extentOf(nodes: GraphNode[]): { width: number; height: number } {
  return {
    width: Math.ceil(Math.max(...nodes.map(({ x, width }) => x + width)) + 2),
    height: Math.ceil(Math.max(...nodes.map(({ y, height }) => y + height)) + 2),
  };
}

function sizeOf({ label, aside, kind }: Draft): { width: number; height: number } {
  const wide = Math.max(label.length * LABEL_CHARACTER, aside.length * ASIDE_CHARACTER);
  return { width: Math.ceil(wide + PADDING + (kind === 'text' ? 24 : 0)), height: aside ? 40 : 28 };
}

function draftNodes({ nodes, edges }: SourceChain, texts: TextLabel[]): Draft[] {
  const label = new Map(texts.map((text) => [text.id, text]));
  const from = (id: string) =>
    texts.flatMap((text) => {
      const edge = edges.find((e) => e.from === text.id && e.to === id);
      return edge ? [{ text, places: edge.passages.length }] : [];
    });
  const own: Draft[] = [];
  const groups = new Map<string, { kind: ChainNodeKind; text: TextLabel; nodes: ChainNode[]; places: number }>();
  for (const node of nodes) {
    const citing = from(node.id);
    const text = node.text ? (label.get(node.text) ?? null) : null;
    const alone = citing[0];
    if (node.kind === 'text' || node.kind === 'outlet_not_in_set' || citing.length > 1 || !alone) {
      const cited = citing.map(({ text: by }) => by.letter).join(', ');
      const aside = text ? '' : `cited by ${cited}${node.kind === 'outlet_not_in_set' ? ', not in your set' : ''}`;
      own.push({ id: node.id, kind: node.kind, label: shortened(node.label), aside, text, from: citing });
      continue;
    }
    const key = `${node.kind} ${alone.text.id}`;
    const group = groups.get(key) ?? { kind: node.kind, text: alone.text, nodes: [], places: 0 };
    groups.set(key, { ...group, nodes: [...group.nodes, node], places: group.places + alone.places });
  }
  const tooMany = texts.length > MOST_WITH_PEOPLE;
  const grouped = [...groups].filter(([, { kind }]) => !(tooMany && kind === 'person_or_body'));
  // Texts that cite nobody, and whom nobody cites, stand in the picture too: that is news.
  return [...own, ...grouped.map(([key, group]) => draftGroup(key, group))];
}

function draftGroup(
  key: string,
  { kind, text, nodes, places }: { kind: ChainNodeKind; text: TextLabel; nodes: ChainNode[]; places: number },
): Draft {
  const names = nodes.map((node) => node.label);
  const count =
    kind === 'person_or_body'
      ? counted(names.length, 'person or body', 'people and bodies')
      : `${names.length} ${kind}`;
  return {
    id: `group ${key}`,
    kind,
    label: names.length === 1 ? shortened(names[0] as string) : count,
    aside: names.length === 1 ? (kind === 'person_or_body' ? '' : kind) : shortened(names.join(', '), LONGEST_ASIDE),
    text: null,
    from: [{ text, places }],
  };
}

function shortened(words: string, longest = LONGEST): string {
  if (words.length <= longest) return words;
  const space = words.lastIndexOf(' ', longest - 1);
  return `${words.slice(0, space > longest / 2 ? space : longest - 1).replace(/[,;]$/, '')} …`;
}

function edgesTo(
  draft: Draft,
  nodes: GraphNode[],
  idOf: Map<string, string>,
  graph: { edge(v: string, w: string): unknown },
): GraphEdge[] {
  const to = nodes.find(({ id }) => id === draft.id) as GraphNode;
  return draft.from.flatMap(({ text, places }) => {
    const from = nodes.find(({ id }) => id === idOf.get(text.id));
    if (!from) return [];
    const { points } = graph.edge(from.id, to.id) as { points: Point[] };
    // An edge that closes a circle runs backwards: it leaves and arrives at the other sides.
    const back = to.x < from.x;
    const start = { x: back ? from.x : from.x + from.width, y: from.y + from.height / 2 };
    const end = { x: back ? to.x + to.width : to.x, y: to.y + to.height / 2 };
    const { path } = routeEdge(points, start, end);
    const toOutlet = draft.kind === 'outlet_not_in_set' || draft.kind === 'text';
    return [{ id: `${from.id} → ${to.id}`, path, text, places, toOutlet }];
  });
}
