// `node lib/cli/run.mjs NAME …`: runs the script of that name beside it, installing what is missing first.
// Behind npm run compare, bench, train, evaluate, accept-rows.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

// Files are named from where the command was typed; npm itself starts us in the folder of Tellings.
const typedIn = process.env.INIT_CWD ?? process.cwd();
const { ensureInstalled, root, stop } = await import('./ensure.mjs');

const [name = '', ...given] = process.argv.slice(2);
const script = path.join(root, 'lib', 'cli', `${name}.ts`);
if (!existsSync(script)) stop(`There is no command "${name}" in lib/cli.`, 2);
ensureInstalled();
const words = given.map((word) => (word.startsWith('--') ? word : path.resolve(typedIn, word)));
// The condition makes 'server-only' the empty module that it is on a server.
const args = ['--conditions=react-server', '--import', 'tsx', script, ...words];
const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root });
if (error) stop(`The command could not be started: ${error.message}`);
process.exitCode = status ?? 1;
