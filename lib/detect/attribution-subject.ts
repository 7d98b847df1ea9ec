/** The noun phrase before, after or far ahead of a verb of saying, found by closed word classes instead of a parser. */
import type { Token } from '../model/text';
import {
  ACT,
  ADVERB,
  AUX,
  DETERMINER,
  MODAL,
  POINT,
  PRONOUN,
  RECORD,
  ROLE,
  SAY,
  STOP,
  TITLE,
} from './reporting-verbs';

/** Tokens of one sentence; `quoted[i]` is true inside quotation marks, where the outlet reports nobody. */
export interface SentenceView {
  tokens: Token[];
  quoted: boolean[];
}
/** Token places, `to` exclusive. */
export interface Phrase {
  from: number;
  to: number;
}

const MAX_WORDS = 14;
const word = (view: SentenceView, at: number) => (view.tokens[at]?.kind === 'mark' ? '' : (view.tokens[at]?.norm ?? ''));
const mark = (view: SentenceView, at: number) => (view.tokens[at]?.kind === 'mark' ? (view.tokens[at]?.text ?? '') : '');
const text = (view: SentenceView, at: number) => view.tokens[at]?.text ?? '';
export const isCapital = (printed: string) => /^\p{Lu}/u.test(printed);
const isNounish = (view: SentenceView, at: number) =>
  isCapital(text(view, at)) || ROLE.has(word(view, at)) || RECORD.has(word(view, at)) || TITLE.has(word(view, at));
const isVerbForm = (norm: string) => AUX.has(norm) || MODAL.has(norm);
/** Links a role word with what it belongs to: "officials aligned with", "people familiar with", "a spokesperson for". */
const LINKS = new Set(['with', 'for', 'from', 'in', 'at', 'near', 'to', 'on', 'within', 'of', 'by', 'inside', 'behind', 'against']);

/** Skip the adverbs and auxiliaries between subject and verb; null where a negation or modal makes it no report. */
export function beforeVerb(view: SentenceView, verb: number): number | null {
  let at = verb - 1;
  while (at >= 0) {
    const norm = word(view, at);
    if (!norm) return at;
    if (MODAL.has(norm)) return null;
    if (AUX.has(norm) || ADVERB.has(norm) || /^\p{Ll}+ly$/u.test(text(view, at))) at--;
    else return at;
  }
  return at;
}

/** Step over a parenthesis or an insertion between commas that ends at `at`; gives the place before it, or null. */
function beforeInsertion(view: SentenceView, at: number): number | null {
  const closing = mark(view, at);
  const opening = closing === ')' ? ['('] : closing === '—' || closing === '–' ? ['—', '–'] : closing === ',' ? [','] : [];
  if (!opening.length) return null;
  for (let left = at - 1; left > 0 && at - left < 40; left--) {
    if (view.quoted[left]) return null;
    if (!opening.includes(mark(view, left))) continue;
    const first = word(view, left + 1);
    const inserted =
      closing !== ',' ||
      /^(?:who|whose|which|when|where|a|an|the|another|one|himself|herself|itself|himself|formerly|now|speaking|writing|citing|quoting|asked|\d+)$/.test(first) ||
      TITLE.has(first) || ROLE.has(word(view, at - 1)) || /(?:ing|ed)$/.test(first) || ROLE.has(first);
    return inserted && isNounish(view, left - 1) ? left - 1 : null;
  }
  return null;
}

/** The start of the noun phrase whose last token is `last`. */
function phraseStart(view: SentenceView, last: number): number {
  let from = last + 1;
  for (let at = last; at >= 0 && last - at < MAX_WORDS; at--) {
    const norm = word(view, at);
    if (!norm || view.quoted[at]) break;
    if (PRONOUN.has(norm)) return from === last + 1 ? at : from;
    if (norm === 'and' && from <= last && at > 0 && isNounish(view, at - 1) && (isNounish(view, from) || DETERMINER.has(word(view, from)))) continue;
    if (norm === 'of' && from <= last && at > 0 && (isNounish(view, at - 1) || /s$/.test(word(view, at - 1)))) continue;
    if (LINKS.has(norm) && from <= last) {
      const role = roleBefore(view, at);
      if (role === null) break;
      at = role + 1;
      continue;
    }
    if (STOP.has(norm) || isVerbForm(norm)) break;
    if (from <= last && !isCapital(text(view, at)) && (SAY.has(norm) || (ACT.has(norm) && /ed$/.test(norm)))) break;
    from = at;
    if (DETERMINER.has(norm) && !/^(?:of|and)$/.test(word(view, at - 1)) && !/^(?:many|some|several|one|all|both)$/.test(norm)) break;
  }
  return from;
}

