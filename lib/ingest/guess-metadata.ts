import 'server-only';
import type { Span } from '../model/text';
import { findStatedDate } from './stated-date';

/** A guess and the words it comes from, so that a person can check it; null stands for "not sure". */
export interface Guess {
  value: string;
  from: Span | null;
}

export interface Metadata {
  outlet: Guess | null;
  headline: Guess | null;
  byline: Guess | null;
  /** ISO 8601, as exact as the words are. */
  published: Guess | null;
  via: Guess | null;
}

const HEAD_LINES = 14;
const TAIL_LINES = 6;
const LONGEST_HEADLINE = 28;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|der|den|bin|al|del|da|di)){0,4}`;
const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|Von|Por|Par|[Ww]ritten by|[Ss]tory by|Author:)\\s+(${NAME}(?:(?:,\\s|\\s(?:and|und|y)\\s|,\\sand\\s)${NAME})*)`,
  'u',
);
const NAME_AND_OUTLET = /^(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}),\s((?:The\s)?\p{Lu}[\p{L}&.' -]{1,30})$/u;
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s*(?:\(c\)\s*|©\s*|copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?:by\s+)?(\p{Lu}[\p{L}\p{N}&' ]{1,40}?)(?=\s*(?:[.,|]|$|all rights|inc\b|llc\b|ltd\b))/iu;
const FIRST_PRINTED =
  /\b(?:originally|first)\s+(?:appeared|published|ran)\s+(?:in|on|at|by)\s+((?:the\s+)?\p{Lu}[\p{L}\p{N}&'’]*(?:[ .]\p{Lu}[\p{L}\p{N}&'’]*){0,4})/iu;
const OWN_VOICE = /^(?:here\s+)?at\s+((?:The\s)?\p{Lu}[\p{L}\p{N}]+(?:\s\p{Lu}[\p{L}\p{N}]+){0,2}),\s+we\b/iu;
const WIRES =
  'Reuters|Associated Press|AP|AFP|Agence France-Presse|dpa|Bloomberg|UPI|EFE|ANSA|Kyodo|Yonhap|Xinhua|TASS|PTI|AAP';
const WIRE_DATELINE = new RegExp(`^\\p{Lu}[\\p{L}.,'’ /\\d-]{1,60}\\((${WIRES})\\)\\s*[-–—]`, 'u');
const WIRE_CREDIT = new RegExp(`^[(—–-]?\\s*(?:The\\s)?(${WIRES})\\)?\\.?$`);
const FULL_NAMES: Readonly<Record<string, string>> = { AP: 'Associated Press', AFP: 'Agence France-Presse' };
const FURNITURE =
  /^skip to .*$|^(?:share|follow|share and follow|tweet|print|e-?mail|save|listen|advertisement|menu|search|home|subscribe|sign (?:in|up)|log ?in|\d+ min(?:ute)?s? read|breaking(?: news)?|live|video|opinion|news|world|politics|business)\W*$/i;
const END_MARK = /[.!?…]["'”’)\]]*$/;

interface Line extends Span {
  /** A blank line stands after it, or nothing. */
  alone: boolean;
}

/**
 * What pasted words say of themselves: outlet, headline, author, date, and who relayed them.
 * Shape:  body in; a guess with its words for each field out, null when the words don't say it plainly.
 * Units:  `from` are UTF-16 offsets into body; dates ISO 8601.
 * Errors: none.
 */
export function guessMetadata(body: string): Metadata {
  const lines = findLines(body);
  const edges = [...new Set([...lines.slice(0, HEAD_LINES), ...lines.slice(-TAIL_LINES)])];
  const site = guessSite(edges, lines);
  const wire = guessWire(lines);
  const relayed = site !== null && wire !== null && site.value.toLowerCase() !== wire.value.toLowerCase();
  return {
    outlet: wire ?? site,
    headline: guessHeadline(lines, site),
    byline: guessByline(lines),
    published: guessDate(edges),
    via: relayed ? site : null,
  };
}

function findLines(body: string): Line[] {
  // Cut at the line ends and trimmed: one expression for "a line with words" takes quadratic time on a line of blanks.
  return [...body.matchAll(/[^\r\n]+/g)].flatMap((match) => {
    const quote = match[0].trim();
    if (!quote) return [];
    const start = match.index + match[0].indexOf(quote);
    const end = start + quote.length;
    const alone = /^[^\S\r\n]*(?:\r?\n[^\S\r\n]*(?:\r?\n|$)|$)/.test(body.slice(end, end + 20));
    return [{ start, end, quote, alone }];
  });
}

function within(line: Line, words: string, value = words): Guess {
  const start = line.start + line.quote.indexOf(words);
  return { value, from: { start, end: start + words.length, quote: words } };
}

function guessSite(edges: readonly Line[], lines: readonly Line[]): Guess | null {
  for (const pattern of [FIRST_PRINTED, COPYRIGHT, OWN_VOICE]) {
    for (const line of pattern === OWN_VOICE ? lines.slice(0, 6) : edges) {
      const words = pattern.exec(line.quote)?.[1]?.trim();
      if (words && !/^(?:the|all|copyright|rights)$/i.test(words)) return within(line, words);
    }
  }
  for (const line of lines.slice(-TAIL_LINES)) {
    const words = NAME_AND_OUTLET.exec(line.quote)?.[2];
    if (words) return within(line, words);
  }
  return null;
}

function guessWire(lines: readonly Line[]): Guess | null {
  for (const line of lines.slice(0, HEAD_LINES)) {
    const words = WIRE_DATELINE.exec(line.quote)?.[1];
    if (words) return within(line, words, FULL_NAMES[words] ?? words);
  }
  const last = lines.at(-1);
  const words = last && lines.length > 2 ? WIRE_CREDIT.exec(last.quote)?.[1] : undefined;
  return last && words ? within(last, words, FULL_NAMES[words] ?? words) : null;
}

function guessHeadline(lines: readonly Line[], site: Guess | null): Guess | null {
  const name = plain(site?.value ?? '');
  const index = lines
    .slice(0, 6)
    .findIndex(
      ({ quote }) => !FURNITURE.test(quote) && plain(quote) !== name && !findStatedDate(quote) && !BYLINE.test(quote),
    );
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next || WIRE_CREDIT.test(line.quote)) return null;
  const words = line.quote.split(/\s+/).length;
  const open =
    !END_MARK.test(line.quote) ||
    /\s(?:\p{Lu}\.){2,}$/u.test(line.quote) ||
    (/[?!]["”’]?$/.test(line.quote) && line.alone);
  const longer = lines.slice(index + 1).some(({ quote }) => quote.length > line.quote.length && END_MARK.test(quote));
  if (
    !open ||
    words < 3 ||
    words > LONGEST_HEADLINE ||
    !longer ||
    /[:,;]$|^[-–—•*"“]\s/.test(line.quote) ||
    /^\p{Ll}/u.test(line.quote)
  )
    return null;
  return within(line, line.quote);
}

const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function guessByline(lines: readonly Line[]): Guess | null {
  for (const line of [...lines.slice(0, HEAD_LINES), ...lines.slice(-TAIL_LINES)]) {
    const words = line.quote.length <= 120 && !END_MARK.test(line.quote) ? BYLINE.exec(line.quote)?.[1] : undefined;
    if (words) return within(line, words);
  }
  for (const line of lines.slice(-TAIL_LINES)) {
    const words = NAME_AND_OUTLET.exec(line.quote)?.[1];
    if (words) return within(line, words);
  }
  return null;
}

function guessDate(edges: readonly Line[]): Guess | null {
  for (const line of edges) {
    const found = findStatedDate(line.quote);
    if (found) return within(line, found.words, found.value);
  }
  return null;
}
