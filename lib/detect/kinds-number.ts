import type { Figure } from '../model/comparison';
import type { Passage } from '../model/text';
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
 * Shape:  one disagreement per figure group with members in two or more cells; a conflict of exact figures is also a contradiction.
 * Errors: none. A doubtful group is `unsure`, never a contradiction.
 */
export const detectNumberKind: KindDetector = ({ cells }, { figures, figureGroups }) =>
  figureGroups.flatMap((group) => {
    if (group.verdict === 'same') return [];
    const members = group.members
      .map((id) => figures.get(id))
      .filter((figure): figure is Figure => figure !== undefined)
      .filter((figure) =>
        cells.some((cell) => cell.text.id === figure.text && cell.passages.some((p) => overlaps(p, figure))),
      );
    const between = [...new Set(members.map((figure) => figure.text))];
    if (between.length < 2 || new Set(members.map((figure) => figure.value)).size < 2) return [];
    const evidence: Passage[] = members.map(({ text, start, end, quote }) => ({ text, start, end, quote }));
    const shared = { between, evidence, explanation: group.explanation ?? 'The texts give different figures.' };
    const confidence = CONFIDENCE[group.verdict];
    const number = weigh({ kind: 'number', ...shared, confidence, detail: DETAIL[group.verdict] });
    if (group.verdict !== 'conflict') return number;
    return [
      ...weigh({ kind: 'contradiction', ...shared, confidence: 0.6, detail: 'figures of the same thing' }),
      ...number,
    ];
  });
