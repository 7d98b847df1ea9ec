import { answering, failureAnswer, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { findToken, proofOf } from '@/lib/api/ask';
import { MOST_OPERATION_BYTES, parseOperationRequest } from '@/lib/api/operation-request';
import { readJson } from '@/lib/api/read-json';
import { ERRORS } from '@/lib/errors';
import { listHistory } from '@/lib/revise/list-history';
import { readRevised } from '@/lib/share/read-revised';
import { findAccess } from '@/lib/share/rights';
import { getStore } from '@/lib/store/get-store';
import type { Store } from '@/lib/store/store';
import { takeOperation } from '@/lib/work/take-operation';
import { watchOf } from '@/lib/work/watch-comparison';

type Context = { params: Promise<{ id: string }> };

/** The key with which somebody may edit: the owner's, or the id of a link. Null for whoever may not. */
async function findEditor(request: Request, store: Store, id: string): Promise<string | null> {
  const access = await findAccess(store, id, findToken(request, id), proofOf(request));
  return access?.right === 'edit' ? (access.share?.id ?? 'owner') : null;
}

/** The history after a place (`?after=`, from the beginning without), and what no longer applies; only for who may edit. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    if (!(await findEditor(request, store, id))) return notFoundAnswer();
    const revised = await readRevised(store, id);
    if (!revised) return notFoundAnswer();
    const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
    const history = revised.revision ? listHistory(revised.revision) : [];
    const { place, version, lost } = revised;
    return jsonAnswer({ entries: history.filter((line) => line.place > after), place, version, lost });
  });

/** Make one change; only who may edit can. A change that cannot hold beside an unseen one is answered with both. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    const by = await findEditor(request, store, id);
    if (!by) return notFoundAnswer();
    const json = await readJson(request, MOST_OPERATION_BYTES);
    if (!json.ok) return failureAnswer(json.error);
    const given = parseOperationRequest(json.value);
    if (!given.ok) return failureAnswer(given.error);
    const result = await takeOperation(store, id, given.value, { by, nowMs: Date.now() });
    if (!result.ok) return failureAnswer(result.error);
    const { taken, ...answer } = result.value;
    if (taken) {
      watchOf(store).look(id);
      return jsonAnswer(answer);
    }
    const { status, sentence } = ERRORS.change_conflict;
    return jsonAnswer({ error: { kind: 'change_conflict', sentence }, ...answer }, status);
  });
