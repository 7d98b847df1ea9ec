import type { Sentence } from '../../model/text';
import { CALENDAR_WORDS, FOREIGN_STOP_WORDS, MULTIPLIERS, NUMBER_WORDS, STOP_WORDS } from './english-words';
import { stemEnglish } from './stem-english';

/** One sentence as alignment sees it. Terms are numbers given out per story, in the order in which they are met. */
export interface PreparedSentence {
  sentence: Sentence;
  /** Place of its text in the order of work. */
  text: number;
  /** Place among the text's aligned sentences, and how many those are. */
  place: number;
  count: number;
  /** Distinct terms that carry content, ascending, with how often each stands in the sentence. */
  terms: Int32Array;
  times: Float64Array;
  /** Every word in reading order, function words too. */
  sequence: Int32Array;
  /** The content words in reading order. */
  content: Int32Array;
  /** Content words cut at commas, quotation marks and conjunctions; ascending, distinct. */
  clauses: Int32Array[];
  /** Terms that are names, numbers, or days and months; ascending. */
  names: Int32Array;
  numbers: Int32Array;
  dates: Int32Array;
  /** Content terms that stand between quotation marks; ascending. */
  quoted: Int32Array;
  /** Share of the sentence's words that stand between quotation marks. */
  quotedShare: number;
  /** The words joined: equal for sentences that differ in marks, case and spaces only. */
  words: string;
}

/** How often each word stands with a capital where it need not, and with a small letter: what is a name shows by it. */
export interface Casing {
  capital: Map<string, number>;
  small: Map<string, number>;
}

/** Gives every stem or figure its number. */
interface Terms {
  of(stem: string): number;
}

