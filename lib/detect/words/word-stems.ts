/**
 * Forms of words: stems, function words, spellings, fast letter patterns, whether a text is English.
 * Read:   this file; letter-patterns.ts where a list must be found fast in a long text.
 * Change: a word that carries no content → here; spellings of one name → spelling.ts.
 * Uses:   nothing of ours.
 * Tests:  those of the rooms that use it; english.test.ts.
 */

import type { Token } from '../../model/text';

const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those and or but nor so yet if then than as of in on at to from by with without for about into onto ' +
    'amid despite toward towards per via upon around amongst over under after before during between among against through across within while until since because although though whether ' +
    'is are was were be been being am do does did done doing have has had having will would shall should can could may might must ' +
    'i you he she it we they me him her us them my your his its our their mine yours hers ours theirs himself herself itself ' +
    'themselves who whom whose which what when where why how there here now not no never none nothing neither either both each every ' +
    'all any some such only own same other another more most less least very too also just even still again ever up down out off ' +
    "it's that's there's he's she's n't s t d ll re ve say says said saying tell tells told ask asked asks add added adds according"
  ).split(' '),
);

/**
 * A rough stem, so that "leaks", "leaked" and "leaking" count as one word.
 * Shape:  a compared word in, its stem out; short words stay as they are.
 * Source: the first step of Porter (1980), cut down: more would join words that only look alike.
 */
export function stemOf(norm: string): string {
  if (norm.length < 5 || /\d/.test(norm)) return norm.length === 4 && /[^su]s$/.test(norm) ? norm.slice(0, 3) : norm;
  let word = norm;
  if (word.endsWith('ies')) word = `${word.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x)es$/.test(word)) word = word.slice(0, -2);
  else if (/[^su]s$/.test(word)) word = word.slice(0, -1);
  const cut = word.replace(/(?:ing|ed)$/, '');
  if (cut !== word && cut.length >= 3 && /[aeiouy]/.test(cut)) word = cut.replace(/([bdgklmnprt])\1$/, '$1');
  return word.length > 4 ? word.replace(/e$/, '') : word;
}

/** True for a word or figure that says something by itself: not an article, pronoun, auxiliary or verb of speech. */
export function isContent(token: Token): boolean {
  return token.kind !== 'mark' && token.norm.length > 1 && !FUNCTION_WORDS.has(token.norm);
}

/** True for an article, pronoun, auxiliary, preposition or verb of speech, in its compared form. */
export const isFunctionWord = (norm: string): boolean => FUNCTION_WORDS.has(norm);

/** Stems already read: a word stands in many facts, and reading it anew for each took a quarter of the time. */
const KNOWN = new WeakMap<Token, string | null>();

/** The stem of a content word; null for any other token. */
export function contentStem(token: Token): string | null {
  const known = KNOWN.get(token);
  if (known !== undefined) return known;
  const stem = isContent(token) ? stemOf(token.norm) : null;
  KNOWN.set(token, stem);
  return stem;
}

/** Stems of the content words among the tokens. */
export function contentStems(tokens: readonly Token[]): Set<string> {
  const stems = new Set<string>();
  for (const token of tokens) {
    const stem = contentStem(token);
    if (stem !== null) stems.add(stem);
  }
  return stems;
}

/** Share of the smaller set that the larger one holds, 0–1; 0 when either is empty. */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
}
