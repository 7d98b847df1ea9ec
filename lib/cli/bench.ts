/**
 * Speed in CPU milliseconds and memory in megabytes, ours and a peer's measured in turn: npm run bench [-- --json]
 * Prints {name, value, unit, peer, ratio} per measure; value and peer are medians, ratio = peer ÷ value, null without a peer.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AlignModel, parseAlignModel } from '../align/align-model';
import { alignTexts } from '../align/align-texts';
import { addText, startAlign } from '../align/incremental';
import { annotateTexts } from '../annotate/annotate-texts';
import { parseNotesModel } from '../annotate/notes-model';
import { diffWords } from '../collate/word-diff';
import { buildWordTable } from '../collate/word-table';
import { detectSpans } from '../detect/detect-spans';
import { guessMetadata } from '../ingest/guess-metadata';
import type { Comparison } from '../model/comparison';
import type { SegmentedText } from '../model/text';
import { applyOperations } from '../revise/apply-operations';
import { inventDocument } from '../revise/invented-document';
import { inventLog } from '../revise/invented-operations';
import { buildLedger } from '../view/ledger-view';
import { readResources } from '../work/read-resources';
import { alignByTfIdf, collateByStar, diffWordsOfPeer } from './bench-peers';
import { editWords, makeStory, makeVocabulary, makeWords, rephrase, seededRandom } from './bench-texts';
import { makeHostileBodies } from './hostile-lines';
import { segmentBodies } from './segment-bodies';

interface Measure {
  name: string;
  value: number;
  unit: 'ms' | 'MB';
  peer: number | null;
  ratio: number | null;
}

interface Task {
  name: string;
  ours: () => unknown;
  peer: (() => unknown) | null;
  /** Times a round: small tasks are repeated so that the clock's step does not count. */
  repeat: number;
  repeatPeer: number;
  rounds: number;
}

function cpuMs(work: () => unknown, times: number): number {
  const before = process.cpuUsage();
  for (let left = times; left > 0; left--) work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000 / times;
}

function median(values: number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  return sorted[sorted.length >> 1] as number;
}

