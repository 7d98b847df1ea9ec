/**
 * Scores the word difference and the word table on paraphrases with phrase slots: npx tsx lib/cli/evaluate-words.ts <paraphrases.txt>
 * One wording per line, `SLOT:words | SLOT:words`, facts headed by `@name`. `diff` 9 diffWords is scored beside on the same pairs.
 */
import { readFileSync } from 'node:fs';
import { diffWords as diffWordsOfPeer } from 'diff';
import { isStopWord } from '../collate/stop-words';
import { type DiffOptions, diffWords } from '../collate/word-diff';
import { buildWordTable } from '../collate/word-table';

interface Word {
  start: number;
  end: number;
  norm: string;
  slot: string;
  content: boolean;
}
interface Wording {
  text: string;
  words: Word[];
}
/** A difference for scoring: alternating stretches, in numbers of words of each side. */
interface Stretch {
  equal: boolean;
  a: number[];
  b: number[];
}

const WORDS = /[\p{L}\p{N}\p{M}]+(?:[’'‑.-][\p{L}\p{N}\p{M}]+)*/gu;

function wordsOf(text: string, slotAt: (offset: number) => string): Word[] {
  return Array.from(text.matchAll(WORDS), (found) => {
    const norm = found[0].toLowerCase().replace(/[’‘]/g, "'").replace(/'s$/, '');
    return {
      start: found.index,
      end: found.index + found[0].length,
      norm,
      slot: slotAt(found.index),
      content: !isStopWord(norm),
    };
  });
}

function parseWording(line: string): Wording {
  const edges: { end: number; slot: string }[] = [];
  let text = '';
  for (const chunk of line.split('|')) {
    const [, slot = '', words = ''] = /^\s*([A-Z]+):(.*?)\s*$/.exec(chunk) ?? [];
    text += (text ? ' ' : '') + words;
    edges.push({ end: text.length, slot });
  }
  return { text, words: wordsOf(text, (offset) => edges.find((edge) => offset < edge.end)?.slot ?? '') };
}

function parseFacts(source: string): Wording[][] {
  const facts: Wording[][] = [];
  for (const line of source.split('\n')) {
    if (line.startsWith('@')) facts.push([]);
    else if (line.trim() && !line.startsWith('#')) facts.at(-1)?.push(parseWording(line));
  }
  return facts;
}

function between(words: Word[], start: number, end: number): number[] {
  return words.flatMap((word, at) => (word.start >= start && word.end <= end ? [at] : []));
}

function ours(a: Wording, b: Wording, options: DiffOptions): Stretch[] {
  return diffWords(a.text, b.text, options).runs.map((run) => ({
    equal: run.kind === 'equal',
    a: between(a.words, run.aStart, run.aEnd),
    b: between(b.words, run.bStart, run.bEnd),
  }));
}

/** diffWords does not keep the old side's white space, so that places are counted in printed characters on both sides. */
function peers(a: Wording, b: Wording, ignoreCase: boolean): Stretch[] {
  const runs: { equal: boolean; a: [number, number]; b: [number, number] }[] = [];
  let atA = 0;
  let atB = 0;
  for (const part of diffWordsOfPeer(a.text, b.text, { ignoreCase })) {
    const length = printed(part.value, part.value.length);
    const equal = !part.added && !part.removed;
    let run = runs.at(-1);
    if (run?.equal !== equal) {
      run = { equal, a: [atA, atA], b: [atB, atB] };
      runs.push(run);
    }
    if (!part.added) atA += length;
    if (!part.removed) atB += length;
    run.a[1] = atA;
    run.b[1] = atB;
  }
  const within = ({ text, words }: Wording, [from, to]: [number, number]) =>
    words.flatMap((word, at) => (printed(text, word.start) >= from && printed(text, word.end) <= to ? [at] : []));
  return runs.map((run) => ({ equal: run.equal, a: within(a, run.a), b: within(b, run.b) }));
}

function printed(text: string, end: number): number {
  return text.slice(0, end).replace(/\s/g, '').length;
}

interface Score {
  hunks: number;
  islands: number;
  trueContent: number;
  spurious: number;
  equal: number;
}

function score(a: Wording, b: Wording, stretches: Stretch[], total: Score): void {
  stretches.forEach((stretch, at) => {
    if (!stretch.equal) {
      total.hunks += 1;
      return;
    }
    const inner = at > 0 && at < stretches.length - 1;
    if (inner && !stretch.a.some((word) => a.words[word]?.content)) total.islands += 1;
    for (let n = 0; n < Math.min(stretch.a.length, stretch.b.length); n++) {
      const left = a.words[stretch.a[n] as number] as Word;
      const right = b.words[stretch.b[n] as number] as Word;
      total.equal += 1;
      if (left.slot !== right.slot) total.spurious += 1;
      else if (left.content) total.trueContent += 1;
    }
  });
}

function scorePairs(facts: Wording[][], diff: (a: Wording, b: Wording) => Stretch[]) {
  const total: Score = { hunks: 0, islands: 0, trueContent: 0, spurious: 0, equal: 0 };
  let pairs = 0;
  for (const wordings of facts) {
    wordings.forEach((a, at) => {
      for (const b of wordings.slice(at + 1)) {
        score(a, b, diff(a, b), total);
        pairs += 1;
      }
    });
  }
  return {
    pairs,
    hunks: total.hunks / pairs,
    islands: total.islands / pairs,
    trueContent: total.trueContent / pairs,
    spurious: total.spurious / total.equal,
  };
}

/** Same-column pairs of content words: right when their slots are the same; to be found: those that are the same word in the same slot. */
function scoreTable(wordings: Wording[]) {
  const table = buildWordTable(wordings.map((wording) => wording.text));
  const columnOf = wordings.map((wording, row) =>
    wording.words.map((word) =>
      (table.rows[row]?.cells ?? []).findIndex((cell) => cell && cell.start <= word.start && cell.end >= word.end),
    ),
  );
  let together = 0;
  let right = 0;
  let same = 0;
  let found = 0;
  wordings.forEach((a, x) => {
    for (let y = x + 1; y < wordings.length; y++) {
      const b = wordings[y] as Wording;
      a.words.forEach((left, i) => {
        b.words.forEach((other, j) => {
          if (!left.content || !other.content) return;
          const inColumn = columnOf[x]?.[i] === columnOf[y]?.[j];
          const isSame = left.slot === other.slot && left.norm === other.norm;
          if (inColumn) together += 1;
          if (inColumn && left.slot === other.slot) right += 1;
          if (isSame) same += 1;
          if (isSame && inColumn) found += 1;
        });
      });
    }
  });
  const precision = right / together;
  const recall = found / same;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const path = process.argv[2];
if (!path) throw new Error('give the path of paraphrases.txt');
const facts = parseFacts(readFileSync(path, 'utf8'));
const strict = { ignoreCase: false, ignorePunctuation: false, ignoreQuoteStyle: false, ignoreSpelling: false };
const rows = {
  'diff 9 diffWords': scorePairs(facts, (a, b) => peers(a, b, false)),
  'ours, nothing ignored': scorePairs(facts, (a, b) => ours(a, b, strict)),
  'diff 9, ignoreCase': scorePairs(facts, (a, b) => peers(a, b, true)),
  'ours, all ignored': scorePairs(facts, (a, b) => ours(a, b, {})),
};
console.table(rows);
const [peer, own, peerIgnoring, ownIgnoring] = Object.values(rows) as [
  (typeof rows)[keyof typeof rows],
  ...(typeof rows)[keyof typeof rows][],
];
const ratio = (x: typeof peer, y: typeof peer | undefined) =>
  y && {
    hunks: x.hunks / y.hunks,
    islands: x.islands / y.islands,
    trueContent: x.trueContent / y.trueContent,
    spurious: x.spurious / y.spurious,
  };
console.table({
  'nothing ignored': ratio(own as typeof peer, peer),
  'all ignored': ratio(ownIgnoring as typeof peer, peerIgnoring),
});
const tables = facts.map(scoreTable);
console.table([...tables, { f1: tables.reduce((sum, table) => sum + table.f1, 0) / tables.length }]);
