import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTestRequest } from './test-request.mjs';

const project = mkdtempSync(path.join(tmpdir(), 'tellings-request-'));
const FILES = [
  'lib/detect/figures.test.ts',
  'lib/detect/figures.ts',
  'lib/detect/names.test.ts',
  'lib/view/figure-words.test.ts',
  'components/reader/margin.test.tsx',
  'components/reader/margin.test.ts',
  'e2e/ledger.spec.ts',
  'e2e/reader.spec.ts',
];
beforeAll(() => {
  for (const file of FILES) {
    mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(project, file), '');
  }
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const read = (...words: string[]) => readTestRequest(words, project);

describe('what npm test is asked for', () => {
  it('is everything without words, and a whole part by its name', () => {
    expect(read()).toEqual({ parts: ['static', 'unit', 'browser'], files: null });
    for (const part of ['static', 'unit', 'browser']) expect(read(part)).toEqual({ parts: [part], files: null });
  });

  it.each([
    [['unit', 'lib/detect/figures'], ['lib/detect/figures.test.ts']],
    [
      ['unit', './lib/detect/'],
      ['lib/detect/figures.test.ts', 'lib/detect/names.test.ts'],
    ],
    [['unit', path.join(project, 'lib/view')], ['lib/view/figure-words.test.ts']],
    [
      ['unit', 'figure', 'reader'],
      ['components/reader/margin.test.tsx', 'lib/detect/figures.test.ts', 'lib/view/figure-words.test.ts'],
    ],
    [['browser', 'reader'], ['e2e/reader.spec.ts']],
  ])('%j is the files of the part with one of the words in their path', (words, files) => {
    const asked = read(...words);
    expect([...(asked.files ?? [])].sort()).toEqual(files);
  });

  it.each([
    [['unit', 'figures', 'nowhere'], 'No unit test has "nowhere" in its path.'],
    [['unit', 'ledger'], 'No unit test has "ledger" in its path.'],
    [['browser', 'lib/detect'], 'No browser test has "lib/detect" in its path.'],
    [['unit', '--watch'], 'No unit test has "--watch" in its path.'],
  ])('%j is refused with status 1: a word that no test has is never passed over', (words, refusal) => {
    expect(read(...words)).toEqual({ refusal, status: 1 });
  });
});

describe('the command', () => {
  it.each([
    [['magic'], 2, /^There is no part "magic": .*static \| unit \| browser/],
    [['lib/detect'], 2, /^There is no part "lib\/detect"/],
    [['toString'], 2, /^There is no part "toString"/],
    [['static', 'lib/detect'], 2, /takes no paths/],
    [['unit', 'lib/nowhere'], 1, /^No unit test has "lib\/nowhere" in its path\.$/],
  ])('ends %j with one line and status %i, and runs nothing', (words, status, line) => {
    const ended = spawnSync(process.execPath, [path.join(import.meta.dirname, 'test.mjs'), ...words], {
      encoding: 'utf8',
    });
    expect([ended.status, ended.stdout, ended.stderr.trim().split('\n').length]).toEqual([status, '', 1]);
    expect(ended.stderr.trim()).toMatch(line);
  });
});
