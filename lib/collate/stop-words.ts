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

/** First and last letters of the stop words, as a quick way to tell that a word is none. */
const edges = new Uint8Array(26 * 26);
for (const word of STOP_WORDS) edges[edgeOf(word, 0, word.length)] = 1;

function edgeOf(text: string, start: number, end: number): number {
  return ((text.charCodeAt(start) | 0x20) - 97) * 26 + (text.charCodeAt(end - 1) | 0x20) - 97;
}

const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;

/**
 * Whether the word `start`–`end` of a text is a stop word, whatever its case; most words are told by length and edges alone.
 * Units:  UTF-16 offsets, end exclusive.
 * Errors: none.
 */
export function isStopWordAt(text: string, start: number, end: number): boolean {
  if (end - start > 9) return false;
  const contracted =
    end - start > 2 && (isApostrophe(text.charCodeAt(end - 2)) || isApostrophe(text.charCodeAt(end - 3)));
  if (!contracted && !edges[edgeOf(text, start, end)]) return false;
  const word = text.slice(start, end);
  if (contracted) return isStopWord(word.toLowerCase().replace('’', "'"));
  return STOP_WORDS.has(text.charCodeAt(start) < 0x61 ? word.toLowerCase() : word);
}
