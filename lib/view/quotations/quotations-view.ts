/**
 * Each utterance with every text’s cut of it, ready to draw.
 * Read:   this file alone.
 * Uses:   collate, page-words, comparison.
 * Tests:  quotations-view.test.ts.
 */

import { diffWords } from '../../collate/word-diff';
import type { Comparison, Quotation, QuotationGroup, QuotationVerdict } from '../../model/comparison';
import { capitalised, counted, listed, numberWord } from '../../page-words/plain-words';
import { QUOTATION_VERDICT_LABELS, QUOTATION_VERDICT_PHRASES } from '../../page-words/quotation-names';
import { besideEvent } from '../comparison/beside-event';
import { buildQuoteContext, type QuotedWords } from '../comparison/quote-context';
import { labelTexts, type TextLabel } from '../comparison/text-label';

/** A stretch of one outlet's cut, set against the longest wording. Kept, changed and added words are verbatim the outlet's. */
export type CutPiece =
  | { kind: 'kept'; words: string }
  | { kind: 'added'; words: string }
  | { kind: 'changed'; words: string; instead: string }
  /** `words` are the longest wording's, which this outlet leaves out. */
  | { kind: 'cut'; words: string; count: number };

export interface Cut {
  text: TextLabel;
  /** Whom this text gives the words to; null where it names nobody. */
  speaker: string | null;
  pieces: CutPiece[];
  /** This is the longest wording, against which the others are set. */
  isReference: boolean;
  /** No stretch of words is shared: shown whole, without marks. */
  isOther: boolean;
  quote: QuotedWords;
  /** The words that say who is quoted, verbatim. */
  attribution: string | null;
}

export interface Utterance {
  id: string;
  verdict: QuotationVerdict;
  explanation: string | null;
  /** One, or several where the texts give the words to different people. */
  speakers: string[];
  cuts: Cut[];
}

/** A quotation that stands in one text. */
interface SingleQuotation {
  id: string;
  text: TextLabel;
  quote: QuotedWords;
  attribution: string | null;
}

export interface QuotationsView {
  dek: string;
  utterances: Utterance[];
  /** Who is quoted, most quoted first; null: the text does not say whose words they are. */
  speakers: { id: string; speaker: string | null; texts: TextLabel[]; quotations: SingleQuotation[] }[];
}

const VERDICT_ORDER = Object.keys(QUOTATION_VERDICT_LABELS) as QuotationVerdict[];

/**
 * Whose words, and how much of them: each utterance with every text's cut of it, then what only one text quotes, by speaker.
 * Shape:  within an utterance the longest wording comes first; the pieces of a cut, without those that are cut, join to its quotation.
 * Errors: none. A speaker whom no text names is null.
 * Source: lib/collate/word-diff.ts for what was kept, cut and changed.
 */
export function buildQuotations(document: Comparison): QuotationsView {
  const texts = labelTexts(document.texts);
  const label = new Map(texts.map((text) => [text.id, text]));
  const contextOf = buildQuoteContext(document);
  const quotations = new Map(document.quotations.map((quotation) => [quotation.id, quotation]));
  const utterances = document.quotationGroups
    .flatMap((group) => {
      const members = group.members.flatMap((id) => quotations.get(id) ?? []).filter(({ text }) => label.has(text));
      return members.length ? [toUtterance(group, members, label, contextOf)] : [];
    })
    .sort((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) || (a.id < b.id ? -1 : 1));
  const isBeside = besideEvent(document);
  const grouped = new Set(document.quotationGroups.flatMap((group) => group.members));
  const single = document.quotations.filter((q) => !grouped.has(q.id) && label.has(q.text) && !isBeside(q));
  return { dek: dekOf(utterances, single.length), utterances, speakers: bySpeaker(single, label, contextOf) };
}

