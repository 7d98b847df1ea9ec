import { answering, failureAnswer, isSecure, jsonAnswer } from '@/lib/api/answer';
import { refuseTooMany } from '@/lib/api/rate-limits';
import { readJson } from '@/lib/api/read-json';
import { parseComparison } from '@/lib/exchange/parse-comparison';
import { buildEditCookie, buildEditPath } from '@/lib/share/edit-cookie';
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
    const { id, editToken } = await importComparison(await getStore(), parsed.comparison, Date.now());
    const headers = { location: `/c/${id}`, 'set-cookie': buildEditCookie(id, editToken, isSecure(request)) };
    return jsonAnswer({ id, editUrl: buildEditPath(id, editToken), status: 'ready' }, 201, headers);
  });
