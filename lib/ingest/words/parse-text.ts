/**
 * Pasted words to texts: pieces, guesses, dates.
 * Read:   this file, then split-texts.ts and guess-metadata.ts.
 * Change: a date line that is not read → stated-date.ts; a paste cut wrongly → split-texts.ts.
 * Uses:   nothing of ours.
 * Tests:  parse-text.test.ts, split-texts.test.ts, a paste a case.
 */

import 'server-only';

/** The longest text we take: some hundred articles' worth; longer files are archives, not articles. */
const MAX_TEXT_LENGTH = 2_000_000;

export type ParseTextErrorKind = 'empty_text' | 'binary_text' | 'not_utf8' | 'text_too_long';

export type ParsedText =
  | { ok: true; value: string }
  | { ok: false; error: { kind: ParseTextErrorKind; cause: string } };

/** More than one control byte in fifty is no text in any language. */
const MOST_CONTROLS = 0.02;

/**
 * The words in a text file's bytes, unchanged but for the byte order mark: every offset counts from the first character after it.
 * Shape:  bytes in; the decoded body or one error out, whose cause says what was seen.
 * Units:  the body's length is in UTF-16 code units.
 * Errors: empty_text (nothing but blanks), binary_text (not words at all), not_utf8 (words in another encoding), text_too_long.
 */
export function parseText(bytes: Uint8Array, maxLength = MAX_TEXT_LENGTH): ParsedText {
  if (bytes.length === 0) return fail('empty_text', 'the file has no bytes');
  if (bytes.length > maxLength * 4) return fail('text_too_long', `${bytes.length} bytes`);
  const utf16 = findUtf16(bytes);
  if (utf16) return fail('not_utf8', `the file is in ${utf16}`);
  const binary = findBinary(bytes);
  if (binary) return fail('binary_text', binary);
  const body = decode(bytes);
  if (body === null)
    return fail('not_utf8', 'some bytes are not UTF-8; the file reads like Windows-1252 or another older encoding');
  if (body.length > maxLength) return fail('text_too_long', `${body.length} characters`);
  if (!/[^\s\p{Cf}]/u.test(body)) return fail('empty_text', 'only blanks');
  return { ok: true, value: body };
}

function fail(kind: ParseTextErrorKind, cause: string): ParsedText {
  return { ok: false, error: { kind, cause } };
}

function findUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'UTF-32' : 'UTF-16';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16' : null;
}

function findBinary(bytes: Uint8Array): string | null {
  const opening = String.fromCharCode(...bytes.subarray(0, 5));
  if (opening === '%PDF-') return 'the file is a PDF';
  if (opening.startsWith('PK\u0003\u0004')) return 'the file is a zip archive or an office document';
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return 'the file holds a NUL byte';
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
  }
  return controls > bytes.length * MOST_CONTROLS ? `${controls} control bytes of ${bytes.length}` : null;
}

/** Null where the bytes are not UTF-8: the decoder's own error says no more than that. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