function toUtterance(
  group: QuotationGroup,
  members: Quotation[],
  label: Map<string, TextLabel>,
  contextOf: ReturnType<typeof buildQuoteContext>,
): Utterance {
  const place = ({ text }: Quotation) => [...label.keys()].indexOf(text);
  const ordered = [...members].sort(
    (a, b) => wordCount(b.quote) - wordCount(a.quote) || place(a) - place(b) || a.start - b.start,
  );
  const reference = ordered[0] as Quotation;
  return {
    id: group.members[0] ?? reference.id,
    verdict: group.verdict,
    explanation: group.explanation ?? null,
    speakers: [...new Set(ordered.flatMap(({ speaker }) => speaker ?? []))],
    cuts: ordered.map((member): Cut => {
      const isReference = member === reference;
      const pieces = isReference ? null : cutAgainst(reference.quote, member.quote);
      return {
        text: label.get(member.text) as TextLabel,
        speaker: member.speaker,
        pieces: pieces ?? [{ kind: 'kept', words: member.quote }],
        isReference,
        isOther: !isReference && !pieces,
        quote: contextOf(member, 110),
        attribution: member.attribution?.quote ?? null,
      };
    }),
  };
}

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const wordCount = (words: string) => words.match(WORD)?.length ?? 0;

/** A single word in common is chance: below this share of its words a cut is shown whole. */
const SHARED_AT_LEAST = 0.4;

/**
 * What one outlet kept, cut, changed and added of the longest wording.
 * Shape:  null where the two have too little in common. Pieces other than `cut` join to `words`.
 */
export function cutAgainst(reference: string, words: string): CutPiece[] | null {
  const { runs, verdict } = diffWords(reference, words);
  if (verdict === 'rewritten') return null;
  const pieces = runs.flatMap((run): CutPiece[] => {
    const own = words.slice(run.bStart, run.bEnd);
    const theirs = reference.slice(run.aStart, run.aEnd);
    const count = wordCount(theirs);
    if (run.kind === 'equal') return own ? [{ kind: 'kept', words: own }] : [];
    if (run.kind === 'delete') return count ? [{ kind: 'cut', words: theirs.trim(), count }] : [];
    if (run.kind === 'insert' || !count) return [{ kind: wordCount(own) ? 'added' : 'kept', words: own }];
    // "…" where words stood is a cut with its mark, no change.
    if (!wordCount(own))
      return [
        { kind: 'kept', words: own },
        { kind: 'cut', words: theirs.trim(), count },
      ];
    return [{ kind: 'changed', words: own, instead: theirs.trim() }];
  });
  const kept = pieces.reduce((n, piece) => n + (piece.kind === 'kept' ? wordCount(piece.words) : 0), 0);
  return kept < SHARED_AT_LEAST * wordCount(words) ? null : pieces;
}

function bySpeaker(
  single: Quotation[],
  label: Map<string, TextLabel>,
  contextOf: ReturnType<typeof buildQuoteContext>,
): QuotationsView['speakers'] {
  const order = [...label.keys()];
  const groups = new Map<string | null, Quotation[]>();
  for (const quotation of single) groups.set(quotation.speaker, [...(groups.get(quotation.speaker) ?? []), quotation]);
  return [...groups]
    .sort(
      ([a, m], [b, n]) =>
        Number(a === null) - Number(b === null) || n.length - m.length || ((a ?? '') < (b ?? '') ? -1 : 1),
    )
    .map(([speaker, own], n) => {
      const sorted = own.sort((a, b) => order.indexOf(a.text) - order.indexOf(b.text) || a.start - b.start);
      return {
        id: speaker === null ? 'nobody-named' : `speaker-${n + 1}`,
        speaker,
        texts: [...new Set(sorted.map(({ text }) => text))].map((id) => label.get(id) as TextLabel),
        quotations: sorted.map((quotation) => ({
          id: quotation.id,
          text: label.get(quotation.text) as TextLabel,
          quote: contextOf(quotation, 110),
          attribution: quotation.attribution?.quote ?? null,
        })),
      };
    });
}

function dekOf(utterances: Utterance[], single: number): string {
  if (!utterances.length && !single) return 'No words in quotation marks were found.';
  const alone = single ? `${counted(single, 'quotation')} ${single === 1 ? 'stands' : 'stand'} in one text only.` : '';
  if (!utterances.length) return `No quotation stands in two texts. ${alone}`.trim();
  const parts = VERDICT_ORDER.flatMap((verdict) => {
    const n = utterances.filter((utterance) => utterance.verdict === verdict).length;
    return n ? [`${numberWord(n)} ${QUOTATION_VERDICT_PHRASES[verdict]}`] : [];
  });
  const n = utterances.length;
  return `${capitalised(numberWord(n))} ${n === 1 ? 'utterance is' : 'utterances are'} quoted more than once: ${listed(parts)}. ${alone}`.trim();
}
