import 'server-only';
import { extractTextItems, getDocumentProxy } from 'unpdf';
import { failure, type Result, success } from '../../errors';
import { joinPdfLines, type PdfLine } from './join-pdf-lines';
import { isPdfBomb } from './pdf-bomb';

const MOST_PAGES = 80;
/** Fewer letters than this on a page with content means that the page is a picture. */
const FEWEST_LETTERS = 20;
/** Pieces of print on one line, in shares of the letters' height. */
const SAME_LINE = 0.5;

type Item = Awaited<ReturnType<typeof extractTextItems>>['items'][number][number];

/**
 * The words of a PDF, its printed lines joined to paragraphs again.
 * Shape:  bytes in; body out, at most the first 80 pages.
 * Errors: file_bomb, file_encrypted, file_damaged, file_scanned (pages without letters), file_over_limit (too many pages).
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<{ body: string; title: string | null }>> {
  if (isPdfBomb(bytes)) return failure('file_bomb');
  try {
    // A copy: the library takes the bytes for itself. Code in the file is never run, and nothing is loaded from elsewhere.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, stopAtErrors: false });
    if (pdf.numPages > MOST_PAGES) return failure('file_over_limit', { detail: `${pdf.numPages} pages` });
    const { items } = await extractTextItems(pdf);
    await pdf.cleanup();
    const lines = items.flatMap((page, index) => findLines(page, index));
    const body = joinPdfLines(lines, items.length);
    if (body.replace(/\s/g, '').length < FEWEST_LETTERS) return failure('file_scanned');
    return success({ body, title: null });
  } catch (cause) {
    const name = (cause as Error | undefined)?.name ?? '';
    return failure(name === 'PasswordException' ? 'file_encrypted' : 'file_damaged', { cause });
  }
}

function findLines(items: readonly Item[], page: number): PdfLine[] {
  const lines: (PdfLine & { right: number })[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    if (!str.trim()) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) <= fontSize * SAME_LINE && x >= last.x - 1) {
      const gap = x - last.right > fontSize * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(str);
      last.text += (gap ? ' ' : '') + str;
      last.right = Math.max(last.right, x + width);
    } else lines.push({ page, x, y, size: fontSize, right: x + width, text: str });
  }
  return lines;
}
