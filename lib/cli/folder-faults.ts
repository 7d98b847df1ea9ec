import path from 'node:path';
import { FOLDERS, type Folder } from './folder-table';
import { findCircles, findImports, findTarget, type SourceFile, withoutComments, withoutEnding } from './read-imports';

/** Whatever else may be imported from a folder, besides the doors that are named. */
const EVERY_FILE = '*';

const IMPURE: [RegExp, string][] = [
  [/\bfetch\s*\(/, 'fetch'],
  [/\bDate\.now\b/, 'the clock'],
  [/\bnew Date\(\s*\)/, 'the clock'],
  [/\bperformance\.now\b/, 'the clock'],
  [/\bMath\.random\b/, 'chance'],
  [/\bcrypto\./, 'chance'],
  [/\bprocess\.\w/, 'the process'],
  [/\blocalStorage\b/, 'the browser'],
];
const TOUCHES_MACHINE = /from '(node:|pg'|libsql'|piscina')|\bprocess\.env\b|\bfetch\s*\(/;
const MEANINGLESS = /^(index|utils?|helpers?|common|misc|temp|shared|_lib)(\.|$)|V2/;

/** Closed sets of the model whose values have their words in `lib/page-words` alone. */
const SETS =
  'DisagreementKind|Voice|Strength|SegmentRole|GuessSource|SplitSign|FigureVerdict|QuotationVerdict|Absence|NameKind|TellingEvidenceKind|Precision|NoteCategoryId';
const WORDS_OF_A_SET = new RegExp(
  `\\bRecord<\\s*(?:${SETS})\\s*,\\s*(?:string\\b|\\{)|\\[(?:${SETS}), string\\]\\[\\]`,
);
/** Part of a sentence that the engine says; no name of a value. */
const ENGINE_SENTENCE = 'lib/annotate/explain-note.ts';

/**
 * What is wrong with one file of ours, in words.
 * Shape: one line a fault, each beginning with the file; empty when nothing is wrong.
 */
export function findFaults({ file, source }: SourceFile): string[] {
  const name = findFolder(file);
  const folder = name === null ? undefined : FOLDERS[name];
  if (name === null || !folder) return [`${file}: its folder has no entry in lib/cli/folder-table.ts`];
  const code = withoutComments(source);
  const faults = findImports(source).flatMap((imported) => importFaults(file, imported, name, folder));
  if (folder.pure) faults.push(...IMPURE.filter(([pattern]) => pattern.test(code)).map(([, what]) => `uses ${what}`));
  const isEdge = folder.packages.includes('server-only');
  if (isEdge && TOUCHES_MACHINE.test(code) && !/^import 'server-only';/.test(code.trimStart())) {
    faults.push("does not start with import 'server-only'");
  }
  if (file.split('/').some((part) => MEANINGLESS.test(part))) faults.push('has a name that says nothing');
  if (WORDS_OF_A_SET.test(code) && !hasWords(name) && file !== ENGINE_SENTENCE) {
    faults.push('has a table of words that belongs in lib/page-words');
  }
  return faults.map((fault) => `${file} ${fault}`);
}

const hasWords = (name: string) => name === 'lib/model' || name === 'lib/page-words';

/** The entry that holds for a file: the longest path that fits; null where none does. */
export function findFolder(file: string): string | null {
  const fits = Object.keys(FOLDERS).filter((name) => file.startsWith(`${name}/`) || withoutEnding(file) === name);
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}

function importFaults(file: string, imported: string, name: string, folder: Folder): string[] {
  const target = findTarget(file, imported);
  if (target === null) return mayUsePackage(imported, folder) ? [] : [`imports the package ${imported}`];
  const home = findFolder(`${target}.ts`);
  if (home === null) return [`imports ${imported}, which has no entry`];
  if (home === name) return [];
  const isUsed = home === 'lib/model' || folder.uses.some((use) => covers(use, home, target));
  if (!isUsed) return [`imports ${imported}`];
  return isDoor(home, target) ? [] : [`imports ${imported}, which is no door of ${home}`];
}

function mayUsePackage(imported: string, { packages }: Folder): boolean {
  return packages.some(
    (allowed) =>
      imported === allowed ||
      (/[:/]$/.test(allowed) ? imported.startsWith(allowed) : imported.startsWith(`${allowed}/`)),
  );
}

/** "lib/view/*" covers all below it; a file covers itself. */
function covers(use: string, home: string, target: string): boolean {
  return use.endsWith('/*') ? home.startsWith(use.slice(0, -1)) : use === home || use === target;
}

function isDoor(home: string, target: string): boolean {
  const doors = FOLDERS[home]?.doors ?? [];
  return target === home || doors.includes(EVERY_FILE) || doors.includes(target.slice(home.length + 1));
}

/**
 * What is wrong with the whole: circles, entries and doors without a file, doors that nobody needs, heads that differ from
 * the table.
 */
export function findTreeFaults(sources: readonly SourceFile[]): string[] {
  const files = new Map(sources.map((source) => [withoutEnding(source.file), source]));
  const between = findArrows(sources, files);
  return [
    ...findCircles(between.files).map((circle) => `A circle of files: ${circle.join(', ')}`),
    ...findCircles(between.folders).map((circle) => `A circle of folders: ${circle.join(', ')}`),
    ...Object.entries(FOLDERS).flatMap(([name, folder]) => entryFaults(name, folder, files, between.entered)),
  ];
}

interface Arrows {
  files: Map<string, Set<string>>;
  folders: Map<string, Set<string>>;
  /** Files that something outside their folder imports. */
  entered: Set<string>;
}

function findArrows(sources: readonly SourceFile[], files: ReadonlyMap<string, SourceFile>): Arrows {
  const arrows: Arrows = { files: new Map(), folders: new Map(), entered: new Set() };
  for (const { file, source } of sources) {
    const from = withoutEnding(file);
    for (const imported of findImports(source)) {
      const target = findTarget(file, imported);
      if (target === null || target === from || !files.has(target)) continue;
      addArrow(arrows.files, from, target);
      const [home, other] = [findFolder(file), findFolder(`${target}.ts`)];
      if (!home || !other || home === other) continue;
      addArrow(arrows.folders, home, other);
      arrows.entered.add(target);
    }
  }
  return arrows;
}

function addArrow(arrows: Map<string, Set<string>>, from: string, to: string): void {
  arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
}

function entryFaults(
  name: string,
  { says, doors, uses }: Folder,
  files: ReadonlyMap<string, SourceFile>,
  entered: ReadonlySet<string>,
): string[] {
  const isFile = files.has(name);
  if (!isFile && ![...files.keys()].some((file) => file.startsWith(`${name}/`)))
    return [`${name} has an entry and no file`];
  const named = doors.filter((door) => door !== EVERY_FILE).map((door) => (isFile ? name : `${name}/${door}`));
  const faults = named.flatMap((door) => {
    if (!files.has(door)) return [`${door} is a door and no file`];
    return entered.has(door) || isFile ? [] : [`${door} is a door that nobody imports`];
  });
  const first = named[0] === undefined ? undefined : files.get(named[0]);
  return first ? [...faults, ...headFaults(name, says, uses, first)] : faults;
}

/** The first door begins with a docstring whose sentence and `Uses:` are the table's. */
function headFaults(name: string, says: string, uses: readonly string[], { file, source }: SourceFile): string[] {
  const head = /^\/\*\*\n?([\s\S]*?)\*\//.exec(source)?.[1];
  if (head === undefined) return [`${file} does not begin with a docstring`];
  const lines = head
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .filter(Boolean);
  const faults: string[] = [];
  if (lines.length > 8) faults.push(`${file} has a head of more than eight lines`);
  if (!lines.join(' ').startsWith(says)) faults.push(`${file} does not begin with the sentence of the table: ${says}`);
  const told = /Uses:\s*([^.]*?)\./.exec(lines.join(' '))?.[1];
  const wanted = uses.map((use) => shortName(name, use)).join(', ') || 'nothing of ours';
  if (told !== wanted) faults.push(`${file} does not say "Uses: ${wanted}."`);
  return faults;
}

/** How a head names another folder: a neighbour or a room of its own by its last word, others without "lib/". */
export function shortName(name: string, use: string): string {
  const isNear = path.posix.dirname(use) === path.posix.dirname(name) || path.posix.dirname(use) === name;
  return isNear ? path.posix.basename(use) : use.replace(/^lib\//, '');
}
