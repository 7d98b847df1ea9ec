import 'server-only';
import type { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { ERRORS, type ErrorKind } from '../errors';
import { ErrorSchema } from './api-schemas';

/** What every request with JSON can be refused for. */
export const BAD_JSON: ErrorKind[] = ['not_json', 'wrong_media_type', 'request_too_large', 'invalid_request'];

interface Takes {
  /** Names of the parts of the address. */
  in?: string[];
  /** Names in the query, and whether each must be there. */
  query?: Record<string, boolean>;
  takes?: z.ZodType;
  /** What errors of a status hold, where it is more than an error. */
  errors?: Record<number, z.ZodType>;
  /** What an answer holds that is no JSON: its media types. */
  files?: string[];
  /** Opened by its address alone, without a secret beside it. */
  isOpen?: boolean;
}

/** One method at one address: what it takes, what it answers, and every kind of error with its sentence. */
export function operation(
  summary: string,
  good: Record<number, z.ZodType>,
  kinds: ErrorKind[],
  { in: names = [], query = {}, takes, errors = {}, files = [], isOpen = names.length === 0 }: Takes = {},
): ZodOpenApiOperationObject {
  const responses: ZodOpenApiOperationObject['responses'] = {};
  for (const [status, schema] of Object.entries(good)) {
    const others = Object.fromEntries(files.map((type) => [type, {}]));
    responses[status as '200'] = { description: 'Done.', content: { 'application/json': { schema }, ...others } };
  }
  const byStatus = groupByStatus(kinds);
  for (const [status, same] of byStatus) {
    const description = same.map((kind) => `${kind}: ${ERRORS[kind].sentence}`).join('\n\n');
    responses[String(status) as '400'] = {
      description,
      content: { 'application/json': { schema: errors[status] ?? ErrorSchema } },
    };
  }
  const parameters = [
    ...names.map((name) => parameterOf('path', name, true)),
    ...Object.entries(query).map(([name, required]) => parameterOf('query', name, required)),
  ];
  return {
    summary,
    ...(isOpen ? {} : { security: [{ secret: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(takes ? { requestBody: { required: true, content: { 'application/json': { schema: takes } } } } : {}),
    responses,
  };
}

const parameterOf = (place: 'path' | 'query', name: string, required: boolean) => ({
  ...{ name, in: place, required },
  schema: { type: 'string' as const },
});

function groupByStatus(kinds: readonly ErrorKind[]): Map<number, ErrorKind[]> {
  const groups = new Map<number, ErrorKind[]>();
  for (const kind of kinds) groups.set(ERRORS[kind].status, [...(groups.get(ERRORS[kind].status) ?? []), kind]);
  return groups;
}
