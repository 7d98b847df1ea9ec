import type { HealthProblem, Range, SegmentedText } from '../model/text';
import { problemAt } from './problem';

const LEAST_WORDS = 25;
/** Words found in more paragraphs than this tell nothing about which two belong together. */
const RARE = 6;
/** Of the shorter one's words. A rewording keeps about half; neighbours on one subject share less than a third. */
const SAME = 0.45;
const LEAST_SHARED = 12;

/**
 * Paragraphs that tell the same again: pasted twice, or a rewording above its original.
 * Shape: a text with sentences in; one problem at the later paragraph of each pair out.
 */
export function findRepeatedParagraphs({
  body,
  paragraphs,
  sentences,
}: Omit<SegmentedText, 'health'>): HealthProblem[] {
  const bags = new Map<number, Set<string>>();
  for (const { paragraph, role, tokens } of sentences) {
    if (role !== 'body') continue;
    const bag = bags.get(paragraph) ?? new Set<string>();
    for (const { norm, kind } of tokens) if (kind !== 'mark' && norm.length > 3) bag.add(norm.slice(0, 6));
    bags.set(paragraph, bag);
  }
  const long = [...bags].filter(([, bag]) => bag.size >= LEAST_WORDS * 0.6);
  return findPairs(long).map(([, later]) => {
    const range = paragraphs[later] as Range;
    return problemAt(
      { start: range.start, end: range.end },
      'repeated_paragraph',
      `This paragraph tells again what an earlier one says (“${body.slice(range.start, range.start + 40)}…”): one of the two may be a rewording or a copy.`,
    );
  });
}

function findPairs(bags: readonly (readonly [number, ReadonlySet<string>])[]): [number, number][] {
  const homes = new Map<string, number[]>();
  bags.forEach(([, bag], index) => {
    for (const word of bag) {
      const list = homes.get(word);
      if (list) list.push(index);
      else homes.set(word, [index]);
    }
  });
  const pairs: [number, number][] = [];
  bags.forEach(([paragraph, bag], index) => {
    const shared = new Map<number, number>();
    for (const word of bag) {
      const list = homes.get(word) ?? [];
      if (list.length > Math.max(RARE, bags.length / 8)) continue;
      for (const other of list) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const other of [...shared.keys()].filter((key) => (shared.get(key) ?? 0) >= 6)) {
      const [earlier, theirs] = bags[other] as readonly [number, ReadonlySet<string>];
      const common = [...bag].filter((word) => theirs.has(word)).length;
      if (common >= LEAST_SHARED && common >= SAME * Math.min(bag.size, theirs.size)) {
        pairs.push([earlier, paragraph]);
        break;
      }
    }
  });
  return pairs;
}
