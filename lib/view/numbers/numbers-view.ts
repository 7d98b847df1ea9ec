/**
 * Figures as ladders, ready to draw.
 * Read:   this file, then number-axis.ts.
 * Change: how a figure is printed → figure-words.ts.
 * Uses:   page-words, comparison.
 * Tests:  numbers-view.test.ts.
 */

import { cellOf } from '../../model/cell-of';
import type { Comparison, Fact, Figure, FigureGroup, FigureVerdict, Precision } from '../../model/comparison';
import { FIGURE_VERDICT_PHRASES } from '../../page-words/figure-names';
import { capitalised, dateInWords, listed, numberWord } from '../../page-words/plain-words';
import { besideEvent } from '../comparison/beside-event';
import { buildQuoteContext, type QuotedWords } from '../comparison/quote-context';
import { labelTexts, type TextLabel } from '../comparison/text-label';
import { extentOf } from './figure-extent';
import { figureInWords } from './figure-words';
import { buildAxes, type NumberAxis } from './number-axis';

/** One text's value with the words in which it gives it. */
export interface LadderEntry {
  text: TextLabel;
  /** In our words: "about £4 million". */
  value: string;
  precision: Precision;
  quotes: QuotedWords[];
  /** What the value is of and how it was read, each a plain phrase: "as of 2 March 2026". */
  remarks: string[];
}

export interface Ladder {
  /** Stands in the address behind "#". */
  id: string;
  verdict: FigureVerdict;
  /** The values that differ, smallest first: "300 or more · 310 · 340". */
  values: string[];
  measures: string | null;
  explanation: string | null;
  axes: NumberAxis[];
  /** Smallest value first. */
  entries: LadderEntry[];
  /** The fact in which most of the texts have one of the values. */
  fact: { id: string; title: string } | null;
}

export interface NumbersView {
  dek: string;
  /** Those that differ, the gravest first. */
  ladders: Ladder[];
  /** Those that all texts give alike. */
  agreeing: Ladder[];
  /** Figures that stand in one text only: numbers first, then dates and times. */
  alone: { text: TextLabel; figures: LadderEntry[]; dates: LadderEntry[] }[];
  /** Figures in parts that are about something else. */
  leftOut: number;
  /** The shapes that the pictures use: only these need to be explained. */
  shapes: Precision[];
}

const VERDICT_ORDER = ['conflict', 'unsure', 'updated', 'different_things', 'rounded', 'same'] as const;

/** "First" and "second" count nothing. */
const SAYS_LITTLE = new Set(['ordinal']);

/**
 * The numbers, side by side: every group of figures as a ladder, then those that stand in one text only.
 * Shape:  ladders in the order of their verdicts; a text that gives one value twice has one entry with two quotes.
 * Errors: none. A group whose figures are missing from the document is left out.
 */
export function buildNumbers(document: Comparison): NumbersView {
  const texts = labelTexts(document.texts);
  const contextOf = buildQuoteContext(document);
  const figures = new Map(document.figures.map((figure) => [figure.id, figure]));
  const label = new Map(texts.map((text) => [text.id, text]));
  const entriesOf = (own: Figure[]) => toEntries(own, label, contextOf);
  const published = document.texts.flatMap((text, n) =>
    text.published ? [{ text: texts[n] as TextLabel, iso: text.published.value }] : [],
  );
  const ladders = document.figureGroups.flatMap((group) => {
    const own = group.members.flatMap((id) => figures.get(id) ?? []).sort((a, b) => byValue(a, b, label));
    return own.length ? [toLadder(group, own, entriesOf(own), label, published, document.facts)] : [];
  });
  const grouped = new Set(document.figureGroups.flatMap((group) => group.members));
  const single = document.figures.filter((figure) => !grouped.has(figure.id) && !SAYS_LITTLE.has(figure.unit));
  const isBeside = besideEvent(document, 'byline', 'caption');
  const kept = single.filter((figure) => !isBeside(figure));
  const differing = ladders.filter(({ verdict }) => verdict !== 'same').sort(byVerdict);
  const agreeing = ladders.filter(({ verdict }) => verdict === 'same').sort(byVerdict);
  return {
    dek: dekOf(differing, agreeing),
    ladders: differing,
    agreeing,
    alone: texts.flatMap((text) => {
      const own = kept.filter((figure) => figure.text === text.id).sort((a, b) => a.start - b.start);
      if (!own.length) return [];
      const isDate = ({ unit }: Figure) => unit === 'date' || unit === 'time';
      return [{ text, figures: entriesOf(own.filter((f) => !isDate(f))), dates: entriesOf(own.filter(isDate)) }];
    }),
    leftOut: single.length - kept.length,
    shapes: shapesOf(differing),
  };
}

