import { answering, failureAnswer, jsonAnswer } from '@/lib/api/answer';
import { answerMade } from '@/lib/api/answer-made';
import { browserOf } from '@/lib/api/ask';
import { MOST_REQUEST_BYTES, parseComparisonRequest } from '@/lib/api/comparison-request';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { readJson } from '@/lib/api/read-json';
import { checkRoom, listMine } from '@/lib/share/library';
import { getStore } from '@/lib/store/get-store';
import { createComparison } from '@/lib/work/create-comparison';
import { getWork } from '@/lib/work/get-work';

/** What this browser has made. Anyone may ask; the keys that the browser holds decide what it gets. */
export const GET = (request: Request) =>
  answering(async () => {
    const comparisons = await listMine(await getStore(), browserOf(request).cookies);
    return jsonAnswer({ comparisons });
  });

/** Make a comparison. Anyone may; the answer holds the only copy of the secret that allows changing it. */
export const POST = (request: Request) =>
  answering(async () => {
    const refusal = await refuseTooMany(request, 'make');
    if (refusal) return refusal;
    const json = await readJson(request, MOST_REQUEST_BYTES);
    if (!json.ok) return failureAnswer(json.error);
    const wanted = parseComparisonRequest(json.value);
    if (!wanted.ok) return failureAnswer(wanted.error);
    const [store, browser] = [await getStore(), browserOf(request)];
    const room = await checkRoom(store, browser);
    if (!room.ok) return failureAnswer(room.error);
    const made = await createComparison(store, wanted.value, browser.nowMs);
    (await getWork()).wake();
    return answerMade(store, browser, { ...made, status: 'working' });
  });
