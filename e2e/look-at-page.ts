import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const HEIGHT = 900;

/**
 * What axe finds on a page as it stands, a line each: the rule, the element, and what would mend it.
 * Shape:  within: a selector; only what it holds is looked at.
 */
export async function findBarriers(page: Page, within?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(RULES);
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/**
 * Look at a page in every look: axe finds nothing in light on a desktop and in dark on a phone, and nothing widens the page
 * at any size. The page is loaded once, and its scheme and width are changed where it stands, as a reader does it.
 * Shape:  ready: a selector that is there once scripts have placed what they place.
 */
export async function lookAtPage(page: Page, address: string, ready = 'main'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: HEIGHT });
  await page.goto(address);
  await page.locator(ready).first().waitFor({ state: 'attached' });
  await expectToFit(page, 1440);
  expect(await findBarriers(page), 'light, 1440 px').toEqual([]);
  // 200 % zoom of a desktop.
  await expectToFit(page, 720);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectToFit(page, 390);
  expect(await findBarriers(page), 'dark, 390 px').toEqual([]);
  await expectToFit(page, 360);
}

async function expectToFit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await untilSettled(page);
  await expectNothingTooWide(page, `${width} px`);
}

/** Nothing widens the page: what cannot fit scrolls in a box of its own. */
export async function expectNothingTooWide(page: Page, where: string): Promise<void> {
  const [needed, given] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(given, where).toBeGreaterThan(0);
  expect(needed, where).toBe(given);
}

/** Scripts that follow a change of size place things in the next frame; what is moved there may move visibly. */
async function untilSettled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}
