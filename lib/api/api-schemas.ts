import 'server-only';
import { z } from 'zod';
import { ERRORS, type ErrorKind } from '../errors';
import { GUESS_SOURCES, SPLIT_SIGNS } from '../model/brought-text';
import { FORMAT } from '../model/comparison';
import { SEGMENT_ROLES } from '../model/text';
import { GivenRoleSchema } from './comparison-request';

/** What the interface answers, for its description; the types of these values stand in lib/model. */

const offset = z.number().int().min(0);
const range = { start: offset, end: offset };
const Span = z.object({ ...range, quote: z.string() });

export const ErrorSchema = z
  .object({
    error: z.object({
      kind: z.enum(Object.keys(ERRORS) as [ErrorKind, ...ErrorKind[]]),
      sentence: z.string().meta({ description: 'What to tell a person.' }),
      detail: z.string().optional().meta({ description: 'What exactly, such as which text.' }),
    }),
  })
  .meta({ id: 'Error' });

const status = z.enum(['working', 'ready', 'failed']);

export const MadeSchema = z
  .object({
    id: z.string(),
    editUrl: z
      .string()
      .meta({ description: 'A path with the only copy of the secret that allows changing the comparison.' }),
    status,
    kept: z.boolean().meta({
      description: 'False when the key could not be kept for this browser: editUrl is then the only way back.',
    }),
  })
  .meta({ id: 'MadeComparison' });

export const ProgressSchema = z
  .object({
    id: z.string(),
    status,
    step: z.string().nullable(),
    problem: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Progress' });

export const ListSchema = z
  .object({
    comparisons: z.array(
      z.looseObject({
        ...ProgressSchema.shape,
        title: z.string(),
        outlets: z.array(z.string()),
        createdAtMs: z.number(),
      }),
    ),
  })
  .meta({ id: 'ComparisonList' });

export const DocumentSchema = z
  .looseObject({ format: z.literal(FORMAT), title: z.string(), texts: z.array(z.looseObject({ id: z.string() })) })
  .meta({ id: 'Comparison', description: 'The whole document; lib/model/comparison.schema.json says what is in it.' });

export const ChangedSchema = z
  .object({ text: z.string().meta({ description: 'The text’s id.' }), status })
  .meta({ id: 'ChangedTexts' });

export const CancelledSchema = z
  .object({ cancelled: z.boolean().meta({ description: 'False when there was nothing to stop.' }) })
  .meta({ id: 'Cancelled' });

const FieldGuess = z
  .object({ value: z.string(), source: z.enum(GUESS_SOURCES), words: Span.optional() })
  .meta({ id: 'FieldGuess' });

const guess = FieldGuess.nullable();
const Guesses = z
  .object({ outlet: guess, headline: guess, byline: guess, published: guess, via: guess, url: guess })
  .meta({ id: 'Guesses' });

const BroughtTextSchema = z
  .object({
    body: z.string(),
    guesses: Guesses,
    roles: z.array(GivenRoleSchema),
    language: z.string().nullable(),
    problems: z.array(z.object({ kind: z.string(), message: z.string(), range: z.object(range).optional() })),
  })
  .meta({ id: 'BroughtText' });

export const LinkAnswerSchema = z.object({ text: BroughtTextSchema }).meta({ id: 'LinkAnswer' });
export const FileAnswerSchema = z.object({ texts: z.array(BroughtTextSchema).min(1) }).meta({ id: 'FileAnswer' });

export const PreviewSchema = z
  .object({
    segments: z.array(z.object({ ...range, role: z.enum(SEGMENT_ROLES), reason: z.string().optional() })),
    health: z.object({
      status: z.enum(['complete', 'doubtful', 'incomplete']),
      problems: z.array(
        z.object({ kind: z.string(), message: z.string(), start: offset.optional(), end: offset.optional() }),
      ),
    }),
    guesses: Guesses,
    words: z.number().int(),
    pieces: z
      .array(
        z.object({
          ...range,
          sign: z.enum(SPLIT_SIGNS).nullable(),
          headline: z.string().nullable(),
          outlet: z.string().nullable(),
        }),
      )
      .nullable()
      .meta({ description: 'Several texts in one paste; null for one.' }),
  })
  .meta({ id: 'TextPreview' });

export const DeletedSchema = z.object({ deleted: z.string() }).meta({ id: 'Deleted' });
export const RestoredSchema = z.object({ restored: z.string() }).meta({ id: 'Restored' });
export const RevokedSchema = z.object({ revoked: z.string() }).meta({ id: 'Revoked' });

const right = z.enum(['view', 'edit']);

export const NewShareSchema = z
  .object({
    id: z.string(),
    right,
    url: z.string().meta({ description: 'A path with the only copy of the link’s secret.' }),
  })
  .meta({ id: 'NewShare' });

export const SharesSchema = z
  .object({
    shares: z.array(
      z.object({
        id: z.string(),
        right,
        createdAtMs: z.number(),
        revokedAtMs: z.number().nullable(),
        label: z.string(),
        frozen: z.boolean(),
        expiresAtMs: z.number().nullable(),
        passphrase: z.boolean().meta({ description: 'Whether it asks for one.' }),
        wholeTexts: z.array(z.string()),
        listed: z.boolean(),
        blind: z.boolean(),
      }),
    ),
    comparison: z.looseObject({ title: z.string(), texts: z.array(z.looseObject({ id: z.string() })) }).nullable(),
  })
  .meta({ id: 'Shares' });

const logPlace = z.number().int().min(0);

export const HistorySchema = z
  .object({
    entries: z.array(
      z.object({
        place: logPlace,
        id: z.string(),
        kind: z.string(),
        sentence: z.string(),
        by: z.string().meta({ description: 'The key that was used: owner, or the id of a link.' }),
        atMs: z.number(),
        undone: z.boolean(),
        lost: z.string().nullable().meta({ description: 'Why it no longer applies.' }),
      }),
    ),
    place: logPlace,
    version: z.number().int(),
    lost: z.array(
      z.object({ place: logPlace, id: z.string(), sentence: z.string(), words: z.string(), why: z.string() }),
    ),
  })
  .meta({ id: 'History' });

export const TakenSchema = z.object({ place: logPlace, sentence: z.string() }).meta({ id: 'TakenOperation' });

/** A change that cannot hold beside another is answered with both; other errors of the same status have no more than an error. */
export const ConflictSchema = ErrorSchema.extend({
  mine: z.string().optional(),
  theirs: z.string().optional(),
  other: z.object({ id: z.string(), place: logPlace, by: z.string() }).optional(),
  place: logPlace.optional(),
}).meta({ id: 'Conflict' });

export const ImportedNotesSchema = z
  .object({ added: z.number().int(), problems: z.array(z.string()) })
  .meta({ id: 'ImportedNotes' });

export const OembedSchema = z
  .object({
    type: z.literal('rich'),
    version: z.literal('1.0'),
    title: z.string(),
    html: z.string(),
    width: z.number().int(),
    height: z.number().int(),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.number().int(),
    thumbnail_url: z.string(),
    thumbnail_width: z.number().int(),
    thumbnail_height: z.number().int(),
  })
  .meta({ id: 'Oembed', description: 'Source: https://oembed.com' });
