import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, chromium, expect, type Page, type Request, test } from '@playwright/test';
import { inventDocument } from '../lib/invented/invented-document';
import { watchErrors } from './watch-errors';

const boats = inventDocument({ texts: 2, facts: 2 });

interface Made {
  id: string;
  token: string;
  title: string;
}

/** Imports an invented comparison again and again. Four people's addresses, as one may bring no more than 120 in ten minutes. */
async function bring(request: APIRequestContext, count: number, name: string): Promise<Made[]> {
  const made: Made[] = [];
  for (let n = 1; n <= count; n++) {
    const title = `${name} ${String(n).padStart(3, '0')}`;
    const headers = { 'x-forwarded-for': `192.0.2.${n % 4}` };
    const answer = await request.post('/api/import', { data: { ...boats, title }, headers });
    expect(answer.status()).toBe(201);
    const { id, editUrl } = (await answer.json()) as { id: string; editUrl: string };
    made.push({ id, title, token: editUrl.split('edit=')[1] ?? '' });
  }
  return made;
}

const lines = (page: Page) => page.getByRole('button', { name: /^Delete / });

/** All that a browser sends before the body, in bytes: the line of the request and its headers. */
async function headerBytes(request: Request): Promise<number> {
  const headers = await request.headersArray();
  const words = headers.map(({ name, value }) => `${name}: ${value}\r\n`).join('');
  return Buffer.byteLength(`${request.method()} ${new URL(request.url()).pathname} HTTP/1.1\r\n${words}\r\n`);
}

async function visitHome(page: Page): Promise<number> {
  const [request] = await Promise.all([
    page.waitForRequest((one) => new URL(one.url()).pathname === '/' && one.isNavigationRequest()),
    page.goto('/'),
  ]);
  return headerBytes(request);
}

test.describe.configure({ timeout: 240_000 });

test('two hundred comparisons are listed, open, and can be changed', async ({ page }) => {
  const noErrors = watchErrors(page);
  const made = await bring(page.request, 200, 'Kept');
  expect(await visitHome(page)).toBeLessThanOrEqual(1024);
  await expect(lines(page)).toHaveCount(200);
  for (const { title } of [made[0], made[99], made[199]] as Made[]) {
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  }
  for (const { id } of made) expect((await page.request.get(`/c/${id}`)).status()).toBe(200);
  await page.getByRole('link', { name: 'Kept 001' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kept 001' })).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByLabel('Link to read')).toHaveValue(/\/s\/[\w-]{32}$/);
  await page.goto('/');
  await page.getByRole('button', { name: 'Delete Kept 001' }).click();
  await expect(lines(page)).toHaveCount(199);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines(page)).toHaveCount(200);
  noErrors();
});

test('a browser with 180 old cookies keeps all of them', async ({ page, context, request, baseURL }) => {
  const made = await bring(request, 180, 'Old');
  await context.addCookies(
    made.map(({ id, token }) => ({ name: `edit_${id}`, value: token, url: baseURL ?? '', httpOnly: true })),
  );
  // Something else is made first, so that one cookie more has to find room.
  const [other] = await bring(page.request, 1, 'Made first');
  await page.goto('/');
  await expect(lines(page)).toHaveCount(181);
  await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).toEqual(['library']);
  expect(await visitHome(page)).toBeLessThanOrEqual(1024);
  await expect(lines(page)).toHaveCount(181);
  for (const { id } of [...made, other as Made]) {
    expect((await page.request.get(`/api/comparisons/${id}/progress`)).status()).toBe(200);
  }
});

test('a library goes to another browser, once', async ({ page, browser }) => {
  const noErrors = watchErrors(page);
  await bring(page.request, 2, 'Moved');
  await page.goto('/');
  await page.getByRole('button', { name: 'Take my comparisons to another browser' }).click();
  const link = await page.getByLabel('Open this link in the other browser').inputValue();
  expect(link).toMatch(/\/move\/[\w-]{32}$/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto(link);
  await expect(page.getByRole('alert').first()).toHaveText(
    'This is the browser that the link was made in. Open it in the other one.',
  );
  await expect(page.getByRole('button', { name: 'Take them to this browser' })).toHaveCount(0);

  // It needs no script, and a preview of the link does not use it up.
  const elsewhere = await browser.newContext({ javaScriptEnabled: false });
  expect((await elsewhere.request.get(link)).status()).toBe(200);
  const other = await elsewhere.newPage();
  await bring(elsewhere.request, 1, 'Their own');
  await other.goto(link);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await expect(other.getByText('2 comparisons can be listed and changed here, too.')).toBeVisible();
  await other.getByRole('button', { name: 'Take them to this browser' }).click();
  await expect(lines(other)).toHaveCount(3);
  await page.goto('/');
  await expect(lines(page)).toHaveCount(2);

  const third = await (await browser.newContext()).newPage();
  await third.goto(link);
  await expect(third.getByText('This link has been used, or is older than 30 minutes.')).toBeVisible();
  await expect(third.getByRole('button', { name: 'Take them to this browser' })).toHaveCount(0);
  noErrors();
});

test('a library reaches a browser that had nothing', async ({ page, browser }) => {
  await bring(page.request, 1, 'Reached');
  await page.goto('/');
  await page.getByRole('button', { name: 'Take my comparisons to another browser' }).click();
  const other = await (await browser.newContext()).newPage();
  await other.goto(await page.getByLabel('Open this link in the other browser').inputValue());
  await other.getByRole('button', { name: 'Take them to this browser' }).click();
  await expect(other.getByRole('link', { name: 'Reached 001' })).toBeVisible();
});

test('a browser without cookies is told, and keeps the link', async ({ baseURL: home }, { project }) => {
  const baseURL = home ?? '';
  const folder = mkdtempSync(path.join(tmpdir(), 'tellings-no-cookies-'));
  mkdirSync(path.join(folder, 'Default'));
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(path.join(folder, 'Default', 'Preferences'), JSON.stringify(blocked));
  const context = await chromium.launchPersistentContext(folder, { ...project.use.launchOptions, baseURL });
  const page = await context.newPage();
  await page.goto('/new?example=harbour-bridge');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByText('This browser keeps no cookies. Keep this link: it is the only way back.')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  const link = await page.getByLabel('Edit link').inputValue();
  expect(link).toMatch(/\/c\/[\w-]+\?edit=[\w-]{32}$/);
  await context.close();

  const other = await chromium.launch(project.use.launchOptions);
  const keeping = await (await other.newContext({ baseURL })).newPage();
  await keeping.goto(link);
  await expect(keeping.getByRole('button', { name: 'Share' })).toBeVisible();
  expect(keeping.url()).not.toContain('edit=');
  await other.close();
});
