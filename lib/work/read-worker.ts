import 'server-only';
import { doReadTask } from './read-task';

// Bundled by lib/cli/ensure.mjs and run by piscina in a thread: a page that is slow to read holds up nobody.

export default doReadTask;
