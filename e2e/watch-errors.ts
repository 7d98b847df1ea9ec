import { expect, type Page } from '@playwright/test';

/** Collects what the browser complains about; a page that looks right and never hydrated shows here. */
export function watchErrors(page: Page): () => void {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A 404 that a test asks for is announced by the browser itself.
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  return () => expect(errors).toEqual([]);
}
