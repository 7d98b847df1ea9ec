// Serves the built app: `node lib/cli/serve.mjs HOST PORT`. Next's own server, but for frozen share pages, which are kept ready.
import { createServer } from 'node:http';
import next from 'next';

const [hostname = '127.0.0.1', port = '3000'] = process.argv.slice(2);
const app = next({ dev: false, hostname, port: Number(port) });
const handle = app.getRequestHandler();
await app.prepare();

/** An address that leads nowhere, so that Next answers with the app's own "not found". */
const NOTHING_HERE = '/nothing-here';

/** Next answers 400 or 500 where a percent sign in a path is broken. Nothing stands at such an address: that is a 404. */
function isReadable(address) {
  try {
    decodeURIComponent(address.split('?', 1)[0]);
    return true;
  } catch {
    return false;
  }
}

const server = createServer(async (request, response) => {
  if (!isReadable(request.url)) request.url = NOTHING_HERE;
  try {
    // Set by lib/share/start-frozen-pages.ts; answers false for whatever Next should answer.
    if (await globalThis.tellingsFrozenPages?.(request, response)) return;
  } catch (cause) {
    // A kept page is a short cut: what breaks there must not keep Next from answering.
    console.error('A frozen page could not be kept:', cause);
  }
  await handle(request, response);
});
server.listen(Number(port), hostname);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    server.close();
    server.closeIdleConnections();
    await app.close().catch((cause) => console.error(cause));
    process.exit(0);
  });
}
