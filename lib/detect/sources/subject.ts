/** The noun phrase before, after or far ahead of a verb of saying, found by closed word classes instead of a parser. */
import type { Token } from '../../model/text';
import {
  ACT,
  ADVERB,
  AUX,
  DETERMINER,
  MODAL,
  NOUN_LIKE,
  POINT,
  PRONOUN,
  SAY,
  STOP,
} from '../word-lists/reporting-verbs';
import { PARTICLE, RECORD, ROLE, TITLE } from '../word-lists/source-words';

/** Tokens of one sentence; `quoted[i]` is true inside quotation marks, where the outlet reports nobody. */
export interface SentenceView {
  tokens: Token[];
  quoted: boolean[];
}
/** Token places, `to` exclusive. */
export interface Phrase {
  from: number;
  to: number;
  /** The name in apposition, where the phrase itself has none: "the mayor, Ana Lindqvist,". */
  name?: { from: number; to: number };
}

/** An attribution in the making, in token places. */
export interface Draft {
  from: number;
  to: number;
  subject: Phrase | null;
  verb: string;
  after: boolean;
}

export const MAX_WORDS = 14;
/** The compared form of a word; empty for a mark or past the ends. */
export const word = (view: SentenceView, at: number) =>
  view.tokens[at]?.kind === 'mark' ? '' : (view.tokens[at]?.norm ?? '');
export const mark = (view: SentenceView, at: number) =>
  view.tokens[at]?.kind === 'mark' ? (view.tokens[at]?.text ?? '') : '';
/** A token as printed. */
export const text = (view: SentenceView, at: number) => view.tokens[at]?.text ?? '';
export const isCapital = (printed: string) => /^\p{Lu}/u.test(printed);
export const isNounish = (view: SentenceView, at: number) =>
  isCapital(text(view, at)) || ROLE.has(word(view, at)) || RECORD.has(word(view, at)) || TITLE.has(word(view, at));
export const isVerbForm = (norm: string) => AUX.has(norm) || MODAL.has(norm);
/** Past forms that do not end in -ed. */
export const IRREGULAR = new Set(
  'hit shot cut quit swore chose felt meant took made gave went came got met held led left kept sent spoke told said wrote began broke fell felt found ran rose sat saw set stood struck won lost paid put read met drew grew knew threw brought bought caught taught thought fought sought built'.split(
    ' ',
  ),
);

/** Links a role word with what it belongs to: "officials aligned with", "people familiar with", "a spokesperson for". */
const LINKS = new Set('with for from in at near to on within of by inside behind against'.split(' '));

/** Skip the adverbs and auxiliaries between subject and verb; null where a negation or modal makes it no report. */
export function beforeVerb(view: SentenceView, verb: number): number | null {
  let at = verb - 1;
  while (at >= 0) {
    const norm = word(view, at);
    if (!norm) return at;
    if (MODAL.has(norm)) return null;
    // "A judge on Thursday blocked": the day belongs to the verb.
    if (
      /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(norm) ||
      (view.tokens[at]?.kind === 'number' && word(view, at - 1) === 'on')
    ) {
      at -= word(view, at - 1) === 'on' ? 2 : 1;
      continue;
    }
    if (AUX.has(norm) || ADVERB.has(norm) || /^\p{Ll}+ly$/u.test(text(view, at))) at--;
    else return at;
  }
  return at;
}

/** One to five capitalised words and nothing else. */
function isName(view: SentenceView, from: number, to: number): boolean {
  if (to <= from || to - from > 5) return false;
  for (let at = from; at < to; at++) {
    if (!word(view, at) || (!isCapital(text(view, at)) && !PARTICLE.has(word(view, at)))) return false;
  }
  return isCapital(text(view, from)) && !STOP.has(word(view, from));
}

/** A noun as far as can be told: a name, a role, or a word an article stands shortly before. */
function canHead(view: SentenceView, at: number): boolean {
  if (!word(view, at) || STOP.has(word(view, at)) || isVerbForm(word(view, at))) return false;
  return isNounish(view, at) || [1, 2, 3].some((back) => DETERMINER.has(word(view, at - back)));
}

