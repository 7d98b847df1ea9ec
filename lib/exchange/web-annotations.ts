import { cellOf } from '../model/cell-of';
import type { ComparedText, Comparison, Note, Voice } from '../model/comparison';
import type { Passage, Span } from '../model/text';

/** How many characters before and after a target say which of several equal words is meant. */
const AROUND = 32;
/** More would take minutes; a file of annotations on some articles has fewer. */
const MOST_ANNOTATIONS = 500;

/** Source: https://www.w3.org/TR/annotation-model/ */
interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}

/**
 * Notes as W3C Web Annotations: one annotation for each note, one target for each passage, each named by its words with
 * what stands around them and by its place.
 * Shape:  an AnnotationPage in JSON-LD. A text is named by its web address, else by the SHA-256 of its words.
 * Units:  positions are Unicode code points, as the standard asks, where the body is known; else UTF-16 offsets.
 */
export function toWebAnnotations(document: Comparison): object {
  const texts = new Map(document.texts.map((text) => [text.id, text]));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    label: document.title,
    generator: {
      type: 'Software',
      name: 'Tellings',
      ...(document.engine ? { 'schema:softwareVersion': document.engine.version } : {}),
    },
    items: document.notes.map((note) => ({
      id: `urn:tellings:note:${encodeURIComponent(note.id)}`,
      type: 'Annotation',
      motivation: note.origin === 'person' ? 'commenting' : 'assessing',
      body: bodyOf(note),
      target: note.targets.flatMap((target) => {
        const text = texts.get(target.text);
        return text
          ? [
              {
                source: sourceOf(text),
                'schema:publisher': text.outlet.name,
                selector: selectorsOf(text, target, document),
              },
            ]
          : [];
      }),
    })),
  };
}

function bodyOf(note: Note): object[] {
  return [
    { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note.explanation },
    { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: note.category },
    { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: `voice: ${note.voice}` },
    ...(note.neutral ? [{ type: 'TextualBody', purpose: 'editing', format: 'text/plain', value: note.neutral }] : []),
  ];
}

const sourceOf = (text: ComparedText): string => text.url ?? `urn:sha256:${text.sha256}`;

function selectorsOf(text: ComparedText, { start, end, quote }: Passage, document: Comparison): Selector[] {
  const around =
    text.body === null ? findShownAround(text.id, { start, end, quote }, document) : wordsAround(text.body, start, end);
  const place =
    text.body === null ? { start, end } : { start: codePoints(text.body, start), end: codePoints(text.body, end) };
  return [
    { type: 'TextQuoteSelector', exact: quote, ...around },
    { type: 'TextPositionSelector', ...place },
  ];
}

function wordsAround(words: string, start: number, end: number): { prefix: string; suffix: string } {
  const from = Math.max(0, start - AROUND);
  return { prefix: words.slice(from, start), suffix: words.slice(end, end + AROUND) };
}

/** Without the body, only what is quoted around the words anyway may be told. */
function findShownAround(
  text: string,
  { start, end }: Span,
  { facts }: Comparison,
): { prefix: string; suffix: string } {
  const holder = facts
    .flatMap((fact) => cellOf(fact.cells, text)?.passages ?? [])
    .find((passage) => passage.start <= start && end <= passage.end);
  return holder ? wordsAround(holder.quote, start - holder.start, end - holder.start) : { prefix: '', suffix: '' };
}

const codePoints = (words: string, end: number): number => [...words.slice(0, end)].length;

/** Notes read from somebody's annotations, and what could not be attached, in plain sentences. */
export interface ReadAnnotations {
  notes: Omit<Note, 'id'>[];
  problems: string[];
}

/**
 * Read W3C Web Annotations as notes on these texts. A target is looked for by its words, then by what stands around them,
 * then by its place; words that are not found attach nowhere, and a problem says so.
 * Shape:  every note's targets hold `body.slice(start, end) === quote`.
 * Errors: none; whatever is not an annotation is passed over and counted.
 */
