import { IRREGULAR_FORMS } from './english-words';

/** Endings that make a noun, an agent or an adverb of a verb; each with the fewest letters that must stay. */
const ENDINGS: readonly (readonly [string, number])[] = [
  ['ation', 4],
  ['ment', 4],
  ['ness', 4],
  ['ship', 4],
  ['less', 4],
  ['ator', 4],
  ['ion', 4],
  ['ful', 4],
  ['abl', 4],
  ['ibl', 4],
  ['ity', 4],
  ['ism', 4],
  ['ist', 4],
  ['ian', 5],
  ['ous', 4],
  ['anc', 4],
  ['enc', 4],
  ['ant', 5],
  ['ent', 5],
  ['iv', 4],
  ['iz', 4],
  ['is', 5],
  ['at', 4],
  ['al', 5],
  ['ic', 5],
  ['ly', 4],
  ['er', 4],
  ['or', 4],
];

const VOWEL = /[aeiouy]/;
const cache = new Map<string, string>();

/**
 * The part of an English word that its verb, noun and adverb share: leak, leaked, leaking; resign, resignation.
 * Shape:  a lower-case word in, its stem out; a word with other letters than a–z comes back as it is.
 * Source: our own short list of endings, in the spirit of Porter (1980). It cuts deeper than Porter, because two
 *         newspapers tell one act as a verb and as a noun; a wrong merger costs little, as stems never stand alone.
 */
export function stemEnglish(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stem = cut(word);
  // Kept small: the cache holds words of a language, not of a reader's texts for ever.
  if (cache.size > 50_000) cache.clear();
  cache.set(word, stem);
  return stem;
}

function cut(word: string): string {
  const irregular = IRREGULAR_FORMS.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let stem = withoutInflection(withoutPlural(word));
  stem = IRREGULAR_FORMS.get(stem) ?? stem;
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  for (let round = 0; round < 2; round++) stem = withoutEnding(stem);
  // decide/decision, explode/explosion, respond/response
  if (/(?:ci|clu|plo|va|pon|pen|ten|fen)d$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -1)}s`;
  if (stem.endsWith('y')) stem = stem.length > 6 ? stem.slice(0, -1) : `${stem.slice(0, -1)}i`;
  return stem.endsWith('ll') ? stem.slice(0, -1) : stem;
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutInflection(word: string): string {
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') && !word.endsWith('eed') ? 2 : 0;
  if (!ending) return word;
  const rest = word.slice(0, -ending);
  if (!VOWEL.test(rest)) return word;
  if (ending === 2 && rest.endsWith('i')) return `${rest.slice(0, -1)}y`;
  if (rest.length < 3) return ending === 2 ? word.slice(0, -1) : word;
  return /([bcdfgkmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}

function withoutEnding(stem: string): string {
  for (const [ending, least] of ENDINGS)
    if (stem.endsWith(ending) && stem.length - ending.length >= least) return stem.slice(0, -ending.length);
  return stem;
}
