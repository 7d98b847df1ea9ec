/** The day each text is written on, from its own date, a dateline, a dated post in it, or the texts it is compared with. */
import type { SegmentedText } from '../model/text';
import type { TextClock } from './date-readings';
import { findDates } from './dates';
import { dayOfIso, partsOf } from './figure-calendar';

/** Texts of one comparison that were published within this many days of each other can lend a date to one without. */
const SAME_NEWS_DAYS = 4;

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const MONTH_DAY = new RegExp(`\\b${MONTH} \\d{1,2}\\b(?!\\d)`, 'g');
const DAY_MONTH = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b`, 'g');

/** Month first where the text writes "October 14" or U.S. spellings; day first where it writes "14 October" or British ones. */
function dateOrder(body: string): TextClock['order'] {
  if (!/\d[/.]\d{1,2}[/.]\d/.test(body)) return 'month_first';
  const count = (pattern: RegExp) => (body.match(pattern) ?? []).length;
  const american =
    count(MONTH_DAY) * 2 +
    count(/\b(?:U\.S\.|favor|color|center|defense|percent|organiz\w+|toward|a\.m\.|p\.m\.)\b/g) +
    count(/\b(?:0?\d|1[0-2])\/(?:1[3-9]|2\d|3[01])\/\d{2,4}\b/g) * 4;
  const other =
    count(DAY_MONTH) * 2 +
    count(/\b(?:favour|colour|centre|defence|per cent|organis\w+|towards|whilst|kilometres)\b/g) +
    count(/\b(?:1[3-9]|2\d|3[01])\/(?:0?\d|1[0-2])\/\d{2,4}\b/g) * 4;
  return american >= other ? 'month_first' : 'day_first';
}

/** The latest full date on a line of its own or in a signature: a dateline, or a post that the text embeds. */
function datedLine(text: SegmentedText, order: TextClock['order']): number | null {
  const bare: TextClock = { day: null, year: null, sure: true, order };
  const days: number[] = [];
  for (const { start, end } of text.paragraphs) {
    const line = text.body.slice(start, end);
    if (line.length > 160 || !/\d/.test(line)) continue;
    const dates = findDates(line, bare, { day: null });
    const rest = dates.reduce((left, date) => left - (date.end - date.start), line.length);
    const alone = rest < 45 && /^(?:[—–-]|by\b|published|updated|posted|\W*$|\d|[A-Z])/i.test(line);
    const signed = /^[—–-]\s*\p{Lu}/u.test(line);
    const dateline = text.sentences.some(
      (s) => s.start < end && s.end > start && (s.role === 'dateline' || s.role === 'byline'),
    );
    if (!(signed || dateline || (alone && rest < 25))) continue;
    for (const date of dates) {
      const day = date.unit === 'date' ? dayOfIso(date.value) : null;
      if (day !== null) days.push(day);
    }
  }
  return days.length ? Math.max(...days) : null;
}

/** The latest year that the text names, for "in August" in a text without a date. */
function latestYear(body: string): number | null {
  const years = [...body.matchAll(/(?<![\d,./$€£-])(?:19|20)\d\d(?![\d,./%-]\d|\s+(?:people|troops))/g)].map(([year]) =>
    Number(year),
  );
  return years.length ? Math.max(...years) : null;
}

function ownClock(text: SegmentedText): TextClock {
  const order = dateOrder(text.body);
  const published = text.published?.value ?? '';
  const stated = dayOfIso(published);
  const day = stated ?? datedLine(text, order);
  const year =
    day !== null ? partsOf(day).year : /^\d{4}/.test(published) ? Number(published.slice(0, 4)) : latestYear(text.body);
  return { day, year, sure: day !== null && text.published?.from !== 'inferred', order };
}

/**
 * Find the day that each text's "Tuesday" and "next week" count from.
 * Shape:  one clock per text, in order. A text without a date borrows the middle day of the others where these lie close
 *         together; then `sure` is false and every date that leans on it is "about".
 * Errors: none. Nothing known gives day null, and relative dates stay as written.
 */
export function clocksOf(texts: SegmentedText[]): TextClock[] {
  const clocks = texts.map(ownClock);
  const days = clocks.flatMap(({ day }) => (day === null ? [] : [day])).sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || last - first > SAME_NEWS_DAYS) return clocks;
  const middle = days[Math.floor((days.length - 1) / 2)] ?? first;
  return clocks.map((clock) =>
    clock.day === null ? { ...clock, day: middle, year: partsOf(middle).year, sure: false } : clock,
  );
}
