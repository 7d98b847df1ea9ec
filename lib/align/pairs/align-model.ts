/** Weights of one logistic scorer: a value is `bias` plus the sum of weight times feature, by the feature's name. */
export interface Scorer {
  bias: number;
  weights: Record<string, number>;
}

/** What alignment has learned: a few numbers with names, made by lib/cli/train-align.ts. */
export interface AlignModel {
  format: 'tellings.align/1';
  /** First pass: do two sentences report the same fact? Features: PAIR_FEATURES. */
  pair: Scorer;
  /** Second pass: do two texts tell of the same event? Features: TEXT_FEATURES. */
  texts: Scorer;
  cluster: ClusterSettings;
}

export interface ClusterSettings {
  /** From this probability on a pair is sure: it always stands in a fact. */
  sure: number;
  /** Least mean probability to the members of a fact with which a sentence joins it. */
  join: number;
  /** Least probability to each member of another text. */
  least: number;
  /** What a member of the sentence's own text counts in that mean, as a share of `join`. */
  sameText: number;
  /** Two sentences that are each other's best, and in no fact yet, are one from this probability on. */
  pair: number;
  /** The same where one of the two stands in a fact: a sentence may tell a second fact that only two texts have. */
  pairTaken: number;
}

/**
 * Read weights that stand in a file.
 * Shape:  parsed JSON in; extra fields (origin, figures) are left out.
 * Errors: throws a TypeError that names the field, as a broken model is a fault of the build and not of a reader.
 */
export function parseAlignModel(json: unknown): AlignModel {
  const model = objectAt(json, 'model');
  if (model.format !== 'tellings.align/1') throw new TypeError(`align model: format ${String(model.format)}`);
  const cluster = objectAt(model.cluster, 'cluster');
  return {
    format: 'tellings.align/1',
    pair: scorerAt(model.pair, 'pair'),
    texts: scorerAt(model.texts, 'texts'),
    cluster: {
      sure: numberAt(cluster.sure, 'cluster.sure'),
      join: numberAt(cluster.join, 'cluster.join'),
      least: numberAt(cluster.least, 'cluster.least'),
      sameText: numberAt(cluster.sameText, 'cluster.sameText'),
      pair: numberAt(cluster.pair, 'cluster.pair'),
      pairTaken: numberAt(cluster.pairTaken, 'cluster.pairTaken'),
    },
  };
}

function scorerAt(value: unknown, name: string): Scorer {
  const scorer = objectAt(value, name);
  const weights = objectAt(scorer.weights, `${name}.weights`);
  return {
    bias: numberAt(scorer.bias, `${name}.bias`),
    weights: Object.fromEntries(
      Object.entries(weights).map(([key, weight]) => [key, numberAt(weight, `${name}.weights.${key}`)]),
    ),
  };
}

function objectAt(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`align model: ${name} is no object`);
  return value as Record<string, unknown>;
}

function numberAt(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError(`align model: ${name} is no number`);
  return value;
}
