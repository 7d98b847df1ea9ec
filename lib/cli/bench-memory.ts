/**
 * Most memory that repeated alignment of 50 texts of 30 sentences takes, in a process of its own: bench.ts starts it.
 * Prints one number: the greatest resident size in megabytes, Node itself and the texts included.
 */
import { readFileSync } from 'node:fs';
import { alignTexts } from '../align/align-texts';
import { parseAlignModel } from '../align/pairs/align-model';
import { alignByTfIdf } from './bench-peers';
import { makeStory, seededRandom } from './bench-texts';
import { segmentBodies } from './segment-bodies';

const TEXTS = 50;
const SENTENCES = 30;
const TIMES = 6;

const model = parseAlignModel(JSON.parse(readFileSync('data/models/align.json', 'utf8')));
const story = segmentBodies(makeStory(seededRandom(TEXTS * SENTENCES), TEXTS, SENTENCES));
const plain = story.map((text) => text.sentences.map(({ start, end }) => text.body.slice(start, end)));
const isPeer = process.argv.includes('--peer');
for (let left = TIMES; left > 0; left--) {
  if (isPeer) alignByTfIdf(plain);
  else alignTexts(story, model);
}
console.log(process.resourceUsage().maxRSS / 1024);
