import type { Store } from './store';

/** Rows of a store from the time when each comparison had a cookie of its own (step 2), for tests of both databases. */
export function inventOldStore(): string {
  const text = '{"id":"quay-post","outlet":{"name":"Quay Post"},"body":"The ferry came.","sha256":"0"}';
  const terms = '{"label":"9b","frozen":false,"expiresAtMs":null,"passphraseHash":null,"wholeTexts":[],"listed":false}';
  const document = '{"format":"tellings.comparison/1","title":"The ferry","texts":[],"facts":[]}';
  const operation = '{"kind":"rename","title":"Mine"}';
  return `insert into comparisons(id, title, outlets, inputs, document, status, edit_hash, created_at, updated_at, version,
      person_title, deleted_at) values
      ('ferry', 'The ferry', '["Quay Post"]', '[${text}]', '${document}', 'ready', 'ferry-hash', 10, 20, 3, 'Mine', null),
      ('mill', 'The mill', '["Vale Wire"]', '[]', null, 'working', 'mill-hash', 30, 30, 1, null, 40);
    insert into shares(id, comparison_id, right_given, token_hash, created_at, revoked_at, terms, frozen) values
      ('live', 'ferry', 'edit', 'live-hash', 11, null, '${terms}', null),
      ('gone', 'ferry', 'view', 'gone-hash', 12, 13, '${terms}', '${document}');
    insert into operations(comparison_id, place, id, made_on, made_by, made_at, operation)
      values('ferry', 1, 'o1', 0, 'owner', 15, '${operation}');
    insert into jobs(kind, comparison_id, run_at) values('compare', 'ferry', 5);`;
}

/** What those rows must still hold and open once the tables are brought up to date, as `readOldStore` reads it. */
export const OLD_STORE = {
  ferry: {
    ...{ title: 'The ferry', outlets: ['Quay Post'], status: 'ready', version: 3, createdAtMs: 10, updatedAtMs: 20 },
    inputs: [{ id: 'quay-post', body: 'The ferry came.' }],
    document: { title: 'The ferry' },
  },
  owned: [{ deletedAtMs: null }, { deletedAtMs: 40 }, null],
  listed: [[{ id: 'ferry', title: 'Mine' }], [{ id: 'ferry', title: 'Mine' }], []],
  shares: [{ id: 'live', right: 'edit', terms: { label: '9b', blind: false } }, null],
  frozen: { title: 'The ferry' },
  operations: [{ id: 'o1', operation: { title: 'Mine' } }],
  job: { comparisonId: 'ferry' },
  kept: [{ summary: { id: 'ferry' }, share: null }],
  restored: true,
};

/** Reads all that an opened old store holds, and uses what has come since. */
export async function readOldStore(store: Store) {
  const hashes = ['ferry-hash', 'live-hash', 'mill-hash'];
  await store.addBrowserKeys('browser', [{ kind: 'comparison', thing: 'ferry', shareId: null }], 50);
  return {
    ferry: await store.getComparison('ferry'),
    owned: [
      await store.findOwned('ferry', 'ferry-hash'),
      await store.findOwned('mill', 'mill-hash'),
      await store.findOwned('ferry', 'mill-hash'),
    ],
    listed: await Promise.all(hashes.map((hash) => store.listComparisons([hash]))),
    shares: [await store.findShare('live-hash'), await store.findShare('gone-hash')],
    frozen: await store.getFrozen('gone'),
    operations: await store.listOperations('ferry', 0),
    job: await store.claim({ kind: 'compare', lanes: ['large', 'small'], owner: 'a', nowMs: 9, leaseMs: 9 }),
    kept: await store.listKept('browser'),
    restored: await store.setDeleted('mill', null),
  };
}
