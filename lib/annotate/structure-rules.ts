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
/** A longer sentence whose question does not begin with a question word was read wrongly more often than not. */
const LONGEST_TITLE = 8;

/** A question that the text itself asks. One word with a question mark is a heading of an explainer. */
function findQuestion(words: readonly Word[]): StructureCue[] {
  const mark = words.findLastIndex((word) => word.text === '?');
  if (mark < 3) return [];
  let clause = mark;
  while (clause > 0 && !/^[“”".!?:;]$/u.test(words[clause - 1]?.text ?? '')) clause--;
  const opener = words.findIndex(
    (word, at) => at >= clause && at < mark && QUESTION_OPENERS.has(word.norm) && canOpen(words[at - 1], at === clause),
  );
  const from = opener >= 0 ? opener : clause;
  if (mark - from < 2 || (opener < 0 && mark - clause > LONGEST_TITLE)) return [];
  return [
    {
      from,
      to: Math.min(mark, from + OPENING),
      category: 'opinion_as_fact',
      rule: 'structure/question',
      because: 'opens a question that the text asks in its own name; what answer does it lead to, and who gives it?',
      strength: isExplaining(words, from) ? 1 : 2,
    },
  ];
}

/** A question begins with its clause, after a comma or after "but": not at any "is" or "what" inside. */
function canOpen(before: Word | undefined, first: boolean): boolean {
  return first || !before || before.mark || /^(?:and|but|so|then|or|because|now|well|yet)$/u.test(before.norm);
}

/** "What is …?", "How many …?": questions of an explainer, which are answered. */
function isExplaining(words: readonly Word[], from: number): boolean {
  const opening = `${words[from]?.norm} ${words[from + 1]?.norm}`;
  if (words.slice(from, from + 5).some((word) => /^(?:purpose|point|matter|reason|use)$/u.test(word.norm)))
    return false;
  return /^(?:(?:what|who) (?:is|are|was|were|happened|happens|does|do|did|has|have|else)|how (?:much|many|do|does|did|long|often|far)|(?:when|where|which) .*)$/u.test(
    opening,
  );
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

/** "…, leaning in to listen" after a short dash is a movement. */
const AFTER_LEANING = new Set('in on over against forward back towards toward with by'.split(' '));

/** "Paris-leaning", "boss-friendly": a side is given to something in one adjective. */
function findLeanings(words: readonly Word[]): StructureCue[] {
  return words.flatMap((word, at) => {
    const strength = LEANINGS.get(word.norm);
    const before = words[at - 1];
    if (!strength || !before || before.mark || before.end + 1 !== word.start) return [];
    if (!isHyphenated(before, word) || AFTER_LEANING.has(words[at + 1]?.norm ?? '')) return [];
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

/** Words of guessing; one of them must be there. */
const HEDGES = new Set(
  `perhaps apparently seemingly reportedly supposedly presumably appears appear appeared seems seem seemed suggests`.split(
    ' ',
  ),
);
/** Count as a second hedge only: they often tell what is possible or allowed. */
const LESSER = new Set(['maybe', 'potentially', 'possibly', 'potential', 'likely']);
/** Not of what people are able or allowed to do: "we could", "who might", "may not". */
const MODALS = new Set(['could', 'might', 'may']);
const ABLE = new Set('i we you they he she who one things that nobody and or'.split(' '));

function isHedge(word: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (HEDGES.has(word.norm) || LESSER.has(word.norm)) return true;
  if (!MODALS.has(word.norm) || startsUpper(word)) return false;
  return !ABLE.has(before?.norm ?? '') && !/^(?:not|never|only)$/u.test(after?.norm ?? '');
}

/** Two or more hedges in one sentence, one of them a guess: a claim that nobody stands behind. One alone is ordinary care. */
function findHedges(words: readonly Word[]): StructureCue[] {
  const hedges = words.flatMap((word, at) => (isHedge(word, words[at - 1], words[at + 1]) ? [at] : []));
  const first = hedges.find((at) => HEDGES.has(words[at]?.norm ?? '')) ?? hedges[0];
  if (first === undefined || hedges.length < 2 || words.some((word) => word.norm === 'if')) return [];
  if (!hedges.some((at) => HEDGES.has(words[at]?.norm ?? '') || MODALS.has(words[at]?.norm ?? ''))) return [];
  return [
    {
      from: first,
      to: first + 1,
      category: 'doubt_or_distance',
      rule: 'structure/hedges',
      because: `is one of ${hedges.length} words of doubt in this sentence; what is known, and what is guessed?`,
      strength: 2,
    },
  ];
}
