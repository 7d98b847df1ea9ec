import { type Depth, findDepth } from '../../model/depth';
import { listed } from '../../page-words/plain-words';
import type { CellReading } from '../reading/reading';
import { firstEvidence } from '../reading/reading';
import { findGap } from './absence';
import { saySides } from './brief-words';
import type { KindDetector } from './finding';
import { weigh } from './finding';

/** Texts shorter than this have no "bottom" worth speaking of. */
const LEAST_PARAGRAPHS = 6;

/**
 * The same fact at the top of one text and in the last third of another.
 * Shape:  at most one disagreement; the top is headline, dek or first paragraph.
 * Errors: none. A text that looks cut is left out: what stood above or below in it is not known.
 */
export const detectOrderKind: KindDetector = ({ cells }) => {
  const placed = cells
    .filter((cell) => findGap(cell.text) === null)
    .map((cell) => ({ cell, depth: findDepth(cell.text, cell.passages[0] ?? { start: 0, end: 0 }) }));
  const top = placed.filter(({ depth }) => depth.place !== 'paragraph' || depth.paragraph === 1);
  const low = placed.filter(({ depth }) => isLow(depth));
  if (top.length === 0 || low.length === 0) return [];
  const say = ({ cell, depth }: { cell: CellReading; depth: Depth }) => `${cell.outlet} ${describeDepth(depth)}`;
  return weigh({
    kind: 'order',
    between: [...top, ...low].map(({ cell }) => cell.text.id),
    evidence: [...top, ...low].flatMap(({ cell }) => firstEvidence(cell)),
    explanation: `At the top here, far down there: ${listed([...top, ...low].map(say))}.`,
    brief: saySides([...top, ...low].map(say), 'the same fact.'),
    confidence: [...top, ...low].some(({ cell }) => cell.text.health.problems.length > 0) ? 0.6 : 0.8,
  });
};

const isLow = ({ place, paragraph, of }: Depth): boolean =>
  place === 'paragraph' && of >= LEAST_PARAGRAPHS && paragraph > (2 * of) / 3;

const describeDepth = ({ place, paragraph, of }: Depth): string =>
  place === 'headline'
    ? 'in the headline'
    : place === 'dek'
      ? 'in the line under the headline'
      : `in paragraph ${paragraph} of ${of}`;
