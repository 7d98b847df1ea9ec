import type { Source } from '../../model/comparison';
import { overlaps } from '../../model/range';
import type { Passage } from '../../model/text';
import { listed, shorten } from '../../page-words/plain-words';
import type { CellReading, FactReading } from '../reading/reading';
import { firstEvidence, isToldElsewhere } from '../reading/reading';
import { compareSpeakers } from '../words/speaker-likeness';
import { contentStems, shareOf } from '../words/word-stems';
import { quoteBriefly, saySides } from './brief-words';
import type { KindDetector } from './finding';
import { weigh } from './finding';

/** On whose word a cell tells what other texts tell too. */
interface Voucher {
  name: string;
  named: boolean;
  /** The words that attribute. */
  passage: Passage;
  shared: number;
}

const SOURCED_PART = 0.15;

interface Sourced {
  cell: CellReading;
  vouchers: Voucher[];
}

/**
 * On whose word each text tells the fact: a named source, a nameless one, or nobody's.
 * Shape:  at most one disagreement. Two texts that share one named source among theirs do not differ.
 * Errors: none. A source counts only where what it covers shares words with another text's cell.
 */
export const detectSourceKind: KindDetector = (row) => {
  const { cells } = row;
  if (cells.length < 2) return [];
  const sourced = cells.map((cell): Sourced => ({ cell, vouchers: findVouchers(cell, row) }));
  const named = sourced.filter(({ vouchers }) => vouchers.some((voucher) => voucher.named));
  const nameless = sourced.filter(({ vouchers }) => vouchers.length > 0 && !vouchers.some((voucher) => voucher.named));
  // A cell whose sources cover other words than the shared ones says neither: it stays out.
  const bare = sourced.filter(({ cell, vouchers }) => vouchers.length === 0 && !isSourced(cell));
  const groups = [named, nameless, bare].filter((group) => group.length > 0);
  if (groups.length < 2 && !haveTwoNames(named)) return [];
  const told = [...named, ...nameless].map(({ cell, vouchers }) => say(cell, vouchers));
  const plain = bare.length
    ? [`${listed(bare.map(({ cell }) => cell.outlet))} in ${bare.length > 1 ? 'their' : 'its'} own voice`]
    : [];
  return weigh({
    kind: 'source',
    between: [...named, ...nameless, ...bare].map(({ cell }) => cell.text.id),
    evidence: [...named, ...nameless, ...bare].flatMap(({ cell, vouchers }) =>
      vouchers[0] ? [best(vouchers).passage] : firstEvidence(cell),
    ),
    explanation: `On whose word? ${[...told, ...plain].join('; ')}.`,
    brief: saySides(
      [...named, ...nameless].map(({ cell, vouchers }) => sayBriefly(cell, vouchers)),
      bare.length
        ? `${listed(bare.map(({ cell }) => cell.outlet))} in ${bare.length > 1 ? 'their' : 'its'} own voice.`
        : nameless.length
          ? 'named here, nameless there.'
          : 'different sources.',
      ', ',
      bare.length ? '; ' : ': ',
    ),
    confidence: confidenceOf(named, nameless, bare) * closeness(cells),
    detail: bare.length === 0 ? (nameless.length ? 'named or nameless' : 'different sources') : 'attributed or stated',
  });
};

function confidenceOf(named: readonly Sourced[], nameless: readonly Sourced[], bare: readonly Sourced[]): number {
  if (named.length && nameless.length) return 0.7;
  if (bare.length === 0) return 0.6;
  return named.length ? 0.68 : 0.6;
}

