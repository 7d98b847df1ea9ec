import type { Token } from '../model/text';
import { CALENDAR_WORDS, NUMBER_WORDS } from './english-words';
import type { PreparedSentence } from './prepare';
import { stemEnglish } from './stem-english';
import { findPhrases, type Phrase } from './title-phrases';
import type { TitleWords } from './title-words';
import type { WordTag } from './word-tags';

const CURRENCY = /[£$€]/;
const MOST_WORDS = 8;
/** So many of the best phrases are tried in twos. */
const PAIRED = 6;
/** What the lesser of two phrases adds, and what it costs the reader; two words alone ("county council") need it more. */
const PAIR_GAIN = { short: 0.5, long: 0.35 };
const PAIR_COST = { short: 0.12, long: 0.2 };
/** With fewer choices than this, words of single cells help out, so that no two facts need share a title. */
const FEW = 4;
const MOST_CHOICES = 24;
const MOST_WIDER = 6;
/** Two titles that share this much of the shorter one's words are one to a reader who scans. */
const ALIKE = 0.75;
const ENDING = new Set(
  'and but or while who which when where as because although though since until whose if'.split(' '),
);
const JOINING = new Set('of in on at for from about to with between against and by'.split(' '));

/** A phrase as it would be printed, first letter as in mid-sentence. */
interface Choice {
  words: string;
  keys: ReadonlySet<string>;
  count: number;
  value: number;
  kind: Phrase['kind'];
  name: boolean;
  cut: boolean;
}

/**
 * Short titles for a fact, best first: phrases whose words several of its cells have.
 * Shape:  two to eight words each in sentence case, verbatim phrases of a passage, at times two of them in one title.
 * Why:    a word that one outlet alone uses may be loaded, and a figure that one cell lacks may be disputed: neither
 *         enters while the cells share anything. Phrases end where noun phrases and clauses do, so nothing is cut.
 */
export function titleChoices(
  of: TitleWords,
  sentences: readonly PreparedSentence[],
  bodies: readonly string[],
): string[] {
  const holders = holdersIn(of, sentences);
  const share = shareOf(of, holders, sentences);
  const found = choicesOf(of, sentences, bodies, share, holders);
  const shared = [...found, ...pairsOf(found, of.english)].filter(({ count }) => count > 1).sort(byValue);
  const telling = shared.filter((choice) => !isBare(choice));
  if (telling.length < FEW) telling.push(...widerChoices(of, sentences, bodies, share, found));
  const last = [...shared.filter(isBare), ...(of.english ? found.filter(isThing).map(withArticle) : []), ...found];
  return [...new Set([...telling, ...last].map(({ words }) => capitalised(words)))].slice(0, MOST_CHOICES);
}

/** A name alone, or one word of content, stands in half the rows of a ledger. */
const isBare = ({ name, keys }: Choice): boolean => name || keys.size < 2 || isVague(keys);
const isThing = ({ count, name, cut }: Choice): boolean => count === 1 && !name && !cut;
const withArticle = (one: Choice): Choice => ({ ...one, words: `the ${one.words}` });

/**
 * Where the cells share too little for a title: the noun phrases of single cells around the words that they share, and
 * what they share beside a phrase of one of them.
 * Why:  "The process" tells no row from its neighbours, "integrity of the peace process" does. Words that several texts
 *       of the story use favour no outlet; others enter as the heads of phrases only, as praise and blame mostly stand
 *       before them ("a shameful shortfall"). Figures that the cells do not share stay out.
 */
