/** Every place where a text names somebody or something: names with their titles, countries, and nouns for the story's events. */
import type { SegmentedText, Token } from '../../model/text';
import { COUNTRY_WORDS } from '../word-lists/countries';
import { COLLECTIVES, kindOfNameWord, ROLES, TITLES } from '../word-lists/name-words';
import { isFunctionWord } from '../words/word-stems';
import { type Casing, DETERMINERS, isPossessive, type Mention, SentenceWords } from './sentence-words';
import { ThingReader } from './thing-reader';

const READ = new Set(['headline', 'dek', 'body', 'quoted_post', 'caption', 'subheading', 'off_topic']);

const CONNECTORS = new Set('of von van der den de la le del di da al bin ibn el &'.split(' '));

/**
 * The mentions of one text, in its order and without overlaps: the longer one wins, so that "Russia’s war in Ukraine"
 * is one label of the war.
 * Errors: none. Furniture of the page and bylines are not read.
 */
export function findMentions(text: SegmentedText, casing: Casing): Mention[] {
  return text.sentences
    .filter((sentence) => READ.has(sentence.role))
    .flatMap((sentence) => {
      const reader = new NameReader(sentence, casing);
      const names = reader.names();
      const found = [...names, ...new ThingReader(sentence, casing).things(names), ...reader.roles()];
      found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || (a.form < b.form ? -1 : 1));
      const kept: Mention[] = [];
      for (const mention of found)
        if (!kept.some((other) => other.start < mention.end && mention.start < other.end)) kept.push(mention);
      return kept.sort((a, b) => a.start - b.start);
    });
}

/** Reads people, organisations, places and countries, and roles without a name. */
class NameReader extends SentenceWords {
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

  private isConnector(at: number): boolean {
    return CONNECTORS.has(this.norm(at));
  }
}
