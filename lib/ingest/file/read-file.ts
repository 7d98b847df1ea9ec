/**
 * A file to texts.
 * Read:   this file; each other file is one kind of file.
 * Change: a new kind of file → its reader, and here.
 * Uses:   page, words, errors.
 * Tests:  read-file.test.ts.
 */

import 'server-only';
import { marked } from 'marked';
import { failure, type Result, success } from '../../errors';
import type { BroughtText, Guesses, ReadingProblem } from '../../model/brought-text';
import { decodeText } from '../page/decode-text';
import { extractArticle } from '../page/extract-article';
import { type MarkedText, readMarkup } from '../page/read-markup';
import { guessFields, NO_GUESSES } from '../words/guess-fields';
import { readComparison } from './read-comparison';
import { readDocx } from './read-docx';
import { readMail } from './read-mail';
import { readPdf } from './read-pdf';

/** Units: bytes as brought. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** Not a real address: a file has none. */
const NOWHERE = 'https://file.invalid/';
const TEXT_ENDINGS = /\.(?:txt|text|md|markdown|html?|xhtml|eml|json)$/i;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The texts in a file that a person brought: .txt .md .html .docx .pdf .eml, or a comparison that Tellings exported.
 * What the bytes show counts before what the name says.
 * Shape:  bytes and the file's name in; one text, or those of a comparison, out. Nothing is stored.
 * Errors: the kinds that begin with file_; each has its one sentence.
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<Result<BroughtText[]>> {
  if (bytes.length === 0) return failure('file_empty');
  if (bytes.length > MOST_FILE_BYTES) return failure('file_over_limit');
  const opening = String.fromCharCode(...bytes.subarray(0, 1024));
  if (opening.includes('%PDF-')) return one(await readPdf(bytes));
  if (opening.startsWith('PK\u0003\u0004')) return one(await readDocx(bytes));
  if (OLD_OFFICE.every((byte, n) => bytes[n] === byte))
    return failure(isLockedOffice(bytes) ? 'file_encrypted' : 'file_type');
  if (isBinary(bytes)) return failure(/\.(?:pdf|docx)$/i.test(name) ? 'file_damaged' : 'file_type');
  if (/\.(?:pdf|docx)$/i.test(name)) return failure('file_damaged');
  if (
    /\.eml$/i.test(name) ||
    /^(?:received|return-path|mime-version|delivered-to|message-id):/im.test(opening.slice(0, 400))
  )
    return one(await readMail(bytes));
  if (/\.\w{1,8}$/.test(name) && !TEXT_ENDINGS.test(name) && !/^\s*(?:<!doctype html|<html)/i.test(opening))
    return failure('file_type');
  return readWords(bytes, name);
}

function readWords(bytes: Uint8Array, name: string): Result<BroughtText[]> {
  const decoded = decodeText(bytes, null, /\.x?html?$/i.test(name));
  if (!decoded) return failure('file_encoding');
  const { text, encoding } = decoded;
  if (!/[\p{L}\p{N}]/u.test(text)) return failure('file_empty');
  const comparison = /\.json$/i.test(name) || /^\s*\{\s*"format"/.test(text) ? readComparison(text) : null;
  if (comparison) return comparison;
  if (/\.json$/i.test(name)) return failure('file_type');
  const read = readByKind(text, name);
  if (!read.ok) return read;
  const problems: ReadingProblem[] = encoding === 'utf-8' ? [] : [{ kind: 'encoding', message: sayEncoding(encoding) }];
  return success([{ ...read.value, problems: [...read.value.problems, ...problems] }]);
}

function readByKind(text: string, name: string): Result<BroughtText> {
  if (/\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html)/i.test(text))
    return extractArticle(text, NOWHERE, true);
  if (/\.(?:md|markdown)$/i.test(name)) return success(bring(readMarkdown(text)));
  // Line ends as they are elsewhere: a text with \r\n would count each as two characters.
  return success(bring({ body: text.replace(/\r\n?/g, '\n').trim(), roles: [] }));
}

function readMarkdown(text: string): MarkedText {
  const words = text.replace(/^---\n[\s\S]{0,2000}?\n---\n/, '');
  return readMarkup(marked.parse(words, { async: false }));
}

/** One text of a file, with what its words say of themselves where the file does not. */
function bring(text: MarkedText, stated: Partial<Guesses> = {}): BroughtText {
  const { body, roles } = text;
  const read = guessFields(body);
  const title = roles.find(({ role, start }) => role === 'headline' && start === 0);
  const headline = title ? { value: body.slice(title.start, title.end), source: 'file' as const } : read.headline;
  const known = Object.fromEntries(Object.entries(stated).filter(([, guess]) => guess !== null));
  return { body, roles, guesses: { ...NO_GUESSES, ...read, headline, ...known }, language: null, problems: [] };
}

function one(read: Result<MarkedText | { body: string; guesses?: Partial<Guesses> }>): Result<BroughtText[]> {
  if (!read.ok) return read;
  const { body, ...more } = read.value;
  const roles = 'roles' in more ? more.roles : [];
  return success([bring({ body, roles }, 'guesses' in more ? more.guesses : {})]);
}

const sayEncoding = (encoding: string) =>
  `The file was not in UTF-8; it was read as ${encoding}. Check letters like é and marks like “.`;

/** A password-protected .docx is an old Office container with this name in it, in UTF-16. */
function isLockedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** More than one control byte in fifty is no text in any language; UTF-16 has a zero at every other place. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  const zeros = head.filter((byte) => byte === 0).length;
  if (zeros > 0) return !(zeros > head.length * 0.3 && zeros < head.length * 0.6);
  return head.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length > head.length * 0.02;
}
