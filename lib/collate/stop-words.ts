/**
 * Words that carry little of a sentence's content: they weigh a quarter of a content word and never hold two runs together.
 * English only, closed classes (articles, prepositions, pronouns, auxiliaries, conjunctions); in other languages every word counts in full.
 */
const STOP_WORDS = new Set(
  (
    'a an the and or but nor so of to in on at by for with from as into about over after before under between through ' +
    'during against toward towards onto upon per via than then that this these those there here it its he him his she ' +
    'her hers they them their theirs we us our ours you your yours i me my mine who whom whose which what when where why ' +
    'how is are was were be been being am has have had having do does did will would shall should can could may might ' +
    'must not no if while because though although also just very s'
  ).split(' '),
);

/**
 * Whether a word in lower case is a stop word, contractions of stop words included (it's, they've, didn't).
 * Shape:  lower-case word with straight apostrophes in.
 * Errors: none.
 */
export function isStopWord(word: string): boolean {
  if (STOP_WORDS.has(word)) return true;
  const apostrophe = word.indexOf("'");
  if (apostrophe < 1) return false;
  const head = word.endsWith("n't") ? word.slice(0, -3) : word.slice(0, apostrophe);
  return STOP_WORDS.has(head);
}
