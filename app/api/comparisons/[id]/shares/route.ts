import { z } from 'zod';
import { answering, failureAnswer, jsonAnswer, notFoundAnswer } from '@/lib/share/answer';
import { rightOf } from '@/lib/share/ask';
import { createShare } from '@/lib/share/create-share';
import { getStore } from '@/lib/store/get-store';
import { readJson } from '@/lib/work/read-json';

type Context = { params: Promise<{ id: string }> };

const Wanted = z.object({ right: z.enum(['view', 'edit']).default('view') });
const MOST_REQUEST_BYTES = 1000;

/** The links that were made, for who may edit. Their secrets are not known any more. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    if ((await rightOf(request, store, id)) !== 'edit') return notFoundAnswer();
    const shares = (await store.listShares(id)).map(({ tokenHash: _, comparisonId: __, ...share }) => share);
    return jsonAnswer({ shares });
  });

/** Make a link that opens the comparison for others; only who may edit can. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    if ((await rightOf(request, store, id)) !== 'edit') return notFoundAnswer();
    const json = await readJson(request, MOST_REQUEST_BYTES);
    if (!json.ok) return failureAnswer(json.error);
    const wanted = Wanted.safeParse(json.value);
    if (!wanted.success) return failureAnswer({ kind: 'invalid_request', detail: 'right' });
    return jsonAnswer(await createShare(store, id, wanted.data.right, Date.now()), 201);
  });
