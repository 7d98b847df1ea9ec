import type { Passage } from '../../model/text';
import { listed } from '../../page-words/plain-words';
import type { PlacedFigure } from '../figure-groups/placed-figure';
import { isExact, judgeGroup } from '../figure-groups/verdicts';
import { saySides, sidesOf } from './brief-words';
import type { KindDetector } from './finding';
import { weigh } from './finding';

const CONFIDENCE = {
  conflict: 0.75,
  updated: 0.7,
  rounded: 0.7,
  different_things: 0.6,
  unsure: 0.45,
  same: 0,
} as const;
const DETAIL = {
  conflict: 'cannot both be exact',
  updated: 'later figure',
  rounded: 'rounded',
  different_things: 'two different things',
  unsure: 'perhaps two different things',
  same: '',
} as const;

const ENDING = {
  updated: 'the later text may know more.',
  rounded: 'the same, more and less exact.',
  different_things: 'two different things.',
  unsure: 'perhaps two different things.',
  same: '',
} as const;

const exactOnes = (told: readonly PlacedFigure[]): string =>
  listed([...new Set(told.filter(isExact).map(({ figure }) => figure.quote))].slice(0, 2));

/**
 * Figures of one measure that differ between the cells of a fact.
 * Shape:  one disagreement per group with members in two or more cells; a conflict of exact figures is also a contradiction.
 * Errors: none. Only the fact's own figures are judged; a doubtful pair is `unsure`, never a contradiction.
 */
export const detectNumberKind: KindDetector = ({ cells }, { ladders }) => {
  const own = new Set(cells.flatMap((cell) => cell.figures.map(({ id }) => id)));
  return own.size < 2
    ? []
    : ladders.flatMap(({ members }) => {
        const told = members.filter(({ figure }) => own.has(figure.id));
        const between = [...new Set(told.map(({ figure }) => figure.text))];
        if (between.length < 2 || new Set(told.map(({ figure }) => figure.value)).size < 2) return [];
        const { verdict, explanation } = judgeGroup(told);
        if (verdict === 'same') return [];
        const evidence: Passage[] = told.map(({ figure: { text, start, end, quote } }) => ({
          text,
          start,
          end,
          quote,
        }));
        const sides = sidesOf(
          told.map(({ figure, outlet }) => ({ outlet, quote: figure.quote })),
          false,
        );
        const brief = saySides(
          sides,
          verdict === 'conflict' ? `${exactOnes(told)} cannot both be exact.` : ENDING[verdict],
        );
        const shared = { brief, between, evidence, explanation: explanation ?? 'The texts give different figures.' };
        const number = weigh({ kind: 'number', ...shared, confidence: CONFIDENCE[verdict], detail: DETAIL[verdict] });
        if (verdict !== 'conflict') return number;
        return [
          ...weigh({ kind: 'contradiction', ...shared, confidence: 0.6, detail: 'figures of the same thing' }),
          ...number,
        ];
      });
};
