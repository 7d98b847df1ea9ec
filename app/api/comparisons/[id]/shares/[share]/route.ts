import { answering, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { rightOf } from '@/lib/api/ask';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ id: string; share: string }> };

/** Close a link for good; only who may edit can. */
export const DELETE = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id, share } = await params;
    const store = await getStore();
    if ((await rightOf(request, store, id)) !== 'edit') return notFoundAnswer();
    return (await store.revokeShare(id, share, Date.now())) ? jsonAnswer({ revoked: share }) : notFoundAnswer();
  });
