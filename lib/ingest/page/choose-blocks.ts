import 'server-only';
import { Readability } from '@mozilla/readability';
import type { SegmentRole } from '../../model/text';
import { findBlocks, keyOf, lineOf, type PageBlock } from './page-blocks';
import type { PageMetadata } from './page-metadata';

export interface ChosenBlock extends PageBlock {
  /** What the markup says it is; null for the words of the article. */
  role: SegmentRole | null;
  /** Dropped by the extractor and put back. */
  restored: boolean;
}

export interface Choice {
  blocks: ChosenBlock[];
  /** Words of prose on the whole page, menus and lists of links left out: what the choice is measured against. */
  proseWords: number;
}

/** Names of page furniture, as sites call its boxes. */
const JUNK =
  /(?:^|-)(?:related|recirc\w*|recommend\w*|promos?|newsletters?|subscri\w+|sign-?up|share|sharing|social|adverts?|advertisement|ads?|sponsor\w*|comments?|disqus|cookies?|consent|gdpr|paywall|regwall|breadcrumbs?|tags?|topics?|toolbar|menu|nav|navigation|footer|sidebar|most-read|trending|read-?more|more-(?:from|on|stories)|see-also|bio|about-author|outbrain|taboola|popup|modal|pagination|skip-link|donate|donation|membership|poll|quiz|correction-form|feedback|app-download|follow-us|up-next|pull-?quote|explainer-box)(?:-|$)/;
const JUNK_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'dialog']);
const BYLINE =
  /(?:^|-)(?:byline|author|authors|contributors?|timestamp|dateline|date|published|pub-?date|posted|meta|reading-time|read-time|kicker|eyebrow|category|section-label|credit)(?:-|$)/;
const DEK =
  /(?:^|-)(?:dek|deck|standfirst|subtitle|sub-?head(?:line)?|sub-?heading|summary|strapline|excerpt|description|teaser|intro)(?:-|$)/;
/** A box with at least this share of the article is the article, whatever its name says ("post tag-politics"). */
const MAIN_SHARE = 0.3;
const ROOT_SHARE = 0.9;
const MOST_DEEP = 200;
const LINES_OF_META =
  /^(?:(?:by|von|por|par)\s+\p{Lu}[^.!?]{0,80}|(?:published|updated|posted|last (?:updated|modified))\b.{0,60}|\d+ ?min(?:ute)?s?(?: read)?|(?:share|save|print|listen|follow)\b.{0,30})$/iu;

/**
 * The blocks of a page that are its article. Readability finds the body; what it is known to drop (the lead in a box of its own,
 * the dek, paragraphs behind an advertisement) is put back by comparing with the page, and furniture that it kept is taken out.
 * Shape:  a document and what it says of itself in; blocks in the order of the page out, headline first where it is shown.
 * Errors: none. A page without an article gives no blocks.
 * Source: github.com/mozilla/readability; why the comparison: docs/decisions/0009-ingest.md
 */
export function chooseBlocks(document: Document, metadata: PageMetadata): Choice {
  const page = document.body ? findBlocks(document.body) : [];
  const read = isTooDeep(page) ? { joined: '', keys: new Set<string>() } : readableWords(document);
  const isRead = ({ text }: PageBlock) => {
    const key = keyOf(text);
    return key.length >= 20 ? read.joined.includes(key) : read.keys.has(key);
  };
  const kept = page.filter(isRead);
  const shares = shareOfElements(kept.length > 0 ? kept : page.filter(isProse));
  const isJunk = (block: PageBlock) => findsName(block, shares, JUNK, JUNK_TAGS);
  const headline = findHeadline(page, metadata, kept[0]);
  const chosen = new Set<PageBlock>(kept.filter((block) => !isJunk(block)));
  const restored = findDropped(page, chosen, { headline, shares, isJunk });
  for (const block of restored) chosen.add(block);
  const blocks = page
    .filter((block) => block === headline || chosen.has(block))
    .filter((block) => block === headline || !isMeta(block, shares))
    .filter((block) => block === headline || !headline || keyOf(block.text) !== keyOf(headline.text))
    .map((block): ChosenBlock => ({ ...block, role: null, restored: restored.has(block) }));
  const proseWords = page
    .filter((block) => isProse(block) && !isJunk(block))
    .reduce((sum, { words }) => sum + words, 0);
  return { blocks: giveRoles(withoutRepeats(blocks), headline, metadata), proseWords };
}

