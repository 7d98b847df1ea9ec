import type { ComparedText, Comparison } from '../../model/comparison';
import { keyed } from '../../model/keyed';
import { dateInWords } from '../../page-words/plain-words';

/** What a citation needs of a text. */
export type CitedText = Pick<ComparedText, 'id' | 'outlet' | 'via' | 'headline' | 'byline' | 'published' | 'url'>;

/** What a citation needs of a comparison. */
export interface CitedComparison extends Pick<Comparison, 'title' | 'engine'> {
  texts: CitedText[];
}

/** What a citation needs besides the document: where it was read, and on which day. */
export interface Retrieved {
  url: string | null;
  /** ISO 8601 date. */
  on: string;
}

/**
 * A comparison as it is cited: each text by its author, headline, outlet and date, then what compared them.
 * Shape:  one paragraph. What a text does not state is left out, never guessed; an inferred date is "about".
 */
export function citePlainly(document: CitedComparison, { url, on }: Retrieved): string {
  const version = document.engine?.version;
  const end = [
    `Compared with Tellings${version ? `, version ${version}` : ''}`,
    url,
    `retrieved ${dateInWords(on)}`,
  ].filter(Boolean);
  return `“${document.title}”. ${document.texts.map(citeText).join(' ')} ${end.join(', ')}.`;
}

/** One text: author, headline, outlet, date, address. */
export function citeText(text: CitedText): string {
  const parts = [
    authorsOf(text.byline),
    text.headline ? `“${text.headline}”` : null,
    text.via ? `${text.outlet.name} (via ${text.via.name})` : text.outlet.name,
    dateOf(text),
    text.url,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** "By JANE DOE" as the name alone; null without a byline. */
function authorsOf(byline: string | null): string | null {
  const names = (byline ?? '').replace(/^\s*(?:written\s+)?by[:\s]+/iu, '').trim();
  return names || null;
}

function dateOf({ published }: CitedText): string | null {
  if (!published) return null;
  return `${published.from === 'inferred' ? 'about ' : ''}${dateInWords(published.value)}`;
}

/**
 * The same for a reference manager: the comparison, then each text.
 * Shape:  BibTeX; characters that mean something to TeX are escaped, the rest is UTF-8 as printed.
 */
export function citeAsBibtex(document: CitedComparison, { url, on }: Retrieved): string {
  const version = document.engine?.version;
  const whole = entry('misc', `tellings-${keyOf(document.title)}`, {
    title: document.title,
    note: `Compared with Tellings${version ? `, version ${version}` : ''}`,
    url,
    urldate: on.slice(0, 10),
  });
  const texts = document.texts.map((text) =>
    entry('article', keyOf(text.id), {
      author: authorsOf(text.byline)?.replace(/\s*,\s*|\s+and\s+/giu, ' and ') ?? null,
      title: text.headline ?? document.title,
      journal: text.outlet.name,
      date: text.published?.value ?? null,
      url: text.url,
    }),
  );
  return [whole, ...texts].join('\n');
}

const keyOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'comparison';

function entry(type: string, key: string, fields: Record<string, string | null>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = {${escapeTex(value)}},`] : [],
  );
  return [`@${type}{${key},`, ...lines, '}', ''].join('\n');
}

const TEX = keyed({
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
});
const escapeTex = (words: string): string => words.replace(/[\\~^#$%&_{}]/g, (mark) => TEX.get(mark) ?? `\\${mark}`);
