/**
 * A comparison as other programs read it, and back.
 * Read:   this file, then the format’s own.
 * Change: a format → its file, export-formats.ts of page-words, and here.
 * Uses:   page-words, view/comparison, view/ledger, view/fact, view/share.
 * Tests:  exchange.test.ts.
 */

import type { Comparison } from '../model/comparison';
import type { ExportFile } from '../page-words/export-formats';
import { citeAsBibtex, citePlainly, type Retrieved } from '../view/share/citation';
import { toHtmlFile } from './html-file';
import { toMarkdown } from './markdown';
import { factsToCsv, notesToCsv } from './tables';
import { toTei } from './tei';
import { toWebAnnotations } from './web-annotations';

/** A file to save: its bytes as text, and what browsers are told that it is. */
export interface ExportedFile {
  type: string;
  content: string;
}

/**
 * Write a comparison in one of the forms that it can be saved as. Shows what the document holds and nothing else: what a
 * link may not show must have been left out before.
 */
export function exportComparison(document: Comparison, file: ExportFile, retrieved: Retrieved): ExportedFile {
  switch (file) {
    case 'comparison.json':
      return { type: 'application/json', content: `${JSON.stringify(document, null, 1)}\n` };
    case 'facts.csv':
      return { type: 'text/csv', content: factsToCsv(document) };
    case 'notes.csv':
      return { type: 'text/csv', content: notesToCsv(document) };
    case 'annotations.jsonld':
      return {
        type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
        content: `${JSON.stringify(toWebAnnotations(document), null, 1)}\n`,
      };
    case 'comparison.tei.xml':
      return { type: 'application/tei+xml', content: toTei(document) };
    case 'comparison.html':
      return { type: 'text/html', content: toHtmlFile(document, citePlainly(document, retrieved)) };
    case 'comparison.md':
      return { type: 'text/markdown', content: toMarkdown(document, citePlainly(document, retrieved)) };
    case 'citation.txt':
      return { type: 'text/plain', content: `${citePlainly(document, retrieved)}\n` };
    case 'citation.bib':
      return { type: 'application/x-bibtex', content: citeAsBibtex(document, retrieved) };
  }
}