function toLadder(
  group: FigureGroup,
  figures: Figure[],
  entries: LadderEntry[],
  label: Map<string, TextLabel>,
  published: { text: TextLabel; iso: string }[],
  facts: readonly Fact[],
): Ladder {
  const once = figures.filter(
    (figure, n) => figures.findIndex((other) => entryKey(other) === entryKey(figure)) === n && label.has(figure.text),
  );
  return {
    id: group.members[0] ?? '',
    verdict: group.verdict,
    values: [...new Set(entries.map(({ value }) => value))],
    measures: group.measures ?? null,
    explanation: group.explanation ?? null,
    axes: buildAxes(
      once.map((figure) => ({ text: label.get(figure.text) as TextLabel, figure })),
      published,
    ),
    entries,
    fact: factOf(figures, facts),
  };
}

const entryKey = (figure: Figure) => `${figure.text} ${figure.unit} ${figure.value} ${figure.precision ?? ''}`;

function toEntries(
  figures: Figure[],
  label: Map<string, TextLabel>,
  contextOf: ReturnType<typeof buildQuoteContext>,
): LadderEntry[] {
  const entries = new Map<string, LadderEntry>();
  for (const figure of figures) {
    const text = label.get(figure.text);
    if (!text) continue;
    const quote = contextOf(figure);
    const known = entries.get(entryKey(figure));
    if (known) {
      known.quotes.push(quote);
      for (const remark of remarksOf(figure)) if (!known.remarks.includes(remark)) known.remarks.push(remark);
      continue;
    }
    entries.set(entryKey(figure), {
      text,
      value: figureInWords(figure),
      precision: figure.precision ?? 'exact',
      quotes: [quote],
      remarks: remarksOf(figure),
    });
  }
  return [...entries.values()];
}

function remarksOf({ measures, asOf, reading }: Figure): string[] {
  return [
    ...(measures ? [measures] : []),
    ...(asOf ? [`as of ${dateInWords(asOf)}`] : []),
    ...(reading ? [reading] : []),
  ];
}

function byValue(a: Figure, b: Figure, label: Map<string, TextLabel>): number {
  const place = ({ text }: Figure) => [...label.keys()].indexOf(text);
  const [x, y] = [extentOf(a), extentOf(b)];
  if (!x || !y) return x ? -1 : y ? 1 : 0;
  return x.from - y.from || x.to - y.to || place(a) - place(b) || a.start - b.start;
}

function byVerdict(a: Ladder, b: Ladder): number {
  const order = VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict);
  return order || b.entries.length - a.entries.length || (a.id < b.id ? -1 : 1);
}

/** Of facts with equally many texts, the one whose numbers are known to differ, then the first. */
function factOf(figures: readonly Figure[], facts: readonly Fact[]): Ladder['fact'] {
  const score = ({ cells, disagreements }: Fact) => {
    const texts = new Set(
      figures.flatMap(({ text, start, end }) =>
        cellOf(cells, text)?.passages.some((passage) => passage.start < end && start < passage.end) ? [text] : [],
      ),
    );
    return texts.size && texts.size + (disagreements.some(({ kind }) => kind === 'number') ? 0.5 : 0);
  };
  const scores = facts.map(score);
  const best = facts[scores.indexOf(Math.max(0, ...scores))];
  return best && scores[facts.indexOf(best)] ? { id: best.id, title: best.title } : null;
}

const SHAPES: readonly Precision[] = ['exact', 'about', 'at_least', 'at_most', 'range'];

function shapesOf(ladders: Ladder[]): Precision[] {
  const used = new Set(
    ladders.flatMap(({ axes }) => axes.flatMap(({ marks }) => marks.map((m) => (m.span ? 'range' : m.precision)))),
  );
  return SHAPES.filter((shape) => used.has(shape));
}

/** "Five figures stand in two texts or more: one conflicts, …". */
function dekOf(differing: Ladder[], agreeing: Ladder[]): string {
  const all = differing.length + agreeing.length;
  if (!all) return 'No figure or date of one text was found in another.';
  const parts = VERDICT_ORDER.flatMap((verdict) => {
    const n = [...differing, ...agreeing].filter((ladder) => ladder.verdict === verdict).length;
    return n ? [`${numberWord(n)} ${FIGURE_VERDICT_PHRASES[verdict][n === 1 ? 0 : 1]}`] : [];
  });
  return `${capitalised(numberWord(all))} ${all === 1 ? 'figure was' : 'figures were'} found that can be compared: ${listed(parts)}.`;
}
