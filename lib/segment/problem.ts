import type { HealthProblem, HealthProblemKind, Range } from '../model/text';

/** A health problem at a range of the body. Shape: range, kind and the reader's sentence in; problem out. */
export function problemAt({ start, end }: Range, kind: HealthProblemKind, message: string): HealthProblem {
  return { kind, message, start, end };
}
