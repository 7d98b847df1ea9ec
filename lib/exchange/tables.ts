import { stringify } from 'csv-stringify/sync';
import { cellOf } from '../model/cell-of';
import type { Comparison } from '../model/comparison';
import { categoryTitle } from '../page-words/category-title';
import { KIND_LABELS } from '../page-words/kind-label';
import { labelTexts } from '../view/comparison/text-label';
import { emptyBecause, joinPassages } from './cell-words';

/**
 * The byte order mark makes spreadsheets read UTF-8. A cell that begins like a formula gets an apostrophe before it, so that
 * opening a table never runs what an article says (OWASP: CSV injection).
 */
const OPTIONS = { bom: true, escape_formulas: true, header: true, record_delimiter: '\r\n' } as const;

/**
 * Facts as a table: a line for each fact, two columns for each text: its words, or why there are none.
 * Units:  passages of one cell are joined by " … ".
 */
export function factsToCsv({ texts, facts }: Comparison): string {
  const labels = labelTexts(texts);
  const records = facts.map((fact) => ({
    fact: fact.id,
    title: fact.title,
    summary: fact.summary ?? '',
    kinds: [...new Set(fact.disagreements.map(({ kind }) => KIND_LABELS[kind].title))].join(', '),
    differences: fact.disagreements.map(({ explanation }) => explanation).join(' '),
    'told by': texts.filter(({ id }) => cellOf(fact.cells, id)?.passages.length || cellOf(fact.cells, id)?.withheld)
      .length,
    tellings: fact.tellings.count,
    'made by': fact.origin,
    ...Object.fromEntries(
      labels.flatMap(({ id, letter, outlet }) => [
        [`${letter} ${outlet}`, joinPassages(cellOf(fact.cells, id))],
        [`${letter} empty because`, emptyBecause(cellOf(fact.cells, id))],
      ]),
    ),
  }));
  return stringify(records, OPTIONS);
}

/**
 * Notes as a table: a line for each passage that a note is about, so that a note on two texts has two.
 * Units:  start and end are UTF-16 offsets into the text, end exclusive.
 */
export function notesToCsv({ texts, notes }: Comparison): string {
  const labels = new Map(labelTexts(texts).map((label) => [label.id, label]));
  const records = notes.flatMap((note) =>
    note.targets.map((target) => ({
      note: note.id,
      text: labels.get(target.text)?.letter ?? '',
      outlet: labels.get(target.text)?.outlet ?? '',
      words: target.quote,
      start: target.start,
      end: target.end,
      category: categoryTitle(note.category),
      voice: note.voice,
      explanation: note.explanation,
      plainer: note.neutral ?? '',
      strength: note.strength,
      'made by': note.origin,
      status: note.status,
      rule: note.rule ?? '',
    })),
  );
  return stringify(records, { ...OPTIONS, columns: NOTE_COLUMNS });
}

const NOTE_COLUMNS =
  'note,text,outlet,words,start,end,category,voice,explanation,plainer,strength,made by,status,rule'.split(',');
