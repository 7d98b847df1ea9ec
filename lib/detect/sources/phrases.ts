/** Attributions that a set phrase makes, without a verb of saying of their own. */

import { HEARSAY, RECORD, ROLE, SAYING_NOUN } from '../word-lists/source-words';
import { mainClause } from './main-clause';
import { type Draft, type Phrase, phraseAfter, type SentenceView, subjectBefore, text, word } from './subject';
import { canSpeak } from './verbs';

const BE = new Set(['is', 'are', 'was', 'were', 'been']);
const PASSIVE = new Set(
  'reported identified published obtained reviewed released confirmed cited quoted revealed disclosed announced verified described seen'.split(
    ' ',
  ),
);
const FEARS = new Set(
  'fears concerns reports speculation rumours rumors suggestions allegations claims worries accusations'.split(' '),
);
const OPENS_PHRASE = (norm: string) =>
  norm === 'according' ||
  norm === 'citing' ||
  PASSIVE.has(norm) ||
  FEARS.has(norm) ||
  BE.has(norm) ||
  HEARSAY.has(norm) ||
  /^rais(?:e|es|ed|ing)$/.test(norm) ||
  SAYING_NOUN.test(norm);

/**
 * Find what set phrases attribute in one sentence: "according to X", "reported by X", "X’s claim that", "reportedly".
 * Shape:  the sentence as tokens in; drafts in the order of the words, which may overlap.
 * Errors: none.
 */
export function phraseDrafts(view: SentenceView): Draft[] {
  const drafts: Draft[] = [];
  const last = view.tokens.length;
  for (let at = 0; at < last; at++) {
    if (view.quoted[at]) continue;
    const [a, b] = [word(view, at), word(view, at + 1)];
    if (text(view, at) === ':' && view.quoted[at + 1]) {
      // "Her rival hit back: “…”"
      const main = mainClause(view, at);
      if (main && canSpeak(view, main.subject, true)) {
        drafts.push({ from: main.subject.from, to: main.verb + 1, subject: main.subject, verb: 'say', after: false });
      }
    }
    if (a === 'as' && b === 'saying') {
      const subject = subjectBefore(view, at);
      if (subject && canSpeak(view, subject, true))
        drafts.push({ from: subject.from, to: at + 2, subject, verb: 'say', after: false });
    }
    if (!OPENS_PHRASE(a)) continue;
    const after = at > 0;
    if (a === 'according' && b === 'to') {
      const subject = sourceBehind(view, at + 2);
      if (subject) drafts.push({ from: at, to: subject.name?.to ?? subject.to, subject, verb: 'according', after });
    } else if (PASSIVE.has(a) && b === 'by') {
      const subject = sourceBehind(view, at + 2);
      if (subject && canSpeak(view, subject, false))
        drafts.push({
          from: at,
          to: subject.to,
          subject,
          verb: 'report',
          after: after && !/^(?:as|first)$/.test(word(view, at - 1)),
        });
    } else if (a === 'citing') {
      const subject = sourceBehind(view, at + 1);
      if (subject && canSpeak(view, subject, false))
        drafts.push({ from: at, to: subject.to, subject, verb: 'according', after: at > 0 });
    } else if (SAYING_NOUN.test(a) && /[’']s?$/u.test(text(view, at - 1)) && b === 'that') {
      const subject = subjectBefore(view, at);
      if (subject && canSpeak(view, subject, true))
        drafts.push({ from: subject.from, to: at + 1, subject, verb: a, after: false });
    } else if (
      FEARS.has(a) &&
      b === 'that' &&
      /^(?:amid|with|on|over|are|were|been|of|following|despite|by)$/.test(word(view, at - 1))
    ) {
      const from = /^(?:amid|over|following|despite)$/.test(word(view, at - 1)) ? at - 1 : at;
      drafts.push({ from, to: at + 2, subject: { from: at, to: at + 1 }, verb: 'fear', after: false });
    } else if (
      /^rais(?:e|es|ed|ing)$/.test(a) &&
      /^(?:alarms?|concerns?|fears|eyebrows|doubts)$/.test(b) &&
      /^(?:in|among|across|within)$/.test(word(view, at + 2))
    ) {
      const where = phraseAfter(view, at + 3);
      if (where) drafts.push({ from: at, to: where.to, subject: where, verb: 'alarm', after: false });
    } else if (
      HEARSAY.has(a) ||
      (BE.has(a) &&
        ((/^(?:said|believed|thought|understood|rumoured|rumored|alleged|reported)$/.test(b) &&
          /^(?:to|that)$/.test(word(view, at + 2))) ||
          (/^(?:widely|broadly|generally)$/.test(b) &&
            /^(?:seen|expected|believed|viewed|regarded|thought)$/.test(word(view, at + 2)))))
    ) {
      drafts.push({
        from: at,
        to: Math.min(last, at + (HEARSAY.has(a) ? 2 : 3)),
        subject: null,
        verb: 'hearsay',
        after: false,
      });
    }
  }
  return drafts;
}

/** "a report by Bloomberg", "the Bloomberg transcript", "people familiar with the matter". */
function sourceBehind(view: SentenceView, at: number): Phrase | null {
  const phrase = phraseAfter(view, at);
  if (!phrase) return null;
  const link = word(view, phrase.to);
  if (
    !/^(?:by|from|in|for|with)$/.test(link) ||
    !(RECORD.has(word(view, phrase.to - 1)) || ROLE.has(word(view, phrase.to - 1)))
  )
    return phrase;
  const more = phraseAfter(view, phrase.to + 1);
  return more ? { ...more, from: phrase.from } : phrase;
}
