/** How forty lines begin, go on and end: each is built to keep some rule of reading busy, and several once did for ever. */
const SHAPES: readonly (readonly [start: string, unit: string, end: string])[] = [
  ['On May 12 ', 'environmental campaigners demonstrated outside ', 'the regional headquarters.'],
  ['March 4, 2026: ', 'Northern councillors reconsidered proposals ', 'at noon.'],
  ['On 4 March 2026 ', 'council engineers reported structural wear ', 'underneath.'],
  ['2/1/25', '1', ' #'],
  ['Apr 1', ' GMT0', ' #'],
  ['Updated ', '3 p.m. ', 'so far'],
  ['AP & ', 'PA Media & Ue & ', '#'],
  ['Source: ', 'Reuters and Ann Lee, ', '#'],
  ['', '—', 'x'],
  ['By Ann Lee, ', 'Bo Clef and ', '#'],
  ['Harbour Post has ', 'had first also later ', 'yes'],
  ['Blanks', ' ', 'end'],
  ['In', '\u00a0', 'Velmar'],
  ['Tabs', '\t', 'end'],
  ['', 'www.', ' end'],
  ['', 'https://', ' end'],
  ['', 'harbour-', ' end'],
  ['', 'Ab', ' end'],
  ['', 'A.', ' end'],
  ['', '«', 'end'],
  ['', '“', 'end'],
  ['', '‘', 'end'],
  ['', '"a ', 'end'],
  ['', '[', 'end'],
  ['', '(x ', 'end'],
  ['', '!', 'end'],
  ['', '. ', 'end'],
  ['', '0', 'x'],
  ['', '1,000,', 'x'],
  ['', 'one dozen ', 'days ago'],
  ['', 'more than half a third of the ', 'boats'],
  ['', 'between $1.5bn and ', 'boats'],
  ['', 'the mayor said that ', 'boats'],
  ['', 'according to the report by the ', 'boats'],
  ['— Ann Lee ', '(@ann) ', 'x'],
  ['', 'Photo: Ann Lee ', '.'],
  ['', 'Sign up for the newsletter and ', 'read'],
  ['It ', 'is a news site that reports ', 'news'],
  ['© 2026 ', 'copyright ', '#'],
  ['Loading', ':|', 'x'],
];

/**
 * Forty lines that are as long as wished, each between two ordinary paragraphs.
 * Shape: bodies out. Units: length is UTF-16 units of a line, about.
 */
export function makeHostileBodies(length: number): string[] {
  return SHAPES.map(([start, unit, end]) => {
    const line = `${start}${unit.repeat(Math.ceil(length / unit.length))}${end}`;
    return `The harbour town of Velmar closed its bridge on Monday.\n\n${line}\n\nThe mayor asked for patience.`;
  });
}