/** Step over a parenthesis or an insertion between commas that ends at `at`; gives the place before it, or null. */
function beforeInsertion(view: SentenceView, at: number): number | null {
  const closing = mark(view, at);
  const opening =
    closing === ')' ? ['('] : closing === '—' || closing === '–' ? ['—', '–'] : closing === ',' ? [','] : [];
  if (!opening.length) return null;
  for (let left = at - 1; left > 0 && at - left < 40; left--) {
    if (view.quoted[left]) return null;
    if (!opening.includes(mark(view, left))) continue;
    const first = word(view, left + 1);
    const inserted =
      closing !== ',' ||
      /^(?:who|whose|which|when|where|a|an|the|another|one|himself|herself|itself|formerly|now|though|although|while|if|as|in|on|at|speaking|writing|citing|quoting|asked|\d+)$/.test(
        first,
      ) ||
      TITLE.has(first) ||
      ROLE.has(word(view, at - 1)) ||
      isName(view, left + 1, at) ||
      /(?:ing|ed)$/.test(first) ||
      ROLE.has(first);
    return inserted && canHead(view, left - 1) ? left - 1 : null;
  }
  return null;
}

/** "saw", "said", "accused": a verb that ends what can belong to a subject, unless an article makes it an adjective. */
function isPastVerb(view: SentenceView, at: number): boolean {
  const norm = word(view, at);
  if (isCapital(text(view, at)) || DETERMINER.has(word(view, at - 1)) || NOUN_LIKE.has(norm)) return false;
  return IRREGULAR.has(norm) || SAY.has(norm) || ((ACT.has(norm) || POINT.has(norm)) && /ed$/.test(norm) && at > 0);
}

/** The start of the noun phrase whose last token is `last`. */
function phraseStart(view: SentenceView, last: number): number {
  let from = last + 1;
  for (let at = last; at >= 0 && last - at < MAX_WORDS; at--) {
    const norm = word(view, at);
    if (!norm || view.quoted[at]) break;
    if (PRONOUN.has(norm)) return from === last + 1 ? at : from;
    if (
      norm === 'and' &&
      from <= last &&
      at > 0 &&
      isNounish(view, at - 1) &&
      (isNounish(view, from) || DETERMINER.has(word(view, from)))
    )
      continue;
    if (norm === 'of' && from <= last && at > 0 && (isNounish(view, at - 1) || /s$/.test(word(view, at - 1)))) continue;
    if (LINKS.has(norm) && from <= last) {
      const role = roleBefore(view, at);
      if (role === null) break;
      at = role + 1;
      continue;
    }
    if (STOP.has(norm) || isVerbForm(norm)) break;
    if (from <= last && isPastVerb(view, at)) break;
    from = at;
    if (
      DETERMINER.has(norm) &&
      !/^(?:of|and)$/.test(word(view, at - 1)) &&
      !(LINKS.has(word(view, at - 1)) && roleBefore(view, at - 1) !== null) &&
      !/^(?:many|some|several|one|all|both)$/.test(norm)
    )
      break;
  }
  return from;
}

/** "officials familiar with …": the role word up to four places before a linking preposition. */
function roleBefore(view: SentenceView, link: number): number | null {
  for (let at = link - 1; at >= 0 && link - at <= 4; at--) {
    const norm = word(view, at);
    if (!norm || view.quoted[at] || isVerbForm(norm)) return null;
    if ((at === 0 || !isCapital(text(view, at))) && (ROLE.has(norm) || RECORD.has(norm))) return at;
    if (STOP.has(norm) && !LINKS.has(norm)) return null;
  }
  return null;
}

