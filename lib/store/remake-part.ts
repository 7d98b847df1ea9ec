import 'server-only';
import type { Database, Statement } from './database';
import { ENQUEUE } from './job-part';
import type { Store } from './store';

/** Comparing anew, and no longer. Both raise the version: what somebody still has in hand can then not be saved. */
export function buildRemakePart(db: Database): Pick<Store, 'replaceInputs' | 'cancel'> {
  return {
    async replaceInputs(id, version, inputs, job, nowMs) {
      const outlets = JSON.stringify(inputs.map((text) => text.outlet.name));
      const changed = await db.changeAll([
        {
          sql: `update comparisons set inputs = $3, outlets = $4, status = 'working', step = null, problem = null,
                version = version + 1, updated_at = $5 where id = $1 and version = $2 and deleted_at is null`,
          values: [id, version, JSON.stringify(inputs), outlets, nowMs],
          must: true,
        },
        endJobs(id, nowMs),
        { sql: ENQUEUE, values: [job.kind, job.lane, id, job.runAtMs] },
      ]);
      return changed !== null;
    },
    async cancel(id, problem, nowMs) {
      const changed = await db.changeAll([
        {
          sql: `update comparisons set status = case when document is null then 'failed' else 'ready' end,
                problem = case when document is null then $2 else null end,
                step = null, version = version + 1, updated_at = $3
                where id = $1 and status = 'working' and deleted_at is null`,
          values: [id, problem, nowMs],
          must: true,
        },
        endJobs(id, nowMs),
      ]);
      return changed !== null;
    },
  };
}

function endJobs(id: string, nowMs: number): Statement {
  return { sql: 'update jobs set done_at = $2 where comparison_id = $1 and done_at is null', values: [id, nowMs] };
}
