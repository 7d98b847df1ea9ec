import type { Absence } from '../../model/comparison';
import { keyed } from '../../model/keyed';
import type { SegmentedText } from '../../model/text';
import { GAP_REASONS, OTHER_EVENT, SOME_GAP } from '../../page-words/absence-names';
import type { FactReading, TextReading } from '../reading/reading';

/** Why a cell is empty, and a short phrase that says so where more is known than that nothing was found. */
export interface EmptyCell {
  absence: Absence;
  reason?: string;
}

const CONTENT = new Set(['headline', 'dek', 'body', 'quoted_post']);
/** Below this share of its sentences in common with other texts, a text is taken to report on something else. */
const OTHER_EVENT_SHARE = 0.12;
/** And below this part of what the middle text shares: short sets share little anyway. */
const OF_MIDDLE = 0.4;
/** A text of fewer sentences is too short to say what it is about. */
const LEAST_SENTENCES = 6;

/**
 * How much of each text the other texts tell too.
 * Shape:  all readings of facts; per text id the share of its content sentences that stand in a fact of two or more texts, 0–1;
 *         1 for a text too short to judge.
 */
export function sharedParts(readings: readonly TextReading[], facts: readonly FactReading[]): Map<string, number> {
  const shared = new Map<string, Set<number>>(readings.map((reading) => [reading.text.id, new Set<number>()]));
  for (const fact of facts) {
    if (fact.cells.length < 2) continue;
    for (const cell of fact.cells) for (const sentence of cell.sentences) shared.get(cell.text.id)?.add(sentence.index);
  }
  return new Map(
    readings.map(({ text }) => {
      const all = text.sentences.filter((sentence) => CONTENT.has(sentence.role)).length;
      return [text.id, all < LEAST_SENTENCES ? 1 : (shared.get(text.id)?.size ?? 0) / all];
    }),
  );
}

/** Ids of the texts that seem to report on another event than the rest. */
export function offTopicTexts(parts: ReadonlyMap<string, number>): Set<string> {
  const values = [...parts.values()].sort((a, b) => a - b);
  const middle = values[Math.floor(values.length / 2)] ?? 0;
  if (values.length < 3) return new Set();
  return new Set(
    [...parts].filter(([, part]) => part < OTHER_EVENT_SHARE && part < OF_MIDDLE * middle).map(([id]) => id),
  );
}

/** By any sign, as a copy can be incomplete without one that is known. */
const REASONS = keyed<string | null>(GAP_REASONS);

/**
 * Why nothing of a fact stands in a text.
 * Shape:  the text's health decides first: a copy that looks cut is never said to leave something out. A whole text on the
 *         topic gets no reason: "not found" says all that is known.
 * Errors: none.
 */
export function explainAbsence(text: SegmentedText, offTopic: ReadonlySet<string>): EmptyCell {
  const gap = findGap(text);
  if (gap !== null) return { absence: 'text_incomplete', reason: REASONS.get(gap) ?? SOME_GAP };
  return offTopic.has(text.id) ? { absence: 'off_topic', reason: OTHER_EVENT } : { absence: 'not_found' };
}

/** Problems of a copy that take nothing of the article away: its facts can still be looked for. */
const NO_GAP = new Set(['no_headline', 'repeated_paragraph', 'missing_post', 'several_articles']);

/** The kind of the first sign that the copy lacks something of the article itself; null where nothing points to a gap. */
export function findGap({ health }: SegmentedText): string | null {
  const gap = health.problems.find(({ kind }) => !NO_GAP.has(kind));
  if (gap) return gap.kind;
  return health.status === 'incomplete' && health.problems.length === 0 ? 'unknown' : null;
}
