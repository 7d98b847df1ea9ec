import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// Which folder may import what. One table; docs/architecture.md explains it, this holds it.

interface Rule {
  /** Folders or files of ours, without their ending, besides the folder itself. */
  ours: string[];
  packages: string[];
  /** Pure: same input, same output; no clock, no chance, no machine. */
  pure: boolean;
}

const pure = (ours: string[], packages: string[] = []): Rule => ({ ours, packages, pure: true });
const edge = (ours: string[], packages: string[]): Rule => ({
  ours,
  packages: ['node:', 'server-only', ...packages],
  pure: false,
});
const STEPS = ['lib/segment', 'lib/align', 'lib/collate', 'lib/detect', 'lib/annotate'];

const RULES: Record<string, Rule> = {
  'lib/model': pure([]),
  'lib/errors': pure([]),
  'lib/segment': pure(['lib/model'], ['tinyld']),
  'lib/align': pure(['lib/model']),
  'lib/collate': pure(['lib/model'], ['diff']),
  'lib/detect': pure(['lib/model']),
  'lib/annotate': pure(['lib/model']),
  'lib/compare': pure(['lib/model', ...STEPS]),
  'lib/revise': pure(['lib/model']),
  'lib/view': pure(
    ['lib/model', 'lib/collate', 'lib/detect/prominence', 'lib/detect/source-chain'],
    ['d3-scale', 'd3-shape', '@dagrejs/dagre'],
  ),
  'lib/ingest': edge(
    ['lib/model', 'lib/errors'],
    [
      '@mozilla/readability',
      'chardet',
      'fflate',
      'ipaddr.js',
      'jsdom',
      'mammoth',
      'marked',
      'postal-mime',
      'undici',
      'unpdf',
    ],
  ),
  'lib/store': edge(['lib/model', 'lib/errors'], ['libsql', 'pg']),
  'lib/exchange': pure(['lib/model', 'lib/view'], ['ajv', 'csv-stringify', 'xmlbuilder2']),
  'lib/share': edge(
    ['lib/model', 'lib/errors', 'lib/store', 'lib/revise', 'lib/view'],
    ['zod', 'rate-limiter-flexible', 'fflate'],
  ),
  'lib/work': edge(
    [
      'lib/model',
      'lib/errors',
      'lib/store',
      'lib/share',
      'lib/exchange',
      'lib/ingest',
      'lib/segment',
      'lib/revise',
      'lib/compare',
      'lib/align',
      'lib/annotate',
    ],
    ['piscina', 'zod', 'zod-openapi', 'rate-limiter-flexible'],
  ),
  'lib/cli': edge(['lib'], ['ajv', 'diff', 'esbuild', '@playwright/test', 'next', 'oxc-parser', 'recheck']),
  components: {
    ours: ['lib/model', 'lib/view', 'lib/revise/operation'],
    packages: ['react', 'next/', 'lucide-react', '@base-ui/react', '@dnd-kit/core', 'uqr'],
    pure: false,
  },
  app: {
    ours: ['components', 'lib'],
    packages: ['react', 'next', 'zod', '@fontsource-variable/', 'node:'],
    pure: false,
  },
};

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
const MEANINGLESS = /^(index|utils?|helpers?|common|misc|temp|shared)(\.|$)|V2/;

/** What is wrong with one file of ours, in words; empty when nothing is. */
function findFaults(file: string, source: string): string[] {
  const [folder, rule] = findRule(file);
  if (!rule) return [`${file}: its folder has no rule`];
  const code = withoutComments(source);
  const faults = findImports(code).flatMap((name) => (mayImport(file, name, folder, rule) ? [] : [`imports ${name}`]));
  if (rule.pure) faults.push(...IMPURE.filter(([pattern]) => pattern.test(code)).map(([, what]) => `uses ${what}`));
  const isEdge = rule.packages.includes('server-only') && folder !== 'lib/cli';
  if (isEdge && TOUCHES_MACHINE.test(code) && !/^import 'server-only';/.test(code.trimStart())) {
    faults.push("does not start with import 'server-only'");
  }
  if (file.split('/').some((part) => MEANINGLESS.test(part))) faults.push('has a name that says nothing');
  return faults.map((fault) => `${file} ${fault}`);
}

function findRule(file: string): [string, Rule | undefined] {
  const folder = Object.keys(RULES).find((name) => file.startsWith(`${name}/`) || withoutEnding(file) === name) ?? '';
  return [folder, RULES[folder]];
}

