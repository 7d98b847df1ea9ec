import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { findBarriers } from './look-at-page';
import { makeComparison } from './make-comparison';
import { watchErrors } from './watch-errors';

// Texts come to a comparison and leave it. The story is ours: a ferry, told by invented outlets.
const TEXTS = [
  {
    outlet: 'Harl Gazette',
    body: 'The ferry Morna ran aground off Pell Sound on Monday, the port of Harl said.\n\nSome 30 passengers of the ferry were brought ashore at Harl by the lifeboat.\n\nA tug from Brill is to pull the ferry free at high tide on Thursday.',
  },
  {
    outlet: 'Pell Courier',
    body: 'She also said that the port would stay open.\n\nThe ferry Morna ran aground off Pell Sound on Monday, the port of Harl said.\n\nSome 34 passengers of the ferry were brought ashore at Harl by the lifeboat.\n\nThe captain of the ferry was questioned by the port police on Tuesday.',
  },
  {
    outlet: 'Orrin Echo',
    body: 'The ferry Morna ran aground off Pell Sound on Monday morning.\n\nThe captain of the ferry was questioned by the port police on Tuesday.',
  },
];
const FOURTH =
  'The ferry Morna ran aground off Pell Sound on Monday.\n\nA tug from Brill is to pull the ferry free at high tide on Thursday.\n\nSome 34 passengers of the ferry were brought ashore by the lifeboat of Harl.';

/** A longer story of ours, for what needs rows that stand apart. */
const BRIDGE = ['harrowmouth-courier', 'national-compass', 'blunt-pencil'].map((outlet) => ({
  outlet,
  body: readFileSync(path.join(process.cwd(), `data/stories/harbour-bridge/${outlet}.txt`), 'utf8'),
}));

interface Row {
  id: string;
  cells: Record<string, { passages: { quote: string }[] }>;
}
const quotes = ({ cells }: Row) => Object.values(cells).flatMap(({ passages }) => passages.map(({ quote }) => quote));

async function rowsOf(request: APIRequestContext, id: string): Promise<Row[]> {
  return (await (await request.get(`/api/comparisons/${id}`)).json()).facts;
}

async function make(request: APIRequestContext, texts = TEXTS): Promise<string> {
  return (await makeComparison(request, 'Ours', texts)).id;
}

async function send(request: APIRequestContext, id: string, operation: object): Promise<void> {
  const { entries } = await (await request.get(`/api/comparisons/${id}/operations?after=0`)).json();
  const data = { id: crypto.randomUUID(), madeOn: entries.length, operation };
  expect((await request.post(`/api/comparisons/${id}/operations`, { data })).status()).toBe(200);
}

const rows = (page: Page) => page.getByRole('rowheader');
const heads = (page: Page) => page.getByRole('columnheader');
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

async function openTexts(page: Page) {
  await page.getByRole('button', { name: 'Texts', exact: true }).click();
  return dialog(page, 'The texts');
}

async function remove(page: Page, outlet: string): Promise<void> {
  const texts = await openTexts(page);
  await texts.getByRole('button', { name: `Remove ${outlet}` }).click();
  await texts.getByRole('button', { name: 'Remove it' }).click();
  await expect(texts).toBeHidden();
}

test('the texts are listed with what looks wrong, and what is known of one is changed', async ({ page }) => {
  const noErrors = watchErrors(page);
  const id = await make(page.request);
  await page.goto(`/c/${id}?revise=1`);
  const texts = await openTexts(page);
  const items = texts.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Edit/ }) });
  await expect(items).toHaveCount(3);
  await expect(items.nth(1)).toContainText('Pell Courier');
  await expect(items.nth(1)).toContainText('words');
  await expect(items.nth(1).locator('q').first()).toContainText('She also said');
  expect(await findBarriers(page, '[role="dialog"]')).toEqual([]);
  await items.nth(1).getByRole('button', { name: /^Edit/ }).click();
  const known = dialog(page, 'What is known of this text');
  await known.getByLabel('Outlet').fill('Pell Herald');
  await known.getByRole('button', { name: 'Save' }).click();
  await expect(items.nth(1)).toContainText('Pell Herald');
  noErrors();
});

test('a text is added; rows keep their names and what people changed, and what is typed is kept', async ({ page }) => {
  const id = await make(page.request, BRIDGE.slice(0, 2));
  const steel = (await rowsOf(page.request, id)).find((one) => quotes(one).some((words) => /640 tonnes/.test(words)));
  await send(page.request, id, { kind: 'rename_fact', fact: { id: steel?.id }, title: 'What the steel weighs' });
  await page.goto(`/c/${id}?revise=1`);
  await (await openTexts(page)).getByRole('button', { name: 'Add a text …' }).click();
  const adding = dialog(page, 'Add texts about the same event');
  await expect(adding.getByLabel('Words of text C')).toBeFocused();
  await adding.getByRole('button', { name: 'Add and compare again' }).click();
  await expect(adding.getByRole('alert')).toContainText('Paste the words of the text first');
  await adding.getByLabel('Words of text C').fill(BRIDGE[0]?.body ?? '');
  await adding.getByRole('button', { name: 'Add and compare again' }).click();
  await expect(adding.getByRole('alert')).toContainText('(Texts A and C)');
  await adding.getByLabel('Words of text C').fill(BRIDGE[2]?.body ?? '');
  await adding.getByLabel('Outlet of text C').fill('The Blunt Pencil');
  await page.keyboard.press('Escape');
  await page.reload();
  await (await openTexts(page)).getByRole('button', { name: 'Add a text …' }).click();
  await expect(adding.getByLabel('Outlet of text C')).toHaveValue('The Blunt Pencil');
  await adding.getByRole('button', { name: 'Add and compare again' }).click();
  await expect(adding).toBeHidden();
  // The page follows by itself.
  await expect(heads(page).filter({ hasText: 'The Blunt Pencil' })).toBeVisible();
  await expect(page.locator(`[id="${steel?.id}"]`)).toContainText('What the steel weighs');
  await expect(page.locator(`[id="${steel?.id}"]`)).toContainText('640 tonnes');
  await expect(page.getByRole('region', { name: 'Changes that no longer apply' })).toHaveCount(0);
});

