import { HASH_BITS, SENTENCE_NUMBERS, type SentenceFeatures, WORD_NUMBERS } from './word-features';

/** Roles in which a word of the vocabulary counts: itself, left or right of the judged word, in its sentence, for the sentence. */
export const ROLES = ['own', 'left', 'right', 'around', 'sentence'] as const;
export const STACK_SIZE = 13;

/**
 * A linear word tagger with a sentence probability on top. Word vectors were multiplied into one number per word and role
 * in training, so the model ships a few bytes a word instead of 100 numbers.
 */
export interface NotesModel {
  vocabulary: ReadonlyMap<string, number>;
  /** Per role, one byte a word, with its scale. */
  roles: { bytes: Int8Array; scale: number }[];
  wordHash: { bytes: Int8Array; scale: number };
  sentenceHash: { bytes: Int8Array; scale: number };
  wordNumbers: number[];
  /** Added when the word is not in the vocabulary. */
  wordUnknown: number;
  wordBias: number;
  sentenceNumbers: number[];
  sentenceBias: number;
  stackMean: number[];
  stackScale: number[];
  stackWeight: number[];
  stackBias: number;
}

export interface SentenceScore {
  /** Probability that readers call the sentence biased. */
  sentence: number;
  /** Per judged word, in the order of `SentenceFeatures.judged`: probability that readers mark it. */
  words: Float64Array;
}

/**
 * Read the shipped weights.
 * Errors: throws when the file and this code disagree about a size, because scores would be nonsense.
 */
export function parseNotesModel(json: unknown): NotesModel {
  const raw = json as Record<string, never> & {
    hashBits: number;
    vocabulary: string;
    roles: PackedBytes[];
    wordHash: PackedBytes;
    sentenceHash: PackedBytes;
  } & Omit<NotesModel, 'vocabulary' | 'roles' | 'wordHash' | 'sentenceHash'>;
  if (
    raw.hashBits !== HASH_BITS ||
    raw.wordNumbers.length !== WORD_NUMBERS ||
    raw.sentenceNumbers.length !== SENTENCE_NUMBERS
  ) {
    throw new Error('The notes model was trained for other features; run npm run train');
  }
  const vocabulary = new Map(raw.vocabulary.split(' ').map((word, place) => [word, place]));
  return {
    vocabulary,
    roles: raw.roles.map(unpack),
    wordHash: unpack(raw.wordHash),
    sentenceHash: unpack(raw.sentenceHash),
    wordNumbers: raw.wordNumbers,
    wordUnknown: raw.wordUnknown,
    wordBias: raw.wordBias,
    sentenceNumbers: raw.sentenceNumbers,
    sentenceBias: raw.sentenceBias,
    stackMean: raw.stackMean,
    stackScale: raw.stackScale,
    stackWeight: raw.stackWeight,
    stackBias: raw.stackBias,
  };
}

interface PackedBytes {
  base64: string;
  scale: number;
}

function unpack(packed: PackedBytes): { bytes: Int8Array; scale: number } {
  const letters = atob(packed.base64);
  const bytes = new Int8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return { bytes, scale: packed.scale };
}

/** Probabilities of one sentence and its words. Additive: every number comes from a word, a neighbour or a flag. */
export function scoreSentence(features: SentenceFeatures, model: NotesModel): SentenceScore {
  const places = features.forms.map((form) => model.vocabulary.get(form) ?? -1);
  const role = (which: number, at: number): number => {
    const place = places[at] ?? -1;
    const table = model.roles[which];
    return place < 0 || !table ? 0 : (table.bytes[place] ?? 0) * table.scale;
  };
  const around = mean(0, places.length, (at) => role(3, at));
  const words = new Float64Array(features.judged.length);
  features.judged.forEach((place, i) => {
    let sum = model.wordBias + role(0, place) + around;
    sum += mean(Math.max(0, place - 3), place, (at) => role(1, at));
    sum += mean(place + 1, Math.min(places.length, place + 4), (at) => role(2, at));
    if ((places[place] ?? -1) < 0) sum += model.wordUnknown;
    sum += dot(features.plain[i] ?? [], model.wordNumbers);
    const hashed = features.hashed[i];
    if (hashed)
      for (let k = 0; k < hashed.index.length; k++)
        sum += weightOf(model.wordHash, hashed.index[k] ?? 0) * (hashed.value[k] ?? 0);
    words[i] = sigmoid(sum);
  });
  return {
    words,
    sentence: sentenceProbability(
      features,
      model,
      words,
      mean(0, places.length, (at) => role(4, at)),
    ),
  };
}

function sentenceProbability(
  features: SentenceFeatures,
  model: NotesModel,
  words: Float64Array,
  fromWords: number,
): number {
  let own = model.sentenceBias + fromWords + dot(features.sentencePlain, model.sentenceNumbers);
  const { index, value } = features.sentenceHashed;
  for (let k = 0; k < index.length; k++) own += weightOf(model.sentenceHash, index[k] ?? 0) * (value[k] ?? 0);
  const stack = [...wordSummary(words), own];
  let sum = model.stackBias;
  stack.forEach((one, k) => {
    sum += ((model.stackWeight[k] ?? 0) * (one - (model.stackMean[k] ?? 0))) / (model.stackScale[k] ?? 1);
  });
  return sigmoid(sum);
}

/** Twelve summaries of the word probabilities, the first of `STACK_SIZE` inputs of the sentence probability. */
export function wordSummary(words: Float64Array): number[] {
  const sorted = Float64Array.from(words).sort().reverse();
  const top = (count: number) => sorted.subarray(0, count).reduce((sum, one) => sum + one, 0);
  const at = (place: number) => sorted[place] ?? 0;
  const size = Math.max(1, sorted.length);
  const none = sorted.length > 0 ? 1 - sorted.reduce((product, one) => product * (1 - one), 1) : 0;
  const over = (limit: number) => sorted.filter((one) => one > limit).length;
  const all = top(sorted.length);
  return [
    at(0),
    at(1),
    at(2),
    top(3),
    top(6),
    all,
    all / size,
    none,
    over(0.3),
    over(0.2) / size,
    Math.log(at(0) + 1e-3),
    Math.log(none + 1e-3),
  ];
}

function mean(from: number, to: number, value: (at: number) => number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += value(at);
  return to > from ? sum / (to - from) : 0;
}

function weightOf(table: { bytes: Int8Array; scale: number }, index: number): number {
  return (table.bytes[index] ?? 0) * table.scale;
}

function dot(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
