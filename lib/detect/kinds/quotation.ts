import type { Quotation } from '../../model/comparison';
import { quoteBriefly, saySides } from './brief-words';
import type { KindDetector } from './finding';
import { weigh } from './finding';

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

/** What a reader should hear of first, where a fact holds more than two versions. */
const RANK = ['other_speaker', 'reworded', 'spliced', 'trimmed', 'unsure'] as const;

/**
 * One utterance quoted in different ways in the cells of a fact.
 * Shape:  for each utterance one disagreement per way in which two versions of the fact's own cells differ.
 * Errors: none. Versions that stand outside the fact do not count, whatever the whole group says.
 */
export const detectQuotationKind: KindDetector = ({ cells }, { quotations, utterances }) => {
  const own = new Set(cells.flatMap((cell) => cell.quotations.map(({ id }) => id)));
  return own.size < 2
    ? []
    : utterances.flatMap(({ group, pairs }) => {
        if (group.members.filter((id) => own.has(id)).length < 2) return [];
        const inside = pairs.flatMap((pair) => {
          const members = pair.members.filter((id) => own.has(id)).flatMap((id) => quotations.get(id) ?? []);
          const between = [...new Set(members.map((quotation) => quotation.text))];
          return between.length < 2 ? [] : [{ ...pair, members, between }];
        });
        return RANK.flatMap((verdict) => {
          const found = inside.filter((pair) => pair.verdict === verdict);
          const [first] = found;
          if (!first) return [];
          const members = [...new Set(found.flatMap((pair) => pair.members))];
          return weigh({
            kind: 'quotation',
            between: found.flatMap(({ between }) => between),
            evidence: members.map(({ text, start, end, quote }) => ({ text, start, end, quote })),
            explanation: first.explanation,
            brief: briefOf(verdict, first.members, cells),
            confidence: CONFIDENCE[verdict],
            detail: DETAIL[verdict],
          });
        });
      });
};

function briefOf(
  verdict: (typeof RANK)[number],
  members: readonly Quotation[],
  cells: readonly { text: { id: string }; outlet: string }[],
): string {
  const outletOf = (quotation: Quotation) =>
    cells.find(({ text }) => text.id === quotation.text)?.outlet ?? quotation.text;
  const bySize = [...members].sort((a, b) => a.quote.length - b.quote.length || (a.id < b.id ? -1 : 1));
  const [short, long] = [bySize[0] as Quotation, bySize.at(-1) as Quotation];
  const words = [
    `${quoteBriefly(long.quote)} in ${outletOf(long)}`,
    `${quoteBriefly(short.quote)} in ${outletOf(short)}`,
  ];
  switch (verdict) {
    case 'trimmed':
      return saySides(
        [`${outletOf(short)} quotes only ${quoteBriefly(short.quote)}`],
        `${outletOf(long)} has more.`,
        '',
        '; ',
      );
    case 'spliced':
      return saySides(
        [`${outletOf(short)} joins pieces of what ${outletOf(long)} quotes whole`],
        quoteBriefly(short.quote),
      );
    case 'reworded':
      return saySides(words, 'one utterance in two wordings.');
    case 'other_speaker':
      return saySides(
        [`${quoteBriefly(short.quote)} is ${short.speaker}’s in ${outletOf(short)}`],
        `${long.speaker}’s in ${outletOf(long)}.`,
        '',
        ', ',
      );
    default:
      return saySides(words, 'two pieces of one answer, or two answers.');
  }
}
