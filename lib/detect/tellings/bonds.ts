/** Proofs that two texts of a fact rest on one account, as the cells alone show them. */

import type { Quotation, TellingEvidence } from '../../model/comparison';
import { overlaps, passageOf } from '../../model/range';
import type { Passage } from '../../model/text';
import { relateValues } from '../figure-groups/value-relation';
import type { CellReading } from '../reading/reading';
import { compareNames, readSpeaker } from '../words/speaker-likeness';
import { findSharedRuns, type RunText, readRuns } from './shared-runs';

/** A proof that two texts of a fact rest on one account. */
export interface Bond {
  a: string;
  b: string;
  evidence: TellingEvidence;
}

/** Digits that a rounded figure needs before two texts will hardly have rounded to it each by themselves. */
const RARE_DIGITS = 3;
function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, n) => items.slice(n + 1).map((b): [T, T] => [a, b]));
}

/** Runs of words that both texts print outside quotation marks. */
export function runBonds(cells: readonly CellReading[]): Bond[] {
  const words = new Map(cells.map((cell) => [cell, readRuns(cell)]));
  return pairsOf(cells).flatMap(([a, b]) => {
    const runs = findSharedRuns(words.get(a) as RunText, words.get(b) as RunText);
    return runs.slice(0, 3).map((run) => ({
      a: a.text.id,
      b: b.text.id,
      evidence: { kind: 'shared_run' as const, passages: [passageOf(a.text, run.a), passageOf(b.text, run.b)] },
    }));
  });
}

/** The same long cut of a quotation. */
export function quoteBonds(cells: readonly CellReading[], cuts: readonly (readonly Quotation[])[]): Bond[] {
  return cuts.flatMap((members) => {
    const inside = members.filter((q) =>
      cells.some((cell) => cell.text.id === q.text && cell.passages.some((p) => overlaps(p, q))),
    );
    return bondAll(
      inside.map(({ text, start, end, quote }) => ({ text, start, end, quote })),
      'same_quote_cut',
    );
  });
}

/** All passages prove one thing: each text with the first of them. */
export function bondAll(passages: readonly Passage[], kind: TellingEvidence['kind']): Bond[] {
  const [first] = passages;
  if (!first || new Set(passages.map(({ text }) => text)).size < 2) return [];
  return passages
    .filter(({ text }) => text !== first.text)
    .map((passage) => ({ a: first.text, b: passage.text, evidence: { kind, passages: [first, passage] } }));
}

/** The same figure rounded the same way, where the value is too particular for chance. */
export function figureBonds(cells: readonly CellReading[]): Bond[] {
  return pairsOf(cells).flatMap(([a, b]) =>
    a.figures.flatMap((x) =>
      b.figures
        .filter(
          (y) =>
            x.unit === y.unit && x.precision !== undefined && x.precision !== 'exact' && x.precision === y.precision,
        )
        .filter((y) => typeof x.value === 'number' && relateValues(x, y) === 'equal' && digits(x.value) >= RARE_DIGITS)
        .map((y) => ({
          a: a.text.id,
          b: b.text.id,
          evidence: { kind: 'shared_run' as const, passages: [passageOf(a.text, x), passageOf(b.text, y)] },
        })),
    ),
  );
}

const digits = (value: number): number =>
  String(Math.abs(value))
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length;

/** Both cells give the fact on the word of one named source. */
export function speakerBonds(cells: readonly CellReading[]): Bond[] {
  const named = new Map(
    cells.map((cell) => [
      cell,
      cell.sources
        .filter((source) => source.transparency === 'named' && /\p{Lu}/u.test(source.source))
        .map((source) => ({ ...source, speaker: readSpeaker(source.source) })),
    ]),
  );
  return pairsOf(cells).flatMap(([a, b]) => {
    for (const x of named.get(a) ?? [])
      for (const y of named.get(b) ?? []) {
        if (compareNames(x.speaker, y.speaker) !== 'same') continue;
        if (!coversShared(x.content, a, b) || !coversShared(y.content, b, a)) continue;
        return [
          {
            a: a.text.id,
            b: b.text.id,
            evidence: { kind: 'same_source' as const, passages: [x.attribution, y.attribution] },
          },
        ];
      }
    return [];
  });
}

/** True where what the source covers holds words that the other cell tells too. */
function coversShared(content: Passage | undefined, cell: CellReading, other: CellReading): boolean {
  if (!content) return true;
  const covered = cell.tokens.filter((token) => overlaps(token, content)).map((token) => token.norm);
  const told = new Set(other.tokens.map((token) => token.norm));
  return covered.filter((norm) => norm.length > 3 && told.has(norm)).length >= 2;
}