test('a text is added as a file', async ({ page }) => {
  const id = await make(page.request);
  await page.goto(`/c/${id}?revise=1`);
  await (await openTexts(page)).getByRole('button', { name: 'Add a text …' }).click();
  const adding = dialog(page, 'Add texts about the same event');
  const file = path.join(process.cwd(), 'lib/ingest/page/test-pages/blog-engine/page.html');
  await adding
    .getByLabel('Files with texts')
    .setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: readFileSync(file) });
  await expect(adding.getByLabel('Outlet of text D')).toHaveValue('The Velmar Post');
  await adding.getByRole('button', { name: 'See what is compared' }).click();
  await expect(adding.getByRole('region', { name: 'What is compared of text D' })).toBeVisible();
  await adding.getByRole('button', { name: 'Add and compare again' }).click();
  await expect(heads(page).filter({ hasText: 'The Velmar Post' })).toBeVisible();
});

test('the old comparison stays visible while it is made anew', async ({ page }) => {
  const id = await make(page.request);
  await page.goto(`/c/${id}?revise=1`);
  const count = await rows(page).count();
  const long = Array.from(
    { length: 900 },
    (_, n) => `Boat ${n} of the port of Harl lay ${n % 37} days at pier ${n % 11}.`,
  );
  const added = await page.request.post(`/api/comparisons/${id}/texts`, {
    data: { outlet: 'Brill Post', body: `${FOURTH}\n\n${long.join('\n\n')}` },
  });
  expect(added.status()).toBe(201);
  const banner = page.getByText('Comparing again with other texts');
  const made = heads(page).filter({ hasText: 'Brill Post' });
  await expect(banner.or(made)).toBeVisible();
  // A quick machine may be done before the page has asked.
  if (await banner.isVisible()) expect(await rows(page).count()).toBe(count);
  await expect(made).toBeVisible({ timeout: 40_000 });
  await expect(banner).toHaveCount(0);
});

test('a text is taken out; what no longer applies is listed with its words, and put away for good', async ({
  page,
}) => {
  const id = await make(page.request, BRIDGE);
  await send(page.request, id, { kind: 'edit_text', text: 'blunt-pencil', changes: { byline: 'Ida Brann' } });
  const all = await rowsOf(page.request, id);
  // Told by the text that goes and one other, in words that stand in no other row: nothing is left of it.
  const told = (one: Row) => Object.keys(one.cells).filter((text) => one.cells[text]?.passages.length);
  const gone = all.find(
    (one) =>
      told(one).length === 2 &&
      told(one).includes('blunt-pencil') &&
      !all.some((other) => other !== one && quotes(other).some((words) => quotes(one).includes(words))),
  );
  await send(page.request, id, { kind: 'rename_fact', fact: { id: gone?.id }, title: 'What only two told' });
  await page.goto(`/c/${id}?revise=1`);
  const texts = await openTexts(page);
  await texts.getByRole('button', { name: 'Remove blunt-pencil' }).click();
  await expect(texts.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(texts.getByRole('button', { name: 'Remove it' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Close' }).click();
  await remove(page, 'blunt-pencil');
  await expect(heads(page).filter({ hasText: 'blunt-pencil' })).toHaveCount(0);
  const lost = page.getByRole('region', { name: 'Changes that no longer apply' });
  await expect(lost.getByRole('heading')).toHaveText('2 of your changes no longer apply');
  await expect(lost.getByRole('listitem').filter({ hasText: 'What only two told' })).toContainText('no longer there');
  await expect(lost.getByRole('listitem').filter({ hasText: 'Ida Brann' })).toContainText(
    'no longer part of the comparison',
  );
  await lost.getByRole('button', { name: 'Put away' }).click();
  await expect(lost).toHaveCount(0);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(lost).toHaveCount(0);
  // Two are the fewest.
  const two = await openTexts(page);
  await expect(two.getByText('two are the fewest')).toBeVisible();
  await expect(two.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
});

test('a paragraph that is no part of the story leaves the rows; readers see that it was done by hand', async ({
  page,
}) => {
  const id = await make(page.request);
  await page.goto(`/c/${id}/reader/pell-courier`);
  const paragraph = page.locator('[data-text][data-start]').filter({ hasText: '34 passengers' });
  await expect(page.getByText('Select words to add them')).toBeVisible();
  await paragraph.click({ clickCount: 3 });
  await page.getByLabel('This is').selectOption('boilerplate');
  await expect(page.getByRole('region', { name: 'Revising' }).getByRole('status')).toContainText('34 passengers');
  const { texts } = await (await page.request.get(`/api/comparisons/${id}`)).json();
  const text = texts.find((one: { id: string }) => one.id === 'pell-courier');
  expect(text.segments.find((one: { origin?: string }) => one.origin === 'person')).toMatchObject({
    role: 'boilerplate',
  });
  await page.goto(`/c/${id}`);
  const changed = row(page, 'changed by hand; not compared again').filter({ hasText: '30 passengers' });
  await expect(changed).toBeVisible();
  await expect(row(page, '34 passengers')).toHaveCount(0);
  await changed.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByText('changed by hand; not compared again').first()).toBeVisible();
});
