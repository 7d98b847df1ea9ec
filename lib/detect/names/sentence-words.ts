/** One sentence read for names: which of its words are parts of names, and where a noun with all that belongs to it begins. */
import type { NameKind } from '../../model/comparison';
import type { Range, SegmentedText, Sentence, Token } from '../../model/text';
import { COUNTRY_WORDS } from '../word-lists/countries';
import { TITLES } from '../word-lists/name-words';
import { isFunctionWord } from '../words/word-stems';

export interface Mention extends Range {
  text: string;
  sentence: Sentence;
  form: 'person' | 'name' | 'country' | 'role' | 'thing';
  kind: NameKind;
  /** Lower-case words of the name without title; the country; or the class of the thing. */
  key: string[];
  /** Words before the key: title, role, country adjective (lower case). */
  titles: string[];
  /** Countries named in the mention. */
  countries: string[];
  /** Figures in the mention, which tell one plan from another. */
  numbers: string[];
  /** "Another", "a second": not the one spoken of so far. */
  other: boolean;
}

/** Words as the whole comparison prints them, to tell a name at the start of a sentence from a common word. */
export interface Casing {
  lower: ReadonlySet<string>;
  proper: ReadonlySet<string>;
}

const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i)$/;

const OTHER = /^(?:another|second|separate|other|similar|previous|different|third|every|no)$/;

/** Words that open sentences and are hardly ever names. */
const OPENERS = new Set(
  'later earlier meanwhile however yesterday today tonight tomorrow moreover furthermore instead inside outside nearby police officials critics many few several one two three most although despite among last next once soon once finally perhaps maybe like unlike near'.split(
    ' ',
  ),
);

const PREPOSITIONS = new Set(
  'of in on at from by with without for about over after before during amid despite as into against through via'.split(
    ' ',
  ),
);

/** Words that open a noun. */
export const DETERMINERS = new Set(
  'a an the this these those his her its their our my your any some such no each another'.split(' '),
);

/** Words after which what looks like a noun is mostly a verb. */
export const BEFORE_VERB = new Set(
  "to will would can could may might must should shall not i we you they he she it who that don't didn't and".split(
    ' ',
  ),
);

/** Which words the texts print in lower case, and which with a capital inside a sentence. */
export function readCasing(texts: readonly SegmentedText[]): Casing {
  const [lower, proper] = [new Set<string>(), new Set<string>()];
  for (const { sentences } of texts)
    for (const sentence of sentences) {
      const loud = isTitleCase(sentence);
      sentence.tokens.forEach((token, at) => {
        if (token.kind !== 'word') return;
        if (/^\p{Ll}/u.test(token.text)) lower.add(token.norm);
        else if (!loud && at > 0 && sentence.tokens[at - 1]?.kind === 'word') proper.add(token.norm);
      });
    }
  return { lower, proper };
}

/** Headlines with a capital on every word say nothing about names. */
function isTitleCase({ tokens }: Sentence): boolean {
  if (tokens[tokens.length - 1]?.text === '.') return false;
  const long = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return long.length > 3 && long.filter((token) => /^\p{Lu}/u.test(token.text)).length > 0.6 * long.length;
}

/** True where a mark joins two words without spaces: "U.S.-led". `at` is the word after the mark. */
export const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  at > 1 && tokens[at - 1]?.start === tokens[at - 2]?.end && tokens[at - 1]?.end === tokens[at]?.start;

