import 'server-only';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { GivenRole, SegmentRole } from '../../model/text';
import { findBlocks } from './page-blocks';

export interface MarkedText {
  body: string;
  roles: GivenRole[];
}

/**
 * The words of a document that is one text and nothing else (a letter, a manuscript), with paragraphs and headings.
 * Shape:  markup in; body with an empty line between blocks, and the roles of headings and captions out.
 * Errors: none. Markup without words gives an empty body.
 */
export function readMarkup(html: string): MarkedText {
  const dom = new JSDOM(html, { contentType: 'text/html', virtualConsole: new VirtualConsole() });
  try {
    return joinBlocks(
      findBlocks(dom.window.document.body).map(({ tag, text }, index) => ({ text, role: roleOf(tag, index) })),
    );
  } finally {
    dom.window.close();
  }
}

function roleOf(tag: string, index: number): SegmentRole | null {
  if (tag === 'h1' && index === 0) return 'headline';
  if (/^h[1-6]$/.test(tag)) return 'subheading';
  return tag === 'figcaption' ? 'caption' : null;
}

/** Blocks to a body with an empty line between them, and the roles at their places in it. */
export function joinBlocks(blocks: readonly { text: string; role: SegmentRole | null }[]): MarkedText {
  const roles: GivenRole[] = [];
  let body = '';
  for (const { text, role } of blocks) {
    if (body) body += '\n\n';
    if (role) roles.push({ start: body.length, end: body.length + text.length, role, from: 'page' });
    body += text;
  }
  return { body, roles };
}
