/** Passages: to another row, into a row, out of it. Each answers with why it cannot be done, or null. */
import { cellOf } from '../model/cell-of';
import type { Fact } from '../model/comparison';
import type { Passage } from '../model/text';
import { type Draft, putFact } from './draft';
import { findInFact, NO_ROW, NO_WORDS, spansWithout } from './fact-operations';
import { findFact, findWords } from './find-again';
import type { PassageOperation } from './operation';
import { type Spans, settleFact } from './settle-fact';

type Of<K extends PassageOperation['kind']> = Extract<PassageOperation, { kind: K }>;

/**
 * Where the passage no longer stands in the row that it was moved from, it is taken from the one other row that has it: what
 * the person wanted is where it stands afterwards.
 */
export function movePassage(draft: Draft, { passage, from, to }: Of<'move_passage'>): string | null {
  const [source, target] = [findFact(draft, from), findFact(draft, to)];
  if (!target) return NO_ROW;
  const words = findWords(draft, passage);
  const inSource = source && findInFact(draft, source, passage);
  if (!words && !inSource) return NO_WORDS;
  if (source === target) return null;
  const moved = inSource ?? (words as Passage);
  const holder = inSource ? source : findHolder(draft, moved);
  if (holder === target) return null;
  if (holder) putFact(draft, settleFact(draft, holder, spansWithout(holder, [moved])));
  putFact(draft, settleFact(draft, target, spansWith(target, moved)));
  return null;
}

export function addPassage(draft: Draft, { passage, fact: ref }: Of<'add_passage'>): string | null {
  const fact = findFact(draft, ref);
  if (!fact) return NO_ROW;
  const words = findWords(draft, passage);
  if (!words) return NO_WORDS;
  const known = cellOf(fact.cells, words.text)?.passages ?? [];
  if (known.some((span) => span.start <= words.start && span.end >= words.end)) return null;
  putFact(draft, settleFact(draft, fact, spansWith(fact, words)));
  return null;
}

export function takeOut(draft: Draft, { passage, fact: ref }: Of<'take_out'>): string | null {
  const fact = findFact(draft, ref);
  if (!fact) return NO_ROW;
  const inFact = findInFact(draft, fact, passage);
  if (inFact) putFact(draft, settleFact(draft, fact, spansWithout(fact, [inFact])));
  // It does not stand there any more, as the person wanted; but words that no text has were never meant.
  else if (!findWords(draft, passage)) return NO_WORDS;
  return null;
}

/** The one row that has exactly this passage. */
function findHolder(draft: Draft, passage: Passage): Fact | null {
  const holders = draft.facts.filter((fact) =>
    cellOf(fact.cells, passage.text)?.passages.some(({ start, end }) => start === passage.start && end === passage.end),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

function spansWith(fact: Fact, { text, ...span }: Passage): Spans {
  return new Map([[text, [...(cellOf(fact.cells, text)?.passages ?? []), span]]]);
}
