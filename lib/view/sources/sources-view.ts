/**
 * Who rests on whom, ready to draw.
 * Read:   this file, then source-graph.ts.
 * Uses:   page-words, comparison, detect/source-chain.
 * Tests:  sources-view.test.ts.
 */

import {
  buildSourceChain,
  type ChainEdge,
  type ChainNode,
  type ChainNodeKind,
  KIND_ORDER,
} from '../../detect/source-chain/source-chain';
import type { Comparison } from '../../model/comparison';
import { capitalised, counted, listed, numberWord } from '../../page-words/plain-words';
import { besideEvent } from '../comparison/beside-event';
import { buildQuoteContext, type QuotedWords } from '../comparison/quote-context';
import { labelTexts, type TextLabel } from '../comparison/text-label';
import { layOutChain, type SourceGraph } from './source-graph';

/** One source of one text, with every place where the text names it. */
export interface NamedSource {
  id: string;
  label: string;
  kind: ChainNodeKind;
  quotes: QuotedWords[];
}

/** An outlet, with the texts that rest on it. */
export interface RestedOn {
  id: string;
  label: string;
  /** The text, where the outlet is one of the comparison's own. */
  text: TextLabel | null;
  by: { text: TextLabel; quotes: QuotedWords[] }[];
}

export interface SourcesView {
  dek: string;
  /** Outlets that other texts rest on, most rested on first. */
  outlets: RestedOn[];
  /** Texts that rest on each other in a circle. */
  loops: TextLabel[][];
  /** Null when no text names a source. */
  graph: SourceGraph | null;
  texts: { text: TextLabel; sources: NamedSource[] }[];
  /** Sources of parts that are about something else, and pictures' credits. */
  leftOut: number;
}

/** What each kind of source is called in one word and in a sentence. */
export const SOURCE_KINDS = {
  text: { title: 'one of your texts', meaning: 'Another text of this comparison.' },
  outlet_not_in_set: { title: 'not in your set', meaning: 'An outlet that is cited and is not among these texts.' },
  person_or_body: { title: 'named', meaning: 'A person or body that is named and could be asked.' },
  unnamed: { title: 'unnamed', meaning: 'Somebody is meant, and the text does not say who.' },
  vague: { title: 'vague', meaning: 'Nobody in particular: critics, some, reportedly.' },
} as const satisfies Record<ChainNodeKind, { title: string; meaning: string }>;

/**
 * Who rests on whom: outlets that others rest on, the chain as a graph, each text's sources in its own words.
 * Shape:  texts in the order of the comparison; a text's sources with outlets first and vague ones last.
 * Errors: none. Without sources there is no graph.
 * Source: lib/detect/source-chain/source-chain.ts.
 */
export function buildSources(document: Comparison): SourcesView {
  const texts = labelTexts(document.texts);
  const isBeside = besideEvent(document, 'caption');
  const about = document.sources.filter(({ text, attribution }) => !isBeside({ text, start: attribution.start }));
  const chain = buildSourceChain(document.texts, about);
  const contextOf = buildQuoteContext(document);
  const nodes = new Map(chain.nodes.map((node) => [node.id, node]));
  const label = new Map(texts.map((text) => [text.id, text]));
  const quotesOf = ({ passages }: ChainEdge) => passages.map((passage) => contextOf(passage, 90));
  const outlets = chain.nodes.flatMap((node) => restedOn(node, chain.edges, label, quotesOf));
  const loops = chain.loops.map((loop) => loop.flatMap((id) => label.get(id) ?? []));
  return {
    dek: dekOf(outlets, chain.nodes, texts.length),
    outlets: outlets.sort((a, b) => b.by.length - a.by.length || quoted(b) - quoted(a) || (a.label < b.label ? -1 : 1)),
    loops,
    graph: chain.edges.length ? layOutChain(chain, texts) : null,
    leftOut: document.sources.length - about.length,
    texts: texts.map((text) => ({
      text,
      sources: chain.edges
        .filter(({ from }) => from === text.id)
        .flatMap((edge) => {
          const node = nodes.get(edge.to);
          return node ? [{ id: node.id, label: node.label, kind: node.kind, quotes: quotesOf(edge) }] : [];
        })
        .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || b.quotes.length - a.quotes.length),
    })),
  };
}

const quoted = ({ by }: RestedOn) => by.reduce((n, { quotes }) => n + quotes.length, 0);

function restedOn(
  node: ChainNode,
  edges: readonly ChainEdge[],
  label: Map<string, TextLabel>,
  quotesOf: (edge: ChainEdge) => QuotedWords[],
): RestedOn[] {
  if (node.kind !== 'text' && node.kind !== 'outlet_not_in_set') return [];
  const by = [...label.values()].flatMap((text) => {
    const edge = edges.find(({ from, to }) => from === text.id && to === node.id);
    return edge ? [{ text, quotes: quotesOf(edge) }] : [];
  });
  if (!by.length) return [];
  return [{ id: node.id, label: node.label, text: node.text ? (label.get(node.text) ?? null) : null, by }];
}

function dekOf(outlets: RestedOn[], nodes: readonly ChainNode[], of: number): string {
  if (nodes.every(({ kind }) => kind === 'text') && !outlets.length) return 'No source was found in these texts.';
  const most = Math.max(0, ...outlets.map(({ by }) => by.length));
  const top = outlets.filter(({ by }) => by.length === most && most > 1);
  const rests = top.length
    ? `${capitalised(numberWord(most))} of ${numberWord(of)} texts rest on ${listed(top.map(({ label }) => label))}${top.every(({ text }) => !text) ? `, which ${top.length === 1 ? 'is' : 'are'} not among them` : ''}.`
    : outlets.length
      ? `No two texts cite the same outlet; ${counted(outlets.length, 'outlet is', 'outlets are')} cited once.`
      : 'No text cites another outlet.';
  const count = (kind: ChainNodeKind) => nodes.filter((node) => node.kind === kind).length;
  const [named, nameless, vague] = [count('person_or_body'), count('unnamed'), count('vague')];
  const all = [
    named ? `${counted(named, 'person or body', 'people and bodies')} named` : '',
    nameless ? `${nameless} unnamed` : '',
    vague ? `${vague} vague` : '',
  ].filter(Boolean);
  return all.length ? `${rests} Further sources: ${listed(all)}.` : rests;
}
