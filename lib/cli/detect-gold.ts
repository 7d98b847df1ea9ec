/** The editor's analysis of the seeds as evaluate-detect.ts counts it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DisagreementKind, Figure, FigureVerdict } from '../model/comparison';
import type { Span } from '../model/text';

export interface GoldFigure extends Span {
  id: string;
  outlet: string;
  value: number | string | null | { min: number; max: number } | { from: string; to: string };
  unit: string;
  precision: string;
  ignore?: boolean;
}

export interface GoldRow {
  id: string;
  question: string;
  cells: Record<string, Span[]>;
  disagreement: string;
}

export interface GoldSet {
  outlets: { id: string; file: string }[];
  rows: GoldRow[];
  figures: GoldFigure[];
  comparisons: { id: string; title: string; figures: string[]; verdict: string }[];
  quotes: (Span & { id: string; outlet: string })[];
  utterances: { id: string; members: string[]; sameUtterance: string }[];
  notTheSame: { members: string[] }[];
}

/**
 * Read the labelled set.
 * Errors: throws where a file is missing; the folder is the caller's.
 */
export function readGoldSet(folder: string): GoldSet {
  const read = (name: string) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
  const { figures, comparisons } = read('figures');
  const { quotes, groups, notTheSame } = read('quotes');
  const outlets = read('outlets').map((outlet: { id: string; file: string }) => ({
    id: outlet.id,
    file: path.basename(outlet.file),
  }));
  return { outlets, rows: read('facts'), figures, comparisons, quotes, utterances: groups, notTheSame };
}

/** Our verdicts that say what the editor's says. A possible contradiction is no more than a doubt. */
export function verdictsOf(verdict: string): FigureVerdict[] {
  if (/^agree/.test(verdict)) return ['same', 'rounded'];
  if (/different/.test(verdict)) return ['different_things'];
  return ['unsure', 'different_things', 'updated'];
}

/** Our kinds that say what the editor's word for a row says; the editor's are coarser, so several fit. */
export const KINDS_OF: Record<string, DisagreementKind[]> = {
  omission: ['absence'],
  numeric: ['number'],
  attribution: ['source', 'quotation'],
  wording: ['wording', 'quotation', 'name'],
  framing: ['wording', 'name', 'source', 'certainty', 'quotation'],
  factual: ['contradiction', 'number', 'name', 'certainty', 'source', 'unsure'],
  none: ['absence', 'wording', 'number'],
};

/** True where our value is the editor's; a range whole, a date as exactly as the editor gives it. */
export function agreesWith({ value, unit }: Figure, wanted: GoldFigure): boolean {
  const { value: right } = wanted;
  if (right === null) return true;
  if (typeof right === 'object') {
    const [low, high] = 'min' in right ? [right.min, right.max] : [right.from, right.to];
    return String(value) === `${low}/${high}`;
  }
  if (typeof right === 'number' && unit === 'date') return String(value) === String(right);
  return value === right;
}

/** True where two figures have one value, or the less exact date holds the other. */
export function meansSame(a: Figure, b: Figure): boolean {
  const [x, y] = [String(a.value), String(b.value)];
  return x === y;
}
