import 'server-only';
import { z } from 'zod';
import { failure, type Result, success } from '../errors';
import { DISAGREEMENT_KINDS } from '../model/comparison';
import { SEGMENT_ROLES } from '../model/text';
import type { GivenOperation } from '../revise/operation';

/** A passage can be a whole long paragraph, and a split can take several. */
export const MOST_OPERATION_BYTES = 262_144;
const MOST_QUOTE = 20_000;

/** A line that a person wrote: no control characters, no half surrogate pairs, no blanks around it. */
const line = (most: number) =>
  z
    .string()
    .max(most)
    .transform((words) => words.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim());
const title = line(300).refine((words) => words !== '');
const id = z.string().min(1).max(200);
const place = z.number().int().min(0).max(10_000_000);

const passage = z
  .object({ text: id, start: place, end: place, quote: z.string().min(1).max(MOST_QUOTE) })
  .refine(({ start, end, quote }) => end - start === quote.length && /[\p{L}\p{N}]/u.test(quote));
const passages = z.array(passage).min(1).max(50);
const fact = z.object({ id });
const note = z.object({ id });
const outlet = z.object({
  name: title,
  url: z
    .string()
    .max(2000)
    .url({ protocol: /^https?$/ })
    .optional(),
});
const date = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/)
  .refine((value) => !Number.isNaN(Date.parse(value)));
const words = z.object({
  category: line(60).refine((category) => category !== ''),
  voice: z.enum(['outlet', 'attributed', 'quoted']),
  explanation: line(2000),
  neutral: line(500).nullable(),
  strength: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});
const changes = z
  .object({
    outlet,
    via: outlet.nullable(),
    published: date.nullable(),
    headline: line(500).nullable(),
    byline: line(300).nullable(),
    url: z
      .string()
      .max(2000)
      .url({ protocol: /^https?$/ })
      .nullable(),
  })
  .partial();
const isSome = (given: object) => Object.keys(given).length > 0;
const of = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), ...shape });

/** Every operation of lib/revise, as a client sends it: what we fill in ourselves is not taken from outside. */
const Operation = z.discriminatedUnion('kind', [
  of('merge_facts', { from: fact, into: fact }).refine(({ from, into }) => from.id !== into.id),
  of('split_fact', { fact, passages, title: title.optional() }),
  of('new_fact', { passages, title: title.optional() }),
  of('rename_fact', { fact, title }),
  of('move_fact', { fact, before: fact.nullable() }),
  of('hide_fact', { fact, hidden: z.boolean() }),
  of('move_passage', { passage, from: fact, to: fact }),
  of('add_passage', { passage, fact }),
  of('take_out', { passage, fact }),
  of('judge_disagreement', {
    fact,
    disagreement: z.object({
      kind: z.enum(DISAGREEMENT_KINDS),
      between: z.array(id).min(2).max(50),
      evidence: z.array(passage).max(4).optional(),
    }),
    verdict: z.enum(['right', 'wrong']),
    becomes: z.enum(DISAGREEMENT_KINDS).optional(),
  }),
  of('set_tellings', { fact, groups: z.array(z.array(id).max(50)).max(50) }),
  of('set_role', {
    range: z.object({ text: id, start: place, end: place }).refine(({ start, end }) => start < end),
    role: z.enum(SEGMENT_ROLES),
  }),
  of('edit_text', { text: id, changes: changes.refine(isSome) }),
  of('rename_comparison', { title }),
  of('add_note', { targets: passages, words }),
  of('change_note', { note, words: words.partial().refine(isSome) }),
  of('judge_note', { note, status: z.enum(['suggested', 'accepted', 'rejected']) }),
  of('remove_note', { note }),
  of('undo', { entry: id }),
  of('redo', { entry: id }),
]);

/** What `POST /api/comparisons/{id}/operations` takes. */
export const GivenOperationSchema = z
  .object({
    id: z.uuid().meta({ description: 'Made by the client: the same id is taken once.' }),
    madeOn: z.number().int().min(0).meta({ description: 'Up to which place the client has seen the history.' }),
    operation: Operation,
  })
  .meta({ id: 'GivenOperation' });

/**
 * A change that somebody sends, checked.
 * Errors: invalid_request; `detail` names the part that is not as expected, never its words.
 */
export function parseOperationRequest(json: unknown): Result<GivenOperation> {
  const parsed = GivenOperationSchema.safeParse(json);
  if (parsed.success) return success(parsed.data as GivenOperation);
  return failure('invalid_request', { detail: parsed.error.issues[0]?.path.join('.') || 'form' });
}
