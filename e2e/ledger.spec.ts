import { expect, test } from '@playwright/test';
import { expectNothingTooWide, lookAtPage } from './look-at-page';
import { watchErrors } from './watch-errors';

const SHIPPED = '/c/witkoff-call';

test('the ledger can be filtered, shown against another base, and its choice stands in the address', async ({
  page,
}) => {
  const noErrors = watchErrors(page);
  await page.goto(SHIPPED);
  const rows = page.getByRole('rowheader');
  const all = await rows.count();
  expect(all).toBeGreaterThanOrEqual(18);
  await page.getByRole('button', { name: 'Contradiction' }).click();
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/kind=contradiction/);
  await page.getByRole('button', { name: /^All/ }).click();
  await expect(rows).toHaveCount(all);

  await page.getByLabel('Compared with').selectOption({ label: 'E BreakingOn' });
  await expect(page).toHaveURL(/base=breakingon/);
  const reloaded = await page.context().newPage();
  await reloaded.goto(page.url());
  await expect(reloaded.getByLabel('Compared with')).toHaveValue('breakingon');
  noErrors();
});

test('words can be found: rows, marks, the roll and the address follow', async ({ page }) => {
  await page.goto(SHIPPED);
  const rows = page.getByRole('rowheader');
  const all = await rows.count();
  await page.getByLabel('Find words in the facts').fill('leaked draft');
  await expect(page).toHaveURL(/find=leaked/);
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await expect(page.locator('.words mark').first()).toHaveText(/leaked|draft/i);
  const faded = page
    .getByRole('navigation', { name: 'Facts across, texts down' })
    .locator('.opacity-25')
    .filter({ visible: true });
  await expect(faded).toHaveCount(all - (await rows.count()));
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(rows).toHaveCount(all);
  await page.getByLabel('Find words in the facts').fill('zzz');
  await page.getByRole('button', { name: /^Show all/ }).click();
  await expect(rows).toHaveCount(all);
});

test('slight differences count only where the reader lets them', async ({ page }) => {
  const texts = [
    ['Harbour Post', 'The Mayor of Velm closed the harbour bridge on Friday morning, officials said.'],
    ['Velm Herald', 'The mayor of Velm closed the harbour bridge on Friday morning, officials said.'],
  ].map(([outlet, body]) => ({ outlet, body }));
  const made = await (await page.request.post('/api/comparisons', { data: { title: 'Bridge', texts } })).json();
  await page.goto(`/c/${made.id}`);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(page.locator('blockquote ins')).toHaveCount(0);
  await page.getByRole('button', { name: 'Filters and order' }).click();
  await page.getByLabel('Capitals').check();
  await expect(page.locator('blockquote ins')).toHaveText(['mayor']);
  await expect(page).toHaveURL(/counts=case/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filters and order' })).toBeFocused();
  await page.getByLabel('Changes only', { exact: true }).check();
  await expect(page.locator('blockquote').last()).toContainText('…');
});

test('a choice shows at once on a slow machine, and the address keeps it', async ({ page }) => {
  await page.goto(SHIPPED);
  await page.getByRole('button', { name: 'Filters and order' }).click();
  await expect(page.getByLabel('Capitals')).toBeVisible();
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  for (const label of ['Capitals', 'Punctuation']) {
    expect(await page.getByLabel(label).evaluate(clickAndLook), label).toBe(true);
  }
  // Asked for and taken back before the address has followed.
  expect(await page.getByLabel('Capitals').evaluate(clickAndLook)).toBe(false);
  await page.keyboard.press('Escape');
  const search = page.getByLabel('Find words in the facts');
  await search.focus();
  await page.keyboard.type('leaked draft');
  expect(await search.inputValue()).toBe('leaked draft');
  await expect(page).toHaveURL(/\?find=leaked\+draft&counts=punctuation$/);
  await expect(search).toHaveValue('leaked draft');
  await page.reload();
  await expect(search).toHaveValue('leaked draft');
  await page.getByRole('rowheader').first().getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'In their own words' })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue('leaked draft');
  await page.getByRole('button', { name: 'Filters and order' }).click();
  await expect(page.getByLabel('Capitals')).not.toBeChecked();
  await expect(page.getByLabel('Punctuation')).toBeChecked();
});

