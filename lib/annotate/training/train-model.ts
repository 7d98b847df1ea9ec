/**
 * How the weights of notes are made.
 * Read:   this file; judged-sentences.ts for what it learns from.
 * Change: run npm run train -- --notes; its figures go to docs/figures.md.
 * Uses:   annotate.
 * Tests:  train-model.test.ts.
 */

import { type NotesModel, ROLES, STACK_SIZE, sigmoid, wordSummary } from '../notes-model';
import { HASH_BITS, SENTENCE_NUMBERS, type SentenceFeatures, WORD_NUMBERS } from '../word-features';
import { decide, fitLogistic, type Rows, type Weights } from './fit-logistic';

/** A labelled sentence, ready to learn from. */
export interface TrainingSentence {
  features: SentenceFeatures;
  /** Per judged word: 1 when people marked it. */
  marked: Uint8Array;
  biased: 0 | 1;
  /** Sentences of one article share a group and never stand on both sides of a fold. */
  group: string;
  /** Labelled by a crowd instead of experts: the model learns how the two differ and ships the experts' side. */
  crowd: boolean;
}

/** Numbers per word that training may use: vectors and sentiment lists. They are multiplied away before the model ships. */
export interface WordTable {
  words: string[];
  width: number;
  /** words × width. */
  values: Float32Array;
}

/** The model as it is stored: `parseNotesModel` reads it. */
export interface PackedNotesModel extends Omit<NotesModel, 'vocabulary' | 'roles' | 'wordHash' | 'sentenceHash'> {
  hashBits: number;
  vocabulary: string;
  roles: { base64: string; scale: number }[];
  wordHash: { base64: string; scale: number };
  sentenceHash: { base64: string; scale: number };
}

const HASH_SIZE = 1 << HASH_BITS;
/** Plain columns count less than words, or a hundred vector columns would drown them. Measured on the prototype. */
const PLAIN_WEIGHT = 0.15;
/** A column that hardly varies says nothing; dividing by rounding noise would make it shout. */
const LEAST_SPREAD = 1e-5;
const INNER_FOLDS = 4;
const COSTS = { word: 0.5, sentence: 1, stack: 0.05 };
const STEPS = 60;

/**
 * Train the word tagger, the sentence model and the probability that joins them.
 * Shape:  labelled sentences in, packed weights out. The joining step learns from folds, because word probabilities of
 *         sentences that the tagger has seen are too good.
 * Errors: none; the same sentences in the same order give the same weights.
 */
export function trainModel(sentences: readonly TrainingSentence[], table: WordTable): PackedNotesModel {
  const place = new Map(table.words.map((word, at) => [word, at]));
  const words = wordRows(sentences, table, place);
  const wholes = sentenceRows(sentences, table, place);
  const biased = Uint8Array.from(sentences, (one) => one.biased);
  const folds = sentences.map((one) => foldOf(one.group, INNER_FOLDS));
  const stacked: number[][] = sentences.map(() => []);
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const inFold = (at: number) => folds[at] === fold;
    const wordWeights = fitLogistic(
      take(words.rows, words.owner, (at) => !inFold(at)),
      words.labels,
      COSTS.word,
      STEPS,
    );
    const wholeWeights = fitLogistic(
      take(wholes.rows, wholes.owner, (at) => !inFold(at)),
      biased,
      COSTS.sentence,
      STEPS,
    );
    const rest = take(words.rows, words.owner, inFold);
    const scores = decide(rest, wordWeights);
    const perSentence = new Map<number, number[]>();
    rest.take.forEach((row, i) => {
      const owner = words.owner[row] as number;
      const list = perSentence.get(owner) ?? [];
      list.push(sigmoid(scores[i] as number));
      perSentence.set(owner, list);
    });
    const restWholes = take(wholes.rows, wholes.owner, inFold);
    const own = decide(restWholes, wholeWeights);
    restWholes.take.forEach((row, i) => {
      stacked[row] = [
        ...wordSummary(Float64Array.from(perSentence.get(row) ?? [])),
        own[i] as number,
        Number(sentences[row]?.crowd),
      ];
    });
  }
  const everyWord = fitLogistic(words.rows, words.labels, COSTS.word, STEPS);
  const everyWhole = fitLogistic(wholes.rows, biased, COSTS.sentence, STEPS);
  return pack(table, words, everyWord, wholes, everyWhole, fitStack(stacked, biased));
}

