// What `npm start`, `npm test` and `npm run compare` need before they can begin: packages, a build, the worker.
// Node's own modules only: this file runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const distDir = process.env.NEXT_DIST_DIR ?? '.next';
const INSTALL_MARK = 'node_modules/.tellings-install';
const INSTALL_LOCK = '.tellings-installing';
const BUILD_MARK = path.join(distDir, '.tellings-build');
const SOURCES = ['app', 'components', 'lib', 'data'];
const CONFIGURATION = [
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
];

process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED ??= '1';

/** Say what is wrong in one line and end. */
export function stop(line, status = 1) {
  console.error(line);
  process.exit(status);
}

/** Install the packages of the lock file, unless these very ones are there. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Tellings needs Node.js 20.19 or newer; this is ${process.version}.`);
  const wanted = hash([readFileSync('package-lock.json'), process.platform, process.arch]);
  if (readMark(INSTALL_MARK) === wanted) return;
  holdInstallLock();
  // Whoever held the lock before may have installed just this.
  if (readMark(INSTALL_MARK) !== wanted) install(wanted);
  rmSync(INSTALL_LOCK, { force: true });
}

function install(wanted) {
  console.error('Installing packages (the first time only, about half a minute) …');
  // NODE_ENV=production would leave out Tailwind and TypeScript, which the build needs.
  if (runNpm(['ci', '--include=dev']) !== 0) stop('The packages could not be installed; npm says above why.');
  writeFileSync(INSTALL_MARK, wanted);
}

/** Two commands at once must not unpack into one folder: the second waits until the first is done or dead. */
function holdInstallLock() {
  for (;;) {
    try {
      writeFileSync(INSTALL_LOCK, String(process.pid), { flag: 'wx' });
      process.on('exit', () => rmSync(INSTALL_LOCK, { force: true }));
      return;
    } catch (cause) {
      if (cause.code !== 'EEXIST') throw cause;
      if (!isAlive(Number(readMark(INSTALL_LOCK)))) rmSync(INSTALL_LOCK, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch {
    return false;
  }
}

/** Build, unless exactly these sources were built before. */
export async function ensureBuilt() {
  const wanted = hash(sourceFiles().flatMap((file) => [file, readFileSync(file)]));
  if (existsSync(path.join(distDir, 'BUILD_ID')) && readMark(BUILD_MARK) === wanted) return;
  console.error('Building (when something has changed, about twenty seconds) …');
  // The mark goes first and comes back last: a build that was cut off is not taken for a whole one.
  rmSync(BUILD_MARK, { force: true });
  const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (next.status !== 0) stop('The build failed; the messages above say where.', next.status ?? 1);
  await buildWorker();
  writeFileSync(BUILD_MARK, wanted);
}

/** One file for each kind of thread, with everything that it runs: a thread loads no TypeScript. */
export async function buildWorker() {
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: { compare: 'lib/work/compare-worker.ts', read: 'lib/work/read-worker.ts' },
    outdir: path.join(distDir, 'worker'),
    outExtension: { '.js': '.mjs' },
    // Readers of pages and files load data of their own from beside themselves.
    external: ['jsdom', '@mozilla/readability', 'mammoth', 'unpdf', 'postal-mime', 'marked', 'undici'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['react-server'],
    sourcemap: 'inline',
    logLevel: 'warning',
    // Some packages call `require` of Node's own modules.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  });
}

function sourceFiles() {
  const folders = SOURCES.filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)),
  );
  return [...files, ...CONFIGURATION.filter((file) => existsSync(file))].sort();
}

function hash(parts) {
  const sum = createHash('sha256');
  // Each part with its length, so that no two lists of parts look the same.
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest('hex').slice(0, 32);
}

function readMark(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function runNpm(args) {
  const env = {
    ...process.env,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  // Standard output belongs to whoever called us (`npm run --silent compare` prints a document there).
  const options = { stdio: ['ignore', 2, 2], env };
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) return spawnSync(process.execPath, [cli, ...args], options).status ?? 1;
  const isWindows = process.platform === 'win32';
  return spawnSync(isWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: isWindows }).status ?? 1;
}

// `node lib/cli/ensure.mjs --worker`: what `next dev` needs besides itself.
if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--worker')) {
  mkdirSync(distDir, { recursive: true });
  await buildWorker();
}
