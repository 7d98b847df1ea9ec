import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseComparisonRequest } from './api/comparison-request';
import { diffWords } from './collate/word-diff';
import { compare } from './compare';
import { exportComparison } from './exchange/export-comparison';
import { parseComparison } from './exchange/parse-comparison';
import { parseWebAnnotations, toWebAnnotations } from './exchange/web-annotations';
import { findFaults } from './invented/document-faults';
import { inventLog } from './invented/invented-operations';
import type { Comparison, Figure } from './model/comparison';
import type { Passage, TextInput } from './model/text';
import { EXPORT_FORMATS } from './page-words/export-formats';
import { applyOperations, extendRevision, startRevision } from './revise/apply-operations';
import { listHistory } from './revise/list-history';
import { describeForSharing } from './share/describe-share';
import { publishedCopy } from './share/open-comparison';
import { blindComparison } from './view/comparison/blind-comparison';
import { labelTexts } from './view/comparison/text-label';
import { buildFact } from './view/fact/fact-view';
import { buildVariantGraph } from './view/fact/variant-graph-view';
import { buildWordTableView } from './view/fact/word-table-view';
import { ledgerAddress, parseLedgerChoice } from './view/ledger/ledger-address';
import { passes } from './view/ledger/ledger-filter';
import { toLedgerSource } from './view/ledger/ledger-source';
import { buildLedger } from './view/ledger/ledger-view';
import { buildShippedCard } from './view/library/library-view';
import { buildNames } from './view/names/names-view';
import { buildNumbers } from './view/numbers/numbers-view';
import { buildProminence } from './view/prominence/prominence-view';
import { buildQuotations } from './view/quotations/quotations-view';
import { buildReader } from './view/reader/reader-view';
import { buildCard } from './view/share/card-view';
import { findPlace } from './view/share/one-difference';
import { buildSide } from './view/side-by-side/side-view';
import { buildSources } from './view/sources/sources-view';
import { buildInput } from './work/create-comparison';
import { readResources } from './work/read-resources';
import { assignTextIds, slugOf } from './work/text-ids';

// A word of a text, a unit, a name, an id may be one that every object of JavaScript answers to. Nothing may ask an object for it.

const resources = readResources(path.resolve(import.meta.dirname, '../data'));

const bodies = (word: string): string[] => [
  `The robot arm has 3${word} parts, and the 5-${word} field was closed on Monday. “A ${word} is a ${word},” said ${word} Marsh of ${word}. ` +
    `Ana ${word} told ${word} that 30 ${word} workers were hurt at the harbour plant in ${word}.\n\n${word} said on ${word} that the plant would open again on 4 May.`,
  `The robot arm has 4${word} parts, and the 6-${word} field was closed on Monday. “A ${word} is a robot,” said Ana ${word} of ${word}. ` +
    `Ana ${word} told reporters that 40 ${word} workers were hurt at the harbour plant in ${word}, according to ${word}.\n\nThe ${word} put the cost at £3${word}.`,
  `By ${word} ${word}\n\nA robot arm has several ${word} parts. At least 35 ${word} workers were hurt at the harbour plant on Monday, ${word} reported.`,
];

function inputsOf(word: string): TextInput[] {
  const [a, b, c] = bodies(word) as [string, string, string];
  const given = {
    texts: [a, b, c].map((body, n) => ({ outlet: n === 1 ? `The ${word}` : word, body, byline: word, via: word })),
  };
  const asked = parseComparisonRequest(given);
  if (!asked.ok) throw new Error(asked.error.kind);
  const ids = assignTextIds(asked.value.texts.map(({ outlet }) => slugOf(outlet)));
  return asked.value.texts.map((text, n) => buildInput(text, ids[n] ?? ''));
}

/** A document in which every field that a file leaves open holds the word. */
function withFields(document: Comparison, word: string): Comparison {
  const [first] = document.texts as [Comparison['texts'][number]];
  const id = word === '__proto__' ? 'proto' : word;
  const start = (first.body ?? '').indexOf(word);
  const passage: Passage = { text: first.id, start, end: start + word.length, quote: word };
  const figure = (name: string, unit: string): Figure => ({ ...passage, id: name, value: word, unit, measures: word });
  return {
    ...document,
    language: word,
    texts: document.texts.map((text) => ({
      ...text,
      health: { status: 'doubtful', problems: [{ kind: word, message: `${word} ${'is long '.repeat(9)}` }] },
    })),
    facts: document.facts.map((fact, n) => (n === 0 ? { ...fact, id } : fact)),
    figures: [
      ...document.figures,
      figure(id, word),
      { ...figure(`${id}-2`, `money:${word}`), value: 4 },
      { ...figure(`${id}-3`, word), value: '3/4' },
    ],
    figureGroups: [
      ...document.figureGroups,
      { members: [id, `${id}-2`, `${id}-3`], measures: word, verdict: 'unsure', explanation: word },
    ],
    quotations: [...document.quotations, { ...passage, id, speaker: word }],
    quotationGroups: [...document.quotationGroups, { members: [id], verdict: 'unsure' }],
    names: [...document.names, { referent: word, kind: 'other', labels: [passage] }],
    sources: [...document.sources, { text: first.id, source: word, transparency: 'named', attribution: passage }],
    notes: [
      ...document.notes,
      {
        id,
        targets: [passage],
        category: word,
        voice: 'outlet',
        explanation: word,
        strength: 3,
        origin: 'person',
        status: 'accepted',
        rule: word,
      },
    ],
  };
}

