import { describe, expect, it } from 'vitest';
import { segmentText } from '../../segment/segment-text';
import { parseNotesModel, scoreSentence } from '../notes-model';
import { sentenceWords } from '../sentence-words';
import { sentenceFeatures } from '../word-features';
import { decide, fitLogistic } from './fit-logistic';
import { type TrainingSentence, trainModel } from './train-model';

const ROWS = {
  take: Int32Array.from([0, 1, 2, 3]),
  hashed: [],
  hashSize: 0,
  plain: Float32Array.from([0, 1, 2, 3]),
  width: 1,
};

function featuresOf(body: string) {
  const sentence = segmentText({ id: 't', outlet: { name: 'T' }, body, sha256: 't' }).sentences[0];
  if (!sentence) throw new Error('no sentence');
  const words = sentenceWords(sentence);
  return sentenceFeatures(words, []);
}

/** Sentences in which "vile" is marked and "green" is not. */
const SENTENCES: TrainingSentence[] = Array.from({ length: 40 }, (_, at) => {
  const loaded = at % 2 === 0;
  const features = featuresOf(
    `The ${loaded ? 'vile' : 'green'} bridge number ${['one', 'two', 'three', 'four', 'five'][at % 5]} opened in May.`,
  );
  const marked = Uint8Array.from(features.judged, (place) => Number(features.forms[place] === 'vile'));
  return { features, marked, biased: loaded ? 1 : 0, group: `g${at}`, crowd: at % 3 === 0 };
});
const TABLE = {
  words: ['the', 'vile', 'green', 'bridge', 'opened'],
  width: 2,
  values: Float32Array.from([0, 1, 1, 0, 0, 0, 0.2, 0.3, 0.1, 0.4]),
};

describe('logistic regression', () => {
  it('finds the border between two classes', () => {
    const weights = fitLogistic(ROWS, Uint8Array.from([0, 0, 1, 1]), 10, 100);
    const scores = decide(ROWS, weights);
    expect(scores[1]).toBeLessThan(0);
    expect(scores[2]).toBeGreaterThan(0);
    expect((weights[1] ?? 0) / (weights[0] ?? 1)).toBeCloseTo(-1.5, 2);
  });
});

describe('training', () => {
  const packed = trainModel(SENTENCES, TABLE);

  it('gives the same bytes for the same sentences', () => {
    expect(JSON.stringify(trainModel(SENTENCES, TABLE))).toBe(JSON.stringify(packed));
  });

  it('learns which word is marked and which sentence is called biased', () => {
    const model = parseNotesModel(JSON.parse(JSON.stringify(packed)));
    const vile = featuresOf('The vile bridge number six opened in May.');
    const green = featuresOf('The green bridge number six opened in May.');
    const scoreOf = (features: typeof vile, form: string) =>
      scoreSentence(features, model).words[features.judged.indexOf(features.forms.indexOf(form))] ?? 0;
    expect(scoreOf(vile, 'vile')).toBeGreaterThan(0.5);
    expect(scoreOf(green, 'green')).toBeLessThan(0.2);
    expect(scoreSentence(vile, model).sentence).toBeGreaterThan(scoreSentence(green, model).sentence);
  });

  it('refuses weights that were made for other features', () => {
    expect(() => parseNotesModel({ ...packed, hashBits: 3 })).toThrow('npm run train');
  });
});
