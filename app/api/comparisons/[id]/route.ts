import { answering, failureAnswer, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { accessOf, proofOf } from '@/lib/api/ask';
import { openComparison } from '@/lib/share/open-comparison';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ id: string }> };

/** The document: whole for who may edit, as the link shows it for a share token, open for what ships. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const opened = await openComparison(await getStore(), id, proofOf(request));
    if (!opened) return notFoundAnswer();
    if (opened.status === 'failed') return failureAnswer({ kind: opened.problem ?? 'compare_failed' });
    return opened.document ? jsonAnswer(opened.document) : failureAnswer({ kind: 'not_ready' });
  });

/** Delete a comparison and close its links. Only its owner's key does, and can bring it back for thirty days. */
export const DELETE = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    const access = await accessOf(request, store, id);
    // Whoever may change it through a link may not take it from its owner.
    if (access?.right !== 'edit' || access.share) return notFoundAnswer();
    return (await store.setDeleted(id, Date.now())) ? jsonAnswer({ deleted: id }) : notFoundAnswer();
  });
