import 'server-only';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { ERRORS, type ErrorKind } from '../errors';
import {
  CancelledSchema,
  ChangedSchema,
  DeletedSchema,
  DocumentSchema,
  FileAnswerSchema,
  LinkAnswerSchema,
  ListSchema,
  MadeSchema,
  PreviewSchema,
  ProgressSchema,
  RestoredSchema,
} from './api-schemas';
import {
  RequestedComparisonSchema,
  RequestedLinkSchema,
  RequestedPreviewSchema,
  RequestedTextSchema,
} from './comparison-request';
import { BAD_JSON, operation } from './openapi-operation';
import { buildSharingPaths } from './openapi-sharing';

const LIMITS_OF_TEXTS: ErrorKind[] = [
  'too_few_texts',
  'too_many_texts',
  'outlet_missing',
  'text_empty',
  'text_too_long',
  'texts_too_long',
  'texts_identical',
];
const kindsOf = (start: string) => (Object.keys(ERRORS) as ErrorKind[]).filter((kind) => kind.startsWith(start));

/** The description of the interface, in OpenAPI 3.1, made from the schemas that check its requests. */
export function buildOpenApi() {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Tellings',
      version: '1',
      description:
        'Compare how several texts told the same facts. A comparison is opened by a cookie or by its secret as a bearer token; without either it does not exist. Every error has one sentence for a person.',
    },
    components: { securitySchemes: { secret: { type: 'http', scheme: 'bearer' } } },
    paths: { ...buildPaths(), ...buildSharingPaths() },
  });
}

function buildPaths(): ZodOpenApiPathsObject {
  const id = 'id';
  const text = 'text';
  return {
    '/api/comparisons': {
      get: operation('The comparisons that this browser has made', { 200: ListSchema }, []),
      post: operation('Make a comparison', { 201: MadeSchema }, [...BAD_JSON, ...LIMITS_OF_TEXTS, 'rate_limited'], {
        takes: RequestedComparisonSchema,
      }),
    },
    '/api/comparisons/{id}': {
      get: operation(
        'The document',
        { 200: DocumentSchema },
        ['not_found', 'not_ready', 'compare_failed', 'compare_gave_up', 'cancelled'],
        { in: [id] },
      ),
      delete: operation('Delete it; its owner can restore it for thirty days', { 200: DeletedSchema }, ['not_found'], {
        in: [id],
      }),
    },
    '/api/comparisons/{id}/restore': {
      post: operation('Bring it back', { 200: RestoredSchema }, ['not_found'], { in: [id] }),
    },
    '/api/comparisons/{id}/progress': {
      get: operation('How far it is', { 200: ProgressSchema }, ['not_found'], { in: [id] }),
    },
    '/api/comparisons/{id}/cancel': {
      post: operation('Stop making it', { 200: CancelledSchema }, ['not_found'], { in: [id] }),
    },
    '/api/comparisons/{id}/texts': {
      post: operation(
        'Add a text; all are compared anew',
        { 201: ChangedSchema },
        [
          ...BAD_JSON,
          ...LIMITS_OF_TEXTS.filter((kind) => kind !== 'too_few_texts'),
          'not_found',
          'comparison_changed',
          'rate_limited',
        ],
        { in: [id], takes: RequestedTextSchema },
      ),
    },
    '/api/comparisons/{id}/texts/{text}': {
      delete: operation(
        'Take a text out; the others are compared anew',
        { 200: ChangedSchema },
        ['not_found', 'text_unknown', 'too_few_texts', 'comparison_changed', 'rate_limited'],
        { in: [id, text] },
      ),
    },
    '/api/texts/link': {
      post: operation(
        'Fetch a page and read its article; nothing is stored',
        { 200: LinkAnswerSchema },
        [...BAD_JSON, ...kindsOf('link_'), 'read_failed', 'rate_limited'],
        { takes: RequestedLinkSchema },
      ),
    },
    '/api/texts/file': {
      post: {
        ...operation('Read a file; nothing is stored', { 200: FileAnswerSchema }, [
          ...kindsOf('file_'),
          'invalid_request',
          'read_failed',
          'rate_limited',
        ]),
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: { file: { type: 'string', format: 'binary' } },
              },
            },
          },
        },
      },
    },
    '/api/texts/preview': {
      post: operation(
        'What a comparison would make of a text; nothing is stored',
        { 200: PreviewSchema },
        [...BAD_JSON, 'read_failed', 'rate_limited'],
        { takes: RequestedPreviewSchema },
      ),
    },
  };
}
