import 'server-only';
import { isErrorKind } from '../errors';
import type {
  ComparisonProgress,
  ComparisonStatus,
  ComparisonSummary,
  Right,
  Share,
  Store,
  StoredComparison,
} from './store';

export type Value = string | number | null;
export type Row = Record<string, unknown>;
export interface Statement {
  sql: string;
  values: Value[];
}

/** The little that a database must be able to do. Placeholders are `$1`, `$2` … */
export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  /** What follows a `select` of a row that is about to be claimed. */
  readonly skipLocked: string;
  read(sql: string, values: Value[]): Promise<Row[]>;
  /** Number of rows changed. */
  change(sql: string, values: Value[]): Promise<number>;
  /** All statements or none. */
  changeAll(statements: Statement[]): Promise<void>;
  close(): Promise<void>;
}

const PROGRESS = 'id, status, step, problem, version';
const SUMMARY = `${PROGRESS}, title, outlets, created_at, updated_at`;

/**
 * The store over one database. The statements keep to what SQLite and PostgreSQL 15 both speak, so that there is one set
 * of them; the contract suite runs on both.
 * Units:  times are milliseconds since 1970, documents are JSON text (jsonb would refuse U+0000 and lone surrogates).
 * Errors: rejects with the driver's error when the database cannot answer.
 */
export function buildStore(db: Database): Store {
  return { engine: db.engine, ...comparisonPart(db), ...sharePart(db), ...jobPart(db), ...lifePart(db) };
}

type Part<K extends keyof Store> = Pick<Store, K>;

function comparisonPart(
  db: Database,
): Part<
  | 'createComparison'
  | 'getProgress'
  | 'getComparison'
  | 'findEditHash'
  | 'listComparisons'
  | 'saveDocument'
  | 'setStep'
  | 'setProblem'
