type WordClass = 'label' | 'weekday' | 'month' | 'day' | 'year' | 'date' | 'clock' | 'zone';

/** A line of more words says more than a date. */
const MOST_WORDS = 14;
/** A longer word is no part of a date, however it goes on. */
const LONGEST_WORD = 40;

/** Two words stay two where their blank was lost: "PublishedMay 6". */
const PIECE = /\s+|[APap]\.[Mm](?!\p{L})|\p{Lu}*\p{Ll}+|\p{L}+|\d+(?::\d+)+(?:\.\d+)?|\d+(?:[./-]\d+)*|./gsu;
const MARK = /^[,:.|•·–—/@+()-]$/;
const STAMP = /(?<=\d{4}-\d{2}-\d{2})t(?=\d{2}:\d{2})/giu;
const DATE = /^(?:\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|(?:19|2\d)\d{2}([./-])\d{1,2}\2\d{1,2})$/;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:19|2\d)\d{2}$/;
/** A time with a mark, as "0947", or the minutes of one that text tools have torn apart ("10: 53"). */
const CLOCK = /^(?:\d{1,2}[:.]\d{2}(?:[:.]\d{1,6}){0,2}|[0-2]\d[0-5]\d|[0-5]?\d)$/;
const AGO = /^(?:(?:updated|published|posted) )?(?:\d{1,3}|an?) (?:minutes?|mins?|hours?|hrs?|days?|weeks?) ago$/i;

const NAMES: Readonly<Record<Exclude<WordClass, 'day' | 'year' | 'date'>, string>> = {
  label: `first last originally published updated posted modified date edited created on at the of
    st nd rd th min mins minute minutes hour hours hr hrs day days week weeks read ago
    veröffentlicht aktualisiert erstellt stand vom am den um zuletzt
    publicado actualizado de del el a las la`,
  weekday: `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lunes martes miércoles jueves viernes sábado domingo`,
  month: `january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    januar februar märz mai juni juli oktober dezember jän mär okt dez
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic`,
  clock: 'pm p.m a.m uhr h noon midnight horas hs',
  zone: `et est edt ct cst cdt mt mst mdt pt pst pdt akst akdt hst ast adt gmt utc z bst wet west cet cest eet eest mez mesz
    msk ist jst kst hkt sgt wib pkt sast wat cat eat aest aedt acst awst nzst nzdt brt art clt
    eastern central mountain pacific standard daylight local time`,
};
// Where a word is of two classes ("am" joins a German date and ends an English time; "ago" is August in Spanish), the first stands.
const CLASSES: ReadonlyMap<string, WordClass> = new Map(
  (Object.entries(NAMES) as [WordClass, string][])
    .reverse()
    .flatMap(([kind, words]) => words.split(/\s+/).map((word): [string, WordClass] => [word, kind])),
);

/**
 * Whether a line holds only a date, with the labels, weekday, time and zone that go with it: "Updated 3:15 PM EST, Wed May 6, 2026".
 * The line is cut once and each word looked up: one pattern for whole lines tried every way of reading a word as several and
 * never came back from "On May 12 environmental campaigners …".
 * Shape:  a line in; yes or no out. One word that is of no class, or no date among the words, makes it ordinary text.
 */
export function isDateLine(line: string): boolean {
  const text = line.trim();
  if (text.length > MOST_WORDS * LONGEST_WORD) return false;
  if (AGO.test(text)) return true;
  const classes = classify(text);
  return classes !== null && (hasDate(classes) || isLabelledTime(classes));
}

/** The classes of a line's words, marks left out; null at the first word that has none. */
function classify(text: string): WordClass[] | null {
  const found: WordClass[] = [];
  for (const [piece] of text.replace(STAMP, ' ').matchAll(PIECE)) {
    if (MARK.test(piece) || piece.trim() === '') continue;
    const kind = classOf(piece);
    if (!kind || found.length === MOST_WORDS) return null;
    found.push(kind);
  }
  return found;
}

function classOf(word: string): WordClass | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  if (DAY.test(word)) return 'day';
  if (YEAR.test(word)) return 'year';
  if (DATE.test(word)) return 'date';
  if (CLOCK.test(word)) return 'clock';
  return CLASSES.get(word.toLowerCase());
}

/** A date in figures, or a month beside a day or a year; "26 de noviembre" and "26th November" have a label in between. */
function hasDate(classes: readonly WordClass[]): boolean {
  if (classes.includes('date')) return true;
  const bare = classes.filter((kind) => kind !== 'label');
  return bare.some((kind, at) => kind === 'month' && [bare[at - 1], bare[at + 1]].some(isNumber));
}

const isNumber = (kind: WordClass | undefined) => kind === 'day' || kind === 'year';

/** "Updated 3 p.m. ET": the day is left to the reader. */
function isLabelledTime(classes: readonly WordClass[]): boolean {
  return classes[0] === 'label' && classes.includes('clock') && classes.includes('zone');
}
