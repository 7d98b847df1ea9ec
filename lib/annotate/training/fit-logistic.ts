import type { Hashed } from '../word-features';

/** Rows of a design matrix: a few hashed features and a fixed number of plain ones each. */
export interface Rows {
  /** The rows that take part, so that folds share one matrix. */
  take: Int32Array;
  hashed: readonly Hashed[];
  hashSize: number;
  /** Row by row, `width` numbers each. */
  plain: Float32Array;
  width: number;
}

/** Hash weights first, then one per plain column, then the constant. */
export type Weights = Float64Array;

/**
 * Logistic regression with a quadratic penalty, by L-BFGS. Deterministic: no sampling, fixed order.
 * Units:  `cost` weighs the data against the penalty, as liblinear's C.
 * Source: Liu and Nocedal 1989; our own code.
 */
export function fitLogistic(rows: Rows, labels: Uint8Array, cost: number, steps: number): Weights {
  const size = rows.hashSize + rows.width + 1;
  let point: Float64Array = new Float64Array(size);
  let { value, slope } = lossAt(rows, labels, cost, point);
  const moves: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = descent(slope, moves);
    const falls = dot(direction, slope);
    let length = step === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
    let next = moved(point, direction, length);
    let tried = lossAt(rows, labels, cost, next);
    while (tried.value > value + 1e-4 * length * falls && length > 1e-8) {
      length /= 2;
      next = moved(point, direction, length);
      tried = lossAt(rows, labels, cost, next);
    }
    const s = minus(next, point);
    const y = minus(tried.slope, slope);
    const curve = dot(s, y);
    const gained = value - tried.value;
    if (curve > 1e-12) moves.push({ s, y, rho: 1 / curve });
    if (moves.length > 10) moves.shift();
    point = next;
    ({ value, slope } = tried);
    if (gained < 1e-5 * Math.abs(value)) break;
  }
  return point;
}

/** What the weights say of the rows taken, before the logistic curve. */
export function decide(rows: Rows, weights: Weights): Float64Array {
  return Float64Array.from(rows.take, (row) => score(rows, row, weights));
}

function score(rows: Rows, row: number, weights: Weights): number {
  const { hashSize, width, plain } = rows;
  let sum = weights[hashSize + width] as number;
  const base = row * width;
  for (let k = 0; k < width; k++) sum += (plain[base + k] as number) * (weights[hashSize + k] as number);
  const sparse = rows.hashed[row];
  if (sparse)
    for (let k = 0; k < sparse.index.length; k++)
      sum += (sparse.value[k] as number) * (weights[sparse.index[k] as number] as number);
  return sum;
}

function lossAt(
  rows: Rows,
  labels: Uint8Array,
  cost: number,
  weights: Weights,
): { value: number; slope: Float64Array } {
  const { hashSize, width, plain } = rows;
  const slope = Float64Array.from(weights);
  const last = hashSize + width;
  slope[last] = 0;
  let value = 0;
  for (let k = 0; k < last; k++) value += 0.5 * (weights[k] as number) ** 2;
  for (const row of rows.take) {
    const z = score(rows, row, weights);
    const label = labels[row] as number;
    value += cost * (Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - label * z);
    const pull = cost * (1 / (1 + Math.exp(-z)) - label);
    const base = row * width;
    for (let k = 0; k < width; k++)
      slope[hashSize + k] = (slope[hashSize + k] as number) + pull * (plain[base + k] as number);
    const sparse = rows.hashed[row];
    if (sparse) {
      for (let k = 0; k < sparse.index.length; k++) {
        const at = sparse.index[k] as number;
        slope[at] = (slope[at] as number) + pull * (sparse.value[k] as number);
      }
    }
    slope[last] = (slope[last] as number) + pull;
  }
  return { value, slope };
}

function descent(
  slope: Float64Array,
  moves: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = Float64Array.from(slope);
  const alphas: number[] = [];
  for (const { s, y, rho } of [...moves].reverse()) {
    const alpha = rho * dot(s, q);
    alphas.unshift(alpha);
    addTo(q, y, -alpha);
  }
  const last = moves.at(-1);
  if (last) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y);
    for (let k = 0; k < q.length; k++) q[k] = (q[k] as number) * scale;
  }
  moves.forEach(({ s, y, rho }, i) => {
    addTo(q, s, (alphas[i] ?? 0) - rho * dot(y, q));
  });
  for (let k = 0; k < q.length; k++) q[k] = -(q[k] as number);
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

function addTo(target: Float64Array, other: Float64Array, factor: number): void {
  for (let k = 0; k < target.length; k++) target[k] = (target[k] as number) + factor * (other[k] as number);
}

function moved(point: Float64Array, direction: Float64Array, length: number): Float64Array {
  const next = Float64Array.from(point);
  addTo(next, direction, length);
  return next;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  const difference = Float64Array.from(a);
  addTo(difference, b, -1);
  return difference;
}