> {
  return {
    async createComparison(comparison, job) {
      const { id, title, inputs, editHash, createdAtMs } = comparison;
      const outlets = JSON.stringify(inputs.map((text) => text.outlet.name));
      await db.changeAll([
        {
          sql: `insert into comparisons(id, title, outlets, inputs, status, edit_hash, created_at, updated_at, version)
                values($1, $2, $3, $4, 'working', $5, $6, $6, 1)`,
          values: [id, title, outlets, JSON.stringify(inputs), editHash, createdAtMs],
        },
        { sql: ENQUEUE, values: [job.kind, id, job.runAtMs] },
      ]);
    },
    async getProgress(id) {
      const [row] = await db.read(`select ${PROGRESS} from comparisons where id = $1`, [id]);
      return row ? parseProgress(row) : null;
    },
    async getComparison(id) {
      const [row] = await db.read(`select ${SUMMARY}, inputs, document from comparisons where id = $1`, [id]);
      return row ? parseStored(row) : null;
    },
    async findEditHash(id) {
      const [row] = await db.read('select edit_hash from comparisons where id = $1', [id]);
      return row ? String(row.edit_hash) : null;
    },
    async listComparisons(editHashes) {
      if (editHashes.length === 0) return [];
      const marks = editHashes.map((_, index) => `$${index + 1}`).join(', ');
      const rows = await db.read(
        `select ${SUMMARY} from comparisons where edit_hash in (${marks}) or id in (select comparison_id from shares
         where token_hash in (${marks}) and right_given = 'edit' and revoked_at is null) order by created_at desc, id`,
        editHashes,
      );
      return rows.map(parseSummary);
    },
    async saveDocument(id, version, document, nowMs) {
      const changed = await db.change(
        `update comparisons set document = $3, title = $4, status = 'ready', step = null, problem = null,
         version = version + 1, updated_at = $5 where id = $1 and version = $2`,
        [id, version, JSON.stringify(document), document.title, nowMs],
      );
      return changed === 1;
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

const SHARE = 'id, comparison_id, right_given, token_hash, created_at, revoked_at';

function sharePart(db: Database): Part<'createShare' | 'findShare' | 'listShares' | 'revokeShare'> {
  return {
    async createShare({ id, comparisonId, right, tokenHash, createdAtMs }) {
      await db.change(
        'insert into shares(id, comparison_id, right_given, token_hash, created_at) values($1, $2, $3, $4, $5)',
        [id, comparisonId, right, tokenHash, createdAtMs],
      );
    },
    async findShare(tokenHash) {
      const sql = `select ${SHARE} from shares where token_hash = $1 and revoked_at is null`;
      const [row] = await db.read(sql, [tokenHash]);
      return row ? parseShare(row) : null;
    },
    async listShares(comparisonId) {
      const sql = `select ${SHARE} from shares where comparison_id = $1 order by created_at, id`;
      return (await db.read(sql, [comparisonId])).map(parseShare);
    },
    async revokeShare(comparisonId, id, nowMs) {
      const sql = `update shares set revoked_at = $3 where comparison_id = $1 and id = $2 and revoked_at is null`;
      return (await db.change(sql, [comparisonId, id, nowMs])) === 1;
    },
  };
}

const ENQUEUE = 'insert into jobs(kind, comparison_id, run_at) values($1, $2, $3)';
const HELD = 'where id = $1 and owner = $2 and done_at is null';

function jobPart(db: Database): Part<'enqueue' | 'claim' | 'heartbeat' | 'complete' | 'fail'> {
  return {
    async enqueue({ kind, comparisonId, runAtMs }) {
      const [row] = await db.read(`${ENQUEUE} returning id`, [kind, comparisonId, runAtMs]);
      return Number(row?.id);
    },
    async claim({ kind, owner, nowMs, leaseMs }) {
      // One statement, so that two claimers can never get the same row.
      const [row] = await db.read(
        `update jobs set owner = $2, lease_until = $4, attempts = attempts + 1 where id = (select id from jobs
         where kind = $1 and done_at is null and run_at <= $3 and lease_until <= $3
         order by run_at, id limit 1 ${db.skipLocked}) returning id, kind, comparison_id, attempts`,
        [kind, owner, nowMs, nowMs + leaseMs],
      );
      if (!row) return null;
      const { id, attempts } = row;
      return { id: Number(id), kind, comparisonId: String(row.comparison_id), attempts: Number(attempts) };
    },
    async heartbeat(id, { owner, nowMs, leaseMs }) {
      return (await db.change(`update jobs set lease_until = $3 ${HELD}`, [id, owner, nowMs + leaseMs])) === 1;
    },
    async complete(id, owner, nowMs) {
      return (await db.change(`update jobs set done_at = $3 ${HELD}`, [id, owner, nowMs])) === 1;
    },
    async fail(id, owner, nowMs, retryAtMs) {
      const changed =
        retryAtMs === null
          ? await db.change(`update jobs set done_at = $3 ${HELD}`, [id, owner, nowMs])
          : await db.change(`update jobs set owner = null, lease_until = 0, run_at = $3 ${HELD}`, [
              id,
              owner,
              retryAtMs,
            ]);
      return changed === 1;
    },
  };
}

function lifePart(db: Database): Part<'check' | 'close'> {
  return {
    async check() {
      await db.read('select 1 as one', []);
    },
    close: () => db.close(),
  };
}

/** PostgreSQL gives whole numbers of 64 bits as text. */
const parseMs = (value: unknown): number | null => (value === null ? null : Number(value));
const parseText = (value: unknown): string | null => (value === null ? null : String(value));

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

function parseSummary(row: Row): ComparisonSummary {
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

function parseShare(row: Row): Share {
  return {
    id: String(row.id),
    comparisonId: String(row.comparison_id),
    right: row.right_given as Right,
    tokenHash: String(row.token_hash),
    createdAtMs: Number(row.created_at),
    revokedAtMs: parseMs(row.revoked_at),
  };
}
