// `npm test`: everything that must hold, or with `-- static | unit | browser` a part of it. Installs what is missing, runs every
// check even after one has failed, and ends with where the time went and one line that counts the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, root, stop } from './ensure.mjs';
import { readTestRequest } from './test-request.mjs';
import { readBrowserReport, readUnitReport, tellTimes } from './test-times.mjs';

const isCi = process.env.CI === 'true' || process.env.CI === '1';
const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const asked = readTestRequest(process.argv.slice(2), root);
if ('refusal' in asked) stop(asked.refusal, asked.status);
ensureInstalled();
const reports = mkdtempSync(path.join(tmpdir(), 'tellings-test-'));
const counts = { passed: 0, failed: 0 };
const times = [];
const files = [];
if (isCi && asked.parts.includes('unit')) ensurePostgres();
const RUN = { static: runStaticChecks, unit: runUnitTests, browser: runBrowserTests };

for (const part of asked.parts) {
  const startedAt = performance.now();
  await RUN[part]();
  times.push({ name: part, seconds: (performance.now() - startedAt) / 1000 });
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${tellTimes(times, files).join('\n')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

function runStaticChecks() {
  check('Format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']);
  check('Route types', 'node_modules/next/dist/bin/next', ['typegen']);
  check('Types', 'node_modules/typescript/bin/tsc', ['--noEmit']);
  check('Unused code', 'node_modules/knip/bin/knip.js', ['--no-progress']);
}

function runUnitTests() {
  const file = path.join(reports, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...(asked.files ?? [])];
  const status = run('Unit tests', 'node_modules/vitest/vitest.mjs', args);
  count('Unit tests', status, readUnitReport(readJson(file), root));
}

async function runBrowserTests() {
  const executable = ensureBrowser();
  if (!executable) return leaveOutBrowser();
  await ensureBuilt();
  const file = path.join(reports, 'browser.json');
  const env = { CHROMIUM: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  // Playwright reads words as patterns.
  const only = (asked.files ?? []).map((name) => `${name.replaceAll('.', '\\.')}$`);
  const args = ['test', '--reporter=list,json', ...only];
  const status = run('Browser tests', 'node_modules/@playwright/test/cli.js', args, env);
  count('Browser tests', status, readBrowserReport(readJson(file)));
}

function leaveOutBrowser() {
  if (isCi || asked.parts.length === 1) return fail('No Chromium for the browser tests, and none could be installed.');
  console.log('The browser tests were left out: there is no Chromium. On Debian: apt-get install chromium.');
  console.log('Elsewhere, set CHROMIUM to the path of Chrome or Chromium.');
}

/** A runner that ends badly without a failed test (a file that does not load, no tests at all) is a failure of its own. */
function count(title, status, { passed, failed, files: timed }) {
  counts.passed += passed;
  counts.failed += failed;
  files.push(...timed);
  if (status !== 0 && failed === 0) fail(`${title} ended with status ${status}.`);
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function check(title, script, args) {
  if (run(title, script, args) !== 0) fail(`${title}: see above.`);
}

function fail(line) {
  counts.failed += 1;
  console.error(line);
}

function run(title, script, args, env = {}) {
  console.log(`\n${title}`);
  return (
    spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1
  );
}

function findBrowser() {
  return BROWSERS.find((file) => file && existsSync(file));
}

/** The path of a browser; installs Debian's where that is possible. */
function ensureBrowser() {
  if (process.env.CHROMIUM && !existsSync(process.env.CHROMIUM))
    stop(`CHROMIUM names no file: ${process.env.CHROMIUM}`);
  return findBrowser() ?? (installDebian('chromium') ? findBrowser() : undefined);
}

/** In CI the store is tested on both databases; elsewhere its tests say that one was left out. */
function ensurePostgres() {
  const home = '/usr/lib/postgresql';
  if (!existsSync(home) || readdirSync(home).length === 0) installDebian('postgresql');
}

function installDebian(name) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  console.log(`\nInstalling ${name} …`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  // Another apt-get may be at work: wait for it.
  const apt = (...args) => spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], options).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', name);
}
