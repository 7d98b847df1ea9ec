/**
 * Put every regular expression of the checked folders through recheck and write lib/safe-patterns.json:
 * node lib/cli/run.mjs check-patterns [--all]
 * A pattern that the list knows keeps its verdict; --all asks again for every one, which takes half an hour.
 * Prints what needs a person: patterns to mend, and those that need a bound in lib/cli/pattern-bounds.ts. Exit status 1 then.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, type Diagnostics } from 'recheck';
import { CHECKED_FOLDERS, type FoundPattern, findPatterns } from './find-patterns';
import { boundOf } from './pattern-bounds';
import { buildListed, type ListedPattern, type Verdict } from './safe-patterns';

const root = path.resolve(import.meta.dirname, '../..');
const list = path.join(root, 'lib/safe-patterns.json');
/** The fuzzer counts what its attacks read, not how long they take: a verdict must not hang on how busy the machine is. */
const LIMITS = { timeout: 60_000, attackTimeout: null, incubationTimeout: null };

async function judge({ pattern, flags }: FoundPattern): Promise<Verdict> {
  // "d" changes what a match tells and not how it is found; recheck does not know it.
  const found = await check(pattern, flags.replace('d', ''), LIMITS);
  return { verdict: wordFor(found), by: found.checker ?? 'none' };
}

function wordFor(found: Diagnostics): Verdict['verdict'] {
  if (found.status === 'safe') return 'safe';
  if (found.status === 'unknown') return 'undecided';
  return found.complexity.type === 'exponential' ? 'exponential' : 'polynomial';
}

// Without this recheck takes the program for this machine that its package brings, or Java: the JavaScript runs everywhere.
Object.assign(process.env, { RECHECK_BACKEND: 'pure', ...process.env });
const known = new Map<string, Verdict>();
if (existsSync(list) && !process.argv.includes('--all')) {
  for (const { pattern, flags, verdict, by } of JSON.parse(readFileSync(list, 'utf8')) as ListedPattern[])
    known.set(`${flags}/${pattern}`, { verdict, by });
}
const { patterns } = await findPatterns(root, CHECKED_FOLDERS);
const listed: ListedPattern[] = [];
for (const found of patterns) {
  const verdict = known.get(`${found.flags}/${found.pattern}`) ?? (await judge(found));
  listed.push(buildListed(found, verdict, boundOf(found)));
  process.stderr.write(`\r${listed.length} of ${patterns.length}`);
}
writeFileSync(list, `${JSON.stringify(listed, null, 2)}\n`);
const open = listed.filter(({ verdict, most }) => verdict === 'exponential' || (verdict !== 'safe' && !most));
console.log(`\n${listed.length} patterns, ${listed.filter(({ verdict }) => verdict === 'safe').length} safe.`);
for (const { verdict, where, pattern } of open) console.log(`${verdict}: ${where[0]} /${pattern.slice(0, 120)}/`);
process.exitCode = open.length > 0 ? 1 : 0;
