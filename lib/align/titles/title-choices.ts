import type { Token } from '../../model/text';
import { CALENDAR_WORDS, NUMBER_WORDS } from '../story/english-words';
import type { PreparedSentence } from '../story/sentence-reader';
import { stemEnglish } from '../story/stem-english';
import type { WordTag } from '../story/word-tags';
import { findPhrases, type Phrase } from './title-phrases';
import type { TitleWords } from './title-words';

const CURRENCY = /[£$€]/;
const MOST_WORDS = 8;
/** So many of the best phrases are tried in twos. */
const PAIRED = 6;
/** What the lesser of two phrases adds, and what it costs the reader; two words alone ("county council") need it more. */
const PAIR_GAIN = { short: 0.5, long: 0.35 };
const PAIR_COST = { short: 0.12, long: 0.2 };
/** Words that begin another clause. */
export const ENDING = new Set(
  'and but or while who which when where as because although though since until whose if'.split(' '),
);
const JOINING = new Set('of in on at for from about to with between against and by'.split(' '));

/** A phrase as it would be printed, first letter as in mid-sentence. */
export interface Choice {
  words: string;
  keys: ReadonlySet<string>;
  count: number;
  value: number;
  kind: Phrase['kind'];
  name: boolean;
  cut: boolean;
}

/** Best first; equal ones by their words. */
export const byValue = (x: Choice, y: Choice) =>
  y.value - x.value || (x.words < y.words ? -1 : x.words > y.words ? 1 : 0);

/** Which texts of the fact have each word. */
export function holdersIn(of: TitleWords, sentences: readonly PreparedSentence[]): Map<string, Set<number>> {
  const holders = new Map<string, Set<number>>();
  for (const sentence of sentences)
    for (const key of of.read(sentence).keys) {
      const held = holders.get(key);
      if (held) held.add(sentence.text);
      else holders.set(key, new Set([sentence.text]));
    }
  return holders;
}

/** For a word: the share of the other texts that have it too; a figure counts only where all have it. */
export function shareOf(
  of: TitleWords,
  holders: ReadonlyMap<string, ReadonlySet<number>>,
  sentences: readonly PreparedSentence[],
): (key: string) => number {
  const texts = new Set(sentences.map(({ text }) => text)).size;
  return (key) => {
    const share = ((holders.get(key)?.size ?? 0) - 1) / Math.max(1, texts - 1);
    return share > 0 && (!isFigure(of, key) || share >= 1) ? share : 0;
  };
}

/** A figure, in digits or in words. */
export const isFigure = (of: TitleWords, key: string): boolean =>
  key.startsWith('#') || (of.english && NUMBER_WORDS.has(key));

/**
 * True where two texts have all of these words in this order. For a clause no text may have them in another: "the port
 * warned the county" and "the county warned the port" share every word, and either alone would take a side.
 */
function agreed(
  keys: readonly string[],
  kind: Phrase['kind'],
  holders: ReadonlyMap<string, ReadonlySet<number>>,
  orders: readonly Order[],
): boolean {
  const sets = keys.map((key) => holders.get(key) ?? new Set<number>());
  const texts = [...(sets[0] ?? [])].filter((text) => sets.every((set) => set.has(text)));
  if (texts.length < 2) return false;
  const agree = texts.filter((text) => orders.some((order) => order.text === text && inOrder(keys, order)));
  return agree.length >= (kind === 'things' ? 2 : texts.length);
}

interface Order {
  text: number;
  keys: readonly string[];
}

function inOrder(keys: readonly string[], order: Order): boolean {
  let at = 0;
  for (const key of order.keys) if (key === keys[at]) at++;
  return at === keys.length;
}

/** Every phrase of these sentences that could be a title, each once, best first; with `holders` only what two texts agree on. */
export function choicesOf(
  of: TitleWords,
  sentences: readonly PreparedSentence[],
  bodies: readonly string[],
  shareOf: (key: string, isHead: boolean) => number,
  holders: ReadonlyMap<string, ReadonlySet<number>> | null,
): Choice[] {
  const orders = sentences.map((sentence) => ({ text: sentence.text, keys: of.read(sentence).keys }));
  const best = new Map<string, Choice>();
  for (const member of sentences) {
    const { clauses, titled } = of.read(member);
    const printer = { body: bodies[member.text] ?? '', titled, first: member.sentence.tokens[0], of };
    for (const { tokens: clause, tags, keys } of clauses) {
      const shares = keys.map((key, at) => (isContent(tags[at]) ? shareOf(key, tags[at + 1] !== 'thing') : 0));
      const shared = shares.map((share, at) => !isContent(tags[at]) || share > 0);
      const joins = clause.map(({ norm }) => !of.english || JOINING.has(norm));
      const ends = clause.map(({ norm }) => ENDING.has(norm));
      for (const phrase of findPhrases({ tags, shared, joins, ends }, of.english)) {
        const told = keys.slice(phrase.from, phrase.to + 1).filter((_, k) => isTold(tags[phrase.from + k]));
        if (holders && !agreed(told, phrase.kind, holders, orders)) continue;
        const choice = choiceFrom(phrase, { clause, tags, keys, shares }, printer);
        const known = best.get(choice.words.toLowerCase());
        if (choice.keys.size > 0 && (!known || byValue(choice, known) < 0))
          best.set(choice.words.toLowerCase(), choice);
      }
    }
  }
  return [...best.values()].sort(byValue);
}

