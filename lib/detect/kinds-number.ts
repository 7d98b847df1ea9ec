import type { Passage } from '../model/text';
import { judgeGroup } from './figure-verdicts';
import type { KindDetector } from './kinds-context';
import { weigh } from './kinds-context';
import { overlaps } from './kinds-reading';

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

/**
 * Figures of one measure that differ between the cells of a fact.
 * Shape:  one disagreement per group with members in two or more cells; a conflict of exact figures is also a contradiction.
 * Errors: none. Only the fact's own figures are judged; a doubtful pair is `unsure`, never a contradiction.
 */
export const detectNumberKind: KindDetector = ({ cells }, { ladders }) =>
  ladders.flatMap(({ members }) => {
    const told = members.filter(({ figure }) =>
      cells.some((cell) => cell.text.id === figure.text && cell.passages.some((p) => overlaps(p, figure))),
    );
    const between = [...new Set(told.map(({ figure }) => figure.text))];
    if (between.length < 2 || new Set(told.map(({ figure }) => figure.value)).size < 2) return [];
    const { verdict, explanation } = judgeGroup(told);
    if (verdict === 'same') return [];
    const evidence: Passage[] = told.map(({ figure: { text, start, end, quote } }) => ({ text, start, end, quote }));
    const shared = { between, evidence, explanation: explanation ?? 'The texts give different figures.' };
    const number = weigh({ kind: 'number', ...shared, confidence: CONFIDENCE[verdict], detail: DETAIL[verdict] });
    if (verdict !== 'conflict') return number;
    return [
      ...weigh({ kind: 'contradiction', ...shared, confidence: 0.6, detail: 'figures of the same thing' }),
      ...number,
    ];
  });
