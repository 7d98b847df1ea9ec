import { describe, expect, test } from 'vitest';
import type { Source, Transparency } from '../../model/comparison';
import { buildSourceChain } from './source-chain';
import type { OutletText } from './source-identity';
import { findLoops } from './source-loops';

const texts: OutletText[] = [
  { id: 'a', outlet: { name: 'The Blunt Pencil' } },
  { id: 'b', outlet: { name: 'Velmora Courier' } },
  { id: 'c', outlet: { name: 'Reuters' } },
];

/** A source in the words of a text; every one at a place of its own. */
function source(text: string, name: string, quote: string, transparency: Transparency = 'named'): Source {
  const start = [...text, ...name, ...quote].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e6;
  const attribution = { text, start, end: start + quote.length, quote };
  return { text, source: name, transparency, attribution, content: { ...attribution, quote: 'the wall fell' } };
}

const edgesOf = (sources: Source[]) =>
  buildSourceChain(texts, sources).edges.map(({ from, to, passages }) => `${from} → ${to} (${passages.length})`);

describe('the chain of sources', () => {
  test('an outlet of the comparison is its text, whatever it is called', () => {
    expect(
      edgesOf([
        source('a', 'Velmora Courier', 'the Velmora Courier reported'),
        source('a', 'Courier', 'according to a report in the Velmora Courier'),
        source('a', 'Reuters news agency', 'the Reuters news agency said'),
        source('b', 'VC', 'VC said'),
        source('c', 'Blunt Pencil', 'according to the Blunt Pencil'),
      ]).filter((edge) => edge.includes('text:')),
    ).toEqual(['a → text:b (2)', 'a → text:c (1)', 'c → text:a (1)']);
  });

  test('an outlet that is not among the texts is one node under all its names', () => {
    const { nodes, edges } = buildSourceChain(texts, [
      source('a', 'Bloomberg', 'according to a report by Bloomberg'),
      source('b', 'Bloomberg transcript', 'according to the Bloomberg transcript'),
      source('c', 'Bloomberg News', 'Bloomberg News reported'),
      source('b', 'Agence France-Presse', 'Agence France-Presse said'),
      source('c', 'AFP', 'AFP reported'),
    ]);
    expect(nodes.filter(({ kind }) => kind === 'outlet_not_in_set').map(({ label }) => label)).toEqual([
      'AFP',
      'Bloomberg',
    ]);
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'a outlet:bloomberg',
      'b outlet:afp',
      'b outlet:bloomberg',
      'c outlet:afp',
      'c outlet:bloomberg',
    ]);
  });

  test('whoever told an outlet is a source beside the outlet; one’s own outlet is none', () => {
    expect(
      edgesOf([
        source('a', 'Mara Quill', 'Mara Quill told the Velmora Courier'),
        source('c', 'police', 'police told Reuters', 'unnamed'),
      ]),
    ).toEqual(['a → named:mara quill (1)', 'a → text:b (1)', 'c → unnamed:c:police (1)']);
  });

  test('one person under full name, surname, title and other spelling; two of one surname stay apart', () => {
    const labels = (names: string[]) =>
      buildSourceChain(
        texts,
        names.map((name, n) => source(['a', 'b', 'c'][n % 3] as string, name, `${name} said`)),
      )
        .nodes.filter(({ kind }) => kind === 'person_or_body')
        .map(({ label }) => label);
    expect(labels(['Mara Quill', 'Quill', 'President Mara Quill'])).toEqual(['Mara Quill']);
    expect(labels(['Andrij Holovenko', 'Andriy Holovenko'])).toHaveLength(1);
    expect(labels(['Mara Quill', 'Tom Quill', 'Quill'])).toHaveLength(3);
    expect(labels(['Labour Department', 'Health Department'])).toHaveLength(2);
    expect(labels(['Mara Quill', 'Mara Lind'])).toHaveLength(2);
    expect(labels(['Velmora and Tarn', 'Tarn'])).toHaveLength(2);
  });

  test('somebody at an outlet is a person; a picture’s credit is nobody', () => {
    const credit = { ...source('a', 'Ana Bell / AFP via Getty Images', 'Ana Bell / AFP via Getty Images') };
    delete credit.content;
    expect(edgesOf([source('a', 'Reuters photographer', 'a Reuters photographer said'), credit])).toEqual([
      'a → named:reuters photographer (1)',
    ]);
  });

  test('nameless sources stay apart text by text', () => {
    const { nodes } = buildSourceChain(texts, [
      source('a', 'officials', 'officials said', 'unnamed'),
      source('b', 'officials', 'officials said', 'unnamed'),
      source('a', 'reportedly', 'reportedly', 'vague'),
    ]);
    expect(nodes.filter(({ kind }) => kind !== 'text').map(({ kind }) => kind)).toEqual([
      'unnamed',
      'unnamed',
      'vague',
    ]);
  });

  test('a loop, and the same chain in any order', () => {
    const sources = [
      source('a', 'Velmora Courier', 'the Velmora Courier reported'),
      source('b', 'Blunt Pencil', 'as the Blunt Pencil reported'),
      source('c', 'Mara Quill', 'Quill said'),
      source('b', 'Quill', 'Quill said'),
    ];
    const chain = buildSourceChain(texts, sources);
    expect(chain.loops).toEqual([['a', 'b']]);
    expect(buildSourceChain([...texts].reverse(), [...sources].reverse())).toEqual(chain);
  });
});

test('loops are found once each, the shortest through every edge', () => {
  const graph = { a: ['b'], b: ['c', 'a'], c: ['a'], d: ['d', 'a'] };
  expect(findLoops(new Map(Object.entries(graph)))).toEqual([
    ['a', 'b'],
    ['a', 'b', 'c'],
  ]);
});