interface Readable {
  joined: string;
  keys: ReadonlySet<string>;
}

/** Real pages are some sixty boxes deep; on one that was made deeper the extractor takes minutes. */
const isTooDeep = (page: readonly PageBlock[]) => page.some(({ element }) => lineOf(element).length > MOST_DEEP);

function readableWords(document: Document): Readable {
  // Readability takes its document apart: it gets a copy.
  const copy = document.cloneNode(true) as Document;
  const article = new Readability<Node>(copy, { charThreshold: 250, serializer: (node) => node }).parse();
  const keys = article?.content ? findBlocks(article.content as Element).map(({ text }) => keyOf(text)) : [];
  return { joined: keys.join(''), keys: new Set(keys) };
}

/** For each element, the share of the article's words that it holds; words that are printed again count once. */
function shareOfElements(all: readonly PageBlock[]): Map<Element, number> {
  const kept = [...new Map(all.map((block) => [keyOf(block.text), block])).values()];
  const total = kept.reduce((sum, { words }) => sum + words, 0) || 1;
  const shares = new Map<Element, number>();
  for (const { element, words } of kept) {
    for (const at of lineOf(element)) shares.set(at, (shares.get(at) ?? 0) + words / total);
  }
  return shares;
}

function findsName(
  { element }: PageBlock,
  shares: Map<Element, number>,
  names: RegExp,
  tags: ReadonlySet<string> = new Set(),
): boolean {
  return lineOf(element).some((at) => {
    if ((shares.get(at) ?? 0) >= MAIN_SHARE) return false;
    return tags.has(at.tagName.toLowerCase()) || namesOf(at).some((name) => names.test(name));
  });
}

/** An element's own names, as words with hyphens: "ArticleBody_shareBar__x1" → "article-body-share-bar-x1". */
function namesOf(element: Element): string[] {
  const given = ['class', 'id', 'data-testid', 'data-component', 'role'].map(
    (name) => element.getAttribute(name) ?? '',
  );
  return given
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
    .map((name) =>
      name
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .toLowerCase(),
    );
}

const isProse = ({ words, linked, tag }: PageBlock) =>
  words >= 12 && linked < 0.3 && !/^(?:h\d|figcaption|td|th|dt|summary)$/.test(tag);

function isMeta(block: PageBlock, shares: Map<Element, number>): boolean {
  if (block.words > 25) return false;
  if (LINES_OF_META.test(block.text)) return true;
  return /^(?:h\d|figcaption)$/.test(block.tag)
    ? false
    : findsName(block, shares, BYLINE) && !/[.!?…]["”’»]?$/.test(block.text);
}

function findHeadline(
  page: readonly PageBlock[],
  metadata: PageMetadata,
  first: PageBlock | undefined,
): PageBlock | null {
  const wanted = keyOf(metadata.guesses.headline?.value ?? '');
  const headings = page.filter(({ tag }) => /^h[1-3]$/.test(tag));
  const same = headings.filter(({ text }) => wanted !== '' && keyOf(text) === wanted);
  const before = first
    ? page.slice(0, page.indexOf(first) + 1).filter(({ tag, words }) => tag === 'h1' && words >= 3)
    : [];
  return same.find(({ tag }) => tag === 'h1') ?? same[0] ?? before.at(-1) ?? null;
}

interface Grounds {
  headline: PageBlock | null;
  shares: Map<Element, number>;
  isJunk: (block: PageBlock) => boolean;
}

/** What stands between the headline and the end of the article, reads like it, and was dropped. */
function findDropped(page: readonly PageBlock[], kept: ReadonlySet<PageBlock>, grounds: Grounds): Set<PageBlock> {
  const { headline, shares, isJunk } = grounds;
  const places = page.flatMap((block, index) => (kept.has(block) && block !== headline ? [index] : []));
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined)
    return new Set(page.filter((block) => isProse(block) && !isJunk(block)));
  const top = headline && page.indexOf(headline) < first ? page.indexOf(headline) + 1 : first;
  const homes = new Set(places.flatMap((place) => homesOf(page[place] as PageBlock)));
  const root = findRoot(page[first] as PageBlock, shares);
  const dropped = page.filter((block, index) => {
    if (kept.has(block) || block === headline || index < top || isJunk(block) || isMeta(block, shares)) return false;
    if (index < first) return isLead(block);
    const isInside = root?.contains(block.element) ?? false;
    if (index < last)
      return isInside && (isProse(block) || (homesOf(block).some((home) => homes.has(home)) && isPart(block)));
    // Past the end only what stands in the same boxes: below them begin the lists of other articles.
    return isInside && isProse(block) && homesOf(block).some((home) => homes.has(home));
  });
  return new Set(dropped);
}

