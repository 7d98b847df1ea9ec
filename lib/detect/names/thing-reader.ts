import type { Token } from '../../model/text';
import { COUNTRY_WORDS } from '../word-lists/countries';
import { ALSO_VERBS, THING_CLASSES } from '../word-lists/name-words';
import { BEFORE_VERB, isHyphen, isPossessive, type Mention, SentenceWords } from './sentence-words';

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

/** Reads the events and documents that a sentence labels: "his leaked call", "the 28-point plan", "the war in France". */
export class ThingReader extends SentenceWords {
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
    if (token?.kind !== 'word' || isPossessive(token)) return null;
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
}
