import type { Quotation } from '../model/comparison';
import type { KindDetector } from './kinds-context';
import { weigh } from './kinds-context';
import { overlaps } from './kinds-reading';

const CONFIDENCE = {
  trimmed: 0.75,
  spliced: 0.75,
  reworded: 0.7,
  other_speaker: 0.65,
  unsure: 0.5,
  verbatim: 0,
} as const;
const DETAIL = {
  trimmed: 'cut short',
  spliced: 'pieces joined',
  reworded: 'other words in the marks',
  other_speaker: 'another speaker',
  unsure: 'two cuts',
  verbatim: '',
} as const;

/**
 * One utterance quoted in different ways in the cells of a fact.
 * Shape:  one disagreement per quotation group with members in two or more cells.
 */
export const detectQuotationKind: KindDetector = ({ cells }, { quotations, quotationGroups }) =>
  quotationGroups.flatMap((group) => {
    if (group.verdict === 'verbatim') return [];
    const members = group.members
      .map((id) => quotations.get(id))
      .filter((quotation): quotation is Quotation => quotation !== undefined)
      .filter((q) => cells.some((cell) => cell.text.id === q.text && cell.passages.some((p) => overlaps(p, q))));
    const between = [...new Set(members.map((quotation) => quotation.text))];
    if (between.length < 2) return [];
    return weigh({
      kind: 'quotation',
      between,
      evidence: members.map(({ text, start, end, quote }) => ({ text, start, end, quote })),
      explanation: group.explanation ?? 'The texts quote the same words in different ways.',
      confidence: CONFIDENCE[group.verdict],
      detail: DETAIL[group.verdict],
    });
  });
