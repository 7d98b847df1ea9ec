import { expect, type Page, test } from '@playwright/test';

const VIEWS = ['', '/reader', '/side-by-side', '/numbers', '/quotations', '/names', '/sources', '/prominence'];
const FILES = [
  'comparison.html',
  'comparison.md',
  'facts.csv',
  'notes.csv',
  'citation.txt',
  'citation.bib',
  'annotations.jsonld',
  'comparison.tei.xml',
  'comparison.json',
];

async function make(page: Page, outlets: string[], more: (outlet: string) => object = () => ({})): Promise<string> {
  const texts = outlets.map((outlet, n) => ({
    outlet,
    body: `The robot arm at the mill in Orrin has ${n + 3}constructor parts, ${outlet} reported.\n\nTwo people were hurt at the mill on Monday, “the ${outlet} man” said.\n\n${'The river rose a little under steady rain. '.repeat(9 + n)}`,
    ...more(outlet),
  }));
  const answer = await page.request.post('/api/comparisons', { data: { title: 'The mill', texts } });
  expect(answer.status()).toBe(201);
  const { id } = await answer.json();
  await expect
    .poll(async () => (await (await page.request.get(`/api/comparisons/${id}/progress`)).json()).status, {
      timeout: 30_000,
    })
    .toBe('ready');
  return id;
}

/** The answer's words, read as they are and as HTML and JSON write them. */
async function wordsOf(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  const words = await answer.text();
  return `${words}\n${words.replaceAll('&#x27;', "'").replaceAll('&amp;', '&')}`;
}

test('outlets whose names hold marks are hidden on the page, on links, in files and on the card', async ({ page }) => {
  const author = 'Jo Marsh-Bell';
  const id = await make(page, ['Dale-Gazette', 'O’Neil (C++)'], (outlet) => ({
    byline: `By ${author}`,
    url: `https://${outlet.startsWith('Dale') ? 'dale-gazette' : 'oneil'}.example/mill`,
  }));
  const share = async (terms: object) =>
    (await (await page.request.post(`/api/comparisons/${id}/shares`, { data: { blind: true, ...terms } })).json()).url;
  const [live, frozen] = [await share({}), await share({ frozen: true })].map(
    (url) => new URL(url, 'http://a').pathname,
  );
  const addresses = [
    ...VIEWS.map((view) => `/c/${id}${view}?blind=1`),
    ...[live, frozen].flatMap((home) => [
      ...VIEWS.map((view) => `${home}${view}`),
      ...FILES.map((file) => `${home}/export/${file}`),
      home?.replace('/s/', '/e/') ?? '',
    ]),
  ];
  for (const address of addresses) {
    const words = await wordsOf(page, address);
    for (const name of ['Gazette', 'gazette', 'Neil', 'neil', 'C++', author, 'Marsh']) {
      expect(words.includes(name), `${name} at ${address}`).toBe(false);
    }
  }
  for (const home of [live, frozen]) {
    const card = await page.request.get(`${home}/card`);
    expect(card.status()).toBe(200);
    expect(card.headers()['content-type']).toBe('image/png');
  }
  await page.goto(frozen ?? '');
  await expect(page.getByRole('columnheader', { name: 'Outlet B' })).toBeVisible();
});

test('outlets and units named like things of JavaScript open in every view, filter and file', async ({ page }) => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
  const id = await make(page, names);
  for (const view of VIEWS) await wordsOf(page, `/c/${id}${view}`);
  for (const name of [...names, 'proto', 'tostring']) {
    const query = `base=${name}&outlet=${name}&kind=${name}&note=${name}&find=${name}&order=${name}&counts=${name}&${name}=1`;
    for (const view of ['', '/reader', '/side-by-side'])
      await wordsOf(page, `/c/${id}${view}?${query}&left=${name}&right=${name}`);
    for (const part of ['facts', 'notes', 'numbers', 'quotations', 'export', 'card/facts'])
      expect((await page.request.get(`/c/${id}/${part}/${name}`)).status(), `${part}/${name}`).toBe(404);
  }
  for (const file of FILES) await wordsOf(page, `/c/${id}/export/${file}`);
  await page.goto(`/c/${id}`);
  await expect(page.getByRole('columnheader', { name: 'constructor' })).toBeVisible();
  await page.goto(`/c/${id}/reader/constructor`);
  await expect(page.getByText('3constructor parts').first()).toBeVisible();

  const saved = await page.request.get(`/c/${id}/export/comparison.json`);
  const opened = await page.request.post('/api/import', { data: await saved.json() });
  expect(opened.status()).toBe(201);
  for (const view of VIEWS) await wordsOf(page, `/c/${(await opened.json()).id}${view}`);
});
