import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// How our code may ask for a word from outside, and how it may put one into a pattern. lib/own-keys.test.ts shows what goes wrong else.

interface Rule {
  fault: string;
  pattern: RegExp;
  /** Which files it is for. */
  files: RegExp;
  /** Files that may, with the reason. */
  but?: Record<string, string>;
}

const RULES: Rule[] = [
  {
    fault: 'keeps a table in a plain object; make it with keyed() of lib/model/keyed.ts',
    pattern: /^(?:export )?const \w+: (?:\w+<)*Record<string\b|\bas (?:\w+<)*Record<string, [^;]{1,60}\)\[(?!')/m,
    files: /^(?:lib\/(?!cli\/)|components|app)/,
    but: { 'lib/exchange/web-annotations.ts': 'asks Object.hasOwn in the line before' },
  },
  {
    fault: 'reads what is keyed by text id as it stands; ask cellOf() of lib/model/cell-of.ts',
    pattern: /\bcells\??\.?\[[\w.?]*(?:[iI]d|[tT]ext)\]/,
    files: /^(?:lib\/(?!cli\/)|components|app)/,
    but: {
      'lib/model/cell-of.ts': 'is what asks',
      'lib/invented/invented-document.ts': 'reads what it has just made up',
    },
  },
  {
    fault: 'asks an object by `in`, which finds what every object has; ask Object.hasOwn or a Map',
    // Behind an operator or a bracket: elsewhere "in" stands in a loop, a type or a sentence.
    pattern: /(?:\breturn|=>|[=(&|?:!,])\s*[\w.[\]]+ in (?=[\w{(])/,
    files: /^lib\/(?!cli\/).*\.ts$/,
  },
  {
    fault: 'escapes words for a pattern by itself; escape-string-regexp knows all marks and flags',
    pattern: /\\\\\$[&{]|\bRegExp\.escape\b/,
    files: /^(?:lib|components|app|e2e|proxy)/,
    but: { 'lib/exchange/markdown.ts': 'escapes for Markdown', 'lib/view/share/citation.ts': 'escapes for TeX' },
  },
];

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|\s)\/\/.*$/gm, '');
/** Words in strings and patterns, in which "in" is English; a string before `in` is a constant and stays one. */
const withoutWords = (source: string) =>
  source
    .replace(/`(?:[^`\\]|\\[\s\S])*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/(?<=[=(,:[!&|?;{]\s*|return )\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g, "''");

function findFaults(file: string, source: string): string[] {
  const code = withoutComments(source);
  return RULES.filter(({ files, but }) => files.test(file) && !Object.hasOwn(but ?? {}, file))
    .filter(({ fault, pattern }) => pattern.test(fault.includes('`in`') ? withoutWords(code) : code))
    .map(({ fault }) => `${file} ${fault}`);
}

const root = path.resolve(import.meta.dirname, '..');
const files = ['lib', 'components', 'app', 'e2e'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);

describe('source rules', () => {
  it('hold in every file', () => {
    expect(files.length).toBeGreaterThan(400);
    const all = [...files, 'proxy.ts'];
    expect(all.flatMap((file) => findFaults(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  it('make no exception for a file that needs none', () => {
    for (const { pattern, but = {} } of RULES)
      for (const file of Object.keys(but))
        expect(pattern.test(withoutComments(readFileSync(path.join(root, file), 'utf8'))), file).toBe(true);
  });

  it.each([
    ['a table of words', 'lib/detect/x.ts', 'const UNITS: Record<string, string> = { percent: "%" };'],
    ['the same for reading only', 'lib/collate/x.ts', 'export const A: Readonly<Record<string, number>> = {};'],
    ['a table without a name', 'lib/view/x.ts', "const a = ({ one: 'st' } as Record<string, string>)[rule] ?? 'th';"],
    ['a cell by its text', 'lib/view/x.ts', 'const cell = fact.cells[text.id];'],
    ['a cell of a row that may be none', 'components/x.tsx', 'facts[0]?.cells[id]?.passages'],
    ['a cell by a passage', 'lib/revise/x.ts', 'cells[passage.text]'],
    ['a word looked for in an object', 'lib/view/x.ts', 'return unit in MINUTES;'],
    ['the same in an empty one', 'lib/exchange/x.ts', 'const isTaken = (id: string) => id in {};'],
    ['an escape of our own', 'lib/view/x.ts', "words.replace(/[.*+?^]/g, '\\\\$&')"],
    ['an escape by a function', 'e2e/x.ts', 'words.replace(/[.*+?]/g, (mark) => `\\\\$' + '{mark}`)'],
    ['an escape that Node 20 has not', 'lib/revise/x.ts', 'new RegExp(RegExp.escape(name))'],
  ])('reject %s', (_what, file, source) => {
    expect(findFaults(file, source)).toHaveLength(1);
  });

  it.each([
    ['a table made by keyed', 'lib/detect/x.ts', "const UNITS = keyed({ percent: '%' });"],
    ['a table of a closed list', 'lib/view/x.ts', 'const TITLES: Record<DisagreementKind, string> = {};'],
    ['a cell by its place', 'lib/view/x.ts', 'row.cells[place]'],
    ['a field of ours looked for', 'lib/ingest/x.ts', "if ('roles' in more) return;"],
    ['a walk over keys', 'lib/revise/x.ts', 'for (const id in cells) count++;'],
    ['a type over names', 'lib/revise/x.ts', "type A = { [K in Change['kind']]: K };"],
    ['English', 'lib/errors.ts', "const a = 'It stands in the file.'; // words in files\nconst b = /word in file/u;"],
    ['the library', 'lib/view/x.ts', 'new RegExp(escapeStringRegexp(name))'],
  ])('allow %s', (_what, file, source) => {
    expect(findFaults(file, source)).toEqual([]);
  });
});
