import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

const PURE = [
  'lib/{model,page-words,segment,collate,align,detect,annotate,revise,view,exchange}/**/*.test.ts',
  'lib/compare.test.ts',
  'data/**/*.test.ts',
];
const ALL = ['lib/**/*.test.ts', 'components/**/*.test.tsx', 'app/**/*.test.ts', 'data/**/*.test.ts'];

export default defineConfig({
  resolve: {
    alias: {
      '@': path.resolve(import.meta.dirname),
      // The real package throws outside a server bundle; tests of edges run in Node, where it has nothing to guard.
      'server-only': path.resolve(import.meta.dirname, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    // For what hangs; a machine that is busy fails no test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // Lists, patterns and weights are read once a thread, not once a file. A test here that leaves something behind is at fault.
      { extends: true, test: { name: 'pure', include: PURE, pool: 'threads', isolate: false } },
      // Each file in a process of its own: they mock modules, set the environment and open stores.
      { extends: true, test: { name: 'edges', include: ALL, exclude: [...configDefaults.exclude, ...PURE] } },
    ],
  },
});
