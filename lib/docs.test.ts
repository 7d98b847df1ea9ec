import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTestRequest } from './cli/test-request.mjs';
import { ERRORS } from './errors';
import { NOTE_CATEGORIES } from './model/note-category';
import { KIND_LABELS } from './page-words/kind-label';

// Documentation that is wrong is worse than none: links lead somewhere, and the tables say what the code says.

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const reference = read('docs/reference.md');
const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

/** Links of a page that lead nowhere in the project. Addresses on the web are not followed: tests need no network. */
function deadLinks(page: string, words: string): string[] {
  const targets = [...words.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const file = target.split('#')[0] ?? '';
    return file !== '' && !existsSync(path.join(root, path.dirname(page), file));
  });
}

/** Files that are made, and not kept. */
const MADE = new Set(['comparison.md']);

/** What a path of ours looks like, and any page: a page that is named and not there helps nobody. */
const PATHS =
  /(?<![\w/.@-])(?:(?:lib|components|app|e2e|data|docs|design|shared)\/(?:[\w./-]|\[+[\w.]+\]+)*\w|(?<![\w/.-])[\w/-]+\.md\b)/g;
/** Where a path may begin: at the root, or beside the file that names it. */
const PLACES = ['.', 'docs', 'docs/decisions', 'data/models', 'data/lexicons', 'data/stories'];

/** Paths in words that lead to nothing in the project. What stands for many files (`*`, `<story>`) names none. */
function deadPaths(words: string, beside: string): string[] {
  const named = [...words.matchAll(PATHS)].flatMap((match) => {
    const next = words.slice(match.index + match[0].length, match.index + match[0].length + 2);
    return /^\/?[*<{…]/.test(next) || MADE.has(match[0]) ? [] : [match[0]];
  });
  return [...new Set(named)].filter(
    (file) =>
      ![...PLACES, beside].some((place) => ['', '.ts'].some((end) => existsSync(path.join(root, place, file + end)))),
  );
}

/** The comments of a source file, docstrings among them. */
const commentsOf = (source: string) =>
  [...source.matchAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm)].map(([comment]) => comment).join('\n');

const sourceFiles = ['lib', 'components', 'app', 'e2e'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|mjs|css)$/.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`),
);

describe('the documentation', () => {
  it('names only files that are there, in docstrings too', () => {
    const wrong = [
      ...pages.flatMap((page) => deadPaths(read(page), path.dirname(page)).map((file) => `${page}: ${file}`)),
      ...sourceFiles.flatMap((name) =>
        deadPaths(commentsOf(read(name)), path.dirname(name)).map((file) => `${name}: ${file}`),
      ),
    ];
    expect(sourceFiles.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  it('would see a file that is not there', () => {
    expect(
      deadPaths('see lib/nowhere/x.ts, `design/alignment.md`, lib/errors.ts and data/stories/*/rows.txt', '.'),
    ).toEqual(['lib/nowhere/x.ts', 'design/alignment.md']);
  });

  it('names only commands that there are', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run (?:--silent )?([a-z][\w-]*)/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it.each(pages)('%s has no dead link', (page) => {
    expect(deadLinks(page, read(page))).toEqual([]);
  });

  it('would see a dead link', () => {
    expect(deadLinks('docs/x.md', 'see [there](no-such-page.md) and [here](architecture.md)')).toEqual([
      'no-such-page.md',
    ]);
  });

  it('lists every error with its status and sentence', () => {
    for (const [kind, { status, sentence }] of Object.entries(ERRORS)) {
      expect(reference).toContain(row(`\`${kind}\``, status, sentence));
    }
  });

  it('lists every kind of disagreement and every note category', () => {
    for (const [kind, { sign, meaning }] of Object.entries(KIND_LABELS)) {
      expect(reference).toContain(row(`\`${kind}\``, sign, meaning));
    }
    for (const { id, title, tier, definition } of NOTE_CATEGORIES) {
      expect(reference).toContain(row(`\`${id}\``, title, tier, definition));
    }
  });

  it('lists every part of npm test', () => {
    const { parts = [] } = readTestRequest([], root);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.filter((part) => !reference.includes(`| \`npm test -- ${part}\` |`))).toEqual([]);
  });

  it('lists every setting that the code reads', () => {
    const sources = readdirSync(path.join(root, 'lib'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(ts|mjs)$/.test(name) && !name.includes('.test.'),
    );
    const names = ['playwright.config.ts', 'next.config.js', ...sources.map((name) => `lib/${name}`)].flatMap((file) =>
      [...read(file).matchAll(/process\.env\.([A-Z_0-9]+)/g)].map((match) => match[1] ?? ''),
    );
    // Set by npm, Node, Next, Playwright or CI, not by a person who runs Tellings.
    const given = new Set([
      'CI',
      'HOME',
      'PATH',
      'INIT_CWD',
      'NEXT_RUNTIME',
      'NEXT_TELEMETRY_DISABLED',
      'NODE_ENV',
      'TEST_WORKER_INDEX',
    ]);
    const ours = [...new Set(names)].filter((name) => !given.has(name) && !name.startsWith('npm_'));
    expect(ours.length).toBeGreaterThan(3);
    expect(ours.filter((name) => !reference.includes(`\`${name}\``))).toEqual([]);
  });
});
