import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CallExpression, type NewExpression, parseSync, Visitor } from 'oxc-parser';

/** Folders whose patterns meet strangers' words. A folder more is an entry more here and a run of `check-patterns`. */
export const CHECKED_FOLDERS = ['lib/segment', 'lib/detect', 'lib/annotate', 'lib/align', 'lib/ingest'];

/** One regular expression, and the files of ours that hold or build it. */
export interface FoundPattern {
  pattern: string;
  flags: string;
  where: string[];
}

export interface FoundPatterns {
  /** Each pattern once, by its first file and its text. */
  patterns: FoundPattern[];
  /** Files that call RegExp on a line that did not run as the modules loaded: what they build is not among the patterns. */
  builtLater: string[];
}

interface Sighting {
  pattern: string;
  flags: string;
  /** Path from the root, with slashes. */
  file: string;
}

interface Source {
  sightings: Sighting[];
  /** Where RegExp is called, as "file:line". */
  calls: string[];
}

/**
 * Every regular expression of some folders: literals by parsing the source, built ones by watching RegExp as the modules load.
 * Shape:  the project's root and folders below it in; tests are left out.
 * Errors: throws where a file can't be parsed or a module can't be loaded.
 */
export async function findPatterns(root: string, folders: readonly string[]): Promise<FoundPatterns> {
  const files = folders.flatMap((folder) => listModules(root, folder));
  const sources = files.map((file) => readSource(file, readFileSync(path.join(root, file), 'utf8')));
  const built = await watchBuilding(root, files, folders);
  const later = sources.flatMap(({ calls }) => calls).filter((call) => !built.calls.has(call));
  return {
    patterns: joinSightings([...sources.flatMap(({ sightings }) => sightings), ...built.sightings]),
    builtLater: [...new Set(later.map((call) => call.replace(/:\d+$/, '')))].sort(),
  };
}

function listModules(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .sort();
}

/** The literals of one file and the lines that call RegExp. Shape: its path and its words in. */
export function readSource(file: string, source: string): Source {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const found: Source = { sightings: [], calls: [] };
  const note = (node: NewExpression | CallExpression) => {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
    found.calls.push(`${file}:${source.slice(0, node.start).split('\n').length}`);
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node) found.sightings.push({ ...pick(node.regex), file });
    },
    NewExpression: note,
    CallExpression: note,
  }).visit(program);
  return found;
}

const pick = ({ pattern, flags }: { pattern: string; flags: string }) => ({
  pattern,
  flags: [...flags].sort().join(''),
});

/** Loads modules while RegExp writes down who called it; a library's own patterns are passed over. */
async function watchBuilding(root: string, files: readonly string[], folders: readonly string[]) {
  const sightings: Sighting[] = [];
  const calls = new Set<string>();
  const note = (made: RegExp) => {
    const frames = findFrames(root);
    const [first] = frames;
    const isOurs = (file: string) => folders.some((folder) => file.startsWith(`${folder}/`));
    if (!first || !isOurs(first.file)) return;
    calls.add(`${first.file}:${first.line}`);
    // A function that builds for others stands first; the module that asked for the pattern stands last.
    // Behind a loader stands who imported that module, if the loader works without waiting.
    const loader = frames.findIndex(({ file }) => file.includes('node_modules/'));
    const asked = frames.slice(0, loader < 0 ? undefined : loader).findLast(({ file }) => isOurs(file)) ?? first;
    sightings.push({ ...pick({ pattern: made.source, flags: made.flags }), file: asked.file });
  };
  await withWatchedRegExp(note, async () => {
    for (const file of files) await import(/* @vite-ignore */ pathToFileURL(path.join(root, file)).href);
  });
  return { sightings, calls };
}

async function withWatchedRegExp(note: (made: RegExp) => void, work: () => Promise<void>): Promise<void> {
  const Plain = globalThis.RegExp;
  const { stackTraceLimit } = Error;
  const watched = (made: RegExp) => {
    note(made);
    return made;
  };
  Error.stackTraceLimit = 50;
  globalThis.RegExp = new Proxy(Plain, {
    construct: (_, given: ConstructorParameters<typeof RegExp>) => watched(new Plain(...given)),
    apply: (_, __, given: ConstructorParameters<typeof RegExp>) => watched(Plain(...given)),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Plain;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Who called RegExp, the nearest first: files below the root with their lines; foreign files have a path that leads out. */
function findFrames(root: string): { file: string; line: number }[] {
  const self = 'lib/cli/find-patterns.ts';
  return (new Error('where').stack ?? '')
    .split('\n')
    .slice(1)
    .flatMap((frame) => {
      const at = /(?:file:\/\/)?(\/[^():?]+|[A-Za-z]:[^():?]+)(?:\?[^:]*)?:(\d+):\d+\)?$/.exec(frame);
      return at
        ? [
            {
              file: path
                .relative(root, at[1] as string)
                .split(path.sep)
                .join('/'),
              line: Number(at[2]),
            },
          ]
        : [];
    })
    .filter(({ file }) => file !== self);
}

function joinSightings(sightings: readonly Sighting[]): FoundPattern[] {
  const joined = new Map<string, FoundPattern>();
  for (const { pattern, flags, file } of sightings) {
    const known = joined.get(`${flags}/${pattern}`);
    if (!known) joined.set(`${flags}/${pattern}`, { pattern, flags, where: [file] });
    else if (!known.where.includes(file)) known.where.push(file);
  }
  const patterns = [...joined.values()].map((one) => ({ ...one, where: one.where.sort() }));
  const placeOf = ({ where, pattern, flags }: FoundPattern) => `${where[0]} ${pattern} ${flags}`;
  return patterns.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}
