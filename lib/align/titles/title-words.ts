import type { Token } from '../../model/text';
import { MULTIPLIERS } from '../story/english-words';
import type { Story } from '../story/prepare';
import type { PreparedSentence } from '../story/sentence-reader';
import { stemEnglish } from '../story/stem-english';
import { tagWords, type WordTag } from '../story/word-tags';

/** At these marks a clause ends, so no title runs across one. */
const BREAK = /^[,;:!?()[\]“”„«»"'‘’*•—–…]+$|^\.+$|^-$/;
/** What titles need to know of the whole story. */
export interface TitleWords {
  english: boolean;
  /** 0–1: how few sentences of the story hold the word; a word of the whole story tells no fact from another. */
  rarity: (key: string) => number;
  isName: (norm: string) => boolean;
  /** True for words that more than one text of the story uses, in whatever fact. */
  isCommon: (key: string) => boolean;
  /** The sentence cut and tagged; read once, however many facts hold it. */
  read: (sentence: PreparedSentence) => ReadSentence;
}

interface ReadSentence {
  /** What each token is compared by. */
  keys: readonly string[];
  clauses: readonly { tokens: readonly Token[]; tags: readonly WordTag[]; keys: readonly string[] }[];
  /** A Headline In Title Case, whose capitals say nothing. */
  titled: boolean;
}

/** Gather what the titles of a story's facts need, once for all of them. */
export function titleWords({ sentences, spread, stems, english }: Story): TitleWords {
  const count = sentences.length;
  const spreads = new Map(stems.map((stem, term) => [stem, spread[term] ?? 0]));
  const names = new Set<string>();
  const firstText = new Map<string, number>();
  const common = new Set<string>();
  for (const { text, terms, names: named } of sentences) {
    for (const term of named) names.add(stems[term] ?? '');
    for (const term of terms) {
      const stem = stems[term] ?? '';
      if ((firstText.get(stem) ?? text) !== text) common.add(stem);
      else firstText.set(stem, text);
    }
  }
  const most = Math.log(count + 5);
  const isName = (norm: string) => names.has(stemOf(norm, english));
  const known = new Map<PreparedSentence, ReadSentence>();
  const read = (sentence: PreparedSentence): ReadSentence => {
    const found = known.get(sentence) ?? readSentence(sentence.sentence.tokens, english, isName);
    known.set(sentence, found);
    return found;
  };
  return {
    english,
    read,
    isName,
    rarity: (key) => Math.log((count + 5) / ((spreads.get(key) ?? 0) + 1)) / most,
    isCommon: (key) => common.has(key),
  };
}

function readSentence(tokens: readonly Token[], english: boolean, isName: (norm: string) => boolean): ReadSentence {
  const keysOf = (list: readonly Token[]) => list.map((token, at) => keyOf(token, list[at + 1], english));
  return {
    keys: keysOf(tokens),
    clauses: clausesOf(tokens).map((clause) => ({
      tokens: clause,
      tags: tagWords(clause, english, isName),
      keys: keysOf(clause),
    })),
    titled: english && isTitleCase(tokens),
  };
}

function stemOf(norm: string, english: boolean): string {
  return english ? stemEnglish(norm) : norm;
}

/** What makes two words the same: their stem, or their figure with its "million". */
function keyOf({ kind, norm }: Token, next: Token | undefined, english: boolean): string {
  if (kind !== 'number') return stemOf(norm, english);
  return `#${norm.replace(/[^\d.]/g, '')}${next && MULTIPLIERS.has(next.norm) ? next.norm : ''}`;
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && BREAK.test(token.text)) clauses.push([]);
    else if (token.kind !== 'mark') clauses.at(-1)?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.length > 2 && words.filter((token) => /^\p{Lu}/u.test(token.text)).length > 0.7 * words.length;
}
