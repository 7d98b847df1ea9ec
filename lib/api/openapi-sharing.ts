import 'server-only';
import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import type { ErrorKind } from '../errors';
import { WantedShareSchema } from '../share/create-share';
import {
  ConflictSchema,
  DocumentSchema,
  HistorySchema,
  ImportedNotesSchema,
  MadeSchema,
  NewShareSchema,
  OembedSchema,
  RevokedSchema,
  SharesSchema,
  TakenSchema,
} from './api-schemas';
import { BAD_JSON, operation } from './openapi-operation';
import { GivenOperationSchema } from './operation-request';

/** What a file can be refused for before its content is looked at. */
const BAD_FILE: ErrorKind[] = ['not_json', 'wrong_media_type', 'file_too_large'];
const CLOSED: ErrorKind[] = ['not_found', 'share_expired', 'passphrase_needed', 'not_ready'];
const FILES = [
  'text/html',
  'text/markdown',
  'text/csv',
  'text/plain',
  'application/x-bibtex',
  'application/ld+json',
  'application/tei+xml',
];

/** Changes by people, links with their terms, and the files that come in and go out. */
export function buildSharingPaths(): ZodOpenApiPathsObject {
  const id = 'id';
  return {
    '/api/comparisons/{id}/operations': {
      get: operation('What people changed, and what no longer applies', { 200: HistorySchema }, ['not_found'], {
        in: [id],
        query: { after: false },
      }),
      post: operation(
        'Change it; a change that cannot hold beside an unseen one is answered with both',
        { 200: TakenSchema },
        [...BAD_JSON, 'not_found', 'not_ready', 'change_conflict', 'change_impossible'],
        { in: [id], takes: GivenOperationSchema, errors: { 409: ConflictSchema } },
      ),
    },
    '/api/comparisons/{id}/annotations': {
      post: operation(
        'Add the notes of a file of W3C Web Annotations',
        { 200: ImportedNotesSchema },
        [...BAD_FILE, 'not_found', 'not_ready'],
        { in: [id], takes: z.unknown() },
      ),
    },
    '/api/comparisons/{id}/shares': {
      get: operation('Its links, without their secrets', { 200: SharesSchema }, ['not_found'], { in: [id] }),
      post: operation('Make a link', { 201: NewShareSchema }, [...BAD_JSON, 'not_found', 'not_ready'], {
        in: [id],
        takes: WantedShareSchema,
      }),
    },
    '/api/comparisons/{id}/shares/{share}': {
      delete: operation('Close a link for good', { 200: RevokedSchema }, ['not_found'], { in: [id, 'share'] }),
    },
    '/api/import': {
      post: operation(
        'Open a comparison file as a new comparison',
        { 201: MadeSchema },
        [...BAD_FILE, 'not_a_comparison', 'rate_limited'],
        { takes: DocumentSchema },
      ),
    },
    '/{door}/{key}/export/{format}': {
      get: operation('A file of what stands at /{door}/{key}', { 200: DocumentSchema }, CLOSED, {
        in: ['door', 'key', 'format'],
        isOpen: true,
        files: FILES,
      }),
    },
    '/api/oembed': {
      get: withOtherFormats(
        operation('How to show a link in a page of another site', { 200: OembedSchema }, CLOSED, {
          query: { url: true, format: false, maxwidth: false, maxheight: false },
        }),
      ),
    },
  };
}

/** oEmbed asks for this status, and for no content with it. */
function withOtherFormats(described: ZodOpenApiOperationObject): ZodOpenApiOperationObject {
  return { ...described, responses: { ...described.responses, 501: { description: 'Another format than JSON.' } } };
}
