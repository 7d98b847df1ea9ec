import { answering, failureAnswer, jsonAnswer } from '@/lib/api/answer';
import { MOST_REQUEST_BYTES, parseAs, RequestedPreviewSchema } from '@/lib/api/comparison-request';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { readJson } from '@/lib/api/read-json';
import { getReader } from '@/lib/work/get-reader';

/** What the comparison will make of a text: what is the article, what looks wrong, what can be guessed. Nothing is stored. */
export const POST = (request: Request) =>
  answering(async () => {
    const refusal = await refuseTooMany(request, 'preview');
    if (refusal) return refusal;
    const json = await readJson(request, MOST_REQUEST_BYTES);
    if (!json.ok) return failureAnswer(json.error);
    const wanted = parseAs(RequestedPreviewSchema, json.value);
    if (!wanted.ok) return failureAnswer(wanted.error);
    const { body, outlet = '', headline = null, roles = [], shortened = false } = wanted.value;
    const reader = await getReader();
    const preview = await reader.read({ kind: 'preview', body, outlet, headline, roles, shortened });
    return preview.ok ? jsonAnswer(preview.value) : failureAnswer(preview.error);
  });
