/**
 * Made-up texts and documents, for tests and measuring.
 * Read:   this file for documents; invented-texts.ts and invented-stories.ts for words.
 * Uses:   detect/reading, revise, store. Only tests and lib/cli may import it.
 */

import type { Cell, Comparison, Disagreement, Fact, Note } from '../model/comparison';
import type { Passage, Span } from '../model/text';
import { emptyComparison } from './invented-comparison';

export interface InventedSize {
  texts: number;
  facts: number;
  /** Words put before each text, so that every offset moves. */
  lead?: string;
  /** Put into each id of a row or note, as another engine would give others. */
  salt?: string;
}

const PLACES = ['the north pier', 'Harl bridge', 'the old mill', 'Orrin square', 'the ferry house'];

/** Rows that most texts tell, with disagreements, tellings and notes whose evidence lies in them. */
export function inventDocument({ texts: count, facts: rows, lead = '', salt = '' }: InventedSize): Comparison {
  const ids = Array.from({ length: count }, (_, t) => `text-${t}`);
  const bodies = new Map<string, string>();
  const spans = new Map<string, Span>();
  for (const [t, id] of ids.entries()) {
    let body = lead;
    for (let f = 0; f < rows; f++) {
      const quote = sentence(t, f);
      const start = body.length;
      body += `${quote}${f % 3 === 2 ? '\n\n' : ' '}`;
      if ((f * 7 + t * 3) % 4 !== 0) spans.set(`${f} ${id}`, { start, end: start + quote.length, quote });
    }
    bodies.set(id, `${body}Here ends the report.`);
  }
  const facts = Array.from({ length: rows }, (_, f) => inventFact(f, ids, spans, salt)).filter(
    ({ tellings }) => tellings.count > 0,
  );
  return {
    ...emptyComparison(),
    title: 'The late boats',
    texts: ids.map((id, t) => inventText(id, t, bodies.get(id) ?? '')),
    facts,
    notes: inventNotes(facts, salt),
  };
}

function sentence(t: number, f: number): string {
  const late = t % 3 === 0 ? 'finally' : 'again';
  return `${12 + f + (t % 2)} boats were ${late} late at ${PLACES[f % PLACES.length]} on day ${f + 1}.`;
}

function inventText(id: string, t: number, body: string): Comparison['texts'][number] {
  const half = body.indexOf('.', body.length / 2) + 1;
  return {
    id,
    outlet: { name: `Vale Wire ${t}` },
    headline: null,
    byline: null,
    published: { value: '2025-11-03', from: 'stated' },
    url: null,
    body,
    length: body.length,
    sha256: t.toString(16).padStart(64, '0'),
    segments: [
      { start: 0, end: half, role: 'body' },
      { start: half + 1 + (body.charAt(half + 1) === '\n' ? 1 : 0), end: body.length, role: 'body' },
    ],
    health: { status: t % 5 === 4 ? 'doubtful' : 'complete', problems: [] },
    words: body.split(' ').length,
    paragraphs: [{ start: 0, end: body.length }],
  };
}

function inventFact(f: number, ids: string[], spans: ReadonlyMap<string, Span>, salt: string): Fact {
  const cells: Record<string, Cell> = {};
  for (const [t, id] of ids.entries()) {
    const span = spans.get(`${f} ${id}`);
    cells[id] = span ? { passages: [span] } : { passages: [], absence: t % 5 === 4 ? 'text_incomplete' : 'not_found' };
  }
  const telling = ids.filter((id) => cells[id]?.passages.length);
  const silent = ids.filter((id) => cells[id]?.absence === 'not_found');
  const whole = (text: string): Passage => ({ text, ...(cells[text]?.passages[0] as Span) });
  const first = (text: string): Passage => {
    const { start, quote } = whole(text);
    const word = quote.split(' ')[0] ?? '';
    return { text, start, end: start + word.length, quote: word };
  };
  const disagreements: Disagreement[] = [];
  const base = { explanation: `${telling.length} texts, other words.`, confidence: 0.7 };
  if (telling.length > 1)
    disagreements.push({ ...base, kind: 'number', between: telling, evidence: telling.map(first) });
  if (telling.length > 2) {
    const pair = telling.slice(0, 2);
    disagreements.push({ ...base, kind: 'wording', between: pair, evidence: pair.map(whole) });
  }
  if (silent.length > 0 && telling.length > 0) {
    disagreements.push({ ...base, kind: 'absence', between: [...telling, ...silent], evidence: telling.map(whole) });
  }
  const joined = f % 2 === 0 && telling.length > 2 ? telling.slice(0, 2) : [];
  const groups = [
    ...(joined.length
      ? [{ texts: joined, evidence: [{ kind: 'shared_run' as const, passages: joined.map(whole) }] }]
      : []),
    ...telling.filter((id) => !joined.includes(id)).map((id) => ({ texts: [id], evidence: [] })),
  ];
  return {
    id: `f${salt}${f}`,
    title: `Boats on day ${f + 1}`,
    origin: 'machine',
    summary: `${telling.length} texts tell of day ${f + 1}.`,
    cells,
    disagreements,
    tellings: { count: groups.length, groups },
  };
}

function inventNotes(facts: readonly Fact[], salt: string): Note[] {
  return facts.flatMap((fact, f): Note[] => {
    const [text, cell] =
      Object.entries(fact.cells).find(([, { passages }]) => passages[0]?.quote.includes('finally')) ?? [];
    const span = cell?.passages[0];
    if (!text || !span) return [];
    const start = span.start + span.quote.indexOf('finally');
    return [
      {
        id: `n${salt}${f}`,
        targets: [{ text, start, end: start + 'finally'.length, quote: 'finally' }],
        category: 'subjective_qualifier',
        voice: 'outlet',
        explanation: 'Rates how long it took.',
        strength: 2,
        origin: 'machine',
        status: 'suggested',
      },
    ];
  });
}
