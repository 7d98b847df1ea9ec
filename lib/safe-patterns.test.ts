import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKED_FOLDERS, findPatterns, readSource } from './cli/find-patterns';
import { BUILT_LATER } from './cli/pattern-bounds';
import { findPatternFaults, type ListedPattern } from './cli/safe-patterns';

// Nobody's sentence may keep a pattern busy. recheck is slow and runs by hand (`node lib/cli/run.mjs check-patterns`); this
// holds that it has seen every pattern as it stands.

const root = path.resolve(import.meta.dirname, '..');
const listed: ListedPattern[] = JSON.parse(readFileSync(path.join(root, 'lib/safe-patterns.json'), 'utf8'));
const one = (entry: Partial<ListedPattern>): ListedPattern => ({
  pattern: 'a',
  flags: '',
  where: ['lib/segment/x.ts'],
  verdict: 'safe',
  by: 'automaton',
  ...entry,
});

describe('the patterns that read words', () => {
  it('are all in lib/safe-patterns.json, and nothing else is', async () => {
    const { patterns, builtLater } = await findPatterns(root, CHECKED_FOLDERS);
    const written = ({ pattern, flags, where }: Pick<ListedPattern, 'pattern' | 'flags' | 'where'>) =>
      `${where.join(', ')} /${pattern}/${flags}`;
    expect(patterns.length).toBeGreaterThan(500);
    expect(listed.map(written)).toEqual(patterns.map(written));
    expect(builtLater).toEqual(Object.keys(BUILT_LATER).sort());
  });

  it('are safe, or have a bound on their input and a reason', () => {
    expect(listed.flatMap(findPatternFaults)).toEqual([]);
  });

  it.each([
    ['exponential', one({ verdict: 'exponential', most: 10, reason: 'Short.' })],
    ['polynomial without a bound', one({ verdict: 'polynomial' })],
    ['polynomial without a reason', one({ verdict: 'polynomial', most: 10, reason: ' ' })],
    ['undecided without a bound', one({ verdict: 'undecided', reason: 'Short.' })],
  ])('would be refused: %s', (_, entry) => {
    expect(findPatternFaults(entry)).toHaveLength(1);
  });
});

describe('finding patterns', () => {
  it('sees literals anywhere, and no pattern in words and comments', () => {
    const source = 'const a = /b+/iu; // /c/\nexport const d = (e: string) => e.replace(/[/]f/g, "/g/");';
    expect(readSource('lib/x.ts', source).sightings.map(({ pattern, flags }) => [pattern, flags])).toEqual([
      ['b+', 'iu'],
      ['[/]f', 'g'],
    ]);
  });
  it('sees who builds one', () => {
    expect(readSource('lib/x.ts', "const a = new RegExp('b');\nconst c = () => RegExp(a);").calls).toEqual([
      'lib/x.ts:1',
      'lib/x.ts:2',
    ]);
  });
  it('refuses what can’t be parsed', () => {
    expect(() => readSource('lib/x.ts', 'const = /a/')).toThrow('lib/x.ts');
  });
});
