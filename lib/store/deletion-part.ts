import 'server-only';
import type { Database } from './database';
import type { Store } from './store';

const SWEPT = 'select id from comparisons where deleted_at < $1';

/** Deleting in two steps: hidden at once, gone after the time in which it can be brought back. */
export function buildDeletionPart(db: Database): Pick<Store, 'setDeleted' | 'sweepDeleted'> {
  return {
    async setDeleted(id, deletedAtMs) {
      return (await db.change('update comparisons set deleted_at = $2 where id = $1', [id, deletedAtMs])) === 1;
    },
    async sweepDeleted(beforeMs) {
      const values = [beforeMs];
      const changed = await db.changeAll([
        // Takes hold of the rows, so that none is brought back while its parts are being removed.
        { sql: 'update comparisons set deleted_at = deleted_at where deleted_at < $1', values },
        { sql: `delete from operations where comparison_id in (${SWEPT})`, values },
        { sql: `delete from browser_keys where kind = 'comparison' and thing in (${SWEPT})`, values },
        { sql: `delete from owner_keys where comparison_id in (${SWEPT})`, values },
        { sql: `delete from shares where comparison_id in (${SWEPT})`, values },
        { sql: `delete from jobs where comparison_id in (${SWEPT})`, values },
        { sql: 'delete from comparisons where deleted_at < $1', values },
      ]);
      return changed?.at(-1) ?? 0;
    },
  };
}
