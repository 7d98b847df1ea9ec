import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Comparison } from '../model/comparison';

/** A comparison that ships with Tellings: data/stories/{slug}.json. Anyone reads it at /c/{slug}, nobody changes it. */
export interface ShippedComparison {
  slug: string;
  document: Comparison;
}

/** Texts of our own invention to try Tellings with: data/stories/{slug}/story.json. */
export interface Example {
  title: string;
  texts: { outlet: string; published: string; body: string }[];
}

interface StoryFile {
  title: string;
  texts: { outlet: { name: string }; date: string; file: string }[];
}

let shipped: Promise<ShippedComparison[]> | null = null;

/** All that ships, by slug. Read once: data does not change while Tellings runs. */
export function listShipped(): Promise<ShippedComparison[]> {
  shipped ??= readShipped().catch((cause: unknown) => {
    shipped = null;
    throw cause;
  });
  return shipped;
}

/** Null when nothing ships under this slug. */
export async function findShipped(slug: string): Promise<Comparison | null> {
  return (await listShipped()).find((story) => story.slug === slug)?.document ?? null;
}

/** Null when there is no example under this slug. */
export async function findExample(slug: string): Promise<Example | null> {
  const folders = (await readdir(storiesFolder(), { withFileTypes: true })).filter((entry) => entry.isDirectory());
  // Compared with the folder's own list: a slug with dots and slashes in it never becomes a path.
  if (!folders.some((folder) => folder.name === slug)) return null;
  const read = (name: string) => readFile(path.join(storiesFolder(), slug, name), 'utf8');
  const story = JSON.parse(await read('story.json')) as StoryFile;
  const texts = story.texts.map(async ({ outlet, date, file }) => ({
    outlet: outlet.name,
    published: date,
    body: await read(file),
  }));
  return { title: story.title, texts: await Promise.all(texts) };
}

async function readShipped(): Promise<ShippedComparison[]> {
  const names = (await readdir(storiesFolder())).filter((name) => name.endsWith('.json')).sort();
  const read = async (name: string) => ({
    slug: name.slice(0, -'.json'.length),
    document: JSON.parse(await readFile(path.join(storiesFolder(), name), 'utf8')) as Comparison,
  });
  return Promise.all(names.map(read));
}

function storiesFolder(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), 'data', 'stories');
}
