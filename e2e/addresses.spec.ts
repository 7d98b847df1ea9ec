import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { watchErrors } from './watch-errors';

const SHIPPED = '/c/witkoff-call';
/** A sign alone, no hexadecimal, a letter of several bytes cut short, a byte that begins none, and the end of the address. */
const BROKEN = ['%', '%zz', '%E0%A4', '%FF', 'a%2'];

/** "/c/[key]/facts/[fact]" for each folder of `app` that answers an address. */
const routes = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((entry) => /^(?:page|route)\.tsx?$/.test(entry.name))
  .map((entry) => path.relative('app', entry.parentPath).split(path.sep).join('/'))
  .map((folder) => `/${folder.replace('[door]', 'c')}`);

test('a broken percent sign in an address leads nowhere, on every route', async ({ request }) => {
  expect(routes.length).toBeGreaterThan(35);
  for (const route of routes) {
    for (const broken of BROKEN) {
      for (const address of brokenAddresses(route, broken)) {
        expect((await request.get(address)).status(), address).toBe(404);
      }
    }
  }
});

test('a broken percent sign behind the address or in a readable part of it breaks nothing', async ({ request }) => {
  for (const route of routes) {
    const address = route.replace('[key]', 'witkoff-call').replaceAll(/\[[^/]*\]+/g, '%25');
    for (const query of ['?find=%', '?base=%E0%A4&kind=%zz', '?example=%']) {
      // Streams and files answer without end or at length: the head is enough.
      if (route.endsWith('/events')) continue;
      const status = (await request.get(`${address}${query}`)).status();
      expect(status, `${address}${query}`).toBeLessThan(500);
    }
  }
});

test('a fragment that is cut short opens the page all the same', async ({ page }) => {
  const noErrors = watchErrors(page);
  for (const view of ['/reader', '/side-by-side']) {
    await page.goto(`${SHIPPED}${view}#%E0%A4`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Next/ }).first()).toBeVisible();
  }
  noErrors();
});

/** The route with the broken part in each of its open places, the others filled, and with it behind. */
function brokenAddresses(route: string, broken: string): string[] {
  const fill = (place: number) => {
    let at = -1;
    return route.replaceAll(/\[[^/]*\]+/g, (part) => {
      at += 1;
      if (at === place) return broken;
      return part === '[key]' ? 'witkoff-call' : 'x';
    });
  };
  const open = route.match(/\[[^/]*\]+/g)?.length ?? 0;
  return [...Array.from({ length: open }, (_, place) => fill(place)), `${fill(-1)}/${broken}`.replace('//', '/')];
}
