import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../model/comparison';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'tellings-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BRIDGE =
  'The old bridge at Harl closed on Monday.\n\nMayor Ilse Brandt said 40 people had to wait for a ferry.\n';
const FERRY =
  'Harl’s old bridge was closed Monday.\n\nSome 50 people had to wait for a ferry, Mayor Ilse Brandt said.\n';
const file = (name: string) => path.join(folder, name);
beforeAll(() => {
  writeFileSync(file('vale-wire.txt'), BRIDGE);
  writeFileSync(file('echo.txt'), FERRY);
  mkdirSync(file('other'));
  writeFileSync(file('other/echo.txt'), `${FERRY}\nThe ferry is free.\n`);
  writeFileSync(file('empty.txt'), ' \n\n');
  writeFileSync(file('binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  writeFileSync(file('latin.txt'), Buffer.from('Das Stra\xdfenfest f\xe4llt aus.', 'latin1'));
});

// The command as npm runs it; the installation is already there, so that nothing else happens.
function run(...names: string[]) {
  const args = [path.join(root, 'lib/cli/run.mjs'), 'compare', ...names.map(file)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, stdout, lines: stderr.split('\n').filter(Boolean) };
}

describe('the command line', () => {
  it('prints one document that follows the schema, with the files’ names as ids', () => {
    const { status, stdout, lines } = run('vale-wire.txt', 'echo.txt', 'other/echo.txt');
    expect([status, lines]).toEqual([0, []]);
    const document = JSON.parse(stdout) as Comparison;
    const schema = JSON.parse(readFileSync(path.join(root, 'lib/model/comparison.schema.json'), 'utf8'));
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validate(schema, document), ajv.errorsText()).toBe(true);
    expect(document.texts.map((text) => text.id)).toEqual(['vale-wire', 'echo', 'echo-2']);
    expect(document.texts[0]?.body).toBe(BRIDGE);
  });

  it.each([
    ['a missing file', ['echo.txt', 'nowhere.txt'], /nowhere\.txt does not exist/],
    ['a folder', ['other'], /other is a folder/],
    ['a text without words', ['empty.txt', 'echo.txt'], /empty\.txt has no words in it/],
    ['a picture', ['binary.txt'], /binary\.txt is not a text file/],
    ['another encoding', ['latin.txt'], /latin\.txt is not UTF-8/],
    ['no file', [], /Name one to fifty/],
    ['fifty-one files', Array<string>(51).fill('echo.txt'), /51 files are too many/],
  ])('refuses %s with one line and status 2', (_what, names, line) => {
    const { status, stdout, lines } = run(...names);
    expect([status, stdout, lines.length]).toEqual([2, '', 1]);
    expect(lines[0]).toMatch(line);
  });
});
