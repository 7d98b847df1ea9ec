/** Every place where a text names somebody or something: names with their titles, countries, and nouns for the story's events. */
import type { NameKind } from '../model/comparison';
import type { Range, SegmentedText, Sentence, Token } from '../model/text';
import { isFunctionWord } from './kinds-words';
import { COUNTRY_WORDS } from './names-countries';
import { ALSO_VERBS, COLLECTIVES, kindOfNameWord, ROLES, THING_CLASSES, TITLES } from './names-lexicon';

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

const READ = new Set(['headline', 'dek', 'body', 'quoted_post', 'caption', 'subheading', 'off_topic']);
const CONNECTORS = new Set([
  'of',
  'von',
  'van',
  'der',
  'den',
  'de',
  'la',
  'le',
  'del',
  'di',
  'da',
  'al',
  'bin',
  'ibn',
  'el',
  '&',
]);
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i)$/;
const OTHER = /^(?:another|second|separate|other|similar|previous|different|third|every|no)$/;
/** Words that open sentences and are hardly ever names. */
const OPENERS = new Set(
  'later earlier meanwhile however yesterday today tonight tomorrow moreover furthermore instead inside outside nearby police officials critics many few several one two three most although despite among last next once soon once finally perhaps maybe like unlike near'.split(
    ' ',
  ),
);
const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'this',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'your',
  'any',
  'some',
  'such',
  'no',
  'each',
  'another',
]);
const BEFORE_VERB = new Set([
  'to',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
  'shall',
  'not',
  'i',
  'we',
  'you',
  'they',
  'he',
  'she',
  'it',
  'who',
  'that',
  "don't",
  "didn't",
  'and',
]);
const PREPOSITIONS = new Set([
  'of',
  'in',
  'on',
  'at',
  'from',
  'by',
  'with',
  'without',
  'for',
  'about',
  'over',
  'after',
  'before',
  'during',
  'amid',
  'despite',
  'as',
  'into',
  'against',
  'through',
  'via',
]);
const JOINING = new Set([
  'in',
  'of',
  'between',
  'with',
  'on',
  'over',
  'against',
  'about',
  'regarding',
  'concerning',
  'by',
  'involving',
  'and',
  'the',
]);

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

/**
 * The mentions of one text, in its order and without overlaps: the longer one wins, so that "Russia’s war in Ukraine"
 * is one label of the war.
 * Errors: none. Furniture of the page and bylines are not read.
 */
export function findMentions(text: SegmentedText, casing: Casing): Mention[] {
  return text.sentences
    .filter((sentence) => READ.has(sentence.role))
    .flatMap((sentence) => {
      const reader = new SentenceReader(sentence, casing);
      const names = reader.names();
      const found = [...names, ...reader.things(names), ...reader.roles()];
      found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || (a.form < b.form ? -1 : 1));
      const kept: Mention[] = [];
      for (const mention of found)
        if (!kept.some((other) => other.start < mention.end && mention.start < other.end)) kept.push(mention);
      return kept.sort((a, b) => a.start - b.start);
    });
}

class SentenceReader {
  private readonly tokens: Token[];
  private readonly loud: boolean;

  constructor(
    private readonly sentence: Sentence,
    private readonly casing: Casing,
  ) {
    this.tokens = sentence.tokens;
    this.loud = isTitleCase(sentence);
  }

  /** Names of people, organisations, places and countries, with the titles around them. */
  names(): Mention[] {
    const found: Mention[] = [];
    for (let at = 0; at < this.tokens.length; at++) {
      if (!this.isProper(at)) continue;
      let end = at + 1;
      while (end < this.tokens.length && !isPossessive(this.tokens[end - 1])) {
        if (this.isProper(end)) end++;
        else if (this.isConnector(end) && this.isProper(end + 1)) end += 2;
        else if (CONNECTORS.has(this.norm(end)) && CONNECTORS.has(this.norm(end + 1)) && this.isProper(end + 2))
          end += 3;
        else break;
      }
      found.push(...this.readRun(at, end));
      at = end - 1;
    }
    return found;
  }

