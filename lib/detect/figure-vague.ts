/** Vague counts, "a few points", "several houses": figures only where a number counts the same noun somewhere in the story. */
import type { Figure } from '../model/comparison';
import { stableId } from '../model/stable-id';
import type { SegmentedText } from '../model/text';
import { stemOf } from './kinds-words';

const VAGUE =
  /(?<!\p{L})(?:only |just |quite )?(?:a few|several|a handful of|a couple of)(?=((?: \p{Ll}[\p{Ll}’'-]*){1,3}))/gu;

/**
 * Find the vague counts of nouns that numbers count elsewhere: alone "several days" says nothing to compare.
 * Shape:  texts in English and the figures found in them; more figures of unit count, whose value is their words.
 * Errors: none.
 */
export function findVagueCounts(texts: readonly SegmentedText[], figures: readonly Figure[]): Figure[] {
  const counted = new Set(
    figures.flatMap(({ unit, measures }) => (unit === 'count' && measures ? [nounOf(measures)] : [])),
  );
  return texts.flatMap((text) =>
    [...text.body.matchAll(VAGUE)].flatMap((match): Figure[] => {
      const words = (match[1] ?? '').trim().split(' ');
      const at = words.findIndex((word) => counted.has(stemOf(word)));
      const [start, end] = [match.index, match.index + match[0].length];
      const inBody = text.sentences.some(
        (sentence) => sentence.start <= start && end <= sentence.end && sentence.role !== 'boilerplate',
      );
      const known = figures.some((figure) => figure.text === text.id && figure.start < end && figure.end > start);
      if (at < 0 || !inBody || known) return [];
      return [
        {
          id: stableId('n', text.id, start, end),
          text: text.id,
          start,
          end,
          quote: match[0],
          value: match[0].replace(/^(?:only|just|quite) | of$/g, ''),
          unit: 'count',
          precision: 'about',
          measures: words.slice(0, at + 1).join(' '),
        },
      ];
    }),
  );
}

/** The noun of what is measured: "points of the plan" counts points. */
const nounOf = (measures: string): string =>
  stemOf(
    measures
      .toLowerCase()
      .replace(/ (?:of|a|an|per) .*$/s, '')
      .split(' ')
      .at(-1) ?? '',
  );
