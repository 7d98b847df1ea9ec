import { answering, failureAnswer } from '@/lib/api/answer';
import { answerMade } from '@/lib/api/answer-made';
import { browserOf } from '@/lib/api/ask';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { readJson } from '@/lib/api/read-json';
import { parseComparison } from '@/lib/exchange/parse-comparison';
import { checkRoom } from '@/lib/share/library';
import { getStore } from '@/lib/store/get-store';
import { importComparison } from '@/lib/work/import-comparison';

const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** Open a comparison file: it becomes a comparison of this browser. Anyone may; what is wrong with a file is said, and where. */
export const POST = (request: Request) =>
  answering(async () => {
    const refusal = await refuseTooMany(request, 'make');
    if (refusal) return refusal;
    const json = await readJson(request, MOST_FILE_BYTES);
    if (!json.ok)
      return failureAnswer(json.error.kind === 'request_too_large' ? { kind: 'file_too_large' } : json.error);
    const parsed = parseComparison(json.value);
    if (!parsed.comparison) return failureAnswer({ kind: 'not_a_comparison', detail: parsed.problems.join('\n') });
    const [store, browser] = [await getStore(), browserOf(request)];
    const room = await checkRoom(store, browser);
    if (!room.ok) return failureAnswer(room.error);
    const made = await importComparison(store, parsed.comparison, browser.nowMs);
    return answerMade(store, browser, { ...made, status: 'ready' });
  });
