import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { getValue } from '../errors';
import { inventOldStore, OLD_STORE, readOldStore } from './old-store';
import { openSqlite, SQLITE_MIGRATIONS } from './open-sqlite';

const folder = mkdtempSync(path.join(tmpdir(), 'tellings-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const make = (id: string) => ({ id, title: id, inputs: [], editHash: id, createdAtMs: 1 });
const JOB = { kind: 'compare', lane: 'small', runAtMs: 1 } as const;
const CLAIM = { kind: 'compare', lanes: ['small'], owner: 'a', nowMs: 5, leaseMs: 5 } as const;

/** Starts the writer of write-until-killed.ts; resolves with its exit and everything that it acknowledged. */
function startWriter(file: string, round: number) {
  const script = path.join(import.meta.dirname, 'write-until-killed.ts');
  const args = ['--conditions=react-server', '--import', 'tsx', script, file, String(round)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  const lines = () => out.split('\n').slice(0, -1);
  const first = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const ended = new Promise<string[]>((resolve) => child.on('close', () => resolve(lines())));
  return { child, first, ended };
}

/** A file as Tellings wrote it when its tables had had so many steps: the comparison "kept" with its job, and what `more` says. */
async function writeAsBefore(file: string, steps: number, more: string): Promise<void> {
  await getValue(openSqlite(file, { migrations: SQLITE_MIGRATIONS.slice(0, steps) })).close();
  const old = new Libsql(file);
  old.exec(`insert into comparisons(id, title, outlets, inputs, status, edit_hash, created_at, updated_at, version)
    values('kept', 'kept', '[]', '[]', 'working', 'kept', 1, 1, 1);
    insert into jobs(kind, comparison_id, run_at) values('compare', 'kept', 1); ${more}`);
  old.close();
}

describe('openSqlite', () => {
  it('loses nothing acknowledged when it is killed in the middle of writing', async () => {
    const file = path.join(folder, 'killed.db');
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round++) {
      const { child, first, ended } = startWriter(file, round);
      await first;
      await new Promise((resolve) => setTimeout(resolve, 20 + 300 * Math.random()));
      child.kill('SIGKILL');
      acknowledged.push(...(await ended));
      const store = getValue(openSqlite(file));
      for (const line of acknowledged) {
        const [id = '', version = ''] = line.split(' ');
        expect((await store.getProgress(id))?.version, line).toBeGreaterThanOrEqual(Number(version));
      }
      await store.close();
      expect(new Libsql(file).prepare('pragma integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
    }
    expect(acknowledged.length).toBeGreaterThan(40);
  });

  it('answers a second process clearly, and harms nothing', async () => {
    const file = path.join(folder, 'alone.db');
    const store = getValue(openSqlite(file));
    const { ended } = startWriter(file, 0);
    expect(await ended).toEqual(['store_in_use']);
    await store.createComparison(make('mine'), JOB);
    await store.close();
    expect(await getValue(openSqlite(file)).getProgress('mine')).toMatchObject({ id: 'mine' });
  });

  it('copies an existing file before it changes the tables', async () => {
    const file = path.join(folder, 'older.db');
    const store = getValue(openSqlite(file));
    await store.createComparison(make('kept'), JOB);
    await store.close();
    const migrations = [...SQLITE_MIGRATIONS, 'alter table comparisons add column later text'];
    const newer = getValue(openSqlite(file, { migrations }));
    expect(await newer.getProgress('kept')).toMatchObject({ id: 'kept' });
    await newer.close();
    expect(openSqlite(file)).toMatchObject({ ok: false, error: { kind: 'store_newer' } });
    const copy = getValue(openSqlite(`${file}.before-step-${SQLITE_MIGRATIONS.length + 1}`));
    expect(await copy.getProgress('kept')).toMatchObject({ id: 'kept' });
    await copy.close();
  });

  it('brings what an earlier version wrote along', async () => {
    const file = path.join(folder, 'first.db');
    await writeAsBefore(
      file,
      1,
      `insert into shares(id, comparison_id, right_given, token_hash, created_at)
       values('s', 'kept', 'view', 'hash', 1)`,
    );
    const store = getValue(openSqlite(file));
    expect(await store.getComparison('kept')).toMatchObject({ id: 'kept', title: 'kept' });
    expect(await store.findShare('hash')).toMatchObject({ terms: { frozen: false, label: '', wholeTexts: [] } });
    expect(await store.claim({ ...CLAIM, lanes: ['large'] })).toMatchObject({ comparisonId: 'kept' });
    await store.close();
  });

  it('keeps jobs from before there were lanes, and puts them where no small one waits for them', async () => {
    const file = path.join(folder, 'without-lanes.db');
    const done = "insert into jobs(kind, comparison_id, run_at, done_at) values('compare', 'kept', 1, 2)";
    await writeAsBefore(file, 2, done);
    const store = getValue(openSqlite(file));
    await store.createComparison(make('fresh'), JOB);
    expect(await store.claim(CLAIM)).toMatchObject({ comparisonId: 'fresh' });
    expect(await store.claim(CLAIM)).toBeNull();
    expect(await store.claim({ ...CLAIM, lanes: ['large', 'small'] })).toMatchObject({ comparisonId: 'kept' });
    expect(await store.claim({ ...CLAIM, lanes: ['large', 'small'] })).toBeNull();
    await store.close();
  });

  it('brings along what a Tellings with a cookie a comparison wrote', async () => {
    const file = path.join(folder, 'cookies.db');
    const old = new Libsql(file);
    old.exec(`${SQLITE_MIGRATIONS.slice(0, 2).join('\n')} pragma user_version = 2; ${inventOldStore()}`);
    old.close();
    const store = getValue(openSqlite(file));
    expect(await readOldStore(store)).toMatchObject(OLD_STORE);
    await store.close();
    const copy = new Libsql(`${file}.before-step-3`);
    expect(copy.prepare('select edit_hash from comparisons order by id').all()).toHaveLength(2);
  });

  it('leaves the file as it was when a step fails', async () => {
    const file = path.join(folder, 'failing.db');
    const store = getValue(openSqlite(file));
    await store.createComparison(make('kept'), JOB);
    await store.close();
    const migrations = [...SQLITE_MIGRATIONS, 'drop table jobs; create nonsense'];
    expect(openSqlite(file, { migrations })).toMatchObject({ ok: false, error: { kind: 'store_unreachable' } });
    const again = getValue(openSqlite(file));
    expect(await again.claim(CLAIM)).toMatchObject({ comparisonId: 'kept' });
    await again.close();
  });

  it('makes no copy of a new file and says what is wrong with a file that is no database', async () => {
    await getValue(openSqlite(path.join(folder, 'new', 'tellings.db'))).close();
    expect(readdirSync(path.join(folder, 'new')).filter((name) => name.includes('before'))).toEqual([]);
    writeFileSync(path.join(folder, 'letter.db'), 'Dear reader, '.repeat(500));
    const opened = openSqlite(path.join(folder, 'letter.db'));
    expect(opened).toMatchObject({ ok: false, error: { kind: 'store_unreachable' } });
  });
});