  private readRun(from: number, to: number): Mention[] {
    let start = from;
    let lastTitle = -1;
    for (let n = from; n < to; n++) if (TITLES.has(this.norm(n).replace(/\.$/, ''))) lastTitle = n;
    if (lastTitle >= 0) start = Math.min(to, this.afterTitle(lastTitle, to));
    else
      while (
        start < to - 1 &&
        COUNTRY_WORDS.get(this.norm(start))?.adjective &&
        this.isProper(start + 1) &&
        !COLLECTIVES.has(this.norm(start + 1))
      )
        start++;
    if (start === to) return [];
    const key = this.norms(start, to);
    const country = this.countryOf(start, to);
    if (country && lastTitle < 0) return [this.country(from, to, country)];
    const org = kindOfNameWord(key[key.length - 1] ?? '') ?? (key.length > 1 ? kindOfNameWord(key[0] ?? '') : null);
    if (lastTitle < 0 && org) return [this.mention(from, to, 'name', org, this.norms(from, to))];
    const opening = this.roleBefore(from);
    const titled = lastTitle >= 0 || opening < from;
    const acronym = key.length === 1 && /^\p{Lu}{2,}$/u.test(this.tokens[start]?.text ?? '');
    const person = !acronym && (titled || key.length > 1);
    const closing = person ? this.roleAfter(to) : to;
    const made = this.mention(
      opening,
      closing,
      person ? 'person' : 'name',
      acronym ? 'organisation' : person ? 'person' : 'other',
      key,
    );
    return [{ ...made, titles: [...this.norms(opening, start), ...this.norms(to, closing)] }];
  }

  /** "Secretary of State Marco Rubio": the title ends with what it is over. */
  private afterTitle(title: number, to: number): number {
    return this.norm(title + 1) === 'of' && title + 3 <= to ? title + 3 : title + 1;
  }

  private countryOf(from: number, to: number): string | null {
    return COUNTRY_WORDS.get(this.norms(from, to).join(' '))?.country ?? null;
  }

  /** "Russian officials", "the Kremlin", "the US": the country and those who act for it. */
  private country(from: number, to: number, country: string): Mention {
    let end = to;
    const adjective = /^\p{Ll}/u.test(this.tokens[to]?.text ?? '') && !isFunctionWord(this.norm(to)) ? 1 : 0;
    if (!isPossessive(this.tokens[to - 1]))
      for (const n of [to, to + adjective]) if (COLLECTIVES.has(this.norm(n))) end = n + 1;
    return this.mention(from, end, 'country', 'place', [country]);
  }

  /** Start of a lower-case role before a name: "the senior Kremlin aide", "Harlow’s leader,". */
  private roleBefore(from: number): number {
    const comma = this.tokens[from - 1]?.text === ',';
    const role = from - (comma ? 2 : 1);
    if (role < 0) return from;
    const inside = /^\p{Ll}/u.test(this.tokens[role]?.text ?? '') || role === 0;
    if (/^(?:former|ex|late|sitting|incumbent|acting)$/.test(this.norm(role)) && !comma && inside)
      return this.backTo(role);
    return ROLES.has(this.norm(role)) && inside ? this.backTo(role) : from;
  }

