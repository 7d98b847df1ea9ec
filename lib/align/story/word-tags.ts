import type { Token } from '../../model/text';
import { FOREIGN_STOP_WORDS, NUMBER_WORDS, STOP_WORDS } from './english-words';

/**
 * What a word does in its clause, as far as a title needs to know.
 * thing: noun, name, figure or what describes one · act: verb · adverb · article: also "his", "this" ·
 * link: preposition, "and" · helper: auxiliary · not · other: pronoun, conjunction, "said": no title runs across it
 */
export type WordTag = 'thing' | 'act' | 'adverb' | 'article' | 'link' | 'helper' | 'not' | 'other';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const ARTICLES = set('a an the this these those my your his her its our their no every each some any all both another');
const LINKS = set(`of in on at for from about with by against under between near over into to and through toward towards
  behind beneath beside across around amid within along off onto per upon after before during above below`);
const HELPERS = set(`am is are was were be been being have has had having do does did will would shall should can could
  may might must`);
const NEGATIONS = set('not never cannot');
const SUBJECTS = set('i you he she it we they who');
const ADVERBS = set(
  'also just still already again now once only even too very quite ever yes almost nearly later ago sometimes often',
);
/** Verbs that no ending gives away. */
const VERBS =
  set(`struck hit ran said told took made went came got gave found left kept held led met sent shut spent saw
  put sank sunk fell rose broke spoke began won lost beat fought sold bought brought built stole flew drew wrote knew
  threw caught dealt paid grew sought stood sat fed fled shot drove chose became felt let set heard rang rode swept tore
  slept woke wore sprang swung stuck clung dug hung laid lay lent meant read cost suggest suggests become becomes includes
  including remain remains carry carries seem seems allow believe look looks take takes make makes give gives keep happens happen appear appears sees reaches`);
/** Words in -ly, -ed and -ing that are things. */
const THINGS = set(`family families supply reply ally rally july italy assembly early daily weekly monthly friendly
  elderly deadly likely holy speed seed need breed feed greed bed shed red hundred morning evening building
  meeting hearing briefing king spring ring string wing ceiling thing nothing`);

/** Function words of the languages that we have lists for. */
function isFunctionWord(norm: string): boolean {
  return STOP_WORDS.has(norm) || FOREIGN_STOP_WORDS.has(norm);
}

/**
 * Tag the words of one clause (no marks among them).
 * Why:  a title is a noun phrase or a whole clause; without tags it would be cut in the middle of either.
 * Source: our own few rules. They look at endings and neighbours only, and lean to `thing`, where an error costs least.
 */
export function tagWords(words: readonly Token[], english: boolean, isName: (norm: string) => boolean): WordTag[] {
  const tags: WordTag[] = [];
  words.forEach(({ norm, kind, text }, at) => {
    const known = english ? fixedTag(norm) : isFunctionWord(norm) ? 'link' : null;
    if (known) tags.push(known);
    else if (!english || kind === 'number' || (isName(norm) && /^\p{Lu}/u.test(text))) tags.push('thing');
    else tags.push(openTag(words, tags, at));
  });
  // "struck the pier and sank": what "and" leads to is a second act, not a second thing.
  for (let at = 1; at < tags.length; at++)
    if (words[at - 1]?.norm === 'and' && tags[at] === 'act' && tags[at - 2] !== 'act') tags[at - 1] = 'other';
  return tags;
}

const isNumber = ({ norm, kind }: Token): boolean => kind === 'number' || NUMBER_WORDS.has(norm);

function fixedTag(norm: string): WordTag | null {
  if (ARTICLES.has(norm)) return 'article';
  if (LINKS.has(norm)) return 'link';
  if (NEGATIONS.has(norm) || /n['’]t$/.test(norm)) return 'not';
  if (HELPERS.has(norm)) return 'helper';
  if (ADVERBS.has(norm)) return 'adverb';
  return STOP_WORDS.has(norm) ? 'other' : null;
}

function openTag(words: readonly Token[], tags: readonly WordTag[], at: number): WordTag {
  const { norm } = words[at] as Token;
  if (THINGS.has(norm)) return 'thing';
  if (norm.endsWith('ly') && norm.length > 4) return 'adverb';
  const last = tags.slice(0, at).findLastIndex((tag) => tag !== 'adverb');
  const before = tags[last];
  const previous = words[last]?.norm ?? '';
  if (before === 'article') return 'thing';
  if (before === 'helper' || before === 'not' || SUBJECTS.has(previous)) return 'act';
  if (previous === 'to') return /(?:tion|ment|ness|ity|s)$/.test(norm) ? 'thing' : 'act';
  if (VERBS.has(norm)) return 'act';
  const next = words[at + 1];
  const nextIsOpen = next?.kind === 'word' && !fixedTag(next.norm) && !isNumber(next) && !/^\p{Lu}/u.test(next.text);
  const afterThing = before === 'thing';
  if (/[^e]ed$/.test(norm) && norm.length > 4) return afterThing || !nextIsOpen ? 'act' : 'thing';
  if (norm.endsWith('ing') && norm.length > 5)
    return next !== undefined &&
      (ARTICLES.has(next.norm) || isNumber(next) || next.norm === 'to' || /^\p{Lu}/u.test(next.text))
      ? 'act'
      : 'thing';
  const opensObject = next !== undefined && (ARTICLES.has(next.norm) || isNumber(next) || next.norm === 'that');
  const afterOne = afterThing && !isNumber(words[last] as Token) && !/[^s]s$/.test(previous);
  if (/[^sui]s$/.test(norm) && afterOne && opensObject) return 'act';
  return 'thing';
}
