/**
 * Score alignment on labelled stories, in this process: npx tsx lib/cli/evaluate-align.ts [--verbose] FOLDER|FILE...
 * The same counting as that of the labelled sets, which stay outside the project: there the whole `npm run compare` is run for each story.
 */
import { readFileSync } from 'node:fs';
import { alignTexts, parseAlignModel } from '../align/align-texts';
import { countApart, countPairs, countRows, f1, pairsOf, readStories, rowF1, rowsOf } from './alignment-stories';

const places = process.argv.slice(2).filter((place) => !place.startsWith('--'));
const verbose = process.argv.includes('--verbose');
const model = parseAlignModel(
  JSON.parse(readFileSync(new URL('../../data/models/align.json', import.meta.url), 'utf8')),
);

const total = { right: 0, wrong: 0, missed: 0 };
const rowCounts = [];
let accepted = 0;
let possible = 0;
const began = performance.now();
for (const story of readStories(places)) {
  const rows = rowsOf(story, alignTexts(story.texts, model));
  const found = pairsOf(rows);
  if (story.possible) {
    accepted += countApart(story, found);
    possible += story.possible;
    continue;
  }
  const counts = countPairs(story, found);
  total.right += counts.right;
  total.wrong += counts.wrong;
  total.missed += counts.missed;
  const rowCount = countRows(story.facts, rows);
  rowCounts.push(rowCount);
  if (verbose) {
    const { p, r, f } = f1(counts);
    const row = rowF1([rowCount]);
    console.log(`${story.name}\tP ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f.toFixed(3)}\trows ${row.toFixed(3)}`);
  }
}
const { p, r, f } = f1(total);
if (rowCounts.length)
  console.log(`pairs P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f.toFixed(3)}  row F1 ${rowF1(rowCounts).toFixed(3)}`);
if (possible)
  console.log(
    `pairs of different events accepted ${accepted} of ${possible} (${((100 * accepted) / possible).toFixed(2)} %)`,
  );
console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`);
