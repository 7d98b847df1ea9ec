/** Every place where a text says whose word something is: who said, who reported, "according to", "critics argue", "reportedly". */
import type { Range, SegmentedText, Sentence, Token } from '../model/text';
import {
  beforeVerb,
  isCapital,
  mainClause,
  type Phrase,
  phraseAfter,
  type SentenceView,
  subjectBefore,
} from './attribution-subject';
import {
  ACT,
  ACT_NEEDS,
  AUX,
  DETERMINER,
  HEARSAY,
  NOUN_LIKE,
  OWN_VOICE,
  POINT,
  POINT_NEEDS,
  PRONOUN,
  RECORD,
  ROLE,
  SAY,
  SAY_NEEDS,
  SAYING_NOUN,
  TITLE,
} from './reporting-verbs';

export interface Attribution {
  /** Place of the sentence in the text. */
  sentence: number;
  /** The words that attribute: subject and verb, or "according to X". */
  span: Range;
  /** The words that name the source, or null for "reportedly". */
  subject: Range | null;
  /** The subject's words, without marks. */
  words: string[];
  /** The verb's base form, or the pattern that was seen. */
  verb: string;
  /** What is attributed, where it can be told. */
  content: Range | null;
  /** True where the verb follows what it reports ("…," she said). */
  after: boolean;
}

interface Draft {
  from: number;
  to: number;
  subject: Phrase | null;
  verb: string;
  /** Where the content starts, as a token; before it for `after`. */
  after: boolean;
}

const UNREAD = new Set(['boilerplate', 'caption']);
const PASSIVE = new Set(
  'reported published obtained reviewed released confirmed cited quoted revealed disclosed announced verified described seen'.split(
    ' ',
  ),
);
const SOCIAL =
  /^\s*(?:on|via) (?:social media|x|twitter|truth social|telegram|facebook|instagram|tiktok|bluesky)\b|^\s*in an? (?:statement|interview|post|speech|letter|email|briefing)\b/i;

/** Whatever noun stands before these, it speaks: "both sides say", "her lawyer told". */
const PLAIN_SAYING = /^(?:say|tell|argue|insist)$/;

const norm = (view: SentenceView, at: number) =>
  view.tokens[at]?.kind === 'mark' ? '' : (view.tokens[at]?.norm ?? '');
const printed = (view: SentenceView, at: number) => view.tokens[at]?.text ?? '';
const rest = (body: string, view: SentenceView, at: number, end: number) => {
  const start = view.tokens[at]?.end ?? end;
  return body.slice(start, end);
};

/** Names, pronouns, roles and records can be cited; "the outline" and "the comments" cannot. */
function canSpeak(view: SentenceView, subject: Phrase, strong: boolean): boolean {
  const head = norm(view, subject.to - 1);
  if (OWN_VOICE.has(head)) return false;
  const words = Array.from({ length: subject.to - subject.from }, (_, n) => subject.from + n);
  if (PRONOUN.has(head)) return subject.to - subject.from === 1 && head !== 'it' ? true : strong && head === 'it';
  if (ROLE.has(head) || TITLE.has(head)) return true;
  if (
    words.some(
      (at) => ROLE.has(norm(view, at)) && !isCapital(printed(view, at)) && /s$|person|people/.test(norm(view, at)),
    )
  )
    return true;
  if (RECORD.has(head)) return true;
  const capital = isCapital(printed(view, subject.to - 1)) && !(subject.to === 1 && DETERMINER.has(head));
  return capital || (strong && words.some((at) => isCapital(printed(view, at)) && at > 0));
}

/** A verb of saying in the outlet's voice, finite and with its needed complement; null otherwise. */
function reportingVerb(
  body: string,
  view: SentenceView,
  at: number,
  end: number,
): { base: string; strong: boolean } | null {
  const form = norm(view, at);
  const tail = rest(body, view, at, end);
  const say = SAY.get(form);
  if (say) return (SAY_NEEDS[say]?.test(tail) ?? true) ? { base: say, strong: true } : null;
  const point = POINT.get(form);
  // "Polls show most voters …": a record that shows needs no "that".
  if (point && /^(?:show|find)$/.test(point) && RECORD.has(norm(view, at - 1))) return { base: point, strong: false };
  if (point) return (POINT_NEEDS[point]?.test(tail) ?? true) ? { base: point, strong: false } : null;
  const act = ACT.get(form);
  return act && ACT_NEEDS[act]?.test(tail) ? { base: act, strong: false } : null;
}

