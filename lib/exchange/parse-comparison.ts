import type { ErrorObject } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import type { Comparison } from '../model/comparison';
import schema from '../model/comparison.schema.json';
import { MOST_TEXTS } from '../model/limits';
import type { Passage } from '../model/text';

/** A file that was read, or what is wrong with it, where, in plain words. */
export type ParsedComparison = { comparison: Comparison; problems: [] } | { comparison: null; problems: string[] };

/** More would not be read; the rest is counted. */
const MOST_PROBLEMS = 12;
/** What an address of ours can hold without being changed on its way. */
const SAFE_ID = /^[\w.~-]{1,100}$/;
/** As much as a person may add as one passage; comparing longer ones word by word would hold up everybody. */
const MOST_QUOTE = 20_000;
const MOST_NAME = 2000;
const MOST_FACTS = 5000;

/** As a key this stands for an object's ancestor, and what sends documents to browsers leaves it out. */
const isTaken = (id: string) => id === '__proto__';

let validate: ReturnType<InstanceType<typeof Ajv2020>['compile']> | null = null;

/**
 * Read a comparison file: first its form by the schema, then what a schema cannot say: that every passage names a text of
 * the file and stands in it verbatim, that ids are different and fit into an address, that links lead to the web.
 * Shape:  the very document, so that saving it again gives the same file; fields that we added and an older file lacks
 *         (`words`, `paragraphs`) are filled in.
 * Errors: none; each problem names its place ("facts[2].cells.quay-post.passages[0]").
 */
export function parseComparison(json: unknown): ParsedComparison {
  validate ??= new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  if (!validate(json)) return refused((validate.errors ?? []).map(describeError));
  const comparison = withOurFields(json as unknown as Comparison);
  const problems = [...checkTexts(comparison), ...checkIds(comparison), ...checkPassages(comparison)];
  return problems.length ? refused(problems) : { comparison, problems: [] };
}

function refused(problems: string[]): ParsedComparison {
  const different = [...new Set(problems)];
  const more = different.length - MOST_PROBLEMS;
  return {
    comparison: null,
    problems: [...different.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`… and ${more} more`] : [])],
  };
}

function describeError({ instancePath, keyword, message, params }: ErrorObject): string {
  const place =
    instancePath
      .replace(/^\//, '')
      .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
      .replaceAll('/', '.')
      .replaceAll('~1', '/') || 'the file';
  if (keyword === 'required') return `${place}: “${params.missingProperty}” is missing`;
  if (keyword === 'enum') return `${place}: must be one of ${params.allowedValues.join(', ')}`;
  if (keyword === 'const') return `${place}: must be “${params.allowedValue}”`;
  return `${place}: ${message ?? 'is wrong'}`;
}

function withOurFields(comparison: Comparison): Comparison {
  const texts = comparison.texts.map((text) => ({
    ...text,
    headline: text.headline ?? null,
    byline: text.byline ?? null,
    published: text.published ?? null,
    url: text.url ?? null,
    body: text.body ?? null,
    words: text.words ?? text.body?.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? Math.round(text.length / 6),
    paragraphs: text.paragraphs ?? [],
  }));
  return { ...comparison, texts };
}

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

function checkTexts({ texts, facts }: Comparison): string[] {
  if (!texts.length) return ['texts: there is none'];
  if (texts.length > MOST_TEXTS) return [`texts: there are more than ${MOST_TEXTS}`];
  if (facts.length > MOST_FACTS) return [`facts: there are more than ${MOST_FACTS}`];
  return texts.flatMap((text, n) => [
    ...(text.body !== null && text.body.length !== text.length
      ? [`texts[${n}].length: is not the length of its body`]
      : []),
    ...[
      ['headline', text.headline],
      ['byline', text.byline],
      ['outlet.name', text.outlet.name],
      ['via.name', text.via?.name],
    ].flatMap(([name, words]) => ((words?.length ?? 0) > MOST_NAME ? [`texts[${n}].${name}: is too long`] : [])),
    ...[
      ['url', text.url],
      ['outlet.url', text.outlet.url],
      ['via.url', text.via?.url],
    ].flatMap(([name, url]) => (url && !isWebAddress(url) ? [`texts[${n}].${name}: is not a web address`] : [])),
  ]);
}

function checkIds({ texts, facts, figures, quotations, notes }: Comparison): string[] {
  return Object.entries({ texts, facts, figures, quotations, notes }).flatMap(([list, items]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }, n) => {
      const problems = [
        ...(SAFE_ID.test(id) ? [] : [`${list}[${n}].id: may hold letters of a to z, digits and - _ . ~ only`]),
        ...(isTaken(id) ? [`${list}[${n}].id: “${id}” has a meaning of its own, choose another name`] : []),
        ...(seen.has(id) ? [`${list}[${n}].id: “${id}” is there twice`] : []),
      ];
      seen.add(id);
      return problems;
    });
  });
}

function checkPassages(comparison: Comparison): string[] {
  const bodies = new Map(comparison.texts.map(({ id, body, length }) => [id, { body, length }]));
  return placedPassages(comparison).flatMap(([place, { text, start, end, quote }]) => {
    const given = bodies.get(text);
    if (!given) return [`${place}: there is no text “${text}”`];
    if (start < 0 || end < start || end > given.length) return [`${place}: lies outside its text`];
    if (quote.length > MOST_QUOTE) return [`${place}: is longer than ${MOST_QUOTE} characters`];
    if (quote.length !== end - start) return [`${place}: its words are not as long as its place`];
    return given.body !== null && given.body.slice(start, end) !== quote
      ? [`${place}: its words do not stand there in the text`]
      : [];
  });
}

/** Every passage with the place where the file has it. */
function placedPassages({ facts, figures, quotations, names, sources, notes }: Comparison): [string, Passage][] {
  const list = (place: string, passages: readonly Passage[]) =>
    passages.map((passage, n): [string, Passage] => [`${place}[${n}]`, passage]);
  return [
    ...facts.flatMap((fact, f) => [
      ...Object.entries(fact.cells).flatMap(([text, cell]) =>
        list(
          `facts[${f}].cells.${text}.passages`,
          cell.passages.map((span) => ({ ...span, text })),
        ),
      ),
      ...fact.disagreements.flatMap((d, n) => list(`facts[${f}].disagreements[${n}].evidence`, d.evidence)),
      ...fact.tellings.groups.flatMap((group, g) =>
        group.evidence.flatMap((e, n) => list(`facts[${f}].tellings.groups[${g}].evidence[${n}].passages`, e.passages)),
      ),
    ]),
    ...list('figures', figures),
    ...list('quotations', quotations),
    ...names.flatMap((name, n) => list(`names[${n}].labels`, name.labels)),
    ...list(
      'sources.attribution',
      sources.map(({ attribution }) => attribution),
    ),
    ...notes.flatMap((note, n) => list(`notes[${n}].targets`, note.targets)),
  ];
}