/** True where a good part of the cell stands on somebody's word. */
function isSourced(cell: CellReading): boolean {
  if (cell.passages.some(({ quote }) => /["“”]/.test(quote))) return true;
  const ranges = [
    ...cell.sources.flatMap(({ attribution, content }) => (content ? [attribution, content] : [attribution])),
    ...cell.quotations,
  ];
  const covered = cell.tokens.filter((token) => ranges.some((range) => overlaps(token, range)));
  return covered.length >= SOURCED_PART * cell.tokens.length;
}

/** "He said", "the operator announced": somebody whom the text has named before, so neither named nor nameless here. */
function pointsBack({ source, transparency, attribution }: Source): boolean {
  if (transparency === 'named') return false;
  if (/^(?:he|she|they|it|who)\b/i.test(source) || /^(?:he|she|they|it)\b/i.test(attribution.quote)) return true;
  const definite = /^(?:the|this) /i.test(attribution.quote) || /^(?:the|this) /i.test(source);
  return definite && !/s$|official|source|spokes|police|report|people|public/i.test(source);
}

/** The less the cells share, the less it says that one has a source and the other none. */
function closeness(cells: readonly CellReading[]): number {
  const shares = cells.flatMap((a, n) => cells.slice(n + 1).map((b) => shareOf(a.content, b.content)));
  return Math.min(1, 0.7 + Math.max(0, ...shares));
}

/** The named source first, then the one that covers most. */
const best = (vouchers: readonly Voucher[]): Voucher =>
  [...vouchers].sort(
    (a, b) => Number(b.named) - Number(a.named) || b.shared - a.shared || a.passage.start - b.passage.start,
  )[0] as Voucher;

function say(cell: CellReading, vouchers: readonly Voucher[]): string {
  const { name, named, passage } = best(vouchers);
  const words = `“${shorten(passage.quote, 60)}”`;
  return named
    ? `${cell.outlet} on the word of ${shorten(name, 50)} (${words})`
    : `${cell.outlet} on a nameless source (${words})`;
}

function sayBriefly(cell: CellReading, vouchers: readonly Voucher[]): string {
  const { name, named, passage } = best(vouchers);
  return named
    ? `${cell.outlet} from ${shorten(name, 40)}`
    : `${cell.outlet} from a nameless source (${quoteBriefly(passage.quote)})`;
}

function haveTwoNames(named: readonly Sourced[]): boolean {
  const names = ({ vouchers }: Sourced) => vouchers.filter((voucher) => voucher.named).map(({ name }) => name);
  return named.some((a, n) =>
    named.slice(n + 1).some((b) => names(a).every((x) => names(b).every((y) => compareSpeakers(x, y) === 'other'))),
  );
}

/** Sources and speakers whose words hold something that other texts tell too. */
function findVouchers(cell: CellReading, row: FactReading): Voucher[] {
  const sharedIn = (range: { start: number; end: number }, attribution?: Passage) => {
    const covered = cell.tokens.filter(
      (token) => overlaps(token, range) && !(attribution && overlaps(token, attribution)),
    );
    return [...contentStems(covered)].filter((word) => isToldElsewhere(row, cell, word)).length;
  };
  const fromSources = cell.sources
    .filter((source) => !pointsBack(source))
    .map((source): Voucher => {
      const sentence = cell.sentences.find((candidate) => overlaps(candidate, source.attribution));
      const range = source.content ?? sentence ?? source.attribution;
      return {
        name: source.source,
        named: source.transparency === 'named',
        passage: source.attribution,
        shared: sharedIn(range, source.attribution),
      };
    });
  const fromQuotations = cell.quotations.flatMap((quotation): Voucher[] => {
    const { speaker, text, start, end, quote } = quotation;
    const back = /^(?:he|she|they|it)\b/i;
    if (!speaker || back.test(speaker) || (back.test(quotation.attribution?.quote ?? '') && !/^\p{Lu}/u.test(speaker)))
      return [];
    if (fromSources.some((source) => compareSpeakers(source.name, speaker) === 'same')) return [];
    const passage = quotation.attribution ?? { text, start, end, quote };
    return [{ name: speaker, named: /^\p{Lu}/u.test(speaker), passage, shared: sharedIn(quotation) }];
  });
  return [...fromSources.filter(({ shared }) => shared >= 2), ...fromQuotations.filter(({ shared }) => shared >= 1)];
}