/** Click a box in its page; whether it stands checked in the tick that follows. */
function clickAndLook(box: HTMLElement | SVGElement): Promise<boolean> {
  (box as HTMLInputElement).click();
  return new Promise((resolve) => setTimeout(() => resolve((box as HTMLInputElement).checked)));
}

test('hidden outlets are nowhere on the page, and in no link', async ({ page }) => {
  await page.goto(SHIPPED);
  await page.getByRole('link', { name: 'Hide outlets' }).click();
  await expect(page.getByRole('columnheader', { name: 'Outlet D' })).toBeVisible();
  for (const address of [page.url(), page.url().replace('?', '/reader?'), page.url().replace('?', '/names?')]) {
    const source = await (await page.request.get(address)).text();
    for (const name of ['Reuters', 'reuters', 'RedState', 'BreakingOn', 'The Week']) {
      expect(source.includes(name), `${name} at ${address}`).toBe(false);
    }
  }
  await page.getByRole('link', { name: 'Show outlets' }).click();
  await expect(page.getByRole('columnheader', { name: 'Reuters' })).toBeVisible();
});

test('Back from a fact finds the ledger as it was left', async ({ page }) => {
  await page.goto(SHIPPED);
  await page.getByRole('button', { name: 'Contradiction' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'In their own words' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Contradiction' })).toHaveAttribute('aria-pressed', 'true');
});

test('differences are readable without colour and by screen reader', async ({ page }) => {
  await page.goto(SHIPPED);
  await expect(page.locator('blockquote ins').first()).toBeVisible();
  expect(
    await page
      .locator('blockquote ins')
      .first()
      .evaluate((ins) => getComputedStyle(ins).borderBottomStyle),
  ).toBe('solid');
  await expect(page.locator('blockquote del .sr-only').first()).toContainText('without the base’s words');
  // An empty cell says why.
  await expect(page.getByRole('cell').filter({ hasText: 'this copy' }).first()).toBeVisible();
});

test('the roll jumps to its fact by keyboard, and the whole page can be walked', async ({ page }) => {
  await page.goto(SHIPPED);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  const column = page.getByRole('navigation', { name: 'Facts across, texts down' }).getByRole('link').nth(3);
  const target = (await column.getAttribute('href')) ?? '';
  await column.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${target}$`));
  await expect(page.locator(target)).toBeInViewport();
});

test('with many texts the columns keep their width and the heads stay in sight', async ({ page }) => {
  const texts = Array.from({ length: 8 }, (_, n) => ({
    outlet: `Post ${n + 1}`,
    body: `A ferry ran aground off Pell Sound on ${['Monday', 'Tuesday'][n % 2]}, the port of Harl said.\n\nSome ${
      30 + n
    } passengers of the ferry were brought ashore at Harl by the lifeboat.\n\n${'The weather was fair, and the sea was calm. '.repeat(n)}`,
  }));
  const made = (await (await page.request.post('/api/comparisons', { data: { title: 'Ferry', texts } })).json()) as {
    id: string;
  };
  await page.goto(`/c/${made.id}`);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  const heads = page.getByRole('columnheader', { name: /^A?Post/ });
  await expect(heads).toHaveCount(8);
  for (const head of await heads.all()) expect((await head.boundingBox())?.width).toBeLessThan(260);
  await page.getByRole('rowheader').last().scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 4000);
  await expect(heads.first()).toBeInViewport();
});

test('words that the base has and a text lacks are one press away', async ({ page }) => {
  await page.goto(SHIPPED);
  const missing = page.locator('blockquote del button').first();
  await expect(missing).toHaveAttribute('aria-expanded', 'false');
  await missing.press('Enter');
  await expect(missing).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('blockquote del').first()).toContainText('“');
});

test('a row is a card on a phone, its texts are swiped, and nothing widens the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ['/', SHIPPED, '/new']) {
    await page.goto(address);
    await expectNothingTooWide(page, address);
  }
});

// The other views have the same look taken in reader.spec.ts and lists.spec.ts.
for (const address of ['/', SHIPPED, '/new?example=harbour-bridge', '/notes']) {
  test(`axe finds nothing, and nothing widens the page: ${address}`, async ({ page }) => {
    await lookAtPage(page, address);
  });
}

test('axe finds nothing, and nothing widens the page: the first fact', async ({ page }) => {
  await page.goto(SHIPPED);
  const fact = await page.getByRole('rowheader').first().getByRole('link').first().getAttribute('href');
  await lookAtPage(page, fact ?? '');
});
