import 'server-only';
import { buildBrowserKeyPart } from './browser-key-part';
import { buildComparisonPart } from './comparison-part';
import type { Database } from './database';
import { buildDeletionPart } from './deletion-part';
import { buildJobPart } from './job-part';
import { buildMovePart } from './move-part';
import { buildOperationPart } from './operation-part';
import { buildOwnerKeyPart } from './owner-key-part';
import { buildRemakePart } from './remake-part';
import { buildSharePart } from './share-part';
import type { Store } from './store';

/**
 * The store over one database. The statements keep to what SQLite and PostgreSQL 15 both speak, so that there is one set
 * of them; the contract suite runs on both.
 * Units:  times are milliseconds since 1970, documents are JSON text (jsonb would refuse U+0000 and lone surrogates).
 * Errors: rejects with the driver's error when the database cannot answer.
 */
export function buildStore(db: Database): Store {
  return {
    engine: db.engine,
    ...buildComparisonPart(db),
    ...buildRemakePart(db),
    ...buildDeletionPart(db),
    ...buildOperationPart(db),
    ...buildSharePart(db),
    ...buildOwnerKeyPart(db),
    ...buildBrowserKeyPart(db),
    ...buildMovePart(db),
    ...buildJobPart(db),
    async check() {
      await db.read('select 1 as one', []);
    },
    close: () => db.close(),
  };
}
