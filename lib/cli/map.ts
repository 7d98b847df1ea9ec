import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { circlesOf, codeMap, drawMap, mapOfAll, mapOfRooms } from './draw-map';
import { FOLDERS } from './folder-table';

/** `npm run map`: draws the folders from their table, and writes the code map of docs/architecture.md. */

const MARKS = /(<!-- map -->\n)[\s\S]*?(\n<!-- \/map -->)/;

/** What the map's files say, by their path from the project's root. */
export function mapFiles(root: string): Record<string, string> {
  const page = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
  return {
    'docs/pictures/map.svg': drawMap(mapOfAll(FOLDERS), 'The folders of Tellings, each above all that it uses'),
    'docs/pictures/map-detect.svg': drawMap(mapOfRooms(FOLDERS, 'lib/detect'), 'The rooms of lib/detect'),
    'docs/architecture.md': page.replace(MARKS, (_all, begin, end) => `${begin}${codeMap(FOLDERS)}${end}`),
  };
}

function main(): void {
  const [circle] = circlesOf(FOLDERS);
  if (circle) {
    process.stderr.write(`The table has a circle, so nothing was drawn: ${circle.join(', ')}.\n`);
    process.exitCode = 1;
    return;
  }
  const root = process.cwd();
  for (const [file, words] of Object.entries(mapFiles(root))) writeFileSync(path.join(root, file), words);
  process.stdout.write(
    'docs/pictures/map.svg, docs/pictures/map-detect.svg and the code map of docs/architecture.md.\n',
  );
}

if (process.argv[1]?.endsWith('map.ts')) main();
