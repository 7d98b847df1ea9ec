import { answering, failureAnswer, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { findToken, proofOf } from '@/lib/api/ask';
import { readJson } from '@/lib/api/read-json';
import { parseWebAnnotations } from '@/lib/exchange/web-annotations';
import { readRevised } from '@/lib/share/read-revised';
import { findAccess } from '@/lib/share/rights';
import { getStore } from '@/lib/store/get-store';
import { importNotes } from '@/lib/work/import-notes';

type Context = { params: Promise<{ id: string }> };

const MOST_FILE_BYTES = 5 * 1024 * 1024;

/** Add the notes of a file of W3C Web Annotations; only who may edit can. Words that are not found attach nowhere, and are named. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    const access = await findAccess(store, id, findToken(request, id), proofOf(request));
    if (access?.right !== 'edit') return notFoundAnswer();
    const json = await readJson(request, MOST_FILE_BYTES);
    if (!json.ok) {
      return failureAnswer(json.error.kind === 'request_too_large' ? { kind: 'file_too_large' } : json.error);
    }
    const revised = await readRevised(store, id);
    if (!revised?.document) return failureAnswer({ kind: 'not_ready' });
    const read = parseWebAnnotations(json.value, revised.document.texts);
    const result = await importNotes(store, id, read, { by: access.share?.id ?? 'owner', nowMs: Date.now() });
    return result.ok ? jsonAnswer(result.value) : failureAnswer(result.error);
  });
