import type { Strength } from '../model/comparison';
import type { NoteCategoryId } from '../model/note-category';
import { startsUpper } from './cue-context';
import type { Word } from './sentence-words';

/** What a rule without a word list found. `from` and `to` count words, `to` exclusive. */
export interface StructureCue {
  from: number;
  to: number;
  category: NoteCategoryId;
  rule: string;
  because: string;
  strength: Strength;
}

/** Rules that look at the build of a sentence instead of a list. */
export function findStructureCues(words: readonly Word[]): StructureCue[] {
  return [...findQuestion(words), ...findLeanings(words), ...findHedges(words)];
}

const QUESTION_OPENERS = new Set(
  `who what when where why how which whose will would could can should is are was were do does did has have had isn't aren't won't wouldn't
  couldn't can't shouldn't doesn't don't didn't might may must`.split(/\s+/),
);
/** Shown on the opening words only: readers take a mark on a whole sentence for a verdict on all of it. */
const OPENING = 3;

/** A question that the text itself asks. One word with a question mark is a heading of an explainer. */
function findQuestion(words: readonly Word[]): StructureCue[] {
  const mark = words.findLastIndex((word) => word.text === '?');
  if (mark < 3) return [];
  let clause = mark;
  while (clause > 0 && !/^[“”".!?:;—–]$/u.test(words[clause - 1]?.text ?? '')) clause--;
  const opener = words.findIndex((word, at) => at >= clause && at < mark && QUESTION_OPENERS.has(word.norm));
  const from = opener >= 0 ? opener : clause;
  if (mark - from < 2) return [];
  return [
    {
      from,
      to: Math.min(mark, from + OPENING),
      category: 'opinion_as_fact',
      rule: 'structure/question',
      because: 'opens a question that the text asks in its own name; it can suggest an answer that nobody is named for',
      strength: 2,
    },
  ];
}

const LEANINGS = new Map<string, Strength>([
  ['tilted', 3],
  ['leaning', 3],
  ['friendly', 2],
  ['loving', 3],
  ['hating', 3],
  ['bashing', 3],
  ['obsessed', 3],
  ['worshipping', 3],
  ['endorsed', 2],
  ['aligned', 2],
  ['style', 2],
  ['inspired', 2],
  ['fueled', 2],
  ['fuelled', 2],
]);

/** "Paris-leaning", "boss-friendly": a side is given to something in one adjective. */
function findLeanings(words: readonly Word[]): StructureCue[] {
  return words.flatMap((word, at) => {
    const strength = LEANINGS.get(word.norm);
    const before = words[at - 1];
    if (!strength || !before || before.mark || before.end + 1 !== word.start) return [];
    if (!isHyphenated(before, word)) return [];
    if ((word.norm === 'style') === startsUpper(before)) return [];
    return [
      {
        from: at - 1,
        to: at + 1,
        category: 'label_or_epithet' as const,
        rule: 'structure/leaning',
        because: 'settles in one adjective whom something favours or resembles; ask who says so',
        strength,
      },
    ];
  });
}

/** Two parts of one hyphenated token stand one character apart and the parts' printed forms hold no space between them. */
function isHyphenated(before: Word, word: Word): boolean {
  return before.part && word.part;
}

const HEDGES = new Set(
  `could might may perhaps maybe potentially possibly potential apparently seemingly reportedly supposedly presumably
  appears appear appeared seems seem seemed likely suggests suggest`.split(/\s+/),
);

/** Two or more hedges in one sentence: a strong claim that nobody stands behind. One alone is ordinary care. */
function findHedges(words: readonly Word[]): StructureCue[] {
  const hedges = words.flatMap((word, at) =>
    HEDGES.has(word.norm) && !(word.norm === 'may' && startsUpper(word)) ? [at] : [],
  );
  const [first, second] = hedges;
  if (first === undefined || second === undefined) return [];
  return [
    {
      from: first,
      to: first + 1,
      category: 'doubt_or_distance',
      rule: 'structure/hedges',
      because: `is one of ${hedges.length} hedges in this sentence: a claim that nobody stands behind`,
      strength: 2,
    },
  ];
}
