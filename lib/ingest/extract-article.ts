import 'server-only';
import { JSDOM, VirtualConsole } from 'jsdom';
import { failure, type Result, success } from '../errors';
import type { BroughtText, Guesses, ReadingProblem } from '../model/brought-text';
import type { GivenRole } from '../model/text';
import { type ChosenBlock, chooseBlocks } from './choose-blocks';
import { guessMetadata } from './guess-metadata';
import { keyOf } from './page-blocks';
import { type PageMetadata, readMetadata } from './page-metadata';
import { findWall, hasPaywallNotice } from './page-walls';
import { joinBlocks } from './read-markup';

/** Of the prose on the page; less means that something large was left out. */
const MOST_OF_PAGE = 0.6;
const NOTABLE_WORDS = 80;

/**
 * The article of a page: its words with paragraphs and headings, and what can be known about it.
 * Scripts never run, and nothing that the page asks for is loaded.
 * Shape:  markup and the page's address in; the text out. `body` starts with the headline where the page shows one; roles come from
 *         the markup. With `isFile` nothing stands between us and the words, so no wall is looked for.
 * Errors: link_paywall, link_consent, link_script_only, link_refused, link_no_article: what stands in place of the article.
 */
export function extractArticle(html: string, url: string, isFile = false): Result<BroughtText> {
  // A console without listeners: jsdom's complaints about style sheets are nobody's business.
  const dom = new JSDOM(html, { url, contentType: 'text/html', virtualConsole: new VirtualConsole() });
  try {
    const { document } = dom.window;
    const metadata = readMetadata(document, url);
    const { blocks, proseWords } = chooseBlocks(document, metadata);
    const words = countWords(blocks);
    const stated = findStatedBody(metadata, words);
    const wall = isFile ? null : findWall(document, metadata, stated ? NOTABLE_WORDS * 10 : words);
    if (wall) return failure(wall);
    if (words === 0 && !stated) return failure(isFile ? 'file_empty' : 'link_no_article');
    const { body, roles } = stated ?? joinBlocks(blocks);
    const problems = stated ? [] : findProblems({ blocks, proseWords, words, body, document });
    return success({
      body,
      roles,
      guesses: fillGuesses(metadata.guesses, body, isFile),
      language: metadata.language,
      problems,
    });
  } finally {
    dom.window.close();
  }
}

const countWords = (blocks: readonly ChosenBlock[]) =>
  blocks.filter(({ role }) => role !== 'headline' && role !== 'caption').reduce((sum, { words }) => sum + words, 0);

/** A page that is built by scripts often states its whole article for search engines: those are the same words. */
function findStatedBody(
  { articleBody, guesses, isFree }: PageMetadata,
  words: number,
): { body: string; roles: GivenRole[] } | null {
  const stated = articleBody?.trim() ?? '';
  if (!isFree || stated.split(/\s+/).length < Math.max(NOTABLE_WORDS, words * 1.5)) return null;
  const paragraphs = stated.split(/(?<!\s)\s*\n\s*/).filter(Boolean);
  const headline = guesses.headline?.value ?? '';
  if (!headline || keyOf(paragraphs[0] ?? '') === keyOf(headline)) return { body: paragraphs.join('\n\n'), roles: [] };
  return {
    body: [headline, ...paragraphs].join('\n\n'),
    roles: [{ start: 0, end: headline.length, role: 'headline', from: 'page' }],
  };
}

interface Found {
  blocks: readonly ChosenBlock[];
  proseWords: number;
  words: number;
  body: string;
  document: Document;
}

function findProblems({ blocks, proseWords, words, body, document }: Found): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  const end = { start: body.lastIndexOf('\n') + 1, end: body.length };
  if (words < proseWords * MOST_OF_PAGE && proseWords - words > NOTABLE_WORDS) {
    const message = `The page has about ${proseWords} words and only ${words} were taken for the article: check that nothing is missing.`;
    problems.push({ kind: 'short_extraction', message, range: end });
  }
  if (hasPaywallNotice(document)) {
    const message = 'The page says that there is more for subscribers: the article may go on after these words.';
    problems.push({ kind: 'paywall', message, range: end });
  }
  const first = blocks.find(({ restored, role }) => restored && role !== 'caption');
  if (first) {
    const start = body.indexOf(first.text);
    const message =
      'This stands on the page and was put back after the first reading dropped it: check that it belongs to the article.';
    problems.push({ kind: 'restored_lead', message, range: { start, end: start + first.text.length } });
  }
  return problems;
}

/** What the page does not state may still stand in its words. */
function fillGuesses(guesses: Guesses, body: string, isFile: boolean): Guesses {
  const read = guessMetadata(body);
  const ofWords = (field: 'headline' | 'byline' | 'published' | 'outlet' | 'via') => {
    const found = read[field];
    return found && { value: found.value, source: 'words' as const, ...(found.from ? { words: found.from } : {}) };
  };
  const outlet = guesses.outlet?.source === 'address' && isFile ? null : guesses.outlet;
  const wire = ofWords('outlet');
  // A wire's own dateline makes the page's site the relay of its report.
  const relayed =
    wire && outlet && read.via === null && keyOf(wire.value) !== keyOf(outlet.value) && isWire(body, wire.value);
  return {
    ...guesses,
    outlet: relayed ? wire : (outlet ?? wire),
    via: relayed ? outlet : (guesses.via ?? ofWords('via')),
    headline: guesses.headline ?? ofWords('headline'),
    byline: guesses.byline ?? ofWords('byline'),
    published: guesses.published ?? ofWords('published'),
    url: isFile ? (guesses.url?.source === 'page' ? guesses.url : null) : guesses.url,
  };
}

/** "(Northern Wire) —" near the top. The name is the page's own words, so no pattern is built of it. */
const isWire = (body: string, name: string) =>
  [name, 'AP', 'AFP'].some((agency) => {
    const [, ...after] = body.slice(0, 1500).split(`(${agency})`);
    return after.some((words) => /^\s*[-–—]/.test(words));
  });
