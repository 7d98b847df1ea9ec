/** Covering the names of outlets and authors, so that a text can be read before knowing whose words it is. */
import escapeStringRegexp from 'escape-string-regexp';
import { isStopWord } from '../../collate/stop-words';

/** Stands for each character of a hidden name, so that every offset still holds. */
const COVER = '▇';

/** What is to be hidden. */
export interface HiddenNames {
  /** As printed: outlets, those who relay them, authors. */
  names: readonly string[];
  /** Hosts of their links: "www.example.co.uk". */
  hosts: readonly string[];
  /** Ids of the texts, which our own sentences put behind a name that two outlets share. */
  ids: readonly string[];
}

/** Words with the hidden names covered, as long as they were: in an outlet's words, and in our own sentences. */
export interface Covers {
  inText: (words: string) => string;
  inOurs: (words: string) => string;
}

/**
 * Cover names wherever they stand.
 * Shape:  a name in any capitals, with any dash, apostrophe or space, with or without its accents and its article. A name that
 *         is one plain word ("Tide") counts as it is written, with a capital or all in capitals, as it may be a word of every day.
 *         What cannot be told from running words stays in them: a name of marks or digits alone (`*`, "360"), and one that
 *         is itself among the commonest words ("A", "It"), which would take half the text away. In our own sentences such
 *         a name is covered too, where it stands as a word outside quotation marks.
 * Errors: none. Any characters make a name; an empty one hides nothing.
 */
export function coverNames({ names, hosts, ids }: HiddenNames): Covers {
  const whole = names.map((name) => name.trim()).filter((name) => name !== '');
  const forms = [...new Set(whole.flatMap(formsOf))];
  const told = forms.filter((form) => !isCommon(form));
  const inText = coverAll([...told.flatMap(patternsOf), ...addressesOf(whole, hosts)]);
  const standing = standingPattern(forms.filter(isCommon), ids);
  const inOurs = (words: string) =>
    inText(words).replace(standing, (found, name?: string, id?: string) =>
      name === undefined && id === undefined ? found : covered(found),
    );
  return { inText, inOurs };
}

const covered = (words: string): string => words.replace(/\S/gu, (mark) => COVER.repeat(mark.length));

/** "(relayed)" behind a name, and the article before it. */
const ASIDE = /\s*\([^)]*\)/gu;
const ARTICLE = /^the\s+/iu;
const LEAST_ADDRESS = 5;

/** A name as it is given, without what stands in brackets behind it, and without its article where the rest is unlikely to be a word of every day ("Week" is one). */
function formsOf(name: string): string[] {
  const short = name.replace(ASIDE, '').trim();
  const bare = short.replace(ARTICLE, '');
  const isTelling = (/\p{Lu}.*\p{Lu}/u.test(bare) && short !== short.toUpperCase()) || bare.length > 5;
  return [name, short, ...(isTelling ? [bare] : [])].filter((form) => form !== '');
}

/** Single letters that are words of their own in languages of many readers. */
const LETTER_WORDS = new Set('aàáâeèéêiíoòóôuúyzwvskавикосуяєіїжбηοω');

/** What stands in running words for something else than a name: marks and digits alone, and the commonest words. */
function isCommon(form: string): boolean {
  if (!/\p{L}/u.test(form)) return true;
  const word = form.toLowerCase();
  return LETTER_WORDS.has(word) || isStopWord(word);
}

/** One plain word at most, besides the commonest ones: "Tide", "The Week"; no mark, digit or capital inside tells it from others. */
function isPlain(form: string): boolean {
  if (!/^[\p{L}\p{M}\s]+$/u.test(form) || /\p{Ll}\p{Lu}/u.test(form)) return false;
  return form.split(/\s+/u).filter((word) => !isStopWord(word.toLowerCase())).length <= 1;
}

/** A plain word as it is written, with a capital, all in capitals, or with a small article before it. */
function writtenForms(form: string): string[] {
  const [first = '', ...rest] = [...form];
  const capital = first.toUpperCase() + (form === form.toUpperCase() ? rest.join('').toLowerCase() : rest.join(''));
  const inside = ARTICLE.test(form) ? [form.replace(/^T/u, 't')] : [];
  return [...new Set([form, capital, form.toUpperCase(), ...inside])];
}

/** Scripts that write words without blanks between them, or hang particles on a name. */
const JOINED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** How one name is found. That it is a whole word is asked afterwards: V8 takes a millisecond for each class of letters in a pattern. */
interface NamePattern {
  source: string;
  startsWord: boolean;
  endsWord: boolean;
}

