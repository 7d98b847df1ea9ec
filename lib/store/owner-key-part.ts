import 'server-only';
import { type Database, parseMs } from './database';
import type { Store } from './store';

export const ADD_OWNER_KEY = 'insert into owner_keys(comparison_id, hash, made_at) values($1, $2, $3)';

/** The keys that open a comparison with all rights. Its maker gets the first, and more when they are asked for. */
export function buildOwnerKeyPart(db: Database): Pick<Store, 'findOwned' | 'addOwnerKey'> {
  return {
    async findOwned(id, hash) {
      const sql = `select deleted_at from comparisons join owner_keys on comparison_id = id
                   where id = $1 and hash = $2 and closed_at is null`;
      const [row] = await db.read(sql, [id, hash]);
      return row ? { deletedAtMs: parseMs(row.deleted_at) } : null;
    },
    async addOwnerKey(id, hash, nowMs) {
      const sql = `insert into owner_keys(comparison_id, hash, made_at) select id, $2, $3 from comparisons
                   where id = $1 and deleted_at is null`;
      return (await db.change(sql, [id, hash, nowMs])) === 1;
    },
  };
}
