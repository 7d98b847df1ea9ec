/**
 * Measure the notes by folds: npx tsx lib/cli/evaluate-notes.ts FOLDER
 * Each fifth of BABE (by article, never by sentence) is annotated by a model that has not seen it, as one text with a sentence
 * a paragraph, exactly as the app would annotate it. Folder as for train-notes.ts.
 */
import { annotateTexts } from '../annotate/annotate-texts';
import { buildCueIndex } from '../annotate/find-cues';
import type { Lexicon } from '../annotate/lexicon';
import { type NotesModel, parseNotesModel } from '../annotate/notes-model';
import { foldOf, trainModel } from '../annotate/training/train-model';
import { detectSpans } from '../detect/detect-spans';
import type { Note } from '../model/comparison';
import { segmentText } from '../segment/segment-text';
import {
  type LabelledRecord,
  readLexicons,
  readRecords,
  readWordTable,
  trainingSentences,
} from './notes-training-data';

const FOLDS = 5;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

interface Counts {
  found: number;
  wrong: number;
  missed: number;
  rest: number;
}

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: npx tsx lib/cli/evaluate-notes.ts FOLDER');
  process.exit(2);
}
const lexicons = readLexicons('data/lexicons');
const index = buildCueIndex(lexicons);
const table = readWordTable(folder);
const babe = readRecords(folder, 'babe');
const mbic = readRecords(folder, 'mbic');
const sentences = new Map([...babe, ...mbic].map((record) => [record, trainingSentences(record, index)]));
const totals = new Map([1, 2, 3].map((least) => [least, { sentences: zero(), words: zero() }]));
const byCategory = new Map<string, { notes: number; biased: number; marked: number }>();
for (let fold = 0; fold < FOLDS; fold++) evaluateFold(fold);
for (const [least, { sentences: s, words: w }] of totals)
  console.log(`strength >= ${least}: sentences ${line(s)} macro-F1 ${macro(s)}; words ${line(w)}`);
for (const [name, { notes, biased, marked }] of [...byCategory].sort()) {
  console.log(
    `${name}: ${notes} notes, in biased sentences ${(biased / notes).toFixed(2)}, on marked words ${(marked / notes).toFixed(2)}`,
  );
}

function evaluateFold(fold: number): void {
  const held = babe.filter((record) => foldOf(`${record.group}x`, FOLDS) === fold);
  const groups = new Set(held.map((record) => record.group));
  const texts = new Set(held.map((record) => record.text));
  const rest = [...babe, ...mbic].filter((record) => !groups.has(record.group) && !texts.has(record.text));
  const model = parseNotesModel(
    trainModel(
      rest.flatMap((record) => sentences.get(record) ?? []),
      table,
    ),
  );
  countFold(held, model, lexicons);
  console.log(`fold ${fold}: trained on ${rest.length}, measured on ${held.length}`);
}

function countFold(held: LabelledRecord[], model: NotesModel, lists: Lexicon[]): void {
  let body = '';
  const starts = held.map((record) => {
    const start = body.length;
    body += `${record.text}\n\n`;
    return start;
  });
  const text = segmentText({ id: 'held', outlet: { name: 'Held' }, body, sha256: '' });
  const notes = annotateTexts([text], [], detectSpans([text]), { lexicons: lists, model }).filter(
    (note) => note.voice === 'outlet',
  );
  for (const [least, counts] of totals) {
    const covered = new Uint8Array(body.length);
    for (const note of notes)
      if (note.strength >= least) for (const target of note.targets) covered.fill(1, target.start, target.end);
    held.forEach((record, i) => {
      const start = starts[i] ?? 0;
      countRecord(record, covered.subarray(start, start + record.text.length), counts);
    });
  }
  for (const note of notes) countNote(note, held, starts);
}

function countRecord(record: LabelledRecord, covered: Uint8Array, counts: { sentences: Counts; words: Counts }): void {
  count(counts.sentences, record.label === 'biased', covered.some(Boolean));
  if (record.label === 'biased' && record.spans.length === 0) return;
  const gold = new Uint8Array(record.text.length);
  for (const [start, end] of record.spans) gold.fill(1, start, end);
  for (const match of record.text.matchAll(WORD)) {
    const end = match.index + match[0].length;
    count(
      counts.words,
      gold.subarray(match.index, end).some(Boolean),
      covered.subarray(match.index, end).some(Boolean),
    );
  }
}

function countNote(note: Note, held: LabelledRecord[], starts: number[]): void {
  const target = note.targets[0];
  const at = target ? starts.findLastIndex((start) => start <= target.start) : -1;
  const record = held[at];
  if (!target || !record || note.strength < 2) return;
  const offset = starts[at] ?? 0;
  const marked = record.spans.some(([start, end]) => offset + start < target.end && offset + end > target.start);
  const tally = byCategory.get(note.category) ?? { notes: 0, biased: 0, marked: 0 };
  byCategory.set(note.category, {
    notes: tally.notes + 1,
    biased: tally.biased + Number(record.label === 'biased'),
    marked: tally.marked + Number(marked),
  });
}

function zero(): Counts {
  return { found: 0, wrong: 0, missed: 0, rest: 0 };
}

function count(counts: Counts, wanted: boolean, called: boolean): void {
  if (wanted && called) counts.found++;
  else if (called) counts.wrong++;
  else if (wanted) counts.missed++;
  else counts.rest++;
}

function f1(found: number, wrong: number, missed: number): number {
  return (2 * found) / (2 * found + wrong + missed || 1);
}

function macro({ found, wrong, missed, rest }: Counts): string {
  return ((f1(found, wrong, missed) + f1(rest, missed, wrong)) / 2).toFixed(3);
}

function line({ found, wrong, missed }: Counts): string {
  return `P ${(found / (found + wrong || 1)).toFixed(3)} R ${(found / (found + missed || 1)).toFixed(3)} F1 ${f1(found, wrong, missed).toFixed(3)}`;
}
