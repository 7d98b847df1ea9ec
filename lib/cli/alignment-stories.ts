import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignedFact } from '../model/comparison';
import type { SegmentedText } from '../model/text';
import { markOffTopic } from '../segment/mark-off-topic';
import { segmentText } from '../segment/segment-text';

type Pair = [string, number, string, number];

/** A file of labelled sentences, as in the labelled sets, which stay outside the project. */
interface LabelledStory {
  story: string;
  docs: { id: string; sentences: string[] }[];
  eval_doc_pairs?: [string, string][];
  gold_pairs?: Pair[];
  neutral_pairs?: Pair[];
  medium_pairs?: Pair[];
  gold_facts?: { label: string; members: [string, number][] }[];
}

/** One labelled story, segmented as the app would segment it; labelled sentences are named `text.place`. */
export interface AlignmentStory {
  name: string;
  texts: SegmentedText[];
  gold: Set<string>;
  neutral: Set<string>;
  facts: Set<string>[];
  /** Two texts that tell of different events, as `text text`; empty where all tell of one. */
  apart: Set<string>;
  /** Number of sentence pairs of different events. */
  possible: number;
  spans: Map<string, { start: number; end: number }[]>;
}

export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** Read every .json of the folders and files given, in the order of their names. */
export function readStories(places: readonly string[]): AlignmentStory[] {
  const files = places.flatMap((place) =>
    statSync(place).isDirectory()
      ? readdirSync(place)
          .filter((name) => name.endsWith('.json'))
          .sort()
          .map((name) => join(place, name))
      : [place],
  );
  return files.map((file) => storyFrom(file.split('/').at(-1) ?? file, JSON.parse(readFileSync(file, 'utf8'))));
}

