// `npm start`: installs and builds what is missing, then serves. TERM or Ctrl-C to this process stops everything.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { ensureBuilt, ensureInstalled, stop } from './ensure.mjs';

const DEFAULT_PORT = 3000;
const PORTS_TRIED = 20;
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;

ensureInstalled();
await ensureBuilt();
const host = process.env.HOST ?? '127.0.0.1';
const port = await choosePort(host);
const server = startServer(host, port);
await untilReady(`http://${shown(host)}:${port}`);

/** The port that was asked for, or the first free one from 3000 on. */
async function choosePort(address) {
  const asked = process.env.PORT;
  if (asked !== undefined) {
    if (!/^\d+$/.test(asked) || Number(asked) > 65_535) stop(`PORT must be a number up to 65535; it is "${asked}".`);
    const trouble = await portTrouble(address, Number(asked));
    if (trouble) stop(`Port ${asked} cannot be used (${trouble}). Set PORT to another one, or leave it out.`);
    return Number(asked);
  }
  for (let candidate = DEFAULT_PORT; candidate < DEFAULT_PORT + PORTS_TRIED; candidate++) {
    const trouble = await portTrouble(address, candidate);
    if (!trouble) return candidate;
    if (trouble !== 'EADDRINUSE') stop(`Cannot listen on ${address} (${trouble}). Check HOST.`);
    console.log(`Port ${candidate} is in use; trying the next one.`);
  }
  return stop(`Ports ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TRIED - 1} are all in use. Set PORT to a free one.`);
}

function portTrouble(address, candidate) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code ?? error.message));
    probe.listen(candidate, address, () => probe.close(() => resolve(null)));
  });
}

function startServer(address, chosen) {
  const args = ['lib/cli/serve.mjs', address, String(chosen)];
  const child = spawn(process.execPath, args, {
    // Next's own greeting would stand before ours; what goes wrong still shows.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      isStopping = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS).unref();
    });
  }
  process.on('exit', () => child.kill('SIGKILL'));
  // Being asked to stop is no failure; ending without that is, whatever the server's own status.
  child.on('exit', (code) => process.exit(isStopping ? 0 : code || 1));
  return child;
}

async function untilReady(address) {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return announce(address);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return stop('Tellings did not become ready; the messages above say why.');
}

function announce(address) {
  console.log(`Tellings is ready at ${address}`);
  const folder = 'data/stories';
  const shipped = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  for (const name of shipped.sort())
    console.log(`A finished comparison: ${address}/c/${name.slice(0, -'.json'.length)}`);
}

/** An address that a browser can open: 0.0.0.0 means "every address of this machine". */
function shown(address) {
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1';
  return address.includes(':') ? `[${address}]` : address;
}
