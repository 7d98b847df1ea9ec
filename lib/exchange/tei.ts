import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import { cellOf } from '../model/cell-of';
import type { ComparedText, Comparison, Fact } from '../model/comparison';
import { KIND_LABELS } from '../page-words/kind-label';
import { labelTexts, type TextLabel } from '../view/comparison/text-label';
import { buildWordTableView, type WordTableLine } from '../view/fact/word-table-view';
import { emptyBecause, joinPassages } from './cell-words';

/**
 * The comparison as a critical apparatus: every fact a division, words that all of its texts share as text, and an `app`
 * with a `rdg` for each reading wherever they differ.
 * Shape:  TEI P5, parallel segmentation. Witnesses are A, B … in the order of the texts; a text without the fact is in a note.
 * Errors: none. Characters that XML 1.0 cannot hold become U+FFFD.
 * Source: https://tei-c.org/release/doc/tei-p5-doc/en/html/TC.html#TCAPPS
 */
export function toTei(document: Comparison): string {
  const labels = labelTexts(document.texts);
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' });
  const tei = root.ele('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' });
  writeHeader(tei, document, labels);
  const body = tei.ele('text').ele('body');
  for (const fact of document.facts) writeFact(body, fact, labels);
  return root.end({ prettyPrint: false });
}

function writeHeader(tei: XMLBuilder, document: Comparison, labels: TextLabel[]): void {
  const header = tei.ele('teiHeader');
  const file = header.ele('fileDesc');
  file.ele('titleStmt').ele('title').txt(document.title);
  file.ele('publicationStmt').ele('p').txt('Quoted passages for comparison; not published whole.');
  const list = file.ele('sourceDesc').ele('listWit');
  document.texts.forEach((text, n) => {
    const witness = list.ele('witness', { 'xml:id': labels[n]?.letter ?? `T${n + 1}` });
    writeWitness(witness.ele('bibl'), text);
  });
  const encoding = header.ele('encodingDesc');
  encoding.ele('variantEncoding', { method: 'parallel-segmentation', location: 'internal' });
  const version = document.engine?.version;
  if (version) {
    const info = encoding.ele('appInfo').ele('application', { ident: 'tellings', version });
    info.ele('label').txt('Tellings');
  }
  header.ele('profileDesc').ele('langUsage').ele('language', { ident: document.language }).txt(document.language);
}

function writeWitness(bibl: XMLBuilder, text: ComparedText): void {
  if (text.byline) bibl.ele('author').txt(text.byline);
  if (text.headline) bibl.ele('title', { level: 'a' }).txt(text.headline);
  bibl.ele('title', { level: 'j' }).txt(text.outlet.name);
  if (text.published) bibl.ele('date', { when: text.published.value }).txt(text.published.value);
  if (text.url) bibl.ele('ptr', { target: text.url });
}

function writeFact(body: XMLBuilder, fact: Fact, labels: TextLabel[]): void {
  const div = body.ele('div', { type: 'fact', n: fact.id });
  div.ele('head').txt(fact.title);
  const table = buildWordTableView(fact, labels);
  const telling = labels.filter(({ id }) => cellOf(fact.cells, id)?.passages.length);
  const words = div.ele('p');
  if (table) writeApparatus(words, table.lines, table.columns);
  else
    for (const { id, letter } of telling)
      writeReading(words.ele('app'), [letter], joinPassages(cellOf(fact.cells, id)));
  for (const label of labels) {
    const why = emptyBecause(cellOf(fact.cells, label.id));
    if (why) div.ele('note', { type: 'absence', target: `#${label.letter}` }).txt(why);
  }
  for (const { kind, explanation } of fact.disagreements) {
    div.ele('note', { type: 'disagreement', subtype: kind }).txt(`${KIND_LABELS[kind].title}: ${explanation}`);
  }
}

function writeApparatus(words: XMLBuilder, lines: WordTableLine[], columns: number): void {
  for (let column = 0; column < columns; column++) {
    const readings = new Map<string, string[]>();
    for (const { text, cells } of lines) {
      const reading = cells[column]?.words ?? '';
      readings.set(reading, [...(readings.get(reading) ?? []), text.letter]);
    }
    const [only] = readings.keys();
    if (readings.size === 1 && only !== undefined) words.txt(`${only} `);
    else {
      const app = words.ele('app');
      for (const [reading, letters] of readings) writeReading(app, letters, reading);
      words.txt(' ');
    }
  }
}

function writeReading(app: XMLBuilder, letters: string[], words: string): void {
  const reading = app.ele('rdg', { wit: letters.map((letter) => `#${letter}`).join(' ') });
  if (words) reading.txt(words);
}