/** "claims", "reports", "states" as a noun: after an article or adjective, or before "of", "about", "by". */
function isNoun(view: SentenceView, at: number, subject: Phrase): boolean {
  if (!NOUN_LIKE.has(norm(view, at))) return false;
  const next = norm(view, at + 1);
  if (
    /^(?:of|about|by|from|against|over|for|between|and|or|is|are|was|were|have|has|had|will|would|could|may)$/.test(
      next,
    )
  )
    return true;
  const last = printed(view, subject.to - 1);
  if (/[’']s?$/u.test(last) || (DETERMINER.has(norm(view, subject.to - 1)) && !ROLE.has(norm(view, subject.to - 1))))
    return true;
  const plain = !isCapital(last) && !ROLE.has(norm(view, subject.to - 1)) && !PRONOUN.has(norm(view, subject.to - 1));
  return plain && !RECORD.has(norm(view, subject.to - 1));
}

function verbDrafts(body: string, view: SentenceView, end: number): Draft[] {
  const drafts: Draft[] = [];
  const long = view.tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  const headline = long.length > 3 && long.filter(({ text }) => isCapital(text)).length > 0.7 * long.length;
  for (let at = 0; at < view.tokens.length; at++) {
    if (view.quoted[at] || view.tokens[at]?.kind !== 'word') continue;
    // "the Evening Post" holds no verb; in a headline every word has a capital.
    if (at > 0 && isCapital(printed(view, at)) && !headline) continue;
    const verb = reportingVerb(body, view, at, end);
    if (!verb) continue;
    const draft = /ing$/.test(norm(view, at))
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
  const form = norm(view, at);
  // "was described", "were told": the subject is not the one who speaks.
  const past = norm(view, at - 1);
  if (AUX.has(past) && !/^(?:has|have|had)$/.test(past) && /(?:ed|n|d|t)$/.test(form)) return null;
  let subject = subjectBefore(view, at);
  if (!subject) return coordinated(view, at, verb.base);
  if (isNoun(view, at, subject) || !(PLAIN_SAYING.test(verb.base) || canSpeak(view, subject, verb.strong))) return null;
  if (OWN_VOICE.has(norm(view, subject.to - 1))) return null;
  if ((verb.base === 'see' || verb.base === 'view') && !/s$|^some$|^others$|^many$/.test(norm(view, subject.to - 1)))
    return null;
  // Records show and suggest; they do not add or insist.
  if (
    /^\p{Ll}/u.test(printed(view, at)) &&
    /^(?:said)$/.test(form) &&
    norm(view, at + 1) === 'to' &&
    norm(view, at + 2) === 'be'
  )
    return null;
  if (subject.from > 0 && norm(view, subject.from - 1) === 'that' && subject.to - subject.from > 8)
    subject = { from: subject.to - 1, to: subject.to };
  const to = venue(body, view, at + 1, end);
  const quoteBefore = /["”’»]/.test(printed(view, subject.from - 1)) && view.quoted[subject.from - 1] === true;
  const comma =
    /^,$/.test(printed(view, subject.from - 1)) && !/^\s*(?:that\b|\S+ that\b)/.test(rest(body, view, to - 1, end));
  const trailing = to >= view.tokens.length - 1 || /^[.,;]$/.test(printed(view, to));
  return { from: subject.from, to, subject, verb: verb.base, after: quoteBefore || (comma && trailing) };
}

/** "…, but warned that": the subject is the one of the clause before. */
function coordinated(view: SentenceView, at: number, base: string): Draft | null {
  let joint = at - 1;
  while (joint >= 0 && (/ly$/.test(norm(view, joint)) || /^(?:also|then|later|further)$/.test(norm(view, joint))))
    joint--;
  if (!/^(?:and|but|yet|then)$/.test(norm(view, joint)) || !/ed$|said|told|wrote|says$/.test(norm(view, at)))
    return null;
  const main = mainClause(view, at);
  if (!main || !canSpeak(view, main.subject, true)) return null;
  return { from: main.subject.from, to: main.verb + 1, subject: main.subject, verb: base, after: false };
}

/** "officials arguing that" has its subject beside it; "…, arguing that" the one of the main clause. */
function participle(view: SentenceView, at: number, base: string): Draft | null {
  const before = printed(view, at - 1);
  const beside =
    before &&
    view.tokens[at - 1]?.kind === 'word' &&
    !/^(?:and|or|while|in|by|of|for|with|from|without|after|before|is|are|was|were|been|keep|kept|be)$/.test(
      norm(view, at - 1),
    );
  if (beside) {
    const subject = subjectBefore(view, at);
    if (!subject || !canSpeak(view, subject, false) || NOUN_LIKE.has(norm(view, at))) return null;
    return { from: subject.from, to: at + 1, subject, verb: base, after: false };
  }
  if (!/^(?:,|—|–|and|while|”|")$/.test(before)) return null;
  if (
    /^(?:showing|finding|continuing|calling|raising|giving|issuing|thinking|releasing|framing|urging)$/.test(
      norm(view, at),
    ) &&
    before !== ','
  )
    return null;
  const main = mainClause(view, at);
  if (!main || !canSpeak(view, main.subject, SAY.has(norm(view, at))) || RECORD.has(norm(view, main.subject.to - 1)))
    return null;
  return { from: main.subject.from, to: main.verb + 1, subject: main.subject, verb: base, after: false };
}

/** "…,” said Ana Lindqvist" */
function inverted(view: SentenceView, at: number, base: string): Draft | null {
  if (
    !SAY.has(norm(view, at)) ||
    !/^(?:["”’»',?!]|,)$/.test(printed(view, at - 1)) ||
    /^(?:told|tells)$/.test(norm(view, at))
  )
    return null;
  const subject = phraseAfter(view, at + 1);
  if (!subject || PRONOUN.has(norm(view, at + 1)) || /^(?:that|to|in|on|it)$/.test(norm(view, at + 1))) return null;
  const closed = view.quoted[at - 1] || view.quoted[at - 2];
  // Without a quotation before it, only "…, said the mayor." is inverted; "…, said the mayor lied" is another sentence.
  if (!closed && !/^[.,;:—–]?$/.test(printed(view, subject.to))) return null;
  if (!canSpeak(view, subject, true)) return null;
  return { from: at, to: subject.to, subject, verb: base, after: true };
}

/** Take in "reporters", "on social media", "in a statement" behind the verb. */
function venue(body: string, view: SentenceView, at: number, end: number): number {
  let to = at;
  if (/^(?:told|tells|tell)$/.test(norm(view, at - 1))) {
    const hearer = phraseAfter(view, at);
    if (hearer && hearer.to - hearer.from <= 6) to = hearer.to;
  }
  const more = SOCIAL.exec(rest(body, view, to - 1, end));
  if (!more) return to;
  const limit = (view.tokens[to - 1]?.end ?? 0) + more[0].length;
  while (to < view.tokens.length && (view.tokens[to]?.end ?? 0) <= limit) to++;
  return to;
}

const FEARS = new Set(
  'fears concerns reports speculation rumours rumors suggestions allegations claims worries accusations'.split(' '),
);
const BE = new Set(['is', 'are', 'was', 'were']);
const OPENS_PHRASE = (norm: string) =>
  norm === 'according' ||
  norm === 'citing' ||
  PASSIVE.has(norm) ||
  FEARS.has(norm) ||
  BE.has(norm) ||
  HEARSAY.has(norm) ||
  /^rais(?:e|es|ed|ing)$/.test(norm) ||
  SAYING_NOUN.test(norm);

function phraseDrafts(view: SentenceView): Draft[] {
  const drafts: Draft[] = [];
  const last = view.tokens.length;
  for (let at = 0; at < last; at++) {
    if (view.quoted[at]) continue;
    const [a, b] = [norm(view, at), norm(view, at + 1)];
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
          after: after && !/^(?:as|first)$/.test(norm(view, at - 1)),
        });
    } else if (a === 'citing' && at > 0) {
      const subject = sourceBehind(view, at + 1);
      if (subject && canSpeak(view, subject, false))
        drafts.push({ from: at, to: subject.to, subject, verb: 'according', after: true });
    } else if (SAYING_NOUN.test(a) && /[’']s?$/u.test(printed(view, at - 1)) && b === 'that') {
      const subject = subjectBefore(view, at);
      if (subject && canSpeak(view, subject, true))
        drafts.push({ from: subject.from, to: at + 1, subject, verb: a, after: false });
    } else if (
      FEARS.has(a) &&
      b === 'that' &&
      /^(?:amid|with|on|over|are|were|been|of|following|despite|by)$/.test(norm(view, at - 1))
    ) {
      const from = /^(?:amid|over|following|despite)$/.test(norm(view, at - 1)) ? at - 1 : at;
      drafts.push({ from, to: at + 2, subject: { from: at, to: at + 1 }, verb: 'fear', after: false });
    } else if (
      /^rais(?:e|es|ed|ing)$/.test(a) &&
      /^(?:alarms?|concerns?|fears|eyebrows|doubts)$/.test(b) &&
      /^(?:in|among|across|within)$/.test(norm(view, at + 2))
    ) {
      const where = phraseAfter(view, at + 3);
      if (where) drafts.push({ from: at, to: where.to, subject: where, verb: 'alarm', after: false });
    } else if (
      HEARSAY.has(a) ||
      (BE.has(a) &&
        ((/^(?:said|believed|thought|understood|rumoured|rumored|alleged|reported)$/.test(b) &&
          /^(?:to|that)$/.test(norm(view, at + 2))) ||
          (/^(?:widely|broadly|generally)$/.test(b) &&
            /^(?:seen|expected|believed|viewed|regarded|thought)$/.test(norm(view, at + 2)))))
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
  const link = norm(view, phrase.to);
  if (
    !/^(?:by|from|in|for|with)$/.test(link) ||
    !(RECORD.has(norm(view, phrase.to - 1)) || ROLE.has(norm(view, phrase.to - 1)))
  )
    return phrase;
  const more = phraseAfter(view, phrase.to + 1);
  return more ? { ...more, from: phrase.from } : phrase;
}

const rank = (draft: Draft) =>
  draft.verb === 'hearsay'
    ? 0
    : draft.verb === 'according' || draft.verb === 'report'
      ? 3
      : draft.verb === 'alarm'
        ? 1
        : 2;
const nameOf = (view: SentenceView, draft: Draft) =>
  draft.subject
    ? view.tokens
        .slice(draft.subject.from, draft.subject.to)
        .map((token) => token.norm)
        .join(' ')
    : '';

/** One attribution for each source of a sentence; hearsay only where nothing else attributes. */
function settle(view: SentenceView, drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of [...drafts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const clash = kept.findIndex((other) => other.from < draft.to && draft.from < other.to);
    if (clash >= 0) {
      const other = kept[clash];
      if (other && rank(draft) > rank(other)) kept[clash] = draft;
      continue;
    }
    const record = draft.subject && RECORD.has(norm(view, draft.subject.to - 1));
    if (record && kept.some((other) => /^(?:release|publish|cite)$/.test(other.verb) && draft.from - other.to < 4))
      continue;
    const same = kept.some(
      (other) =>
        nameOf(view, other) === nameOf(view, draft) ||
        (PRONOUN.has(nameOf(view, draft)) && other.subject && /\p{Lu}/u.test(printed(view, other.subject.to - 1))),
    );
    if (!same) kept.push(draft);
  }
  return kept.some((draft) => draft.verb !== 'hearsay')
    ? kept.filter((draft) => draft.verb !== 'hearsay')
    : kept.slice(0, 1);
}

function contentOf(body: string, view: SentenceView, sentence: Sentence, draft: Draft, others: Draft[]): Range | null {
  const offset = (at: number, edge: 'start' | 'end') => view.tokens[at]?.[edge];
  let [start, end] = [sentence.start, sentence.end];
  const that = draft.verb === 'report' && norm(view, draft.to) === 'that';
  if (draft.after && !that) {
    end = offset(draft.from, 'start') ?? end;
    for (const other of others)
      if (other !== draft && !other.after && other.to <= draft.from)
        start = Math.max(start, offset(other.from, 'start') ?? start);
    // "According to X," at the head of a sentence covers what follows.
  } else {
    start = offset(draft.to - 1, 'end') ?? start;
    const next = others.find((other) => other !== draft && other.from >= draft.to);
    if (next) end = offset(next.from, 'start') ?? end;
  }
  const words = body.slice(start, end);
  const head = /^[\s,:;—–-]*(?:that\s+)?/u.exec(words)?.[0].length ?? 0;
  const tail = /[\s,:;—–-]*$/u.exec(words.slice(head))?.[0].length ?? 0;
  return end - tail > start + head ? { start: start + head, end: end - tail } : null;
}

const WIRE =
  'Reuters|The Associated Press|Associated Press|AP|Agence France-Presse|AFP|dpa|PA Media|Press Association|Xinhua|TASS|Interfax|Bloomberg|UPI|ANSA|EFE|Kyodo|Anadolu|PTI|AAP|Ukrinform|Canadian Press';
/** A line that is nothing but an agency's name, a dateline "(AP) —", a picture credit. */
const CREDITS = [
  new RegExp(`^\\W{0,3}(${WIRE})\\W{0,2}$`, 'd'),
  new RegExp(`^[^.()]{0,60}\\((${WIRE})\\)\\s*[—–-]`, 'd'),
  /(?:[Ii]mage|[Pp]hoto|[Pp]icture)s?(?: credit| by)?:\s*([^)\n]+)/d,
];

function creditOf(body: string, sentence: Sentence): Attribution | null {
  const words = body.slice(sentence.start, sentence.end);
  for (const credit of CREDITS) {
    const match = credit.exec(words);
    const [start, end] = match?.indices?.[1] ?? [0, 0];
    if (!match || end === start) continue;
    const subject = { start: sentence.start + start, end: sentence.start + end };
    return {
      sentence: sentence.index,
      span: subject,
      subject,
      words: [words.slice(start, end).trim()],
      verb: 'credit',
      content: null,
      after: true,
    };
  }
  return null;
}

const SIGNATURE = /^[—–-]\s*(\p{Lu}[^()@\n]{1,60}?)\s*\(@\w+\)[^\n]*$/u;

/** "— Ana Lindqvist (@ana) May 4, 2024" under a post. */
function signatureOf(body: string, sentence: Sentence): Attribution | null {
  const words = body.slice(sentence.start, sentence.end);
  const match = SIGNATURE.exec(words);
  if (!match) return null;
  const start = sentence.start + words.indexOf(match[1] ?? '');
  const subject = { start, end: start + (match[1] ?? '').length };
  return {
    sentence: sentence.index,
    span: { start: sentence.start, end: sentence.end },
    subject,
    words: (match[1] ?? '').split(/\s+/),
    verb: 'sign',
    content: null,
    after: true,
  };
}

function sentenceAttributions(text: SegmentedText, sentence: Sentence, quoted: boolean[]): Attribution[] {
  const signed = signatureOf(text.body, sentence);
  if (signed) return [signed];
  const credit = creditOf(text.body, sentence);
  if (UNREAD.has(sentence.role)) return credit ? [credit] : [];
  const view: SentenceView = { tokens: sentence.tokens, quoted };
  const drafts = settle(view, [...phraseDrafts(view), ...verbDrafts(text.body, view, sentence.end)]);
  const found = drafts.map((draft) => {
    const at = (place: number, edge: 'start' | 'end') => view.tokens[place]?.[edge] ?? sentence[edge];
    const subject = draft.subject
      ? { start: at(draft.subject.from, 'start'), end: at(draft.subject.to - 1, 'end') }
      : null;
    const named = draft.subject?.name ?? draft.subject;
    const words = named
      ? view.tokens
          .slice(named.from, named.to)
          .filter(isWord)
          .map((token) => token.text)
      : [];
    return {
      sentence: sentence.index,
      span: { start: at(draft.from, 'start'), end: at(draft.to - 1, 'end') },
      subject,
      words,
      verb: draft.verb,
      content: contentOf(text.body, view, sentence, draft, drafts),
      after: draft.after,
    };
  });
  return credit ? [credit, ...found] : found;
}
const isWord = (token: Token) => token.kind !== 'mark';

/**
 * Find the attributions of one text.
 * Shape:  the text and its quotations in; attributions in the order of the text out, one for each source of a sentence.
 * Units:  UTF-16 offsets into body. `content` is the clause that the source answers for, without "that".
 * Errors: none. Verbs inside quotation marks are the speaker's and are not read.
 */
export function findAttributions(text: SegmentedText, quotations: Range[]): Attribution[] {
  let first = 0;
  return text.sentences.flatMap((sentence) => {
    while (first < quotations.length && (quotations[first]?.end ?? 0) <= sentence.start) first++;
    let near = first;
    const quoted = sentence.tokens.map((token) => {
      while (near < quotations.length && (quotations[near]?.end ?? 0) <= token.start) near++;
      return (quotations[near]?.start ?? Number.POSITIVE_INFINITY) < token.end;
    });
    return sentenceAttributions(text, sentence, quoted);
  });
}
