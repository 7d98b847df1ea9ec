import type { Source } from '../model/comparison';
import type { KindDetector } from './kinds-context';
import { firstEvidence, weigh } from './kinds-context';
import type { CellReading } from './kinds-reading';
import { listOf, overlaps, shorten } from './kinds-reading';
import { contentStems } from './kinds-words';
import { compareSpeakers } from './quotation-groups';

interface Sourced {
  cell: CellReading;
  source: Source | null;
}

/**
 * On whose word each text tells the fact: a named source, a nameless one, or nobody's.
 * Shape:  at most one disagreement.
 * Errors: none. A source counts only where what it covers shares words with another text's cell.
 */
export const detectSourceKind: KindDetector = ({ cells }) => {
  if (cells.length < 2) return [];
  const sourced = cells.map((cell): Sourced => ({ cell, source: mainSource(cell, cells) }));
  const named = sourced.filter(({ source }) => source?.transparency === 'named');
  const nameless = sourced.filter(({ source }) => source && source.transparency !== 'named');
  const bare = sourced.filter(({ source }) => !source);
  const groups = [named, nameless, bare].filter((group) => group.length > 0);
  if (groups.length < 2 && !twoNames(named)) return [];
  const told = [...named, ...nameless].map(
    ({ cell, source }) => `${cell.outlet} on the word of ${describe(source as Source)}`,
  );
  const plain = bare.length ? [`${listOf(bare.map(({ cell }) => cell.outlet))} without naming a source for it`] : [];
  return weigh({
    kind: 'source',
    between: sourced.map(({ cell }) => cell.text.id),
    evidence: sourced.flatMap(({ cell, source }) => (source ? [{ ...source.attribution }] : firstEvidence(cell))),
    explanation: `Told on different words: ${[...told, ...plain].join('; ')}.`,
    confidence: confidenceOf(named, nameless, bare),
    detail: bare.length === 0 ? (nameless.length ? 'named or nameless' : 'different sources') : 'attributed or stated',
  });
};

function confidenceOf(named: Sourced[], nameless: Sourced[], bare: Sourced[]): number {
  if (named.length && nameless.length) return 0.7;
  if (bare.length === 0) return 0.6;
  return named.length ? 0.65 : 0.55;
}

const describe = (source: Source): string =>
  source.transparency === 'named' ? source.source : `${shorten(source.source, 60)} (no name)`;

function twoNames(named: readonly Sourced[]): boolean {
  return named.some(({ source: a }, n) =>
    named.slice(n + 1).some(({ source: b }) => a && b && compareSpeakers(a.source, b.source) === 'other'),
  );
}

/** The source that covers most words which other texts tell too. */
function mainSource(cell: CellReading, cells: readonly CellReading[]): Source | null {
  const others = new Set(cells.filter((other) => other !== cell).flatMap((other) => [...other.content]));
  let best: { source: Source; shared: number } | null = null;
  for (const source of cell.sources) {
    const sentence = cell.sentences.find((candidate) => overlaps(candidate, source.attribution));
    const range = source.content ?? sentence;
    if (!range) continue;
    const covered = cell.tokens.filter((token) => overlaps(token, range) && !overlaps(token, source.attribution));
    const shared = [...contentStems(covered)].filter((word) => others.has(word)).length;
    if (shared >= 2 && (!best || shared > best.shared)) best = { source, shared };
  }
  return best?.source ?? null;
}