/** True for a word with a possessive ending that is no short form of "is" or "has". */
export const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  /(?:[’']s|s[’'])$/.test(token.text) &&
  !/^(?:it|that|he|she|there|here|what|who|let)[’']s$/i.test(token.text);

/** The words of one sentence, with what its readers ask of them. */
export class SentenceWords {
  protected readonly tokens: Token[];
  /** A headline with a capital on every word. */
  protected readonly loud: boolean;

  constructor(
    protected readonly sentence: Sentence,
    private readonly casing: Casing,
  ) {
    this.tokens = sentence.tokens;
    this.loud = isTitleCase(sentence);
  }

  /** Back over the words that belong to a noun, up to its determiner or the possessive that owns it. */
  protected backTo(head: number): number {
    let start = head;
    for (let n = head - 1; n >= Math.max(0, head - 6); n--) {
      const token = this.tokens[n] as Token;
      if (token.kind === 'mark') {
        const hyphen = /^[-–]$/.test(token.text) && n > 0 && this.tokens[n - 1]?.end === token.start;
        const bracket = token.text === ')' && this.tokens.slice(Math.max(0, n - 4), n).some((t) => t.text === '(');
        if (hyphen) start = --n;
        else if (bracket) while (n > 0 && this.tokens[n]?.text !== '(') start = --n;
        else break;
        continue;
      }
      if (DETERMINERS.has(token.norm)) return n;
      if (isFunctionWord(token.norm) || BEFORE_VERB.has(token.norm) || CALENDAR.test(token.norm)) break;
      if (isPossessive(token)) {
        while (n > 0 && this.isProper(n - 1) && !isPossessive(this.tokens[n - 1])) n--;
        return n > 0 && DETERMINERS.has(this.norm(n - 1)) ? n - 1 : n;
      }
      // Verbs before a bare noun ("drafted proposals"): only what looks like a modifier is taken.
      const verbal =
        /^\p{Ll}/u.test(token.text) &&
        /(?:ing|s|ed)$/.test(token.norm) &&
        !isHyphen(this.tokens, n) &&
        !this.determinerBefore(n);
      if (verbal && !(/ed$/.test(token.norm) && PREPOSITIONS.has(this.norm(n - 1)))) break;
      start = n;
    }
    return this.withoutVerb(start, head);
  }

  /** "To undermine peace talks", "hopefully meeting": what opens a noun without determiner may be its verb or an adverb. */
  private withoutVerb(start: number, head: number): number {
    const opening = this.tokens[start];
    if (start === head || !opening || !/^\p{Ll}/u.test(opening.text)) return start;
    return BEFORE_VERB.has(this.norm(start - 1)) || /ly$/.test(opening.norm) ? start + 1 : start;
  }

  private determinerBefore(at: number): boolean {
    for (let n = at - 1; n >= Math.max(0, at - 4); n--) {
      const token = this.tokens[n] as Token;
      if (token.kind === 'mark') return false;
      if (DETERMINERS.has(token.norm) || isPossessive(token)) return true;
      if (isFunctionWord(token.norm)) return false;
    }
    return false;
  }

  protected mention(from: number, to: number, form: Mention['form'], kind: NameKind, key: string[]): Mention {
    const inside = this.tokens.slice(from, to);
    const [head, tail] = [inside[0] as Token, inside[inside.length - 1] as Token];
    const countries = inside.flatMap((token) => COUNTRY_WORDS.get(token.norm)?.country ?? []);
    return {
      text: this.sentence.text,
      sentence: this.sentence,
      start: head.start,
      end: tail.end,
      form,
      kind,
      key,
      titles: [],
      countries: [...new Set(countries)].sort(),
      numbers: inside.filter(({ kind: k }) => k === 'number').map(({ norm }) => norm.replace(/\D/g, '')),
      other: inside.some(({ norm }) => OTHER.test(norm)),
    };
  }

  protected norm(at: number): string {
    return this.tokens[at]?.norm ?? '';
  }

  protected norms(from: number, to: number): string[] {
    return this.tokens.slice(from, to).map(({ norm }) => norm);
  }

  /** True for a word of a name. In a title-case headline, only words that are names elsewhere. */
  protected isProper(at: number): boolean {
    const token = this.tokens[at];
    if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
    const { norm } = token;
    if (CALENDAR.test(norm) || isFunctionWord(norm) || norm.length < 2)
      return COUNTRY_WORDS.has(norm) && /^\p{Lu}{2}/u.test(token.text);
    if (this.loud) return this.casing.proper.has(norm) && !this.casing.lower.has(norm);
    const opens =
      at === 0 ||
      (this.tokens[at - 1]?.kind === 'mark' &&
        /^["'“‘(:—–-]$/.test(this.tokens[at - 1]?.text ?? '') &&
        !isHyphen(this.tokens, at));
    if (!opens) return true;
    if (TITLES.has(norm.replace(/\.$/, ''))) return this.isCapital(at + 1);
    if (OPENERS.has(norm)) return false;
    // "Welcoming Harlow with a smile": a participle opens the sentence, no first name.
    if (/(?:ing|ed|ly)$/.test(norm) && !this.casing.proper.has(norm)) return false;
    return (
      this.casing.proper.has(norm) ||
      (!this.casing.lower.has(norm) && this.isCapital(at + 1)) ||
      COUNTRY_WORDS.has(norm) ||
      isPossessive(token)
    );
  }

  protected isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.tokens[at]?.text ?? '');
  }
}
