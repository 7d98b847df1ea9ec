import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAlignModel } from '../align/pairs/align-model';
import { parseLexicon } from '../annotate/lexicon';
import { parseNotesModel } from '../annotate/notes-model';
import type { Resources } from '../compare';

/**
 * The weights and word lists that ship with Tellings.
 * Errors: throws, with the file's name, when one is missing or broken: that is a fault of the build, not of a reader.
 */
export function readResources(dataFolder: string): Resources {
  const lexicons = path.join(dataFolder, 'lexicons');
  // Sorted: the order in which a folder lists its files differs between machines.
  const names = readdirSync(lexicons)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return {
    align: readParsed(path.join(dataFolder, 'models', 'align.json'), parseAlignModel),
    annotate: {
      lexicons: names.map((name) => readParsed(path.join(lexicons, name), parseLexicon)),
      model: readParsed(path.join(dataFolder, 'models', 'notes.json'), parseNotesModel),
    },
  };
}

function readParsed<T>(file: string, parse: (json: unknown) => T): T {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`Cannot read ${file}`, { cause });
  }
}
