import { answering, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { proofOf } from '@/lib/api/ask';
import { ownsDeleted } from '@/lib/share/rights';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ id: string }> };

/** Bring a deleted comparison back, with its links; only its owner's key does, until it is swept. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    if (!(await ownsDeleted(store, id, proofOf(request)))) return notFoundAnswer();
    return (await store.setDeleted(id, null)) ? jsonAnswer({ restored: id }) : notFoundAnswer();
  });
