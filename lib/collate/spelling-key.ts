/** British and American spellings, and transliterated name endings, brought to one form. Only words alike in their skeleton get here. */

const BASE_FORMS: [RegExp, string][] = [
  [/^(co|e|anti|non|multi|counter)-/, '$1'],
  [/^grey/, 'gray'],
  [/aluminium/, 'aluminum'],
  [/jewellery/, 'jewelry'],
  [/([dj]g)ement/, '$1ment'],
  [/^ageing/, 'aging'],
  [/manoeuv(?:re|er)/, 'maneuver'],
  [/(p|orthop|encyclop)aed/, '$1ed'],
  [/(h|an|leuk)aem/, '$1em'],
  [/gynaec/, 'gynec'],
  [/mediaev/, 'mediev'],
  [/archaeo/, 'archeo'],
  [/aesthe/, 'esthe'],
  [/foet/, 'fet'],
  [/oestr/, 'estr'],
  [/rrhoea/, 'rrhea'],
  [/(defen|offen|preten|licen)ce/, '$1se'],
  [/practis/, 'practic'],
  [/logue(s?)$/, 'log$1'],
  [/gramme(s?)$/, 'gram$1'],
  [/([a-z]{3})is(e[drs]?|ers|ing|ations?|ational)$/, '$1iz$2'],
  [/([a-z]{2}l)ys(e[drs]?|ing)$/, '$1yz$2'],
  [/([a-z]{2})our(s?|ed|ing|ful|able|abl[ey]|ite|ites|less|er|ers|hood|hoods|ist|ists|ly)$/, '$1or$2'],
  [/([a-z][bcgptv])re(s?|d)$/, '$1er$2'],
  [/([aeiou][a-z]*[aeiou])ll(ed|ing|ers?|ors?|ments?|ful|fully)?$/, '$1l$2'],
  [/^skilful/, 'skillful'],
  [/^wilful/, 'willful'],
  [/(focu)ss(e[ds]|ing)$/, '$1s$2'],
  [/(benefi)tt(ed|ing)$/, '$1t$2'],
  [/(kidna|worshi)pp(ed|ing|ers?)$/, '$1p$2'],
];

/** Letters without which no rule above applies: most words are let through on one look. */
const MAY_DIFFER =
  /is[aei]|ys[ei]|our|[bcgptv]re(?:s|d)?$|ll|ae|oe|nce|ctis|gement|ageing|logue|gramme|ss|tt|pp|^grey|ilful|ium|-/;

/** Zelenskyy, Zelenskiy, Zelensky, Zelenskii; Sergey, Sergei; Yury, Yuri, Yuriy. */
const NAME_ENDING = /(?:(e)[iyj]|yy|iy|ii|yi|ij|yj|y|i)(?='s$|$)/;

/**
 * One form for the spellings of a word.
 * Shape:  lower-case word without accents in; two words with the same key are spellings of one word.
 *         `isName` (the word was printed with a capital) joins transliterated endings as well.
 * Errors: none. A word that no rule knows is its own key.
 */
export function spellingKey(word: string, isName: boolean): string {
  let key = word;
  if (MAY_DIFFER.test(word)) for (const [pattern, form] of BASE_FORMS) key = key.replace(pattern, form);
  return isName && word.length >= 4 ? key.replace(NAME_ENDING, '$1i') : key;
}

/** e, i, j, u, y, hyphen, apostrophe and full stop come and go between spellings; c, s and z are exchanged. */
const skeletonOf = new Uint8Array(128);
for (let code = 0; code < 128; code++) skeletonOf[code] = "eijuy-'.".includes(String.fromCharCode(code)) ? 0 : code;
for (const letter of 'cz') skeletonOf[letter.charCodeAt(0)] = 's'.charCodeAt(0);

/**
 * What a folded code unit adds to the skeleton by which candidates for one spelling are found; 0 = nothing.
 * Shape:  the unit and the one behind it: a and o before e (anaemia, foetus) and a before y (gray) do not count.
 * Errors: none. Letters outside a–z stand for themselves.
 */
export function skeletonUnit(unit: number, next: number): number {
  if (unit >= 128) return unit;
  if ((unit === 0x61 || unit === 0x6f) && (next === 0x65 || (unit === 0x61 && next === 0x79))) return 0;
  return skeletonOf[unit] as number;
}
