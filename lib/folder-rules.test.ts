import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFaults, findTreeFaults } from './cli/folder-faults';
import { readSources, type SourceFile } from './cli/read-imports';

// Where code lives and what it may import: lib/cli/folder-table.ts says it, docs/architecture.md draws it, this holds it.

const root = path.resolve(import.meta.dirname, '..');
const sources = readSources(root);

/** What is wrong with one planted file. */
const faultsOf = (file: string, source: string) => findFaults({ file, source });
/** What the whole tree would say with these files added, or put in place of today's. */
const treeFaultsWith = (...planted: SourceFile[]) => {
  const names = new Set(planted.map(({ file }) => file));
  return findTreeFaults([...sources.filter(({ file }) => !names.has(file)), ...planted]);
};
const sourceOf = (file: string) => sources.find((source) => source.file === file)?.source ?? '';

describe('folder rules', () => {
  it('hold in every file', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.flatMap(findFaults)).toEqual([]);
  });

  it('hold in the whole: no circle, no folder without an entry, no door that is none, heads as the table', () => {
    expect(findTreeFaults(sources)).toEqual([]);
  });

  it('leave nothing at the top level but what belongs there', () => {
    const known = 'app components lib data e2e docs node_modules var test-results playwright-report'.split(' ');
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
    ['a model that imports a step', 'lib/model/x.ts', "import { a } from '../segment/segment-text';"],
    ['a step that reads files', 'lib/align/x.ts', "import { readFileSync } from 'node:fs';"],
    ['a step that knows React', 'lib/detect/x.ts', "import { useState } from 'react';"],
    ['a step with a foreign package', 'lib/align/x.ts', "import pg from 'pg';"],
    ['a step that asks the clock', 'lib/align/x.ts', 'const a = Date.now();'],
    ['a step that asks what day it is', 'lib/align/x.ts', 'const a = new Date( );'],
    ['a step that throws dice', 'lib/align/x.ts', 'const a = Math.random();'],
    ['a step that reads the environment', 'lib/align/x.ts', 'const a = process.env.HOME;'],
    ['a view that fetches', 'lib/view/numbers/x.ts', "const a = await fetch('/api');"],
    ['a view that reads a step', 'lib/view/numbers/x.ts', "import { a } from '../../detect/figures/figures';"],
    ['a view that knows another view', 'lib/view/names/x.ts', "import { a } from '../numbers/numbers-view';"],
    ['a component that opens the store', 'components/ui/x.tsx', "import { getStore } from '@/lib/store/get-store';"],
    ['a widget that knows a comparison', 'components/ui/x.tsx', "import { A } from '../comparison/dek';"],
    ['a room of detect that looks up a storey', 'lib/detect/words/x.ts', "import { a } from '../figures/figures';"],
    ['an import past a door', 'lib/detect/x.ts', "import { a } from './figures/quantities';"],
    ['an import past a door, of its type', 'lib/exchange/x.ts', "import type { A } from '../view/fact/variant-lanes';"],
    ['shipped code with invented texts', 'lib/work/x.ts', "import { a } from '../invented/invented-texts';"],
    ['a store that knows about links', 'lib/store/x.ts', "import 'server-only';\nimport { a } from '../share/rights';"],
    ['a library that imports a page', 'lib/view/numbers/x.ts', "import Page from '@/app/page';"],
    ['an edge that a browser could load', 'lib/store/x.ts', "import { readFileSync } from 'node:fs';"],
    ['a file named utils', 'lib/view/numbers/utils.ts', ''],
    ['an index file', 'lib/align/index.ts', ''],
    ['a folder of what several need', 'lib/detect/figures/_lib/x.ts', ''],
    ['a folder without an entry', 'lib/magic/x.ts', ''],
    ['words of a set outside their place', 'lib/view/numbers/x.ts', 'const A: Record<FigureVerdict, string> = {};'],
    ['the same for some of a set', 'components/fact/x.tsx', 'const A: Partial<Record<Voice, { title: string }>> = {};'],
    ['the same as pairs', 'components/fact/x.tsx', 'const A: [Strength, string][] = [];'],
  ])('reject %s', (_what, file, source) => {
    expect(faultsOf(file, source)).toHaveLength(1);
  });

  it.each([
    ['its own folder', 'lib/align/pairs/x.ts', "import { a } from './cluster';"],
    ['the nouns', 'lib/align/x.ts', "import type { A } from '../model/text';"],
    ['its library', 'lib/collate/x.ts', "import { diffArrays } from 'diff';"],
    ['a date that was given', 'lib/detect/x.ts', "const a = new Date('2025-11-26');"],
    ['a clock in a comment', 'lib/detect/x.ts', '// Date.now() would differ\n/* Math.random() */'],
    ['one file of a folder', 'components/ledger/x.tsx', "import type { A } from '@/lib/revise/operation';"],
    ['words beside a set of their own', 'lib/view/ledger/x.ts', 'const A: Record<CellState, string> = {};'],
  ])('allow %s', (_what, file, source) => {
    expect(faultsOf(file, source)).toEqual([]);
  });

  it('see a circle of files, by types alone too', () => {
    const faults = treeFaultsWith(
      { file: 'lib/collate/x.ts', source: "import type { Y } from './y';" },
      { file: 'lib/collate/y.ts', source: "import type { X } from './x';" },
    );
    expect(faults).toEqual(['A circle of files: lib/collate/x, lib/collate/y']);
  });

  it('see a circle of folders that no file closes', () => {
    const faults = treeFaultsWith({
      file: 'lib/detect/words/x.ts',
      source: "import type { A } from '../figures/units';",
    });
    expect(faults).toEqual(['A circle of folders: lib/detect/figures, lib/detect/words']);
  });

  it('see an entry without a folder, a door that is no file, and one that nobody needs', () => {
    const without = (gone: RegExp) => findTreeFaults(sources.filter(({ file }) => !gone.test(file)));
    expect(without(/^lib\/view\/names\//)).toContain('lib/view/names has an entry and no file');
    expect(without(/^lib\/detect\/figures\/units\.ts$/)).toEqual(['lib/detect/figures/units is a door and no file']);
    const lonely = treeFaultsWith({ file: 'app/[door]/[key]/names/page.tsx', source: '' });
    expect(lonely).toEqual(expect.arrayContaining(['components/names/names-page is a door that nobody imports']));
  });

  it('see a head that is missing, too long, or says something else than the table', () => {
    const file = 'lib/detect/figures/figures.ts';
    const source = sourceOf(file);
    const code = source.slice(source.indexOf('*/') + 2);
    const says = /^\/\*\*\n \* (.*)/.exec(source)?.[1] ?? '';
    expect(treeFaultsWith({ file, source: code })).toEqual([`${file} does not begin with a docstring`]);
    expect(treeFaultsWith({ file, source: source.replace(says, 'Numbers.') })).toEqual([
      `${file} does not begin with the sentence of the table: ${says}`,
    ]);
    expect(treeFaultsWith({ file, source: source.replace('Uses:   words', 'Uses:   magic') })).toEqual([
      `${file} does not say "Uses: words."`,
    ]);
    expect(treeFaultsWith({ file, source: source.replace('*/', `${'* More.\n '.repeat(9)}*/`) })).toEqual([
      `${file} has a head of more than eight lines`,
    ]);
  });
});