interface Matrix {
  rows: Rows;
  labels: Uint8Array;
  /** Which sentence a row belongs to. */
  owner: Int32Array;
  mean: Float64Array;
  scale: Float64Array;
}

function wordRows(
  sentences: readonly TrainingSentence[],
  table: WordTable,
  place: ReadonlyMap<string, number>,
): Matrix {
  const width = WORD_NUMBERS + 1 + 4 * table.width + 1;
  const count = sentences.reduce((sum, one) => sum + one.features.judged.length, 0);
  const plain = new Float32Array(count * width);
  const owner = new Int32Array(count);
  let row = 0;
  sentences.forEach(({ features, crowd }, at) => {
    const places = features.forms.map((form) => place.get(form) ?? -1);
    const whole = meanVector(table, places);
    features.judged.forEach((word, i) => {
      owner[row] = at;
      const base = row * width;
      plain.set(features.plain[i] ?? [], base);
      plain[base + WORD_NUMBERS] = Number((places[word] ?? -1) < 0);
      const parts = [
        meanVector(table, places.slice(word, word + 1)),
        meanVector(table, places.slice(Math.max(0, word - 3), word)),
        meanVector(table, places.slice(word + 1, word + 4)),
        whole,
      ];
      parts.forEach((part, which) => {
        plain.set(part, base + WORD_NUMBERS + 1 + which * table.width);
      });
      plain[base + width - 1] = Number(crowd);
      row++;
    });
  });
  const labels = Uint8Array.from(sentences.flatMap((one) => [...one.marked]));
  const rows: Rows = {
    take: Int32Array.from({ length: count }, (_, i) => i),
    hashed: sentences.flatMap((one) => one.features.hashed),
    hashSize: HASH_SIZE,
    plain,
    width,
  };
  return { rows, labels, owner, ...standardise(plain, width) };
}

function sentenceRows(
  sentences: readonly TrainingSentence[],
  table: WordTable,
  place: ReadonlyMap<string, number>,
): Matrix {
  const width = SENTENCE_NUMBERS + table.width + 1;
  const plain = new Float32Array(sentences.length * width);
  sentences.forEach(({ features, crowd }, at) => {
    plain.set(features.sentencePlain, at * width);
    plain[(at + 1) * width - 1] = Number(crowd);
    plain.set(
      meanVector(
        table,
        features.forms.map((form) => place.get(form) ?? -1),
      ),
      at * width + SENTENCE_NUMBERS,
    );
  });
  const owner = Int32Array.from(sentences, (_, at) => at);
  const rows: Rows = {
    take: owner,
    hashed: sentences.map((one) => one.features.sentenceHashed),
    hashSize: HASH_SIZE,
    plain,
    width,
  };
  return { rows, labels: new Uint8Array(0), owner, ...standardise(plain, width) };
}

/** Mean over all places given, unknown words counting as nothing: the same as `scoreSentence` does. */
function meanVector(table: WordTable, places: readonly number[]): Float64Array {
  const sum = new Float64Array(table.width);
  for (const at of places) {
    if (at < 0) continue;
    for (let k = 0; k < table.width; k++)
      sum[k] = (sum[k] as number) + (table.values[at * table.width + k] as number) / places.length;
  }
  return sum;
}

/** Columns to mean 0 and spread PLAIN_WEIGHT, in place. */
function standardise(plain: Float32Array, width: number): { mean: Float64Array; scale: Float64Array } {
  const count = Math.max(1, plain.length / width);
  const mean = new Float64Array(width);
  const scale = new Float64Array(width);
  for (let i = 0; i < plain.length; i++) mean[i % width] = (mean[i % width] as number) + (plain[i] as number) / count;
  for (let i = 0; i < plain.length; i++)
    scale[i % width] = (scale[i % width] as number) + ((plain[i] as number) - (mean[i % width] as number)) ** 2 / count;
  for (let k = 0; k < width; k++) {
    const spread = Math.sqrt(scale[k] as number);
    scale[k] = spread > LEAST_SPREAD ? spread : 1;
  }
  for (let i = 0; i < plain.length; i++)
    plain[i] = (((plain[i] as number) - (mean[i % width] as number)) / (scale[i % width] as number)) * PLAIN_WEIGHT;
  return { mean, scale };
}

