import 'server-only';
import type { FieldGuess, Guesses, GuessSource } from '../model/brought-text';
import { findBlocks } from './page-blocks';
import { findStatedDate } from './stated-date';

export interface PageMetadata {
  guesses: Guesses;
  /** The short summary that the page gives of itself. */
  summary: string | null;
  /** The whole article as the page states it for machines; null where it does not. */
  articleBody: string | null;
  /** False only where the page itself says that it is not. */
  isFree: boolean;
  language: string | null;
}

type Json = Record<string, unknown>;

const ARTICLE =
  /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|AnalysisNewsArticle|OpinionNewsArticle|ReportageNewsArticle)$/;
/** Titles of pages end in the site's name: "Bridge closed | The Post". */
const TITLE_TAIL = /(?<!\s)\s+[|–—·»-]\s+[^|–—·»]{2,40}$/;

/**
 * What a page says of itself: for search engines (JSON-LD), for social networks (Open Graph and its kin), and in what it shows.
 * Shape:  a document and its address in; a guess with its source for each field out, null where the page is silent.
 * Units:  dates ISO 8601, as exact as the page states them.
 * Errors: none. Broken JSON-LD counts as none.
 */
export function readMetadata(document: Document, url: string): PageMetadata {
  const article = findArticle(document);
  const meta = (...names: string[]) => names.map((name) => findMeta(document, name)).find(Boolean) ?? null;
  const first = (...found: (FieldGuess | null)[]) => found.find((one) => one !== null) ?? null;
  const outlet = first(
    guess(nameOf(article?.publisher), 'structured'),
    guess(meta('og:site_name', 'application-name', 'twitter:site')?.replace(/^@/, ''), 'social'),
    guess(hostName(url), 'address'),
  );
  const canonical = findCanonical(document, url);
  const guesses: Guesses = {
    outlet,
    headline: first(
      guess(textOf(article?.headline) ?? textOf(article?.name), 'structured'),
      guess(onlyHeading(document), 'page'),
      guess(withoutSite(meta('og:title', 'twitter:title', 'dc.title'), outlet?.value), 'social'),
      guess(withoutSite(document.title, outlet?.value), 'page'),
    ),
    byline: first(
      guess(authorsOf(article?.author), 'structured'),
      guess(notAddress(meta('author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator')), 'social'),
      guess(shownByline(document), 'page'),
    ),
    published: first(
      guess(dateOf(textOf(article?.datePublished)), 'structured'),
      guess(
        dateOf(meta('article:published_time', 'og:published_time', 'parsely-pub-date', 'dc.date', 'date')),
        'social',
      ),
      guess(shownTime(document), 'time'),
      guess(shownDate(document), 'page'),
    ),
    via: null,
    url: canonical ? guess(canonical, 'page') : guess(url, 'address'),
  };
  return {
    guesses: withRelay(guesses, url),
    summary: textOf(article?.description) ?? meta('og:description', 'description', 'twitter:description'),
    articleBody: textOf(article?.articleBody),
    isFree: !/^false$/i.test(String(article?.isAccessibleForFree ?? 'true')),
    language:
      textOf(article?.inLanguage) ?? (document.documentElement.lang || meta('og:locale')?.replace('_', '-') || null),
  };
}

function guess(value: string | null | undefined, source: GuessSource): FieldGuess | null {
  const clean = value?.replace(/\s+/g, ' ').trim();
  return clean ? { value: clean.slice(0, 500), source } : null;
}

function findArticle(document: Document): Json | null {
  const found: Json[] = [];
  const visit = (node: unknown, depth: number) => {
    if (depth > 6 || typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const item of node.slice(0, 200)) visit(item, depth + 1);
      return;
    }
    const record = node as Json;
    const types = [record['@type']].flat().map(String);
    if (types.some((type) => ARTICLE.test(type))) found.push(record);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) visit(record[key], depth + 1);
  };
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json" i]'))) {
    visit(parseLoosely(script.textContent ?? ''), 0);
  }
  return found.find((one) => one.headline) ?? found[0] ?? null;
}

/** Sites wrap JSON-LD in comments or CDATA, and leave line breaks inside words. */
function parseLoosely(words: string): unknown {
  const bare = words.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
    '',
  );
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch (cause) {
      // Broken on the page: the next attempt is milder, and after that the page simply states nothing.
      if (!(cause instanceof SyntaxError)) throw cause;
    }
  }
  return null;
}

function textOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string') return null;
  const bare = one.replace(/<[^<>]{1,200}>/g, ' ');
  return bare.trim() ? bare : null;
}

function nameOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one;
  return typeof one === 'object' && one !== null ? textOf((one as Json).name) : null;
}

function authorsOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .map(nameOf)
    .filter((name): name is string => Boolean(name && !/^https?:/i.test(name)));
  return names.length > 0 ? [...new Set(names)].join(', ') : null;
}