function widerChoices(
  of: TitleWords,
  sentences: readonly PreparedSentence[],
  bodies: readonly string[],
  share: (key: string) => number,
  found: readonly Choice[],
): Choice[] {
  const known = (key: string) => share(key) || (!isFigure(of, key) && of.isCommon(key) ? 0.4 : 0);
  const anyHead = (key: string, head: boolean) => known(key) || (head && !isFigure(of, key) ? 0.2 : 0);
  const phrasesBy = (weigh: (key: string, head: boolean) => number) =>
    choicesOf(of, sentences, bodies, weigh, null).filter(
      ({ kind, cut, keys, count }) => kind === 'things' && !cut && !isVague(keys) && count <= MOST_WIDER,
    );
  const common = phrasesBy(known);
  const heads = phrasesBy(anyHead);
  const around = (some: readonly Choice[]) =>
    some.filter((one) => !isBare(one) && [...one.keys].some((key) => share(key) > 0));
  const firsts = found.filter(({ kind, cut, keys }) => kind === 'things' && !cut && !isVague(keys)).slice(0, 2);
  const beside = (some: readonly Choice[]) =>
    firsts.flatMap((first) => pairsOf([first, ...some.filter(({ name }) => !name)], of.english, 1)).sort(byValue);
  const wider = [...around(common), ...around(heads), ...beside(common), ...beside(heads)];
  if (wider.length > 0) return wider;
  const alone = [...common, ...heads];
  const acts = withAct(of, sentences, share, firsts.length > 0 ? firsts : alone);
  return [...alone.filter((one) => !isBare(one)), ...pairsOf(alone, of.english), ...acts];
}

/** "Fender: failed": a thing beside a verb that several cells have, where they have nothing else. */
function withAct(
  of: TitleWords,
  sentences: readonly PreparedSentence[],
  share: (key: string) => number,
  things: readonly Choice[],
): Choice[] {
  const value = new Map<string, number>();
  for (const { clauses } of sentences.map((sentence) => of.read(sentence)))
    for (const { tokens, tags, keys } of clauses)
      tags.forEach((tag, at) => {
        const key = keys[at] as string;
        if (tag === 'act' && share(key) > 0) value.set((tokens[at] as Token).norm, share(key) * of.rarity(key));
      });
  const verbs = [...value].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1)).map(([verb]) => verb);
  return things.slice(0, 1).flatMap((thing) => verbs.map((verb) => ({ ...thing, words: `${thing.words}: ${verb}` })));
}

/**
 * One title for each fact, no two the same.
 * Shape:  choices of each fact, best first, and titles that are taken; a title for each. A fact without a phrase is
 *         named by its number.
 */
export function distinctTitles(choices: readonly (readonly string[])[], taken: Iterable<string> = []): string[] {
  const used = [...taken].map(plain);
  return choices.map((titles, at) => {
    const first = titles[0] ?? `Fact ${at + 1}`;
    const isFree = (title: string) => !used.includes(plain(title));
    const free = titles.filter(isFree);
    let title = free.find((each) => !used.some((other) => isAlike(plain(each), other))) ?? free[0] ?? first;
    for (let number = 2; !isFree(title); number++) title = `${first} (${number})`;
    used.push(plain(title));
    return title;
  });
}

/** "The letter" and "Letters" are one title to a reader. */
const plain = (title: string): string => title.toLowerCase().replace(/^the /, '').replace(/s\b/g, '');

/** "One man and Christmas party", "One man and office Christmas party". */
function isAlike(x: string, y: string): boolean {
  const wordsOf = (title: string) => new Set(title.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 3));
  const [a, b] = [wordsOf(x), wordsOf(y)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both >= ALIKE * Math.max(1, Math.min(a.size, b.size));
}

const byValue = (x: Choice, y: Choice) => y.value - x.value || (x.words < y.words ? -1 : x.words > y.words ? 1 : 0);

/** Which texts of the fact have each word. */
function holdersIn(of: TitleWords, sentences: readonly PreparedSentence[]): Map<string, Set<number>> {
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
function shareOf(
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

const isFigure = (of: TitleWords, key: string): boolean =>
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

function choicesOf(
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
const isVague = (keys: ReadonlySet<string>): boolean => [...keys].every((key) => VAGUE.has(key) || key.startsWith('#'));

/** Two phrases that share no word: "Witkoff: leaked call", "Barge and swing bridge". */
function pairsOf(choices: readonly Choice[], english: boolean, firsts = PAIRED): Choice[] {
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

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
