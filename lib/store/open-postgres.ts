import 'server-only';
import pg from 'pg';
import { type Failure, FailureError, failure, type Result, success } from '../errors';
import { buildStore } from './build-store';
import type { Database } from './database';
import type { Store } from './store';

/** The schema as steps, PostgreSQL 15. A step that has shipped is never edited; a change is a new step. */
export const POSTGRES_MIGRATIONS = [
  `create table comparisons(id text primary key, title text not null, outlets text not null, inputs text not null,
     document text, status text not null check(status in ('working', 'ready', 'failed')), step text, problem text,
     edit_hash text not null, created_at bigint not null, updated_at bigint not null, version integer not null);
   create index comparisons_edit_hash on comparisons(edit_hash);
   create table shares(id text primary key, comparison_id text not null references comparisons(id),
     right_given text not null check(right_given in ('view', 'edit')), token_hash text not null unique,
     created_at bigint not null, revoked_at bigint);
   create index shares_comparison on shares(comparison_id);
   create table jobs(id bigint generated always as identity primary key, kind text not null,
     comparison_id text not null references comparisons(id), attempts integer not null default 0,
     run_at bigint not null, lease_until bigint not null default 0, owner text, done_at bigint);
   create index jobs_ready on jobs(kind, run_at) where done_at is null;`,
  `alter table comparisons add column deleted_at bigint;
   alter table comparisons add column person_title text;
   create index comparisons_deleted on comparisons(deleted_at) where deleted_at is not null;
   alter table shares add column terms text not null default '{}';
   alter table shares add column frozen text;
   create index jobs_comparison on jobs(comparison_id);
   create table operations(comparison_id text not null references comparisons(id), place integer not null,
     id text not null, made_on integer not null, made_by text not null, made_at bigint not null,
     operation text not null, primary key(comparison_id, place), unique(comparison_id, id));`,
  // How large the jobs are that wait already is not known: they get the lane in which nothing small waits for them.
  `alter table jobs add column lane text not null default 'large' check(lane in ('small', 'large'));`,
  // What a browser may open stands in the store, under the hash of its one secret, and no longer in a cookie a comparison.
  `create table owner_keys(comparison_id text not null references comparisons(id), hash text not null,
     label text not null default '', made_at bigint not null, closed_at bigint, primary key(comparison_id, hash));
   create index owner_keys_hash on owner_keys(hash);
   insert into owner_keys(comparison_id, hash, made_at) select id, edit_hash, created_at from comparisons;
   drop index comparisons_edit_hash;
   alter table comparisons drop column edit_hash;
   create table browser_keys(browser_hash text not null, kind text not null, thing text not null, share_id text,
     added_at bigint not null, seen_at bigint not null);
   create unique index browser_keys_once on browser_keys(browser_hash, kind, thing, coalesce(share_id, ''));
   create index browser_keys_thing on browser_keys(kind, thing);
   create table browser_moves(hash text primary key, browser_hash text not null, expires_at bigint not null);`,
];

/** Any number that no other program takes an advisory lock on in the same database. */
const MIGRATION_LOCK = 727_001;

/**
 * Open the store in a PostgreSQL database and bring its tables up to date.
 * Several machines may start at once: one migrates, the others wait for it.
 * Errors: store_newer (written by a later version), store_unreachable. What goes wrong on an idle connection goes to `log`.
 */
export async function openPostgres(
  url: string,
  log: (line: string) => void = console.error,
  migrations: readonly string[] = POSTGRES_MIGRATIONS,
): Promise<Result<Store>> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // Without a listener an error on an idle connection ends the process.
  pool.on('error', (error) => log(`An idle connection to the database was lost: ${error.message}`));
  try {
    await migrate(pool, migrations);
    return success(buildStore(postgresDatabase(pool)));
  } catch (cause) {
    await pool.end();
    const known: Failure = cause instanceof FailureError ? cause.failure : { kind: 'store_unreachable', cause };
    return failure(known.kind, known);
  }
}

async function migrate(pool: pg.Pool, migrations: readonly string[]): Promise<void> {
  await inTransaction<true>(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query('create table if not exists schema_version(step integer not null)');
    const { rows } = await client.query('select coalesce(max(step), 0)::integer as step from schema_version');
    const version = Number(rows[0]?.step);
    if (version > migrations.length) throw new FailureError({ kind: 'store_newer' });
    for (const step of migrations.slice(version)) await client.query(step);
    if (version < migrations.length) await client.query('insert into schema_version values($1)', [migrations.length]);
    return true;
  });
}

/** What `work` returns is kept; null undoes all of it. */
async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T | null>): Promise<T | null> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const value = await work(client);
    await client.query(value === null ? 'rollback' : 'commit');
    return value;
  } catch (cause) {
    // A connection that cannot even roll back must not return to the pool.
    await client.query('rollback').catch((error: Error) => {
      broken = error;
    });
    throw cause;
  } finally {
    client.release(broken);
  }
}

function postgresDatabase(pool: pg.Pool): Database {
  return {
    engine: 'postgres',
    skipLocked: 'for update skip locked',
    read: async (sql, values) => (await pool.query(sql, values)).rows,
    change: async (sql, values) => (await pool.query(sql, values)).rowCount ?? 0,
    changeAll: (statements) =>
      inTransaction(pool, async (client) => {
        const changed: number[] = [];
        for (const { sql, values, must } of statements) {
          const rows = (await client.query(sql, values)).rowCount ?? 0;
          if (rows === 0 && must) return null;
          changed.push(rows);
        }
        return changed;
      }),
    close: () => pool.end(),
  };
}