function measure({ name, ours, peer, repeat, repeatPeer, rounds }: Task): Measure {
  const values: number[] = [];
  const peers: number[] = [];
  // Warm first, both: a reader's second comparison is what counts, not the compiler's first look.
  cpuMs(ours, Math.max(2, repeat));
  if (peer && rounds > 1) cpuMs(peer, Math.max(1, repeatPeer >> 1));
  for (let round = 0; round < rounds; round++) {
    values.push(cpuMs(ours, repeat));
    if (peer) peers.push(cpuMs(peer, repeatPeer));
  }
  const value = median(values);
  const other = peer ? median(peers) : null;
  return {
    name,
    value: rounded(value),
    unit: 'ms',
    peer: other && rounded(other),
    ratio: other && rounded(other / value),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function diffTasks(): Task[] {
  const random = seededRandom(28);
  const vocabulary = makeVocabulary(random, 4000);
  const edited = (count: number): [string, string] => {
    const words = makeWords(random, vocabulary, count);
    return [words.join(' '), editWords(random, vocabulary, words, 0.2).join(' ')];
  };
  const short = Array.from({ length: 60 }, (): [string, string] => {
    const words = makeWords(random, vocabulary, 28);
    return [rephrase(random, vocabulary, words).join(' '), rephrase(random, vocabulary, words).join(' ')];
  });
  const each = (pairs: [string, string][], diff: (a: string, b: string) => unknown) => {
    let next = 0;
    return () => diff(...(pairs[next++ % pairs.length] as [string, string]));
  };
  const task = (name: string, pairs: [string, string][], repeat: number, repeatPeer: number, rounds: number): Task => ({
    name,
    ours: each(pairs, (a, b) => diffWords(a, b)),
    peer: repeatPeer > 0 ? each(pairs, (a, b) => diffWordsOfPeer(a, b)) : null,
    repeat,
    repeatPeer,
    rounds,
  });
  return [
    task('diff-28', short, 6000, 600, 7),
    task('diff-400', [edited(400), edited(400), edited(400)], 300, 15, 7),
    task('diff-5000', [edited(5000)], 20, 1, 3),
    // The peer would take minutes here.
    task('diff-50000', [edited(50_000)], 2, 0, 3),
  ];
}

function tableTask(): Task {
  const random = seededRandom(50);
  const vocabulary = makeVocabulary(random, 1500);
  const words = makeWords(random, vocabulary, 51);
  const passages = Array.from({ length: 50 }, () => editWords(random, vocabulary, words, 0.35).join(' '));
  return {
    name: 'table-50x51',
    ours: () => buildWordTable(passages),
    peer: () => collateByStar(passages),
    ...{ repeat: 5, repeatPeer: 3, rounds: 7 },
  };
}

function alignTasks(): Task[] {
  const model = parseAlignModel(JSON.parse(readFileSync('data/models/align.json', 'utf8')));
  const task = (name: string, texts: number, sentences: number, repeat: number, rounds: number): Task => {
    const story = segmentBodies(makeStory(seededRandom(texts * sentences), texts, sentences));
    const plain = story.map((text) => text.sentences.map((sentence) => text.body.slice(sentence.start, sentence.end)));
    return {
      name,
      ours: () => alignTexts(story, model),
      peer: () => alignByTfIdf(plain),
      repeat,
      repeatPeer: repeat,
      rounds,
    };
  };
  return [task('align-5x30', 5, 30, 3, 7), task('align-20x60', 20, 60, 1, 3), addOneTask(model)];
}

/** One more text where 50 are aligned; the peer looks at all 51 again. */
function addOneTask(model: AlignModel): Task {
  const story = segmentBodies(makeStory(seededRandom(51 * 30), 51, 30));
  const plain = story.map((text) => text.sentences.map((sentence) => text.body.slice(sentence.start, sentence.end)));
  const { state } = startAlign(story.slice(0, 50), model);
  return {
    name: 'align-add-one',
    ours: () => addText(state, story[50] as SegmentedText, model),
    peer: () => alignByTfIdf(plain),
    ...{ repeat: 1, repeatPeer: 1, rounds: 3 },
  };
}

/** A comparison with 2,000 changes, from the stored words to the drawn ledger; the peer is the same document without history. */
function reviseTask(): Task {
  const machine = inventDocument({ texts: 20, facts: 200 });
  const log = inventLog(machine, 2000, seededRandom(2000));
  const stored = { machine: JSON.stringify(machine), log: JSON.stringify(log) };
  const same = JSON.stringify(applyOperations(machine, log).document);
  const draw = (document: Comparison) => buildLedger(document, { base: null, unsure: false });
  return {
    name: 'revise-2000',
    ours: () => draw(applyOperations(JSON.parse(stored.machine), JSON.parse(stored.log)).document),
    peer: () => draw(JSON.parse(same)),
    ...{ repeat: 2, repeatPeer: 2, rounds: 5 },
  };
}

/** Alignment of 50 × 30 sentences over and over, each in a fresh process, as memory that another task took would count. */
function measureMemory(): Measure {
  const script = path.join(import.meta.dirname, 'bench-memory.ts');
  const most = (...flags: string[]) =>
    Number(execFileSync(process.execPath, ['--import', 'tsx', script, ...flags], { encoding: 'utf8' }));
  const value = most();
  const peer = most('--peer');
  return {
    name: 'align-memory-50x30',
    value: rounded(value),
    unit: 'MB',
    peer: rounded(peer),
    ratio: rounded(peer / value),
  };
}

/** Framing notes of 1,000 sentences (under 500 ms is 2,000 a second), and reading the model. */
function notesTasks(): Task[] {
  const raw = readFileSync('data/models/notes.json', 'utf8');
  const { annotate } = readResources('data');
  const texts = segmentBodies(makeStory(seededRandom(7), 10, 100));
  const spans = { quotations: [], sources: [] };
  const once = { peer: null, repeat: 1, repeatPeer: 0, rounds: 5 };
  return [
    { name: 'notes-1000', ours: () => annotateTexts(texts, [], spans, annotate), ...once },
    { name: 'notes-load', ours: () => parseNotesModel(JSON.parse(raw)), ...once },
  ];
}

/** Forty lines made to keep the rules of reading busy; the peer is ours on lines twice as long, so the ratio says how the time grows. */
function readingTask(): Task {
  const read = (bodies: readonly string[]) => {
    for (const body of bodies) {
      guessMetadata(body);
      detectSpans(segmentBodies([body]));
    }
  };
  const lines = makeHostileBodies(10_000);
  const longer = makeHostileBodies(20_000);
  return {
    name: 'reading-rules',
    ours: () => read(lines),
    peer: () => read(longer),
    ...{ repeat: 1, repeatPeer: 1, rounds: 7 },
  };
}

const measures = [
  ...[...diffTasks(), tableTask(), ...alignTasks(), reviseTask(), ...notesTasks(), readingTask()].map(measure),
  measureMemory(),
];
if (process.argv.includes('--json')) console.log(JSON.stringify(measures));
else console.table(measures);