/** What another cell must have too before it can be said to agree: all but articles, auxiliaries and adverbs. */
const isTold = (tag: WordTag | undefined): boolean => isContent(tag) || tag === 'link' || tag === 'not';
const isContent = (tag: WordTag | undefined): boolean => tag === 'thing' || tag === 'act';

interface Tagged {
  clause: readonly Token[];
  tags: readonly WordTag[];
  keys: readonly string[];
  shares: readonly number[];
}

interface Printer {
  body: string;
  titled: boolean;
  first: Token | undefined;
  of: TitleWords;
}

const KIND_VALUE = { clause: 0.8, things: 0, act: -0.5 };

function choiceFrom(phrase: Phrase, tagged: Tagged, printer: Printer): Choice {
  const { of } = printer;
  const keys = new Set<string>();
  let sum = 0;
  let name = true;
  let count = 0;
  let dated = false;
  // Figures and days alone are no title.
  let bare = true;
  for (let at = phrase.from; at <= phrase.to; at++) {
    if (tagged.tags[at] !== 'adverb') count++;
    if (!isContent(tagged.tags[at])) continue;
    const { norm = '', kind } = tagged.clause[at] ?? {};
    const key = tagged.keys[at] as string;
    if (!of.isName(norm)) name = false;
    if (CALENDAR_WORDS.has(norm)) dated = true;
    else if (kind !== 'number' && !NUMBER_WORDS.has(norm)) bare = false;
    if (keys.has(key)) continue;
    keys.add(key);
    // After three words of content more of them say little.
    sum += (keys.size > 3 ? 0.4 : 1) * (CALENDAR_WORDS.has(norm) ? 0.1 : 1) * (tagged.shares[at] ?? 0) * of.rarity(key);
  }
  const cut = phrase.cut ? (keys.size === 1 ? 1 : 0.4) : 0;
  const value = sum + KIND_VALUE[phrase.kind] - cut - (dated && phrase.kind !== 'clause' ? 0.4 : 0) - 0.04 * count;
  const words = printed(phrase, tagged, printer);
  return { words, keys: bare ? new Set() : keys, count, value, kind: phrase.kind, name, cut: phrase.cut };
}

/** Nouns that tell nothing without the words around them. */
const VAGUE = new Set(
  `attempt day early end effect fair fact few least lot man matter month move next number one part people person place public
  question round side start thing time two way week winning woman year`
    .split(/\s+/)
    .map(stemEnglish),
);
/** True where nothing but such nouns and figures is said. */
export const isVague = (keys: ReadonlySet<string>): boolean =>
  [...keys].every((key) => VAGUE.has(key) || key.startsWith('#'));

/** Two phrases that share no word: "Witkoff: leaked call", "Barge and swing bridge". */
export function pairsOf(choices: readonly Choice[], english: boolean, firsts = PAIRED): Choice[] {
  const few = choices
    .filter(({ kind, count, cut, keys }) => kind === 'things' && count <= 4 && !(count === 1 && (cut || isVague(keys))))
    .slice(0, PAIRED);
  // "And" is an English word; a comma is everyone's.
  const and = english ? ' and ' : ', ';
  return few.slice(0, firsts).flatMap((x, k) =>
    few.slice(k + 1).flatMap((y): Choice[] => {
      if ([...x.keys].some((key) => y.keys.has(key))) return [];
      const [a, b] = byValue(x, y) <= 0 ? [x, y] : [y, x];
      const words =
        a.name === b.name ? `${a.words}${and}${b.words}` : a.name ? `${a.words}: ${b.words}` : `${b.words}: ${a.words}`;
      const count = a.count + b.count + 1;
      const isShort = Math.max(a.count, b.count) <= 2 && ![...a.keys, ...b.keys].some((key) => key.startsWith('#'));
      const [gain, cost] = isShort ? [PAIR_GAIN.short, PAIR_COST.short] : [PAIR_GAIN.long, PAIR_COST.long];
      if (count > MOST_WORDS || / and |, /.test(`${a.words} ${b.words}`)) return [];
      return [
        {
          ...a,
          words,
          count,
          keys: new Set([...a.keys, ...b.keys]),
          value: Math.max(a.value, b.value) + gain * Math.min(a.value, b.value) - cost,
        },
      ];
    }),
  );
}

function printed({ from, to }: Phrase, { clause, tags }: Tagged, printer: Printer): string {
  const { body } = printer;
  let words = '';
  let last: Token | undefined;
  for (let at = from; at <= to; at++) {
    const token = clause[at] as Token;
    // An adverb colours what all tell: "had reportedly lost steering". It may go, and then the words around it meet.
    if (tags[at] === 'adverb') {
      last = undefined;
      continue;
    }
    const mark = CURRENCY.test(body[token.start - 1] ?? '') ? body[token.start - 1] : '';
    const gap = words === '' ? mark : last ? body.slice(last.end, token.start) : ` ${mark}`;
    words += gap + cased(token, printer);
    last = token;
  }
  if (body[clause[to]?.end ?? 0] === '%') words += '%';
  return words.replace(/\s+/g, ' ').replace(/['’]s$|(?<=s)['’]$/, '');
}

/** Capitals of Headlines and of a sentence's first word go; those of names and of U.S. and NATO stay. */
function cased(token: Token, { titled, first, of }: Printer): string {
  const { text, norm } = token;
  if (!titled && token !== first) return text;
  return of.isName(norm) || /\p{Lu}.*\p{Lu}/u.test(text) ? text : text.toLocaleLowerCase();
}