  /** Back over the words that belong to a noun, up to its determiner or the possessive that owns it. */
  private backTo(head: number): number {
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
      const verbal = /^\p{Ll}/u.test(token.text) && /(?:ing|s|ed)$/.test(token.norm) && !this.determinerBefore(n);
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

  /** End of an apposition after a name: ", a retired judge," or ", serving as the special envoy". */
  private roleAfter(to: number): number {
    if (this.tokens[to]?.text !== ',' || isPossessive(this.tokens[to - 1])) return to;
    const opening = this.norm(to + 1);
    if (!DETERMINERS.has(opening) && opening !== 'serving' && !ROLES.has(opening) && opening !== 'who') return to;
    let role = false;
    for (let n = to + 1; n < Math.min(to + 20, this.tokens.length); n++) {
      const token = this.tokens[n] as Token;
      if (ROLES.has(token.norm)) role = true;
      if (/^[,;:.—–()]$/.test(token.text) && token.kind === 'mark') return role && opening !== 'who' ? n : to;
      if (/^(?:was|is|has|had|said|says|told|were)$/.test(token.norm)) return to;
    }
    return to;
  }

  /** Nouns for the events and documents of the story, with all that belongs to them. */
  things(names: readonly Mention[]): Mention[] {
    const found: Mention[] = [];
    this.tokens.forEach((token, at) => {
      const thing = this.thingAt(at);
      const next = this.thingAt(at + 1);
      // "The plan calls for": a noun before what may be a verb is the head itself.
      if (!thing || (next && !ALSO_VERBS.has(this.norm(at + 1))) || isHyphen(this.tokens, at + 2)) return;
      if (at > 0 && this.thingAt(at - 1) && ALSO_VERBS.has(token.norm)) return;
      if (this.isPartOfName(at)) return;
      const start = this.loud ? this.loudStart(at) : this.backTo(at);
      if (ALSO_VERBS.has(token.norm) && start === at && !this.loud) return;
      const end = this.complement(at + 1, thing.name, names);
      const made = this.mention(start, end, 'thing', thing.kind, [thing.name]);
      found.push(made);
    });
    return found;
  }

  /** "The Cold War", "Labor Day Accord": a capital head after a capital word is a name of its own. */
  private isPartOfName(at: number): boolean {
    if (this.loud || !this.isCapital(at)) return false;
    const before = this.tokens[at - 1];
    return this.isProper(at - 1) && !isPossessive(before) && !COUNTRY_WORDS.has(this.norm(at - 1));
  }

  /** In a headline with capitals everywhere, only a word that must be a modifier is taken along. */
  private loudStart(at: number): number {
    return /ed$/.test(this.norm(at - 1)) || COUNTRY_WORDS.has(this.norm(at - 1)) ? at - 1 : at;
  }

  private thingAt(at: number) {
    const token = this.tokens[at];
    if (!token || token.kind !== 'word' || isPossessive(token)) return null;
    if (token.norm === 'process' && this.norm(at - 1) === 'peace') return THING_CLASSES.get('talks') ?? null;
    const found = THING_CLASSES.get(token.norm);
    if (!found || (ALSO_VERBS.has(token.norm) && BEFORE_VERB.has(this.norm(at - 1)))) return null;
    return found;
  }

  /** "… between Russia and Ukraine", "… with a 20-point framework": what tells which one is meant; people keep their own label. */
  private complement(from: number, name: string, names: readonly Mention[]): number {
    let end = from;
    let n = from;
    if (/^(?:led|proposed|drafted|backed|brokered)$/.test(this.norm(n))) n++;
    while (n < Math.min(from + 9, this.tokens.length)) {
      const token = this.tokens[n] as Token;
      const place = names.find((mention) => mention.start <= token.start && token.start < mention.end);
      if (token.kind === 'number' && THING_CLASSES.get(this.norm(n + 1))?.name === name) return n + 2;
      if (place) {
        const after = this.tokens.findIndex((other) => other.start >= place.end);
        const last = this.tokens[(after < 0 ? this.tokens.length : after) - 1];
        if (place.form !== 'country' || isPossessive(last) || COUNTRY_WORDS.get(last?.norm ?? '')?.adjective) break;
        if (after > 0 && /^[-–]$/.test(this.tokens[after]?.text ?? '')) break;
        end = n = after < 0 ? this.tokens.length : after;
      } else if (JOINING.has(token.norm) || (token.norm === 'a' && end === from)) n++;
      else break;
    }
    return end;
  }

  /** A role without a name: "the president", "his envoy", "a sitting president". */
  roles(): Mention[] {
    return this.tokens.flatMap((token, at) => {
      if (!ROLES.has(token.norm) || this.isProper(at + 1) || token.kind !== 'word' || isPossessive(this.tokens[at]))
        return [];
      const start = this.backTo(at);
      // "A president" is anybody; "a sitting president" or "a US envoy" points to somebody.
      const pointing =
        !/^an?$/.test(this.norm(start)) ||
        this.norms(start, at).some((word) => /^(?:sitting|incumbent|current)$/.test(word) || COUNTRY_WORDS.has(word));
      if (!pointing) return [];
      const opened =
        DETERMINERS.has(this.norm(start)) || isPossessive(this.tokens[start]) || isPossessive(this.tokens[start + 1]);
      if (start === at || !opened) return [];
      return [{ ...this.mention(start, at + 1, 'role', 'person', [token.norm]), titles: this.norms(start, at + 1) }];
    });
  }

  private mention(from: number, to: number, form: Mention['form'], kind: NameKind, key: string[]): Mention {
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

  private norm(at: number): string {
    return this.tokens[at]?.norm ?? '';
  }

  private norms(from: number, to: number): string[] {
    return this.tokens.slice(from, to).map(({ norm }) => norm);
  }

  private isConnector(at: number): boolean {
    return CONNECTORS.has(this.norm(at));
  }

  /** True for a word of a name. In a title-case headline, only words that are names elsewhere. */
  private isProper(at: number): boolean {
    const token = this.tokens[at];
    if (!token || token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
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

  private isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.tokens[at]?.text ?? '');
  }
}

const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  at > 1 && tokens[at - 1]?.start === tokens[at - 2]?.end && tokens[at - 1]?.end === tokens[at]?.start;

const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  /(?:[’']s|s[’'])$/.test(token.text) &&
  !/^(?:it|that|he|she|there|here|what|who|let)[’']s$/i.test(token.text);
