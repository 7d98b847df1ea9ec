import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 3130);
// Own data each time, so that tests never meet what was left behind. Workers load this file too and get no folder.
const dataFolder = process.env.TEST_WORKER_INDEX ? '' : mkdtempSync(path.join(tmpdir(), 'tellings-e2e-'));

export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  // Comparing starts a thread first: on a busy machine five seconds are not enough. What is there ends the wait at once.
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      // Containers have no sandbox and little shared memory; nothing may be fetched from outside.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node lib/cli/start.mjs',
    url: `http://127.0.0.1:${port}/api/health`,
    env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataFolder, DATABASE_URL: '' },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    timeout: 300_000,
  },
});
