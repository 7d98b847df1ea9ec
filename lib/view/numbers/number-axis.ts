import { scaleLinear } from 'd3-scale';
import type { Figure, Precision } from '../../model/comparison';
import type { TextLabel } from '../comparison/text-label';
import { type AxisTick, buildTicks, CHARACTER, domainOf } from './axis-ticks';
import { daysOf, dimensionOf, extentOf } from './figure-extent';
import { dateOnAxis, figureInWords } from './figure-words';

/** One text's value at its place. x in percent of the axis, from left. */
export interface AxisMark {
  text: TextLabel;
  precision: Precision;
  x: number;
  /** Where a range begins and ends. */
  span: { from: number; to: number } | null;
  /** How many marks stand below it. */
  level: number;
}

/** A value's name over its marks. */
interface AxisLabel {
  x: number;
  words: string;
  level: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface NumberAxis {
  /** What the axis measures, where a ladder has more than one. */
  title: string;
  isTime: boolean;
  marks: AxisMark[];
  labels: AxisLabel[];
  /** Round values under the line, so that distances can be read. */
  ticks: AxisTick[];
  /** Days on which texts were published, on a time axis that is short enough to hold them apart. */
  published: { x: number; letters: string[] }[];
  /** Levels that the picture needs above its line, marks and labels together. */
  levels: number;
}

/** A value of one text with the figure that gives it. */
export interface AxisValue {
  text: TextLabel;
  figure: Figure;
}

/** Marks are 22 px wide on a picture that is at least 300 px wide. */
const MARK_WIDTH = 7.4;
const LEFT = 8;
const RIGHT = 92;

/**
 * Put the values of one ladder on axes: one per kind of measure, since metres and pounds have no common line.
 * Shape:  values in; axes out, each with marks placed so that none covers another on a narrow phone.
 * Units:  x in percent of the axis' width.
 * Errors: none. A value that is no number or date has no place and is left to the words beneath.
 * Source: a dot plot with stacked marks (Wilkinson 1999); scale from d3-scale.
 */
export function buildAxes(values: AxisValue[], published: { text: TextLabel; iso: string }[]): NumberAxis[] {
  const dimensions = new Map<string, AxisValue[]>();
  for (const value of values) {
    const name = dimensionOf(value.figure.unit);
    dimensions.set(name, [...(dimensions.get(name) ?? []), value]);
  }
  return [...dimensions].flatMap(([name, own]) => {
    const placed = own.flatMap((value) => {
      const extent = extentOf(value.figure);
      return extent ? [{ ...value, ...extent }] : [];
    });
    return placed.length ? [buildAxis(name, placed, name === 'date' ? published : [])] : [];
  });
}

type Placed = AxisValue & { from: number; to: number };

function buildAxis(name: string, values: Placed[], dates: { text: TextLabel; iso: string }[]): NumberAxis {
  const low = Math.min(...values.map((v) => v.from));
  const high = Math.max(...values.map((v) => v.to));
  const near = nearDays(dates, low, high);
  const [from, to] = domainOf(
    name,
    Math.min(low, ...near.map(({ at }) => at)),
    Math.max(high, ...near.map(({ at }) => at)),
  );
  const scale = scaleLinear().domain([from, to]).range([LEFT, RIGHT]);
  const at = (n: number) => round(scale(n));
  const marks = stack(values, at);
  const labels = placeLabels(values, marks);
  return {
    title: name,
    isTime: name === 'date' || name === 'time',
    marks,
    labels,
    ticks: low === high ? [] : buildTicks(name, scale, values[0]?.figure.unit ?? ''),
    published: joinPublished(near, at),
    levels: 1 + Math.max(0, ...marks.map((m) => m.level), ...labels.map((l) => l.level)),
  };
}

/** On a longer axis the days of publication would fall on one another. */
const LONGEST_WITH_DAYS = 120;

/** Days of publication help to read "next week", but never at the price of squeezing the values together. */
function nearDays(dates: { text: TextLabel; iso: string }[], low: number, high: number) {
  if (high - low > LONGEST_WITH_DAYS) return [];
  const reach = Math.max(21, (high - low) * 0.75);
  return dates.flatMap(({ text, iso }) => {
    const day = iso.length >= 10 ? daysOf(iso) : null;
    return day && day.from >= low - reach && day.from <= high + reach ? [{ letter: text.letter, at: day.from }] : [];
  });
}

const round = (n: number) => Math.round(n * 100) / 100;

/** Marks from left to right, each on the lowest level where it covers none. */
function stack(values: Placed[], scale: (n: number) => number): AxisMark[] {
  const taken: { level: number; from: number; to: number }[] = [];
  const order = [...values].sort((a, b) => a.from - b.from || a.to - b.to || (a.text.letter < b.text.letter ? -1 : 1));
  return order.map(({ text, figure, from, to }): AxisMark => {
    const span = to > from ? { from: scale(from), to: scale(to) } : null;
    const x = span ? round((span.from + span.to) / 2) : scale(from);
    const precision = figure.precision ?? 'exact';
    const half = MARK_WIDTH / 2;
    const left = Math.min(span?.from ?? x, x - half) - (precision === 'at_most' ? half : 0);
    const right = Math.max(span?.to ?? x, x + half) + (precision === 'at_least' ? half : 0);
    let level = 0;
    while (taken.some((t) => t.level === level && t.from < right - 0.01 && t.to > left + 0.01)) level += 1;
    taken.push({ level, from: left, to: right });
    return { text, precision, x, span, level };
  });
}

/** Each distinct value's name over its highest mark, lifted where it would run into another name or mark. */
function placeLabels(values: Placed[], marks: AxisMark[]): AxisLabel[] {
  const names = new Map<string, { x: number; level: number; words: string }>();
  const order = [...values].sort((a, b) => a.from - b.from || a.to - b.to || (a.text.letter < b.text.letter ? -1 : 1));
  order.forEach(({ figure }, n) => {
    const mark = marks[n] as AxisMark;
    const words = nameOf(figure);
    const known = names.get(words);
    names.set(words, { words, x: mark.x, level: Math.max(known?.level ?? 0, mark.level + 1) });
  });
  const taken: { level: number; from: number; to: number }[] = marks.map((mark) => ({
    level: mark.level,
    from: mark.span?.from ?? mark.x - MARK_WIDTH / 2,
    to: mark.span?.to ?? mark.x + MARK_WIDTH / 2,
  }));
  return [...names.values()].map(({ words, x, level: least }): AxisLabel => {
    const width = words.length * CHARACTER;
    const anchor = x - width / 2 < 0 ? 'start' : x + width / 2 > 100 ? 'end' : 'middle';
    const from = anchor === 'start' ? x - 3 : anchor === 'end' ? x + 3 - width : x - width / 2;
    let level = least;
    while (taken.some((t) => t.level === level && t.from < from + width + 1 && t.to > from - 1)) level += 1;
    taken.push({ level, from, to: from + width });
    return { x, words, level, anchor };
  });
}

function nameOf(figure: Figure): string {
  if (figure.unit === 'date') return dateOnAxis(String(figure.value));
  const precision = figure.precision === 'about' ? {} : figure.precision ? { precision: figure.precision } : {};
  return figureInWords({ value: figure.value, unit: figure.unit, ...precision });
}

function joinPublished(days: { letter: string; at: number }[], scale: (n: number) => number) {
  const byDay = new Map<number, string[]>();
  for (const { letter, at } of days) byDay.set(at, [...(byDay.get(at) ?? []), letter]);
  return [...byDay].sort(([a], [b]) => a - b).map(([at, letters]) => ({ x: scale(at), letters: letters.sort() }));
}