function take(rows: Rows, owner: Int32Array, wanted: (sentence: number) => boolean): Rows {
  return { ...rows, take: rows.take.filter((row) => wanted(owner[row] as number)) };
}

/** The fold of a group: by its name alone, so that more data never moves old data to another fold. */
export function foldOf(group: string, folds: number): number {
  let h = 7;
  for (let i = 0; i < group.length; i++) h = Math.imul(h ^ group.charCodeAt(i), 2654435761) ^ (h >>> 15);
  return (h >>> 0) % folds;
}

interface Stack {
  mean: number[];
  scale: number[];
  weight: number[];
  bias: number;
}

function fitStack(stacked: readonly number[][], biased: Uint8Array): Stack {
  const plain = Float32Array.from(stacked.flat());
  const width = STACK_SIZE + 1;
  const { mean, scale } = standardise(plain, width);
  for (let i = 0; i < plain.length; i++) plain[i] = (plain[i] as number) / PLAIN_WEIGHT;
  const rows: Rows = { take: Int32Array.from(stacked, (_, at) => at), hashed: [], hashSize: 0, plain, width };
  const weights = fitLogistic(rows, biased, COSTS.stack, 200);
  const crowd = ((weights[STACK_SIZE] as number) * (mean[STACK_SIZE] as number)) / (scale[STACK_SIZE] as number);
  const kept = (all: Float64Array) => [...all.subarray(0, STACK_SIZE)];
  return { mean: kept(mean), scale: kept(scale), weight: kept(weights), bias: (weights[width] as number) - crowd };
}

/** Undo the scaling of the plain columns, multiply the word table into one number per role, keep one byte each. */
function pack(
  table: WordTable,
  words: Matrix,
  wordWeights: Weights,
  wholes: Matrix,
  wholeWeights: Weights,
  stack: Stack,
): PackedNotesModel {
  const word = unscaled(words, wordWeights);
  const whole = unscaled(wholes, wholeWeights);
  const roleWeights = ROLES.map((_, which) =>
    which < 4
      ? word.plain.slice(WORD_NUMBERS + 1 + which * table.width, WORD_NUMBERS + 1 + (which + 1) * table.width)
      : whole.plain.slice(SENTENCE_NUMBERS, SENTENCE_NUMBERS + table.width),
  );
  return {
    hashBits: HASH_BITS,
    vocabulary: table.words.join(' '),
    roles: roleWeights.map((weights) =>
      packBytes(Float64Array.from(table.words, (_, at) => rowDot(table, at, weights))),
    ),
    wordHash: packBytes(wordWeights.slice(0, HASH_SIZE)),
    sentenceHash: packBytes(wholeWeights.slice(0, HASH_SIZE)),
    wordNumbers: rounded(word.plain.slice(0, WORD_NUMBERS)),
    wordUnknown: word.plain[WORD_NUMBERS] ?? 0,
    wordBias: word.bias,
    sentenceNumbers: rounded(whole.plain.slice(0, SENTENCE_NUMBERS)),
    sentenceBias: whole.bias,
    stackMean: rounded(stack.mean),
    stackScale: rounded(stack.scale),
    stackWeight: rounded(stack.weight),
    stackBias: stack.bias,
  };
}

function unscaled(matrix: Matrix, weights: Weights): { plain: number[]; bias: number } {
  const { hashSize, width } = matrix.rows;
  let bias = weights[hashSize + width] as number;
  const plain = Array.from({ length: width }, (_, k) => {
    const weight = ((weights[hashSize + k] as number) * PLAIN_WEIGHT) / (matrix.scale[k] as number);
    bias -= weight * (matrix.mean[k] as number);
    return weight;
  });
  return { plain, bias };
}

function rowDot(table: WordTable, at: number, weights: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < table.width; k++) sum += (table.values[at * table.width + k] as number) * (weights[k] ?? 0);
  return sum;
}

function packBytes(values: Float64Array): { base64: string; scale: number } {
  const largest = values.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const scale = largest / 127 || 1;
  let letters = '';
  for (const value of values) letters += String.fromCharCode(Math.round(value / scale) & 255);
  return { base64: btoa(letters), scale };
}

function rounded(values: readonly number[]): number[] {
  return values.map((value) => Number(value.toPrecision(7)));
}