function mayImport(file: string, name: string, folder: string, rule: Rule): boolean {
  const isOurs = name.startsWith('.') || name.startsWith('@/');
  if (!isOurs)
    return rule.packages.some(
      (allowed) =>
        name === allowed || (/[:/]$/.test(allowed) ? name.startsWith(allowed) : name.startsWith(`${allowed}/`)),
    );
  const target = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(file), name);
  return [folder, ...rule.ours].some(
    (allowed) => withoutEnding(target) === allowed || target.startsWith(`${allowed}/`),
  );
}

const withoutEnding = (file: string) => file.replace(/\.[cm]?[jt]sx?$/, '');
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

function findImports(code: string): string[] {
  const forms = [
    /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''));
}

const root = path.resolve(import.meta.dirname, '..');
const files = ['lib', 'components', 'app'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);

describe('folder rules', () => {
  it('hold in every file', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => findFaults(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  it('leave nothing at the top level but what belongs there', () => {
    const known = [
      'app',
      'components',
      'lib',
      'data',
      'e2e',
      'docs',
      'node_modules',
      'var',
      'test-results',
      'playwright-report',
    ];
    const others = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    );
    expect(others.map((entry) => entry.name).filter((name) => !known.includes(name))).toEqual([]);
    expect(existsSync(path.join(root, 'LICENSE'))).toBe(true);
  });

  it.each([
    ['a step that imports another step', 'lib/align/x.ts', "import { a } from '../detect/detect-spans';"],
    ['a step that imports the join', 'lib/align/x.ts', "import { compare } from '../compare';"],
    ['the same through the root', 'lib/segment/x.ts', "import type { A } from '@/lib/align/align-texts';"],
    ['an import over several lines', 'lib/detect/x.ts', "import {\n  a,\n  type B,\n} from '../collate/word-diff';"],
    ['a re-export', 'lib/detect/x.ts', "export * from '../collate/word-diff';"],
    ['a step that loads an edge later', 'lib/annotate/x.ts', "const a = await import('../store/get-store');"],
    ['a model that imports a step', 'lib/model/x.ts', "import { a } from '../segment/tokens';"],
    ['a step that reads files', 'lib/align/x.ts', "import { readFileSync } from 'node:fs';"],
    ['a step that knows React', 'lib/detect/x.ts', "import { useState } from 'react';"],
    ['a step with a foreign package', 'lib/align/x.ts', "import pg from 'pg';"],
    ['a step that asks the clock', 'lib/align/x.ts', 'const a = Date.now();'],
    ['a step that asks what day it is', 'lib/align/x.ts', 'const a = new Date( );'],
    ['a step that throws dice', 'lib/align/x.ts', 'const a = Math.random();'],
    ['a step that reads the environment', 'lib/align/x.ts', 'const a = process.env.HOME;'],
    ['a view that fetches', 'lib/view/x.ts', "const a = await fetch('/api');"],
    ['a view with another part of a step', 'lib/view/x.ts', "import { a } from '../detect/figures';"],
    ['a component that opens the store', 'components/ui/x.tsx', "import { getStore } from '@/lib/store/get-store';"],
    [
      'a store that knows about shares',
      'lib/store/x.ts',
      "import 'server-only';\nimport { a } from '../share/rights';",
    ],
    ['a library that imports a page', 'lib/view/x.ts', "import Page from '@/app/page';"],
    ['an edge that a browser could load', 'lib/store/x.ts', "import { readFileSync } from 'node:fs';"],
    ['a file named utils', 'lib/view/utils.ts', ''],
    ['an index file', 'lib/align/index.ts', ''],
    ['a folder without a rule', 'lib/magic/x.ts', ''],
  ])('reject %s', (_what, file, source) => {
    expect(findFaults(file, source)).toHaveLength(1);
  });

  it.each([
    ['its own folder', 'lib/align/x.ts', "import { a } from './cluster';"],
    ['the nouns', 'lib/align/x.ts', "import type { A } from '../model/text';"],
    ['its library', 'lib/collate/x.ts', "import { diffArrays } from 'diff';"],
    ['a date that was given', 'lib/detect/x.ts', "const a = new Date('2025-11-26');"],
    ['a clock in a comment', 'lib/detect/x.ts', '// Date.now() would differ\n/* Math.random() */'],
    [
      'what a view may',
      'lib/view/x.ts',
      "import { a } from '../detect/prominence';\nimport { b } from '../collate/word-diff';",
    ],
  ])('allow %s', (_what, file, source) => {
    expect(findFaults(file, source)).toEqual([]);
  });
});
