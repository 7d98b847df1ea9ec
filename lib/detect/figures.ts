/** Figures of several texts: numbers, money, shares, durations, dates and times with value, unit and what they measure. */
import type { Figure } from '../model/comparison';
import { stableId } from '../model/stable-id';
import type { SegmentedText, Sentence } from '../model/text';
import type { DateContext, TextClock } from './date-readings';
import { findDates } from './dates';
import { isEnglish } from './english';
import { clocksOf } from './figure-clock';
import { datedThing, measuresOf } from './figure-measures';
import { findQuantities } from './figure-quantities';
import { findVagueCounts } from './figure-vague';
import { blankOut } from './figure-words';

/** An imprint and a caption hold no claims of the story, but their dates tell when it is from ("Copyright 2025"). */
const DATES_ONLY = new Set(['boilerplate', 'caption']);
/** Links, handles and telephone numbers hold digits that count nothing. */
const LINK =
  /(?:https?:\/\/|www\.)\S+|@\w+|(?<![\w-])[\w-]+\.(?:com|org|net|co|tv|io|gov)\b\S*|\(?\b\d{3}\)?[-. ]\d{3}[-.]\d{4}\b/gi;

/** A figure is read with this many characters around it; without a limit one endless sentence takes quadratic time. */
const NEAR = 240;

function figuresOfSentence(
  text: SegmentedText,
  sentence: Sentence,
  clock: TextClock,
  context: DateContext,
  english: boolean,
): Figure[] {
  const words = text.body.slice(sentence.start, sentence.end).replace(LINK, (link) => '\u0001'.repeat(link.length));
  const dates = findDates(words, clock, context);
  const rest = blankOut(words, dates);
  const place = (start: number, end: number) => ({
    id: stableId('n', text.id, sentence.start + start, sentence.start + end),
    text: text.id,
    start: sentence.start + start,
    end: sentence.start + end,
    quote: text.body.slice(sentence.start + start, sentence.start + end),
  });
  const around = (start: number, end: number): [string, string] => [
    words.slice(Math.max(0, start - NEAR), start),
    words.slice(end, end + NEAR),
  ];
  const dated = dates.map(({ start, end, value, unit, precision, reading }): Figure => {
    const measures = english ? datedThing(...around(start, end)) : undefined;
    return {
      ...place(start, end),
      value,
      unit,
      precision,
      ...(measures ? { measures } : {}),
      ...(reading ? { reading } : {}),
    };
  });
  const counted = (DATES_ONLY.has(sentence.role) ? [] : findQuantities(rest)).map(
    ({ start, end, value, unit, precision, compound }): Figure => {
      const measures = english ? measuresOf(...around(start, end), compound) : nextWord(around(start, end)[1]);
      return { ...place(start, end), value, unit, precision, ...(measures ? { measures } : {}) };
    },
  );
  return [...dated, ...counted].sort((a, b) => a.start - b.start);
}

/** In another language the word behind a number is the best guess at what it counts. */
const nextWord = (after: string): string | undefined => /^\s(\p{L}{3,})/u.exec(after)?.[1];

/**
 * Find the figures of the texts and normalise them.
 * Shape:  figures in the order of the texts and of each body; none overlap. `precision` says "more than", "nearly", "up to".
 * Units:  value is a number, "low/high", ISO 8601, or the printed words where nothing fixes a date or a vague amount
 *         ("last week" in an undated text, "millions"). unit: date, time, percent, money:USD, km2, hour, count …
 * Errors: none.
 */
export function findFigures(texts: SegmentedText[]): Figure[] {
  const clocks = clocksOf(texts);
  const english = new Set(texts.filter(isEnglish));
  const exact = texts.flatMap((text, n) => {
    const clock = clocks[n] ?? { day: null, year: null, sure: false, order: 'day_first' as const };
    const context: DateContext = { day: null };
    return text.sentences.flatMap((sentence) => figuresOfSentence(text, sentence, clock, context, english.has(text)));
  });
  const vague = findVagueCounts([...english], exact);
  return texts.flatMap(({ id }) =>
    [...exact, ...vague].filter(({ text }) => text === id).sort((a, b) => a.start - b.start),
  );
}
