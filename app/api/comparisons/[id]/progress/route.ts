import { answering, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { rightOf } from '@/lib/api/ask';
import { getStore } from '@/lib/store/get-store';

type Context = { params: Promise<{ id: string }> };

/** How far a comparison is, for who may see it: cheap enough to be asked several times a second. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    const progress = (await rightOf(request, store, id)) && (await store.getProgress(id));
    return progress ? jsonAnswer(progress) : notFoundAnswer();
  });
