import 'server-only';

/** One paragraph, heading, caption or list item of a page, as a browser would show it. */
export interface PageBlock {
  /** Lower-case name of the element that it is ("p", "h2", "li" …). */
  tag: string;
  element: Element;
  text: string;
  words: number;
  /** 0–1: share of the letters that are a link. */
  linked: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template svg math canvas iframe object embed video audio picture img button select option textarea input label head title meta link map'.split(
    ' ',
  ),
);

/**
 * The words of a page block by block, in the order of the page; what is never shown is left out.
 * Shape:  an element in; blocks out, each with words in it. Blanks are drawn together as a browser does; two line breaks in a row
 *         end a block, because many sites write paragraphs that way.
 * Errors: none.
 */
export function findBlocks(root: Element): PageBlock[] {
  const blocks: PageBlock[] = [];
  let owner = root;
  let text = '';
  let linked = 0;
  let breaks = 0;
  const flush = () => {
    const clean = text.replace(/[\s\u00a0]+/g, ' ').trim();
    const words = clean.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words > 0) {
      const tag = owner.tagName.toLowerCase();
      blocks.push({ tag, element: owner, text: clean, words, linked: Math.min(1, linked / clean.length) });
    }
    [text, linked, breaks] = ['', 0, 0];
  };
  const walk = (node: Node, inLink: boolean) => {
    if (node.nodeType === TEXT) {
      const words = node.nodeValue ?? '';
      if (words.trim()) breaks = 0;
      text += words;
      if (inLink) linked += words.trim().length;
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const element = node as Element;
    const tag = element.tagName.toLowerCase();
    if (SILENT.has(tag) || isHidden(element)) return;
    if (tag === 'br') {
      text += ' ';
      if (++breaks >= 2) flush();
      return;
    }
    const isBlock = BLOCKS.has(tag);
    const before = owner;
    if (isBlock) {
      flush();
      owner = element;
    }
    for (const child of Array.from(element.childNodes)) walk(child, inLink || tag === 'a');
    if (isBlock) {
      flush();
      owner = before;
    }
  };
  walk(root, false);
  flush();
  return blocks;
}

const ELEMENT = 1;
const TEXT = 3;

/** Hidden by the markup itself; rules of a style sheet are not read. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) return true;
  return /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|u-hidden|is-hidden)(?:\s|$)/i.test(
    element.getAttribute('class') ?? '',
  );
}

/** Two blocks with the same letters and figures are the same words, whatever blanks and marks a tool has changed. */
export function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** An element and everything that holds it, from the inside out. */
export function lineOf(element: Element): Element[] {
  const line: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) line.push(at);
  return line;
}
