// `npm run screenshots`: the pictures in README.md and docs/design.md, taken of the running app.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt, ensureInstalled } from './ensure.mjs';

const FOLDER = 'docs/pictures';
const SHIPPED = '/c/witkoff-call';

/** name, address, width, height, what else. A height of 0 takes the whole page; FIRST is a fact, MADE a comparison that may be revised. */
const PICTURES = [
  ['library-desktop', '/', 1440, 0, {}],
  ['ledger-desktop', SHIPPED, 1440, 1500, {}],
  ['ledger-dark', SHIPPED, 1440, 1500, { colorScheme: 'dark' }],
  ['ledger-phone', SHIPPED, 390, 1400, {}],
  ['ledger-print', SHIPPED, 1060, 1500, { media: 'print' }],
  ['fact-desktop', `${SHIPPED}/facts/FIRST`, 1440, 0, {}],
  ['fact-phone', `${SHIPPED}/facts/FIRST`, 390, 1400, {}],
  ['reader-desktop', `${SHIPPED}/reader`, 1440, 1100, {}],
  ['side-by-side-desktop', `${SHIPPED}/side-by-side`, 1440, 900, {}],
  ['numbers-desktop', `${SHIPPED}/numbers`, 1440, 1000, {}],
  ['sources-desktop', `${SHIPPED}/sources`, 1440, 1300, {}],
  ['prominence-desktop', `${SHIPPED}/prominence`, 1440, 1100, {}],
  ['revise-desktop', 'MADE?revise=1', 1440, 1000, {}],
  ['new-desktop', '/new?example=harbour-bridge', 1440, 900, {}],
];

ensureInstalled();
await ensureBuilt();
const { chromium } = await import('@playwright/test');
const port = Number(process.env.PORT ?? 3150);
const server = spawn(process.execPath, ['lib/cli/start.mjs'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: mkdtempSync(path.join(tmpdir(), 'tellings-')),
  },
});
const home = `http://127.0.0.1:${port}`;
try {
  await waitUntilReady(`${home}/api/health`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  mkdirSync(FOLDER, { recursive: true });
  const first = await findFact(browser);
  const made = await makeComparison(browser);
  for (const picture of PICTURES) await take(browser, first, made, picture);
  await browser.close();
} finally {
  server.kill('SIGTERM');
}

async function waitUntilReady(address) {
  while (server.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The app ended before it was ready.');
}

/** The id of the third fact: short words in every text. */
async function findFact(browser) {
  const page = await browser.newPage();
  await page.goto(home + SHIPPED);
  const address = await page.getByRole('rowheader').nth(2).getByRole('link').first().getAttribute('href');
  await page.close();
  return address.split('/').at(-1);
}

/** The invented texts, compared: its address, and the cookies by which its maker may revise it. */
async function makeComparison(browser) {
  const page = await browser.newPage();
  await page.goto(`${home}/new?example=harbour-bridge`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('rowheader').first().waitFor({ timeout: 120_000 });
  const made = { address: new URL(page.url()).pathname, storageState: await page.context().storageState() };
  await page.close();
  return made;
}

async function take(browser, fact, made, [name, address, width, height, { colorScheme = 'light', media = 'screen' }]) {
  const { storageState } = made;
  const page = await browser.newPage({ viewport: { width, height: height || 1000 }, colorScheme, storageState });
  await page.emulateMedia({ media, colorScheme });
  const target = address.replace('FIRST', fact).replace('MADE', made.address);
  // A page that one may revise listens for changes for as long as it is open.
  await page.goto(home + target, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  await page.evaluate(() => document.fonts.ready);
  const file = `${FOLDER}/${name}.png`;
  await page.screenshot({ path: file, fullPage: !height });
  console.log(file);
  await page.close();
}
