import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { watchErrors } from './watch-errors';

const PAGES = path.join(process.cwd(), 'lib/ingest/page/test-pages');
const page7 = path.join(PAGES, 'blog-engine/page.html');
const STORY = path.join(process.cwd(), 'data/stories/harbour-bridge');

const card = (page: Page, letter: string) => page.getByRole('region', { name: `Text ${letter}`, exact: true });
const ARTICLE = `Velmar shuts its bridge

By Ruth Moran

The harbour town of Velmar closed its bridge on Monday after engineers found cracks in two pillars, Mayor Ana Lopes said.

Subscribe to our newsletter and get it in your inbox.

Lopes said that the bridge over the Tarn would stay closed for at least three weeks while the pillars are repaired.`;

test('a file fills a card; guesses say where they come from and can be changed', async ({ page }) => {
  const noErrors = watchErrors(page);
  await page.goto('/new');
  await page.getByLabel('Files with texts').setInputFiles(page7);
  const a = card(page, 'A');
  await expect(a.getByLabel('Words of text A')).toHaveValue(/^Velmar shuts its market hall/);
  await expect(a.getByLabel('Outlet of text A')).toHaveValue('The Velmar Post');
  await expect(a.getByText('Guess: stated by the page').first()).toBeVisible();
  await a.getByText('Headline, author, date, link').click();
  await expect(a.getByLabel('Author of text A')).toHaveValue('Ruth Moran');
  await a.getByLabel('Author of text A').fill('R. Moran');
  await page.reload();
  await a.getByText('Headline, author, date, link').click();
  await expect(a.getByLabel('Author of text A')).toHaveValue('R. Moran');
  noErrors();
});

test('the preview shows what is left out, and one click takes it in', async ({ page }) => {
  await page.goto('/new');
  const a = card(page, 'A');
  await a.getByLabel('Words of text A').fill(ARTICLE);
  await expect(a.getByText('left out')).toBeVisible();
  await a.getByRole('button', { name: 'See what is compared' }).click();
  const compare = a.getByRole('button', { name: /^Compare “Subscribe/ });
  await expect(a.getByText('An invitation to a newsletter.')).toBeVisible();
  await compare.click();
  await expect(a.getByRole('button', { name: /^Leave out “Subscribe/ })).toBeVisible();
  await page.reload();
  await a.getByRole('button', { name: 'See what is compared' }).click();
  await expect(a.getByRole('button', { name: /^Leave out “Subscribe/ })).toBeVisible();
});

test('what looks wrong is told and shown at its words', async ({ page }) => {
  await page.goto('/new');
  const a = card(page, 'A');
  await a
    .getByLabel('Words of text A')
    .fill(ARTICLE.slice(ARTICLE.indexOf('Lopes said')).replace('Lopes said', 'She also said'));
  await expect(a.getByText('the first paragraph seems to be missing')).toBeVisible();
  await a.getByRole('button', { name: 'Show the words' }).click();
  await expect(a.locator('mark')).toHaveText(/^She also said/);
});

test('several texts in one paste become several, and one again', async ({ page }) => {
  await page.goto('/new');
  const [first, second] = ['harrowmouth-courier', 'national-compass'].map((name) =>
    readFileSync(path.join(STORY, `${name}.txt`), 'utf8').trim(),
  );
  const both = `${first}\n\n-----\n\n${second}`;
  await page.getByLabel('Words of text A').fill(both);
  await page.getByRole('button', { name: 'Split it' }).click();
  await expect(page.getByLabel('Words of text A')).toHaveValue(first ?? '');
  await expect(page.getByLabel('Words of text B')).toHaveValue(second ?? '');
  await page.getByRole('button', { name: 'Join them again' }).click();
  await expect(page.getByLabel('Words of text A')).toHaveValue(both);
});

test('a rich paste keeps its paragraphs', async ({ page }) => {
  await page.goto('/new');
  await page.getByLabel('Words of text A').focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/html', '<h1>Velmar shuts its bridge</h1><p>First paragraph.</p><p>Second <b>paragraph</b>.</p>');
    data.setData('text/plain', 'flat');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByLabel('Words of text A')).toHaveValue(
    'Velmar shuts its bridge\n\nFirst paragraph.\n\nSecond paragraph.',
  );
});

test('links and files that cannot be read say so beside their field, and lose nothing', async ({ page }) => {
  await page.goto('/new');
  await page.getByLabel('Words of text A').fill('The bridge is shut.');
  const link = page.getByLabel('Or add one by its link');
  await link.fill('http://127.0.0.1/');
  await page.getByRole('button', { name: 'Fetch' }).click();
  await expect(page.getByText('not on the public web')).toBeVisible();
  await expect(link).toHaveAttribute('aria-invalid', 'true');
  await page
    .getByLabel('Files with texts')
    .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 x') });
  await expect(page.getByText('The file is damaged')).toBeVisible();
  await expect(page.getByLabel('Words of text A')).toHaveValue('The bridge is shut.');
  const b = card(page, 'B');
  await page.getByLabel('Words of text B').fill('Another text on the bridge.');
  await b.getByText('Headline, author, date, link').click();
  await b.getByLabel('Link of text B').fill('nonsense');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(b.getByLabel('Link of text B')).toBeFocused();
  await expect(b.getByLabel('Link of text B')).toHaveAttribute('aria-invalid', 'true');
});

test('making a comparison can be stopped, and the page can be reloaded meanwhile', async ({ page, request }) => {
  const many = Array.from({ length: 12 }, (_, n) => ({
    outlet: `Paper ${n + 1}`,
    body: Array.from(
      { length: 60 },
      (_, k) =>
        `Sentence ${k} of paper ${n} says that the bridge of Velmar stays shut for ${(k * 7 + n) % 40} weeks, Mayor Ana Lopes told the council.`,
    ).join('\n\n'),
  }));
  const made = (await (await request.post('/api/comparisons', { data: { texts: many } })).json()) as {
    id: string;
    editUrl: string;
  };
  await page.goto(made.editUrl);
  const stop = page.getByRole('button', { name: 'Stop' });
  const ready = page.getByRole('table', { name: 'Facts and how each text tells them' });
  await expect(stop.or(ready)).toBeVisible();
  await page.reload();
  await expect(stop.or(ready)).toBeVisible();
  if (await ready.isVisible()) return;
  await stop.click();
  await expect(page.getByText('was cancelled').or(ready)).toBeVisible();
});

test('the interface describes itself', async ({ request }) => {
  const document = (await (await request.get('/api/openapi.json')).json()) as { openapi: string; paths: object };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/api/comparisons/{id}/texts');
});
