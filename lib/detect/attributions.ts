/** Every place where a text says whose word something is: who said, who reported, "according to", "critics argue", "reportedly". */
import type { Range, SegmentedText, Sentence, Token } from '../model/text';
import { creditOf, signatureOf } from './attribution-credits';
import { phraseDrafts } from './attribution-phrases';
import { type Draft, text as printed, type SentenceView, word } from './attribution-subject';
import { verbDrafts } from './attribution-verbs';
import { PRONOUN } from './reporting-verbs';
import { RECORD } from './source-words';

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

/** No sentence of prose attributes more often; a list without full stops would take quadratic time. */
const MAX_DRAFTS = 40;
const UNREAD = new Set(['boilerplate', 'caption']);

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
  for (const draft of [...drafts].sort((a, b) => a.from - b.from || b.to - a.to).slice(0, MAX_DRAFTS)) {
    const clash = kept.findIndex((other) => other.from < draft.to && draft.from < other.to);
    if (clash >= 0) {
      const other = kept[clash];
      if (other && rank(draft) > rank(other)) kept[clash] = draft;
      continue;
    }
    const record = draft.subject && RECORD.has(word(view, draft.subject.to - 1));
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
  const that = draft.verb === 'report' && word(view, draft.to) === 'that';
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
  const tail = /(?<![\s,:;—–-])[\s,:;—–-]*$/u.exec(words.slice(head))?.[0].length ?? 0;
  return end - tail > start + head ? { start: start + head, end: end - tail } : null;
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
