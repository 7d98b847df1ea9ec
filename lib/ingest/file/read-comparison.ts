import 'server-only';
import { failure, type Result, success } from '../../errors';
import type { BroughtText, FieldGuess } from '../../model/brought-text';
import { FORMAT } from '../../model/comparison';
import { NO_GUESSES } from '../words/guess-fields';

/**
 * The texts of a comparison that Tellings exported, to be compared anew.
 * Shape:  the file's words in; its texts out, or null when it is no comparison of ours.
 * Errors: file_without_texts (a quote-only export), file_damaged (says that it is one, and is not).
 */
export function readComparison(words: string): Result<BroughtText[]> | null {
  const document = parse(words);
  if (document?.format !== FORMAT) return null;
  if (!Array.isArray(document.texts)) return failure('file_damaged');
  const texts = document.texts as Record<string, unknown>[];
  const whole = texts.filter((text) => typeof text?.body === 'string' && text.body.trim() !== '');
  return whole.length > 0 ? success(whole.map(readText)) : failure('file_without_texts');
}

function parse(words: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(words);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // Not JSON at all: the caller reads it as words.
    return null;
  }
}

function readText(text: Record<string, unknown>): BroughtText {
  const nameOf = (value: unknown) => (value as { name?: unknown } | null)?.name;
  const guess = (value: unknown): FieldGuess | null =>
    typeof value === 'string' && value.trim() ? { value: value.trim(), source: 'file' } : null;
  return {
    body: String(text.body),
    roles: [],
    guesses: {
      ...NO_GUESSES,
      outlet: guess(nameOf(text.outlet)),
      via: guess(nameOf(text.via)),
      headline: guess(text.headline),
      byline: guess(text.byline),
      published: guess((text.published as { value?: unknown } | null)?.value),
      url: guess(text.url),
    },
    language: null,
    problems: [],
  };
}
