/** The subject and first verb of a sentence's main clause, found by closed word classes instead of a parser. */

import { ACT, AUX, DETERMINER, MODAL, POINT, PRONOUN, SAY, STOP } from '../word-lists/reporting-verbs';
import {
  IRREGULAR,
  isCapital,
  isNounish,
  isVerbForm,
  MAX_WORDS,
  mark,
  type Phrase,
  type SentenceView,
  subjectBefore,
  text,
  word,
} from './subject';

const looksFinite = (view: SentenceView, at: number) => {
  const norm = word(view, at);
  if (!norm || isCapital(text(view, at))) return false;
  return (
    AUX.has(norm) ||
    MODAL.has(norm) ||
    IRREGULAR.has(norm) ||
    /[a-z]{2}ed$/.test(norm) ||
    SAY.has(norm) ||
    (POINT.has(norm) && !/ing$/.test(norm)) ||
    (ACT.has(norm) && !/ing$/.test(norm))
  );
};
const OPENER = new Set(
  'in on at to for with from by after before during since until against among through about despite amid while as when although though if because following speaking asked given according under over without within ahead welcoming'.split(
    ' ',
  ),
);

/** The subject and first verb of the main clause, or null: for "…, arguing that", whose subject stands at the start. */
export function mainClause(view: SentenceView, limit: number): { subject: Phrase; verb: number } | null {
  if (limit > 250) return null;
  let at = 0;
  while (
    at < limit &&
    (!word(view, at) ||
      /^(?:and|but|meanwhile|however|yet|so|still|also|then|furthermore|additionally|moreover|instead|now)$/.test(
        word(view, at),
      ) ||
      (mark(view, at) && !view.quoted[at]))
  )
    at++;
  if (OPENER.has(word(view, at)) || /ing$/.test(word(view, at))) {
    while (at < limit && mark(view, at) !== ',') at++;
    at++;
  }
  for (let verb = at + 1; verb < limit; verb++) {
    // The verb of "who …" is no main verb.
    if (view.quoted[verb] || !looksFinite(view, verb) || /^(?:who|which)$/.test(word(view, verb - 1))) continue;
    const subject = subjectBefore(view, verb);
    if (subject && subject.from >= at) return { subject, verb };
    const back = beforeVerbLoose(view, verb, at);
    if (back) return { subject: back, verb };
  }
  return null;
}

/** Subject before a verb with an auxiliary or a modal in between, read from the clause's start. */
function beforeVerbLoose(view: SentenceView, verb: number, start: number): Phrase | null {
  if (
    verb - start > MAX_WORDS ||
    (!isNounish(view, start) && !DETERMINER.has(word(view, start)) && !PRONOUN.has(word(view, start)))
  )
    return null;
  let to = start;
  while (to < verb && word(view, to) && !STOP.has(word(view, to)) && !isVerbForm(word(view, to))) to++;
  return to > start ? { from: start, to } : null;
}
