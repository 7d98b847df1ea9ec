import type { Scorer } from '../align/pairs/align-model';

export interface Example {
  row: Float64Array;
  /** 1 = yes, 0 = no. */
  label: number;
  weight: number;
}

/**
 * Fit a logistic scorer, ridge-regularised, by Newton steps.
 * Shape:  examples in; bias and one weight for each name out, on the scale of the features as they are.
 * Units:  `ridge` counts on features scaled to a spread of one; the bias is not held back.
 * Why:    no randomness and no learning rate, so that training again gives the same file.
 */
export function fitLogistic(names: readonly string[], examples: readonly Example[], ridge: number): Scorer {
  const used = examples.filter((example) => example.weight > 0);
  const { mean, spread } = scaleOf(names.length, used);
  const rows = used.map(({ row }) => [1, ...names.map((_, k) => ((row[k] ?? 0) - (mean[k] ?? 0)) / (spread[k] ?? 1))]);
  const size = names.length + 1;
  const beta = new Array<number>(size).fill(0);
  for (let step = 0; step < 25; step++) {
    const system = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
    rows.forEach((row, i) => {
      addExample(system, row, used[i] as Example, beta);
    });
    for (let k = 1; k < size; k++) {
      const line = system[k] as number[];
      line[k] = (line[k] ?? 0) + ridge;
      line[size] = (line[size] ?? 0) - ridge * (beta[k] ?? 0);
    }
    const move = solve(system);
    move.forEach((by, k) => {
      beta[k] = (beta[k] ?? 0) + by;
    });
    if (Math.max(...move.map(Math.abs)) < 1e-8) break;
  }
  const weights = names.map((_, k) => (beta[k + 1] ?? 0) / (spread[k] ?? 1));
  const bias = (beta[0] ?? 0) - weights.reduce((sum, weight, k) => sum + weight * (mean[k] ?? 0), 0);
  return { bias: rounded(bias), weights: Object.fromEntries(names.map((name, k) => [name, rounded(weights[k] ?? 0)])) };
}

function scaleOf(columns: number, examples: readonly Example[]): { mean: number[]; spread: number[] } {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const mean: number[] = [];
  const spread: number[] = [];
  for (let k = 0; k < columns; k++) {
    const average = examples.reduce((sum, { row, weight }) => sum + weight * (row[k] ?? 0), 0) / total;
    const variance =
      examples.reduce((sum, { row, weight }) => sum + weight * ((row[k] ?? 0) - average) ** 2, 0) / total;
    mean.push(average);
    spread.push(Math.sqrt(variance) || 1);
  }
  return { mean, spread };
}

function addExample(
  system: number[][],
  row: readonly number[],
  { label, weight }: Example,
  beta: readonly number[],
): void {
  const sum = row.reduce((total, x, k) => total + x * (beta[k] ?? 0), 0);
  const p = 1 / (1 + Math.exp(-sum));
  const curve = weight * Math.max(1e-6, p * (1 - p));
  row.forEach((x, k) => {
    const line = system[k] as number[];
    line[row.length] = (line[row.length] ?? 0) + weight * (label - p) * x;
    row.forEach((y, j) => {
      line[j] = (line[j] ?? 0) + curve * x * y;
    });
  });
}

/** Gauss-Jordan; the ridge keeps the matrix far from singular. */
function solve(system: number[][]): number[] {
  const size = system.length;
  for (let c = 0; c < size; c++) {
    const pivot = system[c] as number[];
    const by = pivot[c] || 1e-9;
    system.forEach((line, r) => {
      if (r === c) return;
      const factor = (line[c] ?? 0) / by;
      if (factor) for (let k = c; k <= size; k++) line[k] = (line[k] ?? 0) - factor * (pivot[k] ?? 0);
    });
  }
  return system.map((line, k) => (line[size] ?? 0) / (line[k] || 1e-9));
}

const rounded = (x: number): number => Math.round(x * 1e4) / 1e4;