/** The noun phrase that ends just before the verb, or null. */
export function subjectBefore(view: SentenceView, verb: number): Phrase | null {
  const at = beforeVerb(view, verb);
  if (at === null || at < 0) return null;
  if (word(view, at) === 'who') {
    const head = mark(view, at - 1) === ',' ? at - 2 : at - 1;
    return isNounish(view, head) ? { from: phraseStart(view, head), to: head + 1 } : null;
  }
  const last = word(view, at) ? at : beforeInsertion(view, at);
  if (last === null || last < 0 || STOP.has(word(view, last)) || view.quoted[last]) return null;
  const from = phraseStart(view, last);
  if (from > last || NEGATIVE.has(word(view, from)) || NEGATIVE.has(word(view, from - 1))) return null;
  const phrase = withRelative(view, { from, to: last + 1 });
  const inner = last < at ? { from: last + 2, to: at } : null;
  return inner && !isCapital(text(view, last)) && isName(view, inner.from, inner.to)
    ? { ...phrase, name: inner }
    : phrase;
}
/** "scientists who studied the virus say": the phrase before "say" is only the end of the subject. */
function withRelative(view: SentenceView, phrase: Phrase): Phrase {
  for (let at = phrase.from - 1; at > 0 && phrase.from - at <= 8 && word(view, at); at--) {
    if (word(view, at) !== 'who' || (!canHead(view, at - 1) && at > 1)) continue;
    const from = phraseStart(view, at - 1);
    return { from, to: phrase.to, name: { from, to: at } };
  }
  return phrase;
}
const NEGATIVE = new Set(['neither', 'nor', 'no', 'nobody', 'none']);

/** The noun phrase that starts at `at` ("said Ana Lindqvist, a spokeswoman"; "according to people familiar with it"), or null. */
export function phraseAfter(view: SentenceView, at: number): Phrase | null {
  let to = at;
  let joined = false;
  while (to < view.tokens.length && to - at < MAX_WORDS) {
    const norm = word(view, to);
    if (!norm || view.quoted[to]) break;
    const first = to === at;
    const link = LINKS.has(norm) && !joined && to > at && to + 1 < view.tokens.length;
    if (
      link &&
      (norm === 'of' ||
        ROLE.has(word(view, to - 1)) ||
        RECORD.has(word(view, to - 1)) ||
        /^(?:familiar|close|briefed|aligned)$/.test(word(view, to - 1)))
    ) {
      joined = norm !== 'of';
      to++;
      continue;
    }
    const joins =
      isNounish(view, to + 1) ||
      (DETERMINER.has(word(view, to + 1)) && (isNounish(view, to + 2) || isNounish(view, to + 3)));
    if (norm === 'and' && joins) {
      to++;
      continue;
    }
    if (!first && (STOP.has(norm) || isVerbForm(norm) || (SAY.has(norm) && !NOUN_LIKE.has(norm)) || PRONOUN.has(norm)))
      break;
    if (first && STOP.has(norm)) return null;
    if (!first && /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight)$/.test(norm)) break;
    if (!first && view.tokens[to]?.kind === 'number') break;
    to++;
  }
  while (to > at && (LINKS.has(word(view, to - 1)) || word(view, to - 1) === 'and')) to--;
  // "one aid worker reached by phone", "documents seen by": the participle is no part of the name.
  while (
    to - at > 1 &&
    /ed$|^seen$/.test(word(view, to - 1)) &&
    !isCapital(text(view, to - 1)) &&
    !isNounish(view, to - 1)
  )
    to--;
  if (to <= at) return null;
  const name = mark(view, to) === ',' && !isCapital(text(view, to - 1)) ? nameAt(view, to + 1) : null;
  return name ? { from: at, to, name } : { from: at, to };
}

/** "said the mayor, Ana Lindqvist." */
function nameAt(view: SentenceView, from: number): { from: number; to: number } | null {
  let to = from;
  while (to - from < 5 && isName(view, from, to + 1)) to++;
  return to - from >= 2 && /^[.,;]?$/.test(mark(view, to)) && !word(view, to) ? { from, to } : null;
}