/** A lead or dek: some words that end, or a short line under the headline. */
function isLead({ words, linked, text, tag }: PageBlock): boolean {
  if (linked >= 0.4 || /^(?:figcaption|td|th|dt|button|summary)$/.test(tag)) return false;
  return words >= 10 || (words >= 5 && (/[.!?…]["”’»]?$/.test(text) || /^h[2-4]$/.test(tag)));
}

const isPart = ({ tag, linked, words }: PageBlock) =>
  linked < 0.5 && (/^(?:h[2-4]|li|blockquote)$/.test(tag) || words >= 5);

/** The boxes right around a block. */
function homesOf({ element }: PageBlock): Element[] {
  return lineOf(element)
    .slice(1, 3)
    .filter((at) => !/^(?:body|html)$/i.test(at.tagName));
}

/** The smallest box that holds nearly all of the article. */
function findRoot({ element }: PageBlock, shares: Map<Element, number>): Element | null {
  return lineOf(element).find((at) => (shares.get(at) ?? 0) >= ROOT_SHARE) ?? null;
}

/** Sites print a paragraph once for phones and once for desks; the second print goes. */
function withoutRepeats(blocks: ChosenBlock[]): ChosenBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ text, words }) => {
    const key = keyOf(text);
    if (words >= 8 && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function giveRoles(blocks: ChosenBlock[], headline: PageBlock | null, { summary }: PageMetadata): ChosenBlock[] {
  const start = blocks.findIndex((block) => keyOf(block.text) === keyOf(headline?.text ?? ''));
  const summaryKey = keyOf(summary ?? '');
  return blocks.map((block, index) => {
    if (index === start && headline) return { ...block, role: 'headline' };
    if (block.tag === 'figcaption' || block.element.closest('figure')) return { ...block, role: 'caption' };
    if (isEmbeddedPost(block.element)) return { ...block, role: 'quoted_post' };
    const isNext = start >= 0 && index === start + 1;
    const named = lineOf(block.element)
      .slice(0, 2)
      .some((at) => namesOf(at).some((name) => DEK.test(name)));
    const isSummary =
      block.words >= 5 && summaryKey !== '' && keyOf(block.text) === summaryKey && /^h\d$/.test(block.tag);
    const isHeading = /^h[2-4]$/.test(block.tag);
    if (isNext && blocks.length > index + 1 && (named || isSummary || (isHeading && block.words >= 8)))
      return { ...block, role: 'dek' };
    return isHeading ? { ...block, role: 'subheading' } : block;
  });
}

function isEmbeddedPost(element: Element): boolean {
  return (
    element.closest(
      'blockquote.twitter-tweet, blockquote.instagram-media, blockquote.bluesky-embed, .embedded-post',
    ) !== null
  );
}
