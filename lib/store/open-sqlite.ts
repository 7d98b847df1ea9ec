import 'server-only';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { failure, type Result, success } from '../errors';
import { buildStore } from './build-store';
import type { Database, Row, Statement, Value } from './database';
import type { Store } from './store';

/** The schema as steps. A step that has shipped is never edited; a change is a new step. */
export const SQLITE_MIGRATIONS = [
  `create table comparisons(id text primary key, title text not null, outlets text not null check(json_valid(outlets)),
     inputs text not null check(json_valid(inputs)), document text check(json_valid(document)),
     status text not null check(status in ('working', 'ready', 'failed')), step text, problem text,
     edit_hash text not null, created_at integer not null, updated_at integer not null, version integer not null) strict;
   create index comparisons_edit_hash on comparisons(edit_hash);
   create table shares(id text primary key, comparison_id text not null references comparisons(id),
     right_given text not null check(right_given in ('view', 'edit')), token_hash text not null unique,
     created_at integer not null, revoked_at integer) strict;
   create index shares_comparison on shares(comparison_id);
   create table jobs(id integer primary key, kind text not null, comparison_id text not null references comparisons(id),
     attempts integer not null default 0, run_at integer not null, lease_until integer not null default 0,
     owner text, done_at integer) strict;
   create index jobs_ready on jobs(kind, run_at) where done_at is null;`,
  `alter table comparisons add column deleted_at integer;
   alter table comparisons add column person_title text;
   create index comparisons_deleted on comparisons(deleted_at) where deleted_at is not null;
   alter table shares add column terms text not null default '{}' check(json_valid(terms));
   alter table shares add column frozen text check(json_valid(frozen));
   create index jobs_comparison on jobs(comparison_id);
   create table operations(comparison_id text not null references comparisons(id), place integer not null,
     id text not null, made_on integer not null, made_by text not null, made_at integer not null,
     operation text not null check(json_valid(operation)), primary key(comparison_id, place),
     unique(comparison_id, id)) strict;`,
  // How large the jobs are that wait already is not known: they get the lane in which nothing small waits for them.
  `alter table jobs add column lane text not null default 'large' check(lane in ('small', 'large'));`,
  // What a browser may open stands in the store, under the hash of its one secret, and no longer in a cookie a comparison.
  `create table owner_keys(comparison_id text not null references comparisons(id), hash text not null,
     label text not null default '', made_at integer not null, closed_at integer, primary key(comparison_id, hash)) strict;
   create index owner_keys_hash on owner_keys(hash);
   insert into owner_keys(comparison_id, hash, made_at) select id, edit_hash, created_at from comparisons;
   drop index comparisons_edit_hash;
   alter table comparisons drop column edit_hash;
   create table browser_keys(browser_hash text not null, kind text not null, thing text not null, share_id text,
     added_at integer not null, seen_at integer not null) strict;
   create unique index browser_keys_once on browser_keys(browser_hash, kind, thing, coalesce(share_id, ''));
   create index browser_keys_thing on browser_keys(kind, thing);
   create table browser_moves(hash text primary key, browser_hash text not null, expires_at integer not null) strict;`,
];

export interface SqliteOptions {
  migrations?: readonly string[];
  /** How long to wait for another process to let go of the file, e.g. one that is just being restarted. */
  busyTimeoutMs?: number;
}

/**
 * Open (or create) the store in one file.
 * One connection holds the file alone: the SQLite in libsql 0.5.29 (3.45.1) can corrupt a WAL when two connections
 * checkpoint at the same instant, and `exclusive` makes that impossible. Outside tools cannot read the file meanwhile.
 * Errors: store_in_use (another process has the file), store_newer (written by a later version), store_unreachable.
 * Source: docs/decisions/0001-stack.md; 78,017 acknowledged writes through 20 × kill -9, none lost.
 */
