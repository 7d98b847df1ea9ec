/** Attributions that a verb makes: before the source, after it, or as a participle that leans on the main clause. */

import {
  ACT,
  ACT_NEEDS,
  AUX,
  DETERMINER,
  NOUN_LIKE,
  OWN_VOICE,
  POINT,
  POINT_NEEDS,
  PRONOUN,
  SAY,
  SAY_NEEDS,
} from '../word-lists/reporting-verbs';
import { RECORD, ROLE, TITLE } from '../word-lists/source-words';
import { mainClause } from './main-clause';
import { isTitleCase } from './speaker-names';
import {
  beforeVerb,
  type Draft,
  isCapital,
  type Phrase,
  phraseAfter,
  type SentenceView,
  subjectBefore,
  text,
  word,
} from './subject';

const BE = new Set(['is', 'are', 'was', 'were']);
const rest = (body: string, view: SentenceView, at: number, end: number) => {
  const start = view.tokens[at]?.end ?? end;
  return body.slice(start, end);
};
const SOCIAL =
  /^\s*(?:on|via) (?:social media|x|twitter|truth social|telegram|facebook|instagram|tiktok|bluesky)\b|^\s*in an? (?:statement|interview|post|speech|letter|email|briefing)\b/i;

/** Whatever noun stands before these, it speaks: "both sides say", "her lawyer told". */
const PLAIN_SAYING = /^(?:say|tell|argue|insist)$/;

/** "A video in December announcing …": the month speaks for nobody. */
const DATE_WORD =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Names, pronouns, roles and records can be cited; "the outline" and "the comments" cannot. */
export function canSpeak(view: SentenceView, subject: Phrase, strong: boolean): boolean {
  const head = word(view, subject.to - 1);
  if (OWN_VOICE.has(head) || DATE_WORD.test(head)) return false;
  const words = Array.from({ length: subject.to - subject.from }, (_, n) => subject.from + n);
  if (PRONOUN.has(head)) return subject.to - subject.from === 1 && head !== 'it' ? true : strong && head === 'it';
  if (ROLE.has(head) || TITLE.has(head)) return true;
  if (
    words.some(
      (at) => ROLE.has(word(view, at)) && !isCapital(text(view, at)) && /s$|person|people/.test(word(view, at)),
    )
  )
    return true;
  if (RECORD.has(head)) return true;
  const capital = isCapital(text(view, subject.to - 1)) && !(subject.to === 1 && DETERMINER.has(head));
  return capital || (strong && words.some((at) => isCapital(text(view, at)) && at > 0));
}

/** A verb of saying in the outlet's voice, finite and with its needed complement; null otherwise. */
function reportingVerb(
  body: string,
  view: SentenceView,
  at: number,
  end: number,
): { base: string; strong: boolean } | null {
  const form = word(view, at);
  const tail = rest(body, view, at, end);
  const say = SAY.get(form);
  // "“Where were they?” asked Tran": right behind a quotation every such verb reports.
  const behind = [1, 2, 3, 4].some((back) => view.quoted[at - back]);
  if (behind && POINT.get(form) === 'ask') return { base: 'ask', strong: true };
  if (view.quoted[at - 1] && (say ?? POINT.get(form))) return { base: say ?? POINT.get(form) ?? form, strong: true };
  if (say) return (SAY_NEEDS.get(say)?.test(tail) ?? true) ? { base: say, strong: true } : null;
  const point = POINT.get(form);
  // "Polls show most voters …": a record that shows needs no "that".
  if (point && /^(?:show|find)$/.test(point) && RECORD.has(word(view, at - 1))) return { base: point, strong: false };
  if (point) return (POINT_NEEDS.get(point)?.test(tail) ?? true) ? { base: point, strong: false } : null;
  const act = ACT.get(form);
  return act && ACT_NEEDS.get(act)?.test(tail) ? { base: act, strong: false } : null;
}

