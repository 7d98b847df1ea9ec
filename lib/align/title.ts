import type { Token } from '../model/text';
import { FOREIGN_STOP_WORDS, STOP_WORDS } from './english-words';
import type { PreparedSentence, Story } from './prepare';
import { stemEnglish } from './stem-english';

const MOST_WORDS = 8;
/** What a word that all texts share is worth beside a good beginning or end. */
const SHARED = 0.4;
/** A title may open with these; with no other function word. */
const OPENERS = new Set('the a an no der die das ein eine el la los las un una le les une il lo'.split(' '));
/** At these marks a clause ends, so no title runs across one. */
const BREAK = /^[,;:!?()[\]“”„«»"'‘’*•—–…]+$|^\.+$|^-$/;

interface Choice {
  words: string;
  value: number;
}

/**
 * A short title for a fact: the stretch of words in one of its passages that the other passages share most.
 * Shape:  verbatim words, at most eight, of one clause; first letter a capital. Never ends on a function word.
 * Why:    words that all cells share favour no outlet, and a stretch of one passage reads as language, which a list of
 *         shared words does not.
 */
export function titleOf(story: Story, sentences: readonly PreparedSentence[], bodies: readonly string[]): string {
  const texts = new Set(sentences.map((sentence) => sentence.text)).size;
  const shareOf = sharesIn(story, sentences, texts);
  let best: Choice = { words: '', value: Number.NEGATIVE_INFINITY };
  for (const { sentence, text } of sentences) {
    const penalty = isTitleCase(sentence.tokens) ? 0.4 : 0;
    for (const clause of clausesOf(sentence.tokens)) {
      const choice = bestStretch(clause, shareOf, bodies[text] ?? '');
      // Equal values go to the first in the alphabet, so that the order of the texts does not show.
      const value = choice.value - penalty;
      if (value > best.value + 1e-9 || (Math.abs(value - best.value) <= 1e-9 && choice.words < best.words))
        best = { words: choice.words, value };
    }
  }
  const words = best.words.replace(/\s+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** For a word: the share of the other texts whose passages have it too. */
function sharesIn(story: Story, sentences: readonly PreparedSentence[], texts: number): (norm: string) => number {
  const holders = new Map<string, Set<number>>();
  for (const { text, terms } of sentences)
    for (const term of terms) {
      const stem = story.stems[term] ?? '';
      const held = holders.get(stem);
      if (held) held.add(text);
      else holders.set(stem, new Set([text]));
    }
  return (norm) => {
    const parts = norm.split(/[-‐‑–/]/).map((part) => (story.english ? stemEnglish(part) : part));
    const most = Math.max(...parts.map((part) => (holders.get(part) ?? holders.get(`#${part}`))?.size ?? 0));
    return Math.max(0, most - 1) / Math.max(1, texts - 1);
  };
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && BREAK.test(token.text)) clauses.push([]);
    else if (token.kind !== 'mark') clauses.at(-1)?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function bestStretch(clause: readonly Token[], shareOf: (norm: string) => number, body: string): Choice {
  const empty = clause.map(({ norm }) => isFunctionWord(norm));
  const shares = clause.map(({ norm }, k) => (empty[k] ? 0 : shareOf(norm)));
  let best: Choice = { words: '', value: Number.NEGATIVE_INFINITY };
  for (let from = 0; from < clause.length; from++) {
    if (empty[from] && !OPENERS.has(clause[from]?.norm ?? '')) continue;
    let value = 0;
    for (let to = from; to < Math.min(clause.length, from + MOST_WORDS); to++) {
      value += SHARED * (shares[to] ?? 0);
      if (empty[to]) continue;
      const words = body.slice(clause[from]?.start ?? 0, clause[to]?.end ?? 0);
      const whole = value + edges(clause, empty, from, to) - 0.02 * (to - from);
      if (whole > best.value) best = { words, value: whole };
    }
  }
  return best;
}

/** Stretches that begin and end where a clause or a phrase does read best; two or three words say too little. */
function edges(clause: readonly Token[], empty: readonly boolean[], from: number, to: number): number {
  const opensClause = clause.slice(0, from).every((_, k) => empty[k] && !OPENERS.has(clause[k]?.norm ?? ''));
  const opensPhrase = empty[from - 1] && !OPENERS.has(clause[from - 1]?.norm ?? '');
  const closesClause = to === clause.length - 1;
  const closesPhrase = empty[to + 1];
  return (
    (opensClause ? 0.6 : opensPhrase ? 0 : -0.8) +
    (closesClause ? 0.6 : closesPhrase ? 0.1 : -0.8) -
    0.35 * Math.max(0, 3 - (to - from))
  );
}

function isFunctionWord(norm: string): boolean {
  return STOP_WORDS.has(norm) || FOREIGN_STOP_WORDS.has(norm);
}

function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.length > 2 && words.filter((token) => /^\p{Lu}/u.test(token.text)).length > 0.7 * words.length;
}
