/** What each detector of one kind gets: the fact, and what the whole comparison says about figures, quotations and names. */
import type { Disagreement, NamedReferent, Quotation } from '../../model/comparison';
import type { Passage } from '../../model/text';
import type { FigureLadder } from '../figure-groups/figure-groups';
import type { UtteranceGroup } from '../quotation-groups/quotation-groups';
import type { FactReading } from '../reading/reading';

/** Word difference handed in by compare.ts (steps do not import each other): 0–1, 1 = same words. */
export type Similarity = (a: string, b: string) => number;

export interface KindsContext {
  ladders: readonly FigureLadder[];
  quotations: ReadonlyMap<string, Quotation>;
  utterances: readonly UtteranceGroup[];
  names: readonly NamedReferent[];
  /** The labels of each text with the place of their referent in `names`. */
  labels: ReadonlyMap<string, readonly { referent: number; label: Passage }[]>;
  similarity: Similarity;
}

/** Labels by text: asking every referent for every fact took too long on twenty texts. */
export function indexLabels(names: readonly NamedReferent[]): KindsContext['labels'] {
  const found = new Map<string, { referent: number; label: Passage }[]>();
  names.forEach(({ labels }, referent) => {
    for (const label of labels) {
      const known = found.get(label.text);
      if (known) known.push({ referent, label });
      else found.set(label.text, [{ referent, label }]);
    }
  });
  return found;
}

/** A disagreement with the few words that a row's summary says of it; a document does not keep them. */
export interface Finding extends Disagreement {
  brief?: string;
}

/** One kind's detector: the disagreements of one fact, most certain first. */
export type KindDetector = (fact: FactReading, context: KindsContext) => Finding[];

/** Below this the engine says "unsure". */
export const SURE = 0.5;
/** Below this it says nothing: a guess is no help to a reader. */
const WORTH_SAYING = 0.35;

/** A disagreement with its doubt applied: unsure below the threshold, null below what is worth saying. */
export function weigh(disagreement: Finding): Finding[] {
  const confidence = Math.round(Math.min(0.95, Math.max(0, disagreement.confidence)) * 100) / 100;
  if (confidence < WORTH_SAYING) return [];
  const kind = confidence < SURE ? 'unsure' : disagreement.kind;
  return [{ ...disagreement, kind, confidence, between: [...new Set(disagreement.between)].sort() }];
}
