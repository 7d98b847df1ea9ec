import { answering, failureAnswer, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { findToken } from '@/lib/api/ask';
import { parseCookies } from '@/lib/share/edit-cookie';
import { openComparison } from '@/lib/share/open-comparison';
import { findAccess } from '@/lib/share/rights';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ id: string }> };

/** The document: whole for who may edit, as the link shows it for a share token, open for what ships. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const cookies = parseCookies(request.headers.get('cookie'));
    const opened = await openComparison(await getStore(), id, { cookies, token: findToken(request, id) });
    if (!opened) return notFoundAnswer();
    if (opened.status === 'failed') return failureAnswer({ kind: opened.problem ?? 'compare_failed' });
    return opened.document ? jsonAnswer(opened.document) : failureAnswer({ kind: 'not_ready' });
  });

/** Delete a comparison and close its links. Only its owner's key does, and can bring it back for thirty days. */
export const DELETE = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    const access = await findAccess(store, id, findToken(request, id));
    // Whoever may change it through a link may not take it from its owner.
    if (access?.right !== 'edit' || access.share) return notFoundAnswer();
    return (await store.setDeleted(id, Date.now())) ? jsonAnswer({ deleted: id }) : notFoundAnswer();
  });
