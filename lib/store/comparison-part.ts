import 'server-only';
import { isErrorKind } from '../errors';
import { type Database, parseText, type Row } from './database';
import { ENQUEUE } from './job-part';
import { ADD_OWNER_KEY } from './owner-key-part';
import type { ComparisonProgress, ComparisonStatus, ComparisonSummary, Store, StoredComparison } from './store';

const PROGRESS = 'id, status, step, problem, version';
/** The columns of a line of a list, but for its title. */
export const SUMMARY = `${PROGRESS}, outlets, created_at, updated_at`;
const THERE = 'deleted_at is null';

type Methods =
  | 'createComparison'
  | 'getProgress'
  | 'getComparison'
  | 'listComparisons'
  | 'saveDocument'
  | 'setTitle'
  | 'setStep'
  | 'setProblem';

/** Comparisons as they are made, read and listed. A deleted one is not found by any of these. */
export function buildComparisonPart(db: Database): Pick<Store, Methods> {
  return { ...buildReading(db), ...buildWriting(db) };
}

function buildReading(db: Database): Pick<Store, 'getProgress' | 'getComparison' | 'listComparisons'> {
  return {
    async getProgress(id) {
      const [row] = await db.read(`select ${PROGRESS} from comparisons where id = $1 and ${THERE}`, [id]);
      return row ? parseProgress(row) : null;
    },
    async getComparison(id) {
      const sql = `select ${SUMMARY}, title, inputs, document from comparisons where id = $1 and ${THERE}`;
      const [row] = await db.read(sql, [id]);
      return row ? parseStored(row) : null;
    },
    async listComparisons(editHashes) {
      if (editHashes.length === 0) return [];
      const marks = editHashes.map((_, index) => `$${index + 1}`).join(', ');
      const rows = await db.read(
        `select ${SUMMARY}, coalesce(person_title, title) as title from comparisons where ${THERE}
         and (id in (select comparison_id from owner_keys where hash in (${marks}) and closed_at is null)
         or id in (select comparison_id from shares
         where token_hash in (${marks}) and right_given = 'edit' and revoked_at is null)) order by created_at desc, id`,
        editHashes,
      );
      return rows.map(parseSummary);
    },
  };
}

function buildWriting(
  db: Database,
): Pick<Store, 'createComparison' | 'saveDocument' | 'setTitle' | 'setStep' | 'setProblem'> {
  return {
    async createComparison(comparison, job) {
      const { id, title, inputs, editHash, createdAtMs, document = null } = comparison;
      const outlets = JSON.stringify(inputs.map((text) => text.outlet.name));
      await db.changeAll([
        {
          sql: `insert into comparisons(id, title, outlets, inputs, status, created_at, updated_at, version, document)
                values($1, $2, $3, $4, $5, $6, $6, 1, $7)`,
          values: [
            ...[id, title, outlets, JSON.stringify(inputs), document ? 'ready' : 'working', createdAtMs],
            document && JSON.stringify(document),
          ],
        },
        { sql: ADD_OWNER_KEY, values: [id, editHash, createdAtMs] },
        ...(job ? [{ sql: ENQUEUE, values: [job.kind, job.lane, id, job.runAtMs] }] : []),
      ]);
    },
    async saveDocument(id, version, document, nowMs) {
      const changed = await db.change(
        `update comparisons set document = $3, title = $4, status = 'ready', step = null, problem = null,
         version = version + 1, updated_at = $5 where id = $1 and version = $2 and ${THERE}`,
        [id, version, JSON.stringify(document), document.title, nowMs],
      );
      return changed === 1;
    },
    async setTitle(id, title) {
      await db.change('update comparisons set person_title = $2 where id = $1', [id, title]);
    },
    async setStep(id, step, nowMs) {
      const sql = `update comparisons set step = $2, updated_at = $3 where id = $1 and status = 'working'`;
      await db.change(sql, [id, step, nowMs]);
    },
    async setProblem(id, problem, nowMs) {
      const sql = `update comparisons set status = 'failed', step = null, problem = $2, updated_at = $3
                   where id = $1 and status <> 'ready'`;
      await db.change(sql, [id, problem, nowMs]);
    },
  };
}

function parseProgress(row: Row): ComparisonProgress {
  const problem = parseText(row.problem);
  return {
    id: String(row.id),
    status: row.status as ComparisonStatus,
    step: parseText(row.step),
    // A kind that a later version wrote is still a problem.
    problem: problem === null || isErrorKind(problem) ? problem : 'internal',
    version: Number(row.version),
  };
}

/** A line of a list. */
export function parseSummary(row: Row): ComparisonSummary {
  return {
    ...parseProgress(row),
    title: String(row.title),
    outlets: JSON.parse(String(row.outlets)),
    createdAtMs: Number(row.created_at),
    updatedAtMs: Number(row.updated_at),
  };
}

function parseStored(row: Row): StoredComparison {
  const document = parseText(row.document);
  return {
    ...parseSummary(row),
    inputs: JSON.parse(String(row.inputs)),
    document: document === null ? null : JSON.parse(document),
  };
}
