/**
 * A short neutral title for a row, in the texts’ words.
 * Read:   this file, then title-phrases.ts and title-choices.ts.
 * Change: a clumsy title → title-choices.ts; words that no title begins or ends with → title-words.ts.
 * Uses:   story.
 * Tests:  title.test.ts, a line a case.
 */

import type { Token } from '../../model/text';
import type { PreparedSentence } from '../story/sentence-reader';
import {
  byValue,
  type Choice,
  choicesOf,
  ENDING,
  holdersIn,
  isFigure,
  isVague,
  pairsOf,
  shareOf,
} from './title-choices';
import type { TitleWords } from './title-words';

/** With fewer choices than this, words of single cells help out, so that no two facts need share a title. */
const FEW = 4;
const MOST_CHOICES = 24;
const MOST_WIDER = 6;
/** Two titles that share this much of the shorter one's words are one to a reader who scans. */
const ALIKE = 0.75;

/**
 * Short titles for a fact, best first: phrases whose words several of its cells have.
 * Shape:  two to eight words each in sentence case, verbatim phrases of a passage, at times two of them in one title.
 * Why:    a word that one outlet alone uses may be loaded, and a figure that one cell lacks may be disputed: neither
 *         enters while the cells share enough to tell the row from others. Phrases end where noun phrases and clauses
 *         do, so nothing is cut.
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
        const next = tokens[at + 1]?.norm;
        const isWhole = next === undefined || ENDING.has(next);
        if (tag === 'act' && isWhole && share(key) > 0)
          value.set((tokens[at] as Token).norm, share(key) * of.rarity(key));
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
  const used = usedTitles();
  for (const title of taken) used.add(title);
  return choices.map((titles, at) => {
    const first = titles[0] ?? `Fact ${at + 1}`;
    const free = titles.filter((title) => !used.has(title));
    let title = free.find((each) => !used.hasAlike(each)) ?? free[0] ?? first;
    for (let number = 2; used.has(title); number++) title = `${first} (${number})`;
    used.add(title);
    return title;
  });
}

/**
 * The titles that are given away, found by their words: a ledger of hundreds of rows has thousands of choices, and to hold
 * each against each took longer than all the alignment before.
 */
function usedTitles() {
  const plains = new Set<string>();
  const sizes: number[] = [];
  const byWord = new Map<string, number[]>();
  return {
    has: (title: string) => plains.has(plain(title)),
    /** "One man and Christmas party", "One man and office Christmas party". */
    hasAlike(title: string): boolean {
      const words = longWords(title);
      const shared = new Map<number, number>();
      for (const word of words) for (const at of byWord.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
      return [...shared].some(([at, both]) => both >= ALIKE * Math.max(1, Math.min(words.size, sizes[at] ?? 0)));
    },
    add(title: string): void {
      plains.add(plain(title));
      const words = longWords(title);
      for (const word of words) {
        const known = byWord.get(word);
        if (known) known.push(sizes.length);
        else byWord.set(word, [sizes.length]);
      }
      sizes.push(words.size);
    },
  };
}

const longWords = (title: string): Set<string> =>
  new Set(
    plain(title)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );

/** "The letter" and "Letters" are one title to a reader. */
const plain = (title: string): string => title.toLowerCase().replace(/^the /, '').replace(/s\b/g, '');

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
