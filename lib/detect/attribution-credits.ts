/** Whom a line of its own names: a wire credit, a picture credit, the signature under a post. */
import type { Sentence } from '../model/text';
import type { Attribution } from './attributions';
import { AGENCY_SOURCE } from './news-organisations';

/** A line that is nothing but an agency's name, a dateline "(AP) —", a picture credit. */
const CREDITS = [
  new RegExp(`^\\W{0,3}(${AGENCY_SOURCE})\\W{0,2}$`, 'du'),
  new RegExp(`^[^.()]{0,60}\\((${AGENCY_SOURCE})\\)\\s*[—–-]`, 'du'),
  /(?:[Ii]mage|[Pp]hoto|[Pp]icture)s?(?: credit| by)?:\s*([^)\n]+)/d,
];

/**
 * The agency or photographer that a line credits, or null.
 * Shape:  the body and one sentence in; an attribution without content out.
 * Errors: none.
 */
export function creditOf(body: string, sentence: Sentence): Attribution | null {
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

const SIGNATURE = /^[—–-]\s*(\p{Lu}[^()@\n]{1,60}?)\s{0,20}\(@\w+\)[^\n]*$/u;

/**
 * The signer of an embedded post, "— Ana Lindqvist (@ana) May 4, 2024", or null.
 * Shape:  the body and one sentence in; an attribution without content out.
 * Errors: none.
 */
export function signatureOf(body: string, sentence: Sentence): Attribution | null {
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
