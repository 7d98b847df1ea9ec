import { answering, failureAnswer, isSecure, jsonAnswer } from '@/lib/api/answer';
import { MOST_REQUEST_BYTES, parseComparisonRequest } from '@/lib/api/comparison-request';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { readJson } from '@/lib/api/read-json';
import { buildEditCookie, buildEditPath, parseCookies } from '@/lib/share/edit-cookie';
import { listMine } from '@/lib/share/open-comparison';
import { getStore } from '@/lib/store/get-store';
import { createComparison } from '@/lib/work/create-comparison';
import { getWork } from '@/lib/work/get-work';

/** What this browser has made. Anyone may ask; the keys that the browser holds decide what it gets. */
export const GET = (request: Request) =>
  answering(async () => {
    const comparisons = await listMine(await getStore(), parseCookies(request.headers.get('cookie')));
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
    const { id, editToken } = await createComparison(await getStore(), wanted.value, Date.now());
    (await getWork()).wake();
    const editUrl = buildEditPath(id, editToken);
    const headers = { location: `/c/${id}`, 'set-cookie': buildEditCookie(id, editToken, isSecure(request)) };
    return jsonAnswer({ id, editUrl, status: 'working' }, 201, headers);
  });
