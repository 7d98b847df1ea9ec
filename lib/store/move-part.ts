import 'server-only';
import type { Database } from './database';
import type { Store } from './store';

const OPEN = 'hash = $1 and expires_at > $2';

/** What one browser offers to another. A row is gone once it has been used, and when the next one is made after its time. */
export function buildMovePart(db: Database): Pick<Store, 'createMove' | 'findMove' | 'takeMove'> {
  return {
    async createMove({ hash, browserHash, expiresAtMs }, nowMs) {
      await db.changeAll([
        { sql: 'delete from browser_moves where expires_at <= $1', values: [nowMs] },
        {
          sql: 'insert into browser_moves(hash, browser_hash, expires_at) values($1, $2, $3)',
          values: [hash, browserHash, expiresAtMs],
        },
      ]);
    },
    async findMove(hash, nowMs) {
      const [row] = await db.read(`select browser_hash from browser_moves where ${OPEN}`, [hash, nowMs]);
      return row ? { browserHash: String(row.browser_hash) } : null;
    },
    async takeMove(hash, browserHash, nowMs) {
      const changed = await db.changeAll([
        {
          // Of two that take it at once, one finds nothing to delete below, and what it has copied is taken back.
          sql: `insert into browser_keys(browser_hash, kind, thing, share_id, added_at, seen_at)
                select $3, kind, thing, share_id, cast($2 as bigint), cast($2 as bigint) from browser_keys
                where browser_hash in (select browser_hash from browser_moves where ${OPEN})
                on conflict(browser_hash, kind, thing, coalesce(share_id, '')) do nothing`,
          values: [hash, nowMs, browserHash],
        },
        { sql: `delete from browser_moves where ${OPEN}`, values: [hash, nowMs], must: true },
      ]);
      return changed !== null;
    },
  };
}