function storyFrom(name: string, labelled: LabelledStory): AlignmentStory {
  const spans = new Map<string, { start: number; end: number }[]>();
  const size = new Map<string, number>();
  const texts = labelled.docs.map((doc) => {
    let body = '';
    spans.set(
      doc.id,
      doc.sentences.map((sentence) => {
        const start = body.length;
        body += `${sentence}\n`;
        return { start, end: start + sentence.length };
      }),
    );
    size.set(doc.id, doc.sentences.length);
    return segmentText(textInput(doc.id, body));
  });
  // compare.ts does the same, and brings back what one text alone takes for other news and another text tells too.
  const onTopic = markOffTopic(texts);
  const apart = labelled.eval_doc_pairs ?? [];
  return {
    name,
    texts: onTopic,
    gold: new Set((labelled.gold_pairs ?? []).map(pairName)),
    neutral: new Set((labelled.neutral_pairs ?? labelled.medium_pairs ?? []).map(pairName)),
    facts: (labelled.gold_facts ?? []).map((fact) => new Set(fact.members.map(([text, at]) => `${text}\t${at}`))),
    apart: new Set(apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
    possible: apart.reduce((sum, [a, b]) => sum + (size.get(a) ?? 0) * (size.get(b) ?? 0), 0),
    spans,
  };
}

export function textInput(id: string, body: string) {
  return { id, outlet: { name: id }, body, sha256: createHash('sha256').update(body).digest('hex') };
}

function pairName([a, i, b, j]: Pair): string {
  return nameOfPair(`${a}\t${i}`, `${b}\t${j}`);
}

/** The same name whichever sentence comes first. */
export function nameOfPair(a: string, b: string): string {
  const textOf = (name: string) => name.slice(0, name.indexOf('\t'));
  return textOf(a) < textOf(b) ? `${a}\t${b}` : `${b}\t${a}`;
}

/** The labelled sentences that a span touches. */
export function labelledAt(story: AlignmentStory, text: string, span: { start: number; end: number }): string[] {
  const out: string[] = [];
  story.spans.get(text)?.forEach((labelled, at) => {
    if (span.start < labelled.end && span.end > labelled.start) out.push(`${text}\t${at}`);
  });
  return out;
}

/** The labelled sentences of each fact. */
export function rowsOf(story: AlignmentStory, facts: readonly AlignedFact[]): Set<string>[] {
  return facts.map(
    (fact) =>
      new Set(
        Object.entries(fact.cells).flatMap(([text, passages]) =>
          passages.flatMap((passage) => labelledAt(story, text, passage)),
        ),
      ),
  );
}

/** Every pair of sentences of two texts that one row holds. */
export function pairsOf(rows: readonly ReadonlySet<string>[]): Set<string> {
  const pairs = new Set<string>();
  for (const row of rows) {
    const members = [...row];
    members.forEach((a, x) => {
      for (const b of members.slice(x + 1)) if (a.split('\t')[0] !== b.split('\t')[0]) pairs.add(nameOfPair(a, b));
    });
  }
  return pairs;
}

/** Neutral pairs count neither way. */
export function countPairs(story: AlignmentStory, found: ReadonlySet<string>): Counts {
  let right = 0;
  let wrong = 0;
  for (const pair of found) {
    if (story.gold.has(pair)) right++;
    else if (!story.neutral.has(pair)) wrong++;
  }
  return { right, wrong, missed: story.gold.size - right };
}

/** How many of the found pairs join two different events. */
export function countApart(story: AlignmentStory, found: ReadonlySet<string>): number {
  let accepted = 0;
  for (const pair of found) {
    const [a, , b] = pair.split('\t');
    if (story.apart.has(`${a} ${b}`)) accepted++;
  }
  return accepted;
}

export function f1({ right, wrong, missed }: Counts): { p: number; r: number; f: number } {
  return {
    p: right / (right + wrong || 1),
    r: right / (right + missed || 1),
    f: (2 * right) / (2 * right + wrong + missed || 1),
  };
}

export interface RowCounts {
  likeness: number;
  ours: number;
  gold: number;
}

/**
 * CEAF over rows: the best one-to-one matching of our rows with the labelled ones.
 * Source: Luo 2005, "On coreference resolution performance metrics", with phi4 (Dice of two rows).
 */
export function countRows(gold: readonly ReadonlySet<string>[], ours: readonly ReadonlySet<string>[]): RowCounts {
  const likeness = gold.map((g) =>
    ours.map((o) => (2 * [...o].filter((member) => g.has(member)).length) / (g.size + o.size || 1)),
  );
  return { likeness: bestMatching(likeness), ours: ours.length, gold: gold.length };
}

export function rowF1(counts: readonly RowCounts[]): number {
  const sum = (pick: (row: RowCounts) => number) => counts.reduce((total, row) => total + pick(row), 0);
  return (2 * sum((row) => row.likeness)) / (sum((row) => row.ours + row.gold) || 1);
}

/** Greatest sum of a one-to-one matching (Hungarian method, Jonker-Volgenant shortest paths). */
function bestMatching(gain: readonly (readonly number[])[]): number {
  const size = Math.max(gain.length, gain[0]?.length ?? 0);
  const cost = (i: number, j: number) => -(gain[i - 1]?.[j - 1] ?? 0);
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let i = 1; i <= size; i++) {
    rowOf[0] = i;
    let j0 = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[j0] = 1;
      const i0 = rowOf[j0] as number;
      let delta = Number.POSITIVE_INFINITY;
      let j1 = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const reduced = cost(i0, j) - (u[i0] as number) - (v[j] as number);
        if (reduced < (least[j] as number)) {
          least[j] = reduced;
          way[j] = j0;
        }
        if ((least[j] as number) < delta) {
          delta = least[j] as number;
          j1 = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          const row = rowOf[j] as number;
          u[row] = (u[row] as number) + delta;
          v[j] = (v[j] as number) - delta;
        } else least[j] = (least[j] as number) - delta;
      }
      j0 = j1;
    } while (rowOf[j0] !== 0);
    while (j0 !== 0) {
      const back = way[j0] as number;
      rowOf[j0] = rowOf[back] as number;
      j0 = back;
    }
  }
  let sum = 0;
  for (let j = 1; j <= size; j++) sum -= cost(rowOf[j] as number, j);
  return sum;
}