export function openSqlite(file: string, options: SqliteOptions = {}): Result<Store> {
  const { migrations = SQLITE_MIGRATIONS, busyTimeoutMs = 5000 } = options;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const db = new Libsql(file, { timeout: busyTimeoutMs });
    try {
      lockAlone(db);
    } catch (cause) {
      db.close();
      return failure(isBusy(cause) ? 'store_in_use' : 'store_unreachable', { cause });
    }
    const upToDate = bringUpToDate(db, file, migrations);
    if (!upToDate.ok) release(db);
    return upToDate.ok ? success(buildStore(sqliteDatabase(db))) : upToDate;
  } catch (cause) {
    return failure('store_unreachable', { cause });
  }
}

function bringUpToDate(db: Libsql.Database, file: string, migrations: readonly string[]): Result<null> {
  try {
    const version = readVersion(db);
    if (version > migrations.length) {
      return failure('store_newer', {
        detail: `The file is at step ${version}, this Tellings at ${migrations.length}.`,
      });
    }
    if (version > 0 && version < migrations.length) backUp(db, `${file}.before-step-${version + 1}`);
    migrate(db, version, migrations);
    return success(null);
  } catch (cause) {
    return failure('store_unreachable', { cause });
  }
}

function lockAlone(db: Libsql.Database): void {
  db.exec('pragma locking_mode = exclusive');
  db.exec('pragma journal_mode = wal');
  db.exec('pragma synchronous = full');
  db.exec('pragma foreign_keys = on');
  // The lock is taken by the first transaction and then kept; without one, a second process would notice too late.
  db.exec('begin immediate');
  db.exec('commit');
}

/** `close` alone keeps the lock until the last statement is garbage; an exclusive WAL has to be left first. */
function release(db: Libsql.Database): void {
  db.exec('pragma journal_mode = delete');
  db.exec('pragma locking_mode = normal');
  db.exec('begin immediate');
  db.exec('commit');
  db.close();
}

function readVersion(db: Libsql.Database): number {
  return Number((db.prepare('pragma user_version').get() as Row).user_version);
}

/** A whole copy beside the file, under its name only when complete. */
function backUp(db: Libsql.Database, target: string): void {
  const half = `${target}.half`;
  rmSync(half, { force: true });
  db.prepare('vacuum into ?').run(half);
  renameSync(half, target);
}

function migrate(db: Libsql.Database, version: number, migrations: readonly string[]): void {
  if (version === migrations.length) return;
  db.exec('begin immediate');
  try {
    for (const step of migrations.slice(version)) db.exec(step);
    db.exec(`pragma user_version = ${migrations.length}`);
    db.exec('commit');
  } catch (cause) {
    db.exec('rollback');
    throw cause;
  }
}

function isBusy(cause: unknown): boolean {
  return (
    cause instanceof Error && /SQLITE_BUSY|database is locked/.test(`${Reflect.get(cause, 'code')} ${cause.message}`)
  );
}

function sqliteDatabase(db: Libsql.Database): Database {
  // Statements live until they are collected as garbage, so each is prepared once.
  const prepared = new Map<string, Libsql.Statement>();
  const prepare = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql) ?? db.prepare(sql.replaceAll('$', '?'));
    prepared.set(sql, known);
    return known;
  };
  const change = ({ sql, values }: Statement) => prepare(sql).run(...values).changes;
  return {
    engine: 'sqlite',
    skipLocked: '',
    read: async (sql: string, values: Value[]) => prepare(sql).all(...values) as Row[],
    change: async (sql, values) => change({ sql, values }),
    async changeAll(statements) {
      // No await between begin and commit: other callers share this connection.
      db.exec('begin immediate');
      try {
        const changed: number[] = [];
        for (const statement of statements) {
          const rows = change(statement);
          if (rows === 0 && statement.must) {
            db.exec('rollback');
            return null;
          }
          changed.push(rows);
        }
        db.exec('commit');
        return changed;
      } catch (cause) {
        db.exec('rollback');
        throw cause;
      }
    },
    async close() {
      release(db);
    },
  };
}
