import { expect, test } from '@playwright/test';
import { lookAtPage } from './look-at-page';
import { watchErrors } from './watch-errors';

const SHIPPED = '/c/witkoff-call';
const VIEWS = ['numbers', 'quotations', 'names', 'sources', 'prominence'] as const;

// What somebody who has never seen the page must find without help.

test('the numbers say which texts give a different number of points, and lead to the fact', async ({ page }) => {
  const noErrors = watchErrors(page);
  await page.goto(`${SHIPPED}/numbers`);
  const ladder = page.getByRole('region', { name: /20 points.*28 points/ });
  await expect(ladder).toContainText('Different things');
  await expect(ladder.getByRole('listitem').filter({ hasText: '20-point' })).toContainText('Bloomberg');
  await expect(ladder.getByRole('listitem').filter({ hasText: '28' })).toHaveCount(3);
  await ladder.locator('a[href*="/facts/"]').first().click();
  await expect(page).toHaveURL(/\/facts\//);
  await expect(page.getByRole('heading', { name: 'In their own words' })).toBeVisible();
  noErrors();
});

test('the quotations say whose words “man of peace” are', async ({ page }) => {
  await page.goto(`${SHIPPED}/quotations`);
  const speaker = page.getByRole('region', { name: /Steve Witkoff/ }).filter({ hasText: 'man of peace' });
  await expect(speaker).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Speakers' })
    .getByRole('link', { name: /Steve Witkoff/ })
    .click();
  await expect(speaker).toBeInViewport();
});

test('the sources say first which texts rest on Bloomberg', async ({ page }) => {
  await page.goto(`${SHIPPED}/sources`);
  await expect(page.getByRole('main')).toContainText('Three of five texts rest on Bloomberg');
  const outlets = page.getByRole('region', { name: 'Outlets that these texts rest on' });
  await expect(outlets.getByRole('heading', { level: 3 }).first()).toHaveText('Bloomberg');
  await expect(outlets).toContainText('not in your set');
});

test('the names say what cannot both be right', async ({ page }) => {
  await page.goto(`${SHIPPED}/names`);
  const row = page.getByRole('row').filter({ hasText: 'former President' });
  await expect(row).toContainText('Contradiction');
  await expect(row.getByRole('cell')).toHaveCount(5);
});

test('a fact’s line is found in the picture of prominence by its address', async ({ page }) => {
  await page.goto(`${SHIPPED}/prominence`);
  await page.getByRole('link', { name: 'find it in the picture' }).first().click();
  await expect(page).toHaveURL(/#line-/);
  const line = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(line).toBeInViewport();
  const stroke = (element: Element) => getComputedStyle(element).strokeWidth;
  expect(await line.locator('line').nth(1).evaluate(stroke)).toBe('3.5px');
});

test('the word table and the graph of variants stand under a fact; a phone has the table alone', async ({ page }) => {
  await page.goto(`${SHIPPED}/facts/points`);
  const graph = page.getByRole('region', { name: /Picture of the variants/ });
  await expect(graph).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(graph).toBeHidden();
  await expect(page.getByRole('region', { name: 'Word table' })).toBeVisible();
});

test('words that run from right to left have their first column at the right', async ({ page }) => {
  const texts = [
    'غادر 300 شخص منازلهم يوم الجمعة بعد انهيار السد.',
    'غادر 310 أشخاص منازلهم يوم الجمعة بعد انهيار السد.',
  ];
  const made = (await (
    await page.request.post('/api/comparisons', {
      data: { title: 'السد', texts: texts.map((body, n) => ({ outlet: `Post ${n + 1}`, body })) },
    })
  ).json()) as { id: string };
  await page.goto(`/c/${made.id}`);
  await page.getByRole('rowheader').getByRole('link').first().click();
  const table = page.getByRole('region', { name: 'Word table' });
  await expect(table).toHaveAttribute('dir', 'rtl');
  const head = await table.getByRole('rowheader').first().boundingBox();
  const first = await table.getByRole('cell').first().boundingBox();
  expect(head?.x).toBeGreaterThan(first?.x ?? Number.POSITIVE_INFINITY);
});

test('a comparison without figures, quotations, names or sources says what that means', async ({ page }) => {
  const made = (await (
    await page.request.post('/api/comparisons', {
      data: {
        title: 'Quiet',
        texts: [
          { outlet: 'One', body: 'it was quiet here.' },
          { outlet: 'Two', body: 'the others slept there.' },
        ],
      },
    })
  ).json()) as { id: string };
  await page.goto(`/c/${made.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Quiet' })).toBeVisible({ timeout: 20_000 });
  for (const view of VIEWS) {
    await page.goto(`/c/${made.id}/${view}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main svg')).toHaveCount(0);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
  }
});

test('through a link that shows quoted words only, every view still works', async ({ page }) => {
  const body = (n: number) =>
    `A ferry ran aground off Pell Sound on Monday, the port of Harl said.\n\n“We saw it coming,” said Ada Renn.\n\nSome ${30 + n} passengers were brought ashore.`;
  const made = (await (
    await page.request.post('/api/comparisons', {
      data: { title: 'Ferry', texts: [0, 1, 2].map((n) => ({ outlet: `Post ${n}`, body: body(n) })) },
    })
  ).json()) as { id: string };
  await page.goto(`/c/${made.id}`);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  const shared = (await (await page.request.post(`/api/comparisons/${made.id}/shares`, { data: {} })).json()) as {
    url: string;
  };
  for (const view of VIEWS) {
    const response = await page.goto(new URL(`${shared.url}/${view}`, page.url()).pathname);
    expect(response?.status(), view).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

for (const view of [...VIEWS, 'facts/points']) {
  test(`axe finds nothing, and nothing widens the page: ${view}`, async ({ page }) => {
    await lookAtPage(page, `${SHIPPED}/${view}`);
  });
}
