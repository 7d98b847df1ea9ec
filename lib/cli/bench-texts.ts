/** Made-up words and texts for measuring: the same on every machine, and no outlet's sentence among them. */

export type Random = () => number;

/** A linear congruential generator: fractions from 0 to 1, the same for the same seed. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

const STARTS = 'b br c ch cl cr d dr f fl fr g gr h j l m n p pl pr qu r s sh sl sp st str t th tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ee io ou oo'.split(' ');
const ENDS = 'n r s t l m d ck nd nt st rd ng ct p x'.split(' ');
const SMALL = 'the of to in and a on that for is with was by as at'.split(' ');

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** `size` invented words of one to three syllables. */
export function makeVocabulary(random: Random, size: number): string[] {
  return Array.from({ length: size }, () => {
    let word = '';
    for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
      word += pick(random, STARTS) + pick(random, VOWELS) + (random() < 0.5 ? pick(random, ENDS) : '');
    }
    return word;
  });
}

/** One word as newspapers have them: two in five small ones, the others the rarer the later they stand in the vocabulary. */
export function makeWord(random: Random, vocabulary: readonly string[]): string {
  if (random() < 0.4) return SMALL[Math.floor(random() ** 2 * SMALL.length)] as string;
  return vocabulary[Math.floor(random() ** 3 * vocabulary.length)] as string;
}

export function makeWords(random: Random, vocabulary: readonly string[], count: number): string[] {
  return Array.from(
    { length: count },
    () => makeWord(random, vocabulary) + (random() < 0.1 ? pick(random, [',', '.']) : ''),
  );
}

/** `share` of the words exchanged, a quarter as many dropped, a quarter as many put in. */
export function editWords(
  random: Random,
  vocabulary: readonly string[],
  words: readonly string[],
  share: number,
): string[] {
  return words.flatMap((word) => {
    const fate = random();
    const kept = fate < share ? [makeWord(random, vocabulary)] : fate < share * 1.25 ? [] : [word];
    return random() < share / 4 ? [...kept, makeWord(random, vocabulary)] : kept;
  });
}

/** Two wordings of one sentence: its phrases in part exchanged, in part said anew. */
export function rephrase(random: Random, vocabulary: readonly string[], words: readonly string[]): string[] {
  const phrases: string[][] = [];
  for (let at = 0; at < words.length; ) {
    const length = 2 + Math.floor(random() * 4);
    const phrase = words.slice(at, at + length);
    phrases.push(
      random() < 0.5 ? editWords(random, vocabulary, phrase, 0.2) : makeWords(random, vocabulary, phrase.length),
    );
    at += length;
  }
  if (random() < 0.5 && phrases.length > 1) phrases.push(phrases.shift() as string[]);
  return phrases.flat();
}

function asSentence(words: readonly string[]): string {
  const line = words.join(' ').replace(/[.,]( |$)/g, '$1');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

/** Texts of one event: each sentence reports one of a common stock of facts in words of its own, or something of its own. */
export function makeStory(random: Random, texts: number, sentences: number): string[] {
  const vocabulary = makeVocabulary(random, 3000);
  const facts = Array.from({ length: Math.ceil(sentences * 1.5) }, () =>
    makeWords(random, vocabulary, 16 + Math.floor(random() * 14)),
  );
  return Array.from({ length: texts }, () =>
    Array.from({ length: sentences }, (_, at) => {
      const words =
        random() < 0.7 ? rephrase(random, vocabulary, pick(random, facts)) : makeWords(random, vocabulary, 22);
      return asSentence(words) + (at % 3 === 2 ? '\n\n' : ' ');
    }).join(''),
  );
}
