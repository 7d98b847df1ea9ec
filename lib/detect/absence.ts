import type { Absence } from '../model/comparison';
import type { SegmentedText } from '../model/text';
import type { FactReading, TextReading } from './kinds-reading';

/** Why a cell is empty, and one plain sentence that says so. */
export interface EmptyCell {
  absence: Absence;
  reason: string;
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

/**
 * Why nothing of a fact stands in a text.
 * Shape:  the text's health decides first: a copy that looks cut is never said to leave something out.
 * Errors: none.
 */
export function explainAbsence(text: SegmentedText, outlet: string, offTopic: ReadonlySet<string>): EmptyCell {
  const gap = findGap(text);
  if (gap !== null) {
    return {
      absence: 'text_incomplete',
      reason: `Not in the copy you gave, which seems to lack something. ${endSentence(gap)}`,
    };
  }
  if (offTopic.has(text.id)) {
    return {
      absence: 'off_topic',
      reason: `Most of what ${outlet} tells stands in no other text here, so it seems to report on something else.`,
    };
  }
  const doubt = text.health.problems[0]?.message;
  return {
    absence: 'not_found',
    reason: doubt
      ? `Not found in the text you gave. A caution: ${endSentence(doubt)}`
      : 'Not found in the text you gave.',
  };
}

/** Problems of a copy that take nothing of the article away: its facts can still be looked for. */
const NO_GAP = new Set(['no_headline', 'repeated_paragraph', 'missing_post', 'several_articles']);

/** What the copy seems to lack of the article itself, in the words of its health; null where nothing points to a gap. */
export function findGap(text: SegmentedText): string | null {
  const gap = text.health.problems.find(({ kind }) => !NO_GAP.has(kind));
  if (gap) return gap.message;
  return text.health.status === 'incomplete' && text.health.problems.length === 0
    ? 'Its health is marked incomplete'
    : null;
}

const endSentence = (message: string): string => (/[.!?…]$/.test(message) ? message : `${message}.`);
