import { createServer } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { makeComparison } from './make-comparison';
import { watchErrors } from './watch-errors';

const SECRET = 'Nobody but the owner may ever read this odd sentence about a heron.';
const texts = [
  {
    outlet: 'Quay Post',
    url: 'https://quay.example/mill',
    body: `The mill at Orrin burned down on Monday night, the fire service said.\n\nTwo people were taken to hospital in Harl.\n\n${SECRET}\n\n${'The river rose a little under steady rain. '.repeat(8)}`,
  },
  {
    outlet: 'Vale Wire',
    body: `The old mill at Orrin burned down late on Monday, the fire service said.\n\nThree people were taken to hospital in Harl.\n\nA council meeting was put off.\n\n${'Roads around the village stayed open all day. '.repeat(8)}`,
  },
];

const make = (page: Page, title = 'The mill') => makeComparison(page.request, title, texts);

async function link(page: Page, { id }: { id: string }, terms: object = {}): Promise<{ id: string; url: string }> {
  const answer = await page.request.post(`/api/comparisons/${id}/shares`, { data: terms });
  expect(answer.status()).toBe(201);
  return answer.json();
}

test('a link is made, read by a stranger, and revoked', async ({ page, browser }) => {
  const noErrors = watchErrors(page);
  const made = await make(page);
  await page.goto(`/c/${made.id}`);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this comparison' });
  await expect(dialog.getByText('How much of each text it shows')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await dialog.getByLabel('Name in your list').fill('for class 9b');
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const address = await dialog.getByLabel('Link to read').inputValue();
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(address);
  await expect(stranger.getByRole('heading', { name: 'The mill', level: 1 })).toBeVisible();
  expect(await stranger.content()).not.toContain('heron');
  await expect(stranger.getByRole('button', { name: 'Share' })).toHaveCount(0);

  await dialog.getByRole('tab', { name: 'My links (1)' }).click();
  await dialog.getByRole('button', { name: 'Revoke for class 9b' }).click();
  await dialog.getByRole('button', { name: 'Revoke “for class 9b”' }).click();
  await expect(dialog.getByText('No link opens this comparison yet.')).toBeVisible();
  expect((await stranger.goto(address))?.status()).toBe(404);
  noErrors();
});

test('a passphrase is asked for, a wrong one is told, the right one opens', async ({ page, browser }) => {
  const { url } = await link(page, await make(page), { passphrase: 'open sesame' });
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await stranger.goto(url);
  await expect(stranger.getByRole('heading', { name: 'This comparison asks for a passphrase' })).toBeVisible();
  expect(await stranger.content()).not.toContain('Quay Post');
  await stranger.getByLabel('Passphrase').fill('open window');
  await stranger.getByRole('button', { name: 'Open' }).click();
  await expect(stranger.getByRole('alert')).toContainText('That is not the passphrase');
  await stranger.getByLabel('Passphrase').fill('open sesame');
  await stranger.getByRole('button', { name: 'Open' }).click();
  await expect(stranger.getByRole('heading', { name: 'The mill', level: 1 })).toBeVisible();
});

test('an expired link says so', async ({ page }) => {
  const { url } = await link(page, await make(page), { expiresInDays: 0.00001 });
  await expect.poll(async () => (await page.request.get(url)).text()).toContain('This link has expired');
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible();
});

test('a frozen link says what it is, and is not for search engines', async ({ page }) => {
  const { url } = await link(page, await make(page), { frozen: true });
  await page.goto(url);
  await expect(page.getByText('Frozen copy', { exact: true })).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  const listed = await link(page, await make(page, 'Another mill'), { listed: true });
  await page.goto(listed.url);
  await expect(page.locator('meta[name=robots]')).toHaveCount(0);
});

test('an edit link makes another browser the owner’s equal', async ({ page, browser }) => {
  const made = await make(page);
  const { url } = await link(page, made, { right: 'edit' });
  const other = await (await browser.newContext()).newPage();
  await other.goto(url);
  await expect(other).toHaveURL(new RegExp(`/c/${made.id}$`));
  await expect(other.getByRole('button', { name: 'Share' })).toBeVisible();
});

test('an embed stands in a foreign page and grows; nothing else can be framed', async ({ page, baseURL }) => {
  const { url } = await link(page, await make(page));
  const frame = `<iframe data-tellings src="${baseURL}${url.replace('/s/', '/e/')}" width="100%" height="100"></iframe><script src="${baseURL}/api/embed"></script>`;
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(`<!doctype html><title>Foreign</title>${frame}<iframe id="other" src="${baseURL}${url}"></iframe>`);
  }).listen(0);
  const { port } = server.address() as { port: number };
  await page.goto(`http://localhost:${port}/`);
  const inside = page.frameLocator('iframe[data-tellings]');
  await expect(inside.getByRole('heading', { name: 'The mill', level: 1 })).toBeVisible();
  await expect(inside.getByRole('link', { name: 'Open the whole comparison' })).toBeVisible();
  await expect(inside.getByRole('navigation', { name: 'Views' })).toBeHidden();
  await expect
    .poll(async () => (await page.locator('iframe[data-tellings]').boundingBox())?.height ?? 0)
    .toBeGreaterThan(300);
  await expect(page.frameLocator('#other').getByRole('heading', { name: 'The mill' })).toHaveCount(0);
  server.close();
});