const patternsOf = (form: string): NamePattern[] =>
  isPlain(form) ? writtenForms(form).map((written) => wholeWord(written, AS_WRITTEN)) : [wholeWord(form, ANY_CASE)];

/** A name as a whole word, where its ends are letters of a script that has such words. */
function wholeWord(form: string, cases: Cases): NamePattern {
  const characters = [...form];
  const isEdge = (end: string) => /[\p{L}\p{N}\p{M}]/u.test(end) && !(characters.length > 1 && JOINED.test(end));
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  return { source: charactersOf(form, cases), startsWord: isEdge(first), endsWord: isEdge(last) };
}

/** Marks that stand for each other, however a name was typed. */
const ALIKE = ['-‐‑‒–—−', "'’‘ʼ`´′", '"“”„‟'];

/** The capitals in which a letter may be met; a plain word has its own only. */
type Cases = (letter: string) => string[];
const ANY_CASE: Cases = (letter) => [letter, letter.toLowerCase(), letter.toUpperCase()];
const AS_WRITTEN: Cases = (letter) => [letter];

const charactersOf = (form: string, cases: Cases): string =>
  form.replace(/\s+|\P{M}\p{M}*|\p{M}+/gu, (cluster) => {
    if (/^\s/u.test(cluster)) return '\\s+';
    const alike = ALIKE.find((marks) => marks.includes(cluster));
    if (alike) return `[${alike}]`;
    const parted = cluster.normalize('NFD');
    const bare = /^\p{L}/u.test(cluster) ? parted.replace(/\p{M}+/gu, '') : cluster;
    const spellings = new Set([cluster, cluster.normalize('NFC'), parted, bare].flatMap(cases));
    spellings.delete('');
    return spellings.size === 1
      ? escapeStringRegexp(cluster)
      : `(?:${[...spellings].map(escapeStringRegexp).join('|')})`;
  });

/** Handles and addresses write a name as one word, or with hyphens: @harbourpost, harbour-post.example. */
function addressesOf(names: readonly string[], hosts: readonly string[]): NamePattern[] {
  const ofNames = names.flatMap((name) => [name, name.replace(ASIDE, '')]);
  const ofHosts = hosts.flatMap((host) => host.split('.').slice(0, -1));
  const words = [...ofNames, ...ofHosts].map((name) => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  return words
    .filter((parts) => parts.join('').length >= LEAST_ADDRESS)
    .map((parts) => parts.map((part) => charactersOf(part, ANY_CASE)).join('[-_.]?'))
    .map((address) => ({
      source: `(?<=[@#/.])${address}|${address}(?=\\.\\w)`,
      startsWord: false,
      endsWord: false,
    }));
}

function coverAll(names: readonly NamePattern[]): (words: string) => string {
  if (names.length === 0) return (words) => words;
  const any = new RegExp(names.map(({ source }) => source).join('|'), 'u');
  const patterns = names.map((name) => ({ ...name, pattern: new RegExp(name.source, 'gu') }));
  return (words) => {
    if (!any.test(words)) return words;
    return patterns
      .flatMap((name) => placesOf(words, name))
      .reduce((left, [start, end]) => left.slice(0, start) + covered(words.slice(start, end)) + left.slice(end), words);
  };
}

/** Where the name stands as a whole word; the next look begins one character on, as "x-x" may stand in "ax-x-x". */
function placesOf(words: string, name: NamePattern & { pattern: RegExp }): [start: number, end: number][] {
  const places: [number, number][] = [];
  const { pattern } = name;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(words); found; found = pattern.exec(words)) {
    const [start, end] = [found.index, found.index + found[0].length];
    if (!isInWord(words, start, end, name)) places.push([start, end]);
    pattern.lastIndex = start + ((words.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  }
  return places;
}

const isInWord = (words: string, start: number, end: number, { startsWord, endsWord }: NamePattern): boolean =>
  (startsWord && /[\p{L}\p{N}\p{M}]$/u.test(words.slice(Math.max(0, start - 2), start))) ||
  (endsWord && /^[\p{L}\p{N}\p{M}]/u.test(words.slice(end, end + 2)));

/** In our own sentences: a name as a word between blanks, an id in brackets; words in quotation marks are an outlet's. */
function standingPattern(names: readonly string[], ids: readonly string[]): RegExp {
  const any = (list: readonly string[]) =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map(escapeStringRegexp)
      .join('|') || '(?!)';
  return new RegExp(`(?<![^\\s(])(${any(names)})(?![^\\s.,;:?!)’'”])|(?<=\\()(${any(ids)})(?=\\))|“[^”]*”`, 'gu');
}
