import 'server-only';
import { writeSync } from 'node:fs';
import type { Comparison } from '../model/comparison';
import { openSqlite } from './open-sqlite';

// Run by open-sqlite.test.ts as a process of its own: writes without end, and says on standard output what is safely
// stored, until it is killed. Where the file is in use it says so and ends.
const [file = '', round = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const opened = openSqlite(file, { busyTimeoutMs: 500 });
if (!opened.ok) {
  say(opened.error.kind);
} else {
  const store = opened.value;
  for (let count = 0; ; count++) {
    const id = `${round}-${count}`;
    await store.createComparison(
      { id, title: id, inputs: [], editHash: id, createdAtMs: 1 },
      { kind: 'c', lane: 'small', runAtMs: 1 },
    );
    say(`${id} 1`);
    await store.saveDocument(id, 1, { title: 'x'.repeat(2000) } as Comparison, 2);
    say(`${id} 2`);
  }
}
