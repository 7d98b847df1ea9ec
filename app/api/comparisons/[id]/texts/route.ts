import { answering, failureAnswer, jsonAnswer, notFoundAnswer } from '@/lib/api/answer';
import { rightOf } from '@/lib/api/ask';
import { MOST_REQUEST_BYTES, parseRequestedText } from '@/lib/api/comparison-request';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { readJson } from '@/lib/api/read-json';
import { getStore } from '@/lib/store/get-store';
import { addText } from '@/lib/work/change-texts';
import { getWork } from '@/lib/work/get-work';

type Context = { params: Promise<{ id: string }> };

/** Add a text; the comparison is made anew, and the old one shows until then. Only who may edit can. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const store = await getStore();
    if ((await rightOf(request, store, id)) !== 'edit') return notFoundAnswer();
    const refusal = await refuseTooMany(request, 'change');
    if (refusal) return refusal;
    const json = await readJson(request, MOST_REQUEST_BYTES);
    if (!json.ok) return failureAnswer(json.error);
    const text = parseRequestedText(json.value);
    if (!text.ok) return failureAnswer(text.error);
    const added = await addText(store, id, text.value, Date.now());
    if (!added.ok) return failureAnswer(added.error);
    (await getWork()).wake();
    return jsonAnswer({ text: added.value, status: 'working' }, 201);
  });
