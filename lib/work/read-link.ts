import 'server-only';
import { type Result, success } from '../errors';
import { type FetchedPage, fetchPage } from '../ingest/page/fetch-page';
import { NO_GUESSES } from '../ingest/words/guess-fields';
import type { BroughtText } from '../model/brought-text';
import type { Reader } from './get-reader';

/**
 * The text behind a link that a person gave.
 * Shape:  a web address in; the text out, with the address it was found at. Nothing is stored.
 * Errors: the kinds that begin with link_, and read_failed.
 */
export async function readLink(
  link: string,
  { read }: Reader,
  fetchIt: (link: string) => Promise<Result<FetchedPage>> = fetchPage,
): Promise<Result<BroughtText>> {
  const page = await fetchIt(link);
  if (!page.ok) return page;
  const { html, url, isPlain } = page.value;
  if (!isPlain) return read({ kind: 'page', html, url });
  const guesses = { ...NO_GUESSES, url: { value: url, source: 'address' as const } };
  return success({ body: html.trim(), roles: [], guesses, language: null, problems: [] });
}
