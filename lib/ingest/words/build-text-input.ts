import 'server-only';
import { createHash } from 'node:crypto';
import type { GivenRole, Outlet, Published, TextInput } from '../../model/text';
import { guessMetadata } from './guess-metadata';

export interface TextFields {
  id: string;
  outletName: string;
  body: string;
  outletUrl?: string | undefined;
  /** Who relayed the article, where that is not the outlet itself. */
  viaName?: string | undefined;
  viaUrl?: string | undefined;
  headline?: string | null | undefined;
  byline?: string | null | undefined;
  published?: Published | null | undefined;
  url?: string | null | undefined;
  /** Roles that are known. */
  roles?: GivenRole[] | undefined;
  /** The page that it was read from has much more text. */
  shortened?: boolean | undefined;
}

/**
 * A text as the engine takes it, from what a person or a file gave.
 * Shape:  fields in; the text with the hash of its body out. A blank headline, byline or date is read off the body where it states one;
 *         the body is not touched.
 * Errors: none.
 * Units:  sha256 is of the body in UTF-8, as 64 hex digits; half a surrogate pair counts as U+FFFD there.
 */
export function buildTextInput(fields: TextFields): TextInput {
  const via = buildOutlet(fields.viaName, fields.viaUrl);
  // What nobody gave is read off the text itself, and only where it states it.
  const stated = guessMetadata(fields.body);
  return {
    id: fields.id,
    outlet: buildOutlet(fields.outletName, fields.outletUrl) ?? { name: fields.id },
    ...(via ? { via } : {}),
    headline: wordsOf(fields.headline) ?? stated.headline?.value ?? null,
    byline: wordsOf(fields.byline) ?? stated.byline?.value ?? null,
    published: fields.published ?? (stated.published && { value: stated.published.value, from: 'stated' }),
    url: wordsOf(fields.url),
    body: fields.body,
    ...(fields.roles && fields.roles.length > 0 ? { roles: fields.roles } : {}),
    ...(fields.shortened ? { shortened: true } : {}),
    sha256: createHash('sha256').update(fields.body, 'utf8').digest('hex'),
  };
}

function buildOutlet(name: string | undefined, url: string | undefined): Outlet | null {
  const known = wordsOf(name);
  const address = wordsOf(url);
  if (!known) return null;
  return address ? { name: known, url: address } : { name: known };
}

const wordsOf = (value: string | null | undefined) => value?.trim() || null;