/** "officials familiar with …": the role word up to four places before a linking preposition. */
function roleBefore(view: SentenceView, link: number): number | null {
  for (let at = link - 1; at >= 0 && link - at <= 4; at--) {
    const norm = word(view, at);
    if (!norm || view.quoted[at] || isVerbForm(norm)) return null;
    if (!isCapital(text(view, at)) && /s$|person|people|spokes/.test(norm) && ROLE.has(norm)) return at;
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
  return from <= last ? { from, to: last + 1 } : null;
}

/** The noun phrase that starts at `at` ("said Ana Lindqvist, a spokeswoman"; "according to people familiar with it"), or null. */
export function phraseAfter(view: SentenceView, at: number): Phrase | null {
  let to = at;
  let joined = false;
  while (to < view.tokens.length && to - at < MAX_WORDS) {
    const norm = word(view, to);
    if (!norm || view.quoted[to]) break;
    const first = to === at;
    const link = LINKS.has(norm) && !joined && to > at && to + 1 < view.tokens.length;
    if (link && (norm === 'of' || ROLE.has(word(view, to - 1)) || RECORD.has(word(view, to - 1)) || /^(?:familiar|close|briefed|aligned)$/.test(word(view, to - 1)))) {
      joined = norm !== 'of';
      to++;
      continue;
    }
    if (norm === 'and' && isNounish(view, to + 1)) {
      to++;
      continue;
    }
    if (!first && (STOP.has(norm) || isVerbForm(norm) || SAY.has(norm) || PRONOUN.has(norm))) break;
    if (first && STOP.has(norm)) return null;
    if (!first && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(norm)) break;
    if (!first && view.tokens[to]?.kind === 'number') break;
    to++;
  }
  while (to > at && (LINKS.has(word(view, to - 1)) || word(view, to - 1) === 'and')) to--;
  return to > at ? { from: at, to } : null;
}

const IRREGULAR = new Set(
  'took made gave went came got met held led left kept sent spoke told said wrote began broke fell felt found ran rose sat saw set stood struck won lost paid put read met drew grew knew threw brought bought caught taught thought fought sought built'.split(' '),
);
const looksFinite = (view: SentenceView, at: number) => {
  const norm = word(view, at);
  if (!norm || isCapital(text(view, at))) return false;
  return AUX.has(norm) || MODAL.has(norm) || IRREGULAR.has(norm) || /[a-z]{2}ed$/.test(norm) || SAY.has(norm) || (POINT.has(norm) && !/ing$/.test(norm)) || (ACT.has(norm) && !/ing$/.test(norm));
};
const OPENER = new Set('in on at to for with from by after before during since until against among through about despite amid while as when although though if because following speaking asked given according under over without within ahead welcoming'.split(' '));

/** The subject and first verb of the main clause, or null: for "…, arguing that", whose subject stands at the start. */
export function mainClause(view: SentenceView, limit: number): { subject: Phrase; verb: number } | null {
  let at = 0;
  while (at < limit && (!word(view, at) || /^(?:and|but|meanwhile|however|yet|so|still|also|then|furthermore|additionally|moreover|instead|now)$/.test(word(view, at)) || (mark(view, at) && !view.quoted[at]))) at++;
  if (OPENER.has(word(view, at)) || /ing$/.test(word(view, at))) {
    while (at < limit && mark(view, at) !== ',') at++;
    at++;
  }
  for (let verb = at + 1; verb < limit; verb++) {
    if (view.quoted[verb] || !looksFinite(view, verb)) continue;
    const subject = subjectBefore(view, verb);
    if (subject && subject.from >= at) return { subject, verb };
    const back = beforeVerbLoose(view, verb, at);
    if (back) return { subject: back, verb };
  }
  return null;
}

/** Subject before a verb with an auxiliary or a modal in between, read from the clause's start. */
function beforeVerbLoose(view: SentenceView, verb: number, start: number): Phrase | null {
  if (verb - start > MAX_WORDS || !isNounish(view, start) && !DETERMINER.has(word(view, start)) && !PRONOUN.has(word(view, start))) return null;
  let to = start;
  while (to < verb && word(view, to) && !STOP.has(word(view, to)) && !isVerbForm(word(view, to))) to++;
  return to > start ? { from: start, to } : null;
}