const CLAUSE_WORDS = new Set(
  'and but while who which after before when as that because where although though if since until whose with by'.split(
    ' ',
  ),
);
const OPENING = /^[“„«‹"]$/;
const CLOSING = /^[”»›"]$/;
const PAUSE = /^[,;:()“”„«»"—–]$/;

/**
 * Collects one sentence's words, one token at a time.
 * Shape:  `read` every token in order, then `prepared` once. `open` says whether a quotation is open, at the start and after.
 */
export class SentenceReader {
  open: boolean;
  private readonly sequence: number[] = [];
  private readonly content: number[] = [];
  private readonly names = new Set<number>();
  private readonly numbers = new Set<number>();
  private readonly dates = new Set<number>();
  private readonly quoted = new Set<number>();
  private readonly clauses: Set<number>[] = [new Set()];
  private readonly words: string[] = [];
  private quotedWords = 0;
  private lastNumber: { value: number; place: number } | null = null;

  constructor(
    private readonly terms: Terms,
    private readonly casing: Casing,
    private readonly english: boolean,
    open: boolean,
  ) {
    this.open = open;
  }

  read(text: string, norm: string, mark: boolean): void {
    if (mark) {
      if (CLOSING.test(text) && (this.open || text !== '"')) this.open = false;
      else if (OPENING.test(text)) this.open = true;
      if (PAUSE.test(text)) this.nextClause();
      return;
    }
    this.words.push(norm);
    for (const part of norm.split(/[-‐‑–/]/)) if (part) this.readWord(part);
  }

  private readWord(word: string): void {
    if (this.open) this.quotedWords++;
    const multiplier = this.lastNumber && MULTIPLIERS.get(word);
    if (multiplier && this.lastNumber) {
      this.replaceNumber(this.lastNumber.place, this.lastNumber.value * multiplier);
      return;
    }
    this.lastNumber = null;
    const value = figureOf(word, this.english);
    if (value !== null) {
      this.lastNumber = { value, place: this.content.length };
      const term = this.terms.of(`#${value}`);
      this.numbers.add(term);
      this.add(term);
      return;
    }
    const stop = STOP_WORDS.has(word) || (!this.english && FOREIGN_STOP_WORDS.has(word));
    if (CLAUSE_WORDS.has(word)) this.nextClause();
    const term = this.terms.of(this.english && !stop ? stemEnglish(word) : word);
    if (stop) {
      this.sequence.push(term);
      return;
    }
    if (CALENDAR_WORDS.has(word) && this.english) this.dates.add(term);
    else if (isName(word, this.casing)) this.names.add(term);
    this.add(term);
  }

  private add(term: number): void {
    this.sequence.push(term);
    this.content.push(term);
    this.clauses.at(-1)?.add(term);
    if (this.open) this.quoted.add(term);
  }

  private replaceNumber(place: number, value: number): void {
    const before = this.content[place];
    const term = this.terms.of(`#${value}`);
    this.content[place] = term;
    this.sequence[this.sequence.length - 1] = term;
    if (before === undefined) return;
    for (const set of [this.numbers, this.clauses.at(-1), this.quoted]) if (set?.delete(before)) set.add(term);
  }

  private nextClause(): void {
    // A clause of two words or fewer meets too much: it joins the next.
    if ((this.clauses.at(-1)?.size ?? 0) >= 3) this.clauses.push(new Set());
  }

  prepared(sentence: Sentence, text: number, place: number, count: number): PreparedSentence {
    const times = new Map<number, number>();
    for (const term of this.content) times.set(term, (times.get(term) ?? 0) + 1);
    const terms = Int32Array.from(times.keys()).sort();
    return {
      sentence,
      text,
      place,
      count,
      terms,
      times: Float64Array.from(terms, (term) => times.get(term) ?? 0),
      sequence: Int32Array.from(this.sequence),
      content: Int32Array.from(this.content),
      clauses: this.clauses.filter((clause) => clause.size > 1).map((clause) => Int32Array.from(clause).sort()),
      names: Int32Array.from(this.names).sort(),
      numbers: Int32Array.from(this.numbers).sort(),
      dates: Int32Array.from(this.dates).sort(),
      quoted: Int32Array.from(this.quoted).sort(),
      quotedShare: this.quotedWords / Math.max(1, this.sequence.length),
      words: this.words.join(' '),
    };
  }
}

/** 84,000 and $84 and 7th are figures; so is "seven" in an English story. */
function figureOf(word: string, english: boolean): number | null {
  if (english) {
    const spelled = NUMBER_WORDS.get(word);
    if (spelled !== undefined) return spelled;
  }
  if (!/\p{Nd}/u.test(word)) return null;
  const digits = word.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const plain = /^[^\p{L}\d]*(\d[\d.,:’']*\d|\d)/u.exec(digits)?.[1];
  if (!plain) return null;
  // 1,200 and 1.200 group thousands; 3.5 and 3,5 do not.
  const grouped = /^\d{1,3}([.,’']\d{3})+$/.test(plain) ? plain.replace(/[.,’']/g, '') : plain.replace(',', '.');
  const value = Number(grouped.replace(':', '.'));
  return Number.isFinite(value) ? value : null;
}

/** How often each word stands with a capital where it need not, and with a small letter. */
export function countCasing(sentences: readonly Sentence[], english: boolean): Casing {
  const casing: Casing = { capital: new Map(), small: new Map() };
  for (const { tokens } of sentences) {
    const words = tokens.filter((token) => token.kind === 'word');
    const long = words.filter((token) => token.text.length > 3);
    // Not in German, where common nouns alone can be that many.
    const titled = english && long.filter((token) => /^\p{Lu}/u.test(token.text)).length > 0.7 * long.length;
    words.forEach((token, place) => {
      const isCapital = /^\p{Lu}/u.test(token.text);
      // Headlines In Title Case and first words say nothing about what is a name.
      if (isCapital && (titled || place === 0)) return;
      const counts = isCapital ? casing.capital : casing.small;
      for (const part of token.norm.split('-')) counts.set(part, (counts.get(part) ?? 0) + 1);
    });
  }
  return casing;
}

/** Words that are known keep their counts. */
export function withNewWords(known: Casing, added: Casing): Casing {
  const isNew = ([word]: [string, number]) => !known.capital.has(word) && !known.small.has(word);
  return {
    capital: new Map([...known.capital, ...[...added.capital].filter(isNew)]),
    small: new Map([...known.small, ...[...added.small].filter(isNew)]),
  };
}

function isName(word: string, casing: Casing): boolean {
  return (casing.capital.get(word) ?? 0) > 2 * (casing.small.get(word) ?? 0);
}
