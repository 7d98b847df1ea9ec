/** For tests only: short invented texts cut into sentences and words without the segment step, which steps may not import. */

import type { DetectedSpans } from '../detect/reading/reading';
import type { AlignedFact, Figure, Quotation, Source } from '../model/comparison';
import type { Health, Passage, Range, SegmentedText, SegmentRole, Sentence, Span, Token } from '../model/text';

interface Options {
  outlet?: string;
  /** Role of each paragraph; body where none is given. */
  roles?: SegmentRole[];
  published?: string;
  health?: Health;
}

const WORD = /\d[\d,.]*-\p{L}+|\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|\d[\d,.]*\d|\S/gu;

/** A text of an invented outlet; paragraphs are parted by an empty line. */
export function inventedText(id: string, body: string, options: Options = {}): SegmentedText {
  const paragraphs: Range[] = [...body.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const roleOf = (n: number): SegmentRole => options.roles?.[n] ?? 'body';
  const sentences = paragraphs.flatMap((paragraph, n) => {
    const words = body.slice(paragraph.start, paragraph.end);
    return [...words.matchAll(/.+?(?:[.!?]["”’]?(?=\s+["“\p{Lu}])|$)/gu)].map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      const start = paragraph.start + match.index + lead;
      return { start, end: start + match[0].trim().length, paragraph: n };
    });
  });
  return {
    id,
    outlet: { name: options.outlet ?? id },
    published: options.published ? { value: options.published, from: 'stated' } : null,
    body,
    sha256: '0'.repeat(64),
    paragraphs,
    segments: paragraphs.map((paragraph, n) => ({ ...paragraph, role: roleOf(n) })),
    sentences: sentences.map(
      (sentence, index): Sentence => ({
        ...sentence,
        text: id,
        index,
        role: roleOf(sentence.paragraph),
        tokens: tokensOf(body, sentence),
      }),
    ),
    health: options.health ?? { status: 'complete', problems: [] },
  };
}

function tokensOf(body: string, { start, end }: Range): Token[] {
  return [...body.slice(start, end).matchAll(WORD)].map((match) => {
    const text = match[0];
    const kind = /^\d/.test(text) ? 'number' : /[\p{L}\p{N}]/u.test(text) ? 'word' : 'mark';
    // As the segment step compares them: no possessive, and "US" never as "us".
    const norm = text === 'US' ? 'u.s.' : text.toLowerCase().replace(/’/g, "'").replace(/'s$/, '');
    return { text, norm, kind, start: start + match.index, end: start + match.index + text.length };
  });
}

/** The first place of some words in a text, as a passage. */
export function passageIn(text: SegmentedText, quote: string): Passage {
  const start = text.body.indexOf(quote);
  if (start < 0) throw new Error(`${text.id} has no “${quote}”`);
  return { text: text.id, start, end: start + quote.length, quote };
}

/** One fact whose cells are the sentences that hold the words given. */
export function inventedFact(id: string, ...cells: [SegmentedText, ...string[]][]): AlignedFact {
  const spanOf = (text: SegmentedText, quote: string): Span => {
    const at = passageIn(text, quote);
    const { start, end } = text.sentences.find((s) => s.start <= at.start && at.start < s.end) ?? at;
    return { start, end, quote: text.body.slice(start, end) };
  };
  return {
    id,
    title: id,
    score: 0.9,
    cells: Object.fromEntries(cells.map(([text, ...quotes]) => [text.id, quotes.map((quote) => spanOf(text, quote))])),
  };
}

/** No figures, quotations or sources. */
export const NO_SPANS: DetectedSpans = { figures: [], quotations: [], sources: [] };

/** A figure at its first place in the text. */
export function figureIn(
  text: SegmentedText,
  quote: string,
  value: number | string,
  unit: string,
  more: Partial<Figure> = {},
): Figure {
  const passage = passageIn(text, quote);
  return { id: `${text.id}:${passage.start}`, ...passage, value, unit, precision: 'exact', ...more };
}

/** A quotation at its first place in the text. */
export function quotationIn(text: SegmentedText, quote: string, speaker: string | null): Quotation {
  const passage = passageIn(text, quote);
  return { id: `${text.id}:${passage.start}`, ...passage, speaker };
}

/** A source with its attributing words and what they cover. */
export function sourceIn(
  text: SegmentedText,
  source: string,
  attribution: string,
  content: string,
  transparency: Source['transparency'] = 'named',
): Source {
  return {
    text: text.id,
    source,
    transparency,
    attribution: passageIn(text, attribution),
    content: passageIn(text, content),
  };
}

/** Share of words in common: what compare.ts hands in, made small. */
export function wordShare(a: string, b: string): number {
  const [x, y] = [a, b].map((words) => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])) as [
    Set<string>,
    Set<string>,
  ];
  const shared = [...x].filter((word) => y.has(word)).length;
  return x.size + y.size === 0 ? 1 : (2 * shared) / (x.size + y.size);
}
