import { answering, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { rightOf } from '@/lib/api/ask';
import { getStore } from '@/lib/store/get-store';
import { getWork } from '@/lib/work/get-work';

type Context = { params: Promise<{ id: string }> };

/**
 * Stop making a comparison. `cancelled` is false when there was nothing to stop: it may have become ready a moment before.
 * Only who may edit can.
 */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    if ((await rightOf(request, store, id)) !== 'edit') return notFoundAnswer();
    const cancelled = await store.cancel(id, 'cancelled', Date.now());
    (await getWork()).wake();
    return jsonAnswer({ cancelled });
  });
