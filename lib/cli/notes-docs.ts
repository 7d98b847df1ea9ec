/**
 * Write what is measured and documented of the notes: node lib/cli/run.mjs notes-docs
 * data/lexicons/judged/figures.json for the page /notes, and docs/notes.md from the categories and the word lists.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readResources } from '../work/read-resources';
import { measureNotes } from './notes-measure';
import { writeNotesPage } from './notes-page';

const root = path.resolve(import.meta.dirname, '../..');
const { annotate } = readResources(path.join(root, 'data'));
const figures = measureNotes(annotate, root);
writeFileSync(path.join(root, 'data/lexicons/judged/figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
writeFileSync(path.join(root, 'docs/notes.md'), writeNotesPage(figures, annotate.lexicons));
console.log('docs/notes.md and data/lexicons/judged/figures.json written');
