import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { graphlib } from '@dagrejs/dagre';

/** One file of ours as the folder rules see it. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  file: string;
  source: string;
}

/** Every file of `lib`, `components` and `app` that ships or serves a command; tests may import what they like. */
export function readSources(root: string): SourceFile[] {
  return ['lib', 'components', 'app'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[cm]?[jt]sx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
      .map((file) => ({ file, source: readFileSync(path.join(root, file), 'utf8') })),
  );
}

const FORMS = [
  /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
];

/** What a file imports or hands on, types too, as it is written. */
export function findImports(source: string): string[] {
  const code = withoutComments(source);
  return FORMS.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''));
}

/** The file of ours behind an import, without its ending; null for a package. */
export function findTarget(file: string, name: string): string | null {
  if (name.startsWith('@/')) return withoutEnding(name.slice(2));
  return name.startsWith('.') ? withoutEnding(path.posix.join(path.posix.dirname(file), name)) : null;
}

/** The path of a script without its ending, as imports write it. */
export function withoutEnding(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?$/, '');
}

/** The code alone: rules are no concern of what is said about it. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/**
 * Circles of a graph: groups of names that all lead to each other.
 * Shape:  who leads to whom in; each group sorted.
 */
export function findCircles(leadsTo: ReadonlyMap<string, Iterable<string>>): string[][] {
  const graph = new graphlib.Graph();
  for (const [name, targets] of leadsTo) for (const target of targets) graph.setEdge(name, target);
  return graphlib.alg.findCycles(graph).map((circle) => circle.sort());
}
