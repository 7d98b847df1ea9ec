import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractArticle } from './extract-article';

// Pages of our own invention in the structures that newsrooms use. What extraction drops becomes a false accusation of omission.

interface Expected {
  url: string;
  outlet: string | null;
  via?: string;
  headline: string;
  byline: string | null;
  published: string | null;
  language?: string;
  lead: string;
  dek?: string;
  caption?: string;
  post?: string;
  headings?: string[];
  body: string[];
  absent: string[];
}

const folder = path.join(import.meta.dirname, 'test-pages');
const slugs = readdirSync(folder);
const read = (slug: string, file: string) => readFileSync(path.join(folder, slug, file), 'utf8');
const loaded = new Map<string, ReturnType<typeof open>>();
const load = (slug: string) => {
  const page = loaded.get(slug) ?? open(slug);
  loaded.set(slug, page);
  return page;
};
const open = (slug: string) => {
  const expected = JSON.parse(read(slug, 'expected.json')) as Expected;
  const found = extractArticle(read(slug, 'page.html'), expected.url);
  if (!found.ok) throw new Error(`${slug}: ${found.error.kind}`);
  return { expected, text: found.value };
};

describe('the pages', () => {
  it('are at least twenty', () => expect(slugs.length).toBeGreaterThanOrEqual(20));

  it.each(slugs)('%s: every paragraph is there, in order, the lead first, and no furniture', (slug) => {
    const { expected, text } = load(slug);
    const places = expected.body.map((paragraph) => text.body.indexOf(paragraph));
    expect(expected.body.filter((_, n) => places[n] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(expected.absent.filter((words) => text.body.includes(words))).toEqual([]);
    for (const paragraph of expected.body) expect(text.body.split('\n\n')).toContain(paragraph);
    // What we add to the expected words is little: headline, dek, captions, headings.
    const known = [expected.headline, expected.dek, expected.caption, expected.post, ...(expected.headings ?? [])];
    const extra = text.body.split('\n\n').filter((block) => !expected.body.includes(block) && !known.includes(block));
    expect(extra.join(' ').split(/\s+/).length).toBeLessThan(45);
  });

  it.each(slugs)('%s: headline, author, date, outlet and relay', (slug) => {
    const { expected, text } = load(slug);
    const { guesses, language } = text;
    expect(guesses.headline?.value).toBe(expected.headline);
    expect(guesses.byline?.value ?? null).toBe(expected.byline);
    expect(guesses.published?.value ?? null).toBe(expected.published);
    if (expected.outlet) expect(guesses.outlet?.value).toBe(expected.outlet);
    expect(guesses.via?.value ?? null).toBe(expected.via ?? null);
    if (expected.language) expect(language).toBe(expected.language);
  });

  it.each(slugs)('%s: roles stand at their words', (slug) => {
    const { expected, text } = load(slug);
    const wordsOf = (role: string) =>
      text.roles.filter((given) => given.role === role).map(({ start, end }) => text.body.slice(start, end));
    if (text.body.startsWith(expected.headline)) expect(wordsOf('headline')).toEqual([expected.headline]);
    if (expected.dek) expect(wordsOf('dek')).toEqual([expected.dek]);
    if (expected.caption) expect(wordsOf('caption')).toEqual([expected.caption]);
    if (expected.post) expect(wordsOf('quoted_post').join(' ')).toContain(expected.post);
    for (const heading of expected.headings ?? []) expect(wordsOf('subheading')).toContain(heading);
    expect(text.roles.filter(({ role }) => role === 'body')).toEqual([]);
  });
});
