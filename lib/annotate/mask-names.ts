import type { Word } from './sentence-words';

/**
 * What the model is not told: names, party words and words for groups of people. Both sides of every pair stand here, so that
 * exchanging them changes nothing (swap test). Verdicts such as "racist" are not names and are not masked.
 */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  `democrat democrats democratic republican republicans gop dnc rnc liberal liberals conservative conservatives progressive progressives
left right leftist leftists rightist rightists wing wings winger wingers maga labour tory tories labor socialist socialists communist communists
black blacks white whites brown asian asians latino latinos latina latinas hispanic hispanics
woman women man men girl girls boy boys female females male males mother mothers father fathers he she him her his hers himself herself
muslim muslims christian christians jew jews jewish hindu hindus catholic catholics evangelical evangelicals islam islamic christianity
gay straight lesbian lesbians trans transgender cisgender lgbt lgbtq immigrant immigrants native natives citizen citizens migrant migrants
life choice
trump biden obama bush clinton clintons pelosi mcconnell sanders warren harris pence cruz putin zelensky zelenskyy zelenskiy netanyahu hillary donald joe
israel israeli israelis palestine palestinian palestinians russia russian russians ukraine ukrainian ukrainians america american americans china chinese iran iranian
cnn fox msnbc breitbart alternet`.split(/\s+/),
);

/** Words that open a sentence with a capital and are no name. Any other capitalised opener is kept only if the model knows it. */
const NAME = '<name>';
const GROUP = '<group>';
const NUMBER = '<num>';

/**
 * The forms that the model may see.
 * Shape:  one form per word. A capital inside a sentence means a name; in a headline in title case it means nothing.
 */
export function maskNames(words: readonly Word[]): string[] {
  const spoken = words.filter((word) => !word.mark);
  const capitals = spoken.filter((word) => isCapital(word.text)).length;
  const titleCase = spoken.length >= 4 && capitals >= spoken.length * 0.6;
  let opens = true;
  return words.map((word) => {
    const first = opens;
    if (word.mark) {
      if (!",-–—)'’".includes(word.text)) opens = true;
      return word.norm;
    }
    opens = false;
    if (GROUP_WORDS.has(word.norm)) return GROUP;
    if (/\p{N}/u.test(word.text)) return NUMBER;
    if (!first && !titleCase && isCapital(word.text) && word.norm !== 'i' && !word.norm.startsWith("i'")) return NAME;
    return word.norm;
  });
}

function isCapital(text: string): boolean {
  const first = text[0] ?? '';
  return first !== first.toLowerCase();
}
