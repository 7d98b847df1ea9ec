import { answering, failureAnswer, jsonAnswer } from '@/lib/api/answer';
import { parseAs, RequestedLinkSchema } from '@/lib/api/comparison-request';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { readJson } from '@/lib/api/read-json';
import { getReader } from '@/lib/work/get-reader';
import { readLink } from '@/lib/work/read-link';

const MOST_REQUEST_BYTES = 10_000;

/** The text behind a link, fetched because a person asked. Nothing is stored. */
export const POST = (request: Request) =>
  answering(async () => {
    const refusal = await refuseTooMany(request, 'link');
    if (refusal) return refusal;
    const json = await readJson(request, MOST_REQUEST_BYTES);
    if (!json.ok) return failureAnswer(json.error);
    const wanted = parseAs(RequestedLinkSchema, json.value);
    if (!wanted.ok) return failureAnswer(wanted.error);
    const text = await readLink(wanted.value.url, await getReader());
    return text.ok ? jsonAnswer({ text: text.value }) : failureAnswer(text.error);
  });
