import { answering, failureAnswer, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { rightOf } from '@/lib/api/ask';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { getStore } from '@/lib/store/get-store';
import { removeText } from '@/lib/work/change-texts';
import { getWork } from '@/lib/work/get-work';

type Context = { params: Promise<{ id: string; text: string }> };

/** Take a text out; the comparison of the others is made anew, and the old one shows until then. Only who may edit can. */
export const DELETE = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id, text } = await params;
    const store = await getStore();
    if ((await rightOf(request, store, id)) !== 'edit') return notFoundAnswer();
    const refusal = await refuseTooMany(request, 'change');
    if (refusal) return refusal;
    const removed = await removeText(store, id, text, Date.now());
    if (!removed.ok) return failureAnswer(removed.error);
    (await getWork()).wake();
    return jsonAnswer({ text: removed.value, status: 'working' });
  });
