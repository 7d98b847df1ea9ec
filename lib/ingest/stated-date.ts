import 'server-only';

const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^f[eé]b/,
  /^(?:mar|mär)/,
  /^(?:apr|abr)/,
  /^ma[iy]/,
  /^jun/,
  /^jul/,
  /^(?:aug|ago)/,
  /^sep/,
  /^(?:oct|okt)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
];
const MONTH =
  '(?:jan(?:uary|uar)?|ene(?:ro)?|feb(?:ruary|ruar|rero)?|mar(?:ch|zo)?|märz|apr(?:il)?|abr(?:il)?|may|mai|mayo|jun[eio]?|junio|jul[iy]?|julio|aug(?:ust)?|ago(?:sto)?|sept?(?:ember)?|sep(?:tiembre)?|o[ck]t(?:ober|ubre)?|nov(?:ember|iembre)?|de[cz](?:ember)?|dic(?:iembre)?)';
const LABEL =
  '(?:first |last )?(?:published|updated|posted|date|veröffentlicht|stand|publicado)?(?:\\s+(?:on|at))?\\s*(?::\\s*)?';
const DAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+|(?:mon|tue|wed|thu|fri|sat|sun)[.,]+\\s+)?';
const REST = '(?:[\\s,|•·–—-]+(?:(?:at\\s+)?\\d{1,2}[:.]\\d{2}.{0,20}|updated.{0,60}))?';
const FORMS: readonly [RegExp, (m: RegExpExecArray) => string | null][] = [
  [new RegExp(`^${LABEL}((\\d{4})-(\\d{2})-(\\d{2}))(?:T\\S*)?${REST}$`, 'i'), (m) => iso(m[2], m[3], m[4])],
  [
    new RegExp(`^${LABEL}${DAY}((${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4}))${REST}$`, 'i'),
    (m) => iso(m[4], monthOf(m[2]), m[3]),
  ],
  [
    new RegExp(
      `^${LABEL}${DAY}((\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?(${MONTH})\\.?,?\\s+(?:de\\s+)?(\\d{4}))${REST}$`,
      'i',
    ),
    (m) => iso(m[4], monthOf(m[3]), m[2]),
  ],
  [
    new RegExp(`^${LABEL}((\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}))${REST}$`, 'i'),
    (m) => fromNumbers(m[2], m[3], m[4], m[1]),
  ],
];

/**
 * The date of a line that holds a date and nothing else ("Published: Nov. 26, 2025, 9:30 a.m.").
 * Shape:  a line in; the date's words and its ISO value out, or null. 3/4/2025 is null: nobody can say which is the month.
 * Errors: none.
 */
export function findStatedDate(line: string): { words: string; value: string } | null {
  if (line.length > 120) return null;
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(line);
    const value = match && read(match);
    if (match && value) return { words: match[1] as string, value };
  }
  return null;
}

function monthOf(name: string | undefined): string {
  const low = (name ?? '').toLowerCase();
  return String(MONTHS.findIndex((month) => month.test(low)) + 1);
}

function fromNumbers(a = '', b = '', year = '', words = ''): string | null {
  const first = Number(a);
  const second = Number(b);
  if (first === second) return iso(year, a, b);
  // A day above 12 shows the order; dots are day first everywhere they are used.
  if (second > 12) return iso(year, a, b);
  return first > 12 || words.includes('.') ? iso(year, b, a) : null;
}

function iso(year = '', month = '', day = ''): string | null {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== value ? null : value;
}
