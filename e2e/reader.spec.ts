import { expect, type Page, test } from '@playwright/test';
import { expectNothingTooWide, lookAtPage } from './look-at-page';
import { watchErrors } from './watch-errors';

const READER = '/c/witkoff-call/reader/e';
const SIDES = '/c/witkoff-call/side-by-side?left=bloomberg&right=breakingon';

test('the reader opens the fact that the address names, and the others’ words are there', async ({ page }) => {
  const noErrors = watchErrors(page);
  await page.goto(`${READER}#whose-plan`);
  const card = page.locator('details[data-fact="whose-plan"]');
  await expect(card).toHaveAttribute('open', '');
  await expect(card.getByRole('listitem')).not.toHaveCount(0);
  await expect(card.locator('blockquote').first()).toBeVisible();
  await expect(page.locator('[data-facts~="whose-plan"]').first()).toHaveAttribute('data-open', '');
  noErrors();
});

test('j and k step from fact to fact with the focus in sight, Escape closes, the switch turns them off', async ({
  page,
}) => {
  await page.goto(READER);
  await page.locator('[data-placed]').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const open = page.locator('details[data-fact][open]');
  await expect(open).toHaveCount(1);
  await expect(open.locator('summary')).toBeFocused();
  await expect(open.locator('summary')).toBeInViewport();
  const second = await open.getAttribute('id');
  await expect(page).toHaveURL(new RegExp(`#${second}$`));
  await page.keyboard.press('k');
  await expect(page.locator('details[data-fact][open]')).not.toHaveAttribute('id', second ?? '');
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
  await page.getByLabel('Keys j and k step').uncheck();
  await page.keyboard.press('j');
  await expect(open).toHaveCount(0);
});

test('words that two facts share open one, then the other', async ({ page }) => {
  await page.goto(READER);
  await page.locator('[data-placed]').waitFor();
  const shared = page.locator('[data-facts*=" "]').first();
  const facts = ((await shared.getAttribute('data-facts')) ?? '').split(' ');
  await shared.click();
  await expect(page.locator(`details[data-fact="${facts[0]}"]`)).toHaveAttribute('open', '');
  await shared.click();
  await expect(page.locator(`details[data-fact="${facts[1]}"]`)).toHaveAttribute('open', '');
});

test('the margin stands beside its paragraphs and nothing in it overlaps', async ({ page }) => {
  await page.goto(READER);
  await page.locator('[data-placed]').waitFor();
  const boxes = await page
    .locator('[data-lines] > [data-margin]')
    .evaluateAll((asides) =>
      asides.map((aside) => aside.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  for (const [n, box] of boxes.slice(1).entries()) expect(box.top).toBeGreaterThanOrEqual((boxes[n]?.bottom ?? 0) - 1);
});

test('what the others tell and this text lacks is listed, and never called left out', async ({ page }) => {
  await page.goto(READER);
  const missing = page.getByRole('region', { name: 'Not found in this text' });
  await expect(missing.locator('details')).not.toHaveCount(0);
  await expect(missing).not.toContainText(/omit/i);
});

test('a shared page does not hold the words that are not shown', async ({ page }) => {
  await page.goto(READER);
  await expect(page.getByText('Only the words that the comparison quotes are shown here.')).toBeVisible();
  await expect(page.getByText(/\[… \d+ words/).first()).toBeVisible();
});

test('n and p step from difference to difference, level in both columns, and say so', async ({ page }) => {
  const noErrors = watchErrors(page);
  await page.goto(SIDES);
  await page.locator('svg path[data-key][d]').first().waitFor({ state: 'attached' });
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(page.getByRole('status')).toContainText('Difference 3 of');
  const tops = await page.evaluate(() =>
    ['left', 'right'].map((side) => {
      const words = document.querySelector(`[data-side="${side}"] [data-open]`);
      return Math.round(words?.getBoundingClientRect().top ?? -1);
    }),
  );
  expect(tops[0]).toBeGreaterThan(0);
  await page.keyboard.press('p');
  await expect(page.getByRole('status')).toContainText('Difference 2 of');
  noErrors();
});

/** Turns the wheel over the left column and waits until it stands still and the other has had its frame to follow. */
async function scrollColumn(page: Page, by: number): Promise<void> {
  const left = page.locator('[data-side="left"]');
  await left.hover();
  const still = await left.evaluateHandle((column) => ({
    scroll: new Promise<void>((done) => column.addEventListener('scrollend', () => done(), { once: true })),
  }));
  await page.mouse.wheel(0, by);
  await still.evaluate(({ scroll }) => scroll);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

test('the columns scroll in step until the switch is turned off', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(SIDES);
  await page.locator('svg path[data-key][d]').first().waitFor({ state: 'attached' });
  const scrolled = () => page.locator('[data-side="right"]').evaluate((column) => column.scrollTop);
  await scrollColumn(page, 400);
  expect(await scrolled()).toBeGreaterThan(0);
  await page.getByLabel('Scroll in step').uncheck();
  const before = await scrolled();
  await scrollColumn(page, 200);
  expect(await scrolled()).toBe(before);
});

test('any two texts can be chosen and swapped, and stand in the address', async ({ page }) => {
  await page.goto(SIDES);
  await page.getByRole('button', { name: 'Swap' }).click();
  await expect(page).toHaveURL(/left=breakingon&right=bloomberg/);
  await page.getByLabel('Left').selectOption('reuters');
  await expect(page).toHaveURL(/left=reuters&right=bloomberg/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reuters');
});

test('on a phone the two texts stand under each other, fact by fact, and nothing widens the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  for (const address of [SIDES, READER]) {
    await page.goto(address);
    await expectNothingTooWide(page, address);
  }
  await page.goto(SIDES);
  await expect(page.locator('[data-side="left"]')).toBeHidden();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
});

for (const [address, placed] of [
  [READER, '[data-placed]'],
  [`${READER}#whose-plan`, '[data-placed] details[data-fact="whose-plan"][open]'],
  [SIDES, 'svg path[data-key][d]'],
] as const) {
  test(`axe finds nothing, and nothing widens the page: ${address}`, async ({ page }) => {
    await lookAtPage(page, address, placed);
  });
}
