import 'server-only';
import { parseSummary, SUMMARY } from './comparison-part';
import { type Database, parseMs } from './database';
import { JOINED_SHARE, parseJoinedShare } from './share-part';
import type { Store } from './store';

type Methods = 'listKept' | 'findKept' | 'addBrowserKeys' | 'findSeen' | 'setSeen';

const COMPARISON_COLUMNS = SUMMARY.split(', ')
  .map((name) => `comparisons.${name}`)
  .join(', ');
/** A key of a link that is revoked, or of another comparison, is none. */
const KEPT = `from browser_keys join comparisons on comparisons.id = thing
              left join shares on shares.id = share_id and shares.comparison_id = thing and shares.revoked_at is null
              where browser_hash = $1 and kind = 'comparison' and (share_id is null or shares.id is not null)`;

/** What the secret of a browser opens, under the hash of the secret. */
export function buildBrowserKeyPart(db: Database): Pick<Store, Methods> {
  return {
    async listKept(browserHash) {
      const rows = await db.read(
        `select ${COMPARISON_COLUMNS}, coalesce(person_title, title) as title, ${JOINED_SHARE} ${KEPT}
         and deleted_at is null order by comparisons.created_at desc, comparisons.id`,
        [browserHash],
      );
      return rows.map((row) => ({ summary: parseSummary(row), share: parseJoinedShare(row) }));
    },
    async findKept(browserHash, id) {
      const rows = await db.read(
        `select deleted_at, ${JOINED_SHARE} ${KEPT} and thing = $2
         order by case when share_id is null then 0 else 1 end, added_at desc`,
        [browserHash, id],
      );
      return rows.map((row) => ({ share: parseJoinedShare(row), deletedAtMs: parseMs(row.deleted_at) }));
    },
    async addBrowserKeys(browserHash, keys, nowMs) {
      await db.changeAll(
        keys.map(({ kind, thing, shareId }) => ({
          sql: `insert into browser_keys(browser_hash, kind, thing, share_id, added_at, seen_at)
                values($1, $2, $3, $4, $5, $5)
                on conflict(browser_hash, kind, thing, coalesce(share_id, '')) do update set seen_at = excluded.seen_at`,
          values: [browserHash, kind, thing, shareId, nowMs],
        })),
      );
    },
    async findSeen(browserHash) {
      const [row] = await db.read('select max(seen_at) as seen_at from browser_keys where browser_hash = $1', [
        browserHash,
      ]);
      return parseMs(row?.seen_at ?? null);
    },
    async setSeen(browserHash, nowMs) {
      await db.change('update browser_keys set seen_at = $2 where browser_hash = $1', [browserHash, nowMs]);
    },
  };
}