export function parseWebAnnotations(json: unknown, texts: readonly ComparedText[]): ReadAnnotations {
  const notes: ReadAnnotations['notes'] = [];
  const problems: string[] = [];
  const items = listItems(json);
  if (items.length > MOST_ANNOTATIONS) problems.push(`Only the first ${MOST_ANNOTATIONS} annotations were read.`);
  items.slice(0, MOST_ANNOTATIONS).forEach((item, n) => {
    const name = `Annotation ${n + 1}`;
    const explanation = bodyValue(item, 'commenting') ?? '';
    const targets = asList(field(item, 'target')).flatMap((target) => {
      const found = findTarget(target, texts);
      if (typeof found !== 'string') return [found];
      problems.push(`${name}: ${found}`);
      return [];
    });
    if (!targets.length) return;
    notes.push({
      targets,
      category: bodyValue(item, 'classifying') ?? bodyValue(item, 'tagging') ?? 'remark',
      voice: voiceOf(bodyValue(item, 'describing')),
      explanation,
      ...(bodyValue(item, 'editing') ? { neutral: bodyValue(item, 'editing') } : {}),
      strength: 2,
      origin: 'person',
      status: 'accepted',
      rule: null,
    });
  });
  return { notes, problems };
}

function findTarget(target: unknown, texts: readonly ComparedText[]): Passage | string {
  const selectors = asList(field(target, 'selector'));
  const quote = selectors.find((selector) => field(selector, 'type') === 'TextQuoteSelector');
  const exact = wordsOf(field(quote, 'exact'));
  if (!exact) return 'it does not say which words it is about, so it attaches nowhere.';
  const place = selectors.find((selector) => field(selector, 'type') === 'TextPositionSelector');
  const hint = {
    prefix: wordsOf(field(quote, 'prefix')),
    suffix: wordsOf(field(quote, 'suffix')),
    start: Number(field(place, 'start')),
  };
  const source = wordsOf(field(target, 'source')) || wordsOf(field(field(target, 'source'), 'id')) || wordsOf(target);
  const named = texts.filter((text) => sourceOf(text) === source);
  const searched = named.length ? named : texts;
  const found = searched.flatMap((text) => placesOf(exact, text, hint));
  const best = found.sort((a, b) => b.score - a.score || a.distance - b.distance)[0];
  const cut = exact.length > 60 ? `${exact.slice(0, 57).replace(/\s+\S*$/, '')} …` : exact;
  if (!best)
    return `the words “${cut}” are not found in ${named[0]?.outlet.name ?? 'any text'}, so it attaches nowhere.`;
  if (!named.length && new Set(found.filter(({ score }) => score === best.score).map(({ text }) => text)).size > 1) {
    return `the words “${cut}” stand in several texts, and it does not say which, so it attaches nowhere.`;
  }
  const { text, start } = best;
  return { text, start, end: start + exact.length, quote: exact };
}

interface Place {
  text: string;
  start: number;
  /** Characters before and after that are as the annotation says. */
  score: number;
  /** From the place that the annotation names, in UTF-16 code units. */
  distance: number;
}

function placesOf(exact: string, text: ComparedText, hint: { prefix: string; suffix: string; start: number }): Place[] {
  const body = text.body ?? '';
  const places: Place[] = [];
  // Counted once: a single letter stands in a text ten thousand times.
  const wanted = Number.isFinite(hint.start) ? offsetOf(body, hint.start) : 0;
  for (let start = body.indexOf(exact); start >= 0; start = body.indexOf(exact, start + 1)) {
    const before = body.slice(Math.max(0, start - hint.prefix.length), start);
    const after = body.slice(start + exact.length, start + exact.length + hint.suffix.length);
    const score = sameEnd(before, hint.prefix) + sameStart(after, hint.suffix);
    places.push({ text: text.id, start, score, distance: Math.abs(start - wanted) });
  }
  return places;
}

/** The UTF-16 offset of a place that is counted in code points. */
function offsetOf(body: string, points: number): number {
  let offset = 0;
  for (let n = 0; n < points && offset < body.length; n++) offset += (body.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}

function sameStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function sameEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}

/** Hypothesis and others give a list, a page of items, or a collection with its first page. */
function listItems(json: unknown): unknown[] {
  const items = Array.isArray(json)
    ? json
    : asList(field(json, 'items') ?? field(field(json, 'first'), 'items') ?? json);
  return items.filter((item) => field(item, 'target') !== undefined);
}

function bodyValue(item: unknown, purpose: string): string | null {
  const bodies = asList(field(item, 'body'));
  const fit = bodies.find((body) => field(body, 'purpose') === purpose);
  // A body that says no purpose is the remark itself.
  const plain = purpose === 'commenting' ? bodies.find((body) => field(body, 'purpose') === undefined) : undefined;
  return wordsOf(field(fit ?? plain, 'value')) || (purpose === 'commenting' ? wordsOf(plain) : '') || null;
}

const VOICES: readonly Voice[] = ['outlet', 'attributed', 'quoted'];
const voiceOf = (words: string | null): Voice => VOICES.find((voice) => words === `voice: ${voice}`) ?? 'outlet';

const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
