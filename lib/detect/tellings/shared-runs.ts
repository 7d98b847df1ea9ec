import type { Token } from '../../model/text';
import type { CellReading } from '../reading/reading';
import { isContent } from '../words/word-stems';

/** A run of words that two cells share, outside quotation marks; token ranges of each cell's own words. */
export interface SharedRun {
  a: { start: number; end: number };
  b: { start: number; end: number };
  words: number;
}

/** A run this long, with so many words of content, hardly arises twice by chance. */
const LONG_RUN = 7;
const LONG_RUN_CONTENT = 4;
/** In another language, whose articles and prepositions are not known here. */
const LONG_RUN_ELSEWHERE = 9;
/** A run below this length that is little more than names ("former champion Ana Bell", a list of titles) is nobody's own wording. */
const VERY_LONG_RUN = 10;
const PLAIN_WORDS = 3;
/** Shorter runs count where together they make up half of the shorter cell. */
const SHORT_RUN = 4;
const SHORT_RUN_CONTENT = 2;
const HALF = 0.5;
const LEAST_WORDS = 10;

/** One cell's own words, cut where a quotation was taken out, and where each short run of them begins. */
export interface RunText {
  /** Short runs count in English only: elsewhere articles and prepositions would pass for words of content. */
  english: boolean;
  blocks: readonly Token[][];
  /** For each block the key of the run that begins at each word. */
  keys: readonly string[][];
  /** Block and place of each key. */
  starts: ReadonlyMap<string, [number, number][]>;
}

/** Read a cell once: it is compared with every other cell of its fact. */
export function readRuns(cell: CellReading): RunText {
  const blocks = runWords(cell);
  const keys = blocks.map((block) =>
    block.slice(0, Math.max(0, block.length - SHORT_RUN + 1)).map((_, n) => keyAt(block, n)),
  );
  const starts = new Map<string, [number, number][]>();
  keys.forEach((list, k) => {
    list.forEach((key, n) => {
      const known = starts.get(key);
      if (known) known.push([k, n]);
      else starts.set(key, [[k, n]]);
    });
  });
  return { english: cell.english, blocks, keys, starts };
}

/** The words of the outlet's own voice, with a break where a quotation was taken out. */
function runWords(cell: CellReading): Token[][] {
  const blocks: Token[][] = [];
  let last = -1;
  const own = new Set(cell.own);
  cell.tokens.forEach((token, at) => {
    if (!own.has(token) || token.kind === 'mark') return;
    // Marks inside a run do not break it; quoted words between do.
    const gap =
      last >= 0 && cell.tokens.slice(last + 1, at).some((between) => !own.has(between) && between.kind !== 'mark');
    if (last < 0 || gap) blocks.push([]);
    blocks[blocks.length - 1]?.push(token);
    last = at;
  });
  return blocks;
}

/**
 * Runs of words that show that two cells go back to the same copy.
 * Shape:  the own words of two cells; the runs as offsets in each text, longest first; none where chance explains them.
 */
export function findSharedRuns(a: RunText, b: RunText): SharedRun[] {
  const runs = a.blocks
    .flatMap((block, n) => runsOf(block, a.keys[n] ?? [], b))
    .sort((x, y) => y.words - x.words || x.a.start - y.a.start);
  const english = a.english && b.english;
  const long = runs.filter((run) => run.words >= (english ? LONG_RUN : LONG_RUN_ELSEWHERE));
  if (long.length > 0 || !english) return long;
  const shorter = Math.min(wordCount(a.blocks), wordCount(b.blocks));
  const covered = runs.reduce((sum, run) => sum + run.words, 0);
  return shorter >= LEAST_WORDS && covered >= HALF * shorter ? runs : [];
}

const wordCount = (blocks: readonly Token[][]): number => blocks.reduce((sum, block) => sum + block.length, 0);

function keyAt(block: readonly Token[], at: number): string {
  let key = '';
  for (let n = at; n < at + SHORT_RUN; n++) key += ` ${block[n]?.norm}`;
  return key;
}

function runsOf(block: readonly Token[], keys: readonly string[], { blocks, starts }: RunText): SharedRun[] {
  const runs: SharedRun[] = [];
  for (let n = 0; n < keys.length; ) {
    let best: { k: number; m: number; length: number } | null = null;
    for (const [k, m] of starts.get(keys[n] as string) ?? []) {
      const length = extend(block, n, blocks[k] ?? [], m);
      if (!best || length > best.length) best = { k, m, length };
    }
    const run = best ? block.slice(n, n + best.length) : [];
    const content = run.filter(isContent).length;
    const plain = run.filter((token) => isContent(token) && !/^\p{Lu}/u.test(token.text)).length;
    const named = best && best.length >= LONG_RUN && best.length < VERY_LONG_RUN && plain < PLAIN_WORDS;
    if (best && !named && content >= (best.length >= LONG_RUN ? LONG_RUN_CONTENT : SHORT_RUN_CONTENT)) {
      const other = (blocks[best.k] ?? []).slice(best.m, best.m + best.length);
      runs.push({ a: rangeOf(run), b: rangeOf(other), words: best.length });
      n += best.length;
    } else n++;
  }
  return runs;
}

function extend(a: readonly Token[], n: number, b: readonly Token[], m: number): number {
  let length = 0;
  while (n + length < a.length && m + length < b.length && a[n + length]?.norm === b[m + length]?.norm) length++;
  return length;
}

const rangeOf = (run: readonly Token[]) => ({ start: run[0]?.start ?? 0, end: run[run.length - 1]?.end ?? 0 });
