import type { Comparison } from '../../model/comparison';
import type { Passage, Span } from '../../model/text';

/** A word is what stands between blanks and holds a letter or a figure: a dash or a bullet alone is none. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** The number of words in a stretch of text, counted alike for whole texts and for passages. */
export function countWords(words: string): number {
  return words.match(WORD)?.length ?? 0;
}

/**
 * How much of each text a comparison quotes, all its passages taken together: cells, evidence, figures, quotations,
 * names, sources and notes. Words quoted twice count once, so the share is what a reader could put together again.
 * Shape:  one entry per text, in the order of `texts`. Needs no body: only each text's `words` and the quoted words.
 * Units:  share of the text's words, 0–1. A word that is quoted in part counts as a whole word.
 * Errors: none. A text without words has the share 0; passages of unknown texts are left out.
 */
export function quotedShare(comparison: Comparison): Record<string, number> {
  const spansOf = new Map<string, Span[]>(comparison.texts.map((text) => [text.id, []]));
  for (const passage of quotedPassages(comparison)) spansOf.get(passage.text)?.push(passage);
  return Object.fromEntries(
    comparison.texts.map(({ id, words }) => {
      const quoted = joinOverlaps(spansOf.get(id) ?? []).reduce((n, stretch) => n + countWords(stretch), 0);
      return [id, words > 0 ? Math.min(1, quoted / words) : 0];
    }),
  );
}

/** Every passage that a comparison shows, as often as it occurs; titles, summaries and explanations are not passages. */
export function quotedPassages(comparison: Comparison): Passage[] {
  const { facts, figures, quotations, names, sources, notes } = comparison;
  return [
    ...facts.flatMap((fact) => [
      ...Object.entries(fact.cells).flatMap(([text, cell]) => cell.passages.map((span) => ({ ...span, text }))),
      ...fact.disagreements.flatMap((disagreement) => disagreement.evidence),
      ...fact.tellings.groups.flatMap((group) => group.evidence.flatMap((evidence) => evidence.passages)),
    ]),
    ...figures,
    ...quotations.flatMap((quotation) => (quotation.attribution ? [quotation, quotation.attribution] : [quotation])),
    ...names.flatMap((name) => name.labels),
    ...sources.flatMap((source) => (source.content ? [source.attribution, source.content] : [source.attribution])),
    ...notes.flatMap((note) => note.targets),
  ];
}

/** The quoted words with overlapping and touching spans joined, so that no word counts twice. */
function joinOverlaps(spans: readonly Span[]): string[] {
  const stretches: string[] = [];
  let end = -1;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end <= end) continue;
    if (span.start > end) stretches.push(span.quote);
    else stretches.push((stretches.pop() ?? '') + span.quote.slice(end - span.start));
    end = span.end;
  }
  return stretches;
}
