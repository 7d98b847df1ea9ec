import type { Passage } from '@/lib/model/text';
import { type ShownWords, selectionRange } from '@/lib/view/revise/selection-range';

/** On the page and not in the text: numbers of notes, words for screen readers, what stands for left-out words. */
const NOT_PRINTED = 'sup, .sr-only, del, button, [aria-hidden="true"]';

/** The printed letters of a paragraph, as text nodes. */
function printedNodes(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(NOT_PRINTED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/**
 * What is selected in one text's printed paragraphs (elements with `data-text` and `data-start`).
 * Shape:  a passage for each paragraph that is touched, verbatim; none where nothing of one text is selected.
 */
export function selectedPassages(selection: Selection | null): Passage[] {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return [];
  const range = selection.getRangeAt(0);
  const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-text][data-start]')];
  const touched = paragraphs.filter((paragraph) => range.intersectsNode(paragraph));
  if (new Set(touched.map((paragraph) => paragraph.dataset.text)).size !== 1) return [];
  return touched.flatMap((paragraph) => {
    const nodes = printedNodes(paragraph);
    const words = nodes.map((node) => node.data).join('');
    const shown: ShownWords = { start: Number(paragraph.dataset.start), words };
    const from = offsetOf(nodes, range, 'start') ?? 0;
    const to = offsetOf(nodes, range, 'end') ?? words.length;
    const at = (offset: number) => ({ start: shown.start, offset });
    const span = selectionRange([shown], at(from), at(to));
    if (!span || span.start >= span.end) return [];
    const quote = words.slice(span.start - shown.start, span.end - shown.start);
    return [{ text: paragraph.dataset.text ?? '', start: span.start, end: span.end, quote }];
  });
}

/** How many printed letters of the paragraph stand before an end of the selection; null where that end lies outside it. */
function offsetOf(nodes: readonly Text[], range: Range, end: 'start' | 'end'): number | null {
  const first = nodes[0];
  const last = nodes.at(-1);
  if (!first || !last) return null;
  const point = document.createRange();
  point.setStart(
    end === 'start' ? range.startContainer : range.endContainer,
    end === 'start' ? range.startOffset : range.endOffset,
  );
  const isBefore = point.comparePoint(first, 0) > 0;
  const isAfter = point.comparePoint(last, last.length) < 0;
  if (isBefore || isAfter) return null;
  let letters = 0;
  for (const node of nodes) {
    if (point.comparePoint(node, node.length) <= 0) letters += node.length;
    else if (node === point.startContainer) letters += point.startOffset;
  }
  return letters;
}
