import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { watchErrors } from './watch-errors';

const FOLDER = path.join(process.cwd(), 'data/stories/harbour-bridge');
const story = JSON.parse(readFileSync(path.join(FOLDER, 'story.json'), 'utf8')) as {
  texts: { outlet: { name: string }; file: string }[];
};
const texts = story.texts.map(({ outlet, file }) => ({
  outlet: outlet.name,
  body: readFileSync(path.join(FOLDER, file), 'utf8'),
}));

/** Pastes the invented story and waits for its ledger; gives the comparison's address. */
async function compareStory(page: Page, title: string): Promise<string> {
  await page.goto('/new');
  await page.getByLabel('What are they about?').fill(title);
  await page.getByRole('button', { name: 'Add a text' }).click();
  for (const [n, { outlet, body }] of texts.entries()) {
    const card = page.getByRole('region', { name: `Text ${'ABC'[n]}` });
    await card.getByLabel('Outlet of text').fill(outlet);
    await card.getByLabel('Words of text').fill(body);
  }
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Facts and how each text tells them' })).toBeVisible();
  return new URL(page.url()).pathname;
}

test('paste three texts, see the ledger, open a fact, share it, and nobody else can change it', async ({
  page,
  browser,
}) => {
  const noErrors = watchErrors(page);
  const address = await compareStory(page, 'The barge');
  await expect(page.getByRole('heading', { level: 1, name: 'The barge' })).toBeVisible();
  for (const { outlet } of texts) await expect(page.getByRole('columnheader', { name: outlet })).toBeVisible();
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  expect(await rows.count()).toBeGreaterThan(5);
  // Every cell is the outlet's own words, once the marks that we add are taken away.
  const words = await page.locator('blockquote p').evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const bare = paragraph.cloneNode(true) as HTMLElement;
      for (const ours of bare.querySelectorAll('del, sup, [aria-hidden]')) ours.remove();
      return bare.textContent ?? '';
    }),
  );
  expect(words.length).toBeGreaterThan(10);
  expect(words.filter((quote) => !texts.some(({ body }) => body.includes(quote)))).toEqual([]);

  await rows.first().getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'In their own words' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Word by word' })).toBeVisible();
  await page.getByRole('link', { name: 'Ledger' }).click();
  // The page that is left has the button, too.
  await expect(page.getByRole('table', { name: 'Facts and how each text tells them' })).toBeVisible();

  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByLabel('Link to read').inputValue();
  expect(link).toMatch(/\/s\/[\w-]{22,}$/);
  noErrors();

  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  const noOtherErrors = watchErrors(other);
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 1, name: 'The barge' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await other.getByRole('rowheader').first().getByRole('link').first().click();
  await expect(other.getByRole('heading', { name: 'In their own words' })).toBeVisible();
  expect(new URL(other.url()).pathname.startsWith(new URL(link).pathname)).toBe(true);
  noOtherErrors();

  // Whole texts never reach the link's reader, in the page or its data.
  const source = await (await stranger.request.get(link)).text();
  const unquoted = texts[0]?.body.split('\n').find((line) => line.startsWith('On Chandler Street')) ?? '';
  expect(unquoted.length).toBeGreaterThan(100);
  expect(source).not.toContain(unquoted);

  // The link opens nothing else: not the owner's page, not the right to share.
  expect((await stranger.request.get(address)).status()).toBe(404);
  const forged = await stranger.request.post(`/api${address.replace('/c/', '/comparisons/')}/shares`, { data: {} });
  expect(forged.status()).toBe(404);
  await stranger.close();
});

test('the library of this browser lists what it has made, and only there', async ({ page, browser }) => {
  await compareStory(page, 'The barge, again');
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'The barge, again' })).toBeVisible();
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto('/');
  await expect(other.getByRole('link', { name: 'The barge, again' })).toHaveCount(0);
  await stranger.close();
});

test('the owner’s own link opens the comparison for change in another browser', async ({ page, browser }) => {
  const address = await compareStory(page, 'The barge, elsewhere');
  await page.getByRole('button', { name: 'Share' }).click();
  expect(await page.content()).not.toContain('?edit=');
  await page.getByRole('tab', { name: 'My own key' }).click();
  await page.getByRole('button', { name: 'Make a link of my own' }).click();
  const link = await page.getByLabel('Your own link').inputValue();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.getByRole('button', { name: 'Share' })).toBeVisible();
  // The secret is out of the address once it is a cookie.
  expect(other.url().endsWith(address)).toBe(true);
  await elsewhere.close();
});

for (const address of [
  '/c/nothing',
  '/s/nothing',
  `/s/${'A'.repeat(43)}`,
  '/c/nothing?edit=forged',
  '/c/witkoff-call/facts/nothing',
]) {
  test(`${address} is not found, without a hint`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  });
}

test('bad input gets one sentence and loses nothing', async ({ page }) => {
  await page.goto('/new');
  const [a, b] = [page.getByLabel('Words of text A'), page.getByLabel('Words of text B')];
  await a.fill('The bridge is shut.');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.locator('form').getByRole('alert')).toHaveText('Paste at least two texts about the same event.');
  await b.fill('The bridge is shut.');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.locator('form').getByRole('alert')).toContainText('Texts A and B are the same words');
  await page.reload();
  await expect(a).toHaveValue('The bridge is shut.');
  await b.fill('ferry '.repeat(33_334));
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.locator('form').getByRole('alert')).toContainText('200,000');
  await expect(a).toHaveValue('The bridge is shut.');
});

test('a text added after a reload is a text of its own', async ({ page }) => {
  await page.goto('/new');
  for (const letter of ['C', 'D']) {
    await page.getByRole('button', { name: 'Add a text' }).click();
    await page.getByLabel(`Words of text ${letter}`).fill(`The ferry, told by ${letter}.`);
  }
  await page.reload();
  await expect(page.getByLabel('Words of text D')).toHaveValue('The ferry, told by D.');
  await page.getByRole('button', { name: 'Add a text' }).click();
  await page.getByLabel('Words of text E').fill('The ferry, told by E.');
  await expect(page.getByLabel('Words of text C')).toHaveValue('The ferry, told by C.');
});

test('starting empty can be taken back, and so can leaving the page', async ({ page }) => {
  await page.goto('/new');
  await page.getByLabel('Words of text A').fill('The bridge is shut.');
  await page.getByRole('button', { name: 'Start empty' }).click();
  await expect(page.getByLabel('Words of text A')).toHaveValue('');
  await page.getByRole('button', { name: 'Bring the texts back' }).click();
  await expect(page.getByLabel('Words of text A')).toHaveValue('The bridge is shut.');
  await page.goto('/');
  await page.goBack();
  await expect(page.getByLabel('Words of text A')).toHaveValue('The bridge is shut.');
});

test('an invented story is one click away', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Try it with invented texts' }).click();
  await expect(page.getByLabel('Words of text C')).not.toBeEmpty();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Facts and how each text tells them' })).toBeVisible();
});
