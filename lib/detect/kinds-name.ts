import type { NamedReferent } from '../model/comparison';
import type { Passage } from '../model/text';
import { saySides, sidesOf } from './brief-words';
import type { KindDetector } from './kinds-context';
import { weigh } from './kinds-context';
import type { CellReading } from './kinds-reading';
import { overlaps, shorten } from './kinds-reading';
import { isFunctionWord, stemOf } from './kinds-words';

/**
 * Who or what is called what: the cells of a fact give one referent different titles, descriptions or spellings.
 * Shape:  one disagreement per referent that two or more cells label differently.
 * Errors: none. A bare name beside a name with its title is no disagreement: the title usually stood further up.
 */
export const detectNameKind: KindDetector = ({ cells }, { names, labels: labelsOf }) => {
  const told = new Map<number, { cell: CellReading; labels: Passage[] }[]>();
  for (const cell of cells) {
    const own = new Map<number, Passage[]>();
    for (const { referent, label } of labelsOf.get(cell.text.id) ?? [])
      if (cell.passages.some((passage) => overlaps(passage, label)))
        own.set(referent, [...(own.get(referent) ?? []), label]);
    for (const [referent, labels] of own) told.set(referent, [...(told.get(referent) ?? []), { cell, labels }]);
  }
  return [...told.keys()]
    .sort((a, b) => a - b)
    .flatMap((n) => {
      const referent = names[n];
      // Capital, seat and people all stand for a country by custom: that choice is no disagreement.
      if (!referent || referent.kind === 'place') return [];
      const labelled = (told.get(n) ?? []).map(({ cell, labels }) => ({
        cell,
        label: longest(labels),
        words: describing(labels, referent),
      }));
      if (labelled.length < 2) return [];
      const spelled = spellings(labelled);
      // "A deal" may be any; what is told apart must say more than its noun somewhere.
      const pointing = labelled.filter(
        ({ label, words }) => referent.kind === 'person' || words.size > 1 || !/^an? /i.test(label.quote),
      );
      const described = pointing.filter(({ words }) => words.size > 0);
      if (referent.kind !== 'person' && !described.some(({ words }) => words.size > 1)) return [];
      const apart = described.filter((a) => described.some((b) => b !== a && areApart(a.words, b.words, referent)));
      const chosen = apart.length > 1 ? apart : spelled ? labelled : [];
      if (chosen.length < 2) return [];
      return weigh({
        kind: 'name',
        between: chosen.map(({ cell }) => cell.text.id),
        evidence: chosen.map(({ label }) => label),
        explanation: `${referent.kind === 'person' ? 'One person' : 'One thing'}, other names: ${chosen.map(({ cell, label }) => `“${shorten(label.quote, 60)}” in ${cell.outlet}`).join(', ')}.`,
        brief: saySides(
          sidesOf(chosen.map(({ cell, label }) => ({ outlet: cell.outlet, quote: label.quote }))),
          referent.kind === 'person' ? 'one person.' : 'one thing.',
        ),
        confidence: apart.length > 1 ? (referent.kind === 'person' ? 0.65 : 0.55) : 0.75,
        detail: apart.length > 1 ? 'title or description' : 'spelling',
      });
    });
};

/** A person's two descriptions are apart where each has a word of its own ("port boss", "port director"); a thing's, where none is shared. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>, { kind }: NamedReferent): boolean {
  if (kind !== 'person') return ![...a].some((word) => b.has(word));
  return [...a].some((word) => !b.has(word)) && [...b].some((word) => !a.has(word));
}

const longest = (labels: readonly Passage[]): Passage =>
  labels.reduce((best, label) => (label.end - label.start > best.end - best.start ? label : best));

/** Stems of the words that describe: of a person the lower-case ones, of a thing all that carry meaning. */
function describing(labels: readonly Passage[], referent: NamedReferent): Set<string> {
  const words = labels.flatMap((label) => label.quote.match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? []);
  const kept = words
    .filter((word) => referent.kind !== 'person' || /^\p{Ll}/u.test(word))
    .map((word) => word.toLowerCase().replace(/[’']s$/, ''));
  return new Set(kept.filter((word) => !isFunctionWord(word) && word.length > 2).map(stemOf));
}

/** The last word of a name from its first capital on. */
const surnameOf = (name: string): string =>
  /\p{Lu}.*/su.exec(/(?<![\p{L}-])[\p{L}-]+$/u.exec(name)?.[0] ?? '')?.[0] ?? '';

/** True where two cells spell the last word of the name differently ("Zelenskyy", "Zelenskiy"). */
function spellings(labelled: readonly { cell: CellReading; label: Passage }[]): boolean {
  const last = new Set(labelled.map(({ label }) => surnameOf(label.quote.replace(/[’']s$/, '')).toLowerCase()));
  const names = [...last].filter((name) => name.length > 4);
  return names.some((a, n) =>
    names.slice(n + 1).some((b) => a[0] === b[0] && a.slice(0, 4) === b.slice(0, 4) && a !== b),
  );
}
