import { type APIRequestContext, expect } from '@playwright/test';

interface Made {
  id: string;
  /** Opens it with the right to change it. */
  editUrl: string;
}

/** Have texts compared, and wait until the comparison is there. */
export async function makeComparison(request: APIRequestContext, title: string, texts: object[]): Promise<Made> {
  const made: Made = await (await request.post('/api/comparisons', { data: { title, texts } })).json();
  await expect
    .poll(async () => (await (await request.get(`/api/comparisons/${made.id}/progress`)).json()).status)
    .toBe('ready');
  return made;
}
