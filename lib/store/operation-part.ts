import 'server-only';
import type { Database, Row } from './database';
import type { LoggedOperation, Store } from './store';

const LAST = 'select coalesce(max(place), 0) as place from operations where comparison_id = $1';

/** The log of what people changed. It only grows. */
export function buildOperationPart(db: Database): Pick<Store, 'appendOperation' | 'listOperations' | 'lastPlace'> {
  return {
    async appendOperation(comparisonId, madeOnPlace, entry) {
      // Of two that append at the same place, one meets the other's row and does nothing.
      const changed = await db.change(
        `insert into operations(comparison_id, place, id, made_on, made_by, made_at, operation)
         select id, cast($2 as integer) + 1, $3, $4, $5, $6, $7 from comparisons
         where id = $1 and deleted_at is null and (${LAST}) = cast($2 as integer)
         on conflict do nothing`,
        [comparisonId, madeOnPlace, entry.id, entry.madeOn, entry.by, entry.madeAtMs, JSON.stringify(entry.operation)],
      );
      return changed === 1;
    },
    async listOperations(comparisonId, afterPlace) {
      const sql = `select place, id, made_on, made_by, made_at, operation from operations
                   where comparison_id = $1 and place > $2 order by place`;
      return (await db.read(sql, [comparisonId, afterPlace])).map(parseOperation);
    },
    async lastPlace(comparisonId) {
      const [row] = await db.read(LAST, [comparisonId]);
      return Number(row?.place ?? 0);
    },
  };
}

function parseOperation(row: Row): LoggedOperation {
  return {
    place: Number(row.place),
    id: String(row.id),
    madeOn: Number(row.made_on),
    by: String(row.made_by),
    madeAtMs: Number(row.made_at),
    operation: JSON.parse(String(row.operation)),
  };
}