/** "claims", "reports", "states" as a noun: after an article or adjective, or before "of", "about", "by". */
function isNoun(view: SentenceView, at: number, subject: Phrase): boolean {
  if (!NOUN_LIKE.has(word(view, at))) return false;
  const next = word(view, at + 1);
  if (
    /^(?:of|about|by|from|against|over|for|between|and|or|is|are|was|were|have|has|had|will|would|could|may)$/.test(
      next,
    )
  )
    return true;
  const last = text(view, subject.to - 1);
  if (isPlaceName(view, at, subject)) return true;
  if (/[’']s?$/u.test(last) || (DETERMINER.has(word(view, subject.to - 1)) && !ROLE.has(word(view, subject.to - 1))))
    return true;
  const plain = !isCapital(last) && !ROLE.has(word(view, subject.to - 1)) && !PRONOUN.has(word(view, subject.to - 1));
  return plain && !RECORD.has(word(view, subject.to - 1));
}

/** "In Unity state", "the Mueller report": behind one name the bare form is a noun, for one name takes "states", "reports". */
function isPlaceName(view: SentenceView, at: number, subject: Phrase): boolean {
  const last = text(view, subject.to - 1);
  if (!/^(?:state|report|claim|note|charge|comment|order|demand|pledge|plan)$/.test(word(view, at))) return false;
  if (!isCapital(last) || /s$/i.test(last) || /^(?:police|staff|media|people)$/i.test(last)) return false;
  return !view.tokens.slice(subject.from, subject.to).some(({ norm }) => norm === 'and');
}

/**
 * Find what verbs of saying attribute in one sentence: "X said", "said X", "officials arguing that", "…, but warned that".
 * Shape:  the sentence as tokens in; drafts in the order of the verbs, which may overlap.
 * Errors: none.
 */
export function verbDrafts(body: string, view: SentenceView, end: number): Draft[] {
  const drafts: Draft[] = [];
  const headline = isTitleCase(view.tokens);
  for (let at = 0; at < view.tokens.length; at++) {
    if (view.quoted[at] || view.tokens[at]?.kind !== 'word') continue;
    // "the Evening Post" holds no verb; in a headline every word has a capital.
    if (at > 0 && isCapital(text(view, at)) && !headline) continue;
    const verb = reportingVerb(body, view, at, end);
    if (!verb) continue;
    const draft = /ing$/.test(word(view, at))
      ? participle(view, at, verb.base)
      : (finite(view, at, verb, end, body) ?? inverted(view, at, verb.base));
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function finite(
  view: SentenceView,
  at: number,
  verb: { base: string; strong: boolean },
  end: number,
  body: string,
): Draft | null {
  if (beforeVerb(view, at) === null) return null;
  const form = word(view, at);
  // "was described", "were told": the subject is not the one who speaks.
  const past = word(view, at - 1);
  if (AUX.has(past) && !/^(?:has|have|had)$/.test(past) && /(?:ed|n|d|t)$/.test(form)) return null;
  let subject = subjectBefore(view, at);
  if (!subject) return coordinated(view, at, verb.base);
  // "The mayor’s alleged debts": behind a possessive the word describes.
  if (/[’']s$|s[’']$/u.test(text(view, subject.to - 1))) return null;
  if (isNoun(view, at, subject) || !(PLAIN_SAYING.test(verb.base) || canSpeak(view, subject, verb.strong))) return null;
  if (OWN_VOICE.has(word(view, subject.to - 1))) return null;
  if ((verb.base === 'see' || verb.base === 'view') && !/s$|^some$|^others$|^many$/.test(word(view, subject.to - 1)))
    return null;
  // Records show and suggest; they do not add or insist.
  if (
    /^\p{Ll}/u.test(text(view, at)) &&
    /^(?:said)$/.test(form) &&
    word(view, at + 1) === 'to' &&
    word(view, at + 2) === 'be'
  )
    return null;
  if (subject.from > 0 && word(view, subject.from - 1) === 'that' && subject.to - subject.from > 8)
    subject = { from: subject.to - 1, to: subject.to };
  const to = venue(body, view, at + 1, end);
  const quoteBefore = /["”’»]/.test(text(view, subject.from - 1)) && view.quoted[subject.from - 1] === true;
  const comma =
    /^,$/.test(text(view, subject.from - 1)) && !/^\s*(?:that\b|\S+ that\b)/.test(rest(body, view, to - 1, end));
  const trailing = to >= view.tokens.length - 1 || /^[.,;]$/.test(text(view, to));
  return { from: subject.from, to, subject, verb: verb.base, after: quoteBefore || (comma && trailing) };
}

/** "…, but warned that": the subject is the one of the clause before. */
function coordinated(view: SentenceView, at: number, base: string): Draft | null {
  let joint = at - 1;
  while (joint >= 0 && (/ly$/.test(word(view, joint)) || /^(?:also|then|later|further)$/.test(word(view, joint))))
    joint--;
  if (!/^(?:and|but|yet|then)$/.test(word(view, joint)) || !/ed$|said|told|wrote|says$/.test(word(view, at)))
    return null;
  const main = mainClause(view, at);
  if (!main || !canSpeak(view, main.subject, true)) return null;
  // "was accused of theft and told to leave": the passive runs on.
  if (BE.has(word(view, main.verb)) && /ed$|^told$/.test(word(view, at))) return null;
  return { from: main.subject.from, to: main.verb + 1, subject: main.subject, verb: base, after: false };
}

/** "officials arguing that" has its subject beside it; "…, arguing that" the one of the main clause. */
function participle(view: SentenceView, at: number, base: string): Draft | null {
  const before = text(view, at - 1);
  const beside =
    before &&
    view.tokens[at - 1]?.kind === 'word' &&
    !/^(?:and|or|while|in|by|of|for|with|from|without|after|before|is|are|was|were|been|keep|kept|be)$/.test(
      word(view, at - 1),
    );
  if (beside) {
    const subject = subjectBefore(view, at);
    if (!subject || !canSpeak(view, subject, false) || NOUN_LIKE.has(word(view, at))) return null;
    return { from: subject.from, to: at + 1, subject, verb: base, after: false };
  }
  if (!/^(?:,|—|–|and|while|”|")$/.test(before)) return null;
  if (
    /^(?:showing|finding|continuing|calling|raising|giving|issuing|thinking|releasing|framing|urging)$/.test(
      word(view, at),
    ) &&
    before !== ','
  )
    return null;
  const main = mainClause(view, at);
  // "Orsel was sued by Quill, alleging …": the other side speaks.
  if (main && BE.has(word(view, main.verb)) && /ed$/.test(word(view, main.verb + 1))) return null;
  if (!main || !canSpeak(view, main.subject, SAY.has(word(view, at))) || RECORD.has(word(view, main.subject.to - 1)))
    return null;
  return { from: main.subject.from, to: main.verb + 1, subject: main.subject, verb: base, after: false };
}

/** "…,” said Ana Lindqvist" */
function inverted(view: SentenceView, at: number, base: string): Draft | null {
  const speaks = SAY.has(word(view, at)) || (POINT.has(word(view, at)) && view.quoted[at - 1] === true);
  if (!speaks || !/^(?:["”’»',?!]|,)$/.test(text(view, at - 1)) || /^(?:told|tells)$/.test(word(view, at))) return null;
  const subject = phraseAfter(view, at + 1);
  if (!subject || PRONOUN.has(word(view, at + 1)) || /^(?:that|to|in|on|it)$/.test(word(view, at + 1))) return null;
  const closed = view.quoted[at - 1] || view.quoted[at - 2];
  // Without a quotation before it, only "…, said the mayor." is inverted; "…, said the mayor lied" is another sentence.
  if (!closed && !/^[.,;:—–]?$/.test(text(view, subject.to))) return null;
  if (!(closed && PLAIN_SAYING.test(base)) && !canSpeak(view, subject, true)) return null;
  return { from: at, to: subject.to, subject, verb: base, after: true };
}

/** Take in "reporters", "on social media", "in a statement" behind the verb. */
function venue(body: string, view: SentenceView, at: number, end: number): number {
  let to = at;
  if (/^(?:told|tells|tell)$/.test(word(view, at - 1))) {
    const hearer = phraseAfter(view, at);
    if (hearer && hearer.to - hearer.from <= 6) to = hearer.to;
  }
  const more = SOCIAL.exec(rest(body, view, to - 1, end));
  if (!more) return to;
  const limit = (view.tokens[to - 1]?.end ?? 0) + more[0].length;
  while (to < view.tokens.length && (view.tokens[to]?.end ?? 0) <= limit) to++;
  return to;
}
