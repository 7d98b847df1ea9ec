/**
 * Who rests on whom over all texts, as a graph.
 * Read:   this file; source-identity.ts says when two names are one source.
 * Change: one source taken for two → source-identity.ts.
 * Uses:   word-lists, words.
 * Tests:  source-chain.test.ts.
 */

import escapeStringRegexp from 'escape-string-regexp';
import type { Source } from '../../model/comparison';
import { byId } from '../../model/plain-order';
import type { Passage } from '../../model/text';
import {
  findNamesake,
  joinNames,
  type Namesake,
  type OutletFinder,
  type OutletText,
  outletFinder,
} from './source-identity';
import { findLoops } from './source-loops';

export type ChainNodeKind = 'text' | 'outlet_not_in_set' | 'person_or_body' | 'unnamed' | 'vague';

export interface ChainNode {
  /** Unique in the chain, the same for the same texts. */
  id: string;
  label: string;
  kind: ChainNodeKind;
  /** The text, where the source is one of the comparison's own. */
  text?: string;
}

export interface ChainEdge {
  /** Id of the text that gives the source. */
  from: string;
  /** Id of the node. */
  to: string;
  /** Each place where it does, in the order of the text. */
  passages: Passage[];
}

export interface SourceChain {
  nodes: ChainNode[];
  edges: ChainEdge[];
  /** Texts that rest on each other in a circle, each circle once, from its first id on. */
  loops: string[][];
}

/**
 * Line up the sources of all texts: which text rests on which other, on which outlet that is not among them, on whom else.
 * Shape:  texts and sources in any order. A node for every text, even one that nobody cites and that cites nobody; one node
 *         for one outlet, person or body whatever it is called; nameless sources stay apart text by text, for nobody
 *         knows whether two are one.
 * Errors: none. A text that names its own outlet ("told Reuters", in Reuters) does not rest on itself.
 */
export function buildSourceChain(texts: readonly OutletText[], sources: readonly Source[]): SourceChain {
  const outlets = outletFinder(texts);
  const known = sources.filter(({ text }) => texts.some(({ id }) => id === text));
  const people = joinNames(known.filter((source) => isPersonOrBody(source, outlets)).map(({ source }) => source));
  const labels = outletLabels(known, outlets);
  const nodes = new Map<string, ChainNode>(
    [...texts]
      .sort((a, b) => byId(a.id, b.id))
      .map(({ id, outlet }) => [textNode(id), { id: textNode(id), label: outlet.name, kind: 'text', text: id }]),
  );
  const edges = new Map<string, ChainEdge>();
  for (const source of known)
    for (const node of nodesOf(source, outlets, people, labels)) {
      if (node.kind !== 'text') nodes.set(node.id, nodes.get(node.id) ?? node);
      const key = `${source.text} ${node.id}`;
      const edge = edges.get(key) ?? { from: source.text, to: node.id, passages: [] };
      edges.set(key, { ...edge, passages: withPassage(edge.passages, source.attribution) });
    }
  const list = [...edges.values()].sort((a, b) => byId(a.from, b.from) || byId(a.to, b.to));
  return { nodes: [...nodes.values()].sort(byKind), edges: list, loops: loopsOf(list, nodes) };
}

const textNode = (id: string): string => `text:${id}`;

/** Every outlet that a source names or rests on, and the person or body itself where it is one. */
function nodesOf(
  source: Source,
  outlets: OutletFinder,
  people: readonly Namesake[],
  labels: ReadonlyMap<string, string>,
): ChainNode[] {
  const cited = outlets.find(source).filter((name) => !outlets.isOwn(source.text, name));
  const found = cited.flatMap((name): ChainNode[] => {
    const texts = outlets.textsOf(name).filter((id) => id !== source.text);
    if (texts.length > 0) return texts.map((id) => ({ id: textNode(id), label: name, kind: 'text', text: id }));
    return [{ id: `outlet:${name}`, label: labels.get(name) ?? name, kind: 'outlet_not_in_set' }];
  });
  if (isPersonOrBody(source, outlets)) {
    const { label } = findNamesake(people, source.source) ?? { label: source.source };
    found.push({ id: `named:${label.toLowerCase()}`, label, kind: 'person_or_body' });
  } else if (source.transparency !== 'named') {
    const kind = source.transparency;
    found.push({ id: `${kind}:${source.text}:${source.source.toLowerCase()}`, label: source.source, kind });
  }
  return found;
}

/** A name that is no outlet's. A bare credit ("Ana Bell" under a picture) covers nothing; a signature under a post does. */
const isPersonOrBody = (source: Source, outlets: OutletFinder): boolean =>
  source.transparency === 'named' &&
  (source.content !== undefined || source.attribution.quote !== source.source) &&
  !meansOutlet(source, outlets);

const meansOutlet = (source: Source, outlets: OutletFinder): boolean =>
  outlets.find({ ...source, attribution: { ...source.attribution, quote: '' } }).length > 0;

/** The shortest printed name of each outlet that is not among the texts: "Bloomberg", not "Bloomberg transcript". */
function outletLabels(sources: readonly Source[], outlets: OutletFinder): Map<string, string> {
  const labels = new Map<string, string>();
  for (const source of sources)
    for (const name of outlets.find(source)) {
      const printed = printedName(source, name);
      const known = labels.get(name);
      if (!known || printed.length < known.length || (printed.length === known.length && printed < known))
        labels.set(name, printed);
    }
  return labels;
}

function printedName({ source, attribution }: Source, name: string): string {
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:the )?${escapeStringRegexp(name)}(?![\\p{L}\\p{N}])`, 'iu');
  return found.exec(source)?.[0] ?? found.exec(attribution.quote)?.[0] ?? source;
}

function withPassage(list: readonly Passage[], passage: Passage): Passage[] {
  if (list.some(({ start, end }) => start === passage.start && end === passage.end)) return [...list];
  return [...list, passage].sort((a, b) => a.start - b.start);
}

/** Kinds of source in the order in which they are listed: the surer it is who is meant, the earlier. */
export const KIND_ORDER: readonly ChainNodeKind[] = ['text', 'outlet_not_in_set', 'person_or_body', 'unnamed', 'vague'];
const byKind = (a: ChainNode, b: ChainNode): number =>
  KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || byId(a.id, b.id);

function loopsOf(edges: readonly ChainEdge[], nodes: ReadonlyMap<string, ChainNode>): string[][] {
  const cites = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const text = nodes.get(to)?.text;
    if (text !== undefined) cites.set(from, [...(cites.get(from) ?? []), text]);
  }
  return findLoops(cites);
}
