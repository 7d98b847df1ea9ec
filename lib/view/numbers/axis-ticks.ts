import { type ScaleLinear, scaleLinear, scaleUtc } from 'd3-scale';
import { dateInWords } from '../../page-words/plain-words';
import { DAY_MS, MINUTES } from './figure-extent';
import { figureInWords, inDigits } from './figure-words';

/** A character of a label, in percent of a picture that is at least 300 px wide. */
export const CHARACTER = 2.2;

/** A value under the line; x in percent of the axis. */
export interface AxisTick {
  x: number;
  words: string;
}

/** Amounts that are far apart are shown from nothing on, so that one reads how many times as large the other is. */
export function domainOf(name: string, low: number, high: number): [number, number] {
  if (low === high) return [low - 1, high + 1];
  const isAmount = name !== 'date' && name !== 'time';
  if (name === 'percent' && low >= 0 && high <= 100 && high - low > 40) return [0, 100];
  return isAmount && low > 0 && low < high / 2 ? [0, high] : [low, high];
}

/** Round values under the line, few enough that no name runs into the next; none where all values are one. */
export function buildTicks(name: string, scale: ScaleLinear<number, number>, unit: string): AxisTick[] {
  const [from = 0, to = 0] = scale.domain();
  const at = (n: number) => Math.round(scale(n) * 100) / 100;
  if (name === 'date') return thinned(dayTicks(from, to, at));
  const spoken = name === 'time' ? clockName : name === 'duration' ? durationNamer(to) : (n: number) => amount(n, unit);
  const values =
    name === 'time' ? clockTicks(from, to) : name === 'duration' ? durationTicks(from, to) : scale.ticks(4);
  return thinned(values.map((n) => ({ x: at(n), words: spoken(n) })));
}

function dayTicks(from: number, to: number, at: (n: number) => number): AxisTick[] {
  const days = to - from;
  const times = scaleUtc()
    .domain([new Date(from * DAY_MS), new Date(to * DAY_MS)])
    .ticks(3);
  // Years on a long axis, months on a shorter one, else days.
  const length = days > 900 ? 4 : days > 90 ? 7 : 10;
  const named = times.map((time) => ({ x: at(time.getTime() / DAY_MS), words: dayName(time.toISOString(), length) }));
  return named.filter(({ words }, n) => named.findIndex((other) => other.words === words) === n);
}

/** Every tick, or every second, third …, so that no name runs into the next on a phone. */
function thinned(ticks: AxisTick[]): AxisTick[] {
  for (let every = 1; every < ticks.length; every++) {
    const kept = ticks.filter((_, n) => n % every === 0);
    const fits = kept.every(({ x, words }, n) => {
      const next = kept[n + 1];
      return !next || next.x - x > ((words.length + next.words.length) / 2) * CHARACTER;
    });
    if (fits) return kept;
  }
  return ticks.slice(0, 1);
}

const dayName = (iso: string, length: number) =>
  dateInWords(iso.slice(0, length), 'short').replace(length === 10 ? / \d{4}$/ : /$^/, '');
const amount = (n: number, unit: string) =>
  unit === 'percent' || unit.startsWith('money:') ? figureInWords({ value: n, unit }) : inDigits(n);

const two = (n: number) => String(n).padStart(2, '0');
const clockName = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

function clockTicks(from: number, to: number): number[] {
  const step = [5, 10, 15, 30, 60, 120, 240].find((minutes) => (to - from) / minutes <= 5) ?? 360;
  return multiples(step, from, to);
}

/** The largest unit of which the axis holds at least two. */
function durationUnit(to: number): [string, number] {
  return [...MINUTES].findLast(([, minutes]) => to / minutes >= 2) ?? ['minute', 1];
}

function durationTicks(from: number, to: number): number[] {
  const [, minutes] = durationUnit(to);
  return scaleLinear()
    .domain([from / minutes, to / minutes])
    .ticks(4)
    .filter(Number.isInteger)
    .map((n) => n * minutes);
}

function durationNamer(to: number): (n: number) => string {
  const [unit, minutes] = durationUnit(to);
  return (n) => figureInWords({ value: Math.round(n / minutes), unit });
}

function multiples(step: number, from: number, to: number): number[] {
  const list: number[] = [];
  for (let n = Math.ceil(from / step) * step; n <= to; n += step) list.push(n);
  return list;
}
