import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { findBarriers } from './look-at-page';
import { makeComparison } from './make-comparison';
import { watchErrors } from './watch-errors';

// A person overrules the machine. The story is ours: a ferry, told by three invented outlets.
const TEXTS = [
  {
    outlet: 'Harl Gazette',
    body: 'The ferry Morna ran aground off Pell Sound on Monday, the port of Harl said.\n\nSome 30 passengers of the ferry were brought ashore at Harl by the lifeboat.\n\nThe captain of the ferry was questioned by the port police on Tuesday.',
  },
  {
    outlet: 'Pell Courier',
    body: 'The ferry Morna ran aground off Pell Sound on Monday, the port of Harl said.\n\nSome 34 passengers of the ferry were brought ashore at Harl by the lifeboat.\n\nA second ferry was sent from Orrin to take over the line.',
  },
  {
    outlet: 'Orrin Echo',
    body: 'The ferry Morna ran aground off Pell Sound on Monday morning.\n\nThe captain of the ferry was questioned by the port police on Tuesday.\n\nA second ferry was sent from Orrin to take over the line.',
  },
];

const make = (request: APIRequestContext) => makeComparison(request, 'Ferry', TEXTS);

const rows = (page: Page) => page.getByRole('rowheader');
const titles = (page: Page) => rows(page).getByRole('heading').allInnerTexts();
const said = (page: Page) => page.getByRole('region', { name: 'Revising' }).getByRole('status');

async function rename(page: Page, place: number, title: string): Promise<void> {
  await rows(page)
    .nth(place)
    .getByRole('button', { name: /^Change “/ })
    .click();
  await page.getByRole('menuitem', { name: 'Rename …' }).click();
  await page.getByLabel(/short, neutral title/).fill(title);
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
}

/** The same comparison in another person's browser. */
async function openElsewhere(browser: Browser, editUrl: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(editUrl);
  await page.goto(`${new URL(page.url()).pathname}?revise=1`);
  return page;
}

test('a row is renamed, the change undone, and done again after a reload', async ({ page }) => {
  const noErrors = watchErrors(page);
  const { id } = await make(page.request);
  await page.goto(`/c/${id}`);
  await page.getByRole('link', { name: 'Revise' }).click();
  const [before] = await titles(page);
  await rename(page, 0, 'Where it ran aground');
  await expect(rows(page).first()).toContainText('Where it ran aground');
  await expect(said(page)).toContainText('renamed');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(rows(page).first()).toContainText(before ?? '');
  await page.reload();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(rows(page).first()).toContainText('Where it ran aground');
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'did again: renamed' })).toHaveCount(1);
  noErrors();
});

test('two rows are merged, and a passage is dragged to a row of its own', async ({ page }) => {
  const { id } = await make(page.request);
  await page.goto(`/c/${id}?revise=1`);
  const count = await rows(page).count();
  expect(count).toBeGreaterThan(1);
  for (const place of [0, 1]) await rows(page).nth(place).getByRole('checkbox').check();
  await page.getByRole('button', { name: /^Merge 2 facts/ }).click();
  await expect(rows(page)).toHaveCount(count - 1);

  const handle = page.getByRole('button', { name: /^Drag the passage/ }).first();
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(300, 400, { steps: 4 });
  await page.getByText('Drop here: a fact of its own').hover();
  await page.mouse.up();
  await expect(rows(page)).toHaveCount(count);
});

test('a passage is moved by keyboard alone', async ({ page }) => {
  const { id } = await make(page.request);
  await page.goto(`/c/${id}?revise=1`);
  const [, target] = await titles(page);
  await page
    .getByRole('button', { name: /^Change the passage/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Move to another fact …' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Find a fact' })).toBeFocused();
  await page.keyboard.type((target ?? '').slice(0, 12));
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('moved');
});

test('a suggested note is rejected, another is written', async ({ page }) => {
  const { id } = await make(page.request);
  await page.goto(`/c/${id}?revise=1`);
  await page
    .getByRole('button', { name: /^Change the passage/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Write a note …' }).click();
  await page.getByLabel('Why does it matter?').fill('Nobody says who measured it.');
  await page.getByLabel('Close').click();
  // What was typed is still there.
  await page
    .getByRole('button', { name: /^Change the passage/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Write a note …' }).click();
  await expect(page.getByLabel('Why does it matter?')).toHaveValue('Nobody says who measured it.');
  await page.getByRole('button', { name: 'Add the note' }).click();
  const note = page.getByRole('listitem').filter({ hasText: 'Nobody says who measured it.' }).first();
  await expect(note).toContainText('Editor’s note');
  await note.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Nobody says who measured it.')).toHaveCount(0);
});

test('words that are selected in the reader are added to a fact', async ({ page }) => {
  const { id } = await make(page.request);
  await page.goto(`/c/${id}/reader`);
  const paragraph = page.locator('[data-text][data-start]').last();
  await expect(page.getByText('Select words to add them')).toBeVisible();
  await paragraph.click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Add to a fact …' }).click();
  await page.getByRole('option').nth(1).click();
  await expect(said(page)).toContainText('added');
});

test('two people at once: other things both hold, the same thing is shown to the second', async ({ page, browser }) => {
  const { id, editUrl } = await make(page.request);
  await page.goto(`/c/${id}?revise=1`);
  const other = await openElsewhere(browser, editUrl);
  await expect(rows(other).first()).toBeVisible();
  await rename(page, 0, 'Aground');
  await expect(rows(other).first()).toContainText('Aground');

  // The second does not hear of what comes now.
  await other.route('**/events', (route) => route.abort());
  await other.reload();
  await rename(page, 0, 'Run aground');
  await expect(rows(page).first()).toContainText('Run aground');
  await rename(other, 0, 'Stranded');
  const question = other.getByRole('dialog', { name: /Somebody else/ });
  await expect(question).toContainText('Run aground');
  await expect(question).toContainText('Stranded');
  await question.getByRole('button', { name: 'Make mine all the same' }).click();
  await expect(rows(page).first()).toContainText('Stranded');
  await other.context().close();
});

test('a change that could not be sent is kept and offered again', async ({ page, context }) => {
  const { id } = await make(page.request);
  await page.goto(`/c/${id}?revise=1`);
  await expect(rows(page).first()).toBeVisible();
  await page.route('**/operations', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await rename(page, 0, 'Kept here');
  await expect(page.getByRole('alert').filter({ hasText: 'kept in this browser' })).toBeVisible();
  await page.close();
  const next = await context.newPage();
  await next.goto(`/c/${id}?revise=1`);
  await next.getByRole('button', { name: 'Send the unsent change again' }).click();
  await expect(rows(next).first()).toContainText('Kept here');
});

test('axe finds nothing while revising', async ({ page }) => {
  const { id } = await make(page.request);
  await page.goto(`/c/${id}?revise=1`);
  await expect(page.getByRole('region', { name: 'Revising' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});
