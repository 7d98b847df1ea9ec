import 'server-only';
import { z } from 'zod';
import { failure, type Result, success } from '../errors';
import { FEWEST_TEXTS, MOST_TEXTS } from '../model/limits';
import { SEGMENT_ROLES } from '../model/text';

const MOST_CHARACTERS = 200_000;
const MOST_BYTES = 1_048_576;
/** JSON may write a character with six; this leaves room for texts that are allowed. */
export const MOST_REQUEST_BYTES = 2 * MOST_BYTES;

/** One line of words: no control characters, no half surrogate pairs, no blanks around it. */
const line = (most: number) =>
  z
    .string()
    .max(most)
    .transform((words) => words.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim());

const optionalLine = (most: number) => line(most).nullish();

const webAddress = z
  .string()
  .max(2000)
  .trim()
  .refine((address) => address === '' || (/^https?:\/\//i.test(address) && URL.canParse(address)))
  .nullish();

/** 2025, 2025-11, 2025-11-26, or with a time. */
const date = z
  .string()
  .max(40)
  .trim()
  .refine(
    (value) =>
      value === '' ||
      (/^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/.test(value) && !Number.isNaN(Date.parse(value))),
  )
  .nullish();

const place = z.number().int().min(0).max(MOST_CHARACTERS);

/** A role that is known: from the markup of the page, or because a person set it. */
export const GivenRoleSchema = z
  .object({ start: place, end: place, role: z.enum(SEGMENT_ROLES), from: z.enum(['page', 'person']) })
  .meta({ id: 'GivenRole', description: 'What some words of the body are. UTF-16 offsets into body, end exclusive.' });

const givenRoles = z.array(GivenRoleSchema).max(2000).optional();

/** One text to be compared. */
export const RequestedTextSchema = z
  .object({
    outlet: line(200).meta({ description: 'Who published it.' }),
    body: z.string().meta({ description: 'The words, as they are. At most 200,000 characters.' }),
    headline: optionalLine(500),
    byline: optionalLine(300),
    published: date.meta({ description: '2025, 2025-11, 2025-11-26, or with a time.' }),
    publishedFrom: z.enum(['stated', 'inferred', 'person']).optional().meta({ description: 'Who says so.' }),
    url: webAddress.meta({ description: 'A web address, or empty.' }),
    via: optionalLine(200).meta({ description: 'Who relayed it, where that is not the outlet itself.' }),
    roles: givenRoles,
    shortened: z.boolean().optional().meta({ description: 'The page that it was read from has much more text.' }),
  })
  .meta({ id: 'RequestedText' });

/** What `POST /api/comparisons` takes. */
export const RequestedComparisonSchema = z
  .object({ title: optionalLine(300), texts: z.array(RequestedTextSchema) })
  .meta({ id: 'RequestedComparison', description: 'Two to twenty texts, together at most 1 MB.' });

/** What `POST /api/texts/link` takes. */
export const RequestedLinkSchema = z.object({ url: z.string().trim().min(1).max(2000) }).meta({ id: 'RequestedLink' });

/** What `POST /api/texts/preview` takes. */
export const RequestedPreviewSchema = z
  .object({
    body: z.string().max(MOST_CHARACTERS),
    outlet: line(200).optional(),
    headline: optionalLine(500),
    roles: givenRoles,
    shortened: z.boolean().optional(),
  })
  .meta({ id: 'RequestedPreview' });

export type RequestedText = z.infer<typeof RequestedTextSchema>;

export interface ComparisonRequest {
  /** Empty when none was given. */
  title: string;
  texts: RequestedText[];
}

/**
 * What somebody asks to have compared, checked.
 * Units:  characters are UTF-16 code units, bytes are UTF-8.
 * Errors: each limit has its kind; `detail` names the text by its place, from 1, never by its words.
 */
export function parseComparisonRequest(json: unknown): Result<ComparisonRequest> {
  const parsed = RequestedComparisonSchema.safeParse(json);
  if (!parsed.success) return failure('invalid_request', { detail: describeIssue(parsed.error.issues[0]) });
  const { title, texts } = parsed.data;
  return findObstacle(texts) ?? success({ title: title ?? '', texts });
}

/** One text to be added to a comparison, checked by itself. Errors: invalid_request; what the whole may hold is checked later. */
export function parseRequestedText(json: unknown): Result<RequestedText> {
  return parseAs(RequestedTextSchema, json);
}

/** A request with one of our small forms, checked. Errors: invalid_request with the first field that is wrong. */
export function parseAs<Schema extends z.ZodType>(schema: Schema, json: unknown): Result<z.infer<Schema>> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  return failure('invalid_request', { detail: String(parsed.error.issues[0]?.path[0] ?? 'form') });
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const [list, place, field] = issue?.path ?? [];
  if (list === 'texts' && typeof place === 'number') return `Text ${place + 1}: ${String(field ?? 'form')}`;
  return String(list ?? 'form');
}

/** What stands in the way of comparing these texts. Shape: outlets and bodies in; the first failure out, or null. */
export function findObstacle(texts: Pick<RequestedText, 'outlet' | 'body'>[]): ReturnType<typeof failure> | null {
  if (texts.length < FEWEST_TEXTS) return failure('too_few_texts');
  if (texts.length > MOST_TEXTS) return failure('too_many_texts');
  const place = (wrong: (text: Pick<RequestedText, 'outlet' | 'body'>) => boolean) => texts.findIndex(wrong) + 1;
  const nameless = place((text) => text.outlet === '');
  if (nameless) return failure('outlet_missing', { detail: `Text ${nameless}` });
  const empty = place((text) => !/[\p{L}\p{N}]/u.test(text.body));
  if (empty) return failure('text_empty', { detail: `Text ${empty}` });
  const long = place((text) => text.body.length > MOST_CHARACTERS);
  if (long) return failure('text_too_long', { detail: `Text ${long}` });
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text.body), 0);
  if (bytes > MOST_BYTES) return failure('texts_too_long');
  return findTwins(texts);
}

/** Two texts that differ only in blanks are the same text pasted twice. */
function findTwins(texts: Pick<RequestedText, 'body'>[]): ReturnType<typeof failure> | null {
  const places = new Map<string, number>();
  for (const [index, { body }] of texts.entries()) {
    const words = body.trim().replace(/\s+/g, ' ');
    const twin = places.get(words);
    if (twin !== undefined) return failure('texts_identical', { detail: `Texts ${twin + 1} and ${index + 1}` });
    places.set(words, index);
  }
  return null;
}
