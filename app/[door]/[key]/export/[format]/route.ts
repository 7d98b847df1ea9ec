import { answering, failureAnswer, fileAnswer, notFoundAnswer, originOf } from '@/lib/api/answer';
import { exportComparison } from '@/lib/exchange/export-comparison';
import { isExportFile } from '@/lib/page-words/export-formats';
import { openRequest } from '@/lib/share/open-request';
import { getStore } from '@/lib/store/get-store';
import { slugOf } from '@/lib/work/text-ids';

type Context = { params: Promise<{ door: string; key: string; format: string }> };

/** The comparison as a file: whole for who may edit, else what the link shows and no word more. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { door, key, format } = await params;
    if (!isExportFile(format)) return notFoundAnswer();
    const opened = await openRequest(await getStore(), request, { door, key });
    if (!opened.ok) return failureAnswer(opened.error);
    const { document, right } = opened.value;
    // The owner's own address opens for nobody else: it is no use in a citation.
    const url = right === 'edit' ? null : `${originOf(request)}/${door === 'e' ? 's' : door}/${key}`;
    const { type, content } = exportComparison(document, format, { url, on: new Date().toISOString().slice(0, 10) });
    return fileAnswer(content, type, `${slugOf(document.title)}-${format}`);
  });
