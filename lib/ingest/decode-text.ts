import 'server-only';
import { detect } from 'chardet';

export interface DecodedText {
  text: string;
  /** As the web names it, in lower case: utf-8, windows-1252, shift_jis … */
  encoding: string;
  /** Who said so: a mark at the start, the sender, the document itself, or nobody (guessed from the bytes). */
  from: 'mark' | 'sender' | 'document' | 'bytes';
}

/** How far into a page browsers look for its own word on its encoding. */
const HEAD_BYTES = 4096;
const SAMPLE_BYTES = 65_536;

/**
 * The words in some bytes, whatever encoding they are in.
 * Shape:  bytes and what the sender calls them in; the text without its byte order mark out, and which encoding it was.
 *         Null when it is an encoding that no browser reads either (UTF-32).
 * Errors: none. Bytes that fit no encoding become U+FFFD, as in a browser.
 */
export function decodeText(bytes: Uint8Array, declared?: string | null, isMarkup = false): DecodedText | null {
  const mark = findMark(bytes);
  if (mark === 'utf-32') return null;
  if (mark) return { text: decode(bytes, mark), encoding: mark, from: 'mark' };
  // Text that is not UTF-8 is never valid UTF-8 by chance once it holds a foreign letter: the bytes know better than the sender.
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null && !hasWideZeros(bytes)) return { text: utf8, encoding: 'utf-8', from: 'bytes' };
  const stated: [string | null | undefined, DecodedText['from']][] = [
    [declared, 'sender'],
    [isMarkup ? findStatedInMarkup(bytes) : null, 'document'],
  ];
  for (const [label, from] of stated) {
    const encoding = canonicalName(label);
    if (encoding && encoding !== 'utf-8') return { text: decode(bytes, encoding), encoding, from };
  }
  const guessed = canonicalName(detect(bytes.subarray(0, SAMPLE_BYTES))) ?? 'windows-1252';
  if (guessed === 'utf-32') return null;
  // Bytes that are nearly UTF-8 (one broken letter) stay UTF-8.
  return { text: decode(bytes, guessed), encoding: guessed, from: 'bytes' };
}

/** The name that browsers use for an encoding; null for one they do not know. */
function canonicalName(label: string | null | undefined): string | null {
  if (!label) return null;
  if (/^utf-?32/i.test(label)) return 'utf-32';
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch (cause) {
    // Not a label that any browser knows; the next witness is asked.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function findMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'utf-32' : 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark is valid UTF-8 with a zero at every other place. */
function hasWideZeros(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200);
  return head.length >= 4 && head.filter((byte) => byte === 0).length > head.length / 4;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Node 20 reads windows-1252 as Latin-1 (nodejs/node#56542), which turns “ and – into control characters.
  return encoding === 'windows-1252' ? text.replace(C1, (mark) => WINDOWS[mark.charCodeAt(0) - 0x80] ?? mark) : text;
}

const C1 = /[\u0080-\u009f]/g;
/** What windows-1252 has where Latin-1 has control characters; a blank where it has nothing either. */
const WINDOWS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

function findStatedInMarkup(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w:.-]+)/i.exec(head)?.[1] ?? null;
}
