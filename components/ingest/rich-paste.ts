const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG BUTTON SELECT TEXTAREA INPUT IFRAME HEAD'.split(' '));

/**
 * Words that were copied from a page, with its paragraphs and headings as lines of their own: what a browser puts on the clipboard
 * as plain text often has lost them. Nothing in the markup is run or loaded: it is only read.
 * Shape:  the clipboard's markup in; words with an empty line between blocks out, or null when it has no paragraphs to keep.
 */
export function plainWords(html: string): string | null {
  if (!/<(?:p|h[1-6]|li|blockquote|article)\b/i.test(html)) return null;
  const blocks: string[] = [];
  let words = '';
  let breaks = 0;
  const flush = () => {
    const clean = words.replace(/[\s\u00a0]+/g, ' ').trim();
    if (clean) blocks.push(clean);
    [words, breaks] = ['', 0];
  };
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.nodeValue?.trim()) breaks = 0;
      words += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || SILENT.has(node.nodeName)) return;
    if (node.nodeName === 'BR') {
      words += ' ';
      breaks += 1;
      if (breaks >= 2) flush();
      return;
    }
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) flush();
    for (const child of node.childNodes) walk(child);
    if (isBlock) flush();
  };
  walk(new DOMParser().parseFromString(html, 'text/html').body);
  flush();
  return blocks.length > 0 ? blocks.join('\n\n') : null;
}