/** The same texts under ids that nobody's slug would give: what a file may bring. */
function underIds(document: Comparison, ids: readonly string[]): Comparison {
  const known = document.texts.map(({ id }) => id);
  const json = JSON.stringify(document, (key, value) => {
    const at =
      typeof value === 'string' && ['id', 'text', 'texts', 'between'].includes(key) ? known.indexOf(value) : -1;
    if (at >= 0) return ids[at];
    if (Array.isArray(value) && (key === 'texts' || key === 'between'))
      return value.map((item) => (known.includes(item) ? ids[known.indexOf(item)] : item));
    if (key === 'cells')
      return Object.fromEntries(Object.entries(value).map(([id, cell]) => [ids[known.indexOf(id)] ?? id, cell]));
    return value;
  });
  return JSON.parse(json) as Comparison;
}

function readEverywhere(document: Comparison, word: string): void {
  const source = toLedgerSource(document);
  const ids = [...document.texts.map(({ id }) => id), word, 'nobody'];
  const query = { base: word, outlet: word, note: word, find: word, kind: word, counts: word, order: word };
  const choice = parseLedgerChoice(query);
  ledgerAddress(choice);
  for (const base of [null, ...ids]) {
    const ledger = buildLedger(source, { ...choice, base, counts: ['case', 'spelling'] });
    for (const row of ledger.rows) for (const find of ['', word]) passes(row, { ...choice, find });
  }
  const labels = labelTexts(document.texts);
  for (const fact of document.facts) {
    buildFact(source, fact.id, { base: word, unsure: true });
    const table = buildWordTableView(fact, labels);
    if (table) buildVariantGraph(table);
  }
  buildFact(source, word, { base: null, unsure: false });
  buildNumbers(document);
  buildNames(document);
  buildQuotations(document);
  buildSources(document);
  buildProminence(document);
  buildShippedCard(word, source);
  for (const id of ids) buildReader(document, id, { base: word, unsure: true });
  for (const left of ids) for (const right of ids) buildSide(document, { left, right, base: word });
  for (const kind of ['comparison', 'facts', 'notes', 'numbers', 'quotations'] as const) {
    for (const id of [word, ...document.notes.map((note) => note.id), ...document.figures.map((figure) => figure.id)]) {
      buildCard(document, { kind, id });
      if (kind !== 'comparison' && kind !== 'facts') findPlace(document, kind, id);
    }
  }
  for (const { file } of EXPORT_FORMATS) exportComparison(document, file, { url: null, on: '2026-03-04' });
  const annotations = parseWebAnnotations(JSON.parse(JSON.stringify(toWebAnnotations(document))), document.texts);
  expect(annotations.notes.length + annotations.problems.length).toBeGreaterThan(0);
}

function goThrough(word: string, rename: (document: Comparison) => Comparison = (document) => document): Comparison {
  const machine = compare(inputsOf(word), resources, { title: word });
  expect(machine.facts.length).toBeGreaterThan(0);
  const parsed = parseComparison(JSON.parse(JSON.stringify(withFields(rename(machine), word))));
  expect(parsed.problems).toEqual([]);
  const document = parsed.comparison as Comparison;
  readEverywhere(document, word);
  describeForSharing(document);
  for (const blind of [false, true]) readEverywhere(publishedCopy(document, { wholeTexts: [word], blind }), word);
  readEverywhere(blindComparison(document), word);
  let seed = 7;
  const log = inventLog(document, 40, () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  });
  const revision = extendRevision(startRevision(document), log);
  listHistory(revision);
  expect(findFaults(revision.document)).toEqual(findFaults(applyOperations(document, log).document));
  readEverywhere(revision.document, word);
  compare(inputsOf(word), resources, { before: machine.facts });
  for (const [a, b] of [
    [`3${word} parts`, `4${word} parts`],
    [`the 5-${word} field`, `the 6-${word} field`],
    [word, `${word}s`],
  ] as const) {
    expect(diffWords(a, b).similarity).toBeLessThanOrEqual(1);
  }
  return document;
}

describe('words that every object answers to', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])('%s is a word like others', (word) => {
    const document = goThrough(word);
    const [outlet] = document.texts.map((text) => text.outlet.name);
    expect(outlet).toBe(word);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__defineGetter__'])('%s may be an id in a file', (word) => {
    const document = goThrough(word, (machine) => underIds(machine, [word, 'b', 'valueOf']));
    for (const fact of document.facts) expect(Object.keys(fact.cells).sort()).toEqual([word, 'b', 'valueOf'].sort());
  });

  it('refuse the one id that no object can keep, in one sentence', () => {
    const machine = compare(inputsOf('arm'), resources);
    const file = JSON.stringify(machine).replaceAll('"arm"', '"__proto__"');
    expect(parseComparison(JSON.parse(file)).problems).toEqual([
      'texts[0].id: “__proto__” has a meaning of its own, choose another name',
    ]);
  });

  it('no object is asked for a word from outside', () => {
    const met = () => {
      throw new Error('An object was asked for zqx.');
    };
    Object.defineProperty(Object.prototype, 'zqx', { get: met, configurable: true });
    try {
      goThrough('zqx', (machine) => underIds(machine, ['zqx', 'b', 'c']));
      goThrough('zqx', (machine) => underIds(machine, ['b', 'c', 'd']));
    } finally {
      delete (Object.prototype as { zqx?: unknown }).zqx;
    }
    expect('zqx' in {}).toBe(false);
  });
});
