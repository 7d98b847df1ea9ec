import type { ComparedText, Comparison, Fact } from '../model/comparison';
import { FORMAT } from '../model/comparison';
import type { Passage } from '../model/text';

/** For tests: words found in an invented text, as a passage. Throws where they do not stand there, since the test would prove nothing. */
export function passageIn(bodies: Record<string, string>, text: string, quote: string): Passage {
  const start = bodies[text]?.indexOf(quote) ?? -1;
  if (start < 0) throw new Error(`“${quote}” does not stand in ${text}.`);
  return { text, start, end: start + quote.length, quote };
}

/** For tests: a comparison that holds nothing. */
export function emptyComparison(): Comparison {
  return {
    format: FORMAT,
    title: 'Invented',
    language: 'en',
    texts: [],
    facts: [],
    figures: [],
    figureGroups: [],
    quotations: [],
    quotationGroups: [],
    names: [],
    sources: [],
    notes: [],
  };
}

/** For tests: a comparison of invented texts. */
export function inventedComparison(bodies: Record<string, string>, more: Partial<Comparison> = {}): Comparison {
  const texts = Object.entries(bodies).map(([id, body]) => inventedText(id, body));
  return { ...emptyComparison(), texts, ...more };
}

/** For tests: an invented text. A body's lines are its paragraphs; the first one is the headline if it has no full stop. */
export function inventedText(id: string, body: string): ComparedText {
  const paragraphs = [...body.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return {
    id,
    outlet: { name: `The ${id}` },
    headline: null,
    byline: null,
    published: null,
    url: null,
    body: null,
    length: body.length,
    sha256: '0'.repeat(64),
    segments: paragraphs.map((range, n) => ({
      ...range,
      role: n === 0 && !body.slice(range.start, range.end).includes('.') ? 'headline' : 'body',
    })),
    health: { status: 'complete', problems: [] },
    words: body.split(/\s+/).length,
    paragraphs,
  };
}

/** For tests: a fact told in the given words of each text. */
export function inventedFact(id: string, bodies: Record<string, string>, cells: Record<string, string>): Fact {
  return {
    id,
    title: `What of ${id}?`,
    origin: 'machine',
    cells: Object.fromEntries(
      Object.entries(cells).map(([text, quote]) => {
        const { start, end } = passageIn(bodies, text, quote);
        return [text, { passages: [{ start, end, quote }] }];
      }),
    ),
    disagreements: [],
    tellings: { count: 1, groups: [] },
  };
}
