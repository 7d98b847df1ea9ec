// `npm run --silent compare -- FILE FILE…`: prints one comparison of the texts in these files. See compare.ts.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

// Files are named from where the command was typed; npm itself starts us in the folder of Tellings.
const typedIn = process.env.INIT_CWD ?? process.cwd();
const { ensureInstalled, root, stop } = await import('./ensure.mjs');

ensureInstalled();
const files = process.argv.slice(2).map((file) => path.resolve(typedIn, file));
const script = path.join(root, 'lib', 'cli', 'compare.ts');
// The condition makes 'server-only' the empty module that it is on a server.
const args = ['--conditions=react-server', '--import', 'tsx', script, ...files];
const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root });
if (error) stop(`The comparison could not be started: ${error.message}`);
process.exitCode = status ?? 1;
