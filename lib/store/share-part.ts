import 'server-only';
import { type Database, parseMs, parseText, type Row } from './database';
import type { Right, Share, ShareTerms, Store } from './store';

const COLUMNS = ['id', 'comparison_id', 'right_given', 'token_hash', 'created_at', 'revoked_at', 'terms'];
const SHARE = COLUMNS.join(', ');
/** The columns of a link that is joined to something else as `shares`. */
export const JOINED_SHARE = COLUMNS.map((name) => `shares.${name} as of_share_${name}`).join(', ');
/** What a link showed before there were terms; also the terms that a later version adds, for rows without them. */
const PLAIN: ShareTerms = {
  label: '',
  frozen: false,
  expiresAtMs: null,
  passphraseHash: null,
  wholeTexts: [],
  listed: false,
  blind: false,
};

/** Links to a comparison. The terms are one JSON text, since the database never looks into them. */
export function buildSharePart(
  db: Database,
): Pick<Store, 'createShare' | 'getFrozen' | 'findShare' | 'listShares' | 'revokeShare'> {
  return {
    async createShare({ id, comparisonId, right, tokenHash, createdAtMs, terms }, frozen) {
      const copy = frozen && JSON.stringify(frozen);
      await db.change(
        `insert into shares(id, comparison_id, right_given, token_hash, created_at, terms, frozen)
         values($1, $2, $3, $4, $5, $6, $7)`,
        [id, comparisonId, right, tokenHash, createdAtMs, JSON.stringify(terms), copy],
      );
    },
    async getFrozen(shareId) {
      const [row] = await db.read('select frozen from shares where id = $1', [shareId]);
      const frozen = parseText(row?.frozen ?? null);
      return frozen === null ? null : JSON.parse(frozen);
    },
    async findShare(tokenHash) {
      const sql = `select ${SHARE} from shares where token_hash = $1 and revoked_at is null
                   and exists (select 1 from comparisons where id = comparison_id and deleted_at is null)`;
      const [row] = await db.read(sql, [tokenHash]);
      return row ? parseShare(row) : null;
    },
    async listShares(comparisonId) {
      const sql = `select ${SHARE} from shares where comparison_id = $1 order by created_at, id`;
      return (await db.read(sql, [comparisonId])).map(parseShare);
    },
    async revokeShare(comparisonId, id, nowMs) {
      const sql = `update shares set revoked_at = $3 where comparison_id = $1 and id = $2 and revoked_at is null`;
      return (await db.change(sql, [comparisonId, id, nowMs])) === 1;
    },
  };
}

function parseShare(row: Row): Share {
  return {
    id: String(row.id),
    comparisonId: String(row.comparison_id),
    right: row.right_given as Right,
    tokenHash: String(row.token_hash),
    createdAtMs: Number(row.created_at),
    revokedAtMs: parseMs(row.revoked_at),
    terms: { ...PLAIN, ...JSON.parse(String(row.terms)) },
  };
}

/** The link of a row with `JOINED_SHARE`; null where none is joined. */
export function parseJoinedShare(row: Row): Share | null {
  if (row.of_share_id === null) return null;
  return parseShare(Object.fromEntries(COLUMNS.map((name) => [name, row[`of_share_${name}`]])));
}