const notAddress = (value: string | null) => (value && !/^https?:\/\//i.test(value) ? value : null);

function findMeta(document: Document, name: string): string | null {
  const selector = `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`;
  return document.querySelector(selector)?.getAttribute('content')?.trim() || null;
}

function onlyHeading(document: Document): string | null {
  const headings = Array.from(document.querySelectorAll('h1'));
  const inArticle = headings.filter((heading) => heading.closest('article, main'));
  const one = inArticle.length > 0 ? inArticle[0] : headings.length === 1 ? headings[0] : null;
  const words = one?.textContent?.trim() ?? '';
  return words.split(/\s+/).length >= 3 ? words : null;
}

function withoutSite(title: string | null, outlet: string | undefined): string | null {
  if (!title) return null;
  const short = title.replace(TITLE_TAIL, '');
  const isSite = outlet && title.slice(short.length).toLowerCase().includes(outlet.toLowerCase().slice(0, 12));
  return isSite || short.split(/\s+/).length >= 4 ? short : title;
}

const BYLINE_PLACES =
  '[rel="author"], [itemprop="author"], [class*="byline" i], [class*="author-name" i], [data-testid*="byline" i]';
const BY = /^(?:by|von|por|par|written by|words by)\s+/i;
/** What follows a name in a line: a rule, a number, a month, "updated". */
const AFTER_NAME =
  /(?<!\s)\s*(?:\||•|·|(?:,\s*)?\d|\b(?:published|updated)\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d)/i;

function shownByline(document: Document): string | null {
  const boxes = Array.from(document.querySelectorAll(BYLINE_PLACES)).slice(0, 8);
  const lines = document.body ? findBlocks(document.body).filter(({ text }) => BY.test(text) && text.length < 120) : [];
  for (const words of [
    ...boxes.map(({ textContent }) => textContent ?? ''),
    ...lines.slice(0, 2).map(({ text }) => text),
  ]) {
    const name = words.replace(/\s+/g, ' ').trim().replace(BY, '').split(AFTER_NAME)[0]?.trim();
    if (name && name.length <= 80 && /^\p{Lu}/u.test(name) && name.split(' ').length <= 8 && !/[.!?]$/.test(name))
      return name;
  }
  return null;
}

function shownTime(document: Document): string | null {
  const times = Array.from(document.querySelectorAll('time[datetime], [itemprop="datePublished"][content]'));
  // The page's own time stands in its article or above it; those of other articles stand in lists.
  const own = times.filter((time) => !time.closest('aside, nav, footer, li'));
  return dateOf((own[0] ?? null)?.getAttribute('datetime') ?? own[0]?.getAttribute('content') ?? null);
}

function shownDate(document: Document): string | null {
  const root = document.querySelector('article, main') ?? document.body;
  if (!root) return null;
  for (const { text } of findBlocks(root).slice(0, 12)) {
    // "Posted on May 6, 2026 by admin"
    const found = findStatedDate(text.replace(/(?<!\s)\s+by\s+.{1,40}$/i, ''));
    if (found) return found.value;
  }
  return null;
}

/** ISO as stated; other forms only where their order is not open. */
function dateOf(value: string | null): string | null {
  if (!value) return null;
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(
    value.trim(),
  );
  if (iso?.[1]) {
    const exact = iso[2]
      ? `${iso[1]}T${iso[2]}${iso[3] ?? ''}${iso[4]?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? ''}`
      : iso[1];
    return Number.isNaN(Date.parse(exact)) ? null : exact;
  }
  return findStatedDate(value.trim())?.value ?? null;
}

function findCanonical(document: Document, url: string): string | null {
  const stated =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? findMeta(document, 'og:url') ?? null;
  if (!stated || !URL.canParse(stated, url)) return null;
  const address = new URL(stated, url);
  // Some templates state their home page for every article.
  return /^https?:$/.test(address.protocol) && address.pathname.length > 1 ? address.href : null;
}

function hostName(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp|edition)\./, '') : null;
}

/** A page that names an address on another site as the real one relays it: the outlet is there, the relay is here. */
function withRelay(guesses: Guesses, url: string): Guesses {
  const [here, there] = [hostName(url), hostName(guesses.url?.value ?? '')];
  // A saved page was read from nowhere: whoever it names published it.
  if (!here || !there || here.endsWith('.invalid') || siteOf(here) === siteOf(there)) return guesses;
  const via = guesses.outlet?.source === 'address' ? { value: here, source: 'address' as const } : guesses.outlet;
  return { ...guesses, via, outlet: { value: there, source: 'address' } };
}

/** The last two parts of a host, or three where the last ones are short (co.uk): good enough to tell sites apart. */
function siteOf(host: string): string {
  const parts = host.split('.');
  const isShort = parts.length > 2 && (parts.at(-1)?.length ?? 0) === 2 && (parts.at(-2)?.length ?? 0) <= 3;
  return parts.slice(isShort ? -3 : -2).join('.');
}
