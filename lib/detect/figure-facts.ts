/** Rows for figures that clash where no fact lines their sentences up: the reader must not have to find such a clash alone. */

import type { AlignedFact } from '../model/comparison';
import { keyed } from '../model/keyed';
import { stableId } from '../model/stable-id';
import type { Span } from '../model/text';
import type { FigureLadder } from './figure-groups';
import type { PlacedFigure } from './figure-placing';
import { judgeGroup } from './figure-verdicts';
import { type FactReading, overlaps, type TextReading } from './kinds-reading';

const TITLES = keyed({
  casualties: 'Number of killed and wounded',
  killed: 'Number of people killed',
  injured: 'Number of people injured',
  evacuated: 'Number of people moved out',
  missing: 'Number of people missing',
  arrested: 'Number of people arrested',
  rescued: 'Number of people rescued',
  attended: 'Number of people who came',
  'laid off': 'Number of jobs lost',
});

/**
 * One fact for each group of figures in conflict whose members stand in no fact together.
 * Shape:  the sentences of the figures as cells, one text at least twice where it gives the figure twice; none where an
 *         aligned fact shows the conflict already.
 */
export function buildFigureFacts(
  readings: readonly TextReading[],
  ladders: readonly FigureLadder[],
  facts: readonly FactReading[],
): AlignedFact[] {
  return ladders.flatMap(({ group, members }) => {
    const title = TITLES.get(members[0]?.role ?? '');
    if (group.verdict !== 'conflict' || !title || facts.some((fact) => showsConflict(fact, members))) return [];
    const cells = Object.fromEntries(
      readings.flatMap((reading): [string, Span[]][] => {
        const spans = sentencesOf(reading, members);
        return spans.length > 0 ? [[reading.text.id, spans]] : [];
      }),
    );
    const id = stableId('f', 'figure', ...members.map(({ figure }) => `${figure.text}:${figure.start}`));
    return [{ id, title, cells, score: 1 }];
  });
}

function showsConflict({ fact }: FactReading, members: readonly PlacedFigure[]): boolean {
  const inside = members.filter(({ facts }) => facts.has(fact.id));
  return inside.length > 1 && judgeGroup(inside).verdict === 'conflict';
}

function sentencesOf({ text }: TextReading, members: readonly PlacedFigure[]): Span[] {
  return text.sentences
    .filter((sentence) => members.some(({ figure }) => figure.text === text.id && overlaps(sentence, figure)))
    .map(({ start, end }) => ({ start, end, quote: text.body.slice(start, end) }));
}
