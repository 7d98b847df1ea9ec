import 'server-only';
import type { Database } from './database';
import type { Store } from './store';

export const ENQUEUE = 'insert into jobs(kind, lane, comparison_id, run_at) values($1, $2, $3, $4)';
const HELD = 'where id = $1 and owner = $2 and done_at is null';
const THERE = 'exists (select 1 from comparisons where comparisons.id = jobs.comparison_id and deleted_at is null)';

/** Work that waits. The job of a deleted comparison waits until that is brought back, or swept with it. */
export function buildJobPart(db: Database): Pick<Store, 'enqueue' | 'claim' | 'heartbeat' | 'complete' | 'fail'> {
  return {
    async enqueue({ kind, lane, comparisonId, runAtMs }) {
      const [row] = await db.read(`${ENQUEUE} returning id`, [kind, lane, comparisonId, runAtMs]);
      return Number(row?.id);
    },
    async claim({ kind, lanes, owner, nowMs, leaseMs }) {
      const marks = lanes.map((_, place) => `$${place + 5}`);
      const preference = marks.map((mark, place) => `when ${mark} then ${place}`).join(' ');
      // One statement, so that two claimers can never get the same row.
      const [row] = await db.read(
        `update jobs set owner = $2, lease_until = $4, attempts = attempts + 1 where id = (select id from jobs
         where kind = $1 and lane in (${marks.join(', ')}) and done_at is null and run_at <= $3 and lease_until <= $3 and ${THERE}
         order by case lane ${preference} end, run_at, id limit 1 ${db.skipLocked}) returning id, kind, comparison_id, attempts`,
        [kind, owner, nowMs, nowMs + leaseMs, ...lanes],
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