test('a fact’s share picture is not blank and both outlets’ words are in its description', async ({ page }) => {
  const { url } = await link(page, await make(page));
  await page.goto(url);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'In their own words' })).toBeVisible();
  await page.reload();
  const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
  expect(await page.locator('meta[property="og:description"]').getAttribute('content')).toMatch(
    /Quay Post: “.*Vale Wire: “/s,
  );
  await page.goto(new URL(picture).pathname);
  const colours = await page.evaluate(() => {
    const image = document.querySelector('img') as HTMLImageElement;
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.naturalWidth,
      height: image.naturalHeight,
    });
    const brush = canvas.getContext('2d') as CanvasRenderingContext2D;
    brush.drawImage(image, 0, 0);
    const { data, width, height } = brush.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let n = 0; n < data.length; n += 4) if ((data[n] as number) < 100) dark++;
    return { width, height, dark };
  });
  expect(colours).toMatchObject({ width: 1200, height: 630 });
  expect(colours.dark).toBeGreaterThan(3000);
});

test('what is saved opens again, and a broken file says where it is broken', async ({ page }) => {
  const made = await make(page);
  const saved = await (await page.request.get(`/c/${made.id}/export/comparison.json`)).text();
  await page.goto('/');
  const chooser = page.getByLabel(/Open a comparison file/);
  await chooser.setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(saved.replace('Quay Post', 'Quay').replace('"facts"', '"fats"')),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'not a comparison' })).toContainText('“facts” is missing');
  await chooser.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
  await expect(page.getByRole('heading', { name: 'The mill', level: 1 })).toBeVisible();
  expect(page.url()).not.toContain(made.id);
});

test('the library finds words in the texts, deletes and brings back', async ({ page }) => {
  for (const title of ['Alpha', 'Bravo', 'Charlie', 'Delta']) await make(page, title);
  await page.goto('/');
  await page.getByLabel('Title, outlet or words').fill('heron vale bravo');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('1 comparison of 4.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete Bravo' }).click();
  await expect(page.getByText('“Bravo” is deleted')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Bravo', exact: true })).toBeVisible();
  const archive = await page.request.get('/api/comparisons/download');
  expect((await archive.body()).subarray(0, 2).toString()).toBe('PK');
});

test('a print has a title page and every fact', async ({ page }) => {
  await page.goto('/c/witkoff-call');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Sources', { exact: true }).first()).toBeVisible();
  const facts = await page.getByRole('rowheader').count();
  expect(facts).toBeGreaterThan(15);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0).toBeGreaterThan(3);
  for (const row of await page.getByRole('row').all())
    expect(await row.evaluate((el) => getComputedStyle(el).breakInside)).toMatch(/avoid|auto/);
});
