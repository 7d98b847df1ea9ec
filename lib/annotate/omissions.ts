import { cellOf } from '../model/cell-of';
import type { AlignedFact, Note } from '../model/comparison';
import { stableId } from '../model/stable-id';
import type { SegmentedText } from '../model/text';
import { listed } from '../page-words/plain-words';
import { areRelated } from './contrast';
import { sentenceWords } from './sentence-words';

/** With fewer texts one silent text is half of the comparison: its choice and the other's are the same. */
const LEAST_TEXTS = 3;
const MOST = 3;
/** A fact that the alignment is not sure of may be told in words that it did not recognise. */
const LEAST_SCORE = 0.5;

/**
 * Facts that every text but one tells.
 * Shape:  a note on the words of those that have it, never on the silent text. At most three, the surest facts first, all unsure.
 * Why so few: the alignment misses paraphrases, so the silent text is searched once more for anything alike; and no omission is
 *         claimed from a text that looks cut.
 */
export function findOmissions(texts: readonly SegmentedText[], facts: readonly AlignedFact[]): Note[] {
  if (texts.length < LEAST_TEXTS) return [];
  const ranked = [...facts].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return ranked.flatMap((fact) => omissionOf(fact, texts)).slice(0, MOST);
}

function omissionOf(fact: AlignedFact, texts: readonly SegmentedText[]): Note[] {
  const silent = texts.filter((text) => !cellOf(fact.cells, text.id)?.length);
  const [lacking] = silent;
  if (!lacking || silent.length > 1 || fact.score < LEAST_SCORE || lacking.health.status !== 'complete') return [];
  const having = texts.filter((text) => text !== lacking).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (having.some((text) => tellsAlike(lacking, text, fact))) return [];
  const targets = having.flatMap((text) => {
    const span = cellOf(fact.cells, text.id)?.[0];
    return span ? [{ text: text.id, start: span.start, end: span.end, quote: span.quote }] : [];
  });
  const names = having.map((text) => text.outlet.name);
  const explanation = `${listed(names)} have this; it was not found in the text of ${lacking.outlet.name}, which may tell it in other words, have had less room or have come out earlier.`;
  return [
    {
      id: stableId('n', 'omission', fact.id, lacking.id, ...targets.map((target) => target.start)),
      targets,
      category: 'selection_and_placement',
      voice: 'outlet',
      explanation,
      neutral: null,
      strength: 1,
      origin: 'machine',
      status: 'suggested',
      rule: 'comparison/omission',
    },
  ];
}

/** Whether a sentence of the silent text shares enough words with the fact after all. */
function tellsAlike(lacking: SegmentedText, text: SegmentedText, fact: AlignedFact): boolean {
  const spans = cellOf(fact.cells, text.id) ?? [];
  const told = text.sentences.filter((one) => spans.some((span) => one.start < span.end && one.end > span.start));
  return told.some((one) => {
    const words = sentenceWords(one);
    return lacking.sentences.some((other) => areRelated(words, sentenceWords(other)));
  });
}
